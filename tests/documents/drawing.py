"""What tests of drawn pages ask: the words of blocks, where words stand, and lines in a row."""

from inspector.documents.model import Document, Role, Span


def parts(document: Document, *roles: Role) -> list[str]:
    """Return the texts of the blocks of some roles, or of all but the furniture."""
    return [
        block.span.of(document.text)
        for block in document.blocks
        if (block.role in roles if roles else not block.role.is_furniture)
    ]


def span(document: Document, words: str) -> Span:
    """Return where words stand for the first time."""
    start = document.text.index(words)
    return Span(start, start + len(words))


def lines_of(*lines: str, x: float = 40, y: float = 100) -> list[tuple[float, float, str]]:
    """Return lines with their places, 12 points apart."""
    return [(x, y + 12 * place, line) for place, line in enumerate(lines)]
