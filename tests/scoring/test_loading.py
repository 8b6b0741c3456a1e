"""Files of rules: a sound one is read, a bad one refused with its name, the place and what mends it."""

from datetime import date
from pathlib import Path

import pytest

from scoring import RulesetError, Rulesets, UnknownNameError, load_rulesets, read_rulesets

HERE = Path(__file__).parent
SOUND = HERE / "sound.toml"
BROKEN = sorted((HERE / "broken").glob("*.toml"))


def copied(folder: Path, name: str, *changes: tuple[str, str]) -> Path:
    words = SOUND.read_text(encoding="utf-8").replace('id = "sound"', f'id = "{name}"')
    for old, new in changes:
        assert old in words
        words = words.replace(old, new)
    (folder / f"{name}.toml").write_text(words, encoding="utf-8")
    return folder / f"{name}.toml"


def test_the_file_that_the_broken_ones_are_made_from_is_sound() -> None:
    (sound,) = read_rulesets([SOUND])
    assert (sound.id, sound.maximum, sound.threshold.points) == ("sound", 3, 2)
    assert [criterion.points for criterion in (*sound.prerequisites, *sound.criteria)] == [None, 2, 1]
    assert str(sound.criteria[0].citation) == "A gazette, paragraph 4 [S1]"


@pytest.mark.parametrize("file", BROKEN, ids=lambda file: file.stem)
def test_a_broken_file_is_refused_with_the_words_on_its_first_line(file: Path) -> None:
    words = file.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ")
    with pytest.raises(RulesetError) as caught:
        read_rulesets([file, SOUND])
    assert caught.value.file == file.name
    assert str(caught.value).startswith(f"{file.name}: {caught.value.place}: ")
    assert words in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_ruleset_without_an_end_lets_none_follow(tmp_path: Path) -> None:
    endless = copied(tmp_path, "endless", ("to = 2020-12-31\n", ""))
    later = copied(tmp_path, "later", ("from = 2020-01-01", "from = 2021-01-01"), ("to = 2020", "to = 2021"))
    with pytest.raises(
        RulesetError, match=r"later\.toml: in_force\.from: 2021-01-01 overlaps endless, which has no end"
    ):
        read_rulesets([later, endless])


def test_another_route_may_be_in_force_on_the_same_days(tmp_path: Path) -> None:
    other = copied(tmp_path, "other", ('route = "only"', 'route = "second"'))
    assert [ruleset.id for ruleset in read_rulesets([other, SOUND])] == ["sound", "other"]


def test_a_file_that_is_not_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bytes.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(RulesetError, match=r"^bytes\.toml: not TOML: "):
        read_rulesets([tmp_path / "bytes.toml"])


def test_the_content_hash_changes_with_a_rule_and_not_with_a_comment(tmp_path: Path) -> None:
    (sound,) = read_rulesets([SOUND])
    (remarked,) = read_rulesets([copied(tmp_path, "sound", ("maximum = 3", "maximum   =   3 # a remark"))])
    (changed,) = read_rulesets([copied(tmp_path, "sound", ("at_least = 18", "at_least = 21"))])
    assert len(sound.content_hash) == 16
    assert sound.content_hash == remarked.content_hash
    assert sound.content_hash != changed.content_hash


def test_whose_wording_was_seen_is_read_and_leaves_the_content_hash_as_it_is(tmp_path: Path) -> None:
    (sound,) = read_rulesets([SOUND])
    last = 'condition = { fact = "is_proficient_in_english", is = true }'
    (seen,) = read_rulesets([copied(tmp_path, "sound", (last, f"{last}\nwording_seen = true"))])
    assert [one.is_wording_seen for one in seen.criteria] == [False, True]
    assert seen.content_hash == sound.content_hash


def test_the_carried_rulesets_are_found_by_name_and_by_day() -> None:
    rulesets = load_rulesets()
    assert rulesets.named("qmas-gpt-2024").threshold.points == 6
    assert rulesets.for_day("qmas", "gpt", date(2026, 11, 22)).id == "qmas-gpt-2024"
    assert rulesets.for_day("qmas", "apt", date(2024, 11, 1)).version == "qmas-apt-2024"


@pytest.mark.parametrize(
    ("name", "day", "version"),
    [
        ("qmas-apt", None, "qmas-apt-2024"),
        ("qmas-apt", date(2024, 10, 31), "qmas-apt-2023"),
        ("qmas-apt", date(2018, 8, 28), "qmas-apt-2018"),
        ("qmas-apt", date(2018, 8, 27), "qmas-apt-2015"),
        ("qmas-apt", date(2006, 6, 27), "qmas-apt-2006"),  # before the first: the nearest, not in force
        ("qmas-apt-2015", date(2024, 11, 1), "qmas-apt-2015"),
        ("qmas-gpt-2006", date(2024, 11, 1), "qmas-gpt-2006"),
    ],
)
def test_of_several_versions_of_one_test_the_days_is_found_by_its_id(name: str, day: date | None, version: str) -> None:
    assert load_rulesets().named(name, day).version == version


def test_a_criterion_is_found_by_its_id_and_one_that_is_not_there_refused() -> None:
    ruleset = load_rulesets().named("qmas-gpt-2018")
    assert ruleset.criterion("talent-list").points == 30
    with pytest.raises(UnknownNameError, match="qmas-gpt-2018 has no criterion 'income-1m'"):
        ruleset.criterion("income-1m")


def test_what_is_not_carried_is_said_in_one_line() -> None:
    rulesets: Rulesets = load_rulesets()
    with pytest.raises(UnknownNameError, match=r"named 'qmas'; there are qmas-apt, qmas-gpt-2006, .*, ttps-c"):
        rulesets.named("qmas")
    with pytest.raises(UnknownNameError, match="no rules of qmas/gpt carried here were in force on 1999-01-01"):
        rulesets.for_day("qmas", "gpt", date(1999, 1, 1))


def test_the_carried_rulesets_are_read_once() -> None:
    assert load_rulesets() is load_rulesets()
