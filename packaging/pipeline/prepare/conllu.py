"""Read treebanks in CoNLL-U into documents that keep the treebank's tokens.

A document is cut where a paragraph begins after twelve sentences, and after twenty at the latest:
a parser learns to part sentences from text that goes on, and nothing from a whole book at once.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc
from spacy.vocab import Vocab

_ENOUGH, _AT_MOST = 12, 20  # sentences


@dataclass
class Sentence:
    """The rows of the words of a sentence, and whether a space follows each."""

    begins_document: bool = False
    begins_paragraph: bool = False
    rows: list[list[str]] = field(default_factory=list)
    spaces: list[bool] = field(default_factory=list)


def read_sentences(lines: Iterable[str]) -> Iterator[Sentence]:
    """Yield the sentences. Of "2-3 don't" the two words are kept, and the space of the whole."""
    sentence, last_of_whole, space_after_whole = Sentence(), 0, True
    for line in lines:
        cells = line.rstrip("\n").split("\t")
        if line.startswith("# newdoc"):
            sentence.begins_document = True
        elif line.startswith("# newpar"):
            sentence.begins_paragraph = True
        elif not line.strip() and sentence.rows:
            yield sentence
            sentence, last_of_whole = Sentence(), 0
        elif len(cells) == 10 and "-" in cells[0]:
            last_of_whole = int(cells[0].split("-")[1])
            space_after_whole = "SpaceAfter=No" not in cells[9]
        elif len(cells) == 10 and cells[0].isdigit():
            number = int(cells[0])
            inside = number < last_of_whole
            own = "SpaceAfter=No" not in cells[9]
            sentence.rows.append(cells)
            sentence.spaces.append(
                not inside and (space_after_whole if number == last_of_whole else own)
            )
    if sentence.rows:
        yield sentence


def in_pieces(sentences: Iterable[Sentence]) -> Iterator[list[Sentence]]:
    """Yield the sentences of a document, or of a part of it."""
    piece: list[Sentence] = []
    for sentence in sentences:
        full = len(piece) >= _AT_MOST or (sentence.begins_paragraph and len(piece) >= _ENOUGH)
        if piece and (full or sentence.begins_document):
            yield piece
            piece = []
        piece.append(sentence)
    if piece:
        yield piece


def to_doc(piece: list[Sentence], vocab: Vocab) -> Doc:
    """Return the document of some sentences."""
    rows = [row for sentence in piece for row in sentence.rows]
    heads: list[int] = []
    for sentence in piece:
        base = len(heads)
        heads.extend(
            base + (int(row[6]) - 1 if row[6] != "0" else place)
            for place, row in enumerate(sentence.rows)
        )
    return Doc(
        vocab,
        words=[row[1] for row in rows],
        spaces=[space for sentence in piece for space in sentence.spaces],
        # A word torn in two ("to day") has no lemma in its second part; a blank is no lemma either.
        lemmas=[row[1] if row[2] == "_" else row[2] for row in rows],
        pos=[row[3] for row in rows],
        tags=[row[4] for row in rows],
        morphs=["" if row[5] == "_" else row[5] for row in rows],
        heads=heads,
        deps=["ROOT" if row[7] == "root" else row[7] for row in rows],
    )
