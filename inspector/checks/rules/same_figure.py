"""Find one measure that is given twice with two values.

References: G. Berendzen, copy-editing checklist, on figures against headlines and cutlines.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from inspector.checks.model import Check, Evidence, Finding, Verdict
from inspector.checks.rounding import agree, bounds
from inspector.checks.said_again import is_of_another_time, said_again
from inspector.checks.stated_twice import stated_twice
from inspector.checks.taken_up import is_definite, is_slip, is_told_before, measures, takes_up
from inspector.checks.told_twice import above_story, add_up, aged_twice, happenings
from inspector.claims.dates import days
from inspector.claims.model import Claim
from inspector.claims.relations.cues import cues, cues_last, find_cue, has_cue
from inspector.documents.model import Role
from inspector.language.lexicon import lexicon
from inspector.phrases import phrases

phrase = phrases(__name__)


_WORD = re.compile(r"[^\W\d_]+")
_SEAM = re.compile(r"(?i)[,;:]|\band\b")
_STATEMENT = re.compile(r"[;:]|\bwhile\b|\bbut\b")
_AROUND = 120
_SHORT = 3
_BACK = 4  # figures of one unit that may be taken up
_NEAR = 3  # paragraphs between a headline and what it repeats
_COUNTED = frozenset({"", "count", "duration", "multiple"})
_FAR = 4  # a value several times the other is another thing


class _Told:
    """The figures of a document so far.

    Few of them are asked for again, and only then is it found out whether they stand alone.
    """

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._alone: dict[str, bool] = {}
        self._units: defaultdict[str, list[Claim]] = defaultdict(list)
        self._events: dict[tuple[str, ...], Claim] = {}

    def add(self, claim: Claim, event: tuple[str, ...] | None) -> None:
        """Remember a figure, and the first one of what was done to what."""
        self._units[_unit(claim)].append(claim)
        if event is not None and self.stands_alone(claim):
            self._events.setdefault(event, claim)

    def stands_alone(self, claim: Claim) -> bool:
        """Tell whether a figure is a level of its own."""
        alone = self._alone.get(claim.id)
        if alone is None:
            alone = self._alone[claim.id] = _stands_alone(self._evidence, claim)
        return alone

    def first_of(self, event: tuple[str, ...]) -> Claim | None:
        """Return the first figure of what was done to what."""
        return self._events.get(event)

    def last_like(self, claim: Claim, most: int) -> Iterator[Claim]:
        """Yield the figures of its unit that stand alone, the last one first, so many at most."""
        told = reversed(self._units[_unit(claim)])
        return islice(filter(self.stands_alone, told), most)


def _by_words(evidence: Evidence) -> Iterator[Finding]:
    """Compare each figure with the one that it says again by its words, and no other."""
    tied, told = _tied(evidence), _Told(evidence)
    for claim in evidence.claims.claims:
        event = _event(evidence.text, claim)
        yield from _again(evidence, told, tied, claim, event)
        told.add(claim, event)


def _again(
    evidence: Evidence,
    told: _Told,
    tied: set[tuple[str, str]],
    claim: Claim,
    event: tuple[str, ...] | None,
) -> Iterator[Finding]:
    """Compare a figure with the one told before that it takes up, if there is one."""
    earlier = _first_of(evidence, told, claim)
    if earlier is not None:
        yield from _compare(evidence, earlier, claim, known=True)
    elif event is None:
        yield from _by_name(evidence, told, claim)
    elif (first := told.first_of(event)) is not None and told.stands_alone(claim):
        again = _is_told_again(evidence, first, claim)
        if again and not tied & {(first.id, claim.id), (claim.id, first.id)}:
            yield from _compare(evidence, first, claim)


def _run(evidence: Evidence) -> Iterator[Finding]:
    """Compare each figure with the one that it says again, once for each two."""
    seen: set[frozenset[str]] = set()
    finders = (_by_words, _by_place, _by_digits, _by_measure)
    for finding in (finding for find in finders for finding in find(evidence)):
        pair = [evidence.claim(claim_id) for claim_id in finding.claims]
        if frozenset(finding.claims) in seen or _is_of_all(evidence, pair):
            continue
        seen.add(frozenset(finding.claims))
        yield finding


def _is_of_all(evidence: Evidence, pair: Sequence[Claim]) -> bool:
    """Tell "12 reporters and two assistants died. The 14", and "the two other men … the three"."""
    claims = evidence.claims.claims
    for one, other in (pair, pair[::-1]) if len(pair) == 2 else ():
        if re.search(r"(?i)\bother\b", one.text):
            return True
        place = int(one.id[1:]) - 1
        beside = (*claims[max(0, place - 1) : place], *claims[place + 1 : place + 2])
        for third in beside:
            together = third.sentence == one.sentence and third.id != other.id
            if together and one.quantity.low + third.quantity.low == other.quantity.low:
                return True
    return False


def _by_digits(evidence: Evidence) -> Iterator[Finding]:
    """Compare a figure with one that it repeats but for a digit."""
    for first, second in (*said_again(evidence), *stated_twice(evidence)):
        sources = {first.source, second.source} - {""}
        if len(sources) < 2 or _is_transposed(first, second):
            yield _finding(first, second, Verdict.WRONG)


def _by_measure(evidence: Evidence) -> Iterator[Finding]:
    """Compare what is measured of one name at one time, by one source or by the story."""
    first_told: dict[tuple[object, ...], Claim] = {}
    for claim in evidence.claims.claims:
        quantity = claim.quantity
        named = claim.entity and claim.time and " " in claim.subject
        if not named or quantity.unit.dimension in _COUNTED or claim.direction is not None:
            continue
        key = quantity.unit.name, claim.subject.lower(), claim.entity, claim.time
        first = first_told.setdefault(key, claim)
        apart = not agree(first.quantity, quantity) and _stands_alone(evidence, claim)
        if (
            apart
            and _stands_alone(evidence, first)
            and (first.source or claim.source) == (claim.source or first.source)
        ):
            yield from _compare(evidence, first, claim, known=True)


def _by_place(evidence: Evidence) -> Iterator[Finding]:
    """Compare a headline's figure with that of its story, and the ages of one person."""
    for first, second in (*above_story(evidence), *aged_twice(evidence)):
        holds = agree(first.quantity, second.quantity)
        yield _finding(first, second, Verdict.CONSISTENT if holds else Verdict.WRONG)


