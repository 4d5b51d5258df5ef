"""One document: its page view, its text view, and what belongs beside them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from inspector.analysis.model import Analysis
from inspector.documents.model import Document, Span
from inspector.settings import Settings
from inspector.ui import marking
from inspector.ui.highlights import Highlight, Marks, gathered, verified_paragraphs
from inspector.ui.menus import open_menu
from inspector.ui.session import Session, Tab, TabState
from inspector.ui.theme import of
from inspector.ui.translation import said, translator
from inspector.ui.views.anchor import same_place
from inspector.ui.views.card import card
from inspector.ui.views.find import FindBar
from inspector.ui.views.images import Images
from inspector.ui.views.keys import MarkKeys
from inspector.ui.views.message import Action, MessageBar
from inspector.ui.views.notice import Notice, PasswordNotice
from inspector.ui.views.pages import PageView
from inspector.ui.views.pinned import PinnedCard
from inspector.ui.views.pointer import Pointer
from inspector.ui.views.reader import Reader
from inspector.ui.views.remarks import tell_analysis, tell_lost, tell_picture, tell_tab
from inspector.ui.views.scopes import scopes
from inspector.ui.views.selection_bar import SelectionBar
from inspector.ui.views.strip import OverviewStrip, ticks
from inspector.ui.views.text import TextView
from inspector.worker.letters import Drawing, Rendered

tr = translator(__name__)


_ABSENCE = 60_000  # milliseconds out of sight after which the images of pages are given back


class DocumentPane(Reader):
    """What a tab holds. It shows what it is told to; the session is for commands only."""

    date_wanted = Signal()
    preferences_wanted = Signal()

    def __init__(self, session: Session, key: int, images: Images) -> None:
        super().__init__(
            TextView(session.settings.text_size),
            PageView(images, self._request),
            session.settings,
        )
        self.key = key
        self.messages = MessageBar()
        self.find_bar = FindBar()
        self._session = session
        self._document: Document | None = None
        self._analysis: Analysis | None = None
        self._every = self._marks = Marks()  # all of them, and those that the filter leaves
        self._shown = session.shown_marks
        self._notice, self._password = Notice(), PasswordNotice()
        self._strip = OverviewStrip()
        self._stack = QStackedWidget()
        self._settle = QTimer(self, interval=120, singleShot=True)
        self._absence = QTimer(self, interval=_ABSENCE, singleShot=True)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        for widget in (self._notice, self._password, self._text, self._pages):
            self._stack.addWidget(widget)
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self._stack, 1)
        row.addWidget(self._strip)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.messages)
        column.addLayout(row, 1)
        column.addWidget(self.find_bar)

    def _connect(self) -> None:
        for view, shape in (
            (self._text, Qt.CursorShape.IBeamCursor),
            (self._pages, Qt.CursorShape.ArrowCursor),
        ):
            pointer = Pointer(view.viewport(), view.mark_at, self._describe, shape)
            pointer.clicked.connect(self._pick)
            pointer.gathered.connect(self._gather)
            pointer.menu_wanted.connect(self._open_menu)
            pointer.edited.connect(self._edit)
            view.scrolled.connect(self._scrolled)
            keys = MarkKeys(view, self._session, self.stack)
            SelectionBar(view.viewport(), view.selected_span, view.corner, keys.press)
        self._text.entered.connect(self._pick)
        self._text.zoomed.connect(self.moved)
        self.moved.connect(self._settle.start)
        self.turned.connect(self._set_ticks)
        self._pages.zoomed.connect(self.moved)
        self._password.given.connect(self._session.give_password)
        self._strip.picked.connect(self._pick)
        self._strip.pointed.connect(self._scroll_to)
        self.find_bar.found.connect(self._show_hits)
        self.find_bar.closed.connect(self.focus_view)
        self._settle.timeout.connect(self._look_around)
        self._absence.timeout.connect(self._pages.give_back)

    # ---------------------------------------------------------------- content

    def show_tab(self, tab: Tab) -> None:
        """Show a document as far as it is there."""
        is_new = self._tab is None or tab.document is not self._tab.document
        self._tab = tab
        if tab.sizes:
            self._pages.load(tab)
        before = self._document
        self._document = tab.document
        if tab.document and is_new:
            place = self._text.place() if before and not self.shows_pages else 0
            self._text.load(tab.document)
            if before and place:  # its file has changed
                self._text.show_place(same_place(before.text, tab.document.text, place))
        if (is_new and before is None) or not tab.document:
            self._view = self._pages if tab.sizes else self._text
        if searched := tab.skimmed or tab.document:
            self.find_bar.look_through(searched, self._session.slices)
        self._choose_face(tab)
        tell_tab(self.messages, tab, self._session)
        self._offer_recognition()
        self._look_around()
        self._set_ticks()

    def show_analysis(self, analysis: Analysis | None) -> None:
        """Paint the marks of an analysis, as soon as they are found."""
        slices = self._session.slices
        if analysis is None:
            slices.drop((self, "find"))
            self._take_marks(None, Marks())
        elif analysis is not self._analysis:
            slices.run((self, "find"), gathered(analysis), partial(self._take_marks, analysis))
        else:
            slices.drop((self, "find"))
            self.show_kinds(self._session.shown_marks)

    def _take_marks(self, analysis: Analysis | None, marks: Marks) -> None:
        before, self._analysis, self._every = self._every, analysis, marks
        is_skimmed = self._tab is not None and self._tab.skimmed is not None
        self.find_bar.set_scopes(scopes(analysis) if analysis and not is_skimmed else {})
        tell_analysis(self.messages, analysis, self.date_wanted.emit)
        tell_lost(self.messages, self._session)
        self.show_kinds(self._session.shown_marks)
        self._session.slices.run((self, "forget"), before.forgotten(), lambda _: None)

    def show_kinds(self, kinds: frozenset[str]) -> None:
        """Paint the marks of these kinds, as far as the filter leaves them."""
        self._shown = kinds
        words = self._session.filter_words
        if self._analysis and words:
            held = self._every.holding(self._analysis, words)
            self._session.slices.run((self, "filter"), held, self._paint_marks)
        else:
            self._session.slices.drop((self, "filter"))
            self._paint_marks(self._every)

    def _paint_marks(self, marks: Marks) -> None:
        self._marks = marks
        self._text.set_marks(marks, self._shown)
        self._pages.set_marks(marks, self._shown)
        self._set_ticks()
        self._settle.start()

    def show_selection(self, span: Span | None) -> None:
        """Ring a span and bring it into view."""
        for view in (self._text, self._pages):
            view.set_selection(span)
        if span:
            self.jump(span)

    def take_image(self, drawn: Rendered) -> None:
        """Show a page that has been drawn."""
        self._pages.take_image(drawn)

    def miss_image(self, key: int, page: int) -> None:
        """Show that a page could not be drawn."""
        self._pages.miss_image(key, page)

    def follow(self, settings: Settings) -> None:
        """Show the text in its face and size, the paper light or dark, as the editor has chosen."""
        self._text.set_text_size(settings.text_size)
        self._text.set_text_face(settings.text_font)
        self._pages.set_dark(settings.dark_pages)

    # ------------------------------------------------------------------ moving

    def show_pages(self, pages: bool) -> None:
        """Change between the pages and the text, and keep the place."""
        view = self._pages if pages else self._text
        if view is self._view or not self.has_text or (pages and not self.pages):
            return
        place = self._view.place()
        view.resize(self._view.size())
        self._view = view
        self._stack.setCurrentWidget(view)
        view.show_place(place)
        view.setFocus()
        self._set_ticks()
        self._settle.start()
        self.moved.emit()

    def zoom_to_selection(self) -> None:
        """Show the selected words, or else the place that is picked, as large as they fit."""
        self._pages.zoom_to_words(self._session.selection)

    @property
    def has_caret(self) -> bool:
        """Tell whether text on the pages is selected with the keyboard."""
        return self._pages.has_caret

    def show_caret(self, shown: bool) -> None:
        """Put a caret on the page in view, or take it away."""
        self._pages.show_caret(shown)
        self.focus_view()

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the pages back after a while out of sight."""
        self._absence.start()
        super().hideEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Keep the pages: they are seen."""
        self._absence.stop()
        super().showEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Escape what the article was asked for: the hits, or else what is picked."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.find_bar.isVisible():
            self.find_bar.shut()
        else:
            self._session.select(None)

    def step_issue(self, by: int) -> None:
        """Select the next issue, or the one before; after the last comes the first."""
        issues = sorted({mark.span for mark in self._marks.all if mark.kind == "issue"})
        if not issues:
            return
        here = self._session.selection or Span(self._view.place(), self._view.place())
        ahead = [s for s in issues if s > here] if by > 0 else [s for s in issues if s < here]
        rest = ahead or issues
        self._session.select(rest[0] if by > 0 else rest[-1])

    def open_find(self, words: str = "") -> None:
        """Look for words from here on."""
        if self.has_text:
            skim = self._tab.skimmed if self._tab and self.shows_pages else None
            here = skim.pages[self._pages.page].span.start if skim else self._view.place()
            self.find_bar.open(here, words)

    def find_selection(self) -> None:
        """Look for the words that are selected, or else picked, from here on."""
        picked = self._session.selection
        text = self._tab.document.text if self._tab and self._tab.document else ""
        if words := self._view.selected_text() or (picked.of(text) if picked else ""):
            self.open_find(words)

    def stack(self) -> tuple[Highlight, ...]:
        """Return the marks over what is picked, the inner before the outer."""
        picked = self._session.selection
        return self._marks.stack(picked, self._shown) if picked else ()

    def selected_span(self) -> Span | None:
        """Return where the selected words stand."""
        return self._view.selected_span() if self.has_text else None

    def pin_card(self) -> None:
        """Show the card of the mark that is picked, until it is closed."""
        span = self._session.selection
        marks = self._marks.within(span) if span else ()
        mark = next((mark for mark in marks if mark.span == span), None)
        if mark and (corner := self._view.corner(mark.span)):
            PinnedCard(self._describe(mark), self).open_at(corner)

    def corner(self) -> QPoint:
        """Return the point of the screen below what is picked, or in the middle of the view."""
        span = self._session.selection
        corner = self._view.corner(span) if span else None
        return corner or self.mapToGlobal(self.rect().center())

    def copy(self) -> None:
        """Copy the selected text."""
        self._view.copy()

    def focus_view(self) -> None:
        """Give the keyboard to what is shown."""
        if (shown := self._stack.currentWidget()) is not None:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)

    # ------------------------------------------------------------------ steps

    def _choose_face(self, tab: Tab) -> None:
        """Show the view, or what stands in for it."""
        face: QWidget = self._view
        if tab.state is TabState.PASSWORD:
            face = self._password
            self._password.ask(tab.name)
        elif tab.state is TabState.FAILED:
            face = self._notice
            self._notice.say(
                tr("{name} could not be opened", name=tab.name),
                said(tab.message),
                self._remedies(tab),
            )
        elif tab.document is None and not tab.sizes:
            face = self._notice
            self._notice.say(tr("Reading {name}…", name=tab.name))
        self._stack.setCurrentWidget(face)
        self._strip.setVisible(face is self._view)

    def _remedies(self, tab: Tab) -> list[Action]:
        remedies: list[Action] = [
            (tr("Try again"), lambda: self._session.reopen(tab.key)),
            (tr("Close"), lambda: self._session.close(tab.key)),
        ]
        if tab.details:
            clipboard = QGuiApplication.clipboard()
            remedies.append((tr("Copy details"), lambda: clipboard.setText(tab.details)))
        return remedies

    def _request(self, drawing: Drawing) -> None:
        self._session.request_page(drawing, self.key)

    def _pick(self, mark: Highlight | None) -> None:
        if self._is_current:
            self._session.select(mark.span if mark else None)
        elif mark and (corner := self._view.corner(mark.span)):  # of the document beside
            PinnedCard(self._describe(mark), self).open_at(corner)

    def _gather(self, mark: Highlight) -> None:
        if not self._is_current:
            return
        self._session.add_up(mark.span)

    def _edit(self, mark: Highlight) -> None:
        self._session.select(mark.span)
        marking.edit(self._session, mark.span, self)

    def _open_menu(self, mark: Highlight, where: QPoint) -> None:
        if not self._is_current:
            return
        self._session.select(mark.span)
        open_menu(self._session, mark.span, where, self)

    def _describe(self, mark: Highlight) -> str:
        return card(self._analysis, mark, of(self.palette())) if self._analysis else ""

    def _show_hits(self, hits: Sequence[Span], current: Span | None) -> None:
        if self._tab and (skim := self._tab.skimmed):  # the page is known, the place on it is not
            if current:
                self.show_pages(True)
                self._pages.show_page(skim.page_of(current) or 0)
            return
        for view in (self._text, self._pages):
            view.set_hits(hits, current)
        if current:
            self.jump(current)

    def _scroll_to(self, height: float) -> None:
        self._view.scroll_to(height)

    def _scrolled(self) -> None:
        self._settle.start()
        self.moved.emit()

    def _look_around(self) -> None:
        """Tell the session, and screen readers, what is seen."""
        self._offer_recognition()
        if self._is_current and self.has_text:
            self._session.set_visible(self._view.visible())
            self._pages.describe()

    def _offer_recognition(self) -> None:
        if self._tab:
            tell_picture(self.messages, self._tab, lambda: self.page, self._session)

    def _set_ticks(self) -> None:
        verified = verified_paragraphs(self._analysis) if self._analysis else []
        placed = ticks(self._marks.all, self._shown, self._view.heights, verified)
        self._session.slices.run((self, "ticks"), placed, self._strip.set_ticks)

    @property
    def _is_current(self) -> bool:
        return bool(self._session.current and self._session.current.key == self.key)
