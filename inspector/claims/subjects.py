"""Find what a figure measures.

A counted figure has its noun, and what was done to it: "homes destroyed". Any other figure is of
the noun that it hangs on, of the object that a verb moves ("lowered its rate to 5%"), or of the
subject of its clause. In a row of figures the later ones share what the first has said.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from inspector.claims.figures import Figure
from inspector.claims.grammar import SUBJECTS
from inspector.claims.model import Direction, Timex
from inspector.claims.outline import Outline, Run
from inspector.claims.stretches import Stretches
from inspector.claims.verbs import participle
from inspector.documents.model import Span
from inspector.language.lexicon import any_of, lexicon

_OBJECTS = frozenset({"obj", "dobj", "iobj", "dative"})
_PASSED = frozenset({"conj", "nmod", "appos", "pobj", "prep"})


@dataclass(frozen=True, slots=True)
class Subject:
    """What a figure measures.

    `noun` is the counted noun and `deed` what was done to it, which the next figures of a row leave
    out, `base` what these are parts of; `place` is where the words stand.
    """

    words: str
    place: Span | None = None
    noun: str = ""
    deed: str = ""
    base: str = ""


_NOTHING = Subject("")


class Subjects:
    """Answers for the figures of one document, which are asked in order of the text."""

    def __init__(
        self,
        outline: Outline,
        figures: Sequence[Figure],
        timexes: Sequence[Timex],
        asides: Sequence[Span],
    ) -> None:
        self._outline = outline
        self._grammar = outline.grammar
        numbers = [
            f.number if f.quantity.unit.dimension == "count" else f.span
            for f in figures
            if f.kind != "age" or outline.grammar.text[f.number.end : f.number.end + 1] != "-"
        ]
        self.stretches = Stretches(
            outline, [*numbers, *asides], [timex.span for timex in timexes]
        )
        self._row: list[tuple[Figure, Subject]] = []
        self._last: tuple[Figure, Subject] | None = None

    def subject_of(self, figure: Figure, start: int, direction: Direction | None) -> Subject:
        """Return what is measured in the article's words. The figure with its hedge is at `start`."""
        sentence = self._grammar.sentence_at(figure.span.start)
        if self._row and self._row[-1][0].span.start < sentence.start:
            self._row = []
        subject = self._read(figure, start, sentence)
        if direction is not None:
            before = self._grammar.text[sentence.start : start]
            subject = replace(subject, words=_moved(subject.words, direction, before))
        self._row.append((figure, subject))
        if direction is None:
            self._last = figure, subject
        return subject

    def _read(self, figure: Figure, start: int, sentence: Span) -> Subject:
        if figure.kind == "age":
            return Subject("age", self._person_before(figure))
        compared = self._compared(figure, start, sentence)
        if compared is not None:
            return compared
        if figure.quantity.unit.dimension == "count":
            return self._counted(figure, start)
        if not figure.quantity.unit.dimension:
            elided = self._elided(figure, start)
            if elided is not None:
                return elided
        return self._measured(figure, start)

    def _person_before(self, figure: Figure) -> Span | None:
        """Return the name that an age stands beside."""
        mention = self._grammar.mention_before(figure.span.start, "PERSON")
        beside = mention is not None and figure.span.start - mention.span.end < 8
        return mention.span if mention is not None and beside else None

    # ----------------------------------------------------------- rows of figures

    def _compared(self, figure: Figure, start: int, sentence: Span) -> Subject | None:
        """Return what the figure before measures, for one that it is compared with."""
        if not self._row:
            return None
        before = self._grammar.text[max(sentence.start, start - 40) : start]
        if _moved_from().search(before) or (before.endswith(", ") and self._is_more(figure)):
            return self._row[-1][1]
        goes_on = re.search(r"(?:,|\band)\s+$", before) and self._is_dated_after(figure)
        if not goes_on and not _compared_with().search(before):
            return None
        return next(
            (subject for other, subject in reversed(self._row) if _is_alike(figure, other)), None
        )

    def _it(self, figure: Figure, verb: int) -> Subject | None:
        """Read "In April it was 25": the measure of the figure before, in the same unit."""
        run = self._outline.subject(verb)
        if run is None or self._last is None or self._outline.lower[run[0]] not in _its():
            return None
        other, subject = self._last
        blocks = self._grammar.document.block_at
        near = blocks(other.span.start) == blocks(figure.span.start)
        return subject if near and _is_alike(figure, other) else None

    def _is_more(self, figure: Figure) -> bool:
        """Tell "12 euros more than last winter" behind a comma."""
        words = {"more", "less", "fewer", "higher", "lower", "above", "below"}
        index = self.stretches.after(figure)
        inside = self._grammar.text[figure.number.end : figure.span.end].split()
        return bool(words & set(inside)) or (
            index is not None and self._outline.lower[index] in words
        )

    def _is_dated_after(self, figure: Figure) -> bool:
        index = self.stretches.after(figure)
        return index is not None and bool({index, index + 1} & self.stretches.dated)

    def _elided(self, figure: Figure, start: int) -> Subject | None:
        """Read "720 from Lagunilla" and "biology with 22,900": what is counted was said before."""
        counted = next((subject for _, subject in reversed(self._row) if subject.noun), None)
        if counted is None:
            return None
        own = self._beside(start) or self.stretches.complement_of(figure)
        if own is not None:
            words = _joined(counted.noun, counted.deed, self.stretches.words(own))
            return replace(counted, words=words, place=self._outline.span(own))
        verb = self.stretches.verb_right_before(start)
        if verb is None or self.stretches.is_level(verb):
            return None
        deed = self._participle(verb)
        return replace(counted, words=f"{counted.noun} {deed}", deed=deed)

    def _beside(self, start: int) -> Run | None:
        """Return the noun of "from Italy (18%)", "and boys 47%", "history with 14,050"."""
        outline = self._outline
        index = self.stretches.before(start)
        if index is None or index < 1:
            return None
        opened = outline.lower[index] == "("
        if opened or outline.lower[index] in {"with", "at", "on", ":", "by"}:
            index -= 1
        if index in self.stretches.struck or not outline.is_noun(index):
            return None
        first, last = outline.chunk(index)
        before = first - 1
        while before > 0 and outline.tags[before] in {"DT", "PRP$"}:
            before -= 1
        if opened:
            return (before if outline.tags[before] == "IN" else first), last
        row = outline.lower[before] in {",", "and", "by", ";", ":", "while", "but", "or"}
        return (first, last) if row and self._row else None

    def _in_row(self, figure: Figure, beside: Run, of: Run | None) -> Subject:
        """Read "and boys 47%": what the figure before is of holds for this one."""
        own, place = self.stretches.words(beside), self._outline.span(beside)
        if of is not None:
            return Subject(_joined(own, self.stretches.words(of)), place)
        if self._grammar.text[place.end : figure.span.start].strip() == "(":
            bounds = self._outline.bounds(figure.span.start)
            verb = self.stretches.verb_before(beside[0], bounds)
            run = self._outline.subject(verb) if verb is not None else None
            return Subject(_joined(self.stretches.words(self.stretches.about(run, bounds)), own), place)
        shared = next(
            (s.base or s.words for f, s in reversed(self._row) if f.quantity.unit == figure.quantity.unit),
            "",
        )
        return Subject(_joined(own, shared), place, base=shared)

    # ----------------------------------------------------------- counted things

    def _counted(self, figure: Figure, start: int) -> Subject:
        outline, stretches = self._outline, self.stretches
        inside = self._grammar.tokens.within(Span(figure.number.end, figure.span.end))
        skipped = {"DT", "PRP$", "IN", "HYPH", "CD"}
        first = next((at for at in inside if outline.tags[at] not in skipped), None)
        if first is None:
            return _NOTHING
        last = inside[-1]
        bounds = outline.bounds(figure.span.start)
        noun, place = stretches.words((first, last)), outline.span((first, last))
        if self._grammar.text[figure.number.end : figure.number.end + 1] == "-":
            of = outline.noun_after(last + 1, bounds.stop)
            return Subject(_joined(noun, stretches.words(of)), place, noun)
        whole = self._part_of(start, noun)
        if whole is not None:
            return Subject(whole, place, noun)
        tail = stretches.complement_of(figure) or stretches.relative(last + 1, bounds)
        done = tail is not None and outline.tags[tail[0]] != "IN"
        deed = "" if done else self._deed(start, last)
        words = _joined(noun, stretches.words(tail), deed)
        if tail is not None:
            place = Span(place.start, outline.span(tail).end)
        return Subject(words, place, noun, deed)

    def _part_of(self, start: int, noun: str) -> str | None:
        """Read what a preposition ties to the figure: "traffic rose to 960,000 units"."""
        outline, stretches = self._outline, self.stretches
        index = stretches.before(start, adjectives=True)
        if index is None or outline.tags[index] not in {"IN", "TO"} or not index:
            return None
        word, before = outline.lower[index], index - 1
        if outline.is_noun(before) and before not in stretches.struck:
            governor = stretches.words(outline.chunk(before))
            return None if self._is_statistic(before) else f"{governor} {word} {noun}"
        bounds = outline.bounds(start)
        verb = stretches.verb_before(index, bounds)
        if verb is None or word in {"after", "since", "before"}:
            return None
        about = stretches.words(stretches.about(outline.subject(verb), bounds))
        moved = stretches.object_between(verb, start)
        if word == "by" and verb == before and outline.is_passive(verb) and about:
            return f"{noun} {outline.lower[verb]} {about}"
        if word in {"to", "by", "at", "from"} and (
            stretches.is_change(verb) or stretches.is_level(verb)
        ):
            counted = "" if stretches.is_change(verb) or moved else noun
            what = stretches.words(moved) or about
            return _joined(what, counted) if what else None
        if verb != before or not about:
            return None
        return f"{about} {outline.lower[verb]} {word} {noun}"

    def _deed(self, start: int, last: int) -> str:
        """Return what was done to, or by, the things counted: "evacuated", "sat the exams"."""
        verb, acts = self.stretches.verb_right_before(start), False
        if verb is None:
            verb, acts = self._governing(last)
        if verb is not None and not acts and self._outline.lower[verb] in {"has", "have", "had"}:
            return self._of_owner(verb)
        if verb is None or self.stretches.is_level(verb):
            return ""
        if not acts:
            return self._participle(verb)
        bounds = self._outline.bounds(self._grammar.tokens.starts[verb])
        return self.stretches.words(self.stretches.deed(verb, bounds))

    def _of_owner(self, verb: int) -> str:
        """Return "of average household" for what a household has; names stand elsewhere."""
        run = self._outline.subject(verb)
        if run is None or not self._outline.is_noun(run[1]):
            return ""
        words = self.stretches.words(run)
        return f"of {_lowered(words)}" if words[1:].islower() else ""

    def _governing(self, noun: int) -> tuple[int | None, bool]:
        """Return the verb of which a noun is the subject (True) or the object (False)."""
        outline, tokens = self._outline, self._grammar.tokens
        bounds = outline.bounds(tokens.starts[noun])
        if self.stretches.opens_group(noun + 1, bounds):
            return outline.group(noun + 1)[1], True
        at = noun
        for _ in range(5):
            relation, head = tokens.relations[at], tokens.heads[at]
            if relation in SUBJECTS | _OBJECTS and outline.is_verb(head):
                return head, relation in SUBJECTS
            if relation not in _PASSED or head == at:
                break
            at = head
        return None, False

    # -------------------------------------------------------------- other figures

    def _measured(self, figure: Figure, start: int) -> Subject:
        stretches = self.stretches
        noun = self._noun_behind(figure) or self._governor(start)
        if noun is None:
            return self._clause(figure, start)
        if self._is_statistic(noun[1]):
            first = min(start, self._grammar.tokens.starts[noun[0]])
            return self._with(noun, self._clause(figure, first))
        of = stretches.complement_of(figure)
        after = of if of is not None and of[0] > noun[1] else stretches.complement(noun[1] + 1)
        place = self._outline.span(noun)
        if after is not None:
            place = Span(place.start, max(place.end, self._outline.span(after).end))
        return Subject(_joined(stretches.words(noun), stretches.words(after)), place)

    def _with(self, statistic: Run, subject: Subject) -> Subject:
        """Add "average" to what the clause is about; "a rise of 3% in exports" is about exports."""
        after = self.stretches.complement(statistic[1] + 1)
        if after is not None and self._outline.lower[after[0]] in {"in", "of", "for"}:
            return Subject(
                self.stretches.words((after[0] + 1, after[1])), self._outline.span(after)
            )
        words = self.stretches.words(statistic)
        known = {*lexicon("measures")["nouns"]["empty"], *subject.words.lower().split()}
        if set(words.lower().split()) <= known:
            return subject
        place = subject.place or self._outline.span(statistic)
        return replace(subject, words=_joined(subject.words, words), place=place)

    def _noun_behind(self, figure: Figure) -> Run | None:
        """Return the noun right after a figure: "three-year war", "$35 million budget"."""
        outline = self._outline
        inside = self._grammar.tokens.within(figure.span)
        bounds = outline.bounds(figure.span.start)
        if not inside or inside[-1] + 1 >= bounds.stop or figure.quantity.unit.name == "fraction":
            return None
        index = inside[-1] + 1
        if outline.tags[index] == "HYPH":
            index += 1
        if index >= bounds.stop or outline.tags[index] not in {"NN", "NNS", "NNP", "JJ", "NNPS"}:
            return None
        run = outline.noun_after(index, bounds.stop)
        return None if run is None or self.stretches.is_struck(*run) else run

    def _governor(self, start: int) -> Run | None:
        """Return the noun before: "a profit of $3 million"."""
        index = self.stretches.before(start)
        if index is None or not index or self._outline.lower[index] != "of":
            return None
        noun = index - 1
        if not self._outline.is_noun(noun) or noun in self.stretches.struck:
            return None
        return self._outline.chunk(noun)

    def _clause(self, figure: Figure, start: int) -> Subject:
        """Return what the clause of a figure is about, with its verb where that tells more."""
        outline, stretches = self._outline, self.stretches
        bounds = outline.bounds(start)
        of = stretches.complement_of(figure)
        beside = self._beside(start)
        if beside is not None:
            return self._in_row(figure, beside, of)
        index = stretches.before(start)
        shared = self._shared(figure, index, of)
        if shared is not None:
            return shared
        verb = stretches.verb_before(index + 1, bounds) if index is not None else None
        if verb is None:
            return self._as_subject(figure, of)
        same = self._it(figure, verb)
        if same is not None:
            return same
        moved = stretches.object_between(verb, start)
        plain = stretches.is_level(verb) or stretches.is_change(verb)
        if moved is not None:
            deed = "" if plain else self._participle(verb)
            return Subject(_joined(stretches.words(moved), deed), outline.span(moved))
        about = stretches.about(outline.subject(verb), bounds)
        if about is None and of is not None and not plain and verb == index:
            words = _joined(stretches.words((of[0] + 1, of[1])), self._participle(verb))
            return Subject(words, outline.span(of))
        if about is None:
            return self._as_subject(figure, of)
        return self._composed(figure, about, "" if plain else outline.lower[verb], of)

    def _shared(self, figure: Figure, index: int | None, of: Run | None) -> Subject | None:
        """Read "…, $48 million in rents" and ", or 3.6% of its area" from the figure before."""
        if not self._row or index is None:
            return None
        other, subject = self._row[-1]
        word = self._outline.lower[index]
        between = self._grammar.text[other.span.end : figure.span.start]
        if word in {"for", "worth"} and not any(map(str.isalpha, between.replace(word, ""))):
            return replace(subject, noun="")  # "sold three for 22.5 million"
        if of is None or word not in {",", "and", "or"}:
            return None
        same = other.quantity.unit == figure.quantity.unit
        if subject.base and same and word != "or":
            words = _joined(subject.base, self.stretches.words(of))
            return Subject(words, self._outline.span(of), base=subject.base)
        if figure.quantity.unit.dimension == "share" and not same:
            called = lexicon("measures")["dimensions"].values()
            rest = re.sub(rf"^(?:{any_of(called)})\s+", "", subject.words)
            words = _joined("share", self.stretches.words(of), rest)
            return Subject(words, subject.place)
        return None

    def _composed(self, figure: Figure, about: Run, deed: str, of: Run | None) -> Subject:
        words, place = self.stretches.words(about), self._outline.span(about)
        if of is None:
            return Subject(_joined(words, deed), place)
        called = lexicon("measures")["dimensions"].get(figure.quantity.unit.dimension)
        if self._outline.lower[of[0]] == "of":
            owner = _joined(_lowered(words), deed) if deed or called == "share" else ""
            of = of if called else (of[0] + 1, of[1])
            whole = _joined(called or "", self.stretches.words(of), owner)
            return Subject(whole, self._outline.span(of), base=called or "")
        return Subject(_joined(words, deed, self.stretches.words(of)), place, base=words)

    def _as_subject(self, figure: Figure, of: Run | None) -> Subject:
        """Read "86,400 hectares have burned", a figure that is its clause's subject."""
        outline, stretches = self._outline, self.stretches
        called = lexicon("measures")["dimensions"].get(figure.quantity.unit.dimension, "")
        bounds = outline.bounds(figure.span.start)
        index = stretches.after(figure)
        if of is None and index is not None and figure.quantity.unit.name == "fraction":
            of = outline.noun_after(index, bounds.stop)
        if of is not None:
            index = of[1] + 1
        deed = ""
        if index is not None and stretches.opens_group(index, bounds):
            _, verb = outline.group(index)
            done = stretches.deed(verb, bounds)
            alone = done is None or done[0] == done[1]
            plain = stretches.is_level(verb) and not outline.is_passive(verb)
            deed = "" if alone and plain else stretches.words(done)
        if of is None and not deed:
            return self._nearest(figure)
        linked = of is not None and outline.tags[of[0]] != "IN" and called
        words = _joined(called, "of" if linked else "", stretches.words(of), deed)
        return Subject(words, outline.span(of) if of else None)

    def _nearest(self, figure: Figure) -> Subject:
        """Return the nearest noun before the figure in its sentence, where nothing else tells."""
        outline = self._outline
        bounds = outline.bounds(figure.span.start)
        inside = self._grammar.tokens.within(figure.span)
        last = (inside[0] if inside else bounds.start) - 1
        for index in range(last, max(bounds.start, last - 30) - 1, -1):
            if outline.is_noun(index) and index not in self.stretches.struck:
                run = outline.chunk(index)
                return Subject(self.stretches.words(run), outline.span(run))
        return _NOTHING

    def _participle(self, verb: int) -> str:
        word = self._outline.lower[verb]
        return word if self._outline.tags[verb] == "VBN" else participle(word)

    def _is_statistic(self, noun: int) -> bool:
        nouns = lexicon("measures")["nouns"]["statistics"]
        return self._outline.lower[noun] in nouns or self._outline.lemma(noun) in nouns


