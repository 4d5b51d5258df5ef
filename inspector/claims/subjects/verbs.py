"""Tell what verbs and nouns of a text say of a figure: that it is there, or how it moved."""

from functools import cache

from inspector.claims.syntax.outline import Outline
from inspector.claims.syntax.verbs import forms_of, participle
from inspector.language.lexicon import lexicon

_PARTICLES = frozenset({"RP", "aside", "away"})


class Verbs:
    """The verbs of one document; tokens that are `struck` are of figures, dates and sources."""

    def __init__(self, outline: Outline, struck: frozenset[int], dated: frozenset[int]) -> None:
        self.outline = outline
        self.struck = struck
        self.dated = dated

    def is_level(self, verb: int) -> bool:
        """Tell a verb that says only that there is a figure; "bring in" and "set aside" do more."""
        word = self.outline.lower[verb]
        if self.particle(verb) and word not in forms_of("ending"):
            return False
        return word in forms_of("level")

    def participle(self, verb: int) -> str:
        """Return the past participle of a verb of the text, "laid off" with its particle."""
        word = self.outline.lower[verb]
        done = word if self.outline.tags[verb] == "VBN" else participle(word)
        return f"{done}{self.particle(verb)}"

    def particle(self, verb: int) -> str:
        """Return the " aside" of "set aside" with its space; "" where a verb has none."""
        outline = self.outline
        beside = outline.tags[verb + 1 : verb + 2] + outline.lower[verb + 1 : verb + 2]
        brings = "in" in beside and verb + 2 in self.struck and verb + 2 not in self.dated
        if brings and outline.lower[verb] in forms_of("bring"):
            return " in"  # "brought in 6 tonnes"
        return "" if _PARTICLES.isdisjoint(beside) else f" {outline.lower[verb + 1]}"

    def is_statistic(self, noun: int) -> bool:
        """Tell "average" and "rise", which are of something else."""
        nouns = lexicon("measures")["nouns"]["statistics"]
        return self.outline.lower[noun] in nouns or self.outline.lemma(noun) in nouns

    def is_move(self, noun: int) -> bool:
        """Tell "rise" and "cut", which are of what was told right before."""
        return self.outline.lower[noun] in _moves()

    def is_change(self, verb: int) -> bool:
        """Tell a verb that says how a figure moved."""
        word = self.outline.lower[verb]
        went = word in forms_of("go") and self.particle(verb) in {" up", " down"}
        return went or word in forms_of("change")


@cache
def _moves() -> frozenset[str]:
    directions = lexicon("directions")
    return frozenset((*directions["up"]["nouns"], *directions["down"]["nouns"]))
