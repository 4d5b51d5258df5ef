"""Read figures that do or undergo something, "86,400 hectares have burned", and what is left over.

What a clause is about may be nobody who is named: "I have farmed 212 hectares here". Then what was
done, or the words beside the figure, tell what it measures: no figure is of nothing.
"""

from msgspec.structs import replace

from inspector.claims.quantities.figures import Figure
from inspector.claims.subjects import naming
from inspector.claims.subjects.rows import Rows
from inspector.claims.subjects.stretches import Stretches
from inspector.claims.subjects.told import OWN, Subject
from inspector.claims.syntax.outline import Run
from inspector.claims.syntax.verbs import forms_of

_CLOSES = frozenset({",", ";", ":", ".", "(", ")", "–", "—", '"', "“", "”"})
_AS_MUCH = frozenset({("as", "much"), ("as", "many")})
_THESE = frozenset({("these",), ("those",), ("them",)})
_PHYSICAL = frozenset({"length", "mass", "area", "volume", "temperature", "energy", "power"})
_POINT = "percentage point"
_FEW = 7  # tokens
_HELPS = frozenset({"would", "will", "could", "can", "may"})
_LIGHT = frozenset({"RB", "DT", "PRP$", "JJ", "RP", "IN", "PDT", "JJR", "RBR"})
_OPENS = frozenset({",", "CC", "WRB", ":", "``", "''", "WDT"})


