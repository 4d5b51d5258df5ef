from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from inspector.documents.model import Span
from inspector.ui import theme
from inspector.ui.panels.card_list import CardList
from inspector.ui.panels.cards import Card, Row, group, line, muted
from inspector.ui.panels.late_rows import held
from inspector.ui.slices import at_once


def row(number: int, words: str = "") -> Row:
    place = Span(number, number + 1)
    card = Card((line(f"card {number} {words}"), line(muted("second")), line(muted("third"))))
    return Row(place, card, (place,))


ROWS = tuple(row(number) for number in range(0, 80, 2))


@pytest.fixture
def cards(shown) -> CardList:
    cards = shown(CardList("Cards"), 300, 300)
    cards.replace(ROWS, "Nothing.")
    return cards


def top(cards: CardList, wanted: Row) -> int:
    """Return how far down the card of a row stands."""
    model = cards.model()
    rows = (model.index(number, 0) for number in range(model.rowCount()))
    return next(cards.visualRect(i).top() for i in rows if i.data().startswith(wanted.card.text))


def test_j_and_k_go_through_the_cards_and_enter_chooses(cards, qtbot) -> None:
    for key in "jjk":
        qtbot.keyClick(cards, key)
    assert cards.current() == ROWS[0]
    with qtbot.waitSignal(cards.chosen) as chosen:
        qtbot.keyClick(cards, Qt.Key.Key_Return)
    assert chosen.args == [ROWS[0]]


def test_the_keyboard_waits_for_the_first_card_and_the_mouse_does_not(shown) -> None:
    for reason, found in (
        (Qt.FocusReason.TabFocusReason, ROWS[0]),
        (Qt.FocusReason.MouseFocusReason, None),
    ):
        cards = shown(CardList("Cards"), 300, 300)
        cards.clearFocus()
        cards.setFocus(reason)
        cards.replace((), "Still reading…")
        cards.replace(ROWS[:4], "")
        assert (cards.current() if cards.selectedIndexes() else None) == found
        cards.reveal(ROWS[2].spans[0])
        cards.replace(ROWS, "")
        assert cards.current() == ROWS[2]


def test_going_past_the_ends_stays_at_the_last_card(cards, qtbot) -> None:
    for _ in range(len(ROWS) + 3):
        qtbot.keyClick(cards, "j")
    assert cards.current() == ROWS[-1]


def test_j_and_k_pass_over_headings(cards, qtbot) -> None:
    cards.replace((group("A", ROWS[:1]), group("B", ROWS[1:2])), "")
    seen = []
    for _ in range(2):
        qtbot.keyClick(cards, "j")
        seen.append(cards.current())
    assert seen == [ROWS[0], ROWS[1]]


def test_a_click_on_a_heading_closes_its_group(cards, qtbot) -> None:
    cards.replace((group("A", ROWS[:2]),), "")
    heading = cards.model().index(0, 0)
    assert cards.isExpanded(heading)
    with qtbot.assertNotEmitted(cards.chosen):
        place = cards.visualRect(heading).center()
        qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert not cards.isExpanded(heading)


def test_a_click_on_a_card_chooses_it(cards, qtbot) -> None:
    with qtbot.waitSignal(cards.chosen) as chosen:
        place = cards.visualRect(cards.model().index(1, 0)).center()
        qtbot.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [ROWS[1]]


def test_what_is_seen_does_not_move_when_cards_arrive_above_it(cards) -> None:
    cards.verticalScrollBar().setValue(500)
    seen = next(each for each in ROWS if 0 <= top(cards, each) < 100)
    before = top(cards, seen)
    arrived = (row(-3), row(-2), row(-1), *ROWS[:2], row(3), *ROWS[2:], row(91))
    cards.replace(arrived, "")
    assert top(cards, seen) == before
    assert cards.verticalScrollBar().value() > 500


