"""Cards are judged, grouped, linked and filtered: E6, E7, E8, E9, E11, W1, W2, N6, N7."""

import datetime as dt
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtWidgets import QComboBox

from inspector.analysis.decisions import Decisions, Review, Signature, State
from inspector.analysis.places import Place
from inspector.checks.model import Finding, Verdict
from inspector.claims.model import Relation, RelationKind
from inspector.ui.panels import entities as names
from inspector.ui.panels.cards import Tone
from inspector.ui.panels.claims import GROUPINGS, ClaimsPanel, Grouping, claim_rows
from inspector.ui.panels.entities import EntitiesPanel
from inspector.ui.panels.notes import Guess, NotesPanel
from inspector.ui.panels.side import SidePanel

SIGNED = Signature("mk", dt.datetime(2025, 2, 6, 9, 30, tzinfo=dt.UTC))


@pytest.fixture
def claims(session, shown, found) -> ClaimsPanel:
    return shown(ClaimsPanel(session))


@pytest.fixture
def entities(session, shown, found) -> EntitiesPanel:
    return shown(EntitiesPanel(session))


@pytest.fixture
def notes(session, shown, found) -> NotesPanel:
    return shown(NotesPanel(session))


def lines(panel, number: int) -> list[str]:
    row = panel.cards._rows.index(number, 0)
    return [line.text for line in panel.cards._rows.record(row).card.lines]


def test_w1_keys_judge_a_card_and_the_next_one_comes_up(claims, found, session, qtbot) -> None:
    claims.cards.reveal(found.claims[0].span)
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Q, Qt.Key.Key_X, Qt.Key.Key_Minus):
        qtbot.keyClick(claims.cards, key)
    for number, words in enumerate(
        ("✔ verified", "? queried", "✗ marked wrong", "∅ not checkable")
    ):
        assert words in lines(claims, number)[0]
    assert claims.cards.current().key == found.claims[4].span
    assert session.selection == found.claims[4].span


def test_n6_the_document_follows_the_keys_of_the_list(claims, found, session, qtbot) -> None:
    claims.cards.reveal(found.claims[0].span)
    qtbot.keyClick(claims.cards, "j")
    assert session.selection == found.claims[1].span
    qtbot.keyClick(claims.cards, Qt.Key.Key_Down)
    assert session.selection == found.claims[2].span
    qtbot.keyClick(claims.cards, "k")
    assert session.selection == found.claims[1].span


def test_e6_of_the_mentions_of_a_name_the_picked_one_stays_picked(
    entities, found, session, qtbot
) -> None:
    second = found.mentions[found.entities[0].mentions[1]].span
    entities.reveal(found.mentions[found.entities[2].mentions[0]].span)
    session.select(second)
    qtbot.keyClick(entities.cards, "j")
    assert entities.cards.current().key[1] == "Orvania"
    assert session.selection == second


def test_w1_who_comes_by_the_keyboard_judges_the_first_card(claims, found, session, qtbot) -> None:
    claims.cards.setFocus(Qt.FocusReason.TabFocusReason)
    assert claims.cards.current().key == found.claims[0].span
    assert session.selection is None
    qtbot.keyClick(claims.cards, Qt.Key.Key_Space)
    assert session.analysis.review_at(found.claims[0].span).state is State.VERIFIED


def test_w1_what_is_decided_is_passed_over(claims, found, session, qtbot) -> None:
    session.review(found.claims[1].span, State.VERIFIED)
    claims.cards.reveal(found.claims[0].span)
    qtbot.keyClick(claims.cards, Qt.Key.Key_Space)
    assert claims.cards.current().key == found.claims[2].span


def test_w1_claims_are_grouped_by_state_and_triage_goes_on(claims, found, session, qtbot) -> None:
    claims.findChild(QComboBox).setCurrentText(GROUPINGS[Grouping.STATE])
    claims.cards.reveal(found.claims[0].span)
    qtbot.keyClick(claims.cards, Qt.Key.Key_Space)
    model = claims.cards.model()
    heads = [model.index(n, 0).data() for n in range(model.rowCount())]
    assert heads == ["✔ verified  1", "undecided  6"]
    assert claims.cards.current().key == found.claims[1].span


def test_n7_what_wants_checking_most_comes_first_and_says_why(builders) -> None:
    rows = claim_rows(builders.analysis(), Grouping.WORTH)
    heads = [row.card.text for row in rows]
    ranks = [int(head.split()[0]) for head in heads]
    assert ranks == sorted(ranks, reverse=True)
    first = rows[0].children[0].card.text.split("\n")[-1].split(" · ")
    assert len(first) == ranks[0]
    assert set(first) <= {
        "a check asks",
        "in a headline",
        "nobody says so",
        "compares",
        "hedged",
        "has a unit",
    }
    assert any("a check asks" in child.card.text for child in rows[0].children)


