from inspector.documents.model import Span
from inspector.ui.panels.cards import Card, LateCard, Row, Run, Tone, group, line, snippet

TEXT = "It began early. The army of the north then took 300 prisoners\nin one day, it said."


def test_a_snippet_starts_near_its_figure_at_a_word() -> None:
    figure = Span(TEXT.index("300"), TEXT.index("300") + 13)
    sentence = Span(TEXT.index("The army"), len(TEXT))
    shown = snippet(TEXT, figure, sentence, before=20)
    assert shown.text == "…north then took 300 prisoners in one day, it said."
    assert shown.runs[1] == Run("300 prisoners", Tone.STRONG)


def test_a_snippet_of_a_short_sentence_is_the_sentence() -> None:
    assert snippet(TEXT, Span(9, 14), Span(0, 15)).text == "It began early."


def test_the_words_of_a_card_are_those_of_its_lines() -> None:
    card = Card((line("a ", Run("b"), "", aside=Run("✓")), line("c")))
    assert card.text == "a b ✓\nc"


def test_a_group_tells_how_many_cards_it_has() -> None:
    rows = tuple(Row(key, Card((line("x"),))) for key in range(1200))
    assert group("Places", rows).card.text == "Places  1,200"


def test_a_late_card_is_put_together_once_and_only_when_somebody_looks() -> None:
    made = []

    def lines():
        made.append(1)
        return (line("a"), line("b"))

    card = LateCard("basis", 2, lines)
    assert card.height == 2
    assert card == LateCard("basis", 2, lambda: ())
    assert card != LateCard("other", 2, lines)
    assert not made
    assert (card.text, card.text) == ("a\nb", "a\nb")
    assert made == [1]
