"""Find what stands between quotation marks."""

import re

from inspector.documents.model import Span

# A quote ends at its closing mark, or with its paragraph: a quote that runs over paragraphs is
# closed only in its last one.
_QUOTE = re.compile(r"“[^“”\n]{2,}(?:”|(?=\n)|\Z)|\"[^\"\n]{2,}(?:\"|(?=\n)|\Z)|«[^«»\n]{2,}»")


def find_quotes(text: str) -> tuple[Span, ...]:
    """Return the spans of direct speech, quotation marks included."""
    return tuple(Span(*match.span()) for match in _QUOTE.finditer(text))
