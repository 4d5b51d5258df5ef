"""Find what a figure measures, and whose figure it is.

A counted figure has its noun, and what was done to it: "homes destroyed". Any other figure is of
the noun that it hangs on, of the object that a verb moves ("lowered its rate to 5%"), or of the
subject of its clause. In a row of figures the later ones share what the first has said.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from inspector.claims.figures import Figure
from inspector.claims.grammar import SUBJECTS, Grammar
from inspector.claims.model import Direction, Timex
from inspector.claims.outline import Outline, Run
from inspector.documents.model import Span
from inspector.language.lexicon import any_of, lexicon

_THINGS = frozenset({"GPE", "LOC", "ORG", "PERSON", "NORP", "FAC", "PRODUCT"})
_OBJECTS = frozenset({"obj", "dobj", "iobj", "dative"})
_LONGEST = 12  # tokens in a part of a subject
_ARTICLES = frozenset({"DT", "PRP$", "PDT", "RB", "CC", "CD", "EX"})


@dataclass(frozen=True, slots=True)
class Subject:
    """What a figure measures.

    `noun` is the counted noun and `deed` what was done to it, which the next figures of a row leave
    out; `place` is where the words stand.
    """

    words: str
    place: Span | None = None
    noun: str = ""
    deed: str = ""


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
        self._grammar: Grammar = outline.grammar
        self._tokens = outline.grammar.tokens
        spans = [timex.span for timex in timexes]
        spans += [f.number if f.quantity.unit.dimension == "count" else f.span for f in figures]
        self._dated = self._inside([timex.span for timex in timexes])
        self._struck = self._inside([*spans, *asides])
        self._row: list[tuple[Figure, Subject]] = []

    def subject_of(self, figure: Figure, start: int) -> Subject:
        """Return what is measured in the article's words. The figure with its hedge is at `start`."""
        sentence = self._grammar.sentence_at(figure.span.start)
        if self._row and self._row[-1][0].span.start < sentence.start:
            self._row = []
        subject = self._read(figure, start, sentence)
        self._row.append((figure, subject))
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

    # ----------------------------------------------------------- rows of figures

    def _compared(self, figure: Figure, start: int, sentence: Span) -> Subject | None:
        """Return what the figure before measures, for one that it is compared with."""
        before = self._grammar.text[max(sentence.start, start - 40) : start]
        if not self._row:
            return None
        bare = not figure.quantity.unit.name
        goes_on = bare and re.search(r"(?:,|\band)\s+$", before) and self._is_dated_after(figure)
        if not goes_on and not _compared_with().search(before):
            return None
        for other, subject in reversed(self._row):
            if bare or figure.quantity.unit == other.quantity.unit:
                return subject
        return None

    def _is_dated_after(self, figure: Figure) -> bool:
        index = self._after(figure)
        return index is not None and (index in self._dated or index + 1 in self._dated)

    def _elided(self, figure: Figure, start: int) -> Subject | None:
        """Read "720 from Lagunilla" and "biology with 22,900": what is counted was said before."""
        counted = next((subject for _, subject in reversed(self._row) if subject.noun), None)
        if counted is None:
            return None
        own = self._beside(start) or self._complement(figure)
        if own is None:
            verb = self._verb_right_before(start)
            if verb is None or self._is_level(verb):
                return None
            words = f"{counted.noun} {self._participle(verb)}"
            return replace(counted, words=words, deed=self._participle(verb))
        words = _joined(counted.noun, counted.deed, self._words(own))
        return replace(counted, words=words, place=self._outline.span(own))

    # ----------------------------------------------------------- counted things

    def _counted(self, figure: Figure, start: int) -> Subject:
        inside = self._tokens.within(Span(figure.number.end, figure.span.end))
        first = next(
            (i for i in inside if self._outline.tags[i] not in _ARTICLES | {"IN", "HYPH"}), None
        )
        if first is None:
            return _NOTHING
        last = inside[-1]
        bounds = self._outline.bounds(figure.span.start)
        noun = self._words((first, last))
        place = self._outline.span((first, last))
        if self._grammar.text[figure.number.end : figure.number.end + 1] == "-":
            of = self._outline.noun_after(last + 1, bounds.stop)
            if of is not None:
                words = _joined(noun, self._words(of))
                return Subject(words, Span(place.start, self._tokens.ends[of[1]]), noun)
            return Subject(noun, place, noun)
        tail = self._complement(figure) or self._relative(last + 1, bounds)
        deed = "" if tail and self._outline.is_verb(tail[0]) else self._deed(figure, start, last)
        if tail is not None:
            place = Span(place.start, self._tokens.ends[tail[1]])
        words = _joined(noun, self._words(tail) if tail else "", deed)
        return Subject(words, place, noun, deed)

    def _relative(self, index: int, bounds: range) -> Run | None:
        """Return "killed in the blast", "who sat the exams" right after a noun."""
        outline = self._outline
        if index >= bounds.stop:
            return None
        opens = outline.tags[index] in {"WP", "WDT"} or outline.lower[index] == "that"
        reduced = outline.tags[index] in {"VBN", "VBG"}
        if not (opens or reduced) or index in self._struck:
            return None
        return self._stretch(index, bounds)

    def _deed(self, figure: Figure, start: int, last: int) -> str:
        """Return what was done to, or by, the things counted: "evacuated", "sat the exams"."""
        verb = self._verb_right_before(start)
        if verb is not None:
            return "" if self._is_level(verb) else self._participle(verb)
        verb, acts = self._governing(last)
        if verb is None or self._is_level(verb):
            return ""
        if not acts:
            return self._participle(verb)
        del figure
        bounds = self._outline.bounds(self._tokens.starts[verb])
        done = self._stretch(verb, bounds)
        return self._words(done) if done else ""

    def _governing(self, noun: int) -> tuple[int | None, bool]:
        """Return the verb of which a noun is the subject (True) or the object (False)."""
        outline = self._outline
        bounds = outline.bounds(self._tokens.starts[noun])
        if noun + 1 < bounds.stop and self._opens_group(noun + 1):
            _, verb = outline.group(self._first_verb(noun + 1))
            return verb, True
        relations, heads = self._tokens.relations, self._tokens.heads
        at = noun
        for _ in range(5):
            if relations[at] in SUBJECTS and outline.is_verb(heads[at]):
                return heads[at], True
            if relations[at] in _OBJECTS and outline.is_verb(heads[at]):
                return heads[at], False
            if relations[at] not in {"conj", "nmod", "appos", "pobj", "prep"} or heads[at] == at:
                break
            at = heads[at]
        return None, False

    def _opens_group(self, index: int) -> bool:
        return self._outline.tags[index] in {"VBD", "VBZ", "VBP", "MD"} and index not in self._struck

    def _first_verb(self, index: int) -> int:
        return index

    def _verb_right_before(self, start: int) -> int | None:
        """Return the verb whose object begins at `start`: "destroyed 47 homes"."""
        index = self._before(start)
        while index is not None and index > 0 and self._outline.tags[index] in {"DT", "RB", "PRP$", "JJ"}:
            index -= 1
        if index is None or index in self._struck or not self._outline.is_verb(index):
            return None
        return index if self._tokens.starts[index] >= self._grammar.sentence_at(start).start else None

    # -------------------------------------------------------------- other figures

    def _measured(self, figure: Figure, start: int) -> Subject:
        noun = self._attributed_to(figure) or self._governor(start)
        if noun is not None and not self._is_statistic(noun):
            of = self._complement(figure)
            if of is not None and of[0] <= noun[1]:
                of = None
            return self._of(noun, of)
        subject = self._clause(figure, start)
        return self._with(noun, subject) if noun is not None else subject

    def _of(self, noun: Run, of: Run | None) -> Subject:
        after = of or self._complement_at(noun[1] + 1)
        words = _joined(self._words(noun), self._words(after) if after else "")
        place = self._outline.span(noun)
        return Subject(words, Span(place.start, max(place.end, self._tokens.ends[after[1]] if after else 0)))

    def _with(self, statistic: Run, subject: Subject) -> Subject:
        """Add "average" to what the clause is about; "a rise of 3%" says it of itself."""
        after = self._complement_at(statistic[1] + 1)
        if after is not None and self._outline.lower[after[0]] in {"in", "of", "for"}:
            place = self._outline.span(after)
            return Subject(self._words((after[0] + 1, after[1])), place)
        words = self._words(statistic)
        if set(words.lower().split()) <= _empty() | set(subject.words.lower().split()):
            return subject
        if not subject.words:
            return Subject(words, self._outline.span(statistic))
        return replace(subject, words=_joined(subject.words, words))

    def _attributed_to(self, figure: Figure) -> Run | None:
        """Return the noun right after a figure: "three-year war", "$35 million budget"."""
        index = self._after(figure)
        bounds = self._outline.bounds(figure.span.start)
        if index is None or index >= bounds.stop:
            return None
        if self._tokens.starts[index] > figure.span.end + 1 or index in self._struck:
            return None
        if self._outline.tags[index] not in {"NN", "NNS", "NNP", "JJ", "HYPH", "NNPS"}:
            return None
        if self._outline.tags[index] == "HYPH":
            index += 1
        return self._outline.noun_after(index, bounds.stop)

    def _governor(self, start: int) -> Run | None:
        """Return the noun before: "a profit of $3 million", "Italy (18%)", "and boys 47%"."""
        index = self._before(start)
        if index is None or index < 2 or index in self._struck:
            return None
        word = self._outline.lower[index]
        if word == "of" and self._outline.is_noun(index - 1) and index - 1 not in self._struck:
            return self._outline.chunk(index - 1)
        return None

    def _beside(self, start: int) -> Run | None:
        """Return the noun of "Italy (18%)", "and boys 47%", "history with 14,050"."""
        index = self._before(start)
        if index is None or index < 1:
            return None
        opened = self._outline.lower[index] == "("
        if opened or self._outline.lower[index] in {"with", "at", "on", ":", "by"}:
            index -= 1
        if index in self._struck or not self._outline.is_noun(index):
            return None
        run = self._outline.chunk(index)
        if opened:
            return run
        first = run[0]
        while first > 0 and self._outline.tags[first - 1] in {"DT", "PRP$"}:
            first -= 1
        row = self._outline.lower[first - 1] in {",", "and", "by", ";", ":", "while", "but", "or"}
        return run if row and bool(self._row) else None

    def _clause(self, figure: Figure, start: int) -> Subject:
        """Return what the clause of a figure is about, with its verb where that tells more."""
        outline = self._outline
        bounds = outline.bounds(start)
        beside = self._beside(start)
        of = self._complement(figure)
        if beside is not None:
            return self._in_row(figure, beside, of)
        index = self._before(start)
        verb = outline.verb_before(index + 1, bounds.start) if index is not None else None
        while verb is not None and verb in self._struck:
            verb = outline.verb_before(verb, bounds.start)
        if verb is None:
            return self._as_subject(figure, of)
        moved = self._object_between(verb, start)
        if moved is not None:
            words = self._words(moved)
            deed = "" if self._is_level(verb) or self._is_change(verb) else self._participle(verb)
            return Subject(_joined(words, deed), outline.span(moved))
        run = outline.subject(verb)
        about = self._about(run, bounds)
        if about is None:
            return self._as_subject(figure, of)
        words, place = about
        deed = "" if self._is_level(verb) or self._is_change(verb) else self._outline.grammar.tokens.words[verb]
        return self._composed(figure, words, place, deed, of)

    def _composed(
        self, figure: Figure, words: str, place: Span | None, deed: str, of: Run | None
    ) -> Subject:
        if of is None:
            return Subject(_joined(words, deed), place)
        called = lexicon("measures")["dimensions"].get(figure.quantity.unit.dimension)
        end = self._outline.span(of)
        if called is not None and self._outline.lower[of[0]] == "of":
            kept = _joined(_lower_first(words), deed) if deed or called == "share" else ""
            return Subject(_joined(called, self._words(of), kept), end)
        return Subject(_joined(words, deed, self._words(of)), place or end)

    def _in_row(self, figure: Figure, beside: Run, of: Run | None) -> Subject:
        """Read "and boys 47%": what the figure before is of holds for this one."""
        own, place = self._words(beside), self._outline.span(beside)
        if of is not None:
            return Subject(_joined(own, self._words(of)), place)
        shared = next(
            (
                subject.words
                for other, subject in reversed(self._row)
                if other.quantity.unit == figure.quantity.unit
            ),
            "",
        )
        if self._grammar.text[self._tokens.ends[beside[1]] : figure.span.start].strip() == "(":
            bounds = self._outline.bounds(figure.span.start)
            verb = self._outline.verb_before(beside[0], bounds.start)
            about = self._about(self._outline.subject(verb), bounds) if verb is not None else None
            return Subject(_joined(about[0] if about else "", own), place)
        return Subject(_joined(own, shared), place)

    def _about(self, run: Run | None, bounds: range) -> tuple[str, Span | None] | None:
        """Return the words of a clause's subject; for "it", of what the sentence before is about."""
        if run is None:
            return None
        if self._outline.tags[run[0]] == "PRP":
            return self._topic_before(bounds)
        words = self._words(run)
        return (words, self._outline.span(run)) if words else None

    def _topic_before(self, bounds: range) -> tuple[str, Span | None] | None:
        if bounds.start == 0:
            return None
        before = self._outline.bounds(self._tokens.starts[bounds.start - 1])
        for index in before:
            if self._outline.tags[index] in {"VBD", "VBZ", "VBP", "MD"} and index not in self._struck:
                run = self._outline.subject(index)
                if run is None or self._outline.tags[run[0]] == "PRP":
                    return None
                return self._words(run), self._outline.span(run)
        return None

    def _as_subject(self, figure: Figure, of: Run | None) -> Subject:
        """Read "86,400 hectares have burned", a figure that is its clause's subject."""
        called = lexicon("measures")["dimensions"].get(figure.quantity.unit.dimension, "")
        index = of[1] + 1 if of else self._after(figure)
        bounds = self._outline.bounds(figure.span.start)
        deed = ""
        if index is not None and index < bounds.stop and self._opens_group(index):
            _, verb = self._outline.group(index)
            done = self._stretch(verb, bounds)
            if done is not None and not self._is_level(verb):
                deed = self._words(done)
        words = _joined(called, self._words(of) if of else "", deed)
        if words and (of or deed):
            return Subject(words, self._outline.span(of) if of else None)
        return self._nearest(figure)

    def _nearest(self, figure: Figure) -> Subject:
        """Return the nearest noun before the figure in its sentence, where nothing else tells."""
        bounds = self._outline.bounds(figure.span.start)
        first = self._tokens.within(figure.span)
        for index in range((first[0] if first else bounds.start) - 1, bounds.start - 1, -1):
            if self._outline.is_noun(index) and index not in self._struck:
                run = self._outline.chunk(index)
                return Subject(self._words(run), self._outline.span(run))
        return _NOTHING

    def _object_between(self, verb: int, start: int) -> Run | None:
        """Return the object that a verb moves: "lowered its benchmark rate by 25 points"."""
        outline = self._outline
        stop = self._before(start)
        if stop is None or outline.tags[stop] not in {"IN", "TO"}:
            return None
        index = verb + 1
        while index < stop and outline.tags[index] in {"RB", "RP"}:
            index += 1
        run = outline.noun_after(index, stop)
        if run is None:
            index = next((i for i in range(index, stop) if i not in self._struck), stop)
            run = outline.noun_after(index, stop)
        if run is None or any(at in self._struck for at in range(run[0], run[1] + 1)):
            return None
        after = self._complement_at(run[1] + 1)
        return (run[0], after[1]) if after and after[1] < stop else run

    # ---------------------------------------------------------------- stretches

    def _complement(self, figure: Figure) -> Run | None:
        """Return "of the top grades", "in handling fees" right after a figure."""
        index = self._after(figure)
        return self._complement_at(index) if index is not None else None

    def _complement_at(self, index: int) -> Run | None:
        if index >= len(self._tokens) or index in self._struck:
            return None
        if self._outline.lower[index] not in _complements():
            return None
        bounds = self._outline.bounds(self._tokens.starts[index])
        run = self._outline.noun_after(index + 1, bounds.stop)
        if run is None or any(at in self._struck for at in range(run[0], run[1] + 1)):
            return None
        last = run[1]
        if last + 1 < bounds.stop and self._outline.lower[last + 1] == "of":
            more = self._complement_at(last + 1)
            last = more[1] if more else last
        elif last + 1 < bounds.stop and self._outline.tags[last + 1] == "VBN":
            more = self._relative(last + 1, bounds)
            last = more[1] if more else last
        return (index, last) if last - index < _LONGEST else (index, run[1])

    def _stretch(self, index: int, bounds: range) -> Run | None:
        """Return a verb, or what opens a clause, with its particle and its object or complement."""
        outline = self._outline
        if outline.tags[index] in {"WP", "WDT"} or outline.lower[index] == "that":
            if index + 1 >= bounds.stop or not outline.is_verb(index + 1):
                return None
            _, last = outline.group(index + 1)
        else:
            last = index
        while last + 1 < bounds.stop and outline.tags[last + 1] == "RP":
            last += 1
        if last + 1 >= bounds.stop or last + 1 in self._struck:
            return index, last
        after = self._complement_at(last + 1)
        if after is None:
            after = outline.noun_after(last + 1, bounds.stop)
            if after and any(at in self._struck for at in range(last + 1, after[1] + 1)):
                after = None
        return index, after[1] if after else last

    def _after(self, figure: Figure) -> int | None:
        """Return the token after a figure, and after its conversion in brackets."""
        inside = self._tokens.within(figure.span)
        if not inside:
            return None
        index, bounds = inside[-1] + 1, self._outline.bounds(figure.span.start)
        if index < bounds.stop and self._outline.lower[index] == "(":
            for at in range(index + 1, min(index + 10, bounds.stop)):
                if self._outline.lower[at] == ")":
                    return at + 1 if at + 1 < bounds.stop else None
        return index if index < bounds.stop else None

    def _before(self, start: int) -> int | None:
        """Return the token that ends before a character in the same sentence."""
        bounds = self._outline.bounds(start)
        found = self._tokens.within(Span(start, start + 1))
        index = (found[0] if found else bounds.stop) - 1
        return index if index >= bounds.start else None

    # -------------------------------------------------------------------- words

    def _words(self, run: Run) -> str:
        """Return the words of a stretch, without figures, dates and leading articles."""
        first, last = run
        while first < last and (self._outline.tags[first] in _ARTICLES or first in self._struck):
            first += 1
        kept = [at for at in range(first, last + 1) if at not in self._struck]
        kept = kept[:_LONGEST]
        return self._outline.words_of(kept)

    def _participle(self, verb: int) -> str:
        if self._outline.tags[verb] == "VBN":
            return self._outline.lower[verb]
        return participle(self._outline.lemma(verb))

    def _is_level(self, verb: int) -> bool:
        return self._outline.lemma(verb) in _verbs("level")

    def _is_change(self, verb: int) -> bool:
        return self._outline.lemma(verb) in _verbs("change")

    def _is_statistic(self, noun: Run) -> bool:
        return self._outline.lemma(noun[1]) in lexicon("measures")["nouns"]["statistics"]

    def _inside(self, spans: Sequence[Span]) -> frozenset[int]:
        return frozenset(index for span in spans for index in self._tokens.within(span))

    # -------------------------------------------------------------------- whose

    def _person_before(self, figure: Figure) -> Span | None:
        """Return the name that an age stands beside."""
        mention = self._grammar.mention_before(figure.span.start, "PERSON")
        if mention is None or figure.span.start - mention.span.end > 8:
            return None
        return mention.span

    def entity_of(self, figure: Figure, subject: Subject) -> str:
        """Return the name of whose figure it is: in the subject, else the clause's subject."""
        grammar = self._grammar
        places = [subject.place] if subject.place else []
        bounds = self._outline.bounds(figure.span.start)
        index = self._before(figure.span.start)
        verb = self._outline.verb_before(index + 1, bounds.start) if index is not None else None
        if verb is not None and verb not in self._struck:
            run = self._outline.subject(verb)
            if run is not None and self._outline.is_noun(run[1]):
                places.append(self._outline.span(run))
        for place in places:
            for mention in grammar.mentions_in(place):
                if mention.label in _THINGS:
                    return grammar.parse.entities[mention.entity].canonical
            if described := grammar.described(place):
                return described
        return ""


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def _lower_first(words: str) -> str:
    first = words.split(" ", 1)[0]
    return words[:1].lower() + words[1:] if first.istitle() and len(words.split()) == 1 else words


