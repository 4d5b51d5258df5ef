"""The dialogs that correct figures and names: E9, E10, W3."""

import datetime as dt
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QToolButton

from inspector.claims.model import Interval
from inspector.ui.dialogs.claim import ClaimDialog
from inspector.ui.dialogs.name import NameDialog
from inspector.ui.dialogs.span import SpanField


@pytest.fixture
def analysis(show, builders):
    return show(builders.analysis())


@pytest.fixture
def claim_dialog(analysis, session, qtbot):
    def make(span) -> ClaimDialog:
        dialog = ClaimDialog(session, span)
        qtbot.addWidget(dialog)
        return dialog

    return make


@pytest.fixture
def name_dialog(analysis, session, qtbot):
    def make(span) -> NameDialog:
        dialog = NameDialog(session, span)
        qtbot.addWidget(dialog)
        return dialog

    return make


def can_save(dialog) -> bool:
    buttons = dialog.findChild(QDialogButtonBox)
    return buttons.button(QDialogButtonBox.StandardButton.Save).isEnabled()


def test_e10_only_what_was_changed_is_corrected(analysis, session, claim_dialog):
    claim = analysis.claims[3]
    dialog = claim_dialog(claim.span)
    assert dialog.figure.text() == "450 sq mi"
    dialog.figure.setText("about 420 square miles")
    dialog.start.setText("1 Jul 2024")
    dialog.accept()
    (edit,) = session.decisions.corrections
    assert (edit.quantity.low, edit.subject, edit.source) == (Decimal(420), None, None)
    assert edit.time == Interval(dt.date(2024, 7, 1), dt.date(2024, 8, 31))
    assert session.undo_words == "correct “450 square miles”"


def test_e10_all_of_the_words_are_seen_in_larger_type(analysis, claim_dialog, look):
    look.enlarge(140)
    dialog = claim_dialog(analysis.claims[3].span)
    dialog.show()
    words = dialog.words._shown
    assert words.height() >= words.heightForWidth(words.width())
    assert dialog.subject.cursorPosition() == 0


def test_w3_what_has_been_added_or_moved_is_picked(analysis, session, claim_dialog, builders):
    span = builders.span(builders.TEXT, "half")
    dialog = claim_dialog(span)
    dialog.subject.setText("valley covered")
    dialog.accept()
    assert session.selection == span
    dialog = claim_dialog(span)
    dialog.words.move_end(True, 1)
    dialog.accept()
    assert session.selection == dialog.words.span != span


def test_e10_saving_what_was_not_changed_changes_nothing(analysis, session, claim_dialog):
    for claim in analysis.claims:
        claim_dialog(claim.span).accept()
    assert session.decisions.records == ()


def test_e10_the_date_of_a_figure_can_be_taken_away(analysis, session, claim_dialog):
    dialog = claim_dialog(analysis.claims[3].span)
    dialog.start.clear()
    dialog.end.clear()
    dialog.accept()
    assert session.analysis.claims[3].time is None


@pytest.mark.parametrize(
    ("figure", "start", "end"),
    [("many", "", ""), ("3 buses", "someday", ""), ("3 buses", "2025-03-02", "2025-03-01")],
)
def test_e10_what_cannot_be_read_cannot_be_saved(analysis, claim_dialog, figure, start, end):
    dialog = claim_dialog(analysis.claims[3].span)
    dialog.figure.setText(figure)
    dialog.start.setText(start)
    dialog.end.setText(end)
    assert not can_save(dialog)
    assert dialog._told.text()


def test_w3_a_figure_is_read_from_the_selected_words(session, claim_dialog, builders):
    dialog = claim_dialog(builders.span(builders.TEXT, "half"))
    assert dialog.windowTitle() == "Add a figure"
    assert can_save(dialog)
    dialog.accept()
    assert session.undo_words == "add the figure “half”"
    assert session.analysis.claims[0].text == "half"


def test_e10_a_figure_gets_other_words(analysis, session, claim_dialog, builders):
    dialog = claim_dialog(analysis.claims[4].span)
    dialog.words.move_end(at_end=False, by=-1)
    dialog.accept()
    assert session.analysis.claims[4].span == builders.span(builders.TEXT, "rose 12%")
    assert session.analysis.claims[4].subject == "output"


def test_e10_the_ends_of_a_mark_move_by_words_from_the_keyboard(qtbot, builders):
    field = SpanField(builders.TEXT, builders.span(builders.TEXT, "Mara Dovic"))
    qtbot.addWidget(field)
    buttons = {b.accessibleName(): b for b in field.findChildren(QToolButton)}
    buttons["Begin a word earlier"].click()
    assert field.span.of(builders.TEXT) == "Minister Mara Dovic"
    buttons["Begin a word later"].click()
    buttons["Begin a word later"].click()
    assert field.span.of(builders.TEXT) == "Dovic"
    buttons["End a word earlier"].click()
    assert field.span.of(builders.TEXT) == "Dovic"
    buttons["End a word later"].click()
    assert field.span.of(builders.TEXT) == "Dovic said"


def test_e10_a_kind_changes_for_all_mentions_or_for_one(analysis, session, name_dialog):
    dialog = name_dialog(analysis.mentions[0].span)
    assert dialog.all.text() == "&All 3 mentions"
    dialog.kind.setCurrentIndex(dialog.kind.findData("ORG"))
    dialog.accept()
    assert [entity.label for entity in session.analysis.entities] == ["ORG", "LOC", "PERSON"]
    session.undo()
    dialog = name_dialog(analysis.mentions[0].span)
    dialog.kind.setCurrentIndex(dialog.kind.findData("ORG"))
    dialog.all.setChecked(False)
    dialog.accept()
    assert len(session.decisions.corrections) == 1


def test_e9_another_name_merges_the_two(analysis, session, name_dialog):
    dialog = name_dialog(analysis.mentions[2].span)
    dialog.kind.setCurrentIndex(dialog.kind.findData("GPE"))
    dialog.name.setCurrentText("Orvania")
    dialog.accept()
    assert [entity.canonical for entity in session.analysis.entities] == ["Orvania", "Mara Dovic"]


def test_e10_what_is_no_name_is_deleted_everywhere(analysis, session, name_dialog):
    dialog = name_dialog(analysis.mentions[0].span)
    next(b for b in dialog.findChildren(QPushButton) if b.text() == "No name").click()
    assert "Orvania" not in [entity.canonical for entity in session.analysis.entities]


def test_w3_a_new_name_is_set_on_all_places_of_its_words(session, name_dialog, builders):
    dialog = name_dialog(builders.span(builders.TEXT, "square miles"))
    assert dialog.windowTitle() == "Add a name"
    dialog.accept()
    added = [entity for entity in session.analysis.entities if entity.canonical == "square miles"]
    assert len(added[0].mentions) == 2
