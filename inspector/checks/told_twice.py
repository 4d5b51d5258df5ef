"""Find what is told twice by its place: a headline's figure in its story, the age of one person."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache

from inspector.checks.model import Evidence
from inspector.checks.rounding import agree
from inspector.checks.taken_up import stems
from inspector.claims.model import Claim, Qualifier
from inspector.claims.relations.cues import find_cue
from inspector.documents.model import Role, Span
from inspector.language.lexicon import any_of, lexicon

_AWAY = 3  # paragraphs from a headline to the first of its story
_FAR = 4  # a value several times the other is another thing
_OLDEST = 120
_NEXT = 200  # figures of a story in which a headline's may stand
_AGE_OF = re.compile(r"(?:,\s+(?:(?:who\s+is|now|aged|who\s+is\s+now)\s+)?|\s\()$")
# "The 37-year-old had": no "the 37-year-old goalkeeper", who may be another
_THE_AGED = re.compile(
    r"(?i)[“\"]?the\s+\d{1,3}-year-old(?:,|\s+(?:had|has|was|is|will|would|said|says|told|who|also|joined|won|lost|scored|plays|played|made|took|came|went))\b"
)
# "have killed 34 people since Sunday": all of them, for the story is of no earlier ones
_SINCE_DAY = re.compile(r"(?i)\bsince\s+(?:(?:late|early)\s+)?\w+day\b")
_HEDGED = frozenset({Qualifier.EXACT, Qualifier.ABOUT})


@cache
def people() -> frozenset[str]:
    """Return the nouns, in the singular, that count people."""
    nouns = lexicon("nouns")
    many = {word.removesuffix("s") for word in nouns["counted_once"]["words"]}
    return frozenset({*nouns["persons"]["words"], *nouns["people"]["words"], *many, "person"})


def above_story(evidence: Evidence) -> Iterator[tuple[Claim, Claim]]:
    """Yield a headline's figure with the one that its story has in its place.

    Where the story has the headline's figure too, or several that could stand for it, or some that
    add up to it, there is none.
    """
    blocks, claims = evidence.document.blocks, evidence.claims.claims
    for place, claim in enumerate(claims):
        if claim.paragraph >= len(blocks) or blocks[claim.paragraph].role is not Role.HEADLINE:
            continue
        story = [
            other
            for other in claims[place + 1 : place + _NEXT]
            if other.paragraph != claim.paragraph
        ]
        if not story or not _is_count(claim) or _is_in(claim, story):
            continue
        near = [other for other in story if other.sentence == story[0].sentence]
        if story[0].paragraph - claim.paragraph > _AWAY:
            continue
        same = [other for other in near if _counts_same(evidence, claim, other)]
        alike = [other for other in near if _is_count(other)]
        if len(same) == 1 and not add_up(claim, alike) and _is_left_alone(evidence, same[0]):
            yield claim, same[0]


def _is_count(claim: Claim) -> bool:
    quantity = claim.quantity
    plain = quantity.low == quantity.high > 1 and not quantity.vague and claim.direction is None
    return plain and quantity.unit.dimension in {"count", ""} and quantity.qualifier in _HEDGED


def _is_in(claim: Claim, story: Sequence[Claim]) -> bool:
    return any(agree(claim.quantity, other.quantity) for other in story)


def _counts_same(evidence: Evidence, first: Claim, second: Claim) -> bool:
    """Tell whether two figures count the same, and of the same happening where it is people."""
    if not _is_count(second):
        return False
    low, high = sorted((first.quantity.low, second.quantity.low))
    if high > low * _FAR:
        return False
    nouns = {claim.quantity.unit.name.rpartition(" ")[2] for claim in (first, second)} - {""}
    events = [_events(evidence.text, claim) for claim in (first, second)]
    if nouns <= people() and events[0] & events[1]:
        return True
    one, other = (stems(c.sentence.of(evidence.text)) - stems(c.text) for c in (first, second))
    told = len(nouns) == 1 and bool(first.quantity.unit.name)
    return told and len(one & other) > (nouns <= people())


def _events(text: str, claim: Claim) -> set[str]:
    """Return what happened to the people of a figure, by the words of its clause."""
    start = max(claim.sentence.start, claim.span.start - 60)
    before = re.split(r"(?i)[;:,]|\band\b", text[start : claim.span.start])[-1]
    after = re.split(
        r"(?i)[;:,]|\band\b", text[claim.span.end : min(claim.sentence.end, claim.span.end + 60)]
    )[0]
    return happenings(f"{before} {claim.text} {after}")


def happenings(words: str) -> set[str]:
    """Return what is done to people and things in some words: "killed", "destroyed"."""
    return {name for name, pattern in _happenings() if pattern.search(words)}


@cache
def _happenings() -> tuple[tuple[str, re.Pattern[str]], ...]:
    table = lexicon("relations")["same"]["events"]
    return tuple((words[0], re.compile(rf"(?i)\b(?:{any_of(words)})\b")) for words in table)


def add_up(claim: Claim, parts: Sequence[Claim]) -> bool:
    """Tell "kills 17" above "killed 14 workers and three firefighters"."""
    values = [part.quantity.low for part in parts]
    total = claim.quantity.low
    pairs = {one + other for i, one in enumerate(values[:8]) for other in values[:8][i + 1 :]}
    return total in pairs or total == sum(values)


def _is_left_alone(evidence: Evidence, claim: Claim) -> bool:
    near = Span(
        max(claim.sentence.start, claim.span.start - 40),
        min(claim.sentence.end, claim.span.end + 16),
    )
    words = _SINCE_DAY.sub(" ", near.of(evidence.text))
    return find_cue("same", "other", words) is None


def aged_twice(evidence: Evidence) -> Iterator[tuple[Claim, Claim]]:
    """Yield two ages that are told right after the name of one person."""
    known: dict[int, Claim] = {}
    last: tuple[int, Claim] | None = None
    for claim in evidence.claims.claims:
        quantity = claim.quantity
        if not 0 < quantity.low == quantity.high <= _OLDEST or claim.direction is not None:
            continue
        aged = claim.subject == "age" or not quantity.unit.name
        entity = _whose(evidence, claim) if aged else None
        if entity is None and aged and last is not None and _is_he(evidence, claim, last):
            entity = last[0]
        if entity is None:
            continue
        last = (entity, claim)
        first = known.setdefault(entity, claim)
        if first is not claim and first.sentence != claim.sentence:
            yield first, claim


def _is_he(evidence: Evidence, claim: Claim, last: tuple[int, Claim]) -> bool:
    """Tell "The 37-year-old had scored", in the sentence right after that of one aged person."""
    text, (entity, first) = evidence.text, last
    if not _THE_AGED.match(text, claim.sentence.start, claim.sentence.end):
        return False
    if (
        text[first.sentence.end : claim.sentence.start].strip()
        or "\n" in text[first.span.end : claim.span.start]
    ):
        return False
    between = Span(first.sentence.start, claim.span.start)
    people = {m.entity for m in evidence.mentions_in(between) if m.label == "PERSON"}
    return people == {entity} and claim.span.start - claim.sentence.start < len("“The  ")


def _whose(evidence: Evidence, claim: Claim) -> int | None:
    """Return the person whose name stands right before an age."""
    text, mentions = evidence.text, evidence.parse.mentions
    place = bisect_right(mentions, claim.span.start, key=lambda mention: mention.span.start) - 1
    if place < 0 or not re.match(r"[,.)]", text[claim.span.end : claim.span.end + 1]):
        return None
    mention = mentions[place]
    between = text[mention.span.end : claim.span.start]
    person = mention.label == "PERSON" and len(between) < 24 and _AGE_OF.fullmatch(between)
    return mention.entity if person else None
