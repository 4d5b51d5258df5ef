"""Know shares of the vote, which a report on an election tells without saying so."""

import re
from functools import cached_property

from inspector.claims.quantities.figures import Figure
from inspector.claims.syntax.outline import Outline
from inspector.language.lexicon import lexicon


class Votes:
    """Answers for the figures of one document."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline

    def voted(self, figure: Figure, verb: int | None) -> str:
        """Return "share of the vote" for what a party won, where the report is about votes."""
        votes = lexicon("measures")["votes"]
        percent = figure.quantity.unit.name == "percent" and self._has_votes
        known = verb is not None and self._outline.lower[verb] in votes["verbs"]
        return str(votes["words"]) if percent and known else ""

    @cached_property
    def _has_votes(self) -> bool:
        return re.search(r"(?i)\bof\s+(?:the\s+)?votes?\b", self._outline.grammar.text) is not None
