"""What the bot says about itself: descriptions and commands; and who sees which of them."""

import re

from bot.sandbox.arguments import Arguments
from bot.sandbox.chats import find_chat
from bot.sandbox.ledger import Ledger
from bot.sandbox.refusals import Refusal
from bot.sandbox.shapes import Chat, Json

BOT_USERNAME = "qmas_guide_sandbox_bot"
BOT_NAME = "QMAS Guide"
COMMAND_LIMIT = 100
COMMAND_DESCRIPTION_LIMIT = 256
DESCRIPTION_LIMIT, SHORT_DESCRIPTION_LIMIT = 512, 120

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"(?:[a-z]{2})?")


def bot_of(ledger: Ledger) -> Json:
    """The bot as a user."""
    names = {"first_name": BOT_NAME, "username": BOT_USERNAME}
    return {"id": int(ledger.setting("bot_id")), "is_bot": True, **names}


def get_me(ledger: Ledger, _: Arguments) -> Json:
    """The bot and what it may do."""
    abilities = (
        "can_read_all_group_messages",
        "supports_inline_queries",
        "can_connect_to_business",
        "has_main_web_app",
    )
    return {**bot_of(ledger), "can_join_groups": True, **dict.fromkeys(abilities, False)}


def set_my_description(ledger: Ledger, arguments: Arguments) -> bool:
    """What an empty chat shows before Start."""
    return _set_words(ledger, arguments, "description", DESCRIPTION_LIMIT)


def set_my_short_description(ledger: Ledger, arguments: Arguments) -> bool:
    """What the bot's profile shows."""
    return _set_words(ledger, arguments, "short_description", SHORT_DESCRIPTION_LIMIT)


def get_my_description(ledger: Ledger, arguments: Arguments) -> Json:
    """In the language asked for, else the one for all."""
    return {"description": _words(ledger, "description", _language(arguments))}


def get_my_short_description(ledger: Ledger, arguments: Arguments) -> Json:
    """In the language asked for, else the one for all."""
    return {"short_description": _words(ledger, "short_description", _language(arguments))}


def set_my_commands(ledger: Ledger, arguments: Arguments) -> bool:
    """For one scope and one language."""
    commands = _read_commands(arguments)
    ledger.set_setting(_commands_key(ledger, arguments), commands or None)
    ledger.touch_all()
    return True


def get_my_commands(ledger: Ledger, arguments: Arguments) -> list[Json]:
    """Exactly those of this scope and language, no wider ones."""
    commands: list[Json] = ledger.setting(_commands_key(ledger, arguments)) or []
    return commands


def profile_for(ledger: Ledger, chat: Chat) -> Json:
    """The profile as one applicant's client shows it."""
    language = chat.language_code[:2].lower()
    return {
        "name": BOT_NAME,
        "username": BOT_USERNAME,
        "description": _words(ledger, "description", language),
        "short_description": _words(ledger, "short_description", language),
        "commands": _commands_for(ledger, chat, language),
    }


def _commands_for(ledger: Ledger, chat: Chat, language: str) -> list[Json]:
    """Telegram's order: the narrower scope first, in each the client's language first."""
    for scope in (f"chat:{chat.id}", "all_private_chats", "default"):
        for code in dict.fromkeys((language, "")):
            if commands := ledger.setting(f"commands:{scope}:{code}"):
                return list(commands)
    return []


def _words(ledger: Ledger, name: str, language: str) -> str:
    return str(ledger.setting(f"{name}:{language}") or ledger.setting(f"{name}:") or "")


def _set_words(ledger: Ledger, arguments: Arguments, name: str, limit: int) -> bool:
    words, language = arguments.text(name), _language(arguments)
    if len(words) > limit:
        raise Refusal(f"{name.replace('_', ' ')} is too long")
    ledger.set_setting(f"{name}:{language}", words or None)
    ledger.touch_all()
    return True


def _language(arguments: Arguments) -> str:
    language = arguments.text("language_code")
    if not _LANGUAGE.fullmatch(language):
        raise Refusal("invalid language code specified")
    return language


def _commands_key(ledger: Ledger, arguments: Arguments) -> str:
    return f"commands:{_scope(ledger, arguments)}:{_language(arguments)}"


def _scope(ledger: Ledger, arguments: Arguments) -> str:
    trouble = "can't parse BotCommandScope: "
    scope = arguments.parsed("scope", "BotCommandScope")
    if scope is None:
        return "default"
    if not isinstance(scope, dict):
        raise Refusal(trouble + "BotCommandScope must be an Object")
    kind = scope.get("type")
    if kind in {"default", "all_private_chats", "all_group_chats", "all_chat_administrators"}:
        return str(kind)
    if kind != "chat":
        raise Refusal(trouble + "Unsupported type specified")
    if not scope.get("chat_id"):
        raise Refusal(trouble + "Empty chat_id specified")
    return f"chat:{_known_chat(ledger, Arguments(scope).integer('chat_id'))}"


def _known_chat(ledger: Ledger, chat_id: int) -> int:
    chat = find_chat(ledger, chat_id)
    if chat is None or not chat.is_started:
        raise Refusal("chat not found")
    return chat.id


def _read_commands(arguments: Arguments) -> list[Json]:
    raw = arguments.parsed("commands", "commands")
    if not isinstance(raw, list):
        raise Refusal("expected an Array of BotCommand")
    if len(raw) > COMMAND_LIMIT:
        raise Refusal("BOT_COMMANDS_TOO_MUCH")
    return [_read_command(command) for command in raw]


def _read_command(raw: object) -> Json:
    if not isinstance(raw, dict):
        raise Refusal("can't parse BotCommand: expected an Object")
    command = str(raw.get("command") or "").strip().removeprefix("/")
    description = str(raw.get("description") or "").strip()
    if not command:
        raise Refusal("command must be non-empty")
    if not _COMMAND.fullmatch(command):
        raise Refusal("BOT_COMMAND_INVALID")
    if not description:
        raise Refusal("command description must be non-empty")
    if len(description) > COMMAND_DESCRIPTION_LIMIT:
        raise Refusal(f"command description length must not exceed {COMMAND_DESCRIPTION_LIMIT}")
    return {"command": command, "description": description}
