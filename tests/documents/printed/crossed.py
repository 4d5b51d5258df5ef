"""Web pages on which something stands in the way of the columns."""

import html
import re
from collections.abc import Iterator, Sequence

_STYLE = (
    "@page { size: A4; margin: 20mm 16mm }"
    " body { font: 9pt/1.3 'Liberation Serif', serif; margin: 0 }"
    " h1 { font-size: 22pt; margin: 0 0 6pt } h2 { font-size: 9pt; margin: 6pt 0 2pt }"
    " p { margin: 0; text-indent: 1em; text-align: justify; hyphens: auto }"
    " .c { columns: 3; column-gap: 12pt } .two { display: grid; grid-template-columns: 1fr 1fr;"
    " gap: 16pt; position: relative } .high { width: 0; height: 120pt } .low { width: 70pt;"
    " height: 130pt } .quote { position: absolute; top: 130pt; left: 50%; width: 130pt;"
    " margin-left: -65pt; font-size: 14pt; text-align: center; text-indent: 0 }"
    " table { width: 100%; font-size: 8pt; margin: 6pt 0 } .notes { font-size: 7pt }"
    " sup { font-size: 60% }"
)
_TABLE = (
    "<table><tr><td>Province<td>Year<td>Total<td>Share</tr>"
    "<tr><td>Brede<td>2015<td>1,912<td>17%</tr>"
    "<tr><td>Upper Marches<td>2020<td><td>19%</tr>"
    "<tr><td>Holm and Lind<td><td>2,048<td>17%</tr></table>"
)
_MOST_NOTES = 4


def crossed_pages(lines: Sequence[str], quote: str) -> Iterator[tuple[str, str]]:
    """Yield an article as web pages, each with its name.

    One has a quote in the gutter between two columns, one a table across three, one notes.
    """
    elements = [_element(line) for line in lines[2:]]
    half = len(elements) // 2
    left, right = ("".join(part) for part in (elements[:half], elements[half:]))
    hole = (
        '<div style="float:{0}" class="high"></div>'
        '<div style="float:{0};clear:{0}" class="low"></div>'
    )
    columns = (hole.format("right") + left, hole.format("left") + right)
    beside = "".join(f"<div>{column}</div>" for column in columns)
    said = f'<p class="quote">{html.escape(quote[:120])}</p>'
    yield "gutter-extras", _page(lines, f'<div class="two">{beside}{said}</div>')
    yield (
        "table-extras",
        _page(lines, f'<div class="c">{left}</div>{_TABLE}<div class="c">{right}</div>'),
    )
    yield "notes-extras", _page(lines, _noted(left + right))


def _page(lines: Sequence[str], body: str) -> str:
    head, by = (html.escape(line) for line in lines[:2])
    return (
        f'<html lang="en"><meta charset="utf-8"><style>{_STYLE}</style>'
        f"<h1>{head}</h1><p><i>{by}</i></p>{body}</html>"
    )


def _element(line: str) -> str:
    text = html.escape(line, quote=False)
    return f"<h2>{text}</h2>" if line.isupper() else f"<p>{text}</p>"


def _noted(body: str) -> str:
    """Put the mark of a note behind the first figures that a space follows, and the notes below."""
    numbers = iter(range(1, _MOST_NOTES + 1))
    marked = re.sub(
        r"\d[\d,]+(?= [a-z])",
        lambda match: f"{match[0]}<sup>{next(numbers)}</sup>",
        body,
        count=_MOST_NOTES,
    )
    notes = "".join(
        f"<p>{number} Counted by the office itself, which gives no other figure.</p>"
        for number in range(1, _MOST_NOTES + 1)
    )
    return f'<div class="c">{marked}</div><div class="notes">{notes}</div>'
