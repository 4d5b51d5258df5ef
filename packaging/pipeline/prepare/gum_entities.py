"""Read the entities of GUM, which stand in the last column of its treebank.

GUM marks every noun phrase, one in another. A name is what its head, a proper noun, is the core of.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from prepare.conllu import Sentence, in_pieces, read_sentences
from prepare.scheme import Annotated, Mark
from prepare.spans import is_title

# "(7-person-new-cf1-1,2-coref" opens, "7)" closes, "(7-…)" does both. An identity may
# have brackets of its own.
_BRACKET = re.compile(
    r"\((?P<opens>\d+)-(?P<says>(?:[^()]|\((?!\d+[-\[])[^()]*\))*)(?P<ends>\)?)|(?P<closes>\d+)\)"
)
_FIELDS = re.compile(r"# global\.Entity = GRP-(\S+)")
_USUAL = "etype-infstat-centering-minspan-link-identity"
_PARTS = {"flat", "compound", "goeswith"}
_JOINING = {"-", "–", "&", "'s", "’s", "/"}


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A noun phrase: its first word and its last, what it is, whether an encyclopedia has it."""

    first: int
    last: int
    kind: str
    known: bool


def read(path: Path) -> Iterator[Annotated]:
    """Yield the parts of a document, each some sentences long."""
    lines = path.read_text("utf-8").splitlines()
    declared = next((found[1] for line in lines if (found := _FIELDS.match(line))), _USUAL)
    for piece in in_pieces(read_sentences(lines)):
        text = ""
        marks: list[Mark] = []
        for sentence in piece:
            if text:
                text += " "
            places: list[tuple[int, int]] = []
            for row, space in zip(sentence.rows, sentence.spaces, strict=True):
                places.append((len(text), len(text) + len(row[1])))
                text += row[1] + " " * space
            text = text.rstrip()
            for first, last, label in _names(sentence, declared.split("-")):
                marks.append((places[first][0], places[last][1], label))
        yield Annotated(path.stem, text, tuple(marks))


def _names(sentence: Sentence, fields: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield the names of a sentence, then each proper noun that may be in none."""
    phrases = list(_phrases(sentence, fields))
    dates = {i for p in phrases if p.kind == "time" for i in range(p.first, p.last + 1)}
    for phrase in phrases:
        head = _head(sentence, phrase)
        if sentence.rows[head][3] == "PROPN" and phrase.kind != "time":
            yield *_core(sentence, phrase, head), _label(phrase)
    for index, row in enumerate(sentence.rows):
        if row[3] == "PROPN" and index not in dates and not is_title(row[1]):
            yield index, index, "unknown"


def _label(phrase: _Phrase) -> str:
    named = phrase.kind in {"person", "organization", "place"}
    return phrase.kind if named or (phrase.kind == "event" and phrase.known) else "unknown"


def _phrases(sentence: Sentence, fields: Sequence[str]) -> Iterator[_Phrase]:
    """Yield the phrases whose brackets stand in the last column. Torn ones have none here."""
    begun: dict[str, list[tuple[int, str, bool]]] = {}
    for index, row in enumerate(sentence.rows):
        remark = next((part[7:] for part in row[9].split("|") if part.startswith("Entity=")), "")
        for bracket in _BRACKET.finditer(remark):
            if bracket["opens"]:
                # The identity is the last field and may have hyphens of its own.
                values = bracket["says"].split("-", len(fields) - 1)
                said = dict(zip(fields, values, strict=False))
                known = bool(said.get("identity"))
                begun.setdefault(bracket["opens"], []).append((index, said["etype"], known))
            group = bracket["closes"] or (bracket["opens"] if bracket["ends"] else "")
            if begun.get(group):
                first, kind, known = begun[group].pop()
                yield _Phrase(first, index, kind, known)


def _head(sentence: Sentence, phrase: _Phrase) -> int:
    """Return the word of a phrase that hangs on none of its others."""
    inside = range(phrase.first, phrase.last + 1)
    return next(
        (
            i
            for i in inside
            if int(sentence.rows[i][6]) - 1 not in inside and sentence.rows[i][3] != "PUNCT"
        ),
        phrase.last,
    )


def _core(sentence: Sentence, phrase: _Phrase, head: int) -> tuple[int, int]:
    """Return the first and the last word of the name around the head of a phrase."""
    core = {head}
    inside = range(phrase.first, phrase.last + 1)
    grown = 0
    while grown < len(core):
        grown = len(core)
        core |= {i for i in inside if _belongs(sentence, phrase, i, core)}
    first = last = head
    while first > phrase.first and _continues(sentence, core, first - 1, first - 2):
        first -= 1
    while last < phrase.last and _continues(sentence, core, last + 1, last + 2):
        last += 1
    return first, last


def _continues(sentence: Sentence, core: set[int], index: int, beyond: int) -> bool:
    return index in core or (sentence.rows[index][1] in _JOINING and beyond in core)


def _belongs(sentence: Sentence, phrase: _Phrase, index: int, core: set[int]) -> bool:
    """Tell whether a word is of the name that has the words of the core."""
    row = sentence.rows[index]
    parent = int(row[6]) - 1
    if parent not in core:
        return False
    relation = row[7].split(":")[0]
    large = row[1][:1].isupper() or row[1][:1].isdigit()
    if relation in _PARTS:
        return large or parent != index + 1
    if relation in {"amod", "nummod"} or row[7] == "nmod:poss":
        return large
    if relation in {"case", "det", "cc"}:
        # The small words within "University of the Tarn", not those before a whole name.
        return sentence.rows[parent][7].split(":")[0] in {"nmod", "conj"} and index > min(core)
    joined = relation == "conj" and phrase.known
    return large and (joined or (relation == "nmod" and _is_of(sentence, index, phrase)))


def _is_of(sentence: Sentence, index: int, phrase: _Phrase) -> bool:
    """Tell whether "of" or "for" stands before a word, in a name that is not a person's."""
    return phrase.kind != "person" and any(
        row[1] in {"of", "for"} and row[7] == "case" and int(row[6]) - 1 == index
        for row in sentence.rows
    )
