"""The outline: the headlines of the current document and its pages."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from inspector.documents.model import Document, Role, Span
from inspector.ui.session import Session, Tab


class Outline(QListWidget):
    """A list to jump from."""

    span_chosen = Signal(object)  # Span
    page_chosen = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self.setAccessibleName("Outline")
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setWordWrap(True)
        self.setSpacing(1)
        self.itemActivated.connect(self._choose)
        self.itemClicked.connect(self._choose)
        session.document_changed.connect(self._list)
        self._list(session.current)

    def _list(self, tab: Tab | None) -> None:
        document = tab.document if tab else None
        if document is self._document:
            return
        self._document = document
        self.clear()
        for _, title, target in entries(document) if document else ():
            item = QListWidgetItem(title)
            item.setData(Qt.ItemDataRole.UserRole, target)
            self.addItem(item)

    def _choose(self, item: QListWidgetItem) -> None:
        target = item.data(Qt.ItemDataRole.UserRole)
        if isinstance(target, Span):
            self.span_chosen.emit(target)
        else:
            self.page_chosen.emit(target)


def entries(document: Document) -> list[tuple[int, str, Span | int]]:
    """Return headlines and, in a document of several pages, the pages, by where they stand."""
    headlines = [block.span for block in document.blocks if block.role is Role.HEADLINE]
    found: list[tuple[int, str, Span | int]] = [
        (span.start, " ".join(span.of(document.text).split()), span) for span in headlines
    ]
    if len(document.pages) > 1:
        pages = document.pages
        found = [*((p.span.start, f"Page {p.number + 1}", p.number) for p in pages), *found]
    return sorted(found, key=lambda entry: entry[0])