def _by_name(evidence: Evidence, told: _Told, claim: Claim) -> Iterator[Finding]:
    """Compare "the plan's cost of" with the plan's."""
    named = _named(evidence.text, claim)
    if not named or not told.stands_alone(claim):
        return
    like = told.last_like(claim, 2 * _BACK)
    topic = next((other for other in like if named <= _topic(evidence.text, other)), None)
    if topic is not None and topic.sentence != claim.sentence:
        yield from _compare(evidence, topic, claim)


def _unit(claim: Claim) -> str:
    """Return what is counted or measured, without its adjectives: worker for "new worker"."""
    name = claim.quantity.unit.name
    return name.rpartition(" ")[2] if claim.quantity.unit.dimension == "count" else name


def _first_of(evidence: Evidence, told: _Told, claim: Claim) -> Claim | None:
    """Return the figure of a sentence before that this one takes up."""
    if not is_definite(evidence.text, claim) or not told.stands_alone(claim):
        return None
    if is_told_before(evidence, claim, _BACK):
        return None
    for other in told.last_like(claim, _BACK):
        near = claim.paragraph - other.paragraph <= _NEAR and other.sentence != claim.sentence
        if near and takes_up(evidence, other, claim):
            return other
    return None


def _tied(evidence: Evidence) -> set[tuple[str, str]]:
    return {(relation.first, relation.second) for relation in evidence.claims.relations}


