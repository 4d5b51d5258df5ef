import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence

from inspector.ui.panels.checks import ChecksPanel, finding_rows


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
