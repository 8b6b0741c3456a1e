"""Keys: sealing, hashes, check values and the key file."""

import secrets
import stat
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from cryptography.fernet import Fernet
from storage.shapes import sealed_before

from bot.keys import BadSecretError, KeyFileError, Sealer, WrongKeyError, load_or_make_key_file, refuse_guessable

OLD = "the-first-secret-of-thirty-two-characters"
NEW = "the-second-secret-of-thirty-two-characters"
CHAT = (7_123_456_789, 5_000_000_001)
PLACE = b"a row"
LONG = '{"kind": "chosen"}' * 100


@pytest.mark.parametrize("secret", [OLD, Fernet.generate_key().decode(), "密" * 32], ids=["text", "fernet", "chinese"])
def test_what_was_sealed_opens_again(secret: str) -> None:
    sealed = Sealer(secret).seal("三十四 years", PLACE)
    assert Sealer(secret).open(sealed, PLACE) == "三十四 years"
    assert "三十四".encode() not in sealed


def test_it_opens_in_no_other_place() -> None:
    sealer = Sealer(OLD)
    sealed = sealer.seal("yes", PLACE)
    with pytest.raises(WrongKeyError, match="for another row"):
        sealer.open(sealed, b"another")
    assert (sealer.is_newest(sealed, PLACE), sealer.is_newest(sealed, b"another")) == (True, False)


def test_what_is_long_is_packed_before_it_is_sealed() -> None:
    sealer = Sealer(OLD)
    sealed = sealer.seal(LONG, PLACE)
    assert len(sealed) < len(LONG) / 2
    assert (sealer.open(sealed, PLACE), sealer.is_newest(sealed, PLACE)) == (LONG, True)


@pytest.mark.parametrize("at", [0, 1, 13, -1], ids=["form", "nonce", "words", "tag"])
@pytest.mark.parametrize("text", ["yes, and more words", LONG], ids=["short", "packed"])
def test_a_bit_changed_anywhere_opens_nothing(text: str, at: int) -> None:
    sealed = bytearray(Sealer(OLD).seal(text, PLACE))
    sealed[at] ^= 1
    with pytest.raises(WrongKeyError):
        Sealer(OLD).open(bytes(sealed), PLACE)


def test_sealing_twice_gives_different_bytes() -> None:
    sealer = Sealer(OLD)
    assert sealer.seal("yes", PLACE) != sealer.seal("yes", PLACE)


def test_an_earlier_secret_still_opens_and_the_newest_seals() -> None:
    both = Sealer(f"{NEW}, {OLD}")
    assert both.open(Sealer(OLD).seal("yes", PLACE), PLACE) == "yes"
    assert Sealer(NEW).open(both.seal("yes", PLACE), PLACE) == "yes"


@pytest.mark.parametrize("secret", [OLD, f"{NEW},{OLD}"])
def test_what_an_earlier_version_sealed_opens_anywhere_until_nothing_unbound_is_taken(secret: str) -> None:
    sealer, before = Sealer(secret), sealed_before("yes", OLD)
    assert (sealer.open(before, PLACE), sealer.is_newest(before, PLACE)) == ("yes", False)
    sealer.takes_unbound = False
    with pytest.raises(WrongKeyError):
        sealer.open(before, PLACE)


@pytest.mark.parametrize(
    "sealed",
    [Sealer(OLD).seal("yes", PLACE), sealed_before("yes", OLD), b"", b"yes", b"\x02", b"\x02yes", b"\x03yes"],
    ids=["other key", "before", "empty", "plain", "cut short", "cut", "packed and cut"],
)
def test_another_secret_opens_nothing(sealed: bytes) -> None:
    with pytest.raises(WrongKeyError, match="QMAS_SECRET_KEY"):
        Sealer(NEW).open(sealed, PLACE)


def test_a_check_value_fits_its_own_secret_only() -> None:
    check = Sealer(OLD).check_value
    assert (Sealer(OLD).matches(check), Sealer(f"{NEW},{OLD}").matches(check), Sealer(NEW).matches(check)) == (
        True,
        True,
        False,
    )


