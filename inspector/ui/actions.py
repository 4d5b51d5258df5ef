"""Every action, once: menus, toolbar and the sheet of shortcuts are made from this table."""

from functools import partial

from inspector.ui.action import Action
from inspector.ui.commands import Commands
from inspector.ui.highlights import KINDS, TITLES
from inspector.ui.mark_actions import KEYS_OF_MARKS, MARK_ACTIONS
from inspector.ui.reading import READING

MENUS = ("File", "Edit", "View", "Go", "Check", "Tools", "Help")


def _tab(c: Commands) -> bool:
    return c.has_tab


def _text(c: Commands) -> bool:
    return c.has_text


def _pages(c: Commands) -> bool:
    return c.has_pages


def _in_pages(c: Commands) -> bool:
    return c.shows_pages


def _picked(c: Commands) -> bool:
    return c.has_selection


def _claims(c: Commands) -> bool:
    return c.has_claims


def _issues(c: Commands) -> bool:
    return c.has_issues


ACTIONS = (
    Action("open", "Open…", "File", Commands.open, "Ctrl+O", "open"),
    Action("paste", "Open pasted text", "File", Commands.paste, "Ctrl+V", "paste"),
    Action(
        "reopen",
        "Reopen closed document",
        "File",
        lambda c: c.session.reopen_closed(),
        "Ctrl+Shift+T",
        "reopen",
        can=lambda c: c.session.can_reopen,
    ),
    Action("close", "Close document", "File", Commands.close, "Ctrl+W", "close", can=_tab),
    Action(
        "export",
        "Export…",
        "File",
        Commands.export,
        "Ctrl+E",
        "export",
        1,
        can=lambda c: c.can_export,
    ),
    Action("quit", "Quit", "File", Commands.quit, "Ctrl+Q", "quit", 2),
    Action(
        "undo",
        "Undo",
        "Edit",
        lambda c: c.session.undo(),
        "Ctrl+Z",
        group=2,
        can=lambda c: bool(c.session.undo_words),
        words=lambda c: f"Undo {c.session.undo_words}".strip(),
    ),
    Action(
        "redo",
        "Redo",
        "Edit",
        lambda c: c.session.redo(),
        "Ctrl+Shift+Z",
        group=2,
        can=lambda c: bool(c.session.redo_words),
        words=lambda c: f"Redo {c.session.redo_words}".strip(),
    ),
    Action("copy", "Copy", "Edit", Commands.copy, "Ctrl+C", "copy", can=_text),
    Action(
        "copy-place",
        "Copy with its sentence",
        "Edit",
        Commands.copy_place,
        "Ctrl+Shift+C",
        can=_picked,
    ),
    Action(
        "copy-working",
        "Copy working",
        "Edit",
        Commands.copy_working,
        can=lambda c: c.has_working,
    ),
    Action("find", "Find…", "Edit", Commands.find, "Ctrl+F", "find", 1, can=_text),
    Action(
        "find-next",
        "Find next",
        "Edit",
        lambda c: c.find_step(1),
        "F3",
        group=1,
        can=_text,
    ),
    Action(
        "find-previous",
        "Find previous",
        "Edit",
        lambda c: c.find_step(-1),
        "Shift+F3",
        group=1,
        can=_text,
    ),
    Action(
        "find-selection",
        "Find selection",
        "Edit",
        Commands.find_selection,
        "Ctrl+F3",
        group=1,
        can=_text,
    ),
    Action(
        "text",
        "Text",
        "View",
        lambda c: c.show_pages(False),
        "Ctrl+1",
        "text",
        can=_text,
        on=lambda c: c.has_text and not c.shows_pages,
    ),
    Action(
        "pages",
        "Pages",
        "View",
        lambda c: c.show_pages(True),
        "Ctrl+2",
        "page",
        can=_pages,
        on=_in_pages,
    ),
    Action(
        "marks",
        "All marks",
        "View/Marks",
        Commands.toggle_marks,
        "Ctrl+Shift+H",
        "marks",
        1,
        on=lambda c: bool(c.session.shown_marks),
    ),
    *(
        Action(
            f"marks-{kind}",
            TITLES[kind],
            "View/Marks",
            partial(Commands.toggle_mark, kind=kind),
            f"Alt+{number}",
            kind,
            2,
            on=partial(Commands.shows_mark, kind=kind),
        )
        for number, kind in enumerate(KINDS, 1)
    ),
    Action("zoom-in", "Larger", "View", lambda c: c.zoom(1), "Ctrl++", "plus", 3, can=_text),
    Action("zoom-out", "Smaller", "View", lambda c: c.zoom(-1), "Ctrl+-", "minus", 3, can=_text),
    Action(
        "zoom-reset",
        "First size",
        "View",
        lambda c: c.zoom(0),
        "Ctrl+0",
        group=3,
        can=_text,
    ),
    Action(
        "fit-width",
        "Fit width",
        "View",
        lambda c: c.fit("width"),
        icon="fit-width",
        group=3,
        can=_in_pages,
    ),
    Action(
        "fit-page",
        "Fit page",
        "View",
        lambda c: c.fit("page"),
        icon="fit-page",
        group=3,
        can=_in_pages,
    ),
    *(
        Action(
            f"dock-{name}",
            title,
            "View",
            partial(Commands.toggle_dock, name=name),
            keys,
            name,
            4,
            on=partial(Commands.shows_dock, name=name),
        )
        for name, title, keys in (
            ("panel", "Side panel", "F7"),
            ("chart", "Chart", "F8"),
            ("outline", "Outline", "F9"),
        )
    ),
    *READING,
    Action(
        "back",
        "Back",
        "Go",
        Commands.back,
        "Alt+Left",
        "back",
        can=lambda c: bool(c.pane and c.pane.history.can_go_back),
    ),
    Action(
        "forward",
        "Forward",
        "Go",
        Commands.forward,
        "Alt+Right",
        "forward",
        can=lambda c: bool(c.pane and c.pane.history.can_go_forward),
    ),
    Action(
        "next-tab",
        "Next document",
        "Go",
        lambda c: c.step_tab(1),
        "Ctrl+PgDown",
        group=1,
        can=_tab,
    ),
    Action(
        "previous-tab",
        "Previous document",
        "Go",
        lambda c: c.step_tab(-1),
        "Ctrl+PgUp",
        group=1,
        can=_tab,
    ),
    Action("next-pane", "Next pane", "Go", lambda c: c.step_pane(1), "F6", group=2, can=_tab),
    Action(
        "previous-pane",
        "Previous pane",
        "Go",
        lambda c: c.step_pane(-1),
        "Shift+F6",
        group=2,
        can=_tab,
    ),
    Action(
        "next-issue",
        "Next issue",
        "Check",
        lambda c: c.step_issue(1),
        "Ctrl+.",
        "next",
        can=_issues,
    ),
    Action(
        "previous-issue",
        "Previous issue",
        "Check",
        lambda c: c.step_issue(-1),
        "Ctrl+,",
        "previous",
        can=_issues,
    ),
    Action("card", "Show the card", "Check", Commands.pin_card, "F2", can=_picked),
    Action(
        "dismiss",
        "Dismiss…",
        "Check",
        Commands.decide,
        "Ctrl+D",
        group=2,
        can=lambda c: c.finding is not None,
        words=lambda c: "Restore" if c.finding and c.finding.dismissed else "Dismiss…",
    ),
    Action(
        "check-off-here",
        "Switch off this check for this document",
        "Check",
        lambda c: c.switch_off(here=True),
        group=2,
        can=lambda c: c.finding is not None,
    ),
    Action(
        "check-off",
        "Switch off this check altogether",
        "Check",
        lambda c: c.switch_off(here=False),
        group=2,
        can=lambda c: c.finding is not None,
    ),
    Action(
        "sum",
        "Add to the sum",
        "Check",
        Commands.add_up,
        "Ctrl+Shift+S",
        group=3,
        can=lambda c: c.has_figure,
        words=lambda c: "Take out of the sum" if c.is_summed else "Add to the sum",
    ),
    Action(
        "clear-sum",
        "Clear the sum",
        "Check",
        lambda c: c.session.clear_sum(),
        group=3,
        can=lambda c: bool(c.session.summed),
    ),
    *MARK_ACTIONS,
    Action("date", "Date of the article…", "Check", Commands.ask_date, "", "date", 1, can=_text),
    Action(
        "analyse",
        "Look again",
        "Check",
        lambda c: c.session.analyse(),
        "F5",
        "reopen",
        1,
        can=_text,
    ),
    Action(
        "stop",
        "Stop",
        "Check",
        lambda c: c.session.cancel(),
        "",
        "close",
        1,
        can=lambda c: c.is_busy,
    ),
    Action("read-back", "Read back", "Check", Commands.read_back, "Ctrl+R", can=_claims),
    Action("palette", "Command palette…", "Tools", Commands.show_palette, "Ctrl+K", "find"),
    Action("preferences", "Preferences…", "Tools", Commands.preferences, "", "settings"),
    Action("shortcuts", "Keyboard shortcuts", "Help", Commands.show_shortcuts, "?", "keyboard"),
    Action("about", "About Inspector", "Help", Commands.about, "", "info"),
)


# Keys of parts that have the keyboard, which no menu tells.
KEYS_OF_PARTS = (
    ("In a list", "Next card", "J"),
    ("In a list", "Previous card", "K"),
    ("In a list", "Go to the place", "Return"),
    *KEYS_OF_MARKS,
    ("In a list", "Dismiss a finding, or restore it", "X"),
    ("In a list", "Go to what a figure is tied to", "R"),
    ("In a list", "Add a figure to the sum, or take it out", "S"),
    ("In a list", "Next mention of a name", "]"),
    ("In a list", "Previous mention of a name", "["),
    ("In read-back", "Verified", "Space"),
    ("In read-back", "Query", "Q"),
    ("In read-back", "Next figure", "Right"),
    ("In read-back", "Previous figure", "Left"),
    ("In the chart", "Next figure", "Right"),
    ("In the chart", "Previous figure", "Left"),
    ("In the chart", "Go to the sentence", "Return"),
    ("In the chart", "Chart or table", "Ctrl+T"),
)
