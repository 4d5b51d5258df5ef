"""Find the document date: given by the editor, in the dateline, or in the file's metadata."""

import datetime as dt
import re
from functools import cache

from inspector.claims.date_words import Setting
from inspector.claims.dates import read_timex
from inspector.claims.model import Anchor
from inspector.documents.model import Document
from inspector.language.calendar import pieces

_HEAD = 600  # a dateline stands near the top


@cache
def _dateline() -> re.Pattern[str]:
    part = pieces()
    date = (
        rf"(?:(?:{part['weekday']},?\s+)?(?:{part['month']}\s+{part['day']}|{part['day']}\s+{part['month']})"
        rf"(?:,?\s+{part['year']})?)"
    )
    place = r"[A-Z][A-Z'’.-]+(?:[ ,]+(?:[A-Z][\w'’.-]*))*"
    return re.compile(rf"(?m)^\s*{place},?\s+({date})(?:\s+\([^)]*\))?\s*[–—-]")


@cache
def _published() -> re.Pattern[str]:
    part = pieces()
    date = (
        rf"(?:{part['weekday']},?\s+)?(?:{part['month']}\s+{part['day']},?\s+{part['year']}"
        rf"|{part['day']}\s+{part['month']},?\s+{part['year']}|\d{{4}}-\d\d-\d\d)"
    )
    return re.compile(
        rf"(?m)^\s*(?:(?i:published|updated|posted|last\s+updated|date)\s*:?\s*(?:on\s+)?)?({date})(?:[,\s]+\d{{1,2}}[:.]\d\d.*)?\s*$"
    )


def find_anchor(document: Document, given: dt.date | None) -> Anchor:
    """Return the document date and its source; a date without a year needs one from elsewhere."""
    if given is not None:
        return Anchor(given, "given")
    head = document.text[:_HEAD]
    found = _dateline().search(head) or _published().search(head)
    if found:
        label = "iso" if re.fullmatch(r"\d{4}-\d\d-\d\d", found[1]) else "day"
        interval = read_timex(label, found[1], Setting(document.created, "past"))
        if interval is not None and interval.start is not None:
            return Anchor(interval.start, "dateline")
    if document.created is not None:
        return Anchor(document.created, document.created_from or "metadata")
    return Anchor(None)