def test_a_chat_has_one_hash_a_secret_newest_first() -> None:
    both = Sealer(f"{NEW},{OLD}")
    assert both.chat_hashes(*CHAT) == (Sealer(NEW).chat_hash(*CHAT), Sealer(OLD).chat_hash(*CHAT))
    assert both.chat_hash(*CHAT) == Sealer(NEW).chat_hash(*CHAT)


def test_chats_and_bots_have_hashes_of_their_own() -> None:
    bot, chat = CHAT
    keys = (CHAT, (bot, chat + 1), (bot + 1, chat), (chat, bot))
    assert len({Sealer(OLD).chat_hash(*key) for key in keys}) == len(keys)


def test_no_derived_key_equals_another() -> None:
    sealer = Sealer(OLD)
    assert len(sealer.cookie_key) == 32
    assert sealer.cookie_key.hex() != sealer.check_value
    assert Sealer(NEW).cookie_key != sealer.cookie_key


@pytest.mark.parametrize("keys", ["", " , ", "short", f"{OLD},short"])
def test_a_missing_or_short_secret_is_refused_without_being_shown(keys: str) -> None:
    with pytest.raises(BadSecretError) as caught:
        Sealer(keys)
    assert "short" not in str(caught.value)
    assert "openssl rand -hex 32" in str(caught.value)


GUESSABLE = (
    "a-secret-of-more-than-thirty-two-characters", "made-up-for-tests-it-protects-nobody-at-all", "load-" * 8,
    "one-key-of-32-characters-or-more-the-same-in-each-process", "correct horse battery staple correct horse",
    "Tr0ub4dor&3Tr0ub4dor&3Tr0ub4dor&3", "P@ssw0rd-2026-P@ssw0rd-2026-QMAS-Guide-HK", "0" * 64, "0123456789abcdef" * 4,
    "qwertyuiopasdfghjklzxcvbnm1234567890", "THIS-IS-MY-SECRET-KEY-FOR-THE-BOT-2026",
    "My-Very-Own-Secret-Of-2026-For-The-Bot-In-Hong-Kong!", "qmas-guide-production-2026-11-30-secret",
    "不要让任何人知道这个秘密因为它是我们机器人的密钥和所有人的答案都在里面啊",
    "le chat de ma tante est sur la table du jardin en 2026",
)  # fmt: skip


@pytest.mark.parametrize("secret", GUESSABLE)
def test_a_secret_that_can_be_guessed_is_refused_in_a_line_that_says_how_to_make_one(secret: str) -> None:
    with pytest.raises(BadSecretError) as caught:
        refuse_guessable(secret)
    line = str(caught.value)
    assert ("openssl rand -hex 32" in line, "new,old" in line, "\n" in line, secret in line) == (
        True,
        True,
        False,
        False,
    )


@pytest.mark.parametrize("secret", GUESSABLE)
def test_behind_a_good_one_it_still_opens(secret: str) -> None:
    keys = f"{secrets.token_hex(32)},{secret}"
    assert refuse_guessable(keys) == keys


@pytest.mark.parametrize("make", [secrets.token_hex, secrets.token_urlsafe], ids=["hex", "base64"])
def test_no_secret_of_a_generator_is_refused(make: Callable[[int], str]) -> None:
    for _ in range(2_000):
        refuse_guessable(make(48))


def test_a_key_file_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "var" / "key"
    keys = load_or_make_key_file(path)
    assert load_or_make_key_file(path) == keys
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(path.parent.iterdir()) == [path]
    Sealer(refuse_guessable(keys))


def test_starts_at_once_agree_on_one_key(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(lambda _: load_or_make_key_file(tmp_path / "key"), range(16)))
    assert len(keys) == 1
    assert list(tmp_path.iterdir()) == [tmp_path / "key"]


@pytest.mark.parametrize("content", [b"", b"short\n", b"\xff" * 40, OLD.encode() + b"\n" + NEW.encode()])
def test_a_malformed_key_file_is_named_and_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "key"
    path.write_bytes(content)
    with pytest.raises(KeyFileError, match=str(path)):
        load_or_make_key_file(path)
    assert path.read_bytes() == content


def test_a_directory_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(KeyFileError) as caught:
        load_or_make_key_file(tmp_path / "file" / "key")
    assert str(tmp_path / "file" / "key") in str(caught.value)
    assert "\n" not in str(caught.value)
