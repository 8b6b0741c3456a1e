"""What is left of a clause as facts are found in it: the marks not yet accounted for."""

from collections.abc import Iterable, Sequence

from msgspec import Struct, field

from conversations.reading.story.clauses import Clause
from conversations.reading.story.roles import Mark, Role, Subject

# Words that tell nothing by themselves, wherever they stand.
_PASSED = frozenset({Role.NEUTRAL, Role.JOINT, Role.OWN})


class Rest(Struct):
    """A clause, and which of its marks are accounted for."""

    clause: Clause
    taken: set[int] = field(default_factory=set)
    may_be_age: bool = False  # a number of years with nothing else said: no work is spoken of

    @property
    def marks(self) -> tuple[Mark, ...]:
        """All of them."""
        return self.clause.marks

    def left(self) -> list[int]:
        """Where marks stand that are not accounted for; signs, and words passed over, are none."""
        return [
            at
            for at, mark in enumerate(self.marks)
            if at not in self.taken and not mark.is_sign and not (mark.roles & _PASSED and not mark.is_number)
        ]

    @property
    def is_whole(self) -> bool:
        """Whether every word is accounted for."""
        return not self.left()

    def take(self, places: Iterable[int]) -> None:
        """Account for these."""
        self.taken.update(places)

    def find(self, *roles: Role, among: Sequence[int] | None = None) -> list[int]:
        """Where words stand, not accounted for, that may be any of these."""
        places = range(len(self.marks)) if among is None else among
        return [at for at in places if at not in self.taken and not self.marks[at].roles.isdisjoint(roles)]

    def text(self, places: Iterable[int] | None = None) -> str:
        """The folded text of these marks, all that are not accounted for if none are named; its ends bare of joints."""
        asked = range(len(self.marks)) if places is None else places
        wanted = [at for at in asked if at not in self.taken and not self._is_of_third_person(at)]
        while wanted and self._is_joint(wanted[0]):
            wanted.pop(0)
        while wanted and self._is_joint(wanted[-1]):
            wanted.pop()
        return self._joined(wanted)

    def _is_of_third_person(self, at: int) -> bool:
        """The questions' readers know what one says of oneself: of "the applicant holds" nothing is left to them."""
        told_of_other = self.clause.subject is not Subject.SELF
        return told_of_other and not self.marks[at].roles.isdisjoint({Role.CLIENT, Role.HE, Role.DOES})

    def _is_joint(self, at: int) -> bool:
        mark = self.marks[at]
        return Role.JOINT in mark.roles or (mark.is_sign and mark.text not in "$\u20ac\u00a3\u00a5<>+~-%\"'")

    def _joined(self, places: Sequence[int]) -> str:
        pieces: list[str] = []
        end = -1
        for at in places:
            token = self.marks[at].token
            is_next = token.start == end
            pieces.append(token.text if is_next or not pieces else f" {token.text}")
            end = token.end
        return "".join(pieces)
