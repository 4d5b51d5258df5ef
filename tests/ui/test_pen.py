"""What the editor says of marks and corrects in them: W1, W2, W4, W6, W7, W8, E9, E10."""

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest

from inspector.analysis.decide import decided
from inspector.analysis.decisions import ClaimEdit, Decisions, State
from inspector.settings import Settings
from inspector.store.workspace import Workspace
from inspector.ui.session import Session
from inspector.worker.messages import Analyse, Analysed, Open, Opened


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "workspace.sqlite"


@pytest.fixture
def session(qapp, client, path) -> Session:
    return Session(client, Settings(initials=" mk "), None, Workspace(path))


@pytest.fixture
def analysis(show, builders):
    return show(builders.analysis())


@pytest.fixture
def at(builders):
    return lambda words, nth=0: builders.span(builders.TEXT, words, nth)


def answer(session, client, analysis):
    """Have the language child answer as it would: with all that has been corrected."""
    wanted = client.last(Analyse)
    made = decided(analysis, Decisions(records=wanted.corrections))
    session.receive(Analysed(wanted.job, made))


def test_w1_a_figure_has_a_state_that_can_be_taken_back(session, analysis, at):
    span = at("12%")
    session.review(span, State.QUERIED)
    assert session.analysis.review_at(span).state is State.QUERIED
    assert session.undo_words == "mark “12%” queried"
    session.review(span, State.VERIFIED)
    session.undo()
    assert session.analysis.review_at(span).state is State.QUERIED
    session.undo()
    assert session.analysis.review_at(span) is None
    session.redo()
    assert session.analysis.review_at(span).state is State.QUERIED
    assert session.redo_words == "mark “12%” verified"


def test_w4_a_step_back_goes_to_where_the_step_was_taken(session, analysis, at):
    session.review(at("12%"), State.VERIFIED)
    session.select(at("450 square miles"))
    session.undo()
    assert session.selection == at("12%")
    session.select(at("450 square miles"))
    session.redo()
    assert session.selection == at("12%")


def test_w4_of_many_places_the_one_that_is_looked_at_stays(session, analysis, at):
    session.set_name([at("Orvania", 0), at("Orvania", 1)], "ORG")
    session.select(at("Orvania", 1))
    session.undo()
    assert session.selection == at("Orvania", 1)


def test_w1_no_new_analysis_is_needed_for_a_state(session, analysis, client, at):
    session.review(at("12%"), State.WRONG)
    assert len(client.all(Analyse)) == 1
    assert session.is_settled


def test_w2_a_note_and_a_link_stay_with_the_state(session, analysis, at):
    span = at("12%")
    session.review(span, State.QUERIED)
    session.note(span, " Which index? ", "https://stats.example/7")
    said = session.analysis.review_at(span)
    assert (said.state, said.note, said.link) == (
        State.QUERIED,
        "Which index?",
        "https://stats.example/7",
    )
    assert session.undo_words == "note on “12%”"
    session.note(span, "", "")
    assert session.analysis.review_at(span).note == ""
    assert session.undo_words == "remove the note on “12%”"


def test_w2_any_words_can_have_a_note(session, analysis, at):
    session.note(at("Interior Minister"), "Deputy since May.")
    assert [review.place.exact for review in session.analysis.reviews] == ["Interior Minister"]


def test_w3_words_are_highlighted_and_no_more(session, analysis, at):
    session.highlight(at("last summer"))
    assert session.analysis.reviews[0].marked
    session.highlight(at("last summer"))
    assert session.analysis.reviews == ()


def test_w6_what_is_said_is_on_the_disk_at_once(session, analysis, at, path):
    session.review(at("12%"), State.VERIFIED)
    session.delete_names([at("Orvania")])
    kept = Workspace(path).decisions(analysis.document.sha256)
    assert set(kept.records) == set(session.decisions.records)


def test_w8_each_decision_is_signed(session, analysis, at):
    session.review(at("12%"), State.VERIFIED)
    signed = session.analysis.reviews[0].signed
    assert signed.by == "mk"
    assert abs(dt.datetime.now(dt.UTC) - signed.when) < dt.timedelta(minutes=1)


