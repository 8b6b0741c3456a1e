"""Three applicants, from /start to a result, through the sandbox by HTTP; their transcripts are kept."""

from collections.abc import AsyncIterator
from pathlib import Path

import aiohttp
import pytest
import pytest_asyncio
from chaos.processes import Nursery
from journeys.transcript import Transcript, plain
from running import Applicant, Running

TRANSCRIPTS = Path(__file__).parent.parent / "transcripts"
KILL = "(the process is killed, and started again)"


OPERATOR = {"QMAS_OPERATOR_NAME": "Harbour Help", "QMAS_OPERATOR_CONTACT": "help@example.org"}

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def running(tmp_path_factory: pytest.TempPathFactory, nursery: Nursery) -> AsyncIterator[Running]:
    """One bot for all three: they are strangers to each other."""
    bot = Running(tmp_path_factory.mktemp("bot"), nursery, settings=OPERATOR)
    await bot.start()
    yield bot
    assert await bot.stop() == 0


@pytest_asyncio.fixture(loop_scope="module")
async def client() -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:
        yield session


async def arrived(running: Running, client: aiohttp.ClientSession, name: str, language_code: str) -> Transcript:
    """Somebody new, before the first word."""
    applicant = Applicant(running, client)
    await applicant.arrive(name, language_code)
    return Transcript(applicant)


async def travel(running: Running, transcript: Transcript, acts: list[str]) -> None:
    """Do the acts: a label in brackets is tapped, KILL kills, all else is typed."""
    for act in acts:
        if act == KILL:
            await transcript.applicant.noted()
            await running.kill()
            await running.start()
            transcript.note(KILL)
            continue
        applicant = transcript.applicant
        await (applicant.tap(act[1:-1]) if act.startswith("[") else applicant.type(act))
        transcript.did(act)


def compare(transcript: Transcript, title: str, name: str, request: pytest.FixtureRequest) -> None:
    """Hold it against the kept one, or keep it anew."""
    path = TRANSCRIPTS / f"{name}.txt"
    if request.config.getoption("--update"):
        path.write_text(transcript.text(title), encoding="utf-8")
    assert transcript.text(title).splitlines() == path.read_text(encoding="utf-8").splitlines()


async def test_john_is_killed_half_way_and_resumes_where_he_was(
    running: Running, client: aiohttp.ClientSession, request: pytest.FixtureRequest
) -> None:
    transcript = await arrived(running, client, "John", "en")
    john = transcript.applicant
    to_verdict = [
        "/start", "[Begin]", "[All three are true]", "[United States]", "34", "[Master’s degree]",
        "[Neither]", KILL, "MIT", "[1. Massachusetts Institute of…]", "[Technology]", "English and Spanish",
        "[Done]", "8 years",
    ]  # fmt: skip
    await travel(running, transcript, to_verdict)
    assert transcript.acts <= 14
    assert "6 of 12 ■■■■■■▨▨▨▨▨▨\nOn your answers you reach the published threshold to apply." in john.text
    assert "This is not approval: the Director of Immigration decides" in john.text
    the_rest = [
        "[Answer the rest (at most 8)]", "[Listed company, or in a ranking]", "5", "[Innovation and technology]",
        "8", "[2 years or more abroad]", "US$120k", "[No, or a smaller share]",
    ]  # fmt: skip
    await travel(running, transcript, the_rest)
    assert john.text.startswith("✓ No, or a smaller share\n\n9 of 12 ■■■■■■■■■□□□\nOn your answers you reach")
    await travel(running, transcript, ["/status"])
    assert "your answers reach the published threshold to apply" in john.text
    await travel(running, transcript, ["/howto", "[How it is decided]"])
    assert "About one in five was selected" in john.text
    compare(transcript, "John, 34, entrepreneur from the United States", "john", request)


