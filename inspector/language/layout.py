"""The words of a `Doc` as plain strings, made once: spaCy makes an object for each it is asked."""

from dataclasses import dataclass

from spacy.attrs import IDX, ORTH, SPACY
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


def _layout(doc: Doc) -> Layout:
    strings = doc.vocab.strings
    orths, spaces, starts = doc.to_array([ORTH, SPACY, IDX]).T.tolist()
    known = {orth: strings[orth] for orth in set(orths)}
    words = tuple(map(known.__getitem__, orths))
    parts = [f"{word} " if space else word for word, space in zip(words, spaces, strict=True)]
    return Layout("".join(parts), words, tuple(starts))