def moved(subject: str, direction: Direction, before: str) -> str:
    """Return what a rise or a fall is called: "rise in exports"; `before` are the words before it."""
    moves = lexicon("measures")["moves"]
    word = str(moves[direction.value])
    found = _moving().findall(before)
    if found:
        word = _move_names()[found[-1].lower()]
    words = subject.split()
    if not words or words[0].lower() in {"rise", "fall", *_first_words()}:
        return subject or word.split()[0]
    return f"{word} {_lower_first(subject)}"


def participle(lemma: str) -> str:
    """Return the past participle of a verb."""
    irregular = lexicon("measures")["participles"].get(lemma)
    if irregular is not None:
        return str(irregular)
    if lemma.endswith("ed"):
        return lemma  # no lemmatizer ran
    if lemma.endswith("e"):
        return f"{lemma}d"
    if re.search(r"[^aeiou]y$", lemma):
        return f"{lemma[:-1]}ied"
    if re.fullmatch(r"[^aeiou]*[aeiou][^aeiouwxy]", lemma):
        return f"{lemma}{lemma[-1]}ed"
    return f"{lemma}ed"


@cache
def _verbs(kind: str) -> frozenset[str]:
    return frozenset(lexicon("measures")["verbs"][kind])


@cache
def _empty() -> frozenset[str]:
    return frozenset(lexicon("measures")["nouns"]["empty"])


@cache
def _complements() -> frozenset[str]:
    return frozenset(lexicon("measures")["complements"]["words"])


@cache
def _compared_with() -> re.Pattern[str]:
    return re.compile(rf"(?i)\b(?:{any_of(lexicon('measures')['comparisons']['words'])})\s+$")


@cache
def _move_names() -> dict[str, str]:
    names = lexicon("measures")["moves"]["by_word"]
    return {word: name for name, words in names.items() for word in words}


@cache
def _first_words() -> frozenset[str]:
    return frozenset(name.split()[0] for name in lexicon("measures")["moves"]["by_word"])


@cache
def _moving() -> re.Pattern[str]:
    return re.compile(rf"(?i)\b(?:{any_of(_move_names())})\b")
