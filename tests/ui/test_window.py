import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QToolButton

from inspector.claims.model import Anchor
from inspector.ui.dialogs.date import DateDialog
from inspector.ui.dialogs.problem import ProblemDialog
from inspector.ui.theme import load
from inspector.ui.views.message import MessageBar
from inspector.ui.views.overlay import DropOverlay
from inspector.ui.views.text import TextView
from inspector.worker.messages import (
    Analyse,
    Analysed,
    Child,
    Died,
    Drawing,
    Export,
    Exported,
    Failed,
    Open,
    Opened,
    Progressed,
)


def files(*paths: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(path) for path in paths])
    return data


def enter(window, data: QMimeData) -> QDragEnterEvent:
    event = QDragEnterEvent(
        QPoint(300, 300),
        Qt.DropAction.MoveAction | Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dragEnterEvent(event)
    return event


def drop(window, data: QMimeData) -> QDropEvent:
    event = QDropEvent(
        QPointF(300, 300),
        Qt.DropAction.MoveAction | Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    window.dropEvent(event)
    return event


def press(widget, text: str) -> None:
    """Click the button that says `text`."""
    QApplication.processEvents()  # what has just been added appears with the next event
    buttons = [*widget.findChildren(QPushButton), *widget.findChildren(QToolButton)]
    button = next(b for b in buttons if b.text() == text and b.isVisible())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_dragging_says_what_a_drop_would_do(window):
    overlay = window.findChild(DropOverlay)
    event = enter(window, files("/a.txt", "/b.pdf", "/c.md", "/d.xlsx"))
    assert event.isAccepted()
    assert event.dropAction() is Qt.DropAction.CopyAction
    assert overlay.isVisible()
    assert overlay.sentence == "Open 3 documents · 1 not supported (.xlsx)"
    window.dragLeaveEvent(QDragLeaveEvent())
    assert not overlay.isVisible()


def test_a_drop_opens_what_it_can_and_names_the_rest(window, session):
    event = drop(window, files("/a.txt", "/d.xlsx"))
    assert event.dropAction() is Qt.DropAction.CopyAction
    assert [tab.name for tab in session.tabs] == ["a.txt"]
    assert "d.xlsx" in window.messages.texts[0]
    assert not window.findChild(DropOverlay).isVisible()


def test_dropped_text_is_opened_as_a_document(window, session, client):
    data = QMimeData()
    data.setText("Output rose 12%.")
    drop(window, data)
    assert session.current.name == "Pasted text"
    assert client.last(Open).data == b"Output rose 12%."


def test_a_pasted_text_becomes_a_document(window, session):
    QGuiApplication.clipboard().setText("Output rose 12%.")
    QTest.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert session.current.name == "Pasted text"


def test_paste_over_the_article_opens_a_document_too(window, session, show, builders):
    show(builders.analysis())
    window.documents.pane.focus_view()
    QGuiApplication.clipboard().setText("Output rose 12%.")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert session.current.name == "Pasted text"


def test_paste_into_a_field_stays_there(window, session, show, builders):
    show(builders.analysis())
    window.commands.find()
    field = window.documents.pane.find_bar.findChild(QLineEdit)
    QGuiApplication.clipboard().setText("Dovic")
    QTest.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert field.text() == "Dovic"
    assert len(session.tabs) == 1


def test_the_window_is_empty_without_documents_and_after_the_last(window, session, show, builders):
    assert window.empty.isVisible()
    show(builders.analysis())
    assert not window.empty.isVisible()
    assert window.windowTitle().startswith("valley.txt")
    QTest.keyClick(window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert window.empty.isVisible()
    assert not session.tabs


def test_recent_files_can_be_opened_from_the_empty_window(window, session):
    session.apply(session.settings.with_recent("/articles/harvest.txt"))
    press(window.empty, "harvest.txt")
    assert session.current.path == "/articles/harvest.txt"


def test_tabs_follow_the_session_and_the_session_follows_tabs(window, session, show, builders):
    show(builders.analysis(), "/a.txt")
    show(builders.analysis(), "/b.txt")
    documents = window.documents
    assert [documents.tabText(i) for i in range(documents.count())] == ["a.txt", "b.txt"]
    assert documents.currentIndex() == 1
    QTest.keyClick(window, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert session.current.name == "a.txt"
    session.close(session.current.key)
    assert documents.count() == 1
    assert session.current.name == "b.txt"


def test_a_tab_can_be_closed_with_its_button(window, session, show, builders):
    show(builders.analysis(), "/a.txt")
    button = window.documents.tabBar().findChild(QToolButton, "close-tab")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not session.tabs


def test_a_locked_file_asks_in_the_pane(window, session, client, fail):
    session.open(["/a.pdf"])
    fail(Open, "password", "This PDF needs a password.")
    field = next(
        f
        for f in window.documents.pane.findChildren(QLineEdit)
        if f.echoMode() is QLineEdit.EchoMode.Password
    )
    assert field.isVisible()
    QTest.keyClicks(field, "sesame")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert client.last(Open).password == "sesame"  # noqa: S105  # the one typed above


def test_a_file_that_failed_says_why_and_can_be_tried_again(window, session, client, fail):
    session.open(["/a.pdf"])
    fail(Open, "unreadable", "The file is empty. Choose another one.")
    told = [label.text() for label in window.documents.pane.findChildren(QLabel)]
    assert "The file is empty. Choose another one." in told
    press(window.documents.pane, "Try again")
    assert len(client.all(Open)) == 2


def test_an_article_without_a_date_asks_for_it(window, session, client, show, builders):
    undated = replace(builders.analysis(), anchor=Anchor(None))
    show(undated)
    bar = window.documents.pane.messages
    assert "does not say when it was written" in bar.texts[0]
    press(bar, "Set the date…")
    dialog = window.findChild(DateDialog)
    dialog.set_day(dt.date(2025, 2, 5))
    dialog.accept()
    assert client.last(Analyse).date == dt.date(2025, 2, 5)
    session.receive(Analysed(client.last(Analyse).job, builders.analysis()))
    assert not bar.texts


def test_a_closed_message_does_not_come_back_with_the_next_result(
    window, session, client, show, builders
):
    undated = replace(builders.analysis(), anchor=Anchor(None))
    show(undated)
    bar = window.documents.pane.messages
    button = next(
        b for b in bar.findChildren(QToolButton) if b.accessibleName() == "Close this message"
    )
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    session.analyse()
    session.receive(Analysed(client.last(Analyse).job, undated))
    assert not bar.texts


def test_the_status_bar_tells_date_counts_and_progress(window, session, client, show, builders):
    status = window.statusBar()
    analysis = replace(builders.analysis(), anchor=Anchor(dt.date(2025, 2, 5), "dateline"))
    show(analysis)

    def told() -> str:
        parts = (*status.findChildren(QLabel), *status.findChildren(QToolButton))
        return " | ".join(part.text() for part in parts if part.isVisible())

    assert "Date: Wed 5 Feb 2025 (dateline)" in told()
    assert "7 figures" in told()
    assert "3 names" in told()
    assert "1 issue" in told()
    assert "en_inspector 0.1.0" in told()
    assert "UTF-8" in told()
    session.set_date(dt.date(2025, 2, 6))
    session.receive(Progressed(client.last(Analyse).job, 1, 3, "Page 1 of 3"))
    assert "Looking for names and figures" in told()
    session.receive(Analysed(client.last(Analyse).job, replace(analysis, anchor=Anchor(None))))
    assert "Looking for names and figures" not in told()
    assert "No date: set it…" in told()
    assert "off" not in told()
    session.switch_here("conversion", on=False)
    assert "no issues  ·  1 check off" in told()


def test_a_click_on_a_message_leaves_the_keyboard_in_the_article(window, show, builders, qtbot):
    show(builders.analysis())
    window.activateWindow()
    view = window.findChild(TextView)
    view.setFocus()
    messages = window.documents.pane.messages
    messages.post("here", "Something is offered.", [("Do it", lambda: messages.withdraw("here"))])
    button = next(each for each in messages.findChildren(QPushButton) if each.text() == "Do it")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not messages.texts or "Something is offered." not in messages.texts
    assert window.focusWidget() is view


def test_a_finished_report_is_told_in_the_message_bar(window, session, client, show, builders):
    show(builders.analysis())
    session.export("html", "/reports/valley report.html")
    session.receive(Exported(client.last(Export).job, "/reports/valley report.html"))
    assert window.messages.texts == ("Saved valley report.html.",)


def test_a_problem_is_shown_in_one_dialog_with_its_details(window, session, client, show, builders):
    show(builders.analysis())
    session.export("html", "/out.html")
    session.receive(Failed(client.last(Export).job, "bug", "The report failed.", "Traceback: x"))
    dialog = window.findChild(ProblemDialog)
    assert dialog.isVisible()
    press(dialog, "Copy details")
    assert "Traceback: x" in QGuiApplication.clipboard().text()


def test_a_missing_pipeline_is_told_without_a_dialog(window, session, client):
    session.apply(replace(session.settings, pipeline="en_gone"))
    job = client.sent[-1][1].job
    session.receive(Failed(job, "pipeline", "The pipeline en_gone is not installed."))
    assert window.messages.texts == ("The pipeline en_gone is not installed.",)
    assert window.findChild(ProblemDialog) is None


def test_a_child_that_dies_idle_is_told_in_the_window(window, session):
    session.receive(Died(Child.LANGUAGE, (), "The part that finds names stopped."))
    assert window.messages.texts == ("The part that finds names stopped.",)


def test_a_dead_reader_is_told_in_its_tab(window, session, client, show, paged):
    show(paged(), "/valley.pdf")
    session.request_page(Drawing(1, 7.0))
    job = client.sent[-1][1].job
    session.receive(Died(Child.PAGES, (job,), "The reader for this file stopped."))
    bar = window.documents.pane.messages
    assert "The reader for this file stopped." in bar.texts
    press(bar, "Reopen")
    assert session.current.document is None


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_the_theme_changes_while_the_window_is_open(window, look, show, builders, theme):
    show(builders.analysis())
    look.choose("light" if theme == "dark" else "dark")
    look.choose(theme)
    pane = window.documents.pane
    view = pane.findChild(type(pane._text))
    image = view.viewport().grab().toImage()
    assert image.pixelColor(3, image.height() - 3) == load(theme).colour("base")


def test_docks_are_toggled_with_their_keys(window, show, builders):
    show(builders.analysis())
    for key, name in ((Qt.Key.Key_F7, "panel"), (Qt.Key.Key_F9, "outline")):
        dock = window.commands.docks[name]
        before = dock.isVisible()
        QTest.keyClick(window, key)
        assert dock.isVisible() is not before


def test_the_chart_opens_once_there_is_a_series(window, session, client, show, builders):
    chart = window.commands.docks["chart"]
    show(replace(builders.analysis(), series=()))
    assert not chart.isVisible()
    session.analyse()
    session.receive(Analysed(client.last(Analyse).job, builders.analysis()))
    assert chart.isVisible()
    chart.hide()
    session.analyse()
    session.receive(Analysed(client.last(Analyse).job, builders.analysis()))
    assert not chart.isVisible()


def test_the_next_issue_is_selected_from_anywhere(window, session, show, builders):
    analysis = show(builders.analysis())
    QTest.keyClick(window, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    assert session.selection == analysis.findings[1].spans[0]


def test_f6_goes_round_the_panes(window, show, builders):
    show(builders.analysis())
    window.documents.pane.focus_view()
    parts = []
    for _ in range(3):
        QTest.keyClick(window, Qt.Key.Key_F6)
        focus = window.focusWidget()
        parts.append(
            next(
                (n for n, d in window.commands.docks.items() if d.isAncestorOf(focus)),
                "documents",
            )
        )
    assert parts == ["panel", "chart", "documents"]


def test_the_outline_jumps(window, session, show, paged, draw):
    show(paged(), "/valley.pdf")
    dock = window.commands.docks["outline"]
    dock.show()
    tree = dock.widget().outline.tree
    first, second = (tree.topLevelItem(row) for row in range(tree.topLevelItemCount()))
    assert (first.text(0), second.text(0)) == ("Page 1", "Page 2")
    assert first.child(0).text(0) == "Dam water covers half of Orvania's valley"
    tree.itemActivated.emit(second, 0)
    assert window.documents.pane.page == 1


def test_closing_the_window_ends_the_children(window, client):
    window.close()
    assert client.is_closed


def test_every_control_has_a_name(window, show, builders):
    show(builders.analysis())
    own = (window.documents, window.statusBar(), window.empty)
    nameless = [
        widget
        for part in own
        for widget in (*part.findChildren(QToolButton), *part.findChildren(QLineEdit))
        if not (widget.accessibleName() or widget.text() or widget.toolTip())
        # The arrows for more tabs than fit and the cross in a field are Qt's own.
        and widget.objectName() not in {"ScrollLeftButton", "ScrollRightButton"}
        and not isinstance(widget.parent(), QLineEdit)
    ]
    assert not nameless


def test_a_background_tab_keeps_its_state_until_it_is_shown(
    window, session, client, show, builders
):
    session.open(["/a.txt", "/b.txt"])
    second = session.tabs[1].key
    session.receive(Opened(client.all(Open)[1].job, builders.document(name="b.txt")))
    session.activate(second)
    assert window.documents.pane.has_text
    assert isinstance(window.messages, MessageBar)


def test_a_long_name_does_not_widen_the_window(window, session):
    window.resize(900, 700)
    session.open([f"/{'very long name ' * 15}.txt"])
    QApplication.processEvents()
    assert window.width() == 900
