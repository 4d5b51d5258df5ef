"""The chart: figures of one measure over time, and the same rows as a table."""

import re

from PySide6.QtCore import QEvent, QModelIndex, QSize, QSortFilterProxyModel, Qt
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QMenu,
    QStackedWidget,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from inspector.analysis.model import Analysis
from inspector.claims.model import Claim
from inspector.claims.wording import UNATTRIBUTED, unit_words
from inspector.documents.model import Span
from inspector.phrases import phrases
from inspector.report.chart import Caption
from inspector.series.events import Event, events
from inspector.series.model import Series
from inspector.ui import theme
from inspector.ui.dialogs.picture import PictureDialog
from inspector.ui.models.records import RECORD_ROLE, SORT_ROLE, Column, RecordModel
from inspector.ui.panels.chart_keys import ChartKeys
from inspector.ui.panels.elided import ElidedLabel
from inspector.ui.panels.looks import looks_of
from inspector.ui.panels.plot import Plot
from inspector.ui.panels.points import Dot, charted, dots, undated
from inspector.ui.picture import Chart
from inspector.ui.session import Session
from inspector.ui.slices import Work
from inspector.ui.translation import said, translator

phrase = phrases(__name__)
tr = translator(__name__)


_EMPTY = phrase(
    "No measure has two dated figures yet.\n"
    "A chart needs the same measure at two times. If the date of the article is not known, "
    "set it in the status bar: words such as “last summer” are read from it."
)
_HOLLOW = phrase("Hollow: hedged or a range; an arrow points to the open side.")

# Pixels of height from which on the legend and the notes are shown.
_KEYS_FROM, _NOTES_FROM = 205, 250
_LEAST = 170
_MARGIN = 20  # of a picture that is exported

