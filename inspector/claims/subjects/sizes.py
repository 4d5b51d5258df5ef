"""Read sizes of what is named before them: "buildings over 11 metres", "on its 92 hectares"."""

from inspector.claims.quantities.figures import Figure
from inspector.claims.subjects import naming
from inspector.claims.subjects.stretches import Stretches
from inspector.claims.subjects.told import Subject
from inspector.claims.syntax.moves import lowered

_SIZES = frozenset({"length", "mass", "area", "volume"})


class Sizes:
    """Answers for the figures of one document."""

    def __init__(self, stretches: Stretches) -> None:
        self._stretches = stretches
        self._outline = stretches.outline

    def read(self, figure: Figure, index: int, bounds: range) -> Subject | None:
        """Return the subject of a figure behind the token at `index`, if it is such a size."""
        return self._tall(figure, index, bounds) or self._owned(figure, index, bounds)

    def _tall(self, figure: Figure, index: int, bounds: range) -> Subject | None:
        """Read "buildings over 11 metres had", whose noun stands right before."""
        if figure.quantity.unit.dimension not in _SIZES or not self._outline.is_noun(index):
            return None
        after = self._stretches.after(figure)
        if after is None or not self._stretches.opens_group(after, bounds):
            return None
        first, last = self._outline.chunk(index)
        place = self._outline.span((first, last))
        return Subject(self._outline.words_of(range(first, last + 1)), place)

    def _owned(self, figure: Figure, index: int, bounds: range) -> Subject | None:
        """Read "the land has nine towns on its 92,600 square km": the area of the land."""
        called = naming.held(figure, "") if self._outline.tags[index] == "PRP$" else ""
        verb = self._stretches.verb_before(index, bounds) if called else None
        if verb is None:
            return None
        about = self._stretches.about(self._outline.subject(verb), bounds)
        words = lowered(self._stretches.words(about))
        return None if about is None else Subject(f"{called} {words}", self._outline.span(about))
