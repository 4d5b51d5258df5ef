"""What the editor has noted and marked, and the marks whose place is lost."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from inspector.analysis.decisions import ClaimEdit, NameEdit, Record, Review, State
from inspector.analysis.model import Analysis
from inspector.analysis.places import Finder
from inspector.claims.wording import Places
from inspector.documents.model import Comment, Span
from inspector.phrases import phrases
from inspector.ui.panels.cards import (
    Card,
    Row,
    Run,
    group,
    line,
    muted,
    review_lines,
    snippet,
    state_run,
    strong,
)
from inspector.ui.panels.flow import button_row
from inspector.ui.panels.panel import NOTES, CardPanel
from inspector.ui.session import Session
from inspector.ui.translation import translator
from inspector.ui.wording import where_words

phrase = phrases(__name__)
tr = translator(__name__)


_NOTHING_FOUND = phrase(
    "No notes yet. Select words in the article and press N to note something, or H to highlight"
    " them; on a card, press N."
)


@dataclass(frozen=True, slots=True)
class Guess:
    """The key of a place where a lost record may belong."""

    record: Record
    span: Span


def note_rows(analysis: Analysis) -> tuple[Row, ...]:
    """Return a card for each note and each mark by hand, in the order of the text."""
    places, text = Places(analysis.document), analysis.document.text
    rows = []
    for review in analysis.reviews:
        if not _is_note(review):
            continue
        state = state_run(review.state)
        lines = (
            line(strong(_short(review.place.exact)), aside=state),
            *review_lines(review),
            line(muted(where_words(places, review.place.span))),
        )
        key = ("note", review.place.span)
        rows.append(Row(key, Card(lines, icon="note"), (review.place.span,)))
    return (group(tr("Notes and highlights"), tuple(rows)),) if rows and text else ()


def comment_rows(comments: tuple[Comment, ...]) -> tuple[Row, ...]:
    """Return a card for each comment that the file brings along."""
    rows = []
    for comment in comments:
        number = comment.quad.page + 1
        who = (
            tr("{author}, page {number}", author=comment.author, number=number)
            if comment.author
            else tr("page {number}", number=number)
        )
        card = Card((line(_short(comment.text)), line(muted(who))), icon="note")
        rows.append(Row(comment, card))
    return (group(tr("Comments in the file"), tuple(rows)),) if rows else ()


def note_count(analysis: Analysis | None) -> int:
    """Return how many notes, marks by hand and comments of the file there are."""
    if analysis is None:
        return 0
    return sum(map(_is_note, analysis.reviews)) + len(analysis.document.comments)


def _is_note(review: Review) -> bool:
    return bool(review.note or review.link or review.marked)


def lost_rows(
    text: str, lost: tuple[Record, ...], guesses: Mapping[Record, tuple[Span, ...]]
) -> tuple[Row, ...]:
    """Return the records that have lost their place, each with where it may belong."""
    rows = tuple(
        Row(
            ("lost", record),
            Card(
                (
                    line(strong(f"“{_short(record.place.exact)}”"), muted(f"  {_what(record)}")),
                    line(muted(f"…{_short(record.place.prefix)} ▮ {_short(record.place.suffix)}…")),
                )
            ),
            (),
            tuple(_guess(text, record, span) for span in guesses[record]),
        )
        for record in lost
    )
    return (group(tr("%Ln mark(s) could not be placed", count=len(rows)), rows),) if rows else ()


def _guess(text: str, record: Record, span: Span) -> Row:
    around = Span(max(0, span.start - 60), min(len(text), span.end + 60))
    words = snippet(text, span, around, before=24)
    return Row(Guess(record, span), Card((line(Run(f"{tr('here?')} "), *words.runs),)), (span,))


def _what(record: Record) -> str:
    """Return what is lost with a record."""
    match record:
        case Review():
            state = run.text if (run := state_run(record.state)) else ""
            told = " · ".join(part for part in (state, record.note, record.link) if part)
            return told or tr("mark")
        case NameEdit():
            return (
                tr("name: {name}", name=record.name or record.label)
                if record.label
                else tr("no name")
            )
        case ClaimEdit():
            return tr("no figure") if record.gone else tr("corrected figure")


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= 60 else f"{plain[:59]}…"


class NotesPanel(CardPanel):
    """The list of notes; a lost mark can be put where it belongs, or given up."""

    comment_chosen = Signal(object)  # Comment

    def __init__(self, session: Session) -> None:
        super().__init__(session, NOTES, _NOTHING_FOUND)
        self.place = QPushButton(tr("Place it here"))
        self.place.setToolTip(tr("Let the lost mark stand at the chosen place (Space)"))
        self.place.clicked.connect(self._place)
        self.drop = QPushButton(tr("Remove"))
        self.drop.clicked.connect(self._drop)
        self.column.addWidget(button_row(self.place, self.drop))
        self.cards.current_changed.connect(self._tell)
        self._tell()

    def rows(self, analysis: Analysis) -> tuple[Row, ...]:
        """Return the notes, the lost marks above them, and below what stands in the file."""
        text, lost = analysis.document.text, self.session.decisions.lost
        finder, comments = Finder(text), analysis.document.comments
        guesses = {record: finder.guesses(record.place) for record in lost}
        return (*lost_rows(text, lost, guesses), *note_rows(analysis), *comment_rows(comments))

    def judge(self, row: Row, state: State) -> None:
        """Say of a noted place what it is; Space on a guess puts the lost mark there."""
        if not isinstance(row.key, Guess):
            super().judge(row, state)
        elif state is State.VERIFIED:
            self.session.put_back(row.key.record, row.key.span)

    def command(self, row: Row, command: str) -> None:
        """Remove a note or a lost mark; the rest is as with other cards."""
        if command == "delete":
            self._remove(row)
        elif not isinstance(row.key, Guess):
            super().command(row, command)

    def _jump(self, row: Row) -> None:
        if isinstance(row.key, Comment):
            self.comment_chosen.emit(row.key)
        else:
            super()._jump(row)

    def _place(self) -> None:
        row = self.cards.current()
        if row and isinstance(row.key, Guess):
            self.session.put_back(row.key.record, row.key.span)

    def _drop(self) -> None:
        if row := self.cards.current():
            self._remove(row)

    def _remove(self, row: Row) -> None:
        if record := _lost(row):
            self.session.drop((record,))
        elif row.spans:
            self.session.forget(row.spans[0])

    def _tell(self) -> None:
        row = self.cards.current()
        self.place.setEnabled(row is not None and isinstance(row.key, Guess))
        self.drop.setEnabled(row is not None and (bool(row.spans) or _lost(row) is not None))


def _lost(row: Row) -> Record | None:
    """Return the lost record that a card is about."""
    if isinstance(row.key, Guess):
        return row.key.record
    if isinstance(row.key, tuple) and row.key[0] == "lost":
        record: Record = row.key[1]
        return record
    return None
