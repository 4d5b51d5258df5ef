"""Read corpora that set one word and its tag on a line: UNER, Wikigold, CrossNER, re3d.

A blank line ends a sentence. Some corpora give the sentence as it was printed in a comment; of the
others the text is put together anew.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from prepare.scheme import Annotated, Mark
from prepare.spacing import join


@dataclass
class Sentence:
    """The words of a sentence, their tags, and what the comments say of it."""

    id: str = ""
    text: str = ""
    begins_document: bool = False
    words: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)


def read_sentences(lines: Iterable[str], word: int = 0) -> Iterator[Sentence]:
    """Yield the sentences. `word` is the column of the words, and the tag stands in the next."""
    sentence = Sentence()
    for line in lines:
        cells = line.split()
        if line.startswith("# "):
            key, _, value = line[2:].partition(" = ")
            sentence.begins_document |= key == "newdoc id"
            if key == "sent_id":
                sentence.id = value.strip()
            elif key == "text":
                sentence.text = value.strip()
        elif cells[:1] == ["-DOCSTART-"]:
            sentence.begins_document = True
        elif len(cells) > word + 1:
            sentence.words.append(cells[word])
            sentence.tags.append(cells[word + 1])
        elif sentence.words:
            yield sentence
            sentence = Sentence()
    if sentence.words:
        yield sentence


def in_documents(sentences: Iterable[Sentence], at_most: int = 20) -> Iterator[list[Sentence]]:
    """Yield the sentences by documents, a long one in parts."""
    document: list[Sentence] = []
    for sentence in sentences:
        if document and (sentence.begins_document or len(document) == at_most):
            yield document
            document = []
        document.append(sentence)
    if document:
        yield document


def in_groups(sentences: Iterable[Sentence], size: int = 6) -> Iterator[list[Sentence]]:
    """Yield the sentences by so many, where documents are short or not told apart."""
    rest = iter(sentences)
    while group := list(islice(rest, size)):
        yield group


def to_annotated(name: str, group: Sequence[Sentence], *, torn: bool = False) -> Annotated:
    """Return the text of some sentences with its marks; `torn` as in `spacing.join`."""
    text = ""
    marks: list[Mark] = []
    for sentence in group:
        if text:
            text += " "
        printed, places = _places(sentence, torn=torn)
        for first, last, label in _runs(sentence.tags):
            start, end = places[first][0], places[last][1]
            marks.append((len(text) + start, len(text) + end, label))
        text += printed
    return Annotated(name, text, tuple(marks))


def _places(sentence: Sentence, *, torn: bool) -> tuple[str, list[tuple[int, int]]]:
    """Return the sentence as printed and where its words lie in it."""
    places: list[tuple[int, int]] = []
    at = 0
    for word in sentence.words:
        start = sentence.text.find(word, at)
        if start < 0:
            return join(sentence.words, torn=torn)
        at = start + len(word)
        places.append((start, at))
    return sentence.text, places


def _runs(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield the first word, the last and the label of each name. A name may begin with I-."""
    first, open_label = 0, ""
    for index, tag in enumerate([*tags, "O"]):
        kind, _, label = tag.partition("-")
        if open_label and (kind != "I" or label != open_label):
            yield first, index - 1, open_label
            open_label = ""
        if kind in {"B", "I"} and label not in {"", "O"} and not open_label:
            first, open_label = index, label
