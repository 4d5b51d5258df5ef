"""Decide whether a hyphen at a line's end belongs to the word."""

from collections.abc import Mapping

SOFT_HYPHEN = "\u00ad"
HYPHENS = ("-", "\u2010", SOFT_HYPHEN)
_SMALL = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven")
_TENS = ("twelve", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_NUMBER_WORDS = frozenset([*_SMALL, *_TENS])
# What follows a number word inside a longer word: six-teen, seven-ty, one-self.
_NOT_COMPOUND = frozenset(["teen", "ty", "een", "self", "some", "fold", "pence"])
_SYLLABLE = 3
_AROUND = "\"'“”‘’«»()[].,;:!?"


def is_broken(word: str, following: str) -> bool:
    """Tell whether `word`, the last of its line, ends with a hyphen inside a word."""
    return word.endswith(HYPHENS) and word[-2:-1].isalnum() and following[:1].isalnum()


def keeps_hyphen(
    word: str, following: str, seen: Mapping[str, int], *, parts_words: bool = True
) -> bool:
    """Tell whether the hyphen at the end of `word` is a real one, as in one-third.

    `seen` counts the words, in lower case and stripped of punctuation, that stand whole elsewhere
    in the document: they decide where they can. Otherwise a hyphen beside a digit or before a
    capital is real, and so are the one after a number word, the one between two words that stand
    elsewhere, and all where the document `parts_words` not at all.
    """
    if word.endswith(SOFT_HYPHEN):
        return False
    left, right = stripped(word[:-1]), stripped(following)
    joined, apart = seen.get(left + right, 0), seen.get(f"{left}-{right}", 0)
    if joined != apart:
        return apart > joined
    before, after = word[-2], following[0]
    if before.isdigit() or after.isdigit() or (after.isupper() and not before.isupper()):
        return True
    if not parts_words:
        return True
    last = left.split("-")[-1]
    if last in _NUMBER_WORDS:
        return right not in _NOT_COMPOUND
    return min(len(last), len(right)) > _SYLLABLE and last in seen and right in seen


def stripped(word: str) -> str:
    """Return a word in lower case, without the punctuation around it, as `seen` has it."""
    return word.strip(_AROUND).replace("\u2010", "-").lower()
