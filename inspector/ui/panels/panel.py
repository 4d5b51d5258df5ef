"""What the lists beside the document have in common: cards of an analysis, and the way there."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from inspector.analysis.model import Analysis
from inspector.ui.panels.card_list import CardList
from inspector.ui.panels.cards import Row
from inspector.ui.session import Session, TabState


class CardPanel(QWidget):
    """A list of cards that follows the analysis; choosing a card picks its place in the document.

    `nothing_found` is what the list says when all has been read and there is nothing to show.
    """

    def __init__(self, session: Session, name: str, nothing_found: str) -> None:
        super().__init__()
        self.session = session
        self.cards = CardList(name)
        self._name = name
        self._nothing_found = nothing_found
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(self.cards, 1)
        self.setFocusProxy(self.cards)
        self.cards.chosen.connect(self._jump)
        session.analysis_changed.connect(self.refresh)
        session.document_changed.connect(self.refresh)
        self.refresh()

    def rows(self, analysis: Analysis) -> tuple[Row, ...]:
        """Return the cards of an analysis."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Show what is known now."""
        analysis = self.session.analysis
        self.cards.replace(self.rows(analysis) if analysis else (), self._empty(analysis))

    def _empty(self, analysis: Analysis | None) -> str:
        tab = self.session.current
        if tab is None:
            return f"Open an article to see its {self._name.lower()} here."
        if tab.state in {TabState.FAILED, TabState.PASSWORD}:
            return "This document has not been read yet."
        if analysis is None or not analysis.complete:
            return "Still reading…"
        return self._nothing_found

    def _jump(self, row: Row) -> None:
        if row.spans:
            self.session.select(row.spans[0])
