"""Find one statement that is made twice in a story with the digits of its figure swapped.

"The dam holds 118 million cubic metres … Engineers said that the dam holds 181 million": the same
digits of the same unit in another order are seldom chance. Where the words beside both say the same
thing, and the later ones name nothing new, it is one figure. Figures are looked up by their digits,
so that a long document costs no more than its length.
"""

import datetime as dt
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from inspector.checks.around import counted, known_by, near_words, stems_of, with_alike
from inspector.checks.model import Evidence
from inspector.checks.said_again import is_level, is_of_another_time
from inspector.checks.taken_up import is_slip
from inspector.claims.model import Claim
from inspector.claims.relations.cues import find_cue
from inspector.documents.model import Role, Span
from inspector.language.lexicon import lexicon

_ROW = 8  # figures of the same digits that are looked back at
_CLOSE = 600  # characters within which two statements are of one thing with fewer words in common
_ONE, _FEW, _MANY = 1, 2, 3  # words that both must have beside them
_LEAD = 3  # paragraphs from a headline to what says it again
_SEVERAL = 3  # digits
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LONG_AGO = dt.timedelta(days=45)
_TOLD = 80  # characters after a figure that may tell what it is of
_SEAM = re.compile(r"[,;:]\s|\s[–—]\s|\b(?:said|says|saying|told|that|while|but|and|who|which)\b")
_IF = re.compile(r"(?i)\s*[“\"]?(?:when|if|once|unless)\b")
_OTHER = re.compile(
    r"(?i)\b(?:critics|opponents\s+(?:say|put|claim)|instead|rather|not|only|would|could|might|plan(?:s|ned)?)\b"
)


def stated_twice(evidence: Evidence) -> Iterator[tuple[Claim, Claim]]:
    """Yield two figures of one statement, the digits of which have changed places."""
    claims = evidence.claims.claims
    known: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
    often = Counter(_value(claim) for claim in claims)
    values: defaultdict[tuple[str, str], set[Decimal]] = defaultdict(set)
    for claim in claims:
        values[_digits(claim), _kind(claim)].add(claim.quantity.low)
    for claim in claims:
        key = _digits(claim), _kind(claim)
        if len(values[key]) == 1 or len(set(key[0])) < _FEW or not key[1]:
            continue
        if not is_level(evidence, claim):
            continue
        others = reversed(known[key][-_ROW:]) if often[_value(claim)] == 1 else ()
        for other in others:
            if is_slip(other, claim) and _is_one(evidence, other, claim):
                yield other, claim
                break
        known[key].append(claim)


def _value(claim: Claim) -> tuple[str, str]:
    return str(claim.quantity.low), claim.quantity.unit.dimension


def _digits(claim: Claim) -> str:
    """Return the digits of a figure in their order of size; those of 118 and of 181 are alike."""
    return "".join(sorted(f"{claim.quantity.low.normalize():f}"))


def _kind(claim: Claim) -> str:
    """Return what a figure is measured in; "count" for whatever is counted, if only by a word."""
    unit = claim.quantity.unit
    return "count" if unit.dimension in {"", "count"} else unit.name


def _is_one(evidence: Evidence, first: Claim, second: Claim) -> bool:
    text = evidence.text
    if first.sentence == second.sentence or is_of_another_time(evidence, first, second):
        return False
    if _kind(second) == "count" and not _count_same(evidence, first, second):
        return False
    if first.source and second.source and first.source != second.source:
        return False
    if first.entity and second.entity and first.entity != second.entity:
        return False
    if _multiplies(evidence, second):
        return False
    titled = _is_title(evidence, first)
    near = near_words(text, second) & with_alike(near_words(text, first))
    short = sum(digit.isdigit() for digit in _digits(first).strip("0.")) < _SEVERAL
    apart = second.span.start - first.span.end > _CLOSE
    alike = _subjects_alike(first, second)
    enough = _ONE if titled else _MANY if short or apart else _FEW
    if len(near) + alike + _is_related(evidence, first, second) < enough:
        return False
    if titled and second.paragraph - first.paragraph > _LEAD:
        return False
    if not all(_is_told(evidence, claim.sentence) for claim in (first, second)):
        return False
    known = known_by(f"{first.sentence.of(text)} {first.subject}")
    told = f"{_clause(evidence, second)} {first.sentence.of(text)}"
    return (
        find_cue("same", "apart", _clause(evidence, second)) is None
        and _OTHER.search(told) is None
        and _IF.match(second.sentence.of(text)) is None
        and (titled or _names_nothing_new(evidence, second, known))
        and not _is_long_ago(evidence, first, second)
    )


