"""Stretches of words around a figure: what it hangs on, what hangs on it, and what verbs do to it.

Figures, dates and who says so are struck out: no stretch runs into them.
"""

from collections.abc import Iterable
from functools import cache

from inspector.claims.quantities.figures import Figure
from inspector.claims.subjects.topics import Topics
from inspector.claims.subjects.verbs import Verbs
from inspector.claims.syntax.outline import Outline, Run
from inspector.claims.syntax.verbs import forms_of
from inspector.documents.model import Span
from inspector.language.lexicon import lexicon

LONGEST = 12  # tokens in a stretch
_ARTICLES = frozenset({"DT", "PRP$", "PDT", "RB", "CC", "CD", "EX", "RBR", ",", "POS"})
_OWNER = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "POS"})
_STAND_FOR = frozenset({"it", "they", "he", "she"})
_OWNED = frozenset({"DT", "PRP$", "PDT"})
_CONTENT = frozenset({"NN", "JJ", "VB", "FW", "PR", "RB", "CD"})
_MARKS = frozenset("#*_`|~>")  # of raw Markdown
_RELATIVE = frozenset({"WDT", "WP", "WRB"})
_GOES_ON = frozenset({"IN", "TO", "VBD", "VBZ", "VBP", "MD"})
_NO_RELATIVES = frozenset({"compared", "including", "according", "based", "followed", "up"})
_HELPS = frozenset({"has", "have", "had"})
_NO_END = frozenset({"IN", "DT", "TO", "CC", "PRP$"})
_BEFORE_FIGURE = frozenset({"DT", "PDT", "JJ", "RB", "PRP$", "RBR", "JJR", "VBN"})