async def test_emma_sees_what_three_years_in_a_reputable_enterprise_decide(
    running: Running, client: aiohttp.ClientSession, request: pytest.FixtureRequest
) -> None:
    transcript = await arrived(running, client, "Emma", "fr")
    emma = transcript.applicant
    to_verdict = [
        "/start", "[Commencer]", "[Les trois sont vraies]", "[France]", "38 ans",
        "[Pas de licence]", "[Oui]", "[Ni l’un ni l’autre]", "français et anglais", "[Terminé]",
        "12 ans", "[Connue, mais sur aucune liste]", "[Aucun de ces domaines]", "6 ans à l’étranger",
        "85 000 €", "[Non, ou une part moindre]",
    ]  # fmt: skip
    await travel(running, transcript, to_verdict)
    assert transcript.acts <= 19
    said = plain(emma.text)
    assert "Il en faut 6 : il en manque 1 pour l’instant ; 6 possibles au plus." in said
    assert "S’il est rempli, vous en avez 6 ; sinon, 5." in said
    assert "que dans des circonstances particulières" in said

    employer = "[Employeurs]"
    await travel(running, transcript, ["/review", employer, "[Cotée, ou dans un classement]", "4 ans"])
    assert "6 sur 12" in plain(emma.text)
    assert "vous atteignez le seuil publié pour présenter une demande. Ce n’est pas une approbation" in plain(emma.text)
    assert "sans marge" in plain(emma.text)

    employer = "[Employeurs]"
    await travel(running, transcript, ["/review", employer, "[Aucune de ces entreprises]"])
    assert "le seuil publié pour présenter une demande ne peut pas être atteint actuellement" in plain(emma.text)
    assert "il en manque 1 au mieux" in plain(emma.text)
    compare(transcript, "Emma, 38, chef from France", "emma", request)


async def test_jackie_changes_language_and_an_early_answer(
    running: Running, client: aiohttp.ClientSession, request: pytest.FixtureRequest
) -> None:
    transcript = await arrived(running, client, "Jackie", "en")
    jackie = transcript.applicant
    to_verdict = [
        "/start", "[Begin]", "[All three are true]", "[South Africa]", "40", "[Bachelor’s degree]",
        "[Award of exceptional achievement]",
    ]  # fmt: skip
    await travel(running, transcript, to_verdict)
    assert transcript.acts <= 8
    assert "you reach the published threshold to apply by the achievement route" in jackie.text
    the_rest = [
        "[Answer the rest (at most 10)]", "/language", "[繁體中文]", "英文", "[○ 法文]", "[完成]", "/review",
        "[年齡]", "四十一歲", "/result",
    ]  # fmt: skip
    await travel(running, transcript, the_rest)
    assert "您循「成就計分制」達到現時公布的申請資格門檻" in jackie.text
    assert "達到門檻不等於獲批" in jackie.text
    await travel(running, transcript, ["[如何申請]", "[獲批之後]"])
    assert "（循「成就計分制」為八年）" in jackie.text
    compare(transcript, "Jackie, 41, visual artist from South Africa", "jackie", request)


async def test_john_ticks_the_scorecard_and_has_it_checked(
    running: Running, client: aiohttp.ClientSession, request: pytest.FixtureRequest
) -> None:
    transcript = await arrived(running, client, "John", "en")
    john = transcript.applicant
    to_six = [
        "/start", "[Scorecard: tick what holds for you]", "[United States]", "[18 to 50]", "[Master’s degree]",
        "[All three are true]", "[☐ That degree is in STEM]", "[☐ Proficient in two languages]", KILL,
        "[☐ Proficient in English]", "[☐ Five years, graduate or specialist]",
    ]  # fmt: skip
    await travel(running, transcript, to_six)
    assert transcript.acts <= 14
    assert "6 of 12" in john.text
    assert "5 ticked, 1 by your answers" in john.text
    checked = [
        "[Check them]", "MIT", "[1. Massachusetts Institute of…]", "[Technology]", "8 years", "English and Spanish",
        "[Done]",
    ]  # fmt: skip
    await travel(running, transcript, checked)
    assert transcript.acts <= 22
    assert "6 of 12 ■■■■■■▨▨▨▨▨▨\nOn your answers you reach the published threshold to apply." in john.text
    compare(transcript, "John, 34, entrepreneur from the United States, by the scorecard", "john-card", request)


async def test_emma_ticks_what_her_answers_do_not_bear_out(
    running: Running, client: aiohttp.ClientSession, request: pytest.FixtureRequest
) -> None:
    transcript = await arrived(running, client, "Emma", "fr")
    emma = transcript.applicant
    to_six = [
        "/start", "[Grille : cochez ce qui est vrai]", "[France]", "[De 18 à 50 ans]",
        "[Pas de licence]", "[Oui]", "[Les trois sont vraies]",
        "[☐ Bonne maîtrise de deux langues]", "[☐ Bonne maîtrise de l’anglais]",
        "[☐ Cinq ans, universitaire/spécialisé]", "[☐ Trois ans : multinationale/réputée]",
        "[☐ Deux ans à l’international]",
    ]  # fmt: skip
    await travel(running, transcript, to_six)
    assert transcript.acts <= 14
    assert "6 sur 12" in plain(emma.text)
    checked = [
        "[Vérifier mes coches]", "12 ans", "[Connue, mais sur aucune liste]", "6 ans à l’étranger",
        "français et anglais", "[Terminé]", "38 ans",
    ]  # fmt: skip
    await travel(running, transcript, checked)
    assert "vous atteignez le seuil" not in plain(emma.text)
    assert "Résultat à ce stade" in plain(emma.text) or "pour l’instant" in plain(emma.text)
    compare(transcript, "Emma, 38, chef from France, by the scorecard", "emma-card", request)


