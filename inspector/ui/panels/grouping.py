"""What the cards of a list are put together by, for the editor to choose."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout

from inspector.ui.translation import said, translator

tr = translator(__name__)

Grouping = TypeVar("Grouping", bound=StrEnum)

_FEWEST = 6  # characters: the window may be narrow, and the words of a language long


class GroupingBox(QComboBox):
    """A choice of groupings; `name` says what is grouped, for who cannot see it."""

    def __init__(self, name: str, titles: Mapping[Grouping, str]) -> None:
        super().__init__()
        for grouping, title in titles.items():
            self.addItem(said(title), grouping.value)
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(self.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_FEWEST)

    def stand_above(self, column: QVBoxLayout) -> None:
        """Take the top of a column, with a label."""
        label = QLabel(tr("Group by"))
        label.setBuddy(self)
        bar = QHBoxLayout()
        bar.setContentsMargins(10, 6, 10, 6)
        bar.setSpacing(8)
        bar.addWidget(label)
        bar.addWidget(self, 1)
        column.insertLayout(0, bar)