def _subjects_alike(first: Claim, second: Claim) -> int:
    """Return 1 for one subject, 2 for "tunnel length" after "length of the rail tunnel".

    Of the length or the weight of a thing there is one, of what is done there is more each day.
    """
    told, again = stems_of(first.subject), stems_of(second.subject)
    if again < told and len(again) > 1 and again & _extents():
        return 2
    return int(first.subject != "" and first.subject == second.subject)


@cache
def _extents() -> frozenset[str]:
    names = (name for names in lexicon("measures")["extents"].values() for name in names)
    return stems_of(" ".join(names))


def _is_told(evidence: Evidence, sentence: Span) -> bool:
    """Tell whether a sentence has a verb that says something: a line of a list has none."""
    tokens = evidence.parse.tokens
    return any(tokens.tags[index] in _FINITE for index in tokens.within(sentence))


def _multiplies(evidence: Evidence, claim: Claim) -> bool:
    """Tell "520 homes, twice as many as": the figure is set against another one."""
    following = evidence.claims.claims[int(claim.id[1:]) :][:1]
    return any(
        other.sentence == claim.sentence and other.quantity.unit.dimension == "multiple"
        for other in following
    )


def _is_title(evidence: Evidence, claim: Claim) -> bool:
    """Tell whether a figure is a headline's, which its story says again in its first lines."""
    blocks = evidence.document.blocks
    return claim.paragraph < len(blocks) and blocks[claim.paragraph].role is Role.HEADLINE


def _is_related(evidence: Evidence, first: Claim, second: Claim) -> int:
    """Return 2 for "the hospital, which has 230 beds" after what "the hospital has", else 0."""
    before = evidence.text[second.sentence.start : second.span.start]
    found = re.search(
        r"(?i)\b(?:the|its|their)\s+(?:\w+\s+){0,2}?(\w+),\s+(?:which|who|with)\b[^,;:]{0,30}$",
        before,
    )
    own = stems_of(evidence.text[first.sentence.start : first.span.start])
    same = first.quantity.unit == second.quantity.unit
    return 2 if found and same and stems_of(found[1]) & own else 0


def _count_same(evidence: Evidence, first: Claim, second: Claim) -> bool:
    """Tell whether two figures count the same things; a bare one counts whatever there is."""
    one, other = counted(evidence, first), counted(evidence, second)
    return bool(one & other) or not (one and other)


def _clause(evidence: Evidence, claim: Claim) -> str:
    """Return the statement that holds a figure, with what opens its sentence."""
    text = evidence.text
    before = text[claim.sentence.start : claim.span.start]
    opening, _, rest = before.partition(",")
    own = _SEAM.split(rest or opening)[-1]
    after = text[claim.span.end : min(claim.sentence.end, claim.span.end + _TOLD)]
    opens = re.match(r"(?i)\s*[“\"]?(?:in|at|on|for|among|of|during|after)\b", opening)
    return f"{opening if opens else ''} {own} # {_SEAM.split(after)[0]}"


def _names_nothing_new(evidence: Evidence, claim: Claim, known: frozenset[str]) -> bool:
    """Tell whether every noun of a figure's own statement has been told beside the figure before.

    "In the south, the quake killed 221" and "The visitors scored 21" are of something else.
    """
    tokens = evidence.parse.tokens
    said = with_alike(stems_of(_clause(evidence, claim)))
    general = stems_of(" ".join(lexicon("relations")["same"]["general"]))
    read = [date.span for date in evidence.dates_in(claim.sentence)]
    number = int(claim.id[1:])
    read += [other.span for other in evidence.claims.claims[max(0, number - _ROW) : number + _ROW]]
    inside = tokens.within(Span(claim.sentence.start, claim.sentence.end))
    for index in inside:
        word = tokens.words[index]
        stem = stems_of(word)
        place = Span(tokens.starts[index], tokens.ends[index])
        if not tokens.tags[index].startswith("NN") or not stem or not stem & said:
            continue
        if any(span.overlaps(place) for span in read):
            continue
        if not stem & (known | general):
            return False
    return True


def _is_long_ago(evidence: Evidence, first: Claim, second: Claim) -> bool:
    """Tell whether a statement names days long past that the one before does not name."""
    today, told = evidence.claims.anchor.date, first.sentence.of(evidence.text)
    for date in evidence.dates_in(second.sentence):
        end = date.interval.end if date.interval else None
        if date.text.lower() in told.lower():
            continue
        if end and today and end + _LONG_AGO < today:
            return True
    return False
