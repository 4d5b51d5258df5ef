"""Patterns that are made of word lists."""

import re
from itertools import product

import pytest

from inspector.language.lexicon import Ending, any_of, folded, last_word, last_words


@pytest.mark.parametrize(
    ("words", "text", "wanted"),
    [
        (["up", "up to"], "up to 30", "up to"),
        (["up to", "up"], "up  to 30", "up  to"),
        (["up to", "up"], "up at 30", "up"),
        (["a", "an", "another"], "and", "an"),
        (["c.", "ca"], "c. 1800", "c."),
        (["$", "A$"], "A$5", "A$"),
        (["rose", "rises", "rise"], "rises", "rises"),
    ],
)
def test_the_longest_word_is_taken(words: list[str], text: str, wanted: str) -> None:
    found = re.match(any_of(words), text)
    assert found is not None
    assert found[0] == wanted


def test_a_shorter_word_is_tried_where_the_rest_does_not_follow() -> None:
    assert re.fullmatch(rf"(?:{any_of(['per', 'per cent', 'p'])}) cent", "per cent")


def test_all_words_and_no_others_match() -> None:
    words = ["".join(letters) for n in (1, 2, 3) for letters in product("ab", repeat=n)][::2]
    pattern = re.compile(any_of(words))
    every = ["".join(letters) for n in (0, 1, 2, 3, 4) for letters in product("ab", repeat=n)]
    assert {word for word in every if pattern.fullmatch(word)} == set(words)


def test_the_last_word_is_a_word_or_a_sign() -> None:
    assert last_word("rose by more Than \n") == "than"
    assert last_word("cost ~") == "~"
    assert last_word(" ") == ""
    assert last_words(["up to", "c."]) == {"to", "."}


def test_a_text_is_folded_character_for_character() -> None:
    assert folded("İzmir ROSE by 3") == "İzmir rose by 3"
    assert folded("STRASSE ß") == "strasse ß"


@pytest.mark.parametrize(
    ("text", "found"), [("a rise of ", True), ("a rise by ", False), ("a RISE\nOf ", True)]
)
def test_an_ending_is_tried_behind_the_words_that_it_ends_with(text: str, *, found: bool) -> None:
    ending = Ending(r"(?i)\brise\s+(?:of|by)\s+$", ["of"])
    assert (ending.search(f"{text}12%", 0, len(text)) is not None) is found
