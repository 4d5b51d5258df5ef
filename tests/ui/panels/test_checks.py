from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QApplication

from inspector.ui.panels.checks import ChecksPanel, finding_rows, off_rows
from inspector.ui.views.reason import ReasonField


@pytest.fixture
def panel(session, shown) -> ChecksPanel:
    return shown(ChecksPanel(session))


def test_what_is_wrong_comes_first_and_what_holds_is_closed(panel, found) -> None:
    wrong, holds = finding_rows(found)
    assert wrong.card.text == "Wrong  1"
    assert holds.card.text == "Holds  1"
    model = panel.cards.model()
    assert panel.cards.isExpanded(model.index(0, 0))
    assert not panel.cards.isExpanded(model.index(1, 0))


def test_a_finding_shows_its_message_its_working_and_what_would_fit(builders) -> None:
    words = finding_rows(builders.analysis())[0].children[0].card.text.split("\n")
    assert words[0] == "⚠ 450 square miles does not agree with 1,100 square km."
    assert words[1].startswith("1,100 km² × 0.3861 = 424.7")
    assert words[2] == "Would fit: 420 square miles para 1"


def test_choosing_a_finding_picks_the_figure_that_is_likely_the_slip(
    panel, found, session, qtbot
) -> None:
    qtbot.keyClick(panel.cards, "j")
    qtbot.keyClick(panel.cards, Qt.Key.Key_Return)
    assert session.selection == found.claims[3].span


def test_the_figure_that_would_fit_can_be_copied(panel, found, qtbot) -> None:
    assert not panel.copy.isEnabled()
    qtbot.keyClick(panel.cards, "j")
    assert panel.copy.text() == "Copy “420 square miles”"
    qtbot.mouseClick(panel.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "420 square miles"


def test_the_copy_key_copies_it_too(panel, found, qtbot) -> None:
    QGuiApplication.clipboard().setText("")
    panel.cards.setFocus()
    qtbot.keyClick(panel.cards, "j")
    qtbot.keySequence(panel.cards, QKeySequence(QKeySequence.StandardKey.Copy))
    assert QGuiApplication.clipboard().text() == "420 square miles"


def test_about_this_check_tells_its_help_and_its_examples(panel, found, qtbot) -> None:
    assert not panel.about.isEnabled()
    panel.cards.reveal(found.claims[3].span)
    panel.about.click()
    assert panel.help.isVisible()
    words = panel.help.toPlainText()
    assert "Converted figures disagree" in words
    assert "It covers 1,000 sq km (368 sq miles)." in words
    panel.about.click()
    assert not panel.help.isVisible()


def test_a_dismissed_finding_is_in_a_closed_group_with_its_reason_and_can_be_restored(
    panel, found, session, qtbot
) -> None:
    session.dismiss(found.findings[1], "rounding")
    _, dismissed = finding_rows(session.analysis)
    assert dismissed.card.text == "Dismissed  1"
    assert "Dismissed: rounding" in dismissed.children[0].card.text
    assert not panel.cards.isExpanded(panel.cards.model().index(1, 0))
    panel.cards.reveal(found.claims[3].span)
    assert panel.decide.text() == "Restore"
    panel.cards.setFocus()
    qtbot.keyClick(panel.cards, "x")
    assert not session.decisions.dismissed


def test_the_key_asks_for_the_reason_at_the_card(panel, found, session, qtbot) -> None:
    panel.cards.reveal(found.claims[3].span)
    panel.cards.setFocus()
    qtbot.keyClick(panel.cards, "x")
    field = QApplication.activePopupWidget()
    assert isinstance(field, ReasonField)
    qtbot.keyClicks(field.words, "rounding")
    qtbot.keyClick(field.words, Qt.Key.Key_Return)
    assert [d.reason for d in session.decisions.dismissed] == ["rounding"]


def test_a_button_dismisses_as_well(panel, found, session, qtbot) -> None:
    panel.cards.reveal(found.claims[3].span)
    panel.decide.click()
    field = QApplication.activePopupWidget()
    qtbot.keyClicks(field.words, "rounding")
    qtbot.mouseClick(field.button, Qt.MouseButton.LeftButton)
    assert [d.reason for d in session.decisions.dismissed] == ["rounding"]


def test_when_a_finding_is_dismissed_the_next_one_is_gone_to(
    panel, analyse, builders, session
) -> None:
    analysis = builders.analysis()
    slip = analysis.findings[1]
    other = replace(slip, spans=(analysis.claims[4].span,), claims=("c5",), key="other")
    analyse(replace(analysis, findings=(*analysis.findings, other)))
    panel.cards.step(1)
    session.select(slip.spans[0])
    session.dismiss(slip)
    assert panel.cards.current().key == "other"
    assert session.selection == other.spans[0]


@pytest.mark.parametrize("here", [True, False])
def test_the_checks_that_are_off_are_listed_and_switched_on_again(
    panel, found, session, here
) -> None:
    (session.switch_here if here else session.switch)("conversion", on=False)
    (off,) = panel.rows(session.analysis)
    assert off.card.text == "Switched off  1"
    where = "for this document" if here else "altogether"
    assert off.children[0].card.text == f"Converted figures disagree\n{where}"
    model = panel.cards.model()
    panel.cards.setCurrentIndex(model.index(0, 0, model.index(0, 0)))
    assert panel.decide.text() == "Switch on"
    panel.decide.click()
    assert len(session.analysis.findings) == 2
    assert not off_rows(session, session.analysis)
