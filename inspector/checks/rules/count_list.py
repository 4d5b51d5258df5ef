"""Count the items of a list that the text has counted.

References: University of Kansas, editing notes, on lists that the text has counted.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache

from inspector.checks.model import Check, Evidence, Finding, Verdict
from inspector.checks.working import restated
from inspector.claims.model import Claim, Qualifier
from inspector.claims.relations.cues import cues
from inspector.documents.model import Span
from inspector.language.lexicon import any_of, lexicon
from inspector.phrases import phrases

phrase = phrases(__name__)


_LONGEST = 12
_LONGEST_LIST = 300  # characters
_SAYS = r"(?:said|says|told|announced|reported|added|showed|wrote|explained)"
# Up to a colon, with or without who says so: "three things, the minister said: …".
_OPENING = re.compile(
    rf"\s\(|[^:;.,–—()]{{0,60}}?(?:,\s[^:;.,–—()]{{0,50}}\b{_SAYS}(?=:))?(?::\s+|\s[–—]\s+|\s-\s+)"
)
# "four cities, Paris, Rome and Vienna."
_NAMES = re.compile(
    r",\s+(?=[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*(?:,\s+[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*)+,?\s+and\s+"
    r"[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)*[.!?”\"]*\s*$)"
)
_SAID = re.compile(rf"(?i)\s*(?:[\w’'-]+\s+){{1,6}}{_SAYS}\b")
_AND = re.compile(r"(?i)(?:^|\s)(?:and|or|&)\s+")


def _run(evidence: Evidence) -> Iterator[Finding]:
    for claim in evidence.claims.claims:
        quantity = claim.quantity
        if not _is_counted(claim) or quantity.qualifier is not Qualifier.EXACT:
            continue
        if not 1 < quantity.low == quantity.high <= _LONGEST or quantity.step != 1:
            continue
        opened = _OPENING.match(evidence.text, claim.span.end, claim.sentence.end)
        opened = opened or _names_after(evidence.text, claim)
        if opened and not _leads_to(evidence, claim, opened.end()):
            continue
        if opened is None or cues("lists", "examples").search(claim.sentence.of(evidence.text)):
            continue
        listed = Span(opened.end(), _list_end(evidence.text, opened, claim.sentence.end))
        counted = _count(listed.of(evidence.text))
        if counted is not None and counted[1] > 1:
            yield _finding(claim, listed.of(evidence.text), counted)


def _names_after(text: str, claim: Claim) -> re.Match[str] | None:
    """Return where the names after a count begin, where nothing but they end the sentence."""
    rest = min(claim.sentence.end, claim.span.end + _LONGEST_LIST)
    return _NAMES.match(text, claim.span.end, rest) if rest == claim.sentence.end else None


def _is_counted(claim: Claim) -> bool:
    unit = claim.quantity.unit
    return unit.dimension == "count" or unit.name == "point"  # "two points: …"


def _list_end(text: str, opened: re.Match[str], end: int) -> int:
    """Return where a list ends: with its sentence, its bracket or its dash."""
    mark = opened[0].strip()[-1:]
    closing = {"(": ")", "–": " –", "—": " —"}.get(mark)
    found = text.find(closing, opened.end(), end) if closing else -1
    return end if found < 0 else found


def _leads_to(evidence: Evidence, claim: Claim, start: int) -> bool:
    """Tell whether no other figure stands between a count and its list, or holds the count."""
    place, claims = int(claim.id[1:]) - 1, evidence.claims.claims
    if place and claims[place - 1].span.overlaps(claim.span):
        return False  # "three of the four charities: …"
    return place + 1 == len(claims) or claims[place + 1].span.start >= start


@cache
def _numbers() -> re.Pattern[str]:
    """Return the pattern of number words: "two altos and two tenors" is a sum, and not a list."""
    return re.compile(rf"(?i)\b(?:{any_of(lexicon('numbers')['cardinals'])})\b")


def _count(words: str) -> tuple[int, int] | None:
    """Return how many items a list has at least and at most; None where it is no plain list."""
    words = re.sub(r"\s*\([^()]*\)", "", words).strip().rstrip(".!?\"”’'")
    if not words or any(map(str.isdigit, words)) or re.search(r"[.:!?“”\"]|\s[–—]\s", words):
        return None
    relative = cues("lists", "relative")
    if _numbers().search(words) or (relative.search(words) and not relative.match(words)):
        return None
    separator = ";" if ";" in words else ","
    items = [item.strip() for item in words.split(separator)]
    while len(items) > 1 and _SAID.fullmatch(items[-1].split(" on ")[0]):
        items.pop()
    if not all(items) or any(len(item.split()) > (30 if separator == ";" else 8) for item in items):
        return None
    if _has_appositions(items) or any(cues("lists", "aside").match(item) for item in items[1:]):
        return None
    last = _AND.split(items[-1])
    if separator == ";":
        return len(items), len(items)
    if len(items) > 1 and last[0] == "":
        # "A, B, and C": the comma before "and" parts the last two, and no item holds an "and".
        return len(items), len(items) + sum(len(_AND.split(item)) - 1 for item in items[:-1])
    most = sum(len([part for part in _AND.split(item) if part]) for item in items)
    if len(last) < 2:
        return None  # a list without its "and" runs on, or is something else
    return len(items) + 1 if len(items) > 1 else min(2, most), most


def _has_appositions(items: Sequence[str]) -> bool:
    """Tell "Ana Lind, the mayor, and Jo Tarn, a lawyer": names, with something said of them."""
    named = any(item[:1].isupper() for item in items)
    return named and any(re.match(r"(?:a|an|the|its|his|her|their)\s", item) for item in items)


def _finding(claim: Claim, listed: str, counted: tuple[int, int]) -> Finding:
    least, most = counted
    holds = least <= claim.quantity.low <= most
    number = str(least) if least == most else f"{least} to {most}"
    return Finding.about(
        (claim,),
        check="count-list",
        verdict=Verdict.CONSISTENT if holds else Verdict.WRONG,
        message=f"The list after “{claim.text}” has {number}."
        if not holds
        else f"The list after “{claim.text}” is as long as it says.",
        working=f"counted {number}: {' '.join(listed.split())}",
        suggestion="" if holds or least != most else restated(claim, Decimal(least)),
    )


CHECK = Check(
    id="count-list",
    title=phrase("Counted lists"),
    help=phrase(
        "Counts the items after “three questions:”. Lists that are said to be examples, or "
        "whose items "
        "are sentences, are left alone."
    ),
    run=_run,
    flags=(
        "The airline will drop [[five routes]]: Oslo, Tarven, Lyon and Crete.",
        "The airline will drop [[two routes]]: Oslo, Lyon and Crete.",
    ),
    clean=(
        "The airline will drop four routes: Oslo, Tarven, Lyon and Crete.",
        "The airline will drop five routes, among them: Oslo, Lyon and Crete.",
        "The shop sells three things: bread and butter, tea and coal.",
    ),
)
