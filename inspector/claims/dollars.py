"""Tell whose dollar a bare "$" is in an article."""

import re
from functools import cache

from inspector.claims.model import Unit
from inspector.claims.units import unit_named
from inspector.documents.model import Document
from inspector.language.dateline import find_dateline
from inspector.language.lexicon import any_of, lexicon, unit_files

_OPENING = 400  # characters in which an article says where it is at home
_LEAD = 5  # blocks before the dateline, and its own


def home_dollar(document: Document) -> Unit | None:
    """Return the dollar of the country that an article is about; None for the US dollar."""
    text = document.text
    us_named = "US$" in text
    if not us_named and _names_of_us().search(text):
        return None
    homes = [code for code in lexicon("dollars")["countries"] if _is_home(code, document)]
    if len(homes) != 1 or _own_sign(homes[0]).search(text):
        return None
    return unit_named(homes[0])


def is_priced_in_us(text: str, position: int) -> bool:
    """Tell "$69 a barrel", which is in US dollars everywhere."""
    return _priced().match(text, position) is not None


def _is_home(code: str, document: Document) -> bool:
    """Tell whether an article is plainly about the country of a dollar."""
    country, text = lexicon("dollars")["countries"][code], document.text
    if _any(tuple(country["owned"])).search(text, 0, _OPENING):
        return True
    if len(_any(tuple(country["names"])).findall(text)) > 1:
        return True
    return _dateline(document) in country["places"]


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
def _any(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(words)})(?!\w)")


@cache
def _names_of_us() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(lexicon('dollars')['US']['names'])})(?![\w$])")


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
