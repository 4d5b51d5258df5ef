"""The chart: figures of one measure over time, and the same rows as a table."""

from PySide6.QtCore import QEvent, QModelIndex, QSize, QSortFilterProxyModel, Qt
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QStackedWidget,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from inspector.analysis.model import Analysis
from inspector.claims.wording import unit_words
from inspector.documents.model import Span
from inspector.series.model import Series
from inspector.ui import theme
from inspector.ui.models.records import RECORD_ROLE, SORT_ROLE, Column, RecordModel
from inspector.ui.panels.flow import FlowLayout
from inspector.ui.panels.plot import Plot, looks_of
from inspector.ui.panels.points import Dot, charted, dots, undated
from inspector.ui.session import Session

_EMPTY = (
    "No measure has two dated figures yet.\n"
    "A chart needs the same measure at two times. If the date of the article is not known, "
    "set it in the status bar: words such as “last summer” are read from it."
)
_HOLLOW = "Hollow: hedged or a range; an arrow points to the open side."

# Pixels of height from which on the legend and the notes are shown.
_KEYS_FROM, _NOTES_FROM = 205, 250
_LEAST = 170

_COLUMNS: tuple[Column[Dot], ...] = (
    Column("Figure", lambda dot: dot.value, lambda dot: dot.y),
    Column("When", lambda dot: dot.when, lambda dot: dot.x),
    Column("Who says so", lambda dot: dot.source),
    Column("Sentence", lambda dot: dot.words, tip=lambda dot: dot.words),
)


