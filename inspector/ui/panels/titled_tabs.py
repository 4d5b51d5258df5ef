"""Tabs that say as much as there is room for: titles and counts, titles, or a sign for each."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QTabWidget, QWidget

from inspector.ui.theme import grown, of

_AROUND = 14  # pixels on both sides of a title together
_ICON = 16


@dataclass(frozen=True, slots=True)
class Title:
    """What a tab is called, its sign, and its count.

    `urgent` is what stays of the count beside the words where room is short, `short` beside a sign.
    """

    words: str
    icon: str
    count: str = ""
    urgent: str = ""
    short: str = ""


class TitledTabs(QTabWidget):
    """Four lists or so in a panel that may be narrow, and its type large."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles: tuple[Title, ...] = ()
        self.setDocumentMode(True)
        self.setUsesScrollButtons(False)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.currentChanged.connect(self._fit)

    def entitle(self, titles: Sequence[Title]) -> None:
        """Call the tabs so, in their order."""
        self._titles = tuple(titles)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much as there is room for now."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Take the size and the colours of another look."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.PaletteChange}:
            self._fit()

    def _fit(self) -> None:
        whole = [f"{title.words} {title.count}".rstrip() for title in self._titles]
        short = [f"{title.words} {title.urgent}".rstrip() for title in self._titles]
        words = next((each for each in (whole, short) if self._has_room(each)), None)
        side = grown(_ICON, self)
        self.setIconSize(QSize(side, side))
        for place, title in enumerate(self._titles):
            is_here = place == self.currentIndex()
            own = title.words if is_here else title.short
            self.setTabText(place, words[place] if words else own)
            sign = of(self.palette()).icon(title.icon, "text" if is_here else "muted")
            self.setTabIcon(place, QIcon() if words else sign)
            self.setTabToolTip(place, whole[place])
            self.tabBar().setAccessibleTabName(place, whole[place])

    def _has_room(self, words: Sequence[str]) -> bool:
        wide = sum(self.fontMetrics().horizontalAdvance(each) + _AROUND for each in words)
        return wide <= self.width()