def test_the_current_card_stays_current_and_where_it_is(cards) -> None:
    cards.reveal(ROWS[20].spans[0])
    before = top(cards, ROWS[20])
    cards.replace((row(-1), *ROWS[:20], replace(ROWS[20], opens=False), *ROWS[21:]), "")
    current = cards.current()
    assert current
    assert current.spans == ROWS[20].spans
    assert top(cards, ROWS[20]) == before


def test_revealing_scrolls_to_the_card_and_chooses_nothing(cards, qtbot) -> None:
    with qtbot.assertNotEmitted(cards.chosen):
        assert cards.reveal(ROWS[30].spans[0])
    assert cards.current() == ROWS[30]
    assert 0 <= top(cards, ROWS[30]) < cards.viewport().height()


def test_revealing_what_is_seen_already_does_not_scroll(cards) -> None:
    cards.verticalScrollBar().setValue(500)
    seen = next(each for each in ROWS if 60 <= top(cards, each) < 160)
    cards.reveal(seen.spans[0])
    assert cards.verticalScrollBar().value() == 500


def test_revealing_what_no_card_stands_for_takes_the_mark_away(cards) -> None:
    cards.reveal(ROWS[3].spans[0])
    assert not cards.reveal(Span(1, 2))
    assert cards.current() is None
    assert not cards.selectedIndexes()


def test_the_filter_wants_all_words_in_any_order_and_case() -> None:
    rows = (row(1, "Kelmar (held)"), row(2, "held by Kelmar"), row(3, "Kelmar"))
    assert at_once(held(rows, "KELMAR held")) == rows[:2]
    assert at_once(held(rows, "(held)")) == rows[:1]
    assert at_once(held(rows, "")) == rows


def test_a_filter_leaves_the_groups_of_what_it_finds() -> None:
    groups = (group("A", ROWS[:2]), group("B", ROWS[2:4]))
    (found,) = at_once(held(groups, "card 6"))
    assert (found.key, found.children) == (groups[1].key, ROWS[3:4])
    assert at_once(held(groups, "B")) == groups[1:]


def test_an_empty_list_says_why(cards) -> None:
    full = cards.grab().toImage()
    cards.replace((), "Nothing.")
    nothing = cards.grab().toImage()
    cards.replace((), "Nothing.", "words")
    assert len({image.cacheKey() for image in (full, nothing, cards.grab().toImage())}) == 3
    assert nothing != cards.grab().toImage()


def test_cards_are_as_high_as_their_words_need(cards) -> None:
    long = Card((line("many words " * 30, wraps=True),))
    cards.replace((Row(1, long), ROWS[0]), "")
    wide = cards.visualRect(cards.model().index(0, 0)).height()
    cards.resize(150, 300)
    cards.executeDelayedItemsLayout()
    assert cards.visualRect(cards.model().index(0, 0)).height() > wide
    assert not cards.horizontalScrollBar().isVisible()


def test_words_outside_the_first_plane_are_cut_whole(cards) -> None:
    smileys = Card((line("🙂" * 200),))
    cards.replace((Row(1, smileys),), "")
    assert not cards.grab().isNull()


def test_cards_take_the_colours_of_a_new_theme(cards) -> None:
    cards.setPalette(theme.load("light").palette())
    light = cards.grab().toImage().pixelColor(290, 5).lightnessF()
    cards.setPalette(theme.load("dark").palette())
    assert light > 0.9
    assert cards.grab().toImage().pixelColor(290, 5).lightnessF() < 0.3


def test_the_list_passes_the_model_tester(cards, qtmodeltester) -> None:
    qtmodeltester.check(cards.model())
    cards.replace((group("A", ROWS[:2]), ROWS[5]), "")
    qtmodeltester.check(cards.model())


def test_control_keys_are_left_to_the_window(cards, qtbot) -> None:
    qtbot.keySequence(cards, QKeySequence("Ctrl+J"))
    assert cards.current() is None
