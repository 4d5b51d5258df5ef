"""The legend of the chart: one key for each source, which hides it, and what is not plotted."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from inspector.claims.model import Claim
from inspector.claims.wording import hedged_words, source_words
from inspector.ui.panels.flow import FlowLayout
from inspector.ui.panels.looks import Look
from inspector.ui.translation import said, translator

tr = translator(__name__)


class ChartKeys(QWidget):
    """Keys that wrap. They stay, with the keyboard on them, while only the figures change."""

    shown = Signal(str, bool)  # a source, and whether it is to be seen
    chosen = Signal(object)  # the span of a figure without a date

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys: tuple[QToolButton, ...] = ()
        self._sources: list[str] = []
        self.undated = QToolButton()
        self.undated.setObjectName("chip")
        self.undated.setAutoRaise(True)
        self.undated.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.undated.setToolTip(tr("Figures of this measure whose days the article does not tell"))
        self._menu = QMenu(self.undated)
        self.undated.setMenu(self._menu)
        self._flow = FlowLayout(self)
        self._flow.setContentsMargins(8, 2, 8, 2)

    def draw(
        self, looks: Mapping[str, Look], hidden: frozenset[str], undated: Sequence[Claim]
    ) -> None:
        """Show the sources with their looks, and the figures that have no place on the chart."""
        if self._sources != list(looks):
            self._sources = list(looks)
            self._make(self._sources)
        for key, (source, look) in zip(self.keys, looks.items(), strict=True):
            key.setIcon(look.icon(self.devicePixelRatioF()))
            key.blockSignals(True)
            key.setChecked(source not in hidden)
            key.blockSignals(False)
        self.undated.setText(tr("Not plotted (%Ln)", count=len(undated)))
        self.undated.setVisible(bool(undated))
        self._menu.clear()
        for claim in undated:
            words = f"{hedged_words(claim)} · {said(source_words(claim))}".replace("&", "&&")
            self._menu.addAction(words).triggered.connect(partial(self._choose, claim))

    def _make(self, sources: Sequence[str]) -> None:
        while item := self._flow.takeAt(0):
            if (old := item.widget()) is not None and old is not self.undated:
                old.deleteLater()
        self.keys = tuple(self._key(source) for source in sources)
        for widget in (*self.keys, self.undated):
            self._flow.addWidget(widget)

    def _key(self, source: str) -> QToolButton:
        key = QToolButton()
        key.setObjectName("chip")
        key.setText(said(source))
        key.setIconSize(QSize(28, 14))
        key.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        key.setAutoRaise(True)
        key.setCheckable(True)
        key.setToolTip(tr("Show or hide the figures of {source}", source=said(source)))
        key.toggled.connect(partial(self.shown.emit, source))
        return key

    def _choose(self, claim: Claim, _checked: bool = False) -> None:
        self.chosen.emit(claim.span)
