"""What is trained on, what stops the training, and what nobody trains on; by identity, not by luck.

Training and development are shuffled, each with the same seed in every run: a name recogniser that
reads one corpus after another forgets the first.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from random import Random
from types import MappingProxyType

from prepare.records import Record

_SEED = 7
# The last fifty documents of Re-DocRED and the last 33 groups of Wikigold.
_KEPT_FOR_DEV = re.compile(r"rd-test-(?:4[5-9]\d)|wg-1[5-9]\d\d")

GOLD = ("gum-train", "uner-ewt-dev", "wikigold", "crossner-train", "redocred", "re3d")
# Each set: the files of records, and whether a record of them belongs to it.
_SETS: Mapping[str, tuple[tuple[str, ...], Callable[[Record], bool]]] = MappingProxyType(
    {
        "train-gold": (GOLD, lambda record: not is_for_dev(record)),
        "train-without-gmb": (
            (*GOLD, "current-events", "aug"),
            lambda record: not is_for_dev(record),
        ),
        "dev": (
            ("gum-dev", "redocred", "wikigold"),
            lambda record: record.source == "gum" or is_for_dev(record),
        ),
        "test-pud": (("uner-pud",), lambda _: True),
        "test-ewt": (("uner-ewt-test",), lambda _: True),
        "test-gum": (("gum-test",), lambda _: True),
        "test-politics": (("crossner-test",), lambda _: True),
    }
)
# Documents of treebanks are in order: their parts are whole, and spaCy shuffles them in training.
TREEBANK_SETS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "train": ("ewt-train", "gum-train"),
        "dev": ("ewt-dev", "gum-dev"),
        "test-ewt": ("ewt-test",),
        "test-gum": ("gum-test",),
        "test-pud": ("pud-test",),
    }
)


def is_for_dev(record: Record) -> bool:
    """Tell whether a record of a source without parts is kept from the training."""
    return bool(_KEPT_FOR_DEV.fullmatch(record.id)) and not record.source.startswith("aug")


def files_of(name: str) -> tuple[str, ...]:
    """Return the files of records that a set is made of."""
    return _SETS[name][0]


def set_names() -> tuple[str, ...]:
    """Return the names of the sets of records."""
    return tuple(_SETS)


def select(name: str, parts: Mapping[str, Sequence[Record]]) -> list[Record]:
    """Return the records of a set, in the order in which they are read."""
    files, belongs = _SETS[name]
    chosen = [record for file in files for record in parts[file] if belongs(record)]
    if not name.startswith("test"):
        Random(_SEED).shuffle(chosen)
    return chosen
