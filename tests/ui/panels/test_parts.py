"""Long lists stand in parts that are made when they are opened, and are gone through as one."""

from collections import Counter
from collections.abc import Callable, Sequence

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from inspector.documents.model import Document, Page, Span
from inspector.documents.open import from_text
from inspector.ui.panels.card_list import CardList
from inspector.ui.panels.cards import Card, Row, group, line
from inspector.ui.panels.late_rows import held, opened
from inspector.ui.panels.parts import Maker, groups_by_number, parts_by_number, parts_in_order
from inspector.ui.slices import at_once

PAGES, ON_PAGE, LONG = 100, 20, 1000  # pages, cards and characters on each


class Cook:
    """Make cards, and count how often each is made."""

    def __init__(self) -> None:
        self.made: Counter[int] = Counter()

    def __call__(self, place: int) -> Row:
        self.made[place] += 1
        return Row(place, Card((line(f"card {place}"),)), (Span(place, place + 1),))

    @property
    def maker(self) -> Maker[int]:
        return Maker(self, lambda place: (_span(place),), lambda place: f"card {place}")

    def rows(self, count: int = PAGES * ON_PAGE) -> Sequence[Row]:
        step = LONG // ON_PAGE
        places = range(0, count * step, step)
        return parts_in_order(places, self.maker, _span, _document())


def _span(place: int) -> Span:
    return Span(place, place + 1)


def _document() -> Document:
    pages = tuple(
        Page(number, 600, 800, 0, Span(number * LONG, (number + 1) * LONG))
        for number in range(PAGES)
    )
    return Document("long.pdf", "0", "pdf", "x" * PAGES * LONG, (), pages)


@pytest.fixture
def cards(shown: Callable[..., QWidget]) -> CardList:
    made = shown(CardList("Cards"), 300, 300)
    assert isinstance(made, CardList)
    return made


def test_a_short_list_has_no_parts() -> None:
    rows = Cook().rows(40)
    assert len(rows) == 40
    assert not any(row.goes_on for row in rows)


def test_a_part_of_one_paragraph_is_called_by_it() -> None:
    text = "x" * 4000
    rows = parts_in_order(range(2000), Cook().maker, _span, from_text(text, "x.txt"))
    assert {row.card.text.split("  ")[0] for row in rows} == {"Paragraph 1"}


def test_a_long_list_is_parted_by_pages_and_makes_what_is_opened(cards: CardList) -> None:
    make = Cook()
    rows = make.rows()
    assert [row.card.text.split("  ")[0] for row in rows[:2]] == ["Pages 1–20", "Pages 21–40"]
    assert sum(len(row.children) for row in rows) == PAGES * ON_PAGE
    cards.replace(opened(rows), "")
    assert sum(make.made.values()) == len(rows[0].children)


def test_a_list_that_grows_keeps_the_keys_of_its_parts() -> None:
    some, all_of_it = Cook().rows(800), Cook().rows()
    assert [row.key for row in some] == [row.key for row in all_of_it[: len(some)]]


def test_every_item_is_in_one_part_also_where_the_text_begins_before_the_first_page() -> None:
    places = [0, *range(5, 5 + 500)]
    pages = (Page(0, 600, 800, 0, Span(3, 200)), Page(1, 600, 800, 0, Span(200, 600)))
    document = Document("a.pdf", "0", "pdf", "x" * 600, (), pages)
    rows = parts_in_order(places, Cook().maker, _span, document)
    assert [row.key for part in rows for row in part.children] == places


def test_a_list_in_another_order_is_parted_by_number() -> None:
    rows = parts_by_number(range(600), Cook().maker)
    assert [row.card.text.split("  ")[0] for row in rows] == ["1–250", "251–500", "501–600"]


