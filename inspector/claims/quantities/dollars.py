"""Tell whose dollar a bare "$" is in an article."""

import re
from collections import Counter
from functools import cache

from inspector.claims.model import Unit
from inspector.claims.quantities.units import unit_named
from inspector.claims.syntax.occurrences import Phrases, Words
from inspector.documents.model import Document
from inspector.language.dateline import find_dateline
from inspector.language.lexicon import any_of, first_words, lexicon, unit_files

_OPENING = 400  # characters in which an article says where it is at home
_BEGINNING = 4000  # characters in which it names countries
_ANOTHER = re.compile(r"\bUS\$|\bU\.?S\.?\s+(?:cents?|dollars?)\b")  # than the bare "$"
_LEAD = 5  # blocks before the dateline, and its own


def home_dollar(document: Document, words: Words) -> Unit | None:
    """Return the dollar of the country that an article is about; None for the US dollar."""
    text = document.text
    found = Counter(name[0] for name in words.find(_names(), _BEGINNING))
    if not _ANOTHER.search(text, 0, _BEGINNING) and any(
        name in lexicon("dollars")["US"]["names"] for name in found
    ):
        return None
    place = _dateline(document)
    homes = [
        code
        for code, country in lexicon("dollars")["countries"].items()
        if place in country["places"]
        or sum(found[name] for name in country["names"]) > 1
        or any(name in text[:_OPENING] for name in country["owned"] if name in found)
    ]
    if len(homes) != 1 or _own_sign(homes[0]).search(text):
        return None
    return unit_named(homes[0])


def is_priced_in_us(text: str, position: int) -> bool:
    """Tell "$69 a barrel", which is in US dollars everywhere."""
    return _priced().match(text, position) is not None


def _dateline(document: Document) -> str:
    """Return the place that opens the story, "" where an agency does, which marks other dollars."""
    text = document.text
    for block in document.blocks[:_LEAD]:
        found = find_dateline(text, block.span.start, block.span.end)
        if found is not None:
            place, story = found
            head = text[place.end : story]
            return "" if _agency().search(head) else " ".join(place.of(text).split())
    return ""


@cache
def _names() -> Phrases:
    """Return all names of countries with a dollar, and of what is theirs."""
    dollars = lexicon("dollars")
    countries = dollars["countries"].values()
    names = {name for entry in countries for name in (*entry["owned"], *entry["names"])}
    names |= set(dollars["US"]["names"])
    return Phrases(re.compile(rf"\b(?:{any_of(names)})(?![\w$])"), first_words(names))


@cache
def _agency() -> re.Pattern[str]:
    return re.compile(rf"\((?:{any_of(lexicon('dollars')['US']['agencies'])})\)")


@cache
def _priced() -> re.Pattern[str]:
    return re.compile(rf"\s+(?:an?|per)\s+(?:{any_of(lexicon('dollars')['US']['priced'])})\b")


@cache
def _own_sign(code: str) -> re.Pattern[str]:
    """Return the pattern of "A$", which tells that a bare "$" is another one."""
    entry = next(entry for entry in unit_files()["currency"] if entry["name"] == code)
    return re.compile(rf"(?<!\w)(?:{any_of(entry['signs'])})\s?\d")
