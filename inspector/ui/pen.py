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
from inspector.documents.model import Span
from inspector.language.model import Entity
from inspector.ui.hand import Hand
from inspector.ui.tabs import Entry

STATE_WORDS = {
    State.NEW: "undecided",
    State.VERIFIED: "verified",
    State.QUERIED: "queried",
    State.WRONG: "wrong",
    State.NOT_CHECKABLE: "not checkable",
}


class Pen(Hand):
    """The side of the session on which the editor judges, notes and corrects, step by step."""

    # ---------------------------------------------------------------- judging

    def review(self, span: Span, state: State) -> None:
        """Say of a place what it is; what has been noted there stays."""
        words = STATE_WORDS[state]
        self._say(span, f"mark {self._quoted(span)} {words}", state=state)

    def note(self, span: Span, note: str, link: str = "") -> None:
        """Note something on a place, with a link to the source; nothing takes the note away."""
        note, link = note.strip(), link.strip()
        words = "note on" if note or link else "remove the note on"
        self._say(span, f"{words} {self._quoted(span)}", note=note, link=link)

    def highlight(self, span: Span) -> None:
        """Mark words by hand, or take such a mark away."""
        on = not ((said := self.decisions.review(span)) and said.marked)
        words = "highlight" if on else "remove the highlight of"
        self._say(span, f"{words} {self._quoted(span)}", marked=on)

    def forget(self, span: Span) -> None:
        """Take away all that is said of a place."""
        review = self.decisions.review(span)
        if review:
            empty = Review(review.place, self.signature)
            self._record(f"remove what is said of {self._quoted(span)}", empty)

    # ------------------------------------------------------------------ names

    def set_name(self, spans: Sequence[Span], label: str, name: str = "") -> None:
        """Let these places be names of one kind, and of one entity."""
        edits = [NameEdit(self._place(span), self.signature, label, name) for span in spans]
        if edits:
            self._record(f"name {self._quoted(spans[0])}{_times(spans)}", *edits)

    def delete_names(self, spans: Sequence[Span]) -> None:
        """Let these places be no names."""
        edits = [NameEdit(self._place(span), self.signature, "") for span in spans]
        if edits:
            self._record(f"delete the name {self._quoted(spans[0])}{_times(spans)}", *edits)

    def move_name(self, span: Span, to: Span, label: str, name: str = "") -> None:
        """Let a name stand on other words."""
        edits: list[Record] = [NameEdit(self._place(to), self.signature, label, name)]
        if not to.overlaps(span):
            edits.append(NameEdit(self._place(span), self.signature, ""))
        self._record(f"set the name {self._quoted(to)}", *edits)

    def merge(self, one: Entity, into: Entity) -> None:
        """Let all mentions of one entity be of another."""
        spans = self._spans_of(one)
        edits = [
            NameEdit(self._place(span), self.signature, into.label, into.canonical)
            for span in spans
        ]
        if edits and one != into:
            self._record(f"merge {one.canonical} + {into.canonical}", *edits)

    def _spans_of(self, entity: Entity) -> list[Span]:
        mentions = self.analysis.mentions if self.analysis else ()
        return [mentions[index].span for index in entity.mentions]

    # ---------------------------------------------------------------- figures

    def correct(self, span: Span, edit: ClaimEdit) -> None:
        """Read a figure otherwise, or read one where there was none."""
        known = bool(self.analysis and self.analysis.claims_at(span))
        words = "correct" if known else "add the figure"
        signed = replace(edit, place=self._place(span), signed=self.signature)
        self._record(f"{words} {self._quoted(span)}", signed)

    def delete_claim(self, span: Span) -> None:
        """Let a figure be none."""
        edit = ClaimEdit(self._place(span), self.signature, gone=True)
        self._record(f"delete the figure {self._quoted(span)}", edit)

    def move_claim(self, span: Span, to: Span, edit: ClaimEdit) -> None:
        """Let a figure stand on other words; `edit` has all that is known of it."""
        self._record(
            f"set the figure {self._quoted(to)}",
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
            f"take {self._quoted(span)} as it was found", replace(self.decisions, records=kept)
        )

    # ------------------------------------------------------------------- lost

    def put_back(self, record: Record, span: Span) -> None:
        """Let a lost record stand at a place of the text as it is now."""
        placed = replace(record, place=self._place(span))
        after = self.decisions.without_lost(record).with_records(placed)
        self._decide(f"place the mark on {self._quoted(span)}", after)

    def drop(self, records: Iterable[Record]) -> None:
        """Give up records that have lost their place."""
        self._decide("remove the lost marks", self.decisions.without_lost(*records))

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

    @property
    def signature(self) -> Signature:
        """Return the editor's initials with the time."""
        now = dt.datetime.now().astimezone().replace(microsecond=0)
        return Signature(self._settings.initials.strip(), now)


def _times(spans: Sequence[Span]) -> str:
    return f" ×{len(spans):,}" if len(spans) > 1 else ""
