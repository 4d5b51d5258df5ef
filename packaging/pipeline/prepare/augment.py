"""More training text out of what there is: other names in it, headlines, capitals.

A name recogniser that saw each name in many places learns the place rather than the name; and much
of the news is set in headlines.
"""

import importlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from random import Random
from typing import Protocol

from prepare.gazetteer import Places
from prepare.labels import Labels
from prepare.records import Record
from prepare.registers import headline_case, upper_case

# How many of the records are taken for each.
_SWAPPED, _HEADLINES, _UPPER = 0.3, 0.25, 0.035
_LOCALES = (
    "cs_CZ", "de_DE", "en_GB", "en_IN", "en_US", "es_ES", "es_MX", "fi_FI", "fr_FR", "hu_HU",
    "id_ID", "it_IT", "nl_NL", "no_NO", "pl_PL", "pt_BR", "ro_RO", "sv_SE", "tr_TR",
)  # fmt: skip
_SENTENCE_ENDS = re.compile(r"(?<=[a-z\d)”\"][.!?])[”\"]?\s+(?=[“\"]?[A-Z])")
_HEADLINE_WORDS = range(5, 26)


class Namer(Protocol):
    """Invents persons."""

    def person(self) -> tuple[str, str]:
        """Return a first name and a last."""
        ...


class FakerNames:
    """Invents persons of many countries with the package Faker, which only this recipe needs."""

    def __init__(self, seed: int) -> None:
        self._faker = importlib.import_module("faker").Faker(list(_LOCALES))
        self._faker.seed_instance(seed)
        self._random = Random(seed)

    def person(self) -> tuple[str, str]:
        """Return a first name and a last, of one country."""
        local = self._faker[self._random.choice(_LOCALES)]
        return str(local.first_name()), str(local.last_name())


def augment(
    records: Iterable[Record], namer: Namer, places: Places, labels: Labels, seed: int
) -> Iterator[Record]:
    """Yield new records of some of the records; the same seed takes the same ones."""
    random = Random(seed)
    for record in records:
        if random.random() < _SWAPPED and record.names:
            yield swap_names(record, _other_names(record, namer, places, labels, random))
        if random.random() < _HEADLINES and (sentences := _sentences(record)):
            headline = random.choice(sentences)
            text = headline_case(headline.text)
            yield replace(headline, source="aug-title", text=text)
        if random.random() < _UPPER:
            yield replace(record, source="aug-upper", text=upper_case(record.text))


def swap_names(record: Record, others: Mapping[tuple[str, str], str]) -> Record:
    """Return the record with other words for its names, by their words and label."""
    text = ""
    at = 0
    names: list[tuple[int, int, str]] = []
    moved: list[tuple[int, int]] = []  # from where on, by how much
    for start, end, label in sorted(record.names):
        new = others.get((record.text[start:end], label), record.text[start:end])
        text += record.text[at:start]
        names.append((len(text), len(text) + len(new), label))
        text += new
        at = end
        moved.append((end, len(text) - end))
    text += record.text[at:]

    def shift(place: int) -> int:
        return place + next((by for start, by in reversed(moved) if start <= place), 0)

    missing = tuple(
        (shift(start), shift(end))
        for start, end in record.missing
        if not any(start < after and begin < end for begin, after, _ in record.names)
    )
    return Record("aug-swap", record.id, text, tuple(names), missing)


def _other_names(
    record: Record, namer: Namer, places: Places, labels: Labels, random: Random
) -> dict[tuple[str, str], str]:
    """Return another name for each person and each state or city of a record."""
    others: dict[tuple[str, str], str] = {}
    surnames: dict[str, str] = {}
    spans = {(record.text[start:end], label) for start, end, label in record.names}
    # Full names first, so that "Moss" follows "Ada Moss"; sorted, so that a run is like another.
    for name, label in sorted(spans, key=lambda span: (-len(span[0].split()), span)):
        words = name.split()
        if label == "PERSON":
            first, last = namer.person()
            others[name, label] = f"{first} {last}" if len(words) > 1 else surnames.get(name, last)
            if len(words) > 1:
                surnames.setdefault(words[-1], last)
        elif label == "GPE":
            choices = places.countries if labels.is_country(name) else places.large
            others[name, label] = random.choice(choices)
    return others


def _sentences(record: Record) -> list[Record]:
    """Return the sentences that may be headlines: some words long, with a name."""
    starts = [0, *(end.end() for end in _SENTENCE_ENDS.finditer(record.text))]
    sentences = []
    for start, end in zip(starts, [*starts[1:], len(record.text)], strict=True):
        text = record.text[start:end].rstrip().removesuffix(".")
        names = tuple(
            (first - start, after - start, label)
            for first, after, label in record.names
            if start <= first and after <= start + len(text)
        )
        missing = tuple(
            (first - start, after - start)
            for first, after in record.missing
            if start <= first and after <= start + len(text)
        )
        if names and len(text.split()) in _HEADLINE_WORDS:
            sentences.append(replace(record, text=text, names=names, missing=missing))
    return sentences
