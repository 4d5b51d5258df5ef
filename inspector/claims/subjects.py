"""Find what a figure measures, and whose figure it is."""

import re
from collections.abc import Sequence
from itertools import chain

from inspector.claims.figures import Figure
from inspector.claims.grammar import SUBJECTS, Grammar
from inspector.claims.model import Timex
from inspector.documents.model import Span

_THINGS = frozenset({"GPE", "LOC", "ORG", "PERSON", "NORP", "FAC", "PRODUCT"})
_OF = re.compile(r"(?:\s*\([^()]*\))?\s+of\s+(?:the\s+|its\s+|their\s+)?")


class Subjects:
    """Answers for the figures of one document."""

    def __init__(
        self, grammar: Grammar, figures: Sequence[Figure], timexes: Sequence[Timex]
    ) -> None:
        self._grammar = grammar
        measures = (f.span for f in figures if f.quantity.unit.dimension != "count")
        # "basis points" and "last summer" are no subject of anything.
        self._never = {
            index
            for span in chain(measures, (timex.span for timex in timexes))
            for index in grammar.tokens.within(span)
        }

    def subject_of(self, figure: Figure) -> tuple[str, Span | None]:
        """Return what is measured in the article's words, and where they stand."""
        grammar = self._grammar
        if figure.kind == "age":
            return "age", None
        span = self._find(figure)
        if span is not None and figure.quantity.unit.dimension == "count":
            span = self._after(span, figure.number)
        elif span is not None and span.overlaps(figure.span):
            span = self._after(span, figure.span)
        if span is None:
            return "", None
        words = [grammar.words_of(span)]
        noun = grammar.token_at(span.end - 1)
        last = span.end
        if noun is not None:
            for complement in grammar.complements(noun):
                if not complement.overlaps(figure.span):
                    words.append(grammar.words_of(complement))
                    last = max(last, complement.end)
        return " ".join(words), Span(span.start, last)

    def entity_of(self, figure: Figure, subject: Span | None) -> str:
        """Return the name of whose figure it is: in the subject, else the clause's subject."""
        grammar = self._grammar
        places = [subject] if subject else []
        index = grammar.token_at(figure.number.start)
        if index is not None:
            noun = self._clause_subject(grammar.verb_over(index))
            if noun is not None:
                places.append(grammar.phrase(noun))
        for place in places:
            for mention in grammar.mentions_in(place):
                if mention.label in _THINGS:
                    return grammar.parse.entities[mention.entity].canonical
            if described := grammar.described(place):
                return described
        return ""

    def _find(self, figure: Figure) -> Span | None:
        grammar = self._grammar
        if figure.quantity.unit.dimension == "count" and figure.noun is not None:
            return grammar.phrase(figure.noun)
        if complement := self._complement(figure):
            return complement
        index = self._head(figure)
        if index is None:
            return None
        verb = grammar.verb_over(index)
        governor = self._governor(index)
        if governor is not None and governor != verb:
            return grammar.phrase(governor)
        noun = self._clause_subject(verb)
        if noun is not None and not figure.span.covers(grammar.tokens.span(noun, noun)):
            return grammar.phrase(noun)
        if noun is None and grammar.tokens.tags[verb] in {"VBZ", "VBD", "VBP"}:
            return self._topic(figure) or self._before(figure)
        return self._before(figure)

    def _topic(self, figure: Figure) -> Span | None:
        """Return the first noun of the sentence, for a verb whose subject no parser found."""
        grammar = self._grammar
        sentence = grammar.sentence_at(figure.span.start)
        for index in grammar.tokens.within(Span(sentence.start, figure.span.start)):
            tag = grammar.tokens.tags[index]
            if tag in {"VBZ", "VBD", "VBP", "PRP"}:
                return None
            if self._may_name(index):
                return grammar.phrase(index)
        return None

    def _clause_subject(self, verb: int) -> int | None:
        """Return the subject's noun: what "which" stands for; None for "he" and "it"."""
        tokens = self._grammar.tokens
        noun = self._grammar.subject_of(verb)
        if noun is not None and tokens.tags[noun] in {"WDT", "WP"}:
            noun = tokens.heads[verb]  # "Russia, which holds"
        if noun is None or tokens.tags[noun] in {"PRP", "EX", "WDT", "WP", "DT"}:
            return None
        return noun

    def _after(self, span: Span, cut: Span) -> Span | None:
        """Cut the figure off: the subject of "three-year war" is "war"."""
        start = max(span.start, cut.end) if span.overlaps(cut) else span.start
        while start < span.end and not self._grammar.text[start].isalnum():
            start += 1
        return Span(start, span.end) if start < span.end else None

    def _may_name(self, index: int) -> bool:
        """Tell whether a token is a noun that can say what is measured."""
        tokens = self._grammar.tokens
        is_noun = tokens.tags[index].startswith("NN") and index not in self._never
        return is_noun and tokens.words[index][0].isalpha()

    def _head(self, figure: Figure) -> int | None:
        """Return the token of the figure that hangs on something outside of it."""
        tokens = self._grammar.tokens
        inside = tokens.within(figure.span)
        for index in inside:
            if tokens.heads[index] not in inside:
                return index
        return inside[0] if inside else None

    def _complement(self, figure: Figure) -> Span | None:
        """Return the thing in "259 square km of land", "a fifth of Ukraine"."""
        grammar = self._grammar
        found = _OF.match(grammar.text, figure.span.end)
        if found is None:
            return None
        first = grammar.token_at(found.end())
        if first is None:
            return None
        index = first
        while index + 1 < len(grammar.tokens) and not grammar.tokens.tags[index].startswith("N"):
            index += 1
            if index - first > 4 or not grammar.tokens.tags[index]:
                return None
        while index + 1 < len(grammar.tokens) and grammar.tokens.tags[index + 1].startswith("N"):
            index += 1
        return Span(found.end(), grammar.tokens.ends[index])

    def _governor(self, index: int) -> int | None:
        """Return the noun that the figure modifies: "a sliver of 200 square km"."""
        tokens = self._grammar.tokens
        for _ in range(4):
            head = tokens.heads[index]
            if head == index or tokens.relations[index] in SUBJECTS:
                return None
            if self._may_name(head):
                return None if tokens.relations[index].startswith("obl") else head
            if tokens.tags[head].startswith("VB"):
                return None
            index = head
        return None

    def _before(self, figure: Figure) -> Span | None:
        """Return the nearest noun before the figure in its sentence, where nothing parses."""
        grammar = self._grammar
        sentence = grammar.sentence_at(figure.span.start)
        for index in reversed(grammar.tokens.within(Span(sentence.start, figure.span.start))):
            if self._may_name(index):
                return grammar.phrase(index)
        return None
