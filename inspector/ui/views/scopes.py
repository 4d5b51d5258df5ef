"""Where the find bar may look when not everywhere: figures, names, issues, notes."""

from collections.abc import Callable

from inspector.analysis.model import Analysis
from inspector.ui.translation import translator
from inspector.ui.views.find import Scope

tr = translator(__name__)


def scopes(analysis: Analysis) -> dict[str, Callable[[], Scope]]:
    """Return where to look, by its title; each is made when it is wanted."""
    return {
        tr("Figures"): lambda: Scope(sorted(claim.span for claim in analysis.claims)),
        tr("Sentences with figures"): lambda: Scope(sorted({c.sentence for c in analysis.claims})),
        tr("Names"): lambda: Scope(sorted(mention.span for mention in analysis.mentions)),
        tr("Issues"): lambda: Scope(
            sorted(span for found in analysis.findings for span in found.spans)
        ),
        tr("Notes"): lambda: _noted(analysis),
    }


def _noted(analysis: Analysis) -> Scope:
    """Return the places with notes, whose words are looked through too."""
    noted = {
        review.place.span: f"{review.note} {review.link}".strip()
        for review in analysis.reviews
        if review.note or review.link or review.marked
    }
    return Scope(sorted(noted), noted)
