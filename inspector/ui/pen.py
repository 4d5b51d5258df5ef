"""The editor's pen: what is said of places, and what is corrected in names and figures."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import replace

from inspector.analysis.decisions import (
    ClaimEdit,
    Decisions,
    NameEdit,
    Record,
    Review,
    Signature,
    State,
)
from inspector.analysis.places import Place, place_of
from inspector.checks.model import Dismissal
from inspector.documents.model import Span
from inspector.language.model import Entity
from inspector.phrases import phrases
from inspector.ui.hand import Hand
from inspector.ui.tabs import Entry
from inspector.ui.translation import number, said, translator

phrase = phrases(__name__)
tr = translator(__name__)


_STEPS = {
    State.NEW: phrase("mark {words} undecided"),
    State.VERIFIED: phrase("mark {words} verified"),
    State.QUERIED: phrase("mark {words} queried"),
    State.WRONG: phrase("mark {words} wrong"),
    State.NOT_CHECKABLE: phrase("mark {words} not checkable"),
}


class Pen(Hand):
    """The side of the session on which the editor judges, notes and corrects, step by step."""

    # ---------------------------------------------------------------- judging

    def review(self, span: Span, state: State) -> None:
        """Say of a place what it is; what has been noted there stays."""
        self._say(span, said(_STEPS[state], words=self._quoted(span)), state=state)

    def note(self, span: Span, note: str, link: str = "") -> None:
        """Note something on a place, with a link to the source; nothing takes the note away."""
        note, link = note.strip(), link.strip()
        words = self._quoted(span)
        step = (
            tr("note on {words}", words=words)
            if note or link
            else tr("remove the note on {words}", words=words)
        )
        self._say(span, step, note=note, link=link)

    def highlight(self, span: Span) -> None:
        """Mark words by hand, or take such a mark away."""
        on = not ((said := self.decisions.review(span)) and said.marked)
        words = self._quoted(span)
        step = (
            tr("highlight {words}", words=words)
            if on
            else tr("remove the highlight of {words}", words=words)
        )
        self._say(span, step, marked=on)

    def forget(self, span: Span) -> None:
        """Take away all that is said of a place."""
        review = self.decisions.review(span)
        if review:
            empty = Review(review.place, self.signature)
            self._record(tr("remove what is said of {words}", words=self._quoted(span)), empty)

    # ------------------------------------------------------------------ names

    def set_name(self, spans: Sequence[Span], label: str, name: str = "") -> None:
        """Let these places be names of one kind, and of one entity."""
        edits = [NameEdit(self._place(span), self.signature, label, name) for span in spans]
        if edits:
            self._record(tr("name {words}", words=self._all_quoted(spans)), *edits)

    def delete_names(self, spans: Sequence[Span]) -> None:
        """Let these places be no names."""
        edits = [NameEdit(self._place(span), self.signature, "") for span in spans]
        if edits:
            self._record(tr("delete the name {words}", words=self._all_quoted(spans)), *edits)

    def move_name(self, span: Span, to: Span, label: str, name: str = "") -> None:
        """Let a name stand on other words."""
        edits: list[Record] = [NameEdit(self._place(to), self.signature, label, name)]
        if not to.overlaps(span):
            edits.append(NameEdit(self._place(span), self.signature, ""))
        self._record(tr("set the name {words}", words=self._quoted(to)), *edits)

    def merge(self, one: Entity, into: Entity) -> None:
        """Let all mentions of one entity be of another."""
        spans = self._spans_of(one)
        edits = [
            NameEdit(self._place(span), self.signature, into.label, into.canonical)
            for span in spans
        ]
        if edits and one != into:
            self._record(
                tr("merge {one} + {other}", one=one.canonical, other=into.canonical), *edits
            )

    def keep_apart(self, one: Entity, other: Entity, key: str) -> None:
        """Note under a key that two names which are alike are two, so that nobody asks again."""
        self._decide(
            tr("keep {one} and {other} apart", one=one.canonical, other=other.canonical),
            self.decisions.with_dismissal(Dismissal(key, "", self.signature.when)),
        )

    def _spans_of(self, entity: Entity) -> list[Span]:
        mentions = self.analysis.mentions if self.analysis else ()
        return [mentions[index].span for index in entity.mentions]

    # ---------------------------------------------------------------- figures

    def correct(self, span: Span, edit: ClaimEdit) -> None:
        """Read a figure otherwise, or read one where there was none."""
        known = bool(self.analysis and self.analysis.claims_at(span))
        words = self._quoted(span)
        step = (
            tr("correct {words}", words=words)
            if known
            else tr("add the figure {words}", words=words)
        )
        signed = replace(edit, place=self._place(span), signed=self.signature)
        self._record(step, signed)

    def delete_claim(self, span: Span) -> None:
        """Let a figure be none."""
        edit = ClaimEdit(self._place(span), self.signature, gone=True)
        self._record(tr("delete the figure {words}", words=self._quoted(span)), edit)

    def move_claim(self, span: Span, to: Span, edit: ClaimEdit) -> None:
        """Let a figure stand on other words; `edit` has all that is known of it."""
        self._record(
            tr("set the figure {words}", words=self._quoted(to)),
            ClaimEdit(self._place(span), self.signature, gone=True),
            replace(edit, place=self._place(to), signed=self.signature),
        )

    def as_found(self, span: Span) -> None:
        """Take back what has been corrected at a place."""
        kept = tuple(
            each
            for each in self.decisions.records
            if isinstance(each, Review) or not each.place.span.overlaps(span)
        )
        self._decide(
            tr("take {words} as it was found", words=self._quoted(span)),
            replace(self.decisions, records=kept),
        )

    # ------------------------------------------------------------------- lost

    def put_back(self, record: Record, span: Span) -> None:
        """Let a lost record stand at a place of the text as it is now."""
        placed = replace(record, place=self._place(span))
        after = self.decisions.without_lost(record).with_records(placed)
        self._decide(tr("place the mark on {words}", words=self._quoted(span)), after)

    def drop(self, records: Iterable[Record]) -> None:
        """Give up records that have lost their place."""
        self._decide(tr("remove the lost marks"), self.decisions.without_lost(*records))

    # ------------------------------------------------------------------ steps

    def _say(self, span: Span, words: str, **changes: object) -> None:
        said = self.decisions.review(span)
        before = said or Review(self._place(span), self.signature)
        after = replace(before, **changes)  # type: ignore[arg-type]  # the fields of Review
        if after != before:
            self._record(words, replace(after, signed=self.signature))

    def _settle(self, key: int, decisions: Decisions) -> None:
        """Let decisions count; what has been corrected is checked again."""
        entry = self._entries[key]
        before = entry.decisions.corrections
        super()._settle(key, decisions)
        if entry.found and entry.decisions.corrections != before:
            entry.is_rechecked = entry.found.complete
            self._want_analysis(entry)

    def _want_analysis(self, *entries: Entry) -> None:
        """Have these documents analysed."""
        raise NotImplementedError

    def _record(self, words: str, *records: Record) -> None:
        if self.document:
            self._decide(words, self.decisions.with_records(*records))

    def _place(self, span: Span) -> Place:
        return place_of(self.document.text if self.document else "", span)

    def _all_quoted(self, spans: Sequence[Span]) -> str:
        """Return the words at the first of some places, and how many places these are."""
        times = f" ×{number(len(spans))}" if len(spans) > 1 else ""
        return f"{self._quoted(spans[0])}{times}"

    @property
    def signature(self) -> Signature:
        """Return the editor's initials with the time."""
        now = dt.datetime.now().astimezone().replace(microsecond=0)
        return Signature(self._settings.initials.strip(), now)
