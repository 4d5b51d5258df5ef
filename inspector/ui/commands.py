"""What the editor can tell the program to do, from a menu, the toolbar or the keyboard."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QDockWidget, QFileDialog, QMainWindow, QTabBar

from inspector.analysis.decisions import State
from inspector.ui import marking
from inspector.ui.facts import Facts
from inspector.ui.keys import Shortcut, stored
from inspector.ui.menus import (
    copy_cited,
    copy_place,
    copy_working,
    decide,
)
from inspector.ui.palette import Offer, Palette
from inspector.ui.session import Session
from inspector.ui.translation import translator
from inspector.ui.views.documents import Documents

tr = translator(__name__)


class Commands(Facts):
    """One method for each thing to do.

    Each imports its dialog when it is called: most starts need none, and all take a megabyte.
    """

    def __init__(
        self,
        window: QMainWindow,
        session: Session,
        documents: Documents,
        docks: Mapping[str, QDockWidget],
    ) -> None:
        super().__init__(session, documents, docks)
        self.shortcuts: tuple[Shortcut, ...] = ()
        self.offers: Callable[[], Sequence[Offer]] = tuple
        self._window = window

    # ------------------------------------------------------------------- file

    def open(self) -> None:
        """Ask for files and open them."""
        suffixes = " ".join(
            f"*{suffix}" for reader in self.session.catalogue.readers for suffix in reader.suffixes
        )
        kinds = tr("Articles ({suffixes});;All files (*)", suffixes=suffixes)
        paths, _ = QFileDialog.getOpenFileNames(
            self._window,
            tr("Open articles"),
            "",
            kinds,
        )
        if paths:
            self.session.open(paths)

    def paste(self) -> None:
        """Open what is on the clipboard, files or text."""
        data = QGuiApplication.clipboard().mimeData()
        if paths := local_paths(data.urls()):
            self.session.open(paths)
        elif data.text().strip():
            self.session.open_text(data.text())

    def close(self) -> None:
        """Close the current document."""
        if self.session.current:
            self.session.close(self.session.current.key)

    def export(self) -> None:
        """Ask for a format and a place, and write a report."""
        from inspector.ui.dialogs.export import ExportDialog  # noqa: PLC0415

        self._ask(ExportDialog(self.session, self._window))

    def quit(self) -> None:
        """Close the window."""
        self._window.window().close()

    # ------------------------------------------------------------------- edit

    def copy(self) -> None:
        """Copy the selected text."""
        if self.pane:
            self.pane.copy()

    def copy_place(self) -> None:
        """Copy the selected words and where they stand, or what is picked with its sentence."""
        selected = self.pane.selected_span() if self.pane else None
        if selected:
            copy_cited(self.session, selected)
        else:
            copy_place(self.session, self.session.selection)

    def copy_working(self) -> None:
        """Copy the working of the checks on the figure that is picked."""
        copy_working(self.session, self.session.selection)

    def find(self) -> None:
        """Open the find bar."""
        if self.pane:
            self.pane.open_find()

    def find_selection(self) -> None:
        """Look for the selected words, or for the place that is picked."""
        if self.pane:
            self.pane.find_selection()

    def find_step(self, by: int) -> None:
        """Go to another hit, or open the find bar where there is none."""
        if self.pane and self.pane.find_bar.isVisible():
            self.pane.find_bar.step(by)
        else:
            self.find()

    def show_palette(self) -> None:
        """Offer commands, documents, headlines and claims by a few letters."""
        from inspector.ui.dialogs.palette import PaletteDialog  # noqa: PLC0415

        offered = Palette(self.session, self.documents, self.offers)
        self._ask(PaletteDialog(offered, self._window))

    def preferences(self) -> None:
        """Show the settings."""
        from inspector.ui.dialogs.preferences import PreferencesDialog  # noqa: PLC0415

        self._ask(PreferencesDialog(self.session, self._window))

    # ------------------------------------------------------------------- view

    def show_pages(self, pages: bool) -> None:
        """Show the pages, or the text."""
        if self.pane:
            self.pane.show_pages(pages)

    def toggle_mark(self, kind: str) -> None:
        """Paint the marks of one kind, or leave them out."""
        self.session.show_mark(kind, kind not in self.session.shown_marks)

    def toggle_marks(self) -> None:
        """Paint all marks, or none."""
        self.session.show_all_marks(not self.session.shown_marks)

    def zoom(self, steps: int) -> None:
        """Make the document larger or smaller; 0 takes it back to its first size."""
        if self.pane and steps:
            self.pane.zoom_by(steps)
        elif self.pane:
            self.pane.reset_zoom()

    def fit(self, what: str) -> None:
        """Fit the pages to the window: "width" or "page"."""
        if self.pane:
            self.pane.fit(what)

    def toggle_dock(self, name: str) -> None:
        """Show a dock, or hide it."""
        dock, focus = self.docks[name], QApplication.focusWidget()
        had_keys = focus is not None and dock.isAncestorOf(focus)
        dock.setVisible(not dock.isVisible())
        if had_keys and self.pane:
            self.pane.focus_view()  # Qt would give them to some button

    def step_pane(self, by: int) -> None:
        """Give the keyboard to the next visible part of the window."""
        parts = [self.documents, *(d for d in self.docks.values() if d.isVisible())]
        focus = QApplication.focusWidget()
        here = next((i for i, part in enumerate(parts) if focus and part.isAncestorOf(focus)), 0)
        part = parts[(here + by) % len(parts)]
        if part is self.documents and self.pane:
            self.pane.focus_view()
        elif isinstance(part, QDockWidget) and (inside := part.widget()) is not None:
            inside.setFocus(Qt.FocusReason.TabFocusReason)
            if isinstance(QApplication.focusWidget(), QTabBar):
                inside.focusNextChild()  # to what the tab is there for

    # --------------------------------------------------------------------- go

    def back(self) -> None:
        """Go to where the last jump was made from."""
        if self.pane:
            self.pane.back()

    def forward(self) -> None:
        """Undo the last going back."""
        if self.pane:
            self.pane.forward()

    def step_tab(self, by: int) -> None:
        """Go to the next tab, in the order of the tab bar."""
        count = self.documents.count()
        if count:
            self.documents.setCurrentIndex((self.documents.currentIndex() + by) % count)

    # ------------------------------------------------------------------ check

    def step_issue(self, by: int) -> None:
        """Select the next issue, or the one before."""
        if self.pane:
            self.pane.step_issue(by)

    def decide(self) -> None:
        """Dismiss the finding that is picked, or restore it."""
        if self.finding and self.pane:
            decide(self.session, self.finding, self.pane.corner(), self.pane)

    def add_up(self) -> None:
        """Take the figure that is picked into the sum, or out of it."""
        if self.session.selection:
            self.session.add_up(self.session.selection)

    def switch_off(self, *, here: bool) -> None:
        """Switch off the check of the finding that is picked: for this document, or altogether."""
        if self.finding:
            switch = self.session.switch_here if here else self.session.switch
            switch(self.finding.check, on=False)

    def pin_card(self) -> None:
        """Show the card of the mark that is picked until it is closed."""
        if self.pane:
            self.pane.pin_card()

    def read_back(self) -> None:
        """Show one figure after the other, spelled out, and keep what is said of each."""
        from inspector.ui.dialogs.read_back import ReadBackDialog  # noqa: PLC0415

        analysis, session = self.session.analysis, self.session
        said = {
            review.place.span: review.state.value
            for review in (analysis.reviews if analysis else ())
            if review.state is not State.NEW
        }
        dialog = ReadBackDialog(session, said, self._window)
        dialog.judged.connect(lambda span, state: session.review(span, State(state)))
        self._ask(dialog)

    def ask_date(self) -> None:
        """Ask for the date of the article."""
        from inspector.ui.dialogs.date import DateDialog  # noqa: PLC0415

        if self.has_text:
            self._ask(DateDialog(self.session, self._window))

    # ---------------------------------------------------------------- marking

    def review(self, state: State) -> None:
        """Say what the place that is picked is."""
        if self.session.selection:
            self.session.review(self.session.selection, state)

    def mark(self, command: str) -> None:
        """Note, edit or delete what is selected or picked."""
        if self.pane and self.target:
            marking.do(command, self.session, self.target, self.pane.corner(), self.pane)

    def highlight(self) -> None:
        """Mark the selected words, or take such a mark away."""
        if self.target:
            self.session.highlight(self.target)

    def name_as(self, kind: str) -> None:
        """Let the selected words be a name."""
        if self.target:
            marking.name_as(self.session, self.target, kind)

    def add_figure(self) -> None:
        """Ask what figure the selected words are."""
        if self.pane and self.target:
            marking.figure(self.session, self.target, self.pane)

    def step_open(self) -> None:
        """Pick the next figure of which nothing has been said; after the last comes the first."""
        analysis, here = self.session.analysis, self.session.selection
        said = (
            {r.place.span for r in analysis.reviews if r.state is not State.NEW} if analysis else ()
        )
        new = [c.span for c in analysis.claims if c.span not in said] if analysis else []
        ahead = [span for span in new if here is None or span > here]
        if new:
            self.session.select((ahead or new)[0])

    # ------------------------------------------------------------------- help

    def show_shortcuts(self) -> None:
        """Show the keys, and let the editor change them."""
        from inspector.ui.dialogs.shortcuts import ShortcutsDialog  # noqa: PLC0415

        dialog = ShortcutsDialog(self.shortcuts, self._window)
        dialog.changed.connect(self._keep_keys)
        self._ask(dialog)

    def _keep_keys(self, keys: Mapping[str, str]) -> None:
        self.session.apply(replace(self.session.settings, keys=stored(keys)))

    def about(self) -> None:
        """Say what this program is."""
        from inspector.ui.dialogs.about import AboutDialog  # noqa: PLC0415

        self._ask(AboutDialog(self.session, self._window))

    def show_problem(self, sentence: str, details: str = "") -> None:
        """Show a problem."""
        from inspector.ui.dialogs.problem import ProblemDialog  # noqa: PLC0415

        self._ask(ProblemDialog(sentence, details, self._window))

    def show_file(self, path: str) -> None:
        """Have the desktop open a file or a folder."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(path))

    def _ask(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()


def local_paths(urls: Sequence[QUrl]) -> list[str]:
    """Return the paths of those addresses that are files of this computer."""
    return [url.toLocalFile() for url in urls if url.isLocalFile()]
