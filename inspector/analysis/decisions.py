"""What an editor decides on a document: findings dismissed, marks judged, readings corrected."""

import datetime as dt
from dataclasses import dataclass, field, replace
from enum import StrEnum

from inspector.analysis.places import Place, found_again
from inspector.checks.model import Dismissal
from inspector.claims.model import Interval, Quantity
from inspector.documents.model import Span


class State(StrEnum):
    """What an editor says of a figure or a name."""

    NEW = "new"
    VERIFIED = "verified"
    QUERIED = "queried"
    WRONG = "wrong"
    NOT_CHECKABLE = "not checkable"


@dataclass(frozen=True, slots=True)
class Signature:
    """Who has decided, by initials ("" where they are not given), and when, with the zone."""

    by: str
    when: dt.datetime


@dataclass(frozen=True, slots=True)
class Review:
    """An editor's word on a place: a state, a note, a link to the source, or a mark by hand."""

    place: Place
    signed: Signature
    state: State = State.NEW
    note: str = ""
    link: str = ""
    marked: bool = False

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is said."""
        return self.state is State.NEW and not (self.note or self.link or self.marked)


@dataclass(frozen=True, slots=True)
class NameEdit:
    """A name as the editor has it: its label, "" where there is no name at this place.

    `name` is what the entity is called that it refers to; "" for the words themselves.
    """

    place: Place
    signed: Signature
    label: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class ClaimEdit:
    """A figure as the editor has it. What is None is as it was read.

    A claim that is `gone` is none; an interval that is open at both ends takes the date away.
    """

    place: Place
    signed: Signature
    gone: bool = False
    quantity: Quantity | None = None
    subject: str | None = None
    entity: str | None = None
    source: str | None = None
    time: Interval | None = None


Correction = NameEdit | ClaimEdit
Record = Review | Correction


@dataclass(frozen=True, slots=True)
class Decisions:
    """All decisions on one document.

    `lost` are records whose place has not been found in the text as it is now.
    """

    dismissed: tuple[Dismissal, ...] = ()
    checks_off: tuple[str, ...] = ()
    records: tuple[Record, ...] = ()
    lost: tuple[Record, ...] = field(default=())

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """Return the records that change what has been read."""
        return tuple(record for record in self.records if not isinstance(record, Review))

    @property
    def reviews(self) -> tuple[Review, ...]:
        """Return what has been said of places, in order of the text."""
        found = [record for record in self.records if isinstance(record, Review)]
        return tuple(sorted(found, key=lambda review: review.place.span))

    def review(self, span: Span) -> Review | None:
        """Return what has been said of a place."""
        found = (record for record in self.records if record.place.span == span)
        return next((record for record in found if isinstance(record, Review)), None)

    def with_dismissal(self, dismissal: Dismissal) -> "Decisions":
        """Return the decisions with one more finding dismissed, or with another reason."""
        rest = self.without_dismissal(dismissal.key).dismissed
        return replace(self, dismissed=(*rest, dismissal))

    def without_dismissal(self, key: str) -> "Decisions":
        """Return the decisions with the finding of this key back among the others."""
        return replace(self, dismissed=tuple(d for d in self.dismissed if d.key != key))

    def with_check(self, check: str, *, on: bool) -> "Decisions":
        """Return the decisions with a check switched on or off for the document."""
        rest = tuple(each for each in self.checks_off if each != check)
        return replace(self, checks_off=rest if on else (*rest, check))

    def with_records(self, *records: Record) -> "Decisions":
        """Return the decisions with these records, each instead of its like at the same place.

        A review that says nothing takes away what was said.
        """
        keys = {key_of(record) for record in records}
        kept = [record for record in self.records if key_of(record) not in keys]
        new = [r for r in records if not (isinstance(r, Review) and r.is_empty)]
        return replace(self, records=(*kept, *new))

    def without_lost(self, *records: Record) -> "Decisions":
        """Return the decisions without some of those whose place is lost."""
        return replace(self, lost=tuple(each for each in self.lost if each not in records))

    def changed_since(self, before: "Decisions") -> frozenset[Span]:
        """Return the places of the text of which the records before told something else."""
        return frozenset(each.place.span for each in set(self.records) ^ set(before.records))

    def until(self, end: int) -> "Decisions":
        """Return the decisions without records of places behind the character at `end`."""
        kept = tuple(record for record in self.records if record.place.span.end <= end)
        return self if len(kept) == len(self.records) else replace(self, records=kept)

    def moved_to(self, text: str) -> "Decisions":
        """Return the decisions with their places in another text, which may be a later version."""
        found = found_again(text, (record.place for record in (*self.records, *self.lost)))
        records, lost = list[Record](), list[Record]()
        for record in (*self.records, *self.lost):
            place = found[record.place]
            if place is None:
                lost.append(record)
            else:
                records.append(replace(record, place=place))
        return replace(self, records=(), lost=tuple(lost)).with_records(*records)


def key_of(record: Record) -> tuple[str, Place]:
    """Return what tells a record from others: its kind and its place."""
    return type(record).__name__, record.place