async def test_jackie_s_award_is_told_from_the_scorecard(
    running: Running, client: aiohttp.ClientSession, request: pytest.FixtureRequest
) -> None:
    transcript = await arrived(running, client, "Jackie", "zh-hant")
    jackie = transcript.applicant
    to_verdict = [
        "/start", "[評分表：勾選適用的項目]", "南非", "[18至50歲]", "[學士學位]", "[三點全部適用]",
        "[我的工作曾獲獎項或表揚]", "[傑出成就獎]",
    ]  # fmt: skip
    await travel(running, transcript, to_verdict)
    assert "您循「成就計分制」達到現時公布的申請資格門檻" in jackie.text
    compare(transcript, "Jackie, 41, visual artist from South Africa, by the scorecard", "jackie-card", request)


async def test_noa_ticks_everything_and_is_not_misled(
    running: Running, client: aiohttp.ClientSession, request: pytest.FixtureRequest
) -> None:
    transcript = await arrived(running, client, "Noa", "en")
    noa = transcript.applicant
    to_ticks = [
        "/start", "[Scorecard: tick what holds for you]", "[Canada]", "[17 or under]", "3 April 2009",
        "[Bachelor’s degree]", "[All three are true]",
    ]  # fmt: skip
    await travel(running, transcript, to_ticks)
    assert "the count alone does not decide" in plain(noa.text).lower()
    await travel(running, transcript, [f"[{label}]" for label in noa.buttons if label.startswith("☐")])
    assert "of 12" not in noa.text
    await travel(running, transcript, ["[An award or honour for my work]", "[An award, perhaps not of that rank]"])
    assert "You turn 18 on 3 April 2027" in plain(noa.text)
    await travel(running, transcript, ["[Check them]"])
    assert "to be 18 or above on the day they submit" in plain(noa.text)
    assert "you reach" not in noa.text
    compare(transcript, "Noa, 17, a bachelor’s degree of a listed university and a prize at school", "noa", request)


TOLD = {
    "john": (
        "en",
        ("I'm 34 and I hold a US passport. I have a master's degree in computer science from the Massachusetts"
        " Institute of Technology. I'm fluent in English and Spanish. I have 8 years of experience, 5 at Google. I earn"
        " US$120k. My sister has a PhD from Oxford and earns twice as much."),
        ["[These are right]", "[8 years]", "[All three are true]", "[United States]"],
        "6 of 12 ■■■■■■▨▨▨▨▨▨",
    ),
    "emma": (
        "fr",
        ("J'ai 38 ans et un passeport français. Je n'ai pas de diplôme. Je parle couramment français et anglais. J'ai"
        " 12 ans d'expérience, dont 6 ans à l'étranger. L'année dernière, j'ai gagné 85 000 €. Mon mari a un master de"
        " l'Université de Genève."),
        [
            "[C’est exact]", "[Pas de licence]", "[12 ans]", "[6 ans]", "[Les trois sont vraies]", "[France]",
            "[Oui]", "[Ni l’un ni l’autre]", "[Connue, mais sur aucune liste]",
            "[Aucun de ces domaines]", "[Non, ou une part moindre]",
        ],
        "5 sur 12 ■■■■■▨□□□□□□",
    ),
    "jackie": (
        "en",
        ("I am 40 years old. I hold a South African passport. I have a bachelor's degree. I'm fluent in English. I won"
        " an international award for my paintings. A friend told me to apply."),
        ["[These are right]", "[Award of exceptional achievement]", "[All three are true]", "[South Africa]"],
        "you reach the published threshold to apply by the achievement route",
    ),
}  # fmt: skip
TELL = {"en": "[In my own words]", "fr": "[Avec mes mots]"}


@pytest.mark.parametrize("name", TOLD)
async def test_told_in_one_message_each_comes_to_the_same_outcome(
    running: Running, client: aiohttp.ClientSession, request: pytest.FixtureRequest, name: str
) -> None:
    locale, story, acts, outcome = TOLD[name]
    transcript = await arrived(running, client, name.title(), locale)
    applicant = transcript.applicant
    await travel(running, transcript, ["/start", TELL[locale], story, *acts])
    assert outcome in plain(applicant.text)
    compare(transcript, f"{name.title()}, told in one message", f"{name}-told", request)
