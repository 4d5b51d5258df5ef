"""The window: menus, toolbar, documents, docks, and what is dropped on all of it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QSettings, QSize, Qt
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QDockWidget, QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from inspector.analysis.model import Analysis
from inspector.documents.model import Comment
from inspector.errors import PipelineError, StoreError
from inspector.ui import handing
from inspector.ui.action_set import ActionSet
from inspector.ui.actions import ACTIONS, MENUS
from inspector.ui.ahead import Ahead
from inspector.ui.commands import Commands, local_paths
from inspector.ui.docks import Docks
from inspector.ui.front import keep
from inspector.ui.incoming import sort_out
from inspector.ui.panels.points import is_charted
from inspector.ui.panels.side import SidePanel
from inspector.ui.printing import Printing
from inspector.ui.session import Session, Tab
from inspector.ui.status import StatusBar
from inspector.ui.theme import of
from inspector.ui.toolbar import ToolBar
from inspector.ui.translation import said, translator
from inspector.ui.views.beside import Spread
from inspector.ui.views.contents import Contents
from inspector.ui.views.documents import Documents
from inspector.ui.views.empty import EmptyState
from inspector.ui.views.message import MessageBar
from inspector.ui.views.overlay import DropOverlay
from inspector.ui.views.sum import SumBar
from inspector.worker.letters import Died, Failed

tr = translator(__name__)


_HIGH_ENOUGH = 640  # pixels of height that leave an article room above a chart


class Window(QMainWindow):
    """Everything the editor sees."""

    def __init__(self, session: Session, stored: QSettings | None = None) -> None:
        """Take the session, and where the place and the docks of the window are remembered."""
        super().__init__()
        self._session = session
        self._stored = stored
        self.documents = Documents(session)
        self.docks = Docks(self, stored)
        self.commands = Commands(self, session, self.documents, self.docks.by_name)
        self.actions_made = ActionSet(self.commands, self)
        self.messages = MessageBar()
        self.empty = EmptyState(session)
        self.sum = SumBar(session)
        self._printing = Printing(session, self)
        self._spread = Spread(session, self.documents)
        self._front = QStackedWidget()
        self._status = StatusBar(session)
        self._chart_offered = self.docks.was_shut("chart")
        self._chart_code = Ahead("inspector.ui.panels.chart", self)
        self.setWindowTitle("Inspector")
        self.setAcceptDrops(True)
        self.setDockNestingEnabled(True)
        self.resize(QSize(1400, 900).boundedTo(self.screen().availableSize() * 0.94))
        self._fill_menus()
        self.addToolBar(ToolBar(self.actions_made, self.documents))
        self.setStatusBar(self._status)
        self._arrange()
        self._overlay = DropOverlay(self)
        self._connect()
        self.actions_made.draw_icons(of(self.palette()))
        self.actions_made.refresh()
        self.empty.setFocus()

    def _arrange(self) -> None:
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addWidget(self._front, 1)
        column.addWidget(self.sum)
        self._front.setMinimumSize(260, 150)
        self._front.addWidget(self.empty)
        self._front.addWidget(self._spread)
        self.setCentralWidget(centre)
        area = Qt.DockWidgetArea
        right = area.RightDockWidgetArea
        self.docks.add("panel", tr("Findings"), right, self._side, 380, opens=True)
        self.docks.add("chart", tr("Chart"), area.BottomDockWidgetArea, self._chart, 280)
        self.docks.add("outline", tr("Contents"), area.LeftDockWidgetArea, self._outline, 240)
        self.setCorner(Qt.Corner.BottomRightCorner, right)
        self.docks.restore()
        self.docks.by_name["chart"].hide()  # until there is something to draw

    def _chart(self) -> QWidget:
        # It takes most of a second, which the first page must not wait for.
        from inspector.ui.panels.chart import ChartPanel  # noqa: PLC0415

        return ChartPanel(self._session)

    def _side(self) -> QWidget:
        side = SidePanel(self._session)
        side.notes.comment_chosen.connect(self._show_comment)
        return side

    def _show_comment(self, comment: Comment) -> None:
        if pane := self.documents.pane:
            pane.show_comment(comment)

    def _outline(self) -> QWidget:
        return Contents(self._session, self.documents)

    def _fill_menus(self) -> None:
        menus = {
            name: self.menuBar().addMenu(said(title))
            for name, title in MENUS.items()
            if "/" not in name
        }
        groups: dict[str, int] = {}
        for entry in ACTIONS:
            outer, _, inner = entry.menu.partition("/")
            if entry.group != groups.setdefault(outer, entry.group):
                groups[outer] = entry.group
                (menus[entry.menu] if entry.menu in menus else menus[outer]).addSeparator()
            if inner and entry.menu not in menus:
                menus[entry.menu] = menus[outer].addMenu(said(MENUS[entry.menu]))
            menus[entry.menu].addAction(self.actions_made[entry.id])
        for menu in menus.values():
            menu.aboutToShow.connect(self.actions_made.refresh)
        self._recent = QMenu(tr("Open recent"), self)
        self._recent.aboutToShow.connect(self._list_recent)
        menus["File"].insertMenu(self.actions_made["paste"], self._recent)

    def _connect(self) -> None:
        session, refresh = self._session, self.actions_made.refresh
        self.empty.open_wanted.connect(self.commands.open)
        self.empty.paste_wanted.connect(self.commands.paste)
        self._status.date_wanted.connect(self.commands.ask_date)
        self.documents.date_wanted.connect(self.commands.ask_date)
        self.documents.moved.connect(refresh)
        self.docks.changed.connect(refresh)
        session.document_changed.connect(self._show_document)
        session.analysis_changed.connect(self._offer_chart)
        self._chart_code.ready.connect(self._show_chart)
        session.problem_raised.connect(self._show_problem)
        session.refused.connect(self._show_refusal)
        session.exported.connect(self._show_report)
        session.taken_over.connect(lambda merge: handing.tell(self.messages, merge, session, self))
        for signal in (
            session.analysis_changed,
            session.selection_changed,
            session.marks_changed,
            session.sum_changed,
            session.progressed,
            session.catalogue_changed,
        ):
            signal.connect(lambda _: refresh())
        session.steps_changed.connect(refresh)
        session.list_wanted.connect(lambda _: self.docks.by_name["panel"].show())

    # ------------------------------------------------------------------- news

    def _show_document(self, tab: Tab | None) -> None:
        self._front.setCurrentWidget(self._spread if tab else self.empty)
        self.setWindowTitle(f"{tab.name} – Inspector" if tab else "Inspector")
        self.actions_made.refresh()

    def _show_chart(self) -> None:
        made = self.docks.prepare("chart")
        self._session.slices.run((self, "chart"), made, QDockWidget.show)

    def _offer_chart(self, analysis: Analysis | None) -> None:
        """Open the chart, once, when there is something to draw."""
        has_room = self.height() >= _HIGH_ENOUGH
        if not self._chart_offered and has_room and is_charted(analysis):
            self._chart_offered = True
            self._chart_code.fetch()

    def _show_problem(self, problem: Failed | Died | str) -> None:
        if isinstance(problem, Died):
            if not problem.jobs:  # otherwise the tab that it happened to says so
                self.messages.post("died", said(problem.sentence), tone="warning")
            return
        if isinstance(problem, str):
            self.commands.show_problem(said(problem))
        elif problem.code == StoreError.code:
            self.messages.post("store", said(problem.sentence), tone="warning")
        elif problem.code == PipelineError.code:
            actions = [(tr("Preferences…"), self.commands.preferences)]
            self.messages.post("pipeline", said(problem.sentence), actions, "warning")
        else:
            self.commands.show_problem(said(problem.sentence), problem.details)

    def _show_refusal(self, names: tuple[str, ...]) -> None:
        kinds = sorted({s for r in self._session.catalogue.readers for s in r.suffixes})
        told = tr(
            "Not opened: {names}. Inspector reads {kinds}.",
            names=", ".join(names),
            kinds=", ".join(kinds),
        )
        self.messages.post("refused", told, tone="warning")

    def _show_report(self, path: str) -> None:
        self.messages.post(
            "exported",
            tr("Saved {name}.", name=Path(path).name),
            [
                (tr("Open"), partial(self.commands.show_file, path)),
                (tr("Show in folder"), partial(self.commands.show_file, str(Path(path).parent))),
            ],
        )

    def _list_recent(self) -> None:
        self._recent.clear()
        for path in self._session.settings.recent[:12]:
            action = self._recent.addAction(Path(path).name.replace("&", "&&"))
            action.setToolTip(path)
            action.triggered.connect(partial(self._session.open, [path]))
        self._recent.setToolTipsVisible(True)

    def welcome(self, paths: tuple[str, ...]) -> None:
        """Come to the front, and open what a later start has brought."""
        frame = self.window()
        if frame.isMinimized():
            frame.showNormal()
        frame.raise_()
        frame.activateWindow()
        if paths:
            self._session.open(paths)

    # -------------------------------------------------------------------- Qt's

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Say what a drop would do."""
        data = event.mimeData()
        if paths := local_paths(data.urls()):
            self._overlay.say(sort_out(paths, self._session.catalogue.readers).sentence)
        elif data.hasText():
            self._overlay.say(tr("Open the text as a document"))
        else:
            return
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Copy, wherever in the window: the source is never moved."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Take the veil away."""
        self._overlay.hide()
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what has been dropped."""
        self._overlay.hide()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        data = event.mimeData()
        if paths := local_paths(data.urls()):
            self._session.open(paths)
        elif data.text().strip():
            self._session.open_text(data.text())

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icons anew in another theme."""
        if event.type() is QEvent.Type.PaletteChange:
            self.actions_made.draw_icons(of(self.palette()))
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the article its room."""
        super().resizeEvent(event)
        self.docks.fit(event.size().width())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember the place, and end the children with the window."""
        self.docks.save(*(["chart"] if self._chart_offered else ()))
        if self._stored and (pane := self.documents.pane) and pane.shows_pages:
            keep(self._stored, self, pane.paper)
        self._session.shut_down()
        super().closeEvent(event)
