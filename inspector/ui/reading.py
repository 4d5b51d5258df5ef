"""The actions of reading: how the pages are shown."""

from collections.abc import Callable

from inspector.phrases import phrases
from inspector.ui.action import Action
from inspector.ui.commands import Commands
from inspector.ui.views.pane import DocumentPane

phrase = phrases(__name__)


def _pane(run: Callable[[DocumentPane], object]) -> Callable[[Commands], object]:
    """Return what does something with the document in front."""
    return lambda c: run(c.pane) if c.pane else None


def _in_pages(c: Commands) -> bool:
    return c.shows_pages


SIZES = (
    Action(
        "zoom-in",
        phrase("Larger"),
        "View",
        lambda c: c.zoom(1),
        "Ctrl++",
        "plus",
        3,
        can=lambda c: c.has_text,
    ),
    Action(
        "zoom-out",
        phrase("Smaller"),
        "View",
        lambda c: c.zoom(-1),
        "Ctrl+-",
        "minus",
        3,
        can=lambda c: c.has_text,
    ),
    Action(
        "zoom-reset",
        phrase("First size"),
        "View",
        lambda c: c.zoom(0),
        "Ctrl+0",
        group=3,
        can=lambda c: c.has_text,
    ),
    Action(
        "fit-width",
        phrase("Fit width"),
        "View",
        lambda c: c.fit("width"),
        icon="fit-width",
        group=3,
        can=_in_pages,
    ),
    Action(
        "fit-page",
        phrase("Fit page"),
        "View",
        lambda c: c.fit("page"),
        icon="fit-page",
        group=3,
        can=_in_pages,
    ),
    Action(
        "zoom-selection",
        phrase("Zoom to selection"),
        "View",
        _pane(lambda pane: pane.zoom_to_selection()),
        "Ctrl+Shift+0",
        group=3,
        can=_in_pages,
    ),
)

READING = (
    Action(
        "turn-right",
        phrase("Turn right"),
        "View",
        _pane(lambda pane: pane.turn_by(90)),
        "Ctrl+Alt+R",
        group=5,
        can=_in_pages,
        also=phrase("rotate clockwise"),
    ),
    Action(
        "turn-left",
        phrase("Turn left"),
        "View",
        _pane(lambda pane: pane.turn_by(-90)),
        "Ctrl+Alt+Shift+R",
        group=5,
        can=_in_pages,
        also=phrase("rotate counter-clockwise"),
    ),
    Action(
        "dark-pages",
        phrase("Dark pages"),
        "View",
        lambda c: c.session.show_dark_pages(not c.session.settings.dark_pages),
        "Ctrl+Shift+D",
        group=5,
        can=lambda c: c.has_pages,
        on=lambda c: c.session.settings.dark_pages,
        also=phrase("night mode, invert"),
    ),
    Action(
        "caret",
        phrase("Select with the keyboard"),
        "View",
        _pane(lambda pane: pane.show_caret(not pane.has_caret)),
        "Shift+F7",
        group=5,
        can=_in_pages,
        on=lambda c: bool(c.pane and c.pane.has_caret),
    ),
    Action(
        "beside",
        phrase("Two views side by side"),
        "View",
        lambda c: c.documents.split(not c.documents.is_split),
        "Ctrl+Shift+2",
        group=5,
        can=lambda c: c.has_text,
        on=lambda c: c.documents.is_split,
        also=phrase("split view, compare"),
    ),
)
