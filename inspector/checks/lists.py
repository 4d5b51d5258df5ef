"""Find the list that a count belongs to, and count its items.

A list stands after its count, opened by a colon, a bracket, a dash or "named as"; or it is one of
names, which may also stand before it: "Lund, Elva and Brock, the three towns".
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from inspector.checks.model import Evidence
from inspector.claims.model import Claim
from inspector.claims.relations.cues import cues
from inspector.documents.model import Span
from inspector.language.lexicon import any_of, lexicon

_LONGEST = 300  # characters of a list
_ITEM, _LONG_ITEM = 8, 30  # words of an item that a comma, or a semicolon, parts from the next
SAYS = r"(?:said|says|say|told|announced|reported|added|showed|wrote|explained)"
# Up to a colon, with or without who says so: "three things, the minister said: …".
_OPENING = re.compile(
    rf"\s\(|[^:;.,–—()]{{0,60}}?(?:,\s[^:;.,–—()]{{0,50}}\b{SAYS}(?=:|\s[–—-]\s))?(?::\s+|\s[–—]\s+|\s-\s+)"
)
_NAME = r"[A-Z][\w’'.-]*(?:\s(?:(?:of|de|da|di|van|von|der|el|al|bin|the)\s)?[A-Z][\w’'-]*)*"
_NAMES = rf"{_NAME}(?:,\s+{_NAME})*,?\s+and\s+{_NAME}"
# "four cities, Paris, Rome and Vienna."
_PLAIN = r"[\w’'-]+(?:\s[\w’'-]+){0,2}?"
_LISTED = rf"(?:{_PLAIN},\s+)+{_PLAIN},?\s+and\s+{_PLAIN}(?=[.!?”\"]*\s*$)"
_APPOSED = re.compile(rf",\s+(?={_LISTED})")
# Names in the middle of a sentence: "three airports, Elva, Brock and Tarn, from Monday"
_THE_NAME = rf"(?:the\s)?{_NAME}"
_THE_NAMES = rf"(?:{_THE_NAME},\s+)*{_THE_NAME},?\s+and\s+{_THE_NAME}"
_INSERTED = re.compile(rf",\s+(?={_THE_NAMES}(?:[.;]|,\s+(?!(?:the|an?|and)\b)[a-z]|$))")
# "four stores, in Marlow, Pellow and Ostwick": no store stands in two places, but two may in one
_PLACES = re.compile(rf",\s+in\s+(?={_NAMES}(?:[,.;]|$))")
# A list before its count, as in "Dogs, cats and hens: the shelter takes three kinds"
_LIST_FIRST = re.compile(
    rf"^[“\"]?(?P<names>[A-Z][\w’'-]*(?:\s[\w’'-]+){{0,2}},\s+(?:{_PLAIN},\s+)*{_PLAIN},?\s+and\s+{_PLAIN})"
    r"(?::|\s[–—-])\s+[^:;.–—]{0,60}$"
)
# "Two suspects, named as", "The four winners were"
_CALLED = re.compile(
    r"(?i:[^:;.,–—()]{0,30}?(?:,?\s+(?:who\s+were\s+|they\s+were\s+)?(?:named|identified|listed|known)"
    rf"(?:\s+\w+){{0,3}}?\s+as|,\s+namely,?))\s+(?={_NAMES})"
)
_NAMED = re.compile(r"(?i)\b(?:named|names|identified|listed)\s+(?:the\s+)?(?:other\s+)?$")
_AS = re.compile(rf"\s+as\s+(?={_NAMES})")
_WERE = re.compile(rf"(?:\s[a-z-]+){{0,3}}\s(?:are|were|will\s+be)\s+(?={_LISTED})")
# "Two ministers resigned, Ana Lund and Bo Tarr."
_DID = re.compile(rf"(?:\s[a-z’'-]+){{1,3}},\s+(?={_NAMES}[.!?”\"]*\s*$)")
_KNOWN = re.compile(r"(?i)\b(?:the|its|his|her|their|our|all)\s+(?:other\s+)?$")
# "Lund, Elva and Brock, the", "Lund, Elva and Brock are the"
_NAMES_BEFORE = re.compile(
    rf"(?:^|[.;:“]\s*)(?P<names>(?:{_NAME},\s+)+{_NAME},?\s+and\s+"
    rf"{_NAME})(?:,|\s[–—-]|\s(?:are|were))\s(?:all\s)?(?:the\s(?:only\s|other\s)?)$"
)
# "…, Elva and Brock, its director, Pia Lund, said on Monday"
_ATTRIBUTED = re.compile(
    rf"(?i)(.*\b(?:and|or|&)\s[^,;]+),(?:[^,;]+,){{0,2}}[^,;]*\b{SAYS}(?:\s+(?:on|in|at|this|last)\b[^,;]*)?"
)
_AND = re.compile(r"(?i)(?:^|\s)(?:and|or|&)\s+")
# "two altos, 3 tenors" and "Ana, 34"; but "a pay rise of 12%" is an item
_COUNTED_ITEM = re.compile(r"(?i)(?:^|[,;]\s*|\band\s+)[$£€]?\d")
_TURNS = re.compile(r"(?i)\b(?:the\s+(?:first|second|third|other)|one|another)\b")
_NO_NOUNS = frozenset({"VBD", "VBZ", "VBP", "VB", "MD", "IN", "TO", "PRP", "WDT", "WP", "DT", "RB"})
_CLOSING = {"(": ")", "-": " -", "–": " –", "—": " —"}


def lists_of(evidence: Evidence, claim: Claim) -> Iterator[Span]:
    """Yield where a list of a count may stand: the list itself, or a longer stretch it begins."""
    text, end = evidence.text, _reach(evidence, claim)
    opened = _OPENING.match(text, claim.span.end, end)
    if opened is not None:
        yield Span(opened.end(), _list_end(text, opened, end))
        return
    lead = text[max(claim.sentence.start, claim.span.start - 24) : claim.span.start]
    named = _CALLED.match(text, claim.span.end, end)
    named = named or (_NAMED.search(lead) and _AS.match(text, claim.span.end, end)) or None
    if named is not None:
        yield _whole(re.compile(_NAMES), text, named.end(), end)
        return
    inserted = _INSERTED.match(text, claim.span.end, end) or _DID.match(text, claim.span.end, end)
    if inserted is not None:
        yield _whole(re.compile(_THE_NAMES), text, inserted.end(), end)
        return
    if end - claim.span.end <= _LONGEST:
        found = _APPOSED.match(text, claim.span.end, end)
        found = found or (_KNOWN.search(lead) and _WERE.match(text, claim.span.end, end)) or None
        if found is not None:
            listed = _whole(re.compile(_LISTED), text, found.end(), end)
            if _is_of_nouns(evidence, listed):
                yield listed
            return
    lead = text[claim.sentence.start : claim.span.start]
    before = _NAMES_BEFORE.search(lead) or _LIST_FIRST.search(lead)
    if before is not None and " of the " not in text[claim.span.start : claim.span.end]:
        start = claim.sentence.start
        yield Span(start + before.start("names"), start + before.end("names"))


def places_of(evidence: Evidence, claim: Claim) -> Span | None:
    """Return the list of places right behind a count: "four stores, in Marlow and Pellow"."""
    found = _PLACES.match(evidence.text, claim.span.end, claim.sentence.end)
    if found is None:
        return None
    return _whole(re.compile(_NAMES), evidence.text, found.end(), claim.sentence.end)


def _whole(pattern: re.Pattern[str], text: str, start: int, end: int) -> Span:
    found = pattern.match(text, start, end)
    return Span(start, found.end() if found else start)


def has_plurals(evidence: Evidence, listed: Span) -> bool:
    """Tell what may be told beside what is counted: "four guns, bullets and explosives"."""
    tokens = evidence.parse.tokens
    return any(tokens.tags[index] == "NNS" for index in tokens.within(listed))


def _is_of_nouns(evidence: Evidence, listed: Span) -> bool:
    """Tell "measles, mumps and rubella" from "plays in red and trains in Elva"."""
    tokens = evidence.parse.tokens
    tags = [tokens.tags[index] for index in tokens.within(listed)]
    return not any(tag in _NO_NOUNS for tag in tags)


def _reach(evidence: Evidence, claim: Claim) -> int:
    """Return the end of the sentence, of the next one too where a colon ends the first."""
    if evidence.text[: claim.sentence.end].rstrip().endswith(":"):
        for first, second in evidence.neighbours(claim.sentence):
            if first == claim.sentence:
                return second.end
    return claim.sentence.end


def _list_end(text: str, opened: re.Match[str], end: int) -> int:
    """Return where a list ends: with its sentence, its bracket or its dash."""
    closing = _CLOSING.get(opened[0].strip()[-1:])
    found = text.find(closing, opened.end(), end) if closing else -1
    return end if found < 0 else found


@cache
def _numbers() -> re.Pattern[str]:
    """Return the pattern of number words: "two altos and two tenors" is a sum, and not a list."""
    return re.compile(rf"(?i)\b(?:{any_of(lexicon('numbers')['cardinals'])})\b")


def count(words: str) -> tuple[int, int] | None:
    """Return how many items a list has at least and at most; None where it is no plain list."""
    words = re.sub(r"\s*\([^()]*\)", "", words).strip().rstrip(".!?\"”’'")
    if not words or _COUNTED_ITEM.search(words) or re.search(r"[.:!?“”\"]|\s[–—]\s", words):
        return None
    told = _ATTRIBUTED.fullmatch(words)
    words = _without_relatives(told[1] if told else words)
    relative = cues("lists", "relative")
    if _numbers().search(words) or (relative.search(words) and not relative.match(words)):
        return None
    if _TURNS.search(words):
        return None  # "the first is set in Elva, the second in Brock and Lund"
    separator = ";" if ";" in words else ","
    items = [item.strip() for item in words.split(separator)]
    longest = _LONG_ITEM if separator == ";" else _ITEM
    parts = items if separator == ";" else [part for item in items for part in _AND.split(item)]
    if not all(items) or any(len(part.split()) > longest for part in parts):
        return None
    if _says_more(items):
        return None
    last = _AND.split(items[-1])
    if separator == ";":
        return len(items), sum(len([part for part in _AND.split(item) if part]) for item in items)
    if len(items) > 1 and last[0] == "":
        # "A, B, and C": the comma before "and" parts the last two; others may hold an "and".
        inner = sum(len(_AND.split(item)) - 1 for item in items)
        return len(items), len(items) + inner - 1
    most = sum(len([part for part in _AND.split(item) if part]) for item in items)
    if len(last) < 2:
        return None  # a list without its "and" runs on, or is something else
    return len(items) + 1 if len(items) > 1 else min(2, most), most


def _says_more(items: Sequence[str]) -> bool:
    """Tell a list with appositions, asides or a statement: "French and Spanish are compulsory"."""
    aside = any(cues("lists", "aside").match(item) for item in items[1:])
    stated = _SAYS_OF_THEM.search(items[-1]) is not None
    return aside or stated or _goes_on(items) or _has_appositions(items)


_NAMED_ITEM = re.compile(rf"(?:and\s+)?(?:[a-z][\w’'-]*\s){{0,3}}{_NAME}(?:\s+and\s+{_NAME})?")


_SAYS_OF_THEM = re.compile(r"(?i)\w\s+(?:is|are|was|were|will|have|has|had|would|can|could)\b")


def _without_relatives(words: str) -> str:
    """Leave out what is said of the names of a list: "Leo Abadi, who has a strain, and"."""
    items = [item.strip() for item in words.split(",")]
    relative = cues("lists", "relative")
    kept = [item for item in items if not relative.match(item)]
    named = 0 < len(kept) < len(items) and all(map(_NAMED_ITEM.fullmatch, kept))
    return ", ".join(kept) if named and _AND.search(kept[-1]) else words


def _goes_on(items: Sequence[str]) -> bool:
    """Tell "Salt, Ember, and Wall, and was renamed": more than the list."""
    return any(_AND.match(item) for item in items[1:-1])


def _has_appositions(items: Sequence[str]) -> bool:
    """Tell "Ana Lind, the mayor, and Jo Tarn, a lawyer": names, with something said of them."""
    named = any(item[:1].isupper() for item in items)
    return named and any(re.match(r"(?:a|an|the|its|his|her|their)\s", item) for item in items)