def test_e10_a_correction_shows_at_once_and_is_checked_again(session, analysis, client, at):
    quantity = replace(analysis.claims[3].quantity, low=Decimal(420), high=Decimal(420))
    span = at("450 square miles")
    session.correct(span, ClaimEdit(None, None, quantity=quantity))
    assert session.analysis.claims[3].quantity == quantity
    assert not session.is_settled
    wanted = client.last(Analyse)
    assert wanted.corrections[0].quantity == quantity
    session.receive(Analysed(wanted.job, replace(analysis, complete=False, findings=(), claims=())))
    assert len(session.analysis.claims) == 7  # what is whole does not come in parts again
    answer(session, client, replace(analysis, findings=analysis.findings[:1]))
    assert session.is_settled
    assert len(session.analysis.findings) == 1
    session.undo()
    assert client.last(Analyse).corrections == ()
    answer(session, client, analysis)
    assert session.analysis.claims == analysis.claims


def test_e9_a_merge_has_a_name_and_can_be_taken_back(session, analysis, client):
    orvania, valley, _ = analysis.entities
    session.merge(valley, orvania)
    assert session.undo_words == "merge Tesk valley + Orvania"
    assert [entity.canonical for entity in session.analysis.entities] == ["Orvania", "Mara Dovic"]
    answer(session, client, analysis)
    session.undo()
    answer(session, client, analysis)
    assert session.analysis.entities == analysis.entities
    assert session.redo_words == "merge Tesk valley + Orvania"


def test_e10_all_mentions_change_in_one_step(session, analysis):
    spans = [analysis.mentions[i].span for i in analysis.entities[0].mentions]
    session.set_name(spans, "ORG", "Orvania")
    assert session.undo_words == "name “Orvania” ×3"
    assert session.analysis.entities[0].label == "ORG"
    session.delete_names(spans)
    assert [entity.canonical for entity in session.analysis.entities] == [
        "Tesk valley",
        "Mara Dovic",
    ]


def test_e10_a_name_and_a_figure_get_other_words(session, analysis, at):
    session.move_name(at("Mara Dovic"), at("Minister Mara Dovic"), "PERSON")
    assert at("Minister Mara Dovic") in [m.span for m in session.analysis.mentions]
    claim = analysis.claims[4]
    edit = ClaimEdit(None, None, quantity=claim.quantity, subject=claim.subject)
    session.move_claim(claim.span, at("rose 12%"), edit)
    assert [c.text for c in session.analysis.claims][4] == "rose 12%"
    session.as_found(at("rose 12%"))
    assert session.decisions.corrections[1:] == ()


def test_w7_marks_are_found_in_the_next_version_and_the_lost_are_kept_apart(
    session, analysis, client, at, path, builders
):
    session.review(at("12%"), State.VERIFIED)
    session.note(at("400 prisoners"), "Ask the Red Cross.")
    session.delete_claim(at("20%"))
    again = Session(client, Settings(), None, Workspace(path))
    again.open(["/articles/valley.txt"])
    text = "CORRECTED\n\n" + builders.TEXT.replace("400 prisoners", "500 prisoners")
    document = replace(builders.document(text), sha256="1" * 64)
    again.receive(Opened(client.last(Open).job, document))
    assert client.last(Analyse).corrections[0].place.span.of(text) == "20%"
    verified = again.decisions.reviews[0]
    assert (verified.place.span.of(text), verified.state) == ("12%", State.VERIFIED)
    (lost,) = again.decisions.lost
    assert lost.note == "Ask the Red Cross."
    assert Workspace(path).decisions("1" * 64).lost == (lost,)
    again.put_back(lost, builders.span(text, "500 prisoners"))
    assert again.decisions.lost == ()
    assert again.decisions.review(builders.span(text, "500 prisoners")).note == lost.note
    again.undo()
    again.drop(again.decisions.lost)
    assert again.decisions.lost == ()
    assert again.undo_words == "remove the lost marks"


def test_w4_all_steps_are_taken_back_and_taken_again(session, analysis):
    """W4"""
    first, second, third = (claim.span for claim in analysis.claims[:3])
    session.review(first, State.VERIFIED)
    session.note(second, "Ask the ministry.", "https://example.org/area")
    session.highlight(third)
    session.dismiss(analysis.findings[0], "rounded on purpose")
    session.switch_here(analysis.findings[0].check, on=False)
    session.delete_names([analysis.mentions[0].span])
    after = session.decisions
    for _ in range(6):
        assert session.decisions != Decisions()
        session.undo()
    assert session.decisions == Decisions()
    for _ in range(6):
        session.redo()
    assert session.decisions == after
