"""Tell by their words which claims are of one measure of one thing.

Two wordings are one measure when they share all words that say something: no matter who did it,
and whether it is expected. Once told in full, a measure may be told in short: "the rate", and in
the paragraphs beside every name that says less of the same.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

from inspector.claims.model import Claim, Unit
from inspector.claims.syntax.verbs import forms_of, past_forms
from inspector.language.lexicon import any_of, lexicon

# "people killed in neighbouring Karst"
_IN_PLACE = re.compile(r"\b(?:in|at)\s+(?:[a-z]+\s+)*([A-Z][\w’'-]+)")
_LETTERS = re.compile(r"[a-z]+")
_WORDS = re.compile(r"[^\W\d_]+")
# "homes destroyed by fire": who does so comes last
_DOER = re.compile(r"\s+by\s+([^\d]*)$")
_TIED = re.compile(r"\b(?:of|in|for|from|at|on|among|with|without|to|per|by|under|between)\b")
# What is told of a part: "exports to Karst", "cases among children", "visitors from Sella"
_OF_PART = re.compile(r"\b(?:to|from|among|between|under)\b|\b(?:in|at|of|for)\s+[A-Z]")
_FALLING = frozenset({"drop", "decline", "cut", "loss"})
_NEAR = 2  # paragraphs
_MANY = 64  # figures in one unit: more of them are a table, and no story
_SHARES = frozenset({"percent", "fraction"})  # of which no bare number is one
_RATE, _SHARE = "rat", "shar"  # the stems of "rate" and "share"


@dataclass(frozen=True, slots=True)
class Measure:
    """What claims of one measure share: comparable units, the words that tell, and whose it is.

    `doers` are who does what is counted: others count something else.
    """

    unit: str
    words: frozenset[str]
    head: str = field(compare=False)  # "care" of "spending on care", "cost" of "care cost"
    entity: str
    doers: frozenset[str] = frozenset()


def comparable(unit: Unit) -> str:
    """Return within what units can be compared: physical ones by dimension, others by name."""
    if unit.dimension == "count" and " / " not in unit.name:
        return " ".join(map(_meant, unit.name.split()))  # seats are held by lawmakers
    by_name = unit.dimension in {"share", "count", "currency", ""} or " / " in unit.name
    return unit.name if by_name else unit.dimension


def is_foretold(claim: Claim) -> bool:
    """Tell "expected demand", by the words of its subject."""
    return claim.subject.split(" ", 1)[0].lower() in _foretelling()


def growth_of(claim: Claim) -> str:
    """Return which way a rate of growth goes, "" for a level: "rose 4%, after 3% in 2023"."""
    if claim.quantity.unit.name != "percent":
        return ""
    if claim.direction is not None:
        return claim.direction.value
    found = _moves().match(claim.subject)
    return found.lastgroup or "" if found else ""


@cache
def _moves() -> re.Pattern[str]:
    names = lexicon("measures")["moves"]
    falls = [name for name in names["by_word"] if name.split()[0] in _FALLING]
    rises = [name for name in names["by_word"] if name not in falls]
    up, down = any_of([names["up"], *rises]), any_of([names["down"], *falls])
    return re.compile(rf"(?P<up>{up})\b|(?P<down>{down})\b")


def measures(points: Sequence[Claim]) -> dict[str, Measure]:
    """Return the measure of each claim that words name."""
    units = _shared_units(points)
    found: dict[str, Measure] = {}
    for claim in points:
        unit = claim.quantity.unit
        shared = units.get(claim.subject, unit)
        measure = _measure(claim, comparable(shared if _is_barer(unit, shared) else unit))
        if measure is not None:
            found[claim.id] = measure
    for widen in (_with_unit, _owned, _fuller):
        wider = widen(found.values())
        found = {claim: wider.get(measure, measure) for claim, measure in found.items()}
    return found


def _shared_units(points: Sequence[Claim]) -> dict[str, Unit]:
    """Return the unit that a barer figure shares: "27 murders …, compared with 31"."""
    counted: dict[str, set[Unit]] = defaultdict(set)
    measured: dict[str, set[Unit]] = defaultdict(set)
    for claim in points:
        unit = claim.quantity.unit
        if unit.dimension == "share":
            continue  # "431,000, half the 860,000": no bare number is a share
        (counted if unit.dimension == "count" else measured)[claim.subject].add(unit)
    found = {}
    for subject, units in (*measured.items(), *counted.items()):
        full = max(units, key=lambda unit: len(unit.name))
        if all(full == unit or _is_barer(unit, full) for unit in units):
            found[subject] = full
    return found


def _is_barer(unit: Unit, full: Unit) -> bool:
    """Tell a bare number in a series of crates, and litres in one of litres per person."""
    return not unit.name or full.name.startswith(f"{unit.name} / ")


def _measure(claim: Claim, unit: str) -> Measure | None:
    unit = f"{unit} {growth_of(claim)}".rstrip()
    if _is_toll(claim.subject):
        # A toll is named anew each day; that of another year or place is of something else.
        year = str(claim.time.end or claim.time.start)[:4] if claim.time else ""
        place = _IN_PLACE.search(claim.subject)
        return Measure("person", frozenset({"toll", year}), "toll", place[1] if place else "")
    named = set(stems(claim.entity))
    doer = _DOER.search(claim.subject)
    words = stems(claim.subject[: doer.start()] if doer else claim.subject)
    doers = frozenset(stems(doer[1])) - named if doer else frozenset()
    telling = [word for word in words if word not in named]
    if unit == "percent" and len(telling) > 1:
        telling = [word for word in telling if word != _SHARE]
    if unit == "percent" and not _rates().isdisjoint(telling) and telling[-1] != _RATE:
        telling.append(_RATE)  # "unemployment" is "the unemployment rate"
    if not telling and not named:
        return None
    noun = stems(claim.quantity.unit.name if claim.quantity.unit.dimension == "count" else "")
    if noun and noun[-1] in _people() and set(telling) <= set(noun) and not named:
        return None  # "40 people" here and "31 people" there are not the same people
    subject = claim.subject.removeprefix("share of ")
    # "reserves" do not stand for "paid from reserves"
    head = telling[-1] if telling and telling[-1] == head_of(subject) else ""
    return Measure(unit, frozenset(telling), head, claim.entity, doers)


def _with_unit(measures: Iterable[Measure]) -> dict[Measure, Measure]:
    """Return for a measure told in bare numbers the one of its words that has a unit, if one only.

    "Passengers" are counted in "It expects 5.5 million", and a population in inhabitants.
    """
    units: dict[frozenset[str], dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    known = set(measures)
    for measure in known:
        if measure.unit and " " not in measure.unit and measure.unit not in _SHARES:
            units[measure.words][measure.entity].add(measure.unit)
    found = {}
    for measure in known:
        of_owner = units[measure.words]
        shared = of_owner[measure.entity] if measure.entity else set().union(*of_owner.values())
        if not measure.unit and len(shared) == 1:
            found[measure] = replace(measure, unit=next(iter(shared)))
    return found


def _owned(measures: Iterable[Measure]) -> dict[Measure, Measure]:
    """Return for a measure that names no owner the one of its words that does, if one only.

    An owner is named before it is left out: `measures` come in order of the text.
    """
    by_words: dict[tuple[object, ...], dict[Measure, int]] = defaultdict(dict)
    for place, measure in enumerate(measures):
        alike = by_words[measure.unit, measure.words, measure.doers]
        alike.setdefault(measure, place)
    found = {}
    for alike in by_words.values():
        named = [measure for measure in alike if measure.entity]
        if len(named) == 1:
            first = alike[named[0]]
            found.update({m: named[0] for m in alike if not m.entity and alike[m] > first})
    return found


def _fuller(measures: Iterable[Measure]) -> dict[Measure, Measure]:
    """Return for a short name of a measure the one that the article has given in full."""
    known = set(measures)
    by_word: dict[tuple[str, str], list[Measure]] = defaultdict(list)
    for measure in known:
        if len(measure.words) > 1:
            for word in measure.words:
                by_word[measure.unit, word].append(measure)
    found = {}
    for measure in known:
        if len(measure.words) == 1 and measure.head in general():
            longer = [m for m in by_word[measure.unit, measure.head] if _fits(measure, m)]
            if len({m.words for m in longer}) == 1:
                found[measure] = longer[0]
    return found


def _fits(short: Measure, full: Measure) -> bool:
    """Tell whether "rate" can stand for "benchmark rate", and not for "rate of water lost"."""
    return short.head == full.head and (not short.entity or short.entity == full.entity)


@lru_cache(4096)
def _stem(word: str) -> str:
    return re.sub(r"(?<=\w\w\w)(?:ies|es|s|y|e)$", "", word)


@lru_cache(4096)
def _meant(word: str) -> str:
    """Return the stem that stands for a word and for all that name the same measure."""
    stem = _stem(word)
    return _synonyms().get(stem, stem)


@cache
def _synonyms() -> Mapping[str, str]:
    alike = lexicon("measures")["same"]["measures"]
    return {_stem(word): _stem(words[0]) for words in alike for word in words}


@lru_cache(4096)
def stems(words: str) -> tuple[str, ...]:
    """Return what two wordings of one measure share: the stems of its words, in order."""
    empty = _empty()
    return tuple(
        _meant(word)
        for word in _WORDS.findall(words.lower())
        if len(word) > 2 and word not in empty
    )


def _is_toll(subject: str) -> bool:
    """Tell "death toll from the quake" and "people killed" from "children killed"."""
    lower = subject.lower()
    if _deaths().isdisjoint(_LETTERS.findall(lower)):
        return False
    head = re.split(r"\b(?:of|from|in|after|by|at|on)\b", lower.replace("number of", ""))
    words = set(_LETTERS.findall(head[0])) - _empty()
    known = _deaths() | {"people", "person", "rise", "at", "least"}
    return not words.isdisjoint(_deaths()) and words <= known


@cache
def _deaths() -> frozenset[str]:
    return frozenset(lexicon("measures")["same"]["deaths"])


@cache
def _empty() -> frozenset[str]:
    return frozenset(lexicon("measures")["same"]["empty"])


@cache
def general() -> frozenset[str]:
    """Return the stems of the names that alone can stand for a fuller one: "the rate"."""
    measures = lexicon("measures")
    words = (*measures["nouns"]["statistics"], *measures["same"]["general"])
    return frozenset(stem for word in words for stem in stems(word))


@cache
def _foretelling() -> frozenset[str]:
    return forms_of("foretelling")


@cache
def _rates() -> frozenset[str]:
    return frozenset(stem for word in lexicon("measures")["same"]["rates"] for stem in stems(word))


@cache
def _people() -> frozenset[str]:
    return frozenset(stem for word in lexicon("measures")["same"]["people"] for stem in stems(word))


def told_in_short(
    points: Sequence[Claim], found: Mapping[str, Measure]
) -> Iterator[tuple[Claim, Claim]]:
    """Yield claims with later ones nearby that say less of the one measure they can be of."""
    last: dict[str, list[Claim]] = defaultdict(list)
    for claim in points:
        measure = found.get(claim.id)
        if measure is None:
            continue
        near = [full for full in last[measure.unit] if claim.paragraph - full.paragraph <= _NEAR]
        near = near[-_MANY:]
        fuller = [full for full in near if _says_less(claim, full, found)]
        if fuller and len({found[full.id] for full in fuller}) == 1:
            yield fuller[-1], claim
        last[measure.unit] = [*near, claim]


def _says_less(claim: Claim, full: Claim, found: Mapping[str, Measure]) -> bool:
    short, long = found[claim.id], found[full.id]
    if not short.words or short.entity not in {"", long.entity} or short.head == "toll":
        return False
    if not (short.words <= long.words and short.doers <= long.doers) or short == long:
        return False
    same = head_of(claim.subject) == head_of(full.subject)
    of_part = _OF_PART.search(full.subject) and not _OF_PART.search(claim.subject)
    return same and not of_part and head_of(claim.subject) != _SHARE


@lru_cache(4096)
def head_of(subject: str) -> str:
    """Return the stem of the noun that a subject is: "cases" of "cases of measles"."""
    words = _TIED.split(subject, maxsplit=1)[0].lower().split()
    while len(words) > 1 and (words[-1].endswith("ed") or words[-1] in past_forms()):
        words.pop()  # "rooms sold"
    found = stems(" ".join(words))
    return found[-1] if found else ""
