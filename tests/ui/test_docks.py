import pytest
import shiboken6
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QToolBar

from inspector.ui.translation import speak
from inspector.ui.views.text import TextView
from inspector.ui.window import Window


@pytest.fixture
def stored(tmp_path):
    return QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def start(qtbot, look, session, stored):
    """Return a function that shows a window as a new start of the program would."""
    made = []

    def one(width: int = 0) -> Window:
        window = Window(session, stored)
        made.append(window)
        if width:
            window.resize(width, 560)
        window.show()
        qtbot.waitExposed(window)
        return window

    yield one
    for window in made:
        window.close()
        shiboken6.delete(window)


def test_the_window_comes_back_as_it_was_left(start):
    first = start(700)
    first.docks.by_name["panel"].hide()
    first.docks.by_name["outline"].show()
    first.close()
    second = start()
    assert second.size() == first.size()
    assert not second.docks.by_name["panel"].isVisible()
    assert second.docks.by_name["outline"].isVisible()


def test_the_chart_waits_for_something_to_draw_at_the_next_start_too(start):
    first = start()
    first.docks.by_name["chart"].show()
    first.close()
    assert not start().docks.by_name["chart"].isVisible()


def test_a_chart_that_was_closed_stays_closed_until_it_is_opened(
    start, show, builders, session, qtbot
):
    chart = start().docks.by_name["chart"]
    show(builders.analysis())
    qtbot.waitUntil(chart.isVisible)
    chart.close()
    chart.window().close()
    second = start()
    session.analysis_changed.emit(session.analysis)
    QApplication.processEvents()
    assert not second.docks.by_name["chart"].isVisible()
    second.docks.by_name["chart"].show()
    second.close()
    third = start()
    session.analysis_changed.emit(session.analysis)
    qtbot.waitUntil(third.docks.by_name["chart"].isVisible)


def test_a_broken_memory_of_the_window_is_left_alone(start, stored):
    stored.setValue("geometry", "nonsense")
    stored.setValue("docks", 7)
    assert start().docks.by_name["panel"].isVisible()


def test_a_narrow_window_leaves_the_article_its_room(start):
    window = start(1200)
    window.docks.by_name["outline"].show()
    window.resize(980, 560)
    QApplication.processEvents()
    assert not window.docks.by_name["outline"].isVisible()
    window.docks.by_name["outline"].show()
    window.resize(960, 560)
    QApplication.processEvents()
    assert window.docks.by_name["outline"].isVisible()  # the editor wants it


def test_the_side_panel_is_slim_in_the_narrowest_window(start):
    window = start(1200)
    panel = window.docks.by_name["panel"]
    wide = panel.width()
    window.resize(740, 560)
    QApplication.processEvents()
    assert window.width() == 740
    assert panel.width() <= 264 < wide
    window.resize(1200, 560)
    QApplication.processEvents()
    assert panel.width() == wide


def test_the_article_has_the_keyboard_when_the_part_that_had_it_goes(
    window, session, show, builders
):
    show(builders.analysis())
    window.activateWindow()
    window.docks.by_name["panel"].widget().claims.cards.setFocus()
    window.commands.toggle_dock("panel")
    assert window.focusWidget() is window.findChild(TextView)


def test_a_narrow_panel_shows_the_titles_of_all_lists(window, session, show, builders):
    show(builders.analysis())
    panel = window.docks.by_name["panel"].widget()
    panel.resize(380, 500)
    assert panel.tabs.tabText(0) == "Claims 7"
    panel.resize(264, 500)
    assert [panel.tabs.tabText(place) for place in (0, 1, 3)] == ["Claims", "Entities", "Notes"]


def test_d7_the_whole_toolbar_is_there_in_the_narrowest_window(window, show, paged, qapp):
    """D7: with the number of a page, and nothing behind a sign for more."""
    show(paged(), "/valley.pdf")
    window.resize(715, 560)
    qapp.processEvents()
    bar = window.findChild(QToolBar, "main")
    assert window.width() == 715
    assert bar.widgetForAction(window.actions_made["export"]).isVisible()
    assert not any(action.isSeparator() and action.isVisible() for action in bar.actions())
    window.resize(1300, 560)
    qapp.processEvents()
    assert any(action.isSeparator() and action.isVisible() for action in bar.actions())


@pytest.mark.parametrize("language", ["en", "de"])
def test_d7_words_stand_in_the_toolbar_where_all_of_it_has_room(
    qapp, request, show, paged, language
):
    """D7: whatever the language, and with pages as well as without."""
    speak(qapp, language)
    window = request.getfixturevalue("window")
    show(paged(), "/valley.pdf")
    bar = window.findChild(QToolBar, "main")
    export = bar.widgetForAction(window.actions_made["export"])
    worded = set()
    for width in range(720, 1500, 60):
        window.resize(width, 560)
        qapp.processEvents()
        assert export.isVisible(), width
        worded.add(export.toolButtonStyle())
    assert len(worded) == 2
