"""Say what a figure is called by its unit, its verb and the words behind it.

"176 feet long" is a length, "jailed for seven years" a sentence, and "a third below the record" is
told of that record: the noun that the figure hangs on does not say so.
"""

import re
from functools import cache

from msgspec.structs import replace

from inspector.claims.model import Unit
from inspector.claims.quantities.figures import Figure
from inspector.claims.quantities.money import exchanged
from inspector.claims.subjects.fronted import fronted
from inspector.claims.subjects.stretches import Stretches
from inspector.claims.subjects.told import Subject
from inspector.claims.syntax.moves import lowered
from inspector.claims.syntax.occurrences import Phrases
from inspector.claims.syntax.outline import Outline
from inspector.claims.syntax.verbs import forms_of
from inspector.documents.model import Span
from inspector.language.lexicon import lexicon

AIM = "target for"
_LONGEST = 4  # tokens of what a figure is compared with
_CLAUSE = 12  # tokens between a figure and the verb that names it
_NEAR = 60  # characters
_ON_AVERAGE = Phrases(re.compile(r"\bon average\b"), frozenset({"on"}))
_AVERAGE_BEFORE = re.compile(r"\bon average\b[^\d,;]*$")
_AVERAGE_BEHIND = re.compile(r"[^\d,;]*?\bon average\b")
_BEST = re.compile(r"(?i)(?:\w+est|worst|first|record)\b")  # "the driest spring in 40 years"
_PER_MANY = re.compile(r"\s+(per\s+\d[\d,]*0(?:\s+[a-z]+)?)\b")  # "306 per 100,000 people"
_PER_AREA = re.compile(r"\s+per\s+(?:sq\b\.?|square)\s*\w+")
_OF_WHICH = re.compile(r"\s+of\s+(?:which|whom|them|it|these|those)\b")
_PARTS = frozenset({";", ":", ","})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NAMED = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "VBG", "HYPH", "POS"})
_COMPARATIVES = frozenset({"JJR", "RBR"})
_MORE = frozenset({"more", "less", "fewer", "higher", "lower"})
_PASSED = frozenset({"DT", "PRP$", "JJS"})


