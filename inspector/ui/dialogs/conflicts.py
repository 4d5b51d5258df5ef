"""Where two readers say different things of one place: ours stands, unless theirs is ticked."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from inspector.analysis.decisions import NameEdit, Record, Review, State
from inspector.analysis.merge import Conflict
from inspector.claims.wording import value_words
from inspector.report.provenance import signed_words
from inspector.ui.session import Session
from inspector.ui.states import WORDS
from inspector.ui.translation import said, translator

tr = translator(__name__)


class ConflictsDialog(QDialog):
    """One line for each place: its words, what we say, what the other reader says."""

    def __init__(
        self, session: Session, conflicts: Sequence[Conflict], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._conflicts = session, tuple(conflicts)
        self.setWindowTitle(tr("Where two readers differ"))
        told = QLabel(
            tr("Your own word counts. Tick the lines in which the other reader’s is to count."),
            wordWrap=True,
        )
        self.list = QTreeWidget()
        self.list.setAccessibleName(tr("Where two readers differ"))
        self.list.setHeaderLabels([tr("Words"), tr("Yours"), tr("The other’s")])
        self.list.setRootIsDecorated(False)
        for conflict in self._conflicts:
            words = " ".join(conflict.ours.place.exact.split())
            ours, theirs = (_told(each) for each in (conflict.ours, conflict.theirs))
            item = QTreeWidgetItem([words, ours, theirs])
            item.setCheckState(2, Qt.CheckState.Unchecked)
            for column, text in enumerate((words, ours, theirs)):
                item.setToolTip(column, text)
            self.list.addTopLevelItem(item)
        for column in range(3):
            self.list.resizeColumnToContents(column)
        self.list.currentItemChanged.connect(self._show)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        for widget in (told, self.list, buttons):
            layout.addWidget(widget)
        self.resize(680, 360)

    def accept(self) -> None:
        """Let what is ticked count."""
        ticked = [
            conflict.theirs
            for row, conflict in enumerate(self._conflicts)
            if (item := self.list.topLevelItem(row)) and item.checkState(2) is Qt.CheckState.Checked
        ]
        if ticked:
            self._session.prefer(ticked)
        super().accept()

    def _show(self, item: QTreeWidgetItem | None) -> None:
        if item:
            row = self.list.indexOfTopLevelItem(item)
            self._session.select(self._conflicts[row].ours.place.span)


def _told(record: Record) -> str:
    """Return what a record says, and who has signed it."""
    return " · ".join(part for part in (*_says(record), signed_words(record.signed)) if part)


def _says(record: Record) -> tuple[str, ...]:
    if isinstance(record, Review):
        state = said(WORDS[record.state]) if record.state is not State.NEW else ""
        return state, record.note, record.link, tr("highlighted") if record.marked else ""
    if isinstance(record, NameEdit):
        return (record.name or record.label or tr("no name"),)
    if record.gone:
        return (tr("no figure"),)
    figure = value_words(record.quantity) if record.quantity else ""
    return figure, record.subject or "", record.entity or "", record.source or ""
