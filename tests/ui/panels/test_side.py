from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from inspector.ui.highlights import KINDS
from inspector.ui.panels.side import SidePanel


@pytest.fixture
def panel(session, shown) -> SidePanel:
    return shown(SidePanel(session), 360, 600)


def titles(panel: SidePanel) -> list[str]:
    return [panel.tabs.tabText(place) for place in range(panel.tabs.count())]


def test_the_tabs_count_what_was_found(panel, analyse, builders, session) -> None:
    assert titles(panel) == ["Claims", "Entities", "Checks", "Notes"]
    analysis = builders.analysis()
    analyse(analysis)
    assert titles(panel) == ["Claims 7", "Entities 3", "Checks 1 ⚠", "Notes"]
    analyse(replace(analysis, findings=analysis.findings[:1]))
    assert titles(panel)[2] == "Checks ✓"
    session.switch_here("sum", on=False)
    assert titles(panel)[2] == "Checks"


def test_a_figure_picked_in_the_document_is_shown_in_every_list_that_has_it(
    panel, found, session
) -> None:
    session.select(found.claims[3].span)
    assert panel.claims.cards.current().spans == (found.claims[3].span,)
    assert panel.tabs.currentWidget() is panel.claims
    panel.tabs.setCurrentWidget(panel.checks)
    assert found.claims[3].span in panel.checks.cards.current().spans
    panel.tabs.setCurrentWidget(panel.entities)
    assert panel.entities.cards.current() is None


def test_a_name_picked_in_the_document_brings_up_the_names(panel, found, session) -> None:
    session.select(found.mentions[2].span)
    assert panel.tabs.currentWidget() is panel.entities
    session.select(found.claims[0].span)
    assert panel.tabs.currentWidget() is panel.claims


def test_a_tab_that_shows_what_is_picked_stays(panel, found, session) -> None:
    panel.tabs.setCurrentWidget(panel.checks)
    session.select(found.claims[3].span)
    assert panel.tabs.currentWidget() is panel.checks
    session.select(None)
    assert panel.tabs.currentWidget() is panel.checks


def test_the_filter_is_for_the_list_that_is_seen(panel, found, qtbot) -> None:
    qtbot.keyClicks(panel.filter, "unattributed")
    assert panel.claims.cards.model().rowCount() == 1
    panel.tabs.setCurrentWidget(panel.entities)
    assert panel.claims.cards.model().rowCount() == 7
    assert panel.entities.cards.model().rowCount() == 0
    panel.filter.setFocus()
    qtbot.keyClick(panel.filter, Qt.Key.Key_Escape)
    assert panel.entities.cards.model().rowCount() == 2


@pytest.mark.parametrize("width", [220, 264, 380, 700])
def test_the_lists_do_not_move_when_the_first_results_arrive(
    panel, analyse, builders, width
) -> None:
    panel.resize(width, 600)
    QApplication.processEvents()
    before = panel.tabs.y()
    analyse(builders.analysis())
    QApplication.processEvents()
    assert panel.tabs.y() == before


def test_chips_count_the_marks_and_hide_them(panel, found, session, qtbot) -> None:
    chips = panel.legend.chips
    assert chips["person"].text() == "People 2"
    assert chips["figure"].text() == "Figures 7"
    assert chips["organisation"].text() == "Organisations"
    assert not chips["note"].isVisible()
    qtbot.mouseClick(chips["date"], Qt.MouseButton.LeftButton)
    assert session.shown_marks == frozenset(KINDS) - {"date"}
    qtbot.mouseClick(chips["date"], Qt.MouseButton.LeftButton)
    assert session.shown_marks == frozenset(KINDS)


def test_d7_chips_leave_a_narrow_panel_to_the_lists(panel, found) -> None:
    panel.legend.resize(150, 120)
    chip = panel.legend.chips["person"]
    assert (chip.text(), chip.accessibleName()) == ("2", "People 2")
    assert "People" in chip.toolTip()
    panel.legend.resize(360, 120)
    assert chip.text() == "People 2"
    for width in range(120, 500, 20):
        panel.legend.resize(width, 120)
        layout = panel.legend.layout()
        assert layout.rows(width) <= 3 or chip.text() == "2"


def test_chips_follow_marks_that_are_hidden_elsewhere(panel, found, session) -> None:
    session.show_all_marks(False)
    assert not any(chip.isChecked() for chip in panel.legend.chips.values())
    session.show_mark("place", True)
    assert panel.legend.chips["place"].isChecked()


def test_each_chip_has_a_picture_of_its_own(panel) -> None:
    chips = panel.legend.chips.values()
    pictures = [
        chip.icon().pixmap(QSize(18, 16), QIcon.Mode.Normal, QIcon.State.On).toImage()
        for chip in chips
    ]
    assert all(a != b for i, a in enumerate(pictures) for b in pictures[:i])


def test_chips_go_on_in_the_next_row_where_the_panel_is_narrow(panel) -> None:
    layout = panel.legend.layout()
    assert layout.heightForWidth(240) > layout.heightForWidth(360) > layout.heightForWidth(1200)


def test_a_list_that_was_not_seen_is_up_to_date_when_it_comes_up(panel, found) -> None:
    for tab, rows in ((panel.checks, 2), (panel.entities, 2), (panel.claims, 7)):
        panel.tabs.setCurrentWidget(tab)
        assert tab.cards.model().rowCount() == rows


def test_results_that_pour_in_are_all_shown_in_the_end(panel, analyse, builders, qtbot) -> None:
    whole = builders.analysis()
    rows = panel.claims.cards.model()
    for number in range(1, 7):
        analyse(
            replace(
                whole,
                claims=whole.claims[:number],
                relations=(),
                findings=(),
                series=(),
                complete=False,
            )
        )
    qtbot.waitUntil(lambda: rows.rowCount() == 6)
    analyse(whole)
    assert rows.rowCount() == 7


def test_a_document_that_is_closed_takes_its_cards_along(panel, found, session) -> None:
    session.close(session.current.key)
    assert titles(panel) == ["Claims", "Entities", "Checks", "Notes"]
    assert panel.claims.cards.model().rowCount() == 0


def test_d7_where_titles_have_no_room_signs_stand_for_the_lists(panel, analyse, builders) -> None:
    """D6 D7: whatever the width and the size of the type, all four lists are within reach."""
    analyse(builders.analysis())
    panel.resize(200, 600)
    assert titles(panel) == ["Claims", "", "1", ""]
    assert all(not panel.tabs.tabIcon(place).isNull() for place in range(4))
    assert panel.tabs.tabToolTip(1) == panel.tabs.tabBar().accessibleTabName(1) == "Entities 3"
    bar = panel.tabs.tabBar()
    assert bar.tabRect(3).right() <= panel.tabs.width()
    panel.tabs.setCurrentIndex(3)
    assert titles(panel)[0] == ""
    assert titles(panel)[3] == "Notes"