def test_n7_what_has_been_decided_comes_last(claims, found, session) -> None:
    claims.findChild(QComboBox).setCurrentText(GROUPINGS[Grouping.WORTH])
    session.review(found.claims[3].span, State.VERIFIED)
    model = claims.cards.model()
    last = model.index(model.rowCount() - 1, 0)
    assert last.data() == "Checked already  1"
    assert "450" in model.index(0, 0, last).data()


def test_w2_a_note_stands_on_the_card_with_its_source(claims, found, session) -> None:
    session.note(found.claims[4].span, "Which index?", "https://x.example/7")
    last = lines(claims, 4)[-1]
    assert last.startswith("✎ Which index? · https://x.example/7")


def test_n8_links_lead_to_the_figures_that_one_is_tied_to(claims, found, session, qtbot) -> None:
    claims.cards.reveal(found.claims[2].span)
    qtbot.keyClick(claims.cards, Qt.Key.Key_R)
    assert session.selection == found.claims[0].span
    claims.cards.reveal(found.claims[2].span)
    qtbot.keyClick(claims.cards, Qt.Key.Key_R)
    assert session.selection == found.claims[3].span


def test_n8_a_click_on_a_link_follows_it(claims, found, session, qtbot) -> None:
    index = claims.cards.model().index(0, 0)
    area = claims.cards.visualRect(index)
    line = (area.height() - 2 * 8 + 2) / 4
    spot = QPoint(area.left() + 40, round(area.top() + 8 + 3.5 * line))
    assert claims.cards._delegate.target_at(index, QPointF(spot)) == found.claims[1].span
    qtbot.mouseClick(claims.cards.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert session.selection == found.claims[1].span


def test_n8_totals_and_clashes_are_told(builders) -> None:
    analysis = builders.analysis()
    total = Relation(RelationKind.SUM, "c6", "c5", ("c7",))
    clash = Finding("same-figure", Verdict.WRONG, (), ("c5", "c7"), "m", "w", "k")
    rows = claim_rows(replace(analysis, relations=(total,), findings=(clash,)))
    told = [row.card.lines[3].text for row in rows[4:]]
    assert told[0] == "Σ part of 400 prisoners · ≠ 20%"
    assert told[1] == "Σ of 2 parts"
    assert all(run.tone is Tone.LINK for run in rows[5].card.lines[3].runs)


def test_e6_names_are_grouped_by_kind_by_first_mention_or_one_by_one(builders) -> None:
    analysis = builders.analysis()
    order = names.entity_rows(analysis, names.Grouping.ORDER)
    assert [row.key[1] for row in order] == ["Orvania", "Tesk valley", "Mara Dovic"]
    every = names.entity_rows(analysis, names.Grouping.MENTIONS)
    assert [row.key for row in every] == sorted(m.span for m in analysis.mentions)


def test_e11_a_name_is_accepted_or_rejected_from_the_keyboard(entities, session, qtbot) -> None:
    entities.cards.step(1)
    assert entities.cards.current().key[1] == "Mara Dovic"
    qtbot.keyClick(entities.cards, Qt.Key.Key_Space)
    assert session.analysis.reviews[0].state is State.VERIFIED
    assert entities.cards.current().key[1] == "Orvania"
    qtbot.keyClick(entities.cards, Qt.Key.Key_X)
    assert [e.canonical for e in session.analysis.entities] == ["Tesk valley", "Mara Dovic"]
    assert session.undo_words == "delete the name “Orvania” ×3"


def test_e9_one_name_dropped_on_another_becomes_the_same(entities, session) -> None:
    rows = names.entity_rows(session.analysis)[1].children
    entities.cards.dropped.emit(rows[1], rows[0])
    assert [e.canonical for e in session.analysis.entities] == ["Orvania", "Mara Dovic"]
    assert session.undo_words == "merge Tesk valley + Orvania"


@pytest.fixture
def alike(analyse, builders):
    """Return an analysis in which a name is written in two ways."""
    analysis = builders.analysis()
    other = replace(analysis.entities[1], canonical="Orvaniya", label="GPE")
    alike = replace(analysis, entities=(analysis.entities[0], other, *analysis.entities[2:]))
    analyse(alike)
    return alike


def first_offer(entities: EntitiesPanel) -> None:
    model = entities.cards.model()
    entities.cards.setCurrentIndex(model.index(0, 0, model.index(0, 0)))


def test_e9_names_that_may_be_one_are_offered_and_merged_with_one_key(
    entities, alike, session, qtbot
) -> None:
    model = entities.cards.model()
    assert model.index(0, 0).data().startswith("Perhaps the same")
    first_offer(entities)
    assert entities.cards.current().card.text.startswith("Orvaniya  =  Orvania ?")
    qtbot.keyClick(entities.cards, Qt.Key.Key_Space)
    assert session.undo_words == "merge Orvaniya + Orvania"
    assert [e.canonical for e in session.analysis.entities] == ["Orvania", "Mara Dovic"]
    assert not model.index(0, 0).data().startswith("Perhaps the same")
    session.undo()
    assert model.index(0, 0).data().startswith("Perhaps the same")


def test_e9_names_that_are_kept_apart_are_not_offered_again(entities, alike, session, qtbot):
    first_offer(entities)
    qtbot.keyClick(entities.cards, Qt.Key.Key_X)
    assert session.undo_words == "keep Orvaniya and Orvania apart"
    assert len(session.analysis.entities) == 3
    assert not entities.cards.model().index(0, 0).data().startswith("Perhaps the same")
    session.undo()
    assert entities.cards.model().index(0, 0).data().startswith("Perhaps the same")


def test_e9_what_is_picked_is_shown_with_its_name_and_not_among_the_offers(
    entities, alike, session
) -> None:
    entities.reveal(alike.mentions[alike.entities[1].mentions[0]].span)
    assert entities.cards.current().key[1] == "Orvaniya"


def test_e8_the_legend_is_the_filter_of_cards_as_well(entities, claims, session) -> None:
    session.show_mark("place", False)
    assert entities.cards.model().rowCount() == 1
    session.show_mark("figure", False)
    assert claims.cards.model().rowCount() == 0
    assert claims.cards._empty == "Figures are switched off in the legend above."
    session.show_all_marks(True)
    assert claims.cards.model().rowCount() == 7


def test_e7_typed_words_filter_the_list_and_are_told_to_all(session, shown, found, qtbot) -> None:
    panel = shown(SidePanel(session))
    with qtbot.waitSignal(session.filter_changed) as told:
        panel.filter.setText("  prisoners ")
    assert told.args == ["prisoners"]
    assert panel.claims.cards.model().rowCount() == 2  # in one sentence
    session.filter("")
    assert panel.filter.text() == ""
    assert panel.claims.cards.model().rowCount() == 7


def test_w2_the_notes_have_a_list_of_their_own(notes, found, session, builders) -> None:
    assert notes.cards._empty.startswith("No notes yet.")
    session.note(builders.span(builders.TEXT, "Interior Minister"), "Deputy since May.")
    session.highlight(found.claims[0].span)
    head = notes.cards.model().index(0, 0)
    assert head.data() == "Notes and highlights  2"
    child = notes.cards.model().index(1, 0, head)
    assert "Deputy since May." in child.data()
    notes.cards.reveal(builders.span(builders.TEXT, "Interior Minister"))
    notes.drop.click()
    assert len(session.analysis.reviews) == 1


def test_w7_lost_marks_wait_in_a_tray_with_guesses(notes, found, session, qtbot) -> None:
    lost = Review(
        Place(0, "500 prisoners", "and that more than ", " had been freed"), SIGNED, State.VERIFIED
    )
    session._decide("open", Decisions(lost=(lost,)))
    head = notes.cards.model().index(0, 0)
    assert head.data() == "1 mark could not be placed  1"
    tray = notes.cards.model().index(0, 0, head)
    assert "“500 prisoners”" in tray.data()
    guess = notes.cards.model().index(0, 0, tray)
    assert "here? " in guess.data()
    notes.cards.setCurrentIndex(guess)
    assert isinstance(notes.cards.current().key, Guess)
    notes.place.click()
    assert session.decisions.lost == ()
    assert session.analysis.review_at(found.claims[5].span).state is State.VERIFIED


def test_cards_do_not_jump_when_a_state_changes(claims, found, session) -> None:
    claims.resize(360, 210)
    claims.cards.reveal(found.claims[4].span)
    before = claims.cards.visualRect(claims.cards.currentIndex()).top()
    session.note(found.claims[0].span, "A line more above.")
    assert claims.cards.current().key == found.claims[4].span
    assert claims.cards.visualRect(claims.cards.currentIndex()).top() == before
