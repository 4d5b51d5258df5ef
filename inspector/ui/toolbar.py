"""The toolbar: the actions used most, the page number, the zoom, the marks by kind."""

from PySide6.QtCore import QEvent, QLocale, QSize, Qt
from PySide6.QtGui import QIntValidator, QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QToolBar, QToolButton, QWidget

from inspector.ui.action_set import ActionSet
from inspector.ui.highlights import KINDS
from inspector.ui.theme import grown, of
from inspector.ui.translation import number, translator
from inspector.ui.views.documents import Documents
from inspector.ui.views.pane import DocumentPane

tr = translator(__name__)


_WITH_TEXT = ("open", "text", "pages", "export")
_ICON, _PAGE = 18, 46  # pixels: of an icon, and of the number of a page


class ToolBar(QToolBar):
    """One row above the documents."""

    def __init__(
        self, actions: ActionSet, documents: Documents, parent: QWidget | None = None
    ) -> None:
        super().__init__(tr("Toolbar"), parent)
        self._documents = documents
        self._has_pages = False
        self._shape: tuple[int, int, bool, str] | None = None  # for which all has been fitted in
        self.setObjectName("main")
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._page = QLineEdit()
        self._page.setObjectName("page-number")
        self._page.setAccessibleName(tr("Page"))
        self._page.setToolTip(tr("Type a page and press Enter"))
        self._page.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._page.returnPressed.connect(self._go_to_page)
        self._of = QLabel()
        self._zoom = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._zoom.setMinimumWidth(44)
        self._fill(actions)
        self._lines = [action for action in self.actions() if action.isSeparator()]
        worded = (self.widgetForAction(actions[name]) for name in _WITH_TEXT)
        self._worded = [button for button in worded if isinstance(button, QToolButton)]
        self._draw_more()
        self._grow()
        documents.moved.connect(self.refresh)
        self.refresh()

    def _fill(self, actions: ActionSet) -> None:
        self.addAction(actions["open"])
        self.addSeparator()
        self.addAction(actions["back"])
        self.addAction(actions["forward"])
        self._paged = [self.addSeparator(), self.addWidget(self._page), self.addWidget(self._of)]
        self.addSeparator()
        self.addAction(actions["zoom-out"])
        self.addWidget(self._zoom)
        self.addAction(actions["zoom-in"])
        self.addSeparator()
        self.addAction(actions["text"])
        self.addAction(actions["pages"])
        self.addSeparator()
        self.addWidget(self._marks(actions))
        self.addAction(actions["find"])
        self.addAction(actions["previous-issue"])
        self.addAction(actions["next-issue"])
        gap = QWidget()
        gap.setSizePolicy(gap.sizePolicy().Policy.Expanding, gap.sizePolicy().Policy.Preferred)
        self.addWidget(gap)
        for name in ("dock-outline", "dock-chart", "dock-panel"):
            self.addAction(actions[name])
        self.addSeparator()
        self.addAction(actions["export"])

    def _marks(self, actions: ActionSet) -> QToolButton:
        menu = QMenu(self)
        for kind in KINDS:
            menu.addAction(actions[f"marks-{kind}"])
        button = QToolButton()
        button.setDefaultAction(actions["marks"])
        button.setMenu(menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        return button

    def changeEvent(self, event: QEvent) -> None:
        """Draw the sign for more anew in another theme, and all of them in another size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_more()
        elif event.type() is QEvent.Type.FontChange:
            self._grow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show words beside the icons where there is room for them."""
        super().resizeEvent(event)
        self._fit()

    def _grow(self) -> None:
        """Keep the icons as large as the words beside them, and the room that they take."""
        side = grown(_ICON, self)
        self.setIconSize(QSize(side, side))
        self._page.setFixedWidth(grown(_PAGE, self))
        self._shape = None
        self._fit()

    def _fit(self) -> None:
        """Leave out words, and then the lines between groups, where all would not be there."""
        shape = self.width(), self.iconSize().width(), self._has_pages, self._of.text()
        if shape == self._shape:
            return
        self._shape = shape
        style = Qt.ToolButtonStyle
        for with_words, with_lines in ((True, True), (False, True), (False, False)):
            for button in self._worded:
                button.setToolButtonStyle(
                    style.ToolButtonTextBesideIcon if with_words else style.ToolButtonIconOnly
                )
            for line in self._lines:
                line.setVisible(with_lines and (self._has_pages or line is not self._paged[0]))
            if self.sizeHint().width() <= self.width():
                return

    def _draw_more(self) -> None:
        """Give Qt's button for what does not fit a sign that is seen in every theme."""
        if more := self.findChild(QToolButton, "qt_toolbar_ext_button"):
            more.setIcon(of(self.palette()).icon("more"))
            more.setToolTip(tr("More"))

    def refresh(self) -> None:
        """Show the page and the zoom of the document in front."""
        pane = self._documents.pane
        self._has_pages = pane is not None and pane.shows_pages and pane.pages > 0
        for action in self._paged[1:]:
            action.setVisible(self._has_pages)
        self._zoom.setText(_percent(pane.zoom) if pane and pane.has_text else "")
        if pane and self._has_pages:
            self._show_page(pane)
        self._fit()

    def _show_page(self, pane: DocumentPane) -> None:
        self._of.setText(f" {tr('of {pages}', pages=number(pane.pages))} ")
        self._page.setValidator(QIntValidator(1, pane.pages, self._page))
        if not self._page.hasFocus():
            self._page.setText(str(pane.page + 1))

    def _go_to_page(self) -> None:
        page, is_read = QLocale().toInt(self._page.text())  # 1,204, or 1.204 in German
        if is_read and (pane := self._documents.pane):
            pane.go_to_page(page - 1)
            pane.focus_view()


def _percent(share: float) -> str:
    return tr("{percent}%", percent=round(100 * share))