class ChartPanel(QWidget):
    """A chart of one measure at a time, with a legend, its sources and its table."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._dots: tuple[Dot, ...] = ()
        self._current: Dot | None = None
        self._hidden: frozenset[str] = frozenset()
        self._series: tuple[Series, ...] = ()
        self._unit = ""
        self.measures = QComboBox()
        self.measures.setAccessibleName("Measure")
        self.as_table = QToolButton()
        self.as_table.setText("Table")
        self.as_table.setCheckable(True)
        self.as_table.setToolTip("Show the figures as a table (Ctrl+T)")
        self.plot = Plot()
        self.table = QTableView()
        self._model: RecordModel[Dot] = RecordModel(_COLUMNS, key=lambda dot: dot.span, parent=self)
        self._sorted = QSortFilterProxyModel(self)
        self.empty = QLabel(_EMPTY)
        self.told = QLabel()
        self.notes = QLabel()
        self.keys = QWidget()
        self._stack = QStackedWidget()
        self._build()
        self._connect()
        self._refresh()

    # ------------------------------------------------------------------- parts

    def _build(self) -> None:
        self._sorted.setSourceModel(self._model)
        self._sorted.setSortRole(SORT_ROLE)
        self.table.setModel(self._sorted)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setAccessibleName("Figures of the chart")
        self.table.setTabKeyNavigation(False)
        self.table.setFrameShape(QTableView.Shape.NoFrame)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        for label in (self.told, self.notes):
            label.setMinimumWidth(1)
        self.notes.setWordWrap(True)
        self.notes.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        for page in (self.plot, self.table, self.empty):
            self._stack.addWidget(page)
        FlowLayout(self.keys).setContentsMargins(8, 2, 8, 2)
        self.setFocusProxy(self.plot)
        top = QHBoxLayout()
        top.setContentsMargins(10, 6, 10, 6)
        top.setSpacing(10)
        top.addWidget(self.measures)
        top.addWidget(self.told, 1)
        top.addWidget(self.as_table)
        below = QVBoxLayout()
        below.setContentsMargins(12, 0, 12, 6)
        below.addWidget(self.notes)
        column = QVBoxLayout(self)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addWidget(self._stack, 1)
        column.addWidget(self.keys)
        column.addLayout(below)

    def _connect(self) -> None:
        self.measures.activated.connect(self._draw)
        self.as_table.toggled.connect(self._draw)
        shortcut = QShortcut(QKeySequence("Ctrl+T"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.as_table.toggle)
        self.plot.clicked.connect(self._pick)
        self.plot.stepped.connect(self._step)
        self.plot.entered.connect(lambda: self._pick(self._current))
        self.table.activated.connect(self._pick_row)
        self.table.clicked.connect(self._pick_row)
        self._session.analysis_changed.connect(self._refresh)
        self._session.selection_changed.connect(self._follow)

    def changeEvent(self, event: QEvent) -> None:
        """Take the colours of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw()

    def minimumSizeHint(self) -> QSize:
        """Leave out what is hidden where there is no room for it."""
        hint = super().minimumSizeHint()
        return QSize(hint.width(), min(hint.height(), _LEAST))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give a low chart the room of what is told below it."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        height = self.height()
        self.keys.setVisible(bool(self._dots) and height >= _KEYS_FROM)
        self.notes.setVisible(bool(self._dots) and height >= _NOTES_FROM)

    # ----------------------------------------------------------------- drawing

    def _refresh(self) -> None:
        """Offer the measures of the analysis; the one that is shown stays, if it is still there."""
        shown = self.measures.currentText()
        self._series = charted(self._session.analysis)
        self.measures.clear()
        self.measures.addItems([each.label for each in self._series])
        self.measures.setCurrentIndex(max(self.measures.findText(shown), 0))
        self._draw()
        self._follow(self._session.selection)

    def _draw(self) -> None:
        analysis, place = self._session.analysis, self.measures.currentIndex()
        series = self._series[place] if 0 <= place < len(self._series) else None
        self._dots = dots(analysis, series) if analysis and series else ()
        self._hidden &= {dot.source for dot in self._dots}
        self._unit = unit_words(series.unit) if series else ""
        self.plot.draw(self._dots, self._hidden, self._unit, theme.of(self.palette()))
        self._model.replace(self._dots)
        self._draw_keys()
        drawn = self.table if self.as_table.isChecked() else self.plot
        self._stack.setCurrentWidget(drawn if self._dots else self.empty)
        for widget in (self.measures, self.as_table):
            widget.setVisible(bool(self._dots))
        self.notes.setText(self._noted(analysis, series) if analysis and series else "")
        self.measures.setToolTip(self.notes.text())
        self._make_room()
        self._mark(next((dot for dot in self._dots if dot == self._current), None))

    def _draw_keys(self) -> None:
        layout = self.keys.layout()
        while layout and (item := layout.takeAt(0)) and (old := item.widget()):
            old.deleteLater()
        for source, look in looks_of(self._dots, theme.of(self.palette())).items():
            key = QToolButton()
            key.setObjectName("chip")
            key.setText(source)
            key.setIcon(look.icon(self.devicePixelRatioF()))
            key.setIconSize(QSize(28, 14))
            key.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            key.setAutoRaise(True)
            key.setCheckable(True)
            key.setChecked(source not in self._hidden)
            key.setToolTip(f"Show or hide the figures of {source}")
            key.toggled.connect(lambda shown, source=source: self._show(source, shown))
            if layout:
                layout.addWidget(key)

    def _show(self, source: str, shown: bool) -> None:
        self._hidden = self._hidden - {source} if shown else self._hidden | {source}
        self.plot.draw(self._dots, self._hidden, self._unit, theme.of(self.palette()))
        self._mark(self._current)

    def _noted(self, analysis: Analysis, series: Series) -> str:
        """Return the title, where the figures are from, and how to read the chart."""
        sources = ", ".join(dict.fromkeys(dot.source for dot in self._dots))
        title = f"{series.label[:1].upper()}{series.label[1:]}"
        notes = [f"{title}. Source: {sources} ({analysis.document.name})."]
        if left_out := undated(analysis, series):
            notes.append(f"Not plotted: {left_out} without a date.")
        if any(dot.is_hollow for dot in self._dots):
            notes.append(_HOLLOW)
        return "  ".join(notes)

    # ----------------------------------------------------------------- picking

    def _pick(self, dot: Dot | None) -> None:
        if dot:
            self._session.select(dot.span)

    def _pick_row(self, index: QModelIndex) -> None:
        self._pick(index.data(RECORD_ROLE))

    def _step(self, by: int) -> None:
        """Go to the next dot that is shown, in order of time."""
        shown = [dot for dot in self._dots if dot.source not in self._hidden]
        if shown:
            start = -1 if by > 0 else len(shown)
            place = shown.index(self._current) if self._current in shown else start
            self._mark(shown[min(max(place + by, 0), len(shown) - 1)])

    def _follow(self, span: Span | None) -> None:
        """Ring the figure that is picked; a figure of another measure brings that one up."""
        analysis = self._session.analysis
        for place, series in enumerate(self._series):
            if analysis and span in {point.span for point in series.points}:
                if place != self.measures.currentIndex():
                    self.measures.setCurrentIndex(place)
                    self._draw()
                break
        self._mark(next((dot for dot in self._dots if span in {dot.span, dot.sentence}), None))

    def _mark(self, dot: Dot | None) -> None:
        self._current = dot
        self.plot.ring(dot if dot and dot.source not in self._hidden else None)
        self.told.setText(dot.told if dot else "")
        row = next((r for r in range(self._sorted.rowCount()) if self._dot(r) == dot), None)
        if row is None:
            self.table.clearSelection()
        else:
            self.table.selectRow(row)

    def _dot(self, row: int) -> Dot:
        dot: Dot = self._sorted.index(row, 0).data(RECORD_ROLE)
        return dot