def _stands_alone(evidence: Evidence, claim: Claim) -> bool:
    """Tell whether a figure is a level of its own: no change, no part, no revision, no rate."""
    quantity = claim.quantity
    if quantity.vague or claim.direction is not None or quantity.low != quantity.high:
        return False
    if "/" in quantity.unit.name or quantity.unit.dimension == "multiple":
        return False
    if not quantity.unit.name and _role(evidence, claim) is not Role.HEADLINE:
        return measures(evidence.text, claim)
    if " of " in claim.text or _is_inside(evidence, claim):
        return False  # "49 of the 71 people"
    # What a known figure could or may do is no other figure.
    known = is_definite(evidence.text, claim)
    sentence = claim.sentence.of(evidence.text)
    keys = [key for key in ("other", "supposed") if has_cue("same", key, sentence)]
    clause = _clause(evidence.text, claim) if keys else ""
    return not any(
        find_cue("same", key, clause) for key in keys if not (known and key == "supposed")
    )


def _is_inside(evidence: Evidence, claim: Claim) -> bool:
    place = int(claim.id[1:]) - 1
    return place > 0 and evidence.claims.claims[place - 1].span.overlaps(claim.span)


def _role(evidence: Evidence, claim: Claim) -> Role:
    blocks = evidence.document.blocks
    return blocks[claim.paragraph].role if claim.paragraph < len(blocks) else Role.PARAGRAPH


def _is_told_again(evidence: Evidence, first: Claim, second: Claim) -> bool:
    """Tell whether the second figure takes up the first: "all 14", "a total of 74", a caption."""
    text = evidence.text
    if first.entity and second.entity and first.entity != second.entity:
        return False
    roles = [_role(evidence, claim) for claim in (first, second)]
    place = int(second.id[1:]) - 1
    beside = [
        other
        for other in evidence.claims.claims[max(0, place - 4) : place + 5]
        if other.sentence == second.sentence
    ]
    if len(beside) > 1 and add_up(first, beside):
        return False  # "Flooding kills 12": nine in one place and three in another
    if Role.CAPTION in roles or (
        Role.HEADLINE in roles and second.paragraph - first.paragraph <= _NEAR
    ):
        return True
    lead = text[max(second.sentence.start, second.span.start - 16) : second.span.start]
    tail = text[second.span.end : second.span.end + 16]
    elsewhere = cues("same", "elsewhere").match(tail.lstrip())
    return cues_last("same", "again").search(lead) is not None and not elsewhere


def _clause(text: str, claim: Claim) -> str:
    """Return the words of the figure's own part of the sentence."""
    start = max(claim.sentence.start, claim.span.start - _AROUND)
    end = min(claim.sentence.end, claim.span.end + _AROUND)
    before = _STATEMENT.split(text[start : claim.span.start])[-1]
    after = _STATEMENT.split(text[claim.span.end : end])[0]
    return f"{before} # {after}"


@cache
def _things() -> dict[str, str]:
    """Return the one noun that stands for those that mean the same: home for house."""
    return {word: words[0] for words in lexicon("relations")["same"]["things"] for word in words}


def _event(text: str, claim: Claim) -> tuple[str, ...] | None:
    """Return what was done to how many of what, as "home", "destroyed"; None where it is untold."""
    if claim.quantity.unit.dimension not in {"count", ""}:
        return None
    noun = claim.quantity.unit.name.rpartition(" ")[2] or "person"  # "Twelve die in blast"
    before = text[max(claim.sentence.start, claim.span.start - 40) : claim.span.start]
    after = text[claim.span.end : min(claim.sentence.end, claim.span.end + 40)]
    own = (_SEAM.split(before)[-1], claim.text, _SEAM.split(after)[0])
    found = happenings(" # ".join(own))
    if len(found) != 1 or noun not in _things():
        return None
    return _things()[noun], *found


