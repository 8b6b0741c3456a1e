"""Prompts to utterances: what Telegram is to show, in a locale, within its lengths and widths."""

from bot.speech.speech import LONGEST_COPIED, LONGEST_DATA, LONGEST_TEXT, Speech, SpeechError, utf16_length