class Stretches(Verbs):
    """The stretches of one document."""

    def __init__(self, outline: Outline, struck: Iterable[Span], dated: Iterable[Span]) -> None:
        self._tokens = outline.grammar.tokens
        dates = self._inside(dated)
        super().__init__(outline, self._inside(struck) | dates, dates)
        self.counting = self.struck - self.dated
        self._topics = Topics(outline, self.struck)
        # What stands around a figure is asked for by many.
        self._before: dict[int, int | None] = {}
        self._after: dict[int, int | None] = {}
        self._words: dict[Run, str] = {}
        self._verbs: dict[tuple[int, int], int | None] = {}

    def _inside(self, spans: Iterable[Span]) -> frozenset[int]:
        return frozenset(index for span in spans for index in self._tokens.within(span))

    def words(self, run: Run | None) -> str:
        """Return the words of a stretch, without what is struck out and leading articles."""
        if run is None:
            return ""
        words = self._words.get(run)
        if words is None:
            words = self._words[run] = self._words_of(run)
        return words

    def _words_of(self, run: Run) -> str:
        first, last = run
        outline = self.outline
        while first < last and (outline.tags[first] in _ARTICLES or first in self.struck):
            if outline.tags[first] == "CD" and outline.lower[first + 1] == "-":
                break  # "six-year-olds"
            first += 1
        if first < last and outline.lower[first] in {"alone", "that", "with"}:
            first += 1  # "in September alone sales fell"
        while last > first and (outline.tags[last] in _NO_END or last in self.struck):
            last -= 1
        empty = outline.lower[first] in _measures("nouns", "empty")
        if first + 1 < last and empty and outline.lower[first + 1] == "of":
            return self.words((first + 2, last))
        kept = [
            at
            for at in range(first, last + 1)
            if at not in self.struck
            and outline.lower[at][0] not in _MARKS
            and not (outline.tags[at] in {"POS", "HYPH"} and at - 1 in self.struck)
        ]
        if not any(outline.tags[at][:2] in _CONTENT for at in kept):
            return ""
        return outline.words_of(kept[:LONGEST])

    def is_struck(self, first: int, last: int) -> bool:
        """Tell whether a stretch holds anything that is struck out."""
        return any(at in self.struck for at in range(first, last + 1))

    # ------------------------------------------------------- around a figure

    def after(self, figure: Figure) -> int | None:
        """Return the token after a figure, its conversion in brackets and "a night" passed over."""
        end = figure.span.end
        if end not in self._after:
            self._after[end] = self._find_after(figure)
        return self._after[end]

    def _find_after(self, figure: Figure) -> int | None:
        inside = self._tokens.within(figure.span)
        if not inside:
            return None
        outline = self.outline
        index, bounds = inside[-1] + 1, outline.bounds(figure.span.start)
        if index < bounds.stop and outline.lower[index] == "(":
            closing = (
                at for at in range(index, min(index + 10, bounds.stop)) if outline.lower[at] == ")"
            )
            index = next(closing, bounds.stop) + 1
        index = self.past_restated(index, bounds)
        rated = index + 1 < bounds.stop and outline.lower[index] in {"a", "an", "per", "each"}
        if rated and outline.lower[index + 1] in lexicon("rates")["denominators"]["words"]:
            index += 2
        return index if index < bounds.stop else None

    def past_date(self, index: int) -> int:
        """Pass over the date of "half of those hired in 2021 have left"."""
        at = index
        while at < len(self.outline.tags) and (at in self.dated or at + 1 in self.dated):
            at += 1
        return at if at - 1 in self.dated else index

    def past_restated(self, index: int, bounds: range) -> int:
        """Pass over what says a figure again: "186 of the walkers, or 12%, had"."""
        if self.outline.lower[index : index + 2] != (",", "or"):
            return index
        near = range(index + 3, min(index + 9, bounds.stop))
        return next((at + 1 for at in near if self.outline.lower[at] == ","), index)

    def before(self, start: int, *, adjectives: bool = False) -> int | None:
        """Return the token before a character in its sentence; adjectives may be passed over."""
        if adjectives:
            return self._find_before(start, adjectives=True)
        if start not in self._before:
            self._before[start] = self._find_before(start, adjectives=False)
        return self._before[start]

    def _find_before(self, start: int, *, adjectives: bool) -> int | None:
        bounds, at = self.outline.bounds(start), self._tokens.at(start)
        index = (bounds.stop if at is None else at) - 1
        tags = self.outline.tags
        while index > bounds.start and self.outline.lower[index][0] in _MARKS:
            index -= 1  # "rose to **40 tonnes**"
        while index > bounds.start and (
            (adjectives and tags[index] in _BEFORE_FIGURE)
            or (tags[index] in {"VBN", "VBD", "JJ", "VBG"} and tags[index - 1] == "DT")
        ):
            index -= 1
        return index if index >= bounds.start else None

    def verb_before(self, index: int, bounds: range) -> int | None:
        """Return the nearest verb before a token that is no verb of saying."""
        asked = index, bounds.start
        if asked not in self._verbs:
            self._verbs[asked] = self._find_verb_before(index, bounds)
        return self._verbs[asked]

    def _find_verb_before(self, index: int, bounds: range) -> int | None:
        verb = self.outline.verb_before(index, bounds.start)
        while verb is not None and (verb in self.struck or self._ends(verb) in self.struck):
            verb = self.outline.verb_before(verb, bounds.start)
        opened = None if verb is None else self._inserted(verb, index, bounds)
        return verb if opened is None else self.verb_before(opened, bounds)

    def _ends(self, verb: int) -> int:
        """Return the verb that an auxiliary helps: "had put" is told by "put"."""
        return self.outline.group(verb)[1] if self.outline.lower[verb] in _HELPS else verb

    def _inserted(self, verb: int, index: int, bounds: range) -> int | None:
        """Return where the aside of a verb opens: "its plant, which has 43 staff, at a cost of"."""
        lower, tags = self.outline.lower, self.outline.tags
        closed = next((at for at in range(verb + 1, index) if lower[at] == ","), None)
        if closed is None or tags[closed + 1] not in _GOES_ON:
            return None
        for at in range(verb - 1, max(bounds.start, verb - LONGEST), -1):
            if lower[at] == "," or tags[at] in {"VBD", "VBZ", "VBP"}:
                return None
            if tags[at] in _RELATIVE:
                return at - 1 if lower[at - 1] == "," else None
        return None

    def verb_right_before(self, start: int) -> int | None:
        """Return the verb whose object begins at `start`: "destroyed 47 homes"."""
        index = self.before(start)
        while index is not None and self.outline.tags[index] in {"DT", "RB", "PRP$", "JJ", "RP"}:
            index = index - 1 if index > self.outline.bounds(start).start else None
        if index is None or index in self.struck or not self.outline.is_verb(index):
            return None
        return index

    def opens_group(self, index: int, bounds: range) -> bool:
        """Tell whether a verb with a subject before it begins here."""
        return index < bounds.stop and self._topics.opens_group(index)

    # --------------------------------------------------------- what hangs on it

    def complement_of(self, figure: Figure) -> Run | None:
        """Return "of the top grades", "in handling fees" right after a figure."""
        index = self.after(figure)
        if index is not None and figure.quantity.unit.dimension == "length":
            index = self._past_pair(index)
        return self.complement(index) if index is not None else None

    def _past_pair(self, index: int) -> int:
        """Pass over "and 61 mm (2.4 inches)" before "of rain", which both have."""
        at, last = index, min(len(self._tokens), index + LONGEST)
        if self.outline.lower[at] not in {"and", "to", "or"} or at + 1 not in self.counting:
            return index
        while at + 1 < last and (at + 1 in self.counting or self.outline.lower[at + 1] in "()"):
            at += 1
        of = self.outline.lower[at + 1 : at + 2] == ("of",)
        return at + 1 if of else index

    def complement(self, index: int) -> Run | None:
        """Return the preposition at a token with its noun and what hangs on that."""
        if index >= len(self._tokens) or index in self.struck:
            return None
        outline = self.outline
        if outline.lower[index] not in _measures("complements", "words"):
            return None
        if outline.lower[index + 1 : index + 2] == ("those",):
            more = self.complement(index + 2) or self.relative(
                index + 2, outline.bounds(self._tokens.starts[index])
            )
            return (index, more[1]) if more else None  # "of those at risk"
        bounds = outline.bounds(self._tokens.starts[index])
        first = index + 1
        passed = {"DT", "PRP$", "HYPH", "CD"}
        while first < bounds.stop and (first in self.struck or outline.tags[first] in passed):
            if first in self.dated:
                return None
            first += 1
        first = self._past_owner(first, bounds)
        # "of below-average rain" begins with what else is a preposition
        joined = first + 1 < bounds.stop and outline.tags[first + 1] == "HYPH"
        near = range(first + 1, min(first + LONGEST, bounds.stop))
        stop = next((at for at in near if at in self.dated), bounds.stop)  # "on roads last year"
        run = outline.noun_after(first + joined, stop)
        places = _measures("complements", "places")
        if run is None and first < stop and outline.lower[first] in places:
            return index, first  # "14% from elsewhere"
        run = (first, run[1]) if run and joined else run
        if run is None and first < bounds.stop and outline.tags[first] == "VBG":
            run = first, first  # "the cost of raising it"
        if run is None or self.is_struck(*run) or self._is_stretch_of_time(run):
            return None
        if outline.lower[index] != "of" and self._leads_on(run, bounds):
            return None  # "to 412 from a peak of 530"
        last = self._extended(run[1], bounds)
        return (index, last) if last - index < LONGEST else (index, run[1])

    def _is_stretch_of_time(self, run: Run) -> bool:
        """Tell "a good year" from "a kilowatt hour", which is no time."""
        last = run[1]
        unit = last > run[0] and self.outline.lower[last - 1].endswith(("watt", "man"))
        return is_time(self.outline.lower[last]) and not unit

    def _leads_on(self, run: Run, bounds: range) -> bool:
        """Tell a statistic that the next figure is: "an average of 12"."""
        of, figure = run[1] + 1, run[1] + 2
        follows = figure < bounds.stop and self.outline.lower[of] == "of" and figure in self.struck
        return follows and self.is_statistic(run[1])

    def whole_of(self, figure: Figure) -> Run | None:
        """Return the noun of "five of her 14 workers", of which another figure tells the whole."""
        outline, bounds = self.outline, self.outline.bounds(figure.span.start)
        inside = self._tokens.within(figure.number)
        at = inside[-1] + 1 if inside else bounds.stop
        if at >= bounds.stop or outline.lower[at] != "of":
            return None
        at += 1
        last = min(bounds.stop, at + LONGEST // 2)
        while at < last and at not in self.struck and outline.tags[at] in _OWNER | _OWNED:
            at += 1
        counted = at < last and at in self.struck - self.dated
        while counted and at < bounds.stop and at in self.struck:
            at += 1
        return outline.noun_after(at, bounds.stop) if counted else None

    def _past_owner(self, first: int, bounds: range) -> int:
        """Pass over "the city's 320" before what is counted there."""
        at = first
        while at < min(bounds.stop, first + LONGEST // 2) and self.outline.tags[at] in _OWNER:
            at += 1
        if at > first and self.outline.tags[at : at + 2] == ("CD", "HYPH"):
            return at  # "of the district's five-year-olds"
        owned = at > first and self.outline.tags[at - 1] == "POS" and at in self.struck - self.dated
        while owned and at < bounds.stop and at in self.struck:
            at += 1
        return at if owned else first

    def _extended(self, last: int, bounds: range) -> int:
        """Return the last token of a noun with "of the region", "killed in May" behind it."""
        following = last + 1
        if following >= bounds.stop:
            return last
        more = None
        if self.outline.lower[following] in {"of", "without"}:
            more = self.complement(following)
        elif self.outline.tags[following] == "VBN":
            more = self.relative(following, bounds)
        return more[1] if more else last

    def relative(self, index: int, bounds: range) -> Run | None:
        """Return "killed in the blast", "who sat the exams" right after a noun."""
        outline = self.outline
        if index >= bounds.stop or index in self.struck:
            return None
        opens = outline.tags[index] in {"WP", "WDT"} or outline.lower[index] == "that"
        reduced = (
            outline.tags[index] in {"VBN", "VBG"} and outline.lower[index] not in _NO_RELATIVES
        )
        return self.deed(index, bounds) if opens or reduced else None

    def deed(self, index: int, bounds: range) -> Run | None:
        """Return a verb, or what opens a clause, with its particle and its object or complement."""
        outline, last = self.outline, index
        if outline.tags[index] in {"WP", "WDT"} or outline.lower[index] == "that":
            if index + 1 >= bounds.stop or not outline.is_verb(index + 1):
                return None
            _, last = outline.group(index + 1)
        tags = (*outline.tags[last + 1 : min(bounds.stop, last + LONGEST)], "", "")
        while tags[0] in {"RP", "RB"} or tags[:2] == ("IN", "IN"):  # "fallen behind with bills"
            last, tags = last + 1, tags[1:]
        if last + 1 >= bounds.stop or last + 1 in self.struck:
            return index, last
        after = self.complement(last + 1)
        if after is None:
            after = outline.noun_after(last + 1, bounds.stop)
            if after and self.is_struck(last + 1, after[1]):
                after = None
        return index, after[1] if after else last

    def predicate(self, verb: int, bounds: range) -> Run | None:
        """Return what a level verb says, as "injured" of "were injured"; None for a bare verb."""
        done = self.deed(verb, bounds)
        if done is None or not self.is_level(verb):
            return done
        if done[0] == done[1]:
            return None
        return (done[0] + 1, done[1]) if self.outline.lower[verb] in forms_of("be") else done

    def object_between(self, verb: int, start: int) -> Run | None:
        """Return the object that a verb moves: "lowered its benchmark rate by 25 points"."""
        outline = self.outline
        stop = self.before(start, adjectives=True)
        if stop is None or outline.tags[stop] not in {"IN", "TO"} or outline.lower[stop] == "of":
            return None
        index = verb + 1
        passed = {"RB", "RP", "DT", "PRP$"}
        while index < stop and (outline.tags[index] in passed or index in self.struck):
            if outline.lower[index + 1] == "-":
                break  # "re-election"
            index += 1
        if index < stop and outline.lower[index] in {"it", "them"}:
            return self.about((index, index), outline.bounds(start))  # "to raise it by 15%"
        run = outline.noun_after(index, stop)
        if run is None or self.is_struck(*run):
            return None
        if run[0] == run[1] and outline.lower[run[0]] in lexicon("measures")["nouns"]["light"]:
            return None
        after = self.complement(run[1] + 1)
        while after and after[1] < stop:
            run = run[0], after[1]  # "the trip from Halm to Sorel to 25 minutes"
            after = self.complement(run[1] + 1)
        return run

    def about(self, run: Run | None, bounds: range) -> Run | None:
        """Return a clause's subject; for "it" what the sentence before is about."""
        if run is None:
            return None
        if self.outline.tags[run[0]] in {"PRP", "EX"}:
            if run[0] - 1 in self.struck - self.dated:
                return None  # "the company said it would", whose name stands with the saying
            word = self.outline.lower[run[0]]
            word = "they" if word == "them" else word
            if word not in _STAND_FOR:
                return None
            return self._topics.beside(bounds, run[0], word) or self._topics.before(bounds, word)
        return run if self.words(run) else None

    def told_before(self, start: int) -> Run | None:
        """Return what the sentence before that of a character is about."""
        run = self._topics.told(self.outline.bounds(start))
        return run if self.words(run) else None


@cache
def _measures(table: str, key: str) -> frozenset[str]:
    return frozenset(lexicon("measures")[table][key])


def is_time(noun: str) -> bool:
    """Tell "season" and "years": no figure is of a time."""
    return noun in _no_complements()


@cache
def _no_complements() -> frozenset[str]:
    never = lexicon("measures")["complements"]["never"]
    return frozenset({*never, *(f"{word}s" for word in never)})