def _named(text: str, claim: Claim) -> frozenset[str]:
    """Return the words of "the plan's cost of": a measure named as one already told; else none."""
    lead = text[max(claim.sentence.start, claim.span.start - 60) : claim.span.start]
    found = re.search(
        r"(?i)\b(?:the|this|that|its)\s+((?:[^\W\d_]+(?:[’'](?:s\b)?)?[\s-]+){1,4}?)of\s+(?:\w+\s+)?$",
        lead,
    )
    if found is None:
        return frozenset()
    measure = _WORD.findall(found[1])[-1].lower()
    words = _stems(found[1])
    measured = measure in lexicon("relations")["same"]["measures"] and len(words) > 1
    return words if measured else frozenset()


def _topic(text: str, claim: Claim) -> frozenset[str]:
    return _stems(_clause(text, claim))


def _stems(words: str) -> frozenset[str]:
    return frozenset(
        word.lower()[:5] for word in _WORD.findall(words) if len(word) > _SHORT
    ) - frozenset({"said", "total", "about"})


def _compare(
    evidence: Evidence, first: Claim, second: Claim, *, known: bool = False
) -> Iterator[Finding]:
    """Compare two values of one thing; `known` says that the words leave no doubt of it."""
    one, other = first.quantity, second.quantity
    if len({one.unit.dimension, other.unit.dimension} - {""}) > 1:
        return
    if not (known and is_slip(first, second)) and days.apart(first.time, second.time):
        return
    if first.sentence == second.sentence or is_of_another_time(evidence, first, second):
        return
    if agree(one, other) or (not known and bounds(one).meets(bounds(other))):
        yield _finding(first, second, Verdict.CONSISTENT)
        return
    low, high = sorted((one.low, other.low))
    swapped = _is_transposed(first, second)
    if low <= 0 or high / low > _FAR or one.cue or other.cue:
        return
    same_source = not first.source or not second.source or first.source == second.source
    # Two sources may differ; digits that change places are a slip, whoever says so.
    yield _finding(first, second, Verdict.WRONG if same_source or swapped else Verdict.LOOK)


def _is_transposed(first: Claim, second: Claim) -> bool:
    """Tell 47 and 74: the same digits in another order."""
    one, other = _digits(first), _digits(second)
    same = first.quantity.low == second.quantity.low
    return not same and one == other and len(set(one)) > 1


def _digits(claim: Claim) -> list[str]:
    return sorted(str(claim.quantity.low.normalize()))


def _finding(first: Claim, second: Claim, verdict: Verdict) -> Finding:
    if verdict is Verdict.CONSISTENT:
        message = phrase(
            "{figure} agrees with {other} before.", figure=second.text, other=first.text
        )
    elif verdict is Verdict.LOOK:
        message = phrase(
            "{source}: {figure}; {other_source}: {other}.",
            source=first.source,
            figure=first.text,
            other_source=second.source,
            other=second.text,
        )
    else:
        message = phrase("The same figure is {one} and {other}.", one=first.text, other=second.text)
    return Finding.about(
        (second, first),
        check="same-figure",
        verdict=verdict,
        message=message,
        working=phrase("{one} first, {other} later", one=first.text, other=second.text),
        suggestion=first.text if verdict is Verdict.WRONG else "",
    )


CHECK = Check(
    id="same-figure",
    title=phrase("One figure, two values"),
    help=phrase(
        "Compares a figure with the first one that measures the same: so many killed, homes "
        "destroyed, "
        "or “the plan’s cost of”. Figures that are said to be revised, of a part, or of "
        "another time are "
        "left alone; where two sources differ it says so and does not warn."
    ),
    run=_run,
    flags=(
        (
            "The tramway would cost the region 381 million crowns. Shopkeepers called the "
            "tramway’s cost of [[318 million crowns]] a folly."
        ),
        "The fire destroyed 47 homes on Monday. In all [[52 houses]] were destroyed.",
    ),
    clean=(
        (
            "The tramway would cost the region 318 million crowns. Shopkeepers called the "
            "tramway’s cost of 318 million crowns a folly."
        ),
        "The fire destroyed 47 homes. Another 52 houses were destroyed in May.",
    ),
)
