"""Who was erased is listed outside the database: once, in whole, by every process, and for as long as copies live."""

from datetime import timedelta
from pathlib import Path

import pytest
from dialogue.stage import BOTH, Person, Stage
from storage.shapes import LATER, NOW

from bot.jobs.erasures import ErasureListing
from bot.storage import ErasureList, ErasureListError
from bot.storage.erasures import Erasure, newest_by_hash


@pytest.fixture
def directory(tmp_path: Path) -> Path:
    return tmp_path / "erasures"


def listing(stage: Stage, directory: Path) -> ErasureListing:
    """As a process begins it."""
    return ErasureListing(stage.store, ErasureList(directory), lambda: stage.now)


def put(file: Path) -> None:
    file.touch()


def take(file: Path) -> None:
    file.unlink()


def files(directory: Path) -> list[Path]:
    return sorted(directory.iterdir())


def lines(directory: Path) -> list[str]:
    return [line for file in files(directory) for line in file.read_text().splitlines()]


async def leave(stage: Stage) -> str:
    """Somebody forgotten, by the hash that the store knows them by."""
    person = Person(stage)
    await person.act("/start", "/forget", "[~forget-yes]")
    return stage.store.sealer.chat_hash(person.key.bot, person.key.chat)


@BOTH
async def test_whoever_is_erased_is_listed_once_by_a_hash_alone(stage: Stage, directory: Path) -> None:
    job = listing(stage, directory)
    first = await leave(stage)
    await job.once()
    await Person(stage).arrive()
    stage.wait(days=20)
    second = await leave(stage)
    assert await stage.store.erase_idle(stage.now - timedelta(days=19), 10, stage.now) == 1
    await job.once()
    await job.once()
    listed = lines(directory)
    assert [line.split()[1] for line in listed].count(first) == 1
    assert {line.split()[1] for line in listed} > {first, second}
    assert len(listed) == 3
    assert [file.name for file in files(directory)] == ["erasures-2026-11.txt", "erasures-2026-12.txt"]


async def test_a_process_that_begins_later_lists_all_and_nothing_twice(stage: Stage, directory: Path) -> None:
    other = directory.with_name("other")
    await leave(stage)
    await listing(stage, directory).once()
    await leave(stage)
    for _ in range(2):
        await listing(stage, directory).once()
        await listing(stage, other).once()
    assert len(lines(directory)) == 2
    assert sorted(lines(directory)) == sorted(lines(other))


async def test_half_a_line_of_a_power_cut_is_listed_again_in_whole(stage: Stage, directory: Path) -> None:
    for _ in range(2):
        await leave(stage)
    await listing(stage, directory).once()
    (file,) = files(directory)
    whole = file.read_bytes()
    file.write_bytes(whole[:-30])
    await listing(stage, directory).once()
    assert len(set(ErasureList(directory).read())) == 2
    assert {*whole.splitlines()} < {*file.read_bytes().splitlines()}


async def test_months_that_no_copy_reaches_back_to_are_dropped_by_the_last_erasure_not_by_the_clock(
    stage: Stage, directory: Path
) -> None:
    await leave(stage)
    job = listing(stage, directory)
    await job.once()
    stage.wait(days=400)
    await job.once()  # a clock that runs ahead
    assert len(lines(directory)) == 1
    await leave(stage)
    await job.once()
    assert [line[:4] for line in lines(directory)] == ["2027"]


async def test_a_directory_that_cannot_be_written_is_an_error_that_says_so_and_it_is_listed_later(
    stage: Stage, directory: Path
) -> None:
    put(directory)
    await leave(stage)
    job = listing(stage, directory)
    with pytest.raises(ErasureListError, match="QMAS_ERASURES_DIR"):
        await job.once()
    take(directory)
    await job.once()
    assert len(lines(directory)) == 1


def test_the_last_of_several_erasures_counts() -> None:
    first, second = Erasure(NOW, "a"), Erasure(LATER, "a")
    assert newest_by_hash([second, first]) == {"a": LATER}
