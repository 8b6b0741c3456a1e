"""What an applicant's client shows of the bot."""

from sandbox.stage import Applicant, Stage
from telegram import BotCommand, BotCommandScopeAllPrivateChats, BotCommandScopeChat


async def menu(applicant: Applicant, language_code: str) -> list[str]:
    await applicant.post("language", language_code=language_code)
    return [command["description"] for command in (await applicant.look(after=0))["bot"]["commands"]]


async def test_commands_resolve_by_scope_then_language(stage: Stage) -> None:
    applicant, chat_id = await stage.started()
    other, _ = await stage.started()
    private, own = BotCommandScopeAllPrivateChats(), BotCommandScopeChat(chat_id)
    await stage.bot.set_my_commands([BotCommand("start", "default")])
    assert await menu(applicant, "fr") == ["default"]
    await stage.bot.set_my_commands([BotCommand("start", "français")], scope=private, language_code="fr")
    await stage.bot.set_my_commands([BotCommand("start", "private")], scope=private)
    assert [await menu(applicant, code) for code in ("fr-CA", "en", "")] == [
        ["français"],
        ["private"],
        ["private"],
    ]
    await stage.bot.set_my_commands([BotCommand("start", "開始")], scope=own)
    assert [await menu(applicant, "fr"), await menu(other, "fr")] == [["開始"], ["français"]]
    await stage.bot.set_my_commands([], scope=own)
    assert await menu(applicant, "fr") == ["français"]


async def test_commands_are_read_back_exactly(stage: Stage) -> None:
    await stage.bot.set_my_commands([BotCommand("start", "Begin")], language_code="fr")
    assert await stage.bot.get_my_commands(language_code="fr") == (BotCommand("start", "Begin"),)
    assert await stage.bot.get_my_commands() == ()


async def test_descriptions_follow_the_client(stage: Stage) -> None:
    applicant = stage.applicant()
    await stage.bot.set_my_description("Points the way")
    await stage.bot.set_my_description("Montre le chemin", language_code="fr")
    await stage.bot.set_my_short_description("Short")
    await applicant.post("language", language_code="fr")
    bot = (await applicant.look(after=0))["bot"]
    assert (bot["name"], bot["description"], bot["short_description"]) == ("QMAS Guide", "Montre le chemin", "Short")
    assert (await stage.bot.get_my_description("de")).description == "Points the way"
    assert (await stage.bot.get_me()).first_name == "QMAS Guide"


async def test_a_changed_menu_reaches_a_waiting_page(stage: Stage) -> None:
    applicant, _ = await stage.started()
    await applicant.look()
    await stage.bot.set_my_commands([BotCommand("help", "Help")])
    assert [command["command"] for command in (await applicant.look(seconds=5))["bot"]["commands"]] == ["help"]
