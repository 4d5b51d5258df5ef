"""Find the noun that a figure hangs on: "a profit of $3 million", "a $35 million budget"."""

from inspector.claims.quantities.figures import Figure
from inspector.claims.subjects.stretches import Stretches, is_time
from inspector.claims.syntax.outline import Run
from inspector.claims.syntax.verbs import unchanged


class Holders:
    """Answers for the figures of one document."""

    def __init__(self, stretches: Stretches) -> None:
        self._stretches = stretches
        self._outline = stretches.outline
        self._grammar = stretches.outline.grammar

    def is_compound(self, noun: Run) -> bool:
        """Tell "a pay rise of 3.5%", which names what rises."""
        outline, before = self._outline, noun[1] - 1
        named = before >= noun[0] and outline.tags[before] == "NN"
        named = named and before not in self._stretches.struck
        return named and not self._stretches.is_statistic(before)

    def owner(self, start: int) -> Run | None:
        """Return who has what begins at `start`: "Ukraine has a sliver of 200 square km"."""
        verb = self._stretches.verb_right_before(start)
        if verb is None or not self._stretches.is_level(verb):
            return None
        run = self._outline.subject(verb)
        bounds = self._outline.bounds(start)
        if run is None or run[1] - run[0] > 3:
            return None
        about = self._stretches.about(run, bounds)
        return about if about is None or about[1] - about[0] <= 3 else None

    def behind(self, figure: Figure) -> Run | None:
        """Return the noun right after a figure: "three-year war", "$35 million budget"."""
        outline = self._outline
        inside = self._grammar.tokens.within(figure.span)
        bounds = outline.bounds(figure.span.start)
        if not inside or figure.quantity.unit.name == "fraction":
            return None
        hyphenated = self._grammar.text[figure.number.end : figure.number.end + 1] == "-"
        index = self._stretches.after(figure) if hyphenated else inside[-1] + 1
        passed = {"HYPH", "POS"}  # "two hours' notice"
        if index is not None and index < bounds.stop and outline.tags[index] in passed:
            index += 1
        if index is None or index >= bounds.stop:
            return None
        if outline.tags[index] not in {"NN", "NNS", "NNP", "JJ", "NNPS"}:
            return None
        linked = index + 1 < bounds.stop and outline.tags[index + 1] == "IN"
        if linked and outline.lower[index] in unchanged() and not self._stretches.is_move(index):
            return None  # "the record of $520 set in March"
        run = outline.noun_after(index, bounds.stop)
        if run is None or self._stretches.is_struck(*run):
            return None
        # "$19 next season"
        return None if not hyphenated and is_time(outline.lower[run[1]]) else run

    def governor(self, start: int) -> Run | None:
        """Return the noun before: "a profit of $3 million"."""
        outline = self._outline
        index = self._stretches.before(start)
        if index is None or not index or outline.lower[index] not in {"of", "worth", "now"}:
            return None
        noun = index - 1
        if outline.lower[index] == "now":  # "the budget deficit, now 3.4% of GDP,"
            if outline.lower[noun] != "," or not noun:
                return None
            noun -= 1
        if not outline.is_noun(noun) or noun in self._stretches.struck:
            return None
        first, last = outline.chunk(noun)
        named = first > 1 and outline.lower[first - 1] == "of" and outline.is_noun(first - 2)
        if named and first - 2 not in self._stretches.struck:
            first = outline.chunk(first - 2)[0]  # "a margin of error of 3 points"
        return first, last
