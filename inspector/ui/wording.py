"""Where things stand, in the words of the window."""

from inspector.claims.wording import Places
from inspector.documents.model import Span
from inspector.phrases import phrases
from inspector.ui.translation import said, translator

phrase = phrases(__name__)
tr = translator(__name__)


_ROLES = {
    "headline": phrase("headline"),
    "byline": phrase("byline"),
    "list": phrase("list"),
    "caption": phrase("caption"),
    "table": phrase("table"),
    "pull quote": phrase("pull quote"),
    "header": phrase("header"),
    "footer": phrase("footer"),
    "page number": phrase("page number"),
}


def where_words(places: Places, span: Span) -> str:
    """Return the page on which a span begins, or its paragraph; "" where it is in nothing."""
    kind, number = places.spot(span)
    match kind:
        case "page":
            return tr("page {number}", number=number)
        case "para":
            return tr("para {number}", number=number)
    return said(_ROLES.get(kind, kind))