class Acting:
    """Answers for the figures of one document."""

    def __init__(self, stretches: Stretches, rows: Rows) -> None:
        self._stretches = stretches
        self._outline = stretches.outline
        self._grammar = stretches.outline.grammar
        self._rows = rows

    def acts(self, figure: Figure, index: int | None, of: Run | None) -> bool:
        """Tell "when 14,600 hectares burnt": a figure behind a seam and before a verb."""
        if index is None:
            return False
        if self._outline.tags[index] not in _OPENS and self._outline.lower[index] != "that":
            return False
        after = of[1] + 1 if of else self._stretches.after(figure)
        bounds = self._outline.bounds(figure.span.start)
        return after is not None and self._stretches.opens_group(after, bounds)

    def read(self, figure: Figure, of: Run | None) -> Subject:
        """Read "86,400 hectares have burned", a figure that is its clause's subject."""
        outline, stretches = self._outline, self._stretches
        bounds = outline.bounds(figure.span.start)
        index = stretches.after(figure)
        part = index is not None and figure.quantity.unit.name == "fraction"
        if of is None and index is not None and part and outline.tags[index] not in {"VBN", "VBD"}:
            of = outline.noun_after(index, bounds.stop)
        if of is not None:
            index = stretches.past_restated(stretches.past_date(of[1] + 1), bounds)
            while index + 1 < bounds.stop and outline.tags[index] == "RB":
                index += 1  # "22% of homes here never got a form"
        deed = ""
        if index is not None and stretches.opens_group(index, bounds):
            _, verb = outline.group(index)
            passive = outline.is_passive(verb)
            done = stretches.deed if passive else stretches.predicate
            deed = stretches.words(done(verb, bounds)) or self._told(index, bounds)
        if of is None and not deed:
            if self._is_object(figure):
                return Subject("")  # "we have taken 45 million out of our costs": of the taking
            return self._nearest(figure) or self._said_before(figure, index) or Subject("")
        called = naming.called(figure)
        linked = of is not None and outline.tags[of[0]] != "IN" and called
        if of is not None and not linked and outline.lower[of[0]] == "of":
            of = (of[0] + 1, of[1])
        if of is None and (before := self._measured_before(figure)) is not None:
            base = before.base.strip(OWN) or before.words
            return replace(before, words=_joined(base, deed), base=base)  # "33 mm was measured"
        base = _joined(called, "of" if linked else "", stretches.words(of)).removeprefix("of ")
        if of is None or figure.quantity.unit.dimension != "share":
            return Subject(_joined(base, deed), outline.span(of) if of else None)
        gap = self._gap(called, of, deed)
        return Subject(_joined(base, deed), outline.span(of), gap=gap, base=base)

    def _is_object(self, figure: Figure) -> bool:
        """Tell a figure right behind a verb that tells something."""
        verb = self._stretches.verb_right_before(figure.span.start)
        if verb is None or self._outline.tags[verb] == "VBG":
            return False  # "beating the 40 million expected"
        return self._reaches(verb, self._stretches.before(figure.span.start))

    def _measured_before(self, figure: Figure) -> Subject | None:
        """Return what the figure before in a physical unit measures, in the same paragraph."""
        if figure.quantity.unit.dimension not in _PHYSICAL:
            return None
        return self._rows.told_last(figure)

    def _gap(self, called: str, of: Run, deed: str) -> str:
        """Return "share respondents trusted" of "84% of respondents trusted doctors"."""
        tags, done = self._outline.tags, deed.split(" ", 1)[0] if " " in deed else ""
        last = of[1]
        if not deed:  # a verb that a tagger has taken for a participle
            last = next((at for at in range(*of) if tags[at] == "VBN"), last)
        return _joined(called, self._stretches.words((of[0], last)).removeprefix("of "), done)

    def taken(self, figure: Figure, start: int) -> Subject | None:
        """Read "It took crews four hours to free him" and "has 30 days in which to"."""
        if figure.quantity.unit.dimension != "duration":
            return None
        behind, before = self._stretches.after(figure), self._stretches.before(start)
        if behind is None or before is None:
            return None
        bounds = self._outline.bounds(start)
        verb = self._stretches.verb_before(before + 1, bounds)
        if verb is None or self._outline.lower[verb] not in forms_of("take"):
            return None
        if self._outline.lower[behind : behind + 2] == ("in", "which"):
            behind += 2
        if self._outline.tags[behind] != "TO":
            return None
        return Subject(f"time {self._words_from(behind, bounds)}")

    def best_in(self, figure: Figure, start: int) -> Subject | None:
        """Read "the smallest crop in 12 years": of that crop."""
        if figure.quantity.unit.dimension != "duration":
            return None
        outline, index = self._outline, self._stretches.before(start)
        if not index or outline.lower[index] != "in":
            return None
        if not outline.is_noun(index - 1) or index - 1 in self._stretches.struck:
            return None
        first, last = outline.chunk(index - 1)
        if outline.tags[first] != "JJS" and outline.lower[first] not in {"first", "record"}:
            return None
        return Subject(outline.words_of(range(first, last + 1)), outline.span((first, last)))

    def times(self, figure: Figure, start: int) -> Subject | None:
        """Read "1.6 times the size of Earth": a size, of what the clause is about."""
        if figure.quantity.unit.dimension != "multiple":
            return None
        outline, behind = self._outline, self._stretches.after(figure)
        if behind is not None and outline.lower[behind : behind + 2] in _AS_MUCH:
            return self._rows.previous(figure)
        if behind is not None and outline.lower[behind : behind + 2] == ("as", "likely"):
            return Subject(self._words_behind(figure).removeprefix("as "))
        if behind is None or outline.tags[behind] not in {"DT", "PRP$"}:
            return None
        bounds = outline.bounds(figure.span.start)
        noun = outline.noun_after(behind, bounds.stop)
        if noun is None or self._stretches.is_struck(*noun):
            return None
        after = self._stretches.complement(noun[1] + 1)
        beside = self._stretches.before(start)
        about = None
        if beside is not None and outline.is_noun(beside):
            about = outline.chunk(beside)  # "a planet 1.6 times the size of Earth"
        elif (verb := self._stretches.verb_before(behind, bounds)) is not None:
            about = self._stretches.about(outline.subject(verb), bounds)
        words = [self._stretches.words(run) for run in (noun, after, about)]
        place = None if about is None else outline.span(about)
        return Subject(_joined(*words), place)

    def among(self, figure: Figure) -> Subject | None:
        """Read "Of the staff, 85 will be offered jobs", None where nothing opens so."""
        opening = self._opening(figure)
        if not opening:
            return None
        stretches, behind = self._stretches, self._stretches.after(figure)
        bounds = self._outline.bounds(figure.span.start)
        deed = self._words_behind(figure)
        if behind is not None and stretches.opens_group(behind, bounds):
            _, verb = self._outline.group(behind)
            deed = stretches.words(stretches.predicate(verb, bounds)) or deed
        opening = opening.removeprefix("of ")
        if figure.quantity.unit.dimension != "share":
            return Subject(_joined(opening, deed), noun=opening, deed=deed)
        base = f"share of {opening}"
        gap = _joined(base, deed.split(" ", 1)[0] if " " in deed else "")
        return Subject(_joined(base, deed), noun=opening, deed=deed, base=base, gap=gap)

    def _opening(self, figure: Figure) -> str:
        """Return "staff" of "Of the staff, 85 will", "" where nothing opens so."""
        outline, bounds = self._outline, self._outline.bounds(figure.span.start)
        opens = bounds[1:2] if outline.tags[bounds.start] in {"CC", "``"} else bounds[:1]
        first = next((at for at in opens if outline.lower[at] in {"of", "among"}), None)
        inside = self._grammar.tokens.within(figure.span)
        if first is None or not inside:
            return ""
        comma = next((at for at in range(first, inside[0]) if outline.lower[at] == ","), None)
        if comma is None or not all(
            outline.tags[at] in _LIGHT for at in range(comma + 1, inside[0])
        ):
            return ""
        if outline.lower[first + 1 : comma] in _THESE:
            last = self._rows.last_counted
            near = last is not None and self._rows.paragraphs_between(last[0], figure) <= 1
            return last[1].noun if last is not None and near else ""
        return self._stretches.words((first + 1, comma - 1))

    def _told(self, verb: int, bounds: range) -> str:
        """Return "they doubted the vaccine" of "17% said they doubted the vaccine, up from"."""
        if self._outline.lower[verb] not in {"said", "say", "says"}:
            return ""
        kept = []
        for at in range(verb + 1, min(verb + 9, bounds.stop)):
            if self._outline.lower[at] in {",", ".", ";", "”", '"'}:
                break
            kept.append(at)
        return self._outline.words_of(kept)

    def _said_before(self, figure: Figure, index: int | None) -> Subject | None:
        """Read "About 37% were successful": a share of what was counted before."""
        before = self._rows.previous(figure)
        if before is None or index is None or figure.quantity.unit.dimension != "share":
            return None
        bounds = self._outline.bounds(figure.span.start)
        if not self._stretches.opens_group(index, bounds):
            return None
        after = range(index + 1, min(index + 4, bounds.stop))
        said = [at for at in after if self._outline.tags[at] in {"JJ", "VBN"}]
        return replace(before, words=_joined(before.words, self._outline.words_of(said)), noun="")

    def _nearest(self, figure: Figure) -> Subject | None:
        """Return the nearest noun before the figure in its sentence, where nothing else tells."""
        outline = self._outline
        bounds = outline.bounds(figure.span.start)
        inside = self._grammar.tokens.within(figure.span)
        last = (inside[0] if inside else bounds.start) - 1
        for index in range(last, max(bounds.start, last - 30) - 1, -1):
            if outline.is_noun(index) and index not in self._stretches.struck:
                if outline.lower[index] in naming.figures() and self._rows.last_counted:
                    return self._rows.last_counted[1]  # "called the figure low: 40 was likelier"
                run = outline.chunk(index)
                return Subject(self._stretches.words(run), outline.span(run))
        return None

    def at_least(self, figure: Figure, start: int) -> Subject:
        """Return what was done, or the words behind: "farmed 212 hectares", "41% back it"."""
        outline, stretches = self._outline, self._stretches
        told = self._rows.told_last(figure) if figure.quantity.unit.name == _POINT else None
        if told is not None:
            return told  # "We have lost 47 percentage points": of the share told before
        bounds = outline.bounds(start)
        index = stretches.before(start)
        verb = None if index is None else stretches.verb_before(index + 1, bounds)
        if verb is not None and self._reaches(verb, index):
            called = naming.called(figure) or naming.done(figure)
            done = _joined(called, stretches.participle(verb))
            behind = stretches.after(figure)
            leads = behind is not None and outline.tags[behind] in {"IN", "RP"}
            if leads and behind not in stretches.dated and naming.is_money(figure):
                return Subject(_joined(done, self._words_behind(figure)))
            return Subject(done)
        if words := self._words_behind(figure):
            return Subject(words)
        there = verb is not None and outline.lower[verb - 1 : verb] == ("there",)
        before = self._rows.counted_before(figure) if there else None
        before = before or self._rows.previous(figure, alike=True)
        if before is None and figure.quantity.unit.dimension == "share":
            before = self._rows.told_last(figure)  # "In July we still had 62%"
        before = before or self._rows.counted_before(figure)  # "In October there were 304,200"
        if before is None:
            return Subject(naming.called(figure) or naming.done(figure))
        said = self._outline.verb_before(index + 1, bounds.start) if index is not None else None
        bare = said is None or self._stretches.is_level(said)
        deed = "" if said is None or bare else self._stretches.participle(said)
        deed = "" if deed in before.words else deed
        return replace(before, words=_joined(before.words, deed))  # "the agency recommends 95%"

    def _words_behind(self, figure: Figure) -> str:
        """Return the few words behind a figure, up to a comma or a figure."""
        behind = self._stretches.after(figure)
        bounds = self._outline.bounds(figure.span.start)
        return "" if behind is None else self._words_from(behind, bounds)

    def _words_from(self, behind: int, bounds: range) -> str:
        stop = min(bounds.stop, behind + _FEW)
        near = range(behind, stop)
        ends = (at for at in near if self._outline.lower[at] in _CLOSES | {"and", "but"})
        last = next(ends, stop) - 1
        return self._stretches.words((behind, last)) if last >= behind else ""

    def _reaches(self, verb: int, index: int | None) -> bool:
        """Tell whether only adverbs stand between a verb that tells something and a figure."""
        plain = self._stretches.is_level(verb) or self._outline.lower[verb] in _HELPS
        between = range(verb + 1, (verb if index is None else index) + 1)
        return not plain and all(self._outline.tags[at] in _LIGHT for at in between)


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)
