"""What the editor decides in the window: dismissing, switching off, taking back, coming back."""

import datetime as dt
import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inspector.analysis.decisions import Decisions
from inspector.errors import StoreError
from inspector.settings import Settings, load
from inspector.store.workspace import Workspace
from inspector.ui.highlights import counts
from inspector.ui.session import Session
from inspector.ui.views.reason import ReasonField
from inspector.worker.messages import (
    Analyse,
    Analysed,
    Catalogue,
    CheckEntry,
    Child,
    Failed,
    Open,
    Opened,
    Ready,
)

BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
CHECKS = Catalogue(
    checks=(
        CheckEntry("conversion", "Converted figures disagree", "Twice.", (), ()),
        CheckEntry("grim", "A mean that cannot be", "Means.", (), (), on_by_default=False),
    )
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "workspace.sqlite"


@pytest.fixture
def session(qapp, client, tmp_path, path) -> Session:
    session = Session(client, Settings(), tmp_path / "settings.toml", Workspace(path))
    session.receive(Ready(Child.LANGUAGE, CHECKS))
    return session


@pytest.fixture
def slip(builders):
    return builders.analysis().findings[1]


def later(session, client, analysis):
    """Have the language child answer the last request for an analysis."""
    session.receive(Analysed(client.last(Analyse).job, analysis))


def dismissed(session) -> list[str]:
    return [f.dismissed.reason for f in session.analysis.findings if f.dismissed]


def test_a_dismissed_finding_has_no_mark_and_counts_no_more(session, show, builders, slip):
    analysis = show(builders.analysis())
    assert counts(session.analysis)["issue"] == 1
    session.dismiss(slip, "  the agency's\n own rounding ")
    assert dismissed(session) == ["the agency's own rounding"]
    assert counts(session.analysis)["issue"] == 0
    assert len(session.analysis.findings) == len(analysis.findings)
    when = session.analysis.findings[1].dismissed.when
    assert abs(dt.datetime.now(dt.UTC) - when) < dt.timedelta(minutes=1)


def test_a_decision_is_on_the_disk_at_once(session, show, builders, slip, path):
    analysis = show(builders.analysis())
    session.dismiss(slip, "rounding")
    assert Workspace(path).decisions(analysis.document.sha256) == session.decisions
    session.undo()
    assert Workspace(path).decisions(analysis.document.sha256) == Decisions()


def test_w4_a_finding_that_is_put_back_is_gone_to_and_a_switch_leads_nowhere(
    session, show, builders, slip
):
    analysis = show(builders.analysis())
    session.dismiss(slip, "rounding")
    session.switch_here("conversion", on=False)
    session.select(analysis.claims[0].span)
    session.undo()
    assert session.selection == analysis.claims[0].span
    session.undo()
    assert session.selection == slip.spans[0]


def test_every_step_has_a_name_and_can_be_taken_back(session, show, builders, slip):
    show(builders.analysis())
    assert session.undo_words == ""
    session.dismiss(slip, "rounding")
    assert session.undo_words == "dismiss “450 square miles”"
    session.restore(session.analysis.findings[1])
    assert session.undo_words == "restore “450 square miles”"
    session.switch_here("conversion", on=False)
    assert session.undo_words == "switch off “Converted figures disagree”"
    assert session.analysis.findings == ()
    session.undo()
    assert dismissed(session) == []
    session.undo()
    assert dismissed(session) == ["rounding"]
    session.undo()
    assert (session.undo_words, dismissed(session)) == ("", [])
    session.redo()
    assert dismissed(session) == ["rounding"]


def test_decisions_survive_a_new_analysis_another_date_and_a_new_start(
    session, show, client, builders, slip, tmp_path, path
):
    analysis = show(builders.analysis())
    session.dismiss(slip, "rounding")
    session.analyse()
    later(session, client, replace(analysis, findings=analysis.findings[1:], complete=False))
    assert dismissed(session) == ["rounding"]
    session.set_date(dt.date(2025, 3, 1))
    later(session, client, analysis)
    assert dismissed(session) == ["rounding"]
    session.close(session.current.key)
    session.reopen_closed()
    session.receive(Opened(client.last(Open).job, analysis.document))
    later(session, client, analysis)
    assert dismissed(session) == ["rounding"]
    again = Session(client, Settings(), None, Workspace(path))
    again.open(["/elsewhere/copy.txt"])
    again.receive(Opened(client.last(Open).job, analysis.document))
    later(again, client, analysis)
    assert dismissed(again) == ["rounding"]
    other = replace(analysis.document, sha256="f" * 64)
    again.open(["/elsewhere/other.txt"])
    again.receive(Opened(client.last(Open).job, other))
    later(again, client, replace(analysis, document=other))
    assert dismissed(again) == []


def test_a_check_that_is_off_altogether_is_off_in_all_documents_and_in_the_settings(
    session, show, builders, tmp_path
):
    analysis = show(builders.analysis())
    show(analysis, "/articles/second.txt")
    session.switch("conversion", on=False)
    assert [tab.analysis.findings for tab in session.tabs] == [(), ()]
    assert load(tmp_path / "settings.toml").checks_off == ("conversion",)
    session.undo()
    assert [len(tab.analysis.findings) for tab in session.tabs] == [2, 2]
    assert load(tmp_path / "settings.toml").checks_off == ()


def test_a_check_that_is_off_by_default_can_be_switched_on(session, show, builders, slip):
    analysis = builders.analysis()
    mean = replace(slip, check="grim", key="grim:3.7:0")
    show(replace(analysis, findings=(*analysis.findings, mean)))
    assert mean not in session.analysis.findings
    session.apply(replace(session.settings, checks_on=("grim",)))
    assert mean in session.analysis.findings


def test_steps_belong_to_the_document_that_they_were_taken_in(session, show, builders, slip):
    show(builders.analysis())
    first = session.current.key
    session.dismiss(slip, "rounding")
    second = replace(builders.analysis().document, sha256="e" * 64)
    show(replace(builders.analysis(), document=second), "/articles/second.txt")
    assert session.undo_words == ""
    session.activate(first)
    assert session.undo_words.startswith("dismiss")


def test_a_workspace_that_is_broken_is_told_once_and_the_work_goes_on(
    session, show, builders, slip, path
):
    path.parent.mkdir()
    path.write_bytes(b"not a database" * 99)
    told: Counter[str] = Counter()
    session.problem_raised.connect(lambda problem: told.update([problem.code]))
    show(builders.analysis())
    session.dismiss(slip, "rounding")
    session.undo()
    session.redo()
    assert dismissed(session) == ["rounding"]
    assert told == {StoreError.code: 1}


def test_what_could_not_be_kept_is_kept_with_the_next_decision(
    session, show, builders, slip, path, monkeypatch
):
    monkeypatch.setattr("inspector.store.workspace._PATIENCE", 0.05)
    analysis = show(builders.analysis())
    workspace = Workspace(path)
    workspace.change("0", Decisions(), Decisions(checks_off=("order",)))
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        session.dismiss(slip, "rounding")
    assert workspace.decisions(analysis.document.sha256) == Decisions()
    session.switch_here("order", on=False)
    assert workspace.decisions(analysis.document.sha256) == session.decisions
    assert len(session.decisions.dismissed) == 1


# ------------------------------------------------------------------- the window


def test_a_finding_is_dismissed_and_taken_back_from_the_keyboard(
    window, session, show, builders, slip
):
    show(builders.analysis())
    made = window.actions_made
    assert not made["dismiss"].isEnabled()
    session.select(slip.spans[0])
    QTest.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    field = QApplication.activePopupWidget()
    assert isinstance(field, ReasonField)
    QTest.keyClicks(field.words, "rounding")
    QTest.keyClick(field.words, Qt.Key.Key_Return)
    assert dismissed(session) == ["rounding"]
    assert made["undo"].text() == "Undo dismiss “450 square miles”"
    assert made["dismiss"].text() == "Restore"
    assert not made["next-issue"].isEnabled()
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert dismissed(session) == []
    assert (made["undo"].isEnabled(), made["redo"].isEnabled()) == (False, True)
    QTest.keyClick(window, Qt.Key.Key_Z, BOTH)
    assert dismissed(session) == ["rounding"]
    made["dismiss"].trigger()
    assert dismissed(session) == []


def test_leaving_the_field_dismisses_nothing(window, session, show, builders, slip):
    show(builders.analysis())
    session.select(slip.spans[0])
    window.actions_made["dismiss"].trigger()
    field = QApplication.activePopupWidget()
    QTest.keyClicks(field.words, "rou")
    QTest.keyClick(field.words, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert session.decisions == Decisions()


def test_a_check_is_switched_off_from_its_menu(window, session, show, builders, slip):
    show(builders.analysis())
    session.select(slip.spans[0])
    window.actions_made["check-off-here"].trigger()
    assert session.decisions.checks_off == ("conversion",)
    assert not window.actions_made["check-off"].isEnabled()
    session.undo()
    window.actions_made["check-off"].trigger()
    assert session.settings.checks_off == ("conversion",)


def test_a_workspace_that_fails_is_told_above_the_article(window, session):
    session.problem_raised.emit(Failed(0, StoreError.code, "It is damaged."))
    assert window.messages.texts == ("It is damaged.",)
