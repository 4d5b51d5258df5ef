"""Read re3d: a file for each document in a folder for each publisher.

Its words are torn at hyphens and points, and it marks phrases ("a new Prime Minister") as names.
"""

from collections.abc import Collection, Iterator
from itertools import chain
from pathlib import Path

from prepare.iob import Sentence, in_groups, read_sentences, to_annotated
from prepare.scheme import Annotated


def read(folder: Path, left_out: Collection[str]) -> Iterator[Annotated]:
    """Yield groups of six sentences, but of the publishers left out."""
    files = sorted(path for path in folder.rglob("*.conll") if path.parent.name not in left_out)
    for group in in_groups(chain.from_iterable(map(_sentences, files))):
        yield to_annotated(group[0].id, group, torn=True)


def _sentences(path: Path) -> Iterator[Sentence]:
    with path.open(encoding="utf-8") as lines:
        for number, sentence in enumerate(read_sentences(lines)):
            sentence.id = f"{path.stem[:8]}-{number}"
            yield sentence