class Naming:
    """Answers for the figures of one document."""

    def __init__(self, stretches: Stretches) -> None:
        self._stretches = stretches
        self._outline = stretches.outline
        self._averages = self._outline.grammar.occurrences(_ON_AVERAGE)

    def named(self, figure: Figure, start: int, subject: Subject) -> Subject:
        """Return a subject with what its figure is called and compared with."""
        named = self._named(figure, start, subject)
        return fronted(self._stretches, figure, start, named)

    def _named(self, figure: Figure, start: int, subject: Subject) -> Subject:
        if not subject.words or figure.kind == "age":
            return subject
        words = subject.words
        name = self._level(figure, start, words, subject.place) or self._by_unit(figure, words)
        name = name or self._extent(figure) or self._term(figure, start, words)
        if name and name.split()[0] not in words.lower().split():
            words = f"{name} {words.removeprefix('time ')}"
        if figure.quantity.unit.name.endswith(" / share") and _is_per_share(words):
            words = f"{words} per share"
        per = _PER_MANY.match(self._outline.grammar.text, figure.span.end)
        if per is not None and not figure.quantity.unit.name:
            words = f"{words} {per[1]}"
        words = self._dense(figure, words)
        if "average" not in words and self._is_averaged(figure):
            words = f"{words} on average"
        foretold = self._foretold(start)
        if foretold and foretelling().isdisjoint(words.lower().split()):
            words = f"{foretold} {lowered(words)}"
        behind = self._behind(figure)
        against = behind if behind.split(" ", 1)[0] in _relations() else ""
        if behind and behind not in words:
            words = f"{words} {behind}"
        if words == subject.words and not against:
            return subject
        return replace(subject, words=words, against=against)

    def _dense(self, figure: Figure, words: str) -> str:
        """Return "population density of country" for "98 people per square km"."""
        head = words.split(" ", 1)[0]
        called = lexicon("measures")["densities"].get(head, "")
        if not called or not _PER_AREA.match(self._outline.grammar.text, figure.span.end):
            return words
        return str(called) + _PER_AREA.sub("", words.removeprefix(head))

    def covers(self, figure: Figure) -> bool:
        """Tell "the water covered 310 square km of fields"."""
        before = self._stretches.before(figure.span.start, adjectives=True)
        index = before
        while index is not None and index > 0 and self._outline.tags[index] in {"RB", "IN"}:
            index -= 1
        return index is not None and self._outline.lower[index] in forms_of("cover")

    def _foretold(self, start: int) -> str:
        """Return "expected" where the nearest verb with a tense foretells: "expects it to fall"."""
        outline, bounds = self._outline, self._outline.bounds(start)
        index = self._stretches.before(start)
        if index is None:
            return ""
        forms, lower, tags = forms_of("foretelling"), outline.lower, outline.tags
        for at in range(index, max(bounds.start, index - _CLAUSE) - 1, -1):
            if lower[at] in forms and (tags[at].startswith("VB") or tags[at - 1] in _FINITE):
                return self._stretches.participle(at)
            if tags[at] in _FINITE or lower[at] in _PARTS:
                return ""
        return ""

    def _is_averaged(self, figure: Figure) -> bool:
        """Tell "164 euros a night on average", which may stand before the figure as well."""
        text, place = self._outline.grammar.text, figure.span
        sentence = self._outline.grammar.sentence_at(place.start)
        start, end = max(sentence.start, place.start - _NEAR), min(sentence.end, place.end + _NEAR)
        if self._averages.within(start, end) is None:
            return False
        before = _AVERAGE_BEFORE.search(text, start, place.start)
        return bool(before or _AVERAGE_BEHIND.match(text, place.end, end))

    def _by_unit(self, figure: Figure, words: str) -> str:
        unit = figure.quantity.unit
        exchange = lexicon("measures")["exchange"]["words"]
        text = self._outline.grammar.text
        if unit.dimension == "share" or not exchanged().match(text, figure.span.end):
            return ""
        return "" if words.startswith(exchange) else str(exchange)

    def _extent(self, figure: Figure) -> str:
        """Return "length of" for "176 feet (54 metres) long"."""
        extents = _extents().get(figure.quantity.unit.dimension)
        index = None if extents is None else self._stretches.after(figure)
        return (
            "" if extents is None or index is None else extents.get(self._outline.lower[index], "")
        )

    def _level(self, figure: Figure, start: int, words: str, place: Span | None) -> str:
        """Return "level of" for a river that stood at 4 metres."""
        before = self._stretches.before(start)
        if figure.quantity.unit.dimension != "length" or before is None or "level" in words:
            return ""
        verb = self._stretches.verb_before(before + 1, self._outline.bounds(start))
        flows = verb is not None and self._outline.lower[verb] in forms_of("flowing")
        if not flows:
            return ""
        called = {*words.lower().split(), *self._name_of(place).lower().split()}
        return "" if called.isdisjoint(lexicon("measures")["waters"]["words"]) else "level of"

    def _name_of(self, place: Span | None) -> str:
        """Return the full name of what stands in a place: "River Osk" for "the Osk"."""
        grammar = self._outline.grammar
        mention = None if place is None else grammar.mention_over(place)
        return "" if mention is None else grammar.parse.entities[mention.entity].canonical

    def _term(self, figure: Figure, start: int, words: str) -> str:
        """Return "sentence of" for what somebody was jailed for, or "capacity of"."""
        unit, text = figure.quantity.unit, self._outline.grammar.text
        if unit.dimension == "duration" and text[figure.number.end : figure.number.end + 1] == "-":
            return "length of"  # "the three-year drought"
        if unit.dimension == "duration" and _times().isdisjoint(words.lower().split()):
            return self._by_verb(unit, start) or ("" if _BEST.match(words) else "time")
        if unit.dimension == "share" and _OF_WHICH.match(text, figure.span.end):
            return "share of"  # "vineyards, 70% of which have bores"
        return self._by_verb(unit, start)

    def _by_verb(self, unit: Unit, start: int) -> str:
        terms = _terms().get(unit.dimension.split(" ", 1)[0])
        index = self._stretches.before(start)
        if terms is None or index is None:
            return ""
        if unit.dimension == "currency" and self._outline.lower[index] == "worth":
            return "value of"
        bounds = self._outline.bounds(start)
        before = range(index, max(bounds.start, index - _CLAUSE) - 1, -1)
        verb = next((at for at in before if self._outline.is_verb(at)), None)
        if verb is None:
            return ""
        form, nearest = self._outline.lower[verb], self._outline.lower[index]
        return terms.get(form) or terms.get(f"{form} {nearest}", "")

    def _behind(self, figure: Figure) -> str:
        """Return "above normal", "below record", "budgeted" right behind a figure."""
        outline, index = self._outline, self._stretches.after(figure)
        if index is None or index in self._stretches.struck:
            return ""
        word = outline.lower[index]
        if word in _plans() or self._is_said_of(figure, index):
            return word
        if word in _MORE and outline.lower[index + 1 : index + 2] == ("than",):
            norm = outline.lower[index + 2 : index + 3]
            side = lexicon("measures")["behind"]["sides"][word]
            return f"{side} {norm[0]}" if norm and norm[0] in _norms() else ""
        if outline.tags[index] in _COMPARATIVES and word not in _MORE:
            behind = outline.lower[index + 1 : index + 3]
            usual = behind[:1] == ("than",) and behind[-1] in _norms()
            return f"{word} than {behind[-1]}" if usual else word  # "four minutes faster"
        if word not in _relations():
            return ""
        bounds = outline.bounds(figure.span.start)
        at = index + 1
        while at < bounds.stop and outline.tags[at] in _PASSED | {"IN"}:
            at += 1
        kept = []
        while at < min(bounds.stop, index + 2 + _LONGEST) and outline.tags[at] in _NAMED:
            if at in self._stretches.struck:
                break
            kept.append(at)
            at += 1
        return f"{word} {outline.words_of(kept)}".rstrip()

    def _is_said_of(self, figure: Figure, index: int) -> bool:
        """Tell "was 35% contained", a share of the whole that has been."""
        outline, before = self._outline, self._stretches.before(figure.span.start)
        if figure.quantity.unit.dimension != "share" or before is None:
            return False
        stands = outline.tags[index] in {"VBN", "JJ"} and outline.lower[index] not in _relations()
        return stands and outline.lower[before] in forms_of("be")


