"""Z10 A8: read-back."""

import sys

import pytest
from PySide6.QtCore import Qt

from inspector.analysis.decisions import State
from inspector.ui.dialogs.read_back import ReadBackDialog
from inspector.ui.voice import Voice


@pytest.fixture
def reading(qtbot, session, show, builders):
    show(builders.analysis())
    dialog = ReadBackDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_z10_a_figure_is_shown_spelled_out_with_its_source_and_sentence(reading, session) -> None:
    first = session.analysis.claims[0]
    assert reading.count.text() == "Figure 1 of 7"
    assert reading.figure.text() == "&lt; 300 km²"
    assert reading.words.text() == "less than three hundred square kilometres"
    assert reading.noun.text() == "area held in the Tesk valley"
    assert reading.who.text() == "Mara Dovic · Wed 5 Feb 2025 · para 1"
    assert "<b>300 square km</b>" in reading.sentence.text()
    assert session.selection == first.span


def test_z10_keys_judge_and_go_on_and_the_end_counts(reading, session, qtbot) -> None:
    told = []
    reading.judged.connect(lambda span, state: told.append((span, state)))
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Q, Qt.Key.Key_Right, *[Qt.Key.Key_Space] * 4):
        qtbot.keyClick(reading, key)
    claims = session.analysis.claims
    assert told[:2] == [(claims[0].span, "verified"), (claims[1].span, "queried")]
    assert reading.figure.text() == "7 figures"
    assert (reading.words.text(), reading.noun.text()) == ("5 verified", "1 queried")
    assert "1 passed over" in reading.who.text()
    qtbot.keyClick(reading, Qt.Key.Key_Left)
    assert reading.state.text() == "verified"
    qtbot.keyClick(reading, Qt.Key.Key_Right)
    qtbot.keyClick(reading, Qt.Key.Key_Return)
    assert not reading.isVisible()


def test_z10_it_begins_at_the_figure_that_is_picked_and_knows_what_was_said(
    qtbot, session, show, builders
) -> None:
    analysis = show(builders.analysis())
    span = analysis.claims[5].span
    session.select(span)
    dialog = ReadBackDialog(session, {span: "verified"})
    qtbot.addWidget(dialog)
    assert dialog.count.text() == "Figure 6 of 7"
    assert dialog.state.text() == "verified"


def test_z10_it_is_in_the_menu_and_stands_beside_the_article(window, show, builders) -> None:
    assert not window.actions_made["read-back"].isEnabled()
    show(builders.analysis())
    window.actions_made["read-back"].trigger()
    dialog = window.findChild(ReadBackDialog)
    assert dialog.height() == window.height()
    assert dialog.width() <= 440


def test_z10_what_is_said_in_it_is_kept_and_known_the_next_time(
    window, session, show, builders, qtbot
) -> None:
    first, second = show(builders.analysis()).claims[:2]
    session.review(second.span, State.WRONG)
    window.actions_made["read-back"].trigger()
    dialog = window.findChild(ReadBackDialog)
    dialog.verify.click()
    assert session.decisions.review(first.span).state is State.VERIFIED
    assert dialog.state.text() == "wrong"
    dialog.back.click()
    assert dialog.state.text() == "verified"


@pytest.fixture
def spoken(tmp_path):
    """Return where a voice puts what it says, and how it is found."""
    told, program = tmp_path / "said.txt", tmp_path / "espeak-ng"
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" >> "{told}"\n', "utf-8")
    program.chmod(0o755)
    return told, lambda name: str(program) if name == program.name else None


@pytest.mark.skipif(sys.platform == "win32", reason="the voice of this test is a script")
def test_a8_z10_a_figure_is_read_aloud_with_what_it_counts(
    qtbot, session, show, builders, spoken
) -> None:
    """Z10 A8: with the voice of the system, one figure after the other."""
    told, find = spoken
    show(builders.analysis())
    dialog = ReadBackDialog(session, voice=Voice(find=find, platform="linux"))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.aloud.isVisible()
    qtbot.keyClick(dialog, Qt.Key.Key_R)
    qtbot.waitUntil(lambda: told.is_file() and "Dovic" in told.read_text("utf-8"))
    assert told.read_text("utf-8").splitlines() == [
        "-v",
        "en",
        "--",
        "less than three hundred square kilometres, area held in the Tesk valley, Mara Dovic",
    ]
    dialog.reject()


def test_a8_without_a_voice_nothing_is_offered(qtbot, session, show, builders) -> None:
    show(builders.analysis())
    dialog = ReadBackDialog(session, voice=Voice(find=lambda _: None))
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.aloud.isVisible()
    dialog.read_aloud()
