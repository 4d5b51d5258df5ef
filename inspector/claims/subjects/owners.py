"""Find whose figure it is: the name in what it measures, else of what its clause is about."""

from inspector.claims.quantities.figures import Figure
from inspector.claims.subjects.stretches import Stretches
from inspector.claims.subjects.told import Subject
from inspector.documents.model import Span

_THINGS = frozenset({"GPE", "LOC", "ORG", "PERSON", "NORP", "FAC", "PRODUCT"})


class Owners:
    """Answers for the figures of one document."""

    def __init__(self, stretches: Stretches) -> None:
        self._stretches = stretches
        self._grammar = stretches.outline.grammar
        self._of_place: dict[Span, str] = {}
        self._names: dict[Span, str] = {}

    def entity_of(self, figure: Figure, subject: Subject) -> str:
        """Return the name of whose figure it is, "" where none is told."""
        if subject.place is None:
            return self._found(figure, None)
        name = self._of_place.get(subject.place)
        if name is None:  # where a row shares a measure, it shares its owner
            name = self._of_place[subject.place] = self._found(figure, subject.place)
        return name

    def _found(self, figure: Figure, place: Span | None) -> str:
        if place and (name := self._name_in(place)):
            return name
        if place is not None and (fronted := self._fronted(place)):
            return fronted
        about = self._about(figure)
        return "" if about is None else self._name_in(about)

    def _fronted(self, place: Span) -> str:
        """Return Tessen of "In the province of Tessen the population shrank", or with a comma."""
        outline = self._stretches.outline
        sentence = self._grammar.sentence_at(place.start)
        tokens = outline.tokens.within(Span(sentence.start, place.start))
        if not tokens or outline.lower[tokens[0]] not in {"in", "at", "across"}:
            return ""
        last = tokens[-1]
        while last > tokens[0] and (
            outline.tags[last] in {"DT", "PRP$"} or outline.lower[last] == ","
        ):
            last -= 1
        if any(outline.lower[at] == "," or outline.is_verb(at) for at in range(tokens[0], last)):
            return ""
        for mention in self._grammar.mentions_in(Span(sentence.start, place.start)):
            if mention.label in _THINGS:
                return self._grammar.parse.entities[mention.entity].canonical
        return ""

    def _about(self, figure: Figure) -> Span | None:
        stretches = self._stretches
        bounds = stretches.outline.bounds(figure.span.start)
        index = stretches.before(figure.span.start)
        verb = stretches.verb_before(index + 1, bounds) if index is not None else None
        if verb is None:
            return None
        run = stretches.about(stretches.outline.subject(verb), bounds)
        return stretches.outline.span(run) if run is not None else None

    def _name_in(self, place: Span) -> str:
        """Return the first name in a place, which the figures of a sentence share."""
        name = self._names.get(place)
        if name is None:
            name = self._names[place] = self._find_name(place)
        return name

    def _find_name(self, place: Span) -> str:
        grammar = self._grammar
        first = grammar.mention_over(Span(place.start, place.start + 1))
        for mention in [*([first] if first else []), *grammar.mentions_in(place)]:
            if mention.label in _THINGS:
                return grammar.parse.entities[mention.entity].canonical
        return grammar.described(place)
