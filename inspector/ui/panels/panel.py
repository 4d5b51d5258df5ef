"""What the lists beside the document have in common: cards of an analysis, and the way there."""

from collections.abc import Sequence
from functools import partial
from time import perf_counter

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.analysis.decisions import State
from inspector.analysis.model import Analysis
from inspector.documents.model import Span
from inspector.phrases import phrases
from inspector.ui.marking import do
from inspector.ui.menus import open_menu
from inspector.ui.panels.card_list import CardList
from inspector.ui.panels.cards import Row
from inspector.ui.panels.late_rows import held, opened
from inspector.ui.session import Session, TabState
from inspector.ui.slices import Work, at_once
from inspector.ui.translation import said, translator

phrase = phrases(__name__)
tr = translator(__name__)


CLAIMS, ENTITIES = phrase("Claims"), phrase("Entities")
CHECKS, NOTES = phrase("Checks"), phrase("Notes")
"""What the lists are called."""

_UNOPENED: dict[str, str] = {
    CLAIMS: phrase("Open an article to see its claims here."),
    ENTITIES: phrase("Open an article to see its entities here."),
    CHECKS: phrase("Open an article to see its checks here."),
    NOTES: phrase("Open an article to see its notes here."),
}
_OFF: dict[str, str] = {
    CLAIMS: phrase("Figures are switched off in the legend above."),
    ENTITIES: phrase("Entities are switched off in the legend above."),
}

# While results pour in, a list takes one part in five of the window's time at most.
_REST = 4.0


class CardPanel(QWidget):
    """A list of cards that follows the analysis; choosing a card picks its place in the document.

    A list that is not seen is brought up to date when it is needed.
    `nothing_found` is what the list says when all has been read and there is nothing to show. It
    shows nothing while the legend has all of its `kinds` switched off.
    """

    def __init__(
        self,
        session: Session,
        name: str,
        nothing_found: str,
        kinds: tuple[str, ...] = (),
        cards: CardList | None = None,
    ) -> None:
        super().__init__()
        self.session = session
        self._kinds = kinds
        self.cards = cards or CardList(said(name))
        self._name = name
        self._is_stale = True
        self._all: Sequence[Row] | None = None  # the cards of what is shown, those left out too
        self._words = ""
        self._is_other = False  # the cards will be put together in another way
        self._wanted: Span | None = None  # the place of the card that will be the current one
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._nothing_found = nothing_found
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.cards, 1)
        self.setFocusProxy(self.cards)
        self.cards.chosen.connect(self._jump)
        self.cards.reached.connect(self._follow)
        self.cards.gathered.connect(self._gather)
        self.cards.menu_wanted.connect(self._open_menu)
        self.cards.followed.connect(session.select)
        self.cards.judged.connect(self.judge)
        self.cards.commanded.connect(self.command)
        self._rest.timeout.connect(self._catch_up)
        session.analysis_changed.connect(self._hear)
        session.document_changed.connect(self._hear)
        session.marks_changed.connect(self._hear)

    def rows(self, analysis: Analysis) -> Sequence[Row]:
        """Return the cards of an analysis."""
        raise NotImplementedError

    def gather(self, analysis: Analysis) -> Work[Sequence[Row]]:
        """Put the cards of an analysis together, in steps where that takes long."""
        yield
        return self.rows(analysis)

    def refresh(self) -> None:
        """Show what is known now."""
        self._is_stale = False
        self._all = None
        self._show()

    def regroup(self) -> None:
        """Put the cards together in another way; the current one stays it."""
        row, self._is_other = self.cards.current(), True
        self._wanted = row.spans[0] if row and row.spans else None
        self.refresh()

    def filter(self, words: str) -> None:
        """Show only cards that hold all of these words, and the groups they are in."""
        if words != self._words:
            self._words = words
            if not self._is_stale:
                self._show()

    def _show(self) -> None:
        analysis = self.session.analysis
        shown = partial(self.show_rows, analysis)
        self.session.slices.run((self, "rows"), self._held(analysis), shown)

    def _held(self, analysis: Analysis | None) -> Work[Sequence[Row]]:
        """Find the cards that hold the words of the filter."""
        if self._all is None:
            self._all = yield from self._gathered(analysis)
        return opened((yield from held(self._all, self._words)))

    def _gathered(self, analysis: Analysis | None) -> Work[Sequence[Row]]:
        if analysis is None or self._is_off:
            return ()
        return (yield from self.gather(analysis))

    def show_rows(self, analysis: Analysis | None, rows: Sequence[Row]) -> None:
        """Show the cards of an analysis."""
        started = perf_counter()
        self.cards.replace(rows, self._empty(analysis), self._words, anew=self._is_other)
        if self._is_other:
            self._is_other = False
            self.cards.reveal(self._wanted)
        self._rest.start(round(_REST * 1000 * (perf_counter() - started)))

    def judge(self, row: Row, state: State) -> None:
        """Say what the place of a card is, and go on to the next one that is undecided."""
        if not row.spans:
            return
        following = self.cards.after(self._is_undecided)
        self.session.review(row.spans[0], state)
        if following:
            self.cards.show_row(following)
            self._jump(following)

    def command(self, row: Row, command: str) -> None:
        """Note something on the place of a card, edit or delete what was found there."""
        if row.spans:
            corner = self.cards.visualRect(self.cards.currentIndex()).bottomLeft()
            do(command, self.session, row.spans[0], self.cards.viewport().mapToGlobal(corner), self)

    def reveal(self, span: Span | None) -> bool:
        """Make the card that stands for `span` the current one; tell whether there is one."""
        if self._is_stale and span:
            analysis, self._is_stale = self.session.analysis, False
            self.session.slices.drop((self, "rows"))
            self._all = None
            self.show_rows(analysis, at_once(self._held(analysis)))
        return self.cards.reveal(span)

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the list up to date."""
        super().showEvent(event)
        self._catch_up()

    def _hear(self) -> None:
        """Note that there are new results; what is final is shown at once."""
        self._is_stale, self._all = True, None
        analysis = self.session.analysis
        if analysis is None or analysis.complete or not self._rest.isActive():
            self._catch_up()

    def _catch_up(self) -> None:
        if self._is_stale and self.isVisible():
            self.refresh()

    def _empty(self, analysis: Analysis | None) -> str:
        tab = self.session.current
        if tab is None:
            return said(_UNOPENED[self._name])
        if tab.state is TabState.FAILED:
            return tr("This document could not be opened.")
        if tab.state is TabState.PASSWORD:
            return tr("This document has not been read yet.")
        if analysis is None or not analysis.complete:
            return tr("Still reading…")
        if not analysis.document.text.strip():
            return tr("This document has no text to look in.")
        if self._is_off:
            return said(_OFF[self._name])
        return said(self._nothing_found)

    @property
    def _is_off(self) -> bool:
        return bool(self._kinds) and self.session.shown_marks.isdisjoint(self._kinds)

    def _is_undecided(self, row: Row) -> bool:
        analysis = self.session.analysis
        review = analysis.review_at(row.spans[0]) if analysis and row.spans else None
        return review is None or review.state is State.NEW

    def _open_menu(self, row: Row, where: QPoint) -> None:
        if row.spans:
            open_menu(self.session, row.spans[0], where, self.cards)

    def _jump(self, row: Row) -> None:
        if row.spans:
            self.session.select(row.spans[0])

    def _follow(self, row: Row) -> None:
        """Pick the place of a card that a key has led to, unless it is picked."""
        if self.session.selection not in row.spans:
            self._jump(row)

    def _gather(self, row: Row) -> None:
        if row.spans:
            self.session.add_up(row.spans[0])
