"""Find the document date: given by the editor, in the dateline, or in the file's metadata."""

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from functools import cache

from inspector.claims.dates import days
from inspector.claims.dates.cycles import Setting
from inspector.claims.dates.reading import read_tree
from inspector.claims.model import Anchor
from inspector.documents.model import Document
from inspector.language.date_grammar import Node, find_dates
from inspector.language.lexicon import lexicon

_HEAD = 600  # a dateline stands near the top
_YEARS = 10
_SHOUTED = r"[A-Z][A-Z'’.-]+(?:[ ,]+(?:[A-Z][\w'’.-]*))*"
_NAMED = r"[A-Z][\w'’.-]*(?: [A-Z][\w'’.-]*){0,3}(?=,)"
_PLACE = re.compile(rf"\s*(?:(?:{_SHOUTED}|{_NAMED}),?\s+)?")
_DASH = re.compile(r"(?:\s+\([^)\n]*\))?\s*[–—-]\s*(?=\D)")
_LABEL = r"(?:(?:first\s+)?(?:published|updated|posted|last\s+updated|date)\s*:?\s*(?:on\s+)?)?"
_FIELD = r"[^|·•.!?]{1,60}[|·•]\s*"
_BYLINE = r"by\s+[^|·•.!?\d]{1,60}[,–—-]\s*"
_BESIDE = re.compile(rf"\s*(?:{_SHOUTED},?\s+|(?i:(?:{_FIELD}){{1,3}}|{_BYLINE}))?(?i:{_LABEL})")
_CLOCK = re.compile(r"(?:[,\s]+(?:at\s+)?\d{1,2}[:.]\d\d.*|[,\s]+[A-Z]{2,4})?\s*(?:[|·•].{0,60})?")
_DAYS = frozenset({"month_day", "full_day", "firm_day", "dated", "numeric"})


def find_anchor(document: Document, given: dt.date | None) -> Anchor:
    """Return the document date and its source; a date without a year needs one from elsewhere."""
    if given is not None:
        return Anchor(given, "given")
    for tree in _of_document(document.text[:_HEAD]):
        interval = read_tree(tree, Setting(document.created, "past"))
        if interval is not None and days.length(interval) == 1:
            return Anchor(interval.start, "dateline")
    if document.created is not None:
        return Anchor(document.created, document.created_from or "metadata")
    return Anchor(None)


def likely_date(text: str, today: dt.date) -> dt.date | None:
    """Return the day that a dateline without a year most likely means; None without one.

    That is the last such day, today included: of those of ten years that on a weekday which the
    head of the text names, if there are any.
    """
    head = text[:_HEAD]
    named = {
        _weekdays()[word.lower()]
        for word in re.findall(r"[A-Za-z]+", head)
        if word.lower() in _weekdays()
    }
    for tree in _of_document(head):
        days_of = [
            read_tree(tree, Setting(today.replace(year=year, month=12, day=31), "past"))
            for year in range(today.year, today.year - _YEARS, -1)
        ]
        found = [each.start for each in days_of if each and each.start and days.length(each) == 1]
        past = [day for day in found if day <= today]
        if past:
            return next((day for day in past if day.weekday() in named), past[0])
    return None


@cache
def _weekdays() -> Mapping[str, int]:
    return dict(lexicon("calendar")["weekdays"])


def _of_document(head: str) -> Iterator[Node]:
    """Yield what dates the document: datelines first, then dates that stand alone or in a byline.

    Lines that begin with a date and a dash, one after the other, are a chronology.
    """
    lines = [
        (line, tree.node("what") if tree.reading == "timed" else tree)
        for line in head.splitlines()
        for tree in find_dates(line)
    ]
    dated = [(line, tree) for line, tree in lines if tree.reading in _DAYS]
    datelines = [
        tree
        for line, tree in dated
        if _PLACE.fullmatch(line, 0, tree.start) and _DASH.match(line, tree.end)
    ]
    if len(datelines) == 1:
        yield datelines[0]
    for line, tree in dated:
        if _BESIDE.fullmatch(line, 0, tree.start) and _CLOCK.fullmatch(line, tree.end):
            yield tree
