"""Text for the cells of a spreadsheet."""

from inspector.report.rows import one_line

# A spreadsheet runs a cell that begins like this as a formula; an apostrophe makes it text.
_FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def cell_text(text: str) -> str:
    """Return text on one line, which no spreadsheet takes for a formula."""
    words = one_line(text)
    return f"'{words}" if words.startswith(_FORMULA_STARTS) else words
