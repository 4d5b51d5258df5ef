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
from inspector.ui.panels.parts import parts_by_number, parts_in_order

PAGES, ON_PAGE, LONG = 100, 20, 1000  # pages, cards and characters on each


class Maker:
    """Make cards, and count how often each is made."""

    def __init__(self) -> None:
        self.made: Counter[int] = Counter()

    def __call__(self, place: int) -> Row:
        self.made[place] += 1
        return Row(place, Card((line(f"card {place}"),)), (Span(place, place + 1),))

    def rows(self, count: int = PAGES * ON_PAGE) -> Sequence[Row]:
        step = LONG // ON_PAGE
        places = range(0, count * step, step)
        return parts_in_order(places, self, lambda at: Span(at, at + 1), _document())


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
    rows = Maker().rows(40)
    assert len(rows) == 40
    assert not any(row.goes_on for row in rows)


def test_a_part_of_one_paragraph_is_called_by_it() -> None:
    text = "x" * 4000
    rows = parts_in_order(
        range(2000), Maker(), lambda at: Span(at, at + 1), from_text(text, "x.txt")
    )
    assert {row.card.text.split("  ")[0] for row in rows} == {"Paragraph 1"}


def test_a_long_list_is_parted_by_pages_and_makes_what_is_opened(cards: CardList) -> None:
    make = Maker()
    rows = make.rows()
    assert [row.card.text.split("  ")[0] for row in rows[:2]] == ["Pages 1–20", "Pages 21–40"]
    assert sum(len(row.children) for row in rows) == PAGES * ON_PAGE
    cards.replace(rows, "")
    assert sum(make.made.values()) == len(rows[0].children)


def test_a_list_that_grows_keeps_the_keys_of_its_parts() -> None:
    some, all_of_it = Maker().rows(800), Maker().rows()
    assert [row.key for row in some] == [row.key for row in all_of_it[: len(some)]]


def test_every_item_is_in_one_part_also_where_the_text_begins_before_the_first_page() -> None:
    places = [0, *range(5, 5 + 500)]
    pages = (Page(0, 600, 800, 0, Span(3, 200)), Page(1, 600, 800, 0, Span(200, 600)))
    document = Document("a.pdf", "0", "pdf", "x" * 600, (), pages)
    rows = parts_in_order(places, Maker(), lambda at: Span(at, at + 1), document)
    assert [row.key for part in rows for row in part.children] == places


def test_a_list_in_another_order_is_parted_by_number() -> None:
    rows = parts_by_number(range(600), Maker())
    assert [row.card.text.split("  ")[0] for row in rows] == ["1–250", "251–500", "501–600"]


def test_what_is_picked_is_found_in_a_closed_part_and_no_other_is_made(cards: CardList) -> None:
    make = Maker()
    cards.replace(make.rows(), "")
    wanted = Span(55 * LONG, 55 * LONG + 1)
    assert cards.reveal(wanted)
    current = cards.current()
    assert current
    assert current.spans == (wanted,)
    assert cards.visualRect(cards.currentIndex()).isValid()
    assert {place // LONG // 20 for place in make.made} == {0, 2}
    assert not cards.reveal(Span(7, 9))


def test_j_and_k_go_on_into_the_next_part_and_back(cards: CardList, qtbot: QtBot) -> None:
    make = Maker()
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
    rows = Maker().rows()
    cards.replace(rows, "")
    assert cards.reveal(rows[0].children[-1].spans[0])
    assert cards.after(lambda _: True) == rows[1].children[0]


def test_the_filter_opens_parts_and_closes_them_again(cards: CardList) -> None:
    rows = Maker().rows()
    cards.replace(rows, "")
    model = cards.model()
    cards.filter("card 99950")
    assert model.rowCount() == 1
    assert cards.isExpanded(model.index(0, 0))
    cards.filter("")
    assert [cards.isExpanded(model.index(row, 0)) for row in range(len(rows))] == [
        True,
        *[False] * (len(rows) - 1),
    ]


def test_parts_that_nobody_has_opened_may_grow_and_shrink(cards: CardList) -> None:
    for count in (1200, 2000, 900):
        rows = Maker().rows(count)
        cards.replace(rows, "")
        model = cards.model()
        counted = [model.rowCount(model.index(row, 0)) for row in range(model.rowCount())]
        assert counted == [len(row.children) for row in rows]
    assert cards.reveal(rows[-1].children[-1].spans[0])
