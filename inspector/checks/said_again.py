"""Find a figure that looks like another of the sentences before it, but for a digit.

"the 1,420-metre Skarn Bridge … The Skarn Bridge, which is 1,240 metres long": digits that change
places or one that is another are a slip, where the words are of the same thing. How many words must
be the same depends on how many digits are.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby, islice
from operator import attrgetter

from inspector.checks.around import (
    CLAUSE,
    LEAD,
    TAIL,
    counted,
    known_by,
    near_words,
    stems_of,
    with_alike,
)
from inspector.checks.model import Evidence
from inspector.checks.rounding import agree
from inspector.checks.taken_up import is_slip, is_told_before
from inspector.checks.told_twice import happenings
from inspector.claims.model import Claim
from inspector.claims.relations.cues import find_cue, has_cue
from inspector.documents.model import Span
from inspector.language.lexicon import lexicon

_BACK = 6  # levels
_FAR = 24  # figures among which they are looked for
_NEAR = 1  # sentences that may lie between
_ENOUGH = 4  # signs that two figures are one
_KNOWN = re.compile(
    r"(?i)(?:\b(?:the|all|these|those|this|that|its|his|her|their|our)\s+(?:of\s+the\s+)?|[’']s?\s+)(?:(?!(?:was|were|is|are|had|has|have|of|at|to|in|on)\b)[a-z-]+\s+){0,2}$"
)
# "the film's running time of", "With the benchmark rate at"
_MEASURE = re.compile(
    r"(?i)(?:\b(?:the|its|his|her|their|this|that)\s+|[’']s?\s+)(?:[\w’'-]+\s+){1,4}?(?:of|at)\s+$"
)
# "At 142 metres, the tower"; "The bridge, which is 1,240 metres long"
_AT = re.compile(r"(?i)^\W*(?:at|with)\s+(?:a\s+\w+\s+of\s+|its\s+)?$")
_THE_THING = re.compile(r"(?i)[^,.;]{0,24},\s+(?:the|this)\s+((?:[\w’'-]+\s+){0,2}[\w’'-]+)")
_IS = re.compile(
    r"(?:^|[“\"]\s*)(?:The|This|Its|His|Her)\s+((?:[\w’'-]+[\s,]+){1,4}?)(?:which\s+)?"
    r"(?:is|was|are|were|runs\s+to|measures|weighs|lasts|seats|holds|covers|costs?)?\s*(?:to\s+)?$"
)
_SEVERAL = 3  # digits
_BESIDE = 32  # characters right beside a figure
_VERBS = frozenset({"VBD", "VBZ", "VBP", "MD"})
_ELSEWHERE = re.compile(
    r"(?i)[^,.;]{0,20}\b(?:upstream|downstream|nearby|elsewhere|away|abroad|above|below|next\s+door|opposite)\b"
)
_IN_ALL = re.compile(r"(?i)[^,.;]{0,30}\b(?:nationwide|worldwide|overall|across\s+the\s+country)\b")
PLACED = frozenset({"GPE", "LOC", "FAC", "ORG"})
_OTHER_TIME = re.compile(
    r"(?i)[^,.;]{0,24}?\b((?:(?:in|of|last|this|next|since|during|for)\s+(?:the\s+)?(?:\d{4}|last|previous|year|month|"
    r"week|season|january|february|march|april|may|june|july|august|september|october|november|december|first|second|"
    r"third|fourth)|(?:the|a)\s+(?:\w+\s+)?(?:year|month|week|season|day|decade)\s+(?:before|earlier|ago)|held|"
    r"\w+\s+(?:year|month|week|day)s?\s+(?:ago|before|earlier)|by\s+\w+day)\b(?:\s+\w+)?)"
)
_TIMES = re.compile(
    r"(?i)\b(?:\d{4}|last\s+\w+|this\s+\w+|next\s+\w+|january|february|march|april|june|july|august|september|"
    r"october|november|december|first[\s-](?:quarter|half)|second[\s-](?:quarter|half)|third[\s-]quarter|fourth[\s-]quarter|"
    r"now|today|then|earlier|previously|initially|originally|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b"
)


def said_again(evidence: Evidence) -> Iterator[tuple[Claim, Claim]]:
    """Yield two figures of neighbouring sentences that are of one thing and differ by a slip."""
    for _, paragraph in groupby(evidence.claims.claims, attrgetter("paragraph")):
        claims = list(paragraph)
        for place, claim in enumerate(claims):
            before = claims[max(0, place - _FAR) : place]
            if any(_may_slip(other, claim) for other in before) and is_level(evidence, claim):
                yield from _among(evidence, before, claim)


def _among(
    evidence: Evidence, before: Sequence[Claim], claim: Claim
) -> Iterator[tuple[Claim, Claim]]:
    """Yield a figure with the last one like it, if it is that one but for a slip."""
    levels = (other for other in reversed(before) if is_level(evidence, other))
    for other in islice(levels, _BACK):
        if not _are_near(evidence, other, claim) or not _alike(evidence, other, claim):
            continue
        if agree(other.quantity, claim.quantity):
            return  # it is said before as it is here
        back = int(claim.id[1:]) - int(other.id[1:]) + _BACK
        told = is_told_before(evidence, claim, back)
        if not told and is_slip(other, claim) and _is_one(evidence, other, claim):
            yield other, claim
        return


def _may_slip(first: Claim, second: Claim) -> bool:
    """Tell, soon, whether two figures of a paragraph may be one but for a digit: few are."""
    if first.sentence == second.sentence:
        return False
    units = first.quantity.unit, second.quantity.unit
    return len({unit.dimension or "count" for unit in units}) == 1 and is_slip(first, second)


def _are_near(evidence: Evidence, first: Claim, second: Claim) -> bool:
    """Tell whether two figures stand in neighbouring sentences, with no third of their unit."""
    if first.sentence == second.sentence or first.paragraph != second.paragraph:
        return False
    between = evidence.text[first.sentence.end : second.sentence.start]
    if find_cue("same", "apart", between):
        return False  # "One body had been found before. One more is missing."
    return len(re.findall(r"[.!?][”\"]?\s", between)) <= _NEAR and "\n\n" not in between


def is_level(evidence: Evidence, claim: Claim) -> bool:
    """Tell whether a figure is one level, and is not said to be another, or of another kind."""
    quantity = claim.quantity
    if quantity.vague or quantity.low != quantity.high or " of " in claim.text:
        return False
    if quantity.low == 1 and quantity.unit.dimension == "count":
        return False
    if "/" in quantity.unit.name or quantity.unit.dimension == "multiple" or claim.subject == "age":
        return False
    text, start = evidence.text, max(claim.sentence.start, claim.span.start - _BESIDE)
    before = CLAUSE.split(text[start : claim.span.start])[-1]
    if re.search(r"(?i)\b(?:last|final|latest|coming)\s+(?:\w+\s+)?$", before):
        return False  # "his last two films"
    if not has_cue("same", "apart", claim.sentence.of(text)):
        return True
    after = re.split(r"\band\b", _phrase(evidence, claim))[0]
    return find_cue("same", "apart", f"{before} # {claim.text} {after}") is None


def _phrase(evidence: Evidence, claim: Claim) -> str:
    """Return what follows a figure up to the next verb or comma: the rest of its noun phrase."""
    tokens, end = evidence.parse.tokens, min(claim.sentence.end, claim.span.end + TAIL)
    inside = tokens.within(Span(claim.span.end, end))
    verbs = [i for i in inside if tokens.tags[i] in _VERBS]
    # "The 85 people killed in the storm were": the first of two verbs is no verb of the clause
    one_clause = not any(tokens.tags[i] in {"CC", ","} for i in inside)
    if (
        len(verbs) > 1
        and one_clause
        and (verbs[0] == inside[0] or tokens.words[verbs[0]].lower().endswith("ed"))
    ):
        verbs = verbs[1:]
    first = verbs[0] if verbs else None
    end = end if first is None else max(tokens.starts[first], claim.span.end)
    return re.split(r"[,;:.]\s", evidence.text[claim.span.end : end])[0]


def _alike(evidence: Evidence, first: Claim, second: Claim) -> bool:
    """Tell whether two figures count the same: workers and people, but not workers and guests."""
    if second.direction not in {None, first.direction}:
        return False
    one, other = counted(evidence, first), counted(evidence, second)
    both = one & other
    if both != {"person"}:
        return bool(both)
    return (
        "person" in {first.quantity.unit.name, second.quantity.unit.name}
        or min(len(one), len(other)) == 1
    )


def _is_one(evidence: Evidence, first: Claim, second: Claim) -> bool:
    """Tell whether two figures are of one thing, by their words and by how alike they are."""
    text = evidence.text
    lead = text[max(second.sentence.start, second.span.start - LEAD) : second.span.start]
    tail = text[second.span.end : min(second.sentence.end, second.span.end + LEAD)]
    things = _things(lead, tail) if _is_no_clause(evidence, second) else None
    known = known_by(first.sentence.of(text))
    grouped = not second.quantity.unit.name
    if things is None or (things and not things & known and not grouped):
        return False
    if _is_of_another(evidence, second, known):
        return False
    if _is_narrowed(evidence, second, known) or _is_apart(evidence, first, second):
        return False
    if not _is_of_known(evidence, second, known):
        return False
    near = near_words(text, second) & with_alike(near_words(text, first))
    named = _names(evidence, first) & _names(evidence, second)
    happened = _events(text, first) & _events(text, second)
    if first.quantity.unit.dimension == "share" and not near:
        return False
    enough = _ENOUGH + (_likeness(first, second) == 0)
    signs = (_likeness(first, second), min(2, len(near)), bool(named), bool(happened))
    return 1 + sum(signs) + _counts_same(first, second) + _is_sole(evidence, second) >= enough


def _is_of_another(evidence: Evidence, claim: Claim, known: frozenset[str]) -> bool:
    """Tell "The university library lends" where "The library lends" was told: another library."""
    tokens = evidence.parse.tokens
    inside = tokens.within(Span(claim.sentence.start, claim.span.start))[:3]
    if len(inside) < 3 or tokens.words[inside[0]] != "The":
        return False
    first, second = inside[1:]
    nouns = tokens.tags[first] in {"NN", "JJ"} and tokens.tags[second] in {"NN", "NNS"}
    own = [stems_of(tokens.words[index]) for index in (first, second)]
    return nouns and bool(own[0] and own[1] & known) and not own[0] & known


def _is_narrowed(evidence: Evidence, claim: Claim, known: frozenset[str]) -> bool:
    """Tell "the 420 engineers it has in Elva" and "Her sister's 13 points": what nobody has told.

    In "the 48-km railway" it is the noun that nobody has told of.
    """
    text, tokens = evidence.text, evidence.parse.tokens
    lead = text[max(claim.sentence.start, claim.span.start - LEAD) : claim.span.start]
    owner = re.search(r"(\w+)[’']s?\s+(?:[a-z-]+\s+){0,2}$", lead)
    if owner is not None and not stems_of(owner[1]) & known and stems_of(owner[1]):
        return True
    phrase = Span(claim.span.end, claim.span.end + len(_phrase(evidence, claim)))
    inside = list(tokens.within(phrase))
    head = 0
    while head < len(inside) and tokens.tags[inside[head]].startswith(("NN", "JJ", "HYPH")):
        head += 1
    nouns = [tokens.words[i] for i in inside[:head] if tokens.tags[i].startswith("NN")]
    general = stems_of(" ".join(lexicon("relations")["same"]["general"]))
    counted = re.findall(r"[^\W\d]{3,}", claim.text.lower())[:-1]
    if (
        claim.quantity.unit.dimension == "count"
        and not stems_of(" ".join(counted)) <= known | general | _numbers()
    ):
        return True  # "the 28 deceased hostages"
    if "-" in claim.text and nouns and not stems_of(nouns[-1]) & known:
        return True
    if head == len(inside):
        return False
    if tokens.tags[inside[head]] == "PRP":
        return True  # "the 420 engineers it has"
    if tokens.tags[inside[head]] in {"WP", "WDT"}:  # "the six skiers who survived"
        after = text[tokens.ends[inside[head]] : min(claim.sentence.end, phrase.end + TAIL)]
        told = re.match(
            r"\s*(?:(?:have|had|has|were|was|are|is|will|would|be|been|also)\s+)*(\w+)", after
        )
        return told is None or not stems_of(told[1]) <= known
    rest = text[tokens.starts[inside[head]] : phrase.end]
    return not stems_of(rest) <= known | stems_of(claim.text) | general


@cache
def _numbers() -> frozenset[str]:
    numbers = lexicon("numbers")
    return stems_of(" ".join((*numbers["cardinals"], *numbers["magnitudes"])))


def _is_of_known(evidence: Evidence, claim: Claim, known: frozenset[str]) -> bool:
    """Tell "The $540 million investment" from "The $52 seats", of which nobody has told."""
    if claim.quantity.unit.dimension != "currency":
        return True
    tokens, words = evidence.parse.tokens, []
    for index in tokens.within(
        Span(claim.span.end, min(claim.sentence.end, claim.span.end + TAIL))
    ):
        if not tokens.tags[index].startswith(("NN", "JJ")):
            break
        if tokens.tags[index].startswith("NN"):
            words.append(tokens.words[index].lower())
    return not words or bool(
        stems_of(words[-1]) & known or words[-1] in lexicon("relations")["same"]["sums"]
    )


def _likeness(first: Claim, second: Claim) -> int:
    """Return how seldom figures are so alike by chance: digits that change places, one of three."""
    one, other = (re.sub(r"\D", "", str(c.quantity.low.normalize() + 0)) for c in (first, second))
    one, other = one.rstrip("0"), other.rstrip("0")
    swapped = sorted(one) == sorted(other) and len(one) > 1
    if swapped or min(len(one), len(other)) >= _SEVERAL:
        return 2
    return int(max(len(one), len(other)) > 1)


def _counts_same(first: Claim, second: Claim) -> bool:
    one, other = first.quantity.unit, second.quantity.unit
    last = [unit.name.rpartition(" ")[2] for unit in (one, other)]
    return last[0] == last[1] and (one.dimension == "count" or "-" not in second.text)


def _is_sole(evidence: Evidence, claim: Claim) -> bool:
    """Tell whether no other figure of its unit stands in a sentence."""
    place = int(claim.id[1:]) - 1
    near = evidence.claims.claims[max(0, place - _BACK) : place + _BACK]
    return not any(
        other is not claim
        and other.sentence == claim.sentence
        and other.quantity.unit.dimension == claim.quantity.unit.dimension
        for other in near
    )


def _is_no_clause(evidence: Evidence, claim: Claim) -> bool:
    """Tell "the film's two" from "The report says two": no verb stands before the figure."""
    found = _KNOWN.search(
        evidence.text, max(claim.sentence.start, claim.span.start - LEAD), claim.span.start
    )
    if found is None:
        return True
    tokens = evidence.parse.tokens
    between = tokens.within(Span(found.start(), claim.span.start))
    return not any(tokens.tags[index] in _VERBS for index in between)


def _things(lead: str, tail: str) -> frozenset[str] | None:
    """Return the words for what a known figure is of; none for "the 17 people", None if unknown."""
    if _AT.match(lead) and (thing := _THE_THING.match(tail)):
        return stems_of(thing[1])
    if found := _MEASURE.search(lead):
        return stems_of(found[0])
    if _KNOWN.search(lead):
        return frozenset()
    if found := _IS.search(lead):
        return stems_of(found[1])
    return None


def _names(evidence: Evidence, claim: Claim) -> set[int]:
    return {mention.entity for mention in evidence.mentions_in(claim.sentence)}


def _events(text: str, claim: Claim) -> set[str]:
    """Return what happened to those that a figure counts."""
    near = text[
        max(claim.sentence.start, claim.span.start - 40) : min(
            claim.sentence.end, claim.span.end + 40
        )
    ]
    return happenings(near)


def _is_apart(evidence: Evidence, first: Claim, second: Claim) -> bool:
    """Tell whether the words set two figures apart: by time, by place, or as another."""
    text = evidence.text
    phrase = _phrase(evidence, second)
    if is_of_another_time(evidence, first, second) or _ELSEWHERE.match(phrase):
        return True
    if _IN_ALL.match(text, second.span.end):
        return True
    if second.quantity.unit.dimension in {"share", "currency", "temperature"}:
        one, other = (times_named(evidence, claim) for claim in (first, second))
        if other - one:
            return True
    known = known_by(first.sentence.of(text))
    if any(not stems_of(name) & known for name in re.findall(r"\b[A-Z][a-z]{2,}", phrase)):
        return True  # "the 4.9-kilometre Lund Tunnel"
    close = Span(
        max(second.sentence.start, second.span.start - LEAD), second.span.end + len(phrase)
    )
    return any(
        not stems_of(mention.span.of(text)) & known
        for mention in evidence.mentions_in(close)
        if mention.label in PLACED and mention.span.end <= second.sentence.end
    )


def is_of_another_time(evidence: Evidence, first: Claim, second: Claim) -> bool:
    """Tell "the 85 people killed in the 2010 storm", "her 45% share four years ago"."""
    found = _OTHER_TIME.match(_phrase(evidence, second))
    every = re.search(r"(?i)\ball\s+(?:the\s+)?$", second.span.before(evidence.text, 12))
    if found is not None and every and found[1].lower().startswith("by"):
        return False  # "power was back in all 2,750 homes by Friday": so many as there were
    return found is not None and found[1].lower() not in first.sentence.of(evidence.text).lower()


def times_named(evidence: Evidence, claim: Claim) -> set[str]:
    """Return the words for times in the clause of a figure."""
    start = max(claim.sentence.start, claim.span.start - LEAD)
    before = CLAUSE.split(evidence.text[start : claim.span.start])[-1]
    return {found.lower() for found in _TIMES.findall(f"{before} {_phrase(evidence, claim)}")}
