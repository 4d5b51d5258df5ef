"""Small pages to find one's way by, with the marks that stand on them."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from inspector.analysis.model import Analysis
from inspector.documents.model import Document
from inspector.settings import Settings
from inspector.ui.highlights import Marks, gathered
from inspector.ui.session import Session, Tab
from inspector.ui.theme import load, of
from inspector.ui.translation import translator
from inspector.ui.views.easel import Easel
from inspector.ui.views.images import Images
from inspector.ui.views.layout import PageStack
from inspector.worker.letters import Drawing, Rendered

tr = translator(__name__)


_BUDGET = 24 * 1024 * 1024
_WIDTH, _HEIGHT, _GAP = 108, 152, 22  # pixels: the room of a page, and for its number below
_THIN = 1.5  # pixels that a mark has at least
_Index = QModelIndex | QPersistentModelIndex


class _Pages(QAbstractListModel):
    """One row for each page."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.count = 0
        self.marks: dict[int, int] = {}

    def reset(self, count: int) -> None:
        """Have so many pages."""
        self.beginResetModel()
        self.count = count
        self.endResetModel()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Return how many pages there are."""
        return 0 if parent.isValid() else self.count

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the number of a page."""
        if role == Qt.ItemDataRole.DisplayRole:
            return str(index.row() + 1)
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return tr("Page {number}", number=index.row() + 1)
        return None


class _Delegate(QStyledItemDelegate):
    """Paint a page."""

    def __init__(self, view: "Thumbnails") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: _Index) -> QSize:
        """Have room for every page, whatever its shape."""
        return QSize(_WIDTH + 16, _HEIGHT + _GAP + 8)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the page and its number."""
        area = QRect(getattr(option, "rect"))  # noqa: B009 - the stubs do not know it
        is_here = bool(getattr(option, "state") & QStyle.StateFlag.State_Selected)  # noqa: B009
        self._view.paint_page(painter, area, index.row(), is_here)


class Thumbnails(QListView):
    """The pages of the current document."""

    page_chosen = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._easel = Easel(Images(_BUDGET), lambda d: session.request_page(d, self._easel.key))
        self._model = _Pages(self)
        self._session = session
        self._document: Document | None = None
        self._sizes: tuple[tuple[float, float, int], ...] = ()
        self._marks = Marks()
        self._placed: dict[int, list[tuple[str, QRectF]]] = {}
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(tr("Pages"))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.activated.connect(lambda index: self.page_chosen.emit(index.row()))
        self.clicked.connect(lambda index: self.page_chosen.emit(index.row()))
        session.document_changed.connect(self._show_document)
        session.analysis_changed.connect(self._show_analysis)
        session.marks_changed.connect(lambda _: self.viewport().update())
        session.settings_changed.connect(self._show_settings)
        session.page_ready.connect(self._take)
        session.page_failed.connect(self._easel.miss)
        self._show_document(session.current)
        self._show_analysis(session.analysis)

    def set_page(self, page: int) -> None:
        """Frame the page that the editor looks at."""
        if page != self.currentIndex().row() and page < self._model.count:
            self.setCurrentIndex(self._model.index(page, 0))

    def _show_document(self, tab: Tab | None) -> None:
        sizes = tab.sizes if tab else ()
        key = tab.key if tab else 0
        if (key, sizes) != (self._easel.key, self._sizes):
            if key != self._easel.key:
                self._easel.give_back()
            self._easel.wait_no_more()
            self._easel.forget_failures()
            self._easel.key, self._sizes = key, sizes
            self._model.reset(len(sizes))
        document = tab.document if tab else None
        if document is not self._document:
            self._document = document
            self._placed.clear()
            self.viewport().update()

    def _show_analysis(self, analysis: Analysis | None) -> None:
        slices = self._session.slices
        if analysis:
            slices.run((self, "find"), gathered(analysis), self._take_marks)
        else:
            slices.drop((self, "find"))
            self._take_marks(Marks())

    def _take_marks(self, marks: Marks) -> None:
        self._marks = marks
        self._placed.clear()
        self.viewport().update()

    def _show_settings(self, _settings: Settings) -> None:
        self.viewport().update()

    def _take(self, drawn: Rendered) -> None:
        if self._easel.take(drawn):
            self.viewport().update()

    def paint_page(self, painter: QPainter, area: QRect, page: int, is_here: bool) -> None:
        """Paint a page in its place, and have it drawn where it is not yet."""
        theme = of(self.palette())
        is_dark = self._session.settings.dark_pages
        paper = load("dark" if is_dark else "light")
        stack = PageStack([self._sizes[page]], 1.0)
        whole = stack.page_rect(0)
        zoom = min(_WIDTH / whole.width(), _HEIGHT / whole.height())
        width, height = whole.width() * zoom, whole.height() * zoom
        rect = QRectF(area.center().x() - width / 2, area.bottom() - _GAP - height, width, height)
        wanted = Drawing(page, round(zoom * self.devicePixelRatioF(), 4), 0, is_dark)
        painter.setPen(QPen(theme.colour("accent" if is_here else "border"), 2 if is_here else 1))
        painter.setBrush(paper.colour("base" if is_dark else "paper"))
        painter.drawRect(rect.adjusted(-1, -1, 1, 1))
        if (image := self._easel.exact(wanted)) is not None:
            painter.drawImage(rect, image)
        else:
            self._easel.ask([wanted])
        self._paint_marks(painter, rect.topLeft().x(), rect.topLeft().y(), page, zoom)
        painter.setPen(theme.colour("text" if is_here else "muted"))
        below = QRect(area.left(), round(rect.bottom()) + 2, area.width(), _GAP - 2)
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, str(page + 1))

    def _paint_marks(self, painter: QPainter, x: float, y: float, page: int, zoom: float) -> None:
        paper = load("light")
        painter.setPen(Qt.PenStyle.NoPen)
        for kind, rect in self._marks_on(page):
            if kind in self._session.shown_marks:
                painter.fillRect(
                    QRectF(
                        x + rect.x() * zoom,
                        y + rect.y() * zoom,
                        max(_THIN, rect.width() * zoom),
                        max(_THIN, rect.height() * zoom),
                    ),
                    paper.highlight(kind).line,
                )

    def _marks_on(self, page: int) -> list[tuple[str, QRectF]]:
        """Return the lines below the marks of a page, in its points as it is read."""
        if page not in self._placed:
            pages = self._document.pages if self._document else ()
            found = self._marks.on_page(pages[page]) if page < len(pages) else ()
            stack = PageStack([self._sizes[page]], 1.0)
            corner = stack.page_rect(0).topLeft()
            self._placed[page] = [
                (mark.kind, _underline(stack.place(quad, 0).translated(-corner)))
                for mark in found
                for quad in pages[page].quads(mark.span)
            ]
        return self._placed[page]


def _underline(rect: QRectF) -> QRectF:
    """Return the lower part of a line of text, so that the words above it can be seen."""
    return QRectF(rect.x(), rect.y() + 0.7 * rect.height(), rect.width(), 0.3 * rect.height())