_COLUMNS: tuple[Column[Dot], ...] = (
    Column(phrase("Figure"), lambda dot: dot.value, lambda dot: dot.y),
    Column(phrase("When"), lambda dot: said(dot.when), lambda dot: dot.x),
    Column(phrase("Who says so"), lambda dot: said(dot.source)),
    Column(phrase("Sentence"), lambda dot: dot.words, tip=lambda dot: dot.words),
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
        self._events: tuple[Event, ...] = ()
        self._undated: tuple[Claim, ...] = ()
        self._unit = ""
        self.measures = QComboBox()
        self.measures.setAccessibleName(tr("Measure"))
        self.measures.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.measures.setMinimumContentsLength(10)
        self.as_table = QToolButton()
        self.as_table.setText(tr("Table"))
        self.as_table.setCheckable(True)
        self.as_table.setToolTip(tr("Show the figures as a table (Ctrl+T)"))
        self.zero = QAction(tr("Start at zero"), self, checkable=True)
        self.named = QAction(
            tr("Events that the article dates"), self, checkable=True, checked=True
        )
        self.options = QToolButton()
        self.options.setText(tr("Show…"))
        self.options.setToolTip(tr("What the chart shows"))
        self.options.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.export = QToolButton()
        self.export.setText(tr("Export…"))
        self.export.setToolTip(tr("Save or copy the chart as a picture or a table"))
        self.plot = Plot()
        self.table = QTableView()
        self._model: RecordModel[Dot] = RecordModel(_COLUMNS, key=lambda dot: dot.span, parent=self)
        self._sorted = QSortFilterProxyModel(self)
        self.empty = QLabel(said(_EMPTY))
        self.told = ElidedLabel()
        self.notes = QLabel()
        self.keys = ChartKeys()
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
        self.table.setAccessibleName(tr("Figures of the chart"))
        self.table.setTabKeyNavigation(False)
        self.table.setFrameShape(QTableView.Shape.NoFrame)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setStretchLastSection(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        self.empty.setMargin(16)
        self.notes.setMinimumWidth(1)
        self.notes.setWordWrap(True)
        self.notes.setForegroundRole(self.palette().ColorRole.PlaceholderText)
        for page in (self.plot, self.table, self.empty):
            self._stack.addWidget(page)
        menu = QMenu(self.options)
        menu.addActions([self.zero, self.named])
        self.options.setMenu(menu)
        self.setFocusProxy(self.plot)
        top = QHBoxLayout()
        top.setContentsMargins(10, 6, 10, 6)
        top.setSpacing(10)
        top.addWidget(self.measures, 1)
        top.addWidget(self.told, 1)
        for button in (self.options, self.as_table, self.export):
            button.setObjectName("plain")
            top.addWidget(button)
        below = QVBoxLayout()
        below.setContentsMargins(12, 0, 12, 6)
        below.addWidget(self.notes)
        column = QVBoxLayout(self)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        # The plot comes before what stands above it: Tab leads to it first and then to the rest.
        column.addWidget(self._stack, 1)
        column.insertLayout(0, top)
        column.addWidget(self.keys)
        column.addLayout(below)

    def _connect(self) -> None:
        self.measures.activated.connect(self._draw)
        for switch in (self.as_table, self.zero, self.named):
            switch.toggled.connect(self._draw)
        self.export.clicked.connect(self._ask_export)
        self.keys.shown.connect(self._show)
        self.keys.chosen.connect(self._session.select)
        shortcut = QShortcut(QKeySequence("Ctrl+T"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.as_table.toggle)
        self.plot.clicked.connect(self._pick)
        self.plot.stepped.connect(self._step)
        self.plot.pointed.connect(self._read)
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
        # In a piece of its own: drawing takes as long as one of them may.
        gathered = _charted(self._session.analysis)
        self._session.slices.run((self, "draw"), gathered, self._take)

    def _take(self, series: tuple[Series, ...]) -> None:
        shown = self.measures.currentText()
        self._series = series
        self.measures.clear()
        self.measures.addItems([each.label for each in self._series])
        self.measures.setCurrentIndex(max(self.measures.findText(shown), 0))
        self._draw()
        self._follow(self._session.selection)

    def _draw(self) -> None:
        analysis, series = self._session.analysis, self._shown_series
        self._dots = dots(analysis, series) if analysis and series else ()
        self._hidden &= {dot.source for dot in self._dots}
        self._unit = unit_words(series.unit) if series else ""
        self._events = _events(analysis) if analysis else ()
        self.named.setEnabled(bool(self._events))
        self._draw_plot()
        self._model.replace(self._dots)
        drawn = self.table if self.as_table.isChecked() else self.plot
        self._stack.setCurrentWidget(drawn if self._dots else self.empty)
        for widget in (self.measures, self.options, self.as_table, self.export):
            widget.setVisible(bool(self._dots))
        notes = self._notes(analysis, series) if analysis and series else ()
        self.notes.setText("  ".join(notes))
        self.measures.setToolTip(self.notes.text())
        self._make_room()
        self._mark(next((dot for dot in self._dots if dot == self._current), None))

    def _draw_plot(self) -> None:
        look, series = theme.of(self.palette()), self._shown_series
        analysis = self._session.analysis
        self.plot.draw(
            self._dots,
            self._hidden,
            self._unit,
            look,
            self._events if self.named.isChecked() else (),
            from_zero=self.zero.isChecked(),
        )
        self._undated = undated(analysis, series) if analysis and series else ()
        self.keys.draw(looks_of(self._dots, look), self._hidden, self._undated)

    @property
    def _shown_series(self) -> Series | None:
        place = self.measures.currentIndex()
        return self._series[place] if 0 <= place < len(self._series) else None

    def _show(self, source: str, shown: bool) -> None:
        self._hidden = self._hidden - {source} if shown else self._hidden | {source}
        self._draw_plot()
        self._mark(self._current)

    def _notes(self, analysis: Analysis, series: Series) -> tuple[str, ...]:
        """Return the title, where the figures are from, and how to read the chart."""
        sources = list(dict.fromkeys(dot.source for dot in self._dots))
        title, document = f"{series.label[:1].upper()}{series.label[1:]}", analysis.document.name
        if sources == [UNATTRIBUTED]:
            told = tr("{title}. Source: {document}.", title=title, document=document)
        else:
            told = tr(
                "{title}. Source: {sources} ({document}).",
                title=title,
                sources=", ".join(map(said, sources)),
                document=document,
            )
        return told, *self._reading()

    def _reading(self) -> tuple[str, ...]:
        left_out = len(self._undated)
        return (
            *([tr("Not plotted: %Ln without a date.", count=left_out)] if left_out else []),
            *([said(_HOLLOW)] if any(dot.is_hollow for dot in self._dots) else []),
        )

    # ---------------------------------------------------------------- exporting

    def dialog(self) -> PictureDialog | None:
        """Return the dialog that exports what is shown, None where nothing is."""
        analysis, series = self._session.analysis, self._shown_series
        shown = [dot for dot in self._dots if dot.source not in self._hidden]
        if not analysis or not series or not shown:
            return None
        title = f"{series.label[:1].upper()}{series.label[1:]}"
        caption = Caption(
            title=title,
            described=f"{title}: {'; '.join(dot.told for dot in shown)}",
            notes=self._reading(),
            hidden=self._hidden,
            events=self._events if self.named.isChecked() else (),
            margin=_MARGIN,
        )
        chart = Chart(analysis, series, self._undated)
        name = re.sub(r"[^\w\- ]+", "", series.label).strip()[:60] or "chart"
        dialog = PictureDialog(chart, caption, name, self)
        dialog.saved.connect(self._session.exported)
        return dialog

    def _ask_export(self) -> None:
        if dialog := self.dialog():
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

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

    def _read(self, words: str) -> None:
        """Tell the day and the value under the crosshair, or else the figure that is picked."""
        unit = f" {self._unit}" if words and self._unit else ""
        told = self._current.told if self._current else ""
        self.told.setText(f"{words}{unit}" or told)

    def _dot(self, row: int) -> Dot:
        dot: Dot = self._sorted.index(row, 0).data(RECORD_ROLE)
        return dot


def _charted(analysis: Analysis | None) -> Work[tuple[Series, ...]]:
    yield
    return charted(analysis)


def _events(analysis: Analysis) -> tuple[Event, ...]:
    text = analysis.document.text
    return events(text, analysis.mentions, analysis.timexes, analysis.sentences)