def test_what_is_picked_is_found_in_a_closed_part_and_no_other_is_made(cards: CardList) -> None:
    make = Cook()
    cards.replace(opened(make.rows()), "")
    wanted = Span(55 * LONG, 55 * LONG + 1)
    assert cards.reveal(wanted)
    current = cards.current()
    assert current
    assert current.spans == (wanted,)
    assert cards.visualRect(cards.currentIndex()).isValid()
    assert {place // LONG // 20 for place in make.made} == {0, 2}
    assert not cards.reveal(Span(7, 9))


def test_j_and_k_go_on_into_the_next_part_and_back(cards: CardList, qtbot: QtBot) -> None:
    make = Cook()
    rows = make.rows()
    cards.replace((group("All", rows, count=PAGES * ON_PAGE),), "")
    last = rows[0].children[-1]
    assert cards.reveal(last.spans[0])
    qtbot.keyClick(cards, "j")
    assert cards.current() == rows[1].children[0]
    assert cards.after(lambda _: True) == rows[1].children[1]
    cards.collapse(cards.model().index(0, 0, cards.model().index(0, 0)))
    qtbot.keyClick(cards, "k")
    assert cards.current() == last


def test_judging_the_last_card_of_a_part_goes_on_to_the_next_part(cards: CardList) -> None:
    rows = Cook().rows()
    cards.replace(opened(rows), "")
    assert cards.reveal(rows[0].children[-1].spans[0])
    assert cards.after(lambda _: True) == rows[1].children[0]


def test_the_filter_opens_parts_and_closes_them_again(cards: CardList) -> None:
    make = Cook()
    rows = make.rows()
    cards.replace(opened(rows), "")
    made = sum(make.made.values())
    model = cards.model()
    cards.replace(opened(at_once(held(rows, "99950 Card"))), "", "99950 Card")
    assert model.rowCount() == 1
    assert cards.isExpanded(model.index(0, 0))
    assert sum(make.made.values()) == made + 1  # the others are looked through by their words
    cards.replace(opened(rows), "")
    assert [cards.isExpanded(model.index(row, 0)) for row in range(len(rows))] == [
        True,
        *[False] * (len(rows) - 1),
    ]


def test_of_very_many_cards_that_a_filter_leaves_the_first_are_seen(cards: CardList) -> None:
    rows = Cook().rows()
    found = opened(at_once(held(rows, "card")))
    assert [row.opens for row in found] == [True, *[False] * (len(found) - 1)]
    few = opened(at_once(held(rows, "950")))
    assert 0 < sum(len(row.children) for row in few) < 200
    assert all(row.opens for row in few)


def test_very_many_groups_stand_in_parts_and_are_found_in_them(cards: CardList) -> None:
    make = Cook()
    named = [(f"of {first}", range(50 * first, 50 * first + 150, 50)) for first in range(900)]
    rows = groups_by_number(
        named, lambda places: parts_by_number(places, make.maker), make.maker.spans
    )
    cards.replace(opened(rows), "")
    assert rows[1].card.text.split("  ")[0] == "63–124"
    assert sum(len(row.children) for row in rows) == 900
    assert sum(make.made.values()) < 400
    assert cards.reveal(_span(50 * 700))
    assert cards.visualRect(cards.currentIndex()).isValid()


def test_parts_left_long_ago_are_closed_and_nothing_moves(cards: CardList, qtbot: QtBot) -> None:
    rows = Cook().rows(9 * 250)
    cards.replace(opened(rows), "")
    model = cards.model()
    for row in rows:
        assert cards.reveal(row.children[3].spans[0])
        qtbot.keyClick(cards, "j")
        before = cards.visualRect(cards.currentIndex()).top()
        qtbot.waitUntil(lambda: not cards._tidying.isActive())
        assert cards.visualRect(cards.currentIndex()).top() == before
    are_open = [cards.isExpanded(model.index(number, 0)) for number in range(len(rows))]
    assert are_open == [False] * (len(rows) - 2) + [True] * 2


def test_a_list_that_becomes_long_keeps_what_is_seen_where_it_is(cards: CardList) -> None:
    few, many = Cook().rows(390), Cook().rows()
    cards.replace(few, "")
    assert cards.reveal(few[300].spans[0])
    before = cards.visualRect(cards.currentIndex()).top()
    cards.replace(opened(many), "")
    current = cards.current()
    assert current
    assert current.key == few[300].key
    assert cards.visualRect(cards.currentIndex()).top() == before


def test_parts_that_nobody_has_opened_may_grow_and_shrink(cards: CardList) -> None:
    for count in (1200, 2000, 900):
        rows = Cook().rows(count)
        cards.replace(opened(rows), "")
        model = cards.model()
        counted = [model.rowCount(model.index(row, 0)) for row in range(model.rowCount())]
        assert counted == [len(row.children) for row in rows]
    assert cards.reveal(rows[-1].children[-1].spans[0])
