"""Guess the tags of words where no tagger ran: from a short list of words and from endings."""

from collections.abc import Mapping
from functools import cache

from inspector.language.lexicon import lexicon


@cache
def known_tags() -> Mapping[str, str]:
    """Return the tags of words that hardly ever have another."""
    return {word: tag for tag, words in lexicon("tags")["of_words"].items() for word in words}


def guess_tag(word: str) -> str:
    """Return a Penn tag by the look of a word: better than nothing where no tagger ran."""
    lower = word.lower()
    if lower in known_tags():
        return known_tags()[lower]
    if any(character.isdigit() for character in word):
        return "CD"
    if not any(character.isalpha() for character in word):
        return word
    if word[0].isupper():
        return "NNP"
    for ending, tag in lexicon("tags")["endings"].items():
        if lower.endswith(ending) and len(lower) > len(ending) + 2:
            return str(tag)
    return "NN"
