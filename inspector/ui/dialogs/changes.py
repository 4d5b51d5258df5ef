"""The list of figures that differ after a file has changed on the disk."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from inspector.analysis.compare import Change, Fate
from inspector.claims.wording import Places
from inspector.ui.session import Session, Tab
from inspector.ui.translation import translator
from inspector.ui.wording import where_words

tr = translator(__name__)


class ChangesDialog(QDialog):
    """One line for each figure; picking one shows it in the article."""

    def __init__(self, session: Session, tab: Tab, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        changes = tab.changes or ()
        self.setWindowTitle(tr("Changed figures"))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Changed figures"))
        for change in changes:
            item = QListWidgetItem(f"{words_of(change)}    {self._about(change)}".rstrip())
            item.setData(Qt.ItemDataRole.UserRole, change.span)
            self.list.addItem(item)
        self.list.currentItemChanged.connect(self._show)
        self.list.itemClicked.connect(self._show)
        told = QLabel(
            tr("{name}: {changes}.", name=tab.name, changes=change_words(changes)), wordWrap=True
        )
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.addWidget(told)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        self.resize(460, 340)
        self.finished.connect(lambda _: session.forget_changes(tab.key))

    def _about(self, change: Change) -> str:
        """Return what a figure is about, and where it stands now."""
        analysis = self._session.analysis
        if analysis is None or change.span is None:
            return ""
        subjects = [claim.subject for claim in analysis.claims_at(change.span)]
        where = where_words(Places(analysis.document), change.span)
        return " · ".join(part for part in (*subjects[:1], where) if part)

    def _show(self, item: QListWidgetItem | None) -> None:
        if item and (span := item.data(Qt.ItemDataRole.UserRole)):
            self._session.select(span)


def review_changes(session: Session, tab: Tab, parent: QWidget) -> None:
    """Show what has changed, beside the article."""
    dialog = ChangesDialog(session, tab, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()


def words_of(change: Change) -> str:
    """Say what has become of a figure."""
    match change.fate:
        case Fate.CHANGED:
            return f"{change.before}  →  {change.after}"
        case Fate.NEW:
            return tr("New: {figure}", figure=change.after)
        case Fate.DROPPED:
            return tr("Dropped: {figure}", figure=change.before)


def change_words(changes: Sequence[Change]) -> str:
    """Say how many figures differ: "3 figures changed, 1 new"."""
    counts = Counter(change.fate for change in changes)
    changed, new, dropped = (counts[fate] for fate in Fate)
    if not changes:
        return tr("no figure differs")
    told = (
        tr("%Ln figure(s) changed", count=changed) if changed else "",
        (tr("%Ln new", count=new) if changed else tr("%Ln figure(s) new", count=new))
        if new
        else "",
        (
            tr("%Ln dropped", count=dropped)
            if changed or new
            else tr("%Ln figure(s) dropped", count=dropped)
        )
        if dropped
        else "",
    )
    return ", ".join(part for part in told if part)
