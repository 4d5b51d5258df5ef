"""Why a figure is worth checking before others: a score that tells what it is made of."""

from collections.abc import Callable

from inspector.analysis.decisions import State
from inspector.analysis.model import Analysis
from inspector.checks.model import Verdict
from inspector.claims.model import Claim, Qualifier
from inspector.documents.model import Role
from inspector.phrases import phrases
from inspector.ui.panels.ties import Ties
from inspector.ui.translation import said, translator

phrase = phrases(__name__)
tr = translator(__name__)

_DOUBTS = {Verdict.WRONG, Verdict.LOOK}
_COUNTS = {"", "count"}  # dimensions of what is only counted
_REASONS: dict[str, Callable[[Claim, Ties], bool]] = {
    phrase("a check asks"): lambda claim, ties: ties.verdict(claim) in _DOUBTS,
    phrase("in a headline"): lambda claim, ties: _role(claim, ties.analysis) is Role.HEADLINE,
    phrase("nobody says so"): lambda claim, _: not claim.source,
    phrase("compares"): lambda claim, ties: bool(claim.direction or ties.relations[claim.id]),
    phrase("hedged"): lambda claim, _: claim.quantity.qualifier is not Qualifier.EXACT,
    phrase("has a unit"): lambda claim, _: claim.quantity.unit.dimension not in _COUNTS,
}


def reasons(claim: Claim, ties: Ties) -> tuple[str, ...]:
    """Return what speaks for checking a figure, in the same order for all."""
    return tuple(said(reason) for reason, holds in _REASONS.items() if holds(claim, ties))


def rank(claim: Claim, ties: Ties) -> int:
    """Return how much speaks for checking a figure; −1 where the editor has decided on it."""
    return len(reasons(claim, ties)) if ties.state(claim) is State.NEW else -1


def rank_words(value: int) -> str:
    """Return a rank in words."""
    if value < 0:
        return tr("Checked already")
    return tr("%Ln reason(s) to check", count=value) if value else tr("Nothing speaks for it")


def _role(claim: Claim, analysis: Analysis) -> Role | None:
    block = analysis.document.block_at(claim.span.start)
    return None if block is None else analysis.document.blocks[block].role