def _is_alike(figure: Figure, other: Figure) -> bool:
    """Tell whether two figures can be of one measure: a bare one shares the other's unit."""
    one, two = figure.quantity.unit.name, other.quantity.unit.name
    return not one or one == two or two.startswith(f"{one} / ")


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _lowered(words: str) -> str:
    """Return one word without its capital, which opened a sentence: "Exports" but "Halm"."""
    return words.lower() if words.istitle() and words.endswith("s") and " " not in words else words


def _moved(subject: str, direction: Direction, before: str) -> str:
    """Return what a rise or a fall is called: "rise in exports"."""
    found = list(_moving().finditer(before))
    name = str(lexicon("measures")["moves"][direction.value])
    if found and found[-1].end() > len(before) - 30:
        name = _move_names()[found[-1][0].lower()]
    first = subject.split(" ", 1)[0].lower()
    if not subject or first in {other.split()[0] for other in _all_names()}:
        return subject or name.split()[0]
    return f"{name} {_lowered(subject)}"


def _all_names() -> Iterator[str]:
    moves = lexicon("measures")["moves"]
    yield from (moves["up"], moves["down"], *moves["by_word"])


@cache
def _move_names() -> dict[str, str]:
    names = lexicon("measures")["moves"]["by_word"]
    return {word: name for name, words in names.items() for word in words}


@cache
def _moving() -> re.Pattern[str]:
    return re.compile(rf"(?i)\b(?:{any_of(_move_names())})\b")


@cache
def _its() -> frozenset[str]:
    return frozenset({"it", "that", "this"})


@cache
def _compared_with() -> re.Pattern[str]:
    words = any_of(lexicon("measures")["comparisons"]["words"])
    return re.compile(rf"(?i)\b(?:{words})\s+(?:(?:the|its|their|an?)\s+)?$")


@cache
def _moved_from() -> re.Pattern[str]:
    return re.compile(r"(?i)[,(]\s*(?:up|down)\s+(?:by\s+)?$")
