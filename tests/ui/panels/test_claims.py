import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from inspector.analysis.decisions import Review, Signature, State
from inspector.analysis.places import Place
from inspector.claims.model import Direction
from inspector.ui.panels.claims import GROUPINGS, ClaimsPanel, Grouping, claim_rows
from inspector.ui.panels.late_rows import held
from inspector.ui.slices import at_once


@pytest.fixture
def panel(session, shown) -> ClaimsPanel:
    return shown(ClaimsPanel(session))


def lines(row) -> list[str]:
    return [line.text for line in row.card.lines]


def test_a_card_tells_the_figure_who_says_so_when_and_the_sentence(builders) -> None:
    first = lines(claim_rows(builders.analysis())[0])
    assert first[0] == "< 300 km²  area held in the Tesk valley · Orvania ✓ holds"
    assert first[1] == "Mara Dovic · as of Wed 5 Feb 2025 para 1"
    assert "300 square km" in first[2]
    assert first[3] == "= 116 sq mi ✓ · down from 1,100 km²"


def test_a_figure_that_nobody_vouches_for_says_so(builders) -> None:
    last = lines(claim_rows(builders.analysis())[-1])
    assert last[0] == "20%  claims"
    assert last[1] == "unattributed para 2"
    assert len(last) == 3


def test_a_rise_has_an_arrow_and_a_slip_a_warning(builders) -> None:
    rows = claim_rows(builders.analysis())
    assert lines(rows[4])[0].startswith("12% ▲  output")
    assert lines(rows[3])[0].endswith("⚠ wrong")
    assert lines(rows[3])[3] == "= 1,100 km² ⚠"
    assert lines(rows[2])[3] == "down to < 300 km² · = 450 sq mi ⚠"


def test_a_fall_has_an_arrow_down_and_a_rise_in_relation_goes_up(builders) -> None:
    analysis = builders.analysis()
    claims = list(analysis.claims)
    claims[4] = replace(claims[4], direction=Direction.DOWN)
    more = replace(claims[0].quantity, low=Decimal(2000), high=Decimal(2000))
    claims[0] = replace(claims[0], quantity=more)
    rows = claim_rows(replace(analysis, claims=tuple(claims)))
    assert "▼" in lines(rows[4])[0]
    assert lines(rows[0])[3].endswith("up from 1,100 km²")


def test_claims_are_grouped_by_what_the_editor_chooses(builders) -> None:
    analysis = builders.analysis()

    def titles(grouping: Grouping) -> list[str]:
        return [row.card.text for row in claim_rows(analysis, grouping)]

    assert titles(Grouping.SOURCE) == ["Mara Dovic  6", "unattributed  1"]
    assert titles(Grouping.CHECK) == ["✓ holds  2", "? look  1", "⚠ wrong  1", "not checked  3"]
    assert titles(Grouping.MEASURE)[0] == "area held in the Tesk valley  4"


def test_a_click_on_a_card_picks_its_figure_in_the_document(panel, found, session, qtbot) -> None:
    place = panel.cards.visualRect(panel.cards.model().index(1, 0)).center()
    with qtbot.waitSignal(session.selection_changed) as picked:
        qtbot.mouseClick(panel.cards.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert picked.args == [found.claims[1].span]


def test_enter_picks_again_what_has_gone_out_of_sight(panel, found, session, qtbot) -> None:
    panel.cards.reveal(found.claims[0].span)
    qtbot.keyClick(panel.cards, "j")
    with qtbot.waitSignal(session.selection_changed) as told:
        qtbot.keyClick(panel.cards, Qt.Key.Key_Enter)
    assert told.args == [found.claims[1].span]


def test_another_grouping_shows_the_same_cards_in_groups(panel, found) -> None:
    combo = panel.findChild(type(panel._grouping))
    combo.setCurrentText(GROUPINGS[Grouping.SOURCE])
    model = panel.cards.model()
    assert model.rowCount() == 2
    assert model.rowCount(model.index(0, 0)) == 6
    combo.setCurrentText(GROUPINGS[Grouping.ORDER])
    assert model.rowCount() == 7


def test_the_same_analysis_again_changes_no_row(panel, found, analyse, builders, qtbot) -> None:
    source = panel.cards.model()
    with (
        qtbot.assertNotEmitted(source.dataChanged),
        qtbot.assertNotEmitted(source.rowsInserted),
        qtbot.assertNotEmitted(source.rowsRemoved),
    ):
        analyse(builders.analysis())


def test_the_current_card_stays_when_a_partial_analysis_grows(
    panel, session, analyse, builders
) -> None:
    whole = builders.analysis()
    late = whole.claims[4:]
    renumbered = tuple(replace(claim, id=f"c{n}") for n, claim in enumerate(late, 1))
    partial = replace(
        whole, claims=renumbered, relations=(), findings=(), series=(), complete=False
    )
    panel.resize(360, 210)
    analyse(partial)
    panel.reveal(late[1].span)
    before = panel.cards.visualRect(panel.cards.currentIndex()).top()
    analyse(whole)
    assert panel.cards.current().spans == (late[1].span,)
    assert panel.cards.model().rowCount() == 7
    assert panel.cards.visualRect(panel.cards.currentIndex()).top() == before


def test_an_empty_list_says_what_would_appear(panel, session, analyse, builders) -> None:
    assert panel.cards._empty == "Open an article to see its claims here."
    nothing = replace(
        builders.analysis(), claims=(), relations=(), findings=(), series=(), complete=False
    )
    analyse(nothing)
    assert panel.cards._empty == "Still reading…"
    analyse(replace(nothing, complete=True))
    assert panel.cards._empty.startswith("No figures found.")


@pytest.mark.parametrize("grouping", [Grouping.ORDER, Grouping.WORTH])
def test_the_filter_looks_in_all_that_a_card_says(builders, grouping) -> None:
    analysis = builders.analysis()
    when = dt.datetime(2025, 2, 6, 9, 30, tzinfo=dt.UTC)
    place = Place(analysis.claims[2].span.start, analysis.claims[2].text)
    noted = Review(place, Signature("kk", when), State.QUERIED, "ask Mara", "https://example.org")
    analysis = replace(analysis, reviews=(noted,))
    rows = claim_rows(analysis, grouping, (analysis.claims[0].span,))
    cards = [card for row in rows for card in (row.children or (row,))]
    assert len(cards) == 7
    for row in cards:
        words = row.card.text.replace("…", "").replace(" · ", " ").replace("Σ ", "")
        assert row.key in {
            found.key
            for group in at_once(held(rows, words))
            for found in (group.children or (group,))
        }


def test_the_current_card_stays_it_in_another_grouping(panel, found) -> None:
    assert panel.reveal(found.claims[5].span)
    for grouping in (Grouping.SOURCE, Grouping.WORTH, Grouping.ORDER):
        panel._grouping.setCurrentText(GROUPINGS[grouping])
        current = panel.cards.current()
        assert current
        assert current.spans == (found.claims[5].span,)
        assert panel.cards.visualRect(panel.cards.currentIndex()).isValid()


def test_a_filter_keeps_the_current_card_where_it_holds_the_words(panel, found) -> None:
    assert panel.reveal(found.claims[5].span)
    for words, count in (("prisoners", 2), ("", 7)):
        panel.filter(words)
        assert panel.cards.model().rowCount() == count
        assert panel.cards.current().spans == (found.claims[5].span,)
    panel.filter("valley")
    assert panel.cards.current() is None
