"""The outline: what the file brings along, or else headlines, pages, beginnings of paragraphs."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from inspector.documents.model import Document, Role, Span
from inspector.ui.session import Session, Tab
from inspector.ui.translation import translator

tr = translator(__name__)


_FEW = 3  # headlines, below which paragraphs help to find one's way
_FIRST = 9  # words of a paragraph

Entry = tuple[int, str, Span | int]  # level from 1, words, and where they lead


class Outline(QWidget):
    """A tree to jump from, and a field that narrows it down."""

    span_chosen = Signal(object)  # Span
    page_chosen = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: Document | None = None
        self._filter = QLineEdit(placeholderText=tr("Filter"), clearButtonEnabled=True)
        self._filter.setAccessibleName(tr("Filter the outline"))
        self._filter.textChanged.connect(self._narrow)
        self.tree = QTreeWidget()
        self.tree.setAccessibleName(tr("Outline"))
        self.tree.setHeaderHidden(True)
        self.tree.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.tree.setIndentation(14)
        self.tree.setUniformRowHeights(True)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.tree.itemActivated.connect(self._choose)
        self.tree.itemClicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 0)
        column.addWidget(self._filter)
        column.addWidget(self.tree, 1)
        session.document_changed.connect(self._list)
        self._list(session.current)

    def _list(self, tab: Tab | None) -> None:
        document = tab.document if tab else None
        if document is self._document:
            return
        self._document = document
        self.tree.clear()
        above: list[tuple[int, QTreeWidgetItem]] = []
        for level, title, target in entries(document) if document else ():
            item = QTreeWidgetItem([title])
            item.setData(0, Qt.ItemDataRole.UserRole, target)
            item.setToolTip(0, title)
            while above and above[-1][0] >= level:
                above.pop()
            if above:
                above[-1][1].addChild(item)
            else:
                self.tree.addTopLevelItem(item)
            above.append((level, item))
        self.tree.expandToDepth(1)
        self._narrow(self._filter.text())

    def _narrow(self, words: str) -> None:
        """Show the entries with these words, and what they stand under."""
        wanted = words.casefold().split()
        for row in range(self.tree.topLevelItemCount()):
            if item := self.tree.topLevelItem(row):
                _narrow(item, wanted)

    def _choose(self, item: QTreeWidgetItem) -> None:
        target = item.data(0, Qt.ItemDataRole.UserRole)
        if isinstance(target, Span):
            self.span_chosen.emit(target)
        else:
            self.page_chosen.emit(target)


def _narrow(item: QTreeWidgetItem, wanted: list[str]) -> bool:
    """Hide an item unless it, or one below it, has all the words; tell whether it is shown."""
    title = item.text(0).casefold()
    below = [_narrow(item.child(row), wanted) for row in range(item.childCount())]
    shown = all(word in title for word in wanted) or any(below)
    item.setHidden(not shown)
    return shown


def entries(document: Document) -> list[Entry]:
    """Return the outline of a document, in order."""
    if document.outline:
        return [(heading.level, heading.title, heading.page) for heading in document.outline]
    found: list[tuple[int, Entry]] = []
    if len(document.pages) > 1:
        found += [
            (p.span.start, (1, tr("Page {number}", number=p.number + 1), p.number))
            for p in document.pages
        ]
    inner = 2 if found else 1
    headlines = [block.span for block in document.blocks if block.role is Role.HEADLINE]
    found += [(span.start, (inner, _words(document, span), span)) for span in headlines]
    if len(headlines) < _FEW and not document.pages:
        found += [
            (block.span.start, (inner + 1, _beginning(_words(document, block.span)), block.span))
            for block in document.blocks
            if block.role is Role.PARAGRAPH
        ]
    return [entry for _, entry in sorted(found, key=lambda each: (each[0], each[1][0]))]


def _words(document: Document, span: Span) -> str:
    return " ".join(span.of(document.text).split())


def _beginning(words: str) -> str:
    first = words.split(" ", _FIRST)
    return f"{' '.join(first[:_FIRST])}…" if len(first) > _FIRST else words
