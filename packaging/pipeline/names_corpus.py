"""The annotated texts of the name recogniser, with labels that lists of places know better."""

import re
from collections.abc import Iterator
from pathlib import Path

from gazetteer import CITY, COUNTRY, DEMONYM, SUBDIVISION, Gazetteer
from names_teacher import UNKNOWN
from raw_text import docs, records, tokenizer
from spacy.tokens import Doc

_SOURCES = (
    "gum-train", "wikigold", "crossner-train", "redocred", "re3d", "uner-ewt-dev",
    "current-events", "aug",
)  # fmt: skip
_GUESSED = frozenset({"current-events", "aug"})  # links were typed by rules and a first model
_CLUB = re.compile(r"City$|United")


class _Places:
    def __init__(self, gazetteer: Gazetteer) -> None:
        self._kinds = {" ".join(words): kinds for words, kinds in gazetteer.phrases.items()}

    def label(self, source: str, name: str, found: str) -> str:
        """Return the label of a name: the lists' where they know it and the source guessed."""
        kinds = self._kinds.get(name)
        if kinds is None or source not in _GUESSED:
            return found
        country = COUNTRY in kinds
        if DEMONYM in kinds and not country:
            return "NORP"
        is_place = " " in name and bool(kinds & {COUNTRY, CITY, SUBDIVISION})
        if found in {"PERSON", "ORG", "EVENT"} and country:
            return "GPE"
        if found == "PERSON" and is_place:
            return "GPE"
        club = source == "aug" or _CLUB.search(name)
        return "GPE" if found == "ORG" and is_place and not club else found


def annotated(corpora: Path, gazetteer: Gazetteer) -> Iterator[tuple[str, Doc, list[str]]]:
    """Yield source, text and tags of every training text; held-out ones are left out."""
    nlp = tokenizer()
    places = _Places(gazetteer)
    held = {doc.text for doc in docs(corpora / "ner/dev.spacy", nlp)}
    for source in _SOURCES:
        for record in records(corpora / f"ner/source/{source}.jsonl.gz"):
            if record["text"] not in held:
                doc = nlp.make_doc(str(record["text"]))
                yield source, doc, _tags(doc, record, source, places)


def _tags(doc: Doc, record: dict, source: str, places: _Places) -> list[str]:
    tags = ["O"] * len(doc)
    for start, end in record["missing"]:
        _leave_open(doc, tags, start, end)
    for start, end, found in record["spans"]:
        name = doc.char_span(start, end)
        if not name:  # not at the ends of words, or empty
            _leave_open(doc, tags, start, end)
            continue
        label = places.label(source, name.text, found)
        tags[name.start : name.end] = [f"B-{label}"] + [f"I-{label}"] * (len(name) - 1)
    return tags


def _leave_open(doc: Doc, tags: list[str], start: int, end: int) -> None:
    part = doc.char_span(start, end, alignment_mode="expand")
    if part is not None:
        tags[part.start : part.end] = [UNKNOWN] * len(part)