def called(figure: Figure) -> str:
    """Return what a figure with "of" behind it is called: "share", "area"; "" for most."""
    measures = lexicon("measures")
    unit = figure.quantity.unit
    return str(measures["dimensions"].get(unit.dimension) or measures["units"].get(unit.name) or "")


def done(figure: Figure) -> str:
    """Return what a figure is called of which something is done: "area", "time"; "" for most."""
    return str(lexicon("measures")["done"].get(figure.quantity.unit.dimension, ""))


def held(figure: Figure, words: str) -> str:
    """Return "area of" for "the lake covers 410 square km", which does not say so; else ""."""
    name = str(lexicon("measures")["held"].get(figure.quantity.unit.dimension, ""))
    return "" if not name or name in words.lower() else f"{name} of"


def is_money(figure: Figure) -> bool:
    """Tell an amount of money, at a rate or not."""
    return figure.quantity.unit.dimension.startswith("currency")


@cache
def figures() -> frozenset[str]:
    """Return the nouns that stand for the measure told before: "the figure was 41%"."""
    return frozenset(lexicon("measures")["nouns"]["again"])


@cache
def outcomes() -> dict[str, str]:
    """Return what money is called that somebody gains, loses or gives, by the verb."""
    outcomes = lexicon("measures")["outcomes"]
    return {form: name for name, forms in outcomes.items() for form in forms}


def foretold_before(outline: Outline, index: int | None) -> str | None:
    """Return "" for "expects", "expected" for "had pencilled in", "target for" for "wants"."""
    if not index:
        return None
    word, before = outline.lower[index], outline.lower[index - 1]
    if word in foretelling():
        return ""
    if before in forms_of("pencilling") and word == "in":
        return "expected"
    wants = word in forms_of("wanting") or (before in forms_of("wanting") and word in {"for", "at"})
    return AIM if wants else None


@cache
def foretelling() -> frozenset[str]:
    """Return the words behind which a forecast follows."""
    return forms_of("foretelling").union(lexicon("times")["forecasts"]["words"])


def _is_per_share(words: str) -> bool:
    told = set(words.lower().split())
    return bool(told.intersection(lexicon("measures")["per_share"]["nouns"]))


@cache
def _extents() -> dict[str, dict[str, str]]:
    return {
        dimension: {word: f"{name} of" for name, words in names.items() for word in words}
        for dimension, names in lexicon("measures")["extents"].items()
    }


@cache
def _terms() -> dict[str, dict[str, str]]:
    return {
        dimension: {form: f"{name} of" for name, forms in names.items() for form in forms}
        for dimension, names in lexicon("measures")["terms"].items()
    }


@cache
def _times() -> frozenset[str]:
    times = lexicon("measures")["nouns"]["times"]
    return frozenset((*times, *(f"{word}s" for word in times)))


@cache
def _plans() -> frozenset[str]:
    return frozenset(lexicon("measures")["behind"]["plans"])


@cache
def _norms() -> frozenset[str]:
    return frozenset(lexicon("measures")["behind"]["norms"])


@cache
def _relations() -> frozenset[str]:
    return frozenset(lexicon("measures")["behind"]["relations"])
