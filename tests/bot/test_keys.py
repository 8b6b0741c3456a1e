"""Keys: sealing, hashes, check values and the key file."""

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from cryptography.fernet import Fernet

from bot.keys import BadSecretError, KeyFileError, Sealer, WrongKeyError, load_or_make_key_file

OLD = "the-first-secret-of-thirty-two-characters"
NEW = "the-second-secret-of-thirty-two-characters"
CHAT = (7_123_456_789, 5_000_000_001)


@pytest.mark.parametrize("secret", [OLD, Fernet.generate_key().decode(), "密" * 32], ids=["text", "fernet", "chinese"])
def test_what_was_sealed_opens_again(secret: str) -> None:
    sealed = Sealer(secret).seal("三十四 years")
    assert Sealer(secret).open(sealed) == "三十四 years"
    assert "三十四".encode() not in sealed


def test_sealing_twice_gives_different_bytes() -> None:
    sealer = Sealer(OLD)
    assert sealer.seal("yes") != sealer.seal("yes")


def test_an_earlier_secret_still_opens_and_the_newest_seals() -> None:
    both = Sealer(f"{NEW}, {OLD}")
    assert both.open(Sealer(OLD).seal("yes")) == "yes"
    assert Sealer(NEW).open(both.seal("yes")) == "yes"


@pytest.mark.parametrize("sealed", [Sealer(OLD).seal("yes"), b"", b"yes"], ids=["other key", "empty", "plain"])
def test_another_secret_opens_nothing(sealed: bytes) -> None:
    with pytest.raises(WrongKeyError, match="QMAS_SECRET_KEY"):
        Sealer(NEW).open(sealed)


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


def test_a_key_file_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "var" / "key"
    keys = load_or_make_key_file(path)
    assert load_or_make_key_file(path) == keys
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(path.parent.iterdir()) == [path]
    Sealer(keys)


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
