"""Read the word lists in `resources/lexicons/` and make patterns of them."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from inspector.assets import resource


@cache
def lexicon(name: str) -> Mapping[str, Any]:
    """Return one list, as TOML gives it. It is read once and must not be changed."""
    return tomllib.loads(resource(f"lexicons/{name}.toml").read_text("utf-8"))


def any_of(words: Iterable[str]) -> str:
    """Return a pattern for any of these words, the longest first; a space stands for white space.

    Letters match as written: a caller that wants both cases says so with `(?i:…)`.
    """
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered)
