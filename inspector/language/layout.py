"""The words of a `Doc` as plain strings, made once: spaCy makes an object for each it is asked."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from spacy.attrs import IDX, ORTH, SPACY
from spacy.strings import StringStore
from spacy.tokens import Doc

from inspector.language.keys import LAYOUT


@dataclass(frozen=True, slots=True)
class Layout:
    """The text of a `Doc`, its tokens as they are written, and where each begins in the text."""

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]

    def between(self, first: int, stop: int) -> str:
        """Return the text from token `first` up to token `stop`, which is left out."""
        return self.text[self.starts[first] : self.starts[stop - 1] + len(self.words[stop - 1])]


def layout_of(doc: Doc) -> Layout:
    """Return the words of a `Doc`; a pipeline may join tokens between two calls."""
    found: Layout | None = doc.user_data.get(LAYOUT)
    if found is None or len(found.words) != len(doc):
        found = doc.user_data[LAYOUT] = _layout(doc)
    return found


class Spellings(dict[int, str]):
    """What the numbers of a column stand for, in some form: one string for all that are alike.

    0 is an empty string. Texts share most of their words: each is spelled once.
    """

    def __init__(self, strings: StringStore, form: Callable[[str], str]) -> None:
        super().__init__({0: ""})
        self._strings = strings
        self._form = form

    def __missing__(self, key: int) -> str:
        spelled = self[key] = self._form(self._strings[key])
        return spelled


# Of the columns of two pipelines.
spellings = lru_cache(8)(Spellings)


def _layout(doc: Doc) -> Layout:
    orths, spaces, starts = doc.to_array([ORTH, SPACY, IDX]).T.tolist()
    words = tuple(map(spellings(doc.vocab.strings, str).__getitem__, orths))
    parts = [f"{word} " if space else word for word, space in zip(words, spaces, strict=True)]
    return Layout("".join(parts), words, tuple(starts))
