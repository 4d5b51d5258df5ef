"""V18: the command palette."""

import pytest
from PySide6.QtCore import Qt

from inspector.settings import Settings
from inspector.ui.dialogs.palette import PaletteDialog
from inspector.ui.palette import Palette


@pytest.fixture
def open_palette(window, qtbot):
    def opened() -> PaletteDialog:
        window.actions_made["palette"].trigger()
        dialog = window.findChildren(PaletteDialog)[-1]
        qtbot.waitExposed(dialog)
        return dialog

    return opened


def lines(dialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def test_v18_what_can_be_done_now_is_offered_with_its_keys(open_palette, show, builders) -> None:
    dialog = open_palette()
    assert "Find" not in lines(dialog)
    dialog.reject()
    show(builders.analysis())
    dialog = open_palette()
    assert "Find" in lines(dialog)
    dialog.field.setText("find")
    assert lines(dialog)[0].startswith("Find")
    dialog.field.setText("ctrl+e")
    assert lines(dialog) == ["Export"]


@pytest.mark.parametrize(
    ("typed", "found"), [("split", "Two views side by side"), ("options", "Preferences")]
)
def test_v18_a_command_is_found_by_what_others_call_it(
    open_palette, show, builders, typed, found
) -> None:
    show(builders.analysis())
    dialog = open_palette()
    dialog.field.setText(typed)
    assert found in lines(dialog)


def test_v18_enter_does_it_and_the_palette_goes(
    open_palette, window, show, builders, qtbot
) -> None:
    show(builders.analysis())
    dialog = open_palette()
    qtbot.keyClicks(dialog.field, "larger")
    before = window.documents.pane.zoom
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert window.documents.pane.zoom > before
    assert not dialog.isVisible()


def test_v18_up_and_down_move_in_the_list(open_palette, show, builders, qtbot) -> None:
    show(builders.analysis())
    dialog = open_palette()
    qtbot.keyClick(dialog.field, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Down)
    qtbot.keyClick(dialog.field, Qt.Key.Key_Up)
    assert dialog.list.currentRow() == 1


def test_v18_signs_look_in_claims_tabs_headlines_and_recent_files(
    open_palette, session, show, builders, qtbot
) -> None:
    analysis = show(builders.analysis())
    session._keep(Settings(recent=("/articles/older.txt",)))
    dialog = open_palette()
    dialog.field.setText("$prisoners")
    assert lines(dialog) == ["> 400 prisoners  prisoners freed"]
    dialog.field.setText("@")
    assert lines(dialog) == ["valley.txt"]
    dialog.field.setText("%")
    assert lines(dialog) == [
        "Dam water covers half of Orvania's valley",
        "KELMAR, Feb 5 (Wire) – Orvania's army holds less…",
        "Dovic said output rose 12% and that more than…",
    ]
    dialog.field.setText("# old")
    assert lines(dialog) == ["older.txt"]
    dialog.field.setText("#nothing of this")
    assert lines(dialog) == []
    assert "Nothing matches" in dialog.told.text()
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    dialog.field.setText("$prisoners")
    qtbot.keyClick(dialog.field, Qt.Key.Key_Return)
    assert session.selection == analysis.claims[5].span


def test_v18_nothing_open_offers_no_claims_and_no_headlines(window, session) -> None:
    palette = Palette(session, window.documents, tuple)
    assert palette.offers("$") == palette.offers("%") == palette.offers("@") == []
