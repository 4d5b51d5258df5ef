import pytest

from inspector.documents.hyphens import is_broken, keeps_hyphen


@pytest.mark.parametrize(
    ("word", "following", "seen", "kept"),
    [
        ("agree-", "ment", {}, False),
        ("agree-", "ment,", {"agreement": 3}, False),
        ("cease-", "fire", {"cease-fire": 1}, True),
        ("cease-", "fire", {"cease-fire": 1, "ceasefire": 2}, False),
        ("one-", "third", {}, True),
        ("(two-", "thirds", {}, True),
        ("thirty-", "five", {}, True),
        ("six-", "teen", {}, False),
        ("seven-", "ty", {}, False),
        ("30-", "day", {}, True),
        ("Covid-", "19", {}, True),
        ("Franco-", "German", {}, True),
        ("SEPA-", "RATE", {}, False),
        ("soft\u00ad", "ware", {"soft-ware": 9}, False),
        ("agree\u2010", "ment", {}, False),
    ],
)
def test_a_hyphen_at_a_lines_end_stays_where_it_belongs_to_the_word(
    word: str, following: str, seen: dict[str, int], kept: bool
) -> None:
    assert is_broken(word, following)
    assert keeps_hyphen(word, following, seen) is kept


@pytest.mark.parametrize(
    ("word", "following"), [("-", "and"), ("–", "and"), ("end.", "The"), ("well-", "“so”")]
)
def test_a_dash_or_a_full_word_is_not_broken(word: str, following: str) -> None:
    assert not is_broken(word, following)
