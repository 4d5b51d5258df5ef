"""Every action, once: menus, toolbar and the sheet of shortcuts are made from this table."""

from functools import partial

from inspector.phrases import phrases
from inspector.ui.action import Action
from inspector.ui.commands import Commands
from inspector.ui.handing import HANDING
from inspector.ui.highlights import KINDS, TITLES
from inspector.ui.mark_actions import MARK_ACTIONS
from inspector.ui.reading import READING, SIZES
from inspector.ui.translation import translator

phrase = phrases(__name__)
tr = translator(__name__)

MENUS = {
    "File": phrase("File"),
    "Edit": phrase("Edit"),
    "View": phrase("View"),
    "View/Marks": phrase("Marks"),
    "Go": phrase("Go"),
    "Check": phrase("Check"),
    "Check/Say of it": phrase("Say of it"),
    "Check/Mark as": phrase("Mark as"),
    "Tools": phrase("Tools"),
    "Help": phrase("Help"),
}
"""What the menus are called, those inside others after a stroke."""


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
    Action("open", phrase("Open…"), "File", Commands.open, "Ctrl+O", "open"),
    Action("paste", phrase("Open pasted text"), "File", Commands.paste, "Ctrl+V", "paste"),
    Action(
        "reopen",
        phrase("Reopen closed document"),
        "File",
        lambda c: c.session.reopen_closed(),
        "Ctrl+Shift+T",
        "reopen",
        can=lambda c: c.session.can_reopen,
    ),
    Action("close", phrase("Close document"), "File", Commands.close, "Ctrl+W", "close", can=_tab),
    Action(
        "export",
        phrase("Export…"),
        "File",
        Commands.export,
        "Ctrl+E",
        "export",
        1,
        can=lambda c: c.can_export,
        also=phrase("save, report"),
    ),
    Action(
        "print",
        phrase("Print…"),
        "File",
        lambda c: c.session.print(),
        "Ctrl+P",
        "print",
        1,
        can=lambda c: c.can_export,
        also=phrase("paper, printer"),
    ),
    *HANDING,
    Action("quit", phrase("Quit"), "File", Commands.quit, "Ctrl+Q", "quit", 2),
    Action(
        "undo",
        phrase("Undo"),
        "Edit",
        lambda c: c.session.undo(),
        "Ctrl+Z",
        group=2,
        can=lambda c: bool(c.session.undo_words),
        words=lambda c: tr("Undo {step}", step=c.session.undo_words).strip(),
    ),
    Action(
        "redo",
        phrase("Redo"),
        "Edit",
        lambda c: c.session.redo(),
        "Ctrl+Shift+Z",
        group=2,
        can=lambda c: bool(c.session.redo_words),
        words=lambda c: tr("Redo {step}", step=c.session.redo_words).strip(),
    ),
    Action("copy", phrase("Copy"), "Edit", Commands.copy, "Ctrl+C", "copy", can=_text),
    Action(
        "copy-place",
        phrase("Copy with its sentence"),
        "Edit",
        Commands.copy_place,
        "Ctrl+Shift+C",
        can=lambda c: c.has_selection or c.has_words,
        words=lambda c: tr("Copy with its place") if c.has_words else tr("Copy with its sentence"),
    ),
    Action(
        "copy-working",
        phrase("Copy working"),
        "Edit",
        Commands.copy_working,
        can=lambda c: c.has_working,
    ),
    Action("find", phrase("Find…"), "Edit", Commands.find, "Ctrl+F", "find", 1, can=_text),
    Action(
        "find-next",
        phrase("Find next"),
        "Edit",
        lambda c: c.find_step(1),
        "F3",
        group=1,
        can=_text,
    ),
    Action(
        "find-previous",
        phrase("Find previous"),
        "Edit",
        lambda c: c.find_step(-1),
        "Shift+F3",
        group=1,
        can=_text,
    ),
    Action(
        "find-selection",
        phrase("Find selection"),
        "Edit",
        Commands.find_selection,
        "Ctrl+F3",
        group=1,
        can=_text,
    ),
    Action(
        "text",
        phrase("Text"),
        "View",
        lambda c: c.show_pages(False),
        "Ctrl+1",
        "text",
        can=_text,
        on=lambda c: c.has_text and not c.shows_pages,
    ),
    Action(
        "pages",
        phrase("Pages"),
        "View",
        lambda c: c.show_pages(True),
        "Ctrl+2",
        "page",
        can=_pages,
        on=_in_pages,
    ),
    Action(
        "marks",
        phrase("All marks"),
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
    *SIZES,
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
            ("panel", phrase("Side panel"), "F7"),
            ("chart", phrase("Chart"), "F8"),
            ("outline", phrase("Outline"), "F9"),
        )
    ),
    *READING,
    Action(
        "back",
        phrase("Back"),
        "Go",
        Commands.back,
        "Alt+Left",
        "back",
        can=lambda c: bool(c.pane and c.pane.history.can_go_back),
    ),
    Action(
        "forward",
        phrase("Forward"),
        "Go",
        Commands.forward,
        "Alt+Right",
        "forward",
        can=lambda c: bool(c.pane and c.pane.history.can_go_forward),
    ),
    Action(
        "next-tab",
        phrase("Next document"),
        "Go",
        lambda c: c.step_tab(1),
        "Ctrl+PgDown",
        group=1,
        can=_tab,
    ),
    Action(
        "previous-tab",
        phrase("Previous document"),
        "Go",
        lambda c: c.step_tab(-1),
        "Ctrl+PgUp",
        group=1,
        can=_tab,
    ),
    Action(
        "next-pane", phrase("Next pane"), "Go", lambda c: c.step_pane(1), "F6", group=2, can=_tab
    ),
    Action(
        "previous-pane",
        phrase("Previous pane"),
        "Go",
        lambda c: c.step_pane(-1),
        "Shift+F6",
        group=2,
        can=_tab,
    ),
    Action(
        "next-issue",
        phrase("Next issue"),
        "Check",
        lambda c: c.step_issue(1),
        "Ctrl+.",
        "next",
        can=_issues,
    ),
    Action(
        "previous-issue",
        phrase("Previous issue"),
        "Check",
        lambda c: c.step_issue(-1),
        "Ctrl+,",
        "previous",
        can=_issues,
    ),
    Action("card", phrase("Show the card"), "Check", Commands.pin_card, "F2", can=_picked),
    Action(
        "dismiss",
        phrase("Dismiss…"),
        "Check",
        Commands.decide,
        "Ctrl+D",
        group=2,
        can=lambda c: c.finding is not None,
        words=lambda c: tr("Restore") if c.finding and c.finding.dismissed else tr("Dismiss…"),
        also=phrase("ignore, false alarm"),
    ),
    Action(
        "check-off-here",
        phrase("Switch off this check for this document"),
        "Check",
        lambda c: c.switch_off(here=True),
        group=2,
        can=lambda c: c.finding is not None,
    ),
    Action(
        "check-off",
        phrase("Switch off this check altogether"),
        "Check",
        lambda c: c.switch_off(here=False),
        group=2,
        can=lambda c: c.finding is not None,
    ),
    Action(
        "sum",
        phrase("Add to the sum"),
        "Check",
        Commands.add_up,
        "Ctrl+Shift+S",
        group=3,
        can=lambda c: c.has_figure,
        words=lambda c: tr("Take out of the sum") if c.is_summed else tr("Add to the sum"),
    ),
    Action(
        "clear-sum",
        phrase("Clear the sum"),
        "Check",
        lambda c: c.session.clear_sum(),
        group=3,
        can=lambda c: bool(c.session.summed),
    ),
    *MARK_ACTIONS,
    Action(
        "date", phrase("Date of the article…"), "Check", Commands.ask_date, "", "date", 1, can=_text
    ),
    Action(
        "analyse",
        phrase("Look again"),
        "Check",
        lambda c: c.session.analyse(),
        "F5",
        "reopen",
        1,
        can=_text,
        also=phrase("analyse again, refresh, reload"),
    ),
    Action(
        "stop",
        phrase("Stop"),
        "Check",
        lambda c: c.session.cancel(),
        "",
        "close",
        1,
        can=lambda c: c.is_busy,
    ),
    Action("read-back", phrase("Read back"), "Check", Commands.read_back, "Ctrl+R", can=_claims),
    Action("palette", phrase("Command palette…"), "Tools", Commands.show_palette, "Ctrl+K", "find"),
    Action(
        "preferences",
        phrase("Preferences…"),
        "Tools",
        Commands.preferences,
        "",
        "settings",
        also=phrase("settings, options, theme, language, font"),
    ),
    Action(
        "shortcuts",
        phrase("Keyboard shortcuts"),
        "Help",
        Commands.show_shortcuts,
        "?",
        "keyboard",
        also=phrase("keys, hotkeys"),
    ),
    Action("about", phrase("About Inspector"), "Help", Commands.about, "", "info"),
)
