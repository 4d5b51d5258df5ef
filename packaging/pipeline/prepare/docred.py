"""Read DocRED: documents as words, the mentions of each entity, and relations between entities.

What "MISC" is, the relations tell: what has an author is a work, what has a maker is a product.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from prepare.labels import tables
from prepare.scheme import Annotated, Mark
from prepare.spacing import join


def read(path: Path, prefix: str) -> Iterator[Annotated]:
    """Yield the documents of a file, numbered behind the prefix."""
    for number, document in enumerate(json.loads(path.read_text("utf-8"))):
        yield to_annotated(f"{prefix}-{number}", document)


def to_annotated(name: str, document: dict[str, Any]) -> Annotated:
    """Return the text of a document with its marks."""
    text = ""
    places: list[list[tuple[int, int]]] = []
    for words in document["sents"]:
        if text:
            text += " "
        printed, of_words = join([word.strip() or "_" for word in words])
        places.append([(len(text) + start, len(text) + end) for start, end in of_words])
        text += printed
    told = _told_by_relations(document.get("labels", ()))
    marks: list[Mark] = []
    for number, mentions in enumerate(document["vertexSet"]):
        for mention in mentions:
            first, after = mention["pos"]
            words = places[mention["sent_id"]][first:after]
            if words:
                label = _label(mention["type"], text[words[0][0] : words[-1][1]], told.get(number))
                marks.append((words[0][0], words[-1][1], label))
    return Annotated(name, text, tuple(dict.fromkeys(marks)))


def _label(own: str, name: str, told: str | None) -> str:
    """Return the label of a mention; a relation speaks for a name alone, not for "the film"."""
    return told if own == "MISC" and told and not name.islower() else own


def _told_by_relations(relations: Any) -> dict[int, str]:
    """Return the entities of which a relation says what they are, the first kind first."""
    told: dict[int, str] = {}
    for end, side in (("h", "head"), ("t", "tail")):
        for label, codes in tables()["relations"][side].items():
            for relation in relations:
                if relation["r"] in codes:
                    told.setdefault(relation[end], label)
    return told
