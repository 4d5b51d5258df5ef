"""Lay an analysis out as plain text, for a terminal."""

import textwrap
import unicodedata
from collections.abc import Iterator, Sequence

from inspector.analysis.model import Analysis
from inspector.claims.wording import day_words, number_words, qualifier_symbol, when_words
from inspector.language.model import Entity
from inspector.report.kinds import TITLES, kind_of
from inspector.report.rows import VERDICTS, claim_rows
from inspector.series.model import Point

# Lines longer than this are hard to follow, also where the terminal is wider.
_WIDEST, _NARROWEST = 140, 40
_INDENT, _GAP = "  ", "  "


def lines(analysis: Analysis, width: int = 80) -> Iterator[str]:
    """Yield the lines of a table of findings that fits into `width` columns."""
    width = min(max(width, _NARROWEST), _WIDEST)
    yield from _head(analysis, width)
    for title, part in (
        ("CHECKS", _checks(analysis, width)),
        ("FIGURES", _figures(analysis, width)),
        ("OVER TIME", _series(analysis, width)),
        ("NAMES", _names(analysis, width)),
    ):
        rows = list(part)
        if rows:
            yield ""
            yield title
            yield from rows


def _head(analysis: Analysis, width: int) -> Iterator[str]:
    document, anchor = analysis.document, analysis.anchor
    yield document.name
    date = f"{day_words(anchor.date)} ({anchor.source})" if anchor.date else "date not known"
    counts = (
        (len(document.pages), "page"),
        (len(document.text.split()), "word"),
        (len(analysis.claims), "figure"),
        (len(analysis.entities), "name"),
    )
    told = [f"{count:,} {noun}{'' if count == 1 else 's'}" for count, noun in counts if count]
    yield from textwrap.wrap(" · ".join([date, *told]), width)
    for note in (*document.notes, *analysis.notes):
        yield from textwrap.wrap(note, width, initial_indent="! ", subsequent_indent="  ")


def _checks(analysis: Analysis, width: int) -> Iterator[str]:
    """Yield what was recomputed, what is wrong first."""
    order = list(VERDICTS)
    for finding in sorted(analysis.findings, key=lambda found: order.index(found.verdict)):
        fits = f"It would fit: {finding.suggestion}." if finding.suggestion else ""
        for place, sentence in enumerate(filter(None, (finding.message, finding.working, fits))):
            lead = "" if place else VERDICTS[finding.verdict]
            yield from textwrap.wrap(
                sentence,
                width,
                initial_indent=f"{_INDENT}{lead:<7}",
                subsequent_indent=f"{_INDENT}{'':<7}",
            )


def _figures(analysis: Analysis, width: int) -> Iterator[str]:
    rows = [
        (str(row.number), row.value, row.claim.subject, row.source, row.when, row.place)
        for row in claim_rows(analysis)
    ]
    return _aligned(rows, width)


def _series(analysis: Analysis, width: int) -> Iterator[str]:
    for series in analysis.series:
        unit = f" ({series.unit.symbol})" if series.unit.symbol else ""
        yield from textwrap.wrap(f"{series.label}{unit}", width, initial_indent=_INDENT)
        rows = [(when_words(point.time), _value(point), point.source) for point in series.points]
        yield from _aligned(rows, width, _INDENT * 2)


def _value(point: Point) -> str:
    low, high = number_words(point.low), number_words(point.high)
    value = low if low == high else f"{low}–{high}"
    return f"{qualifier_symbol(point.qualifier)} {value}".strip()


def _names(analysis: Analysis, width: int) -> Iterator[str]:
    for kind, title in TITLES.items():
        names = [_name(entity) for entity in analysis.entities if kind_of(entity.label) == kind]
        if names:
            lead = f"{_INDENT}{title:<{max(map(len, TITLES.values()))}}{_GAP}"
            yield from textwrap.wrap(
                ", ".join(names), width, initial_indent=lead, subsequent_indent=" " * len(lead)
            )


def _name(entity: Entity) -> str:
    times = f" ×{len(entity.mentions)}" if len(entity.mentions) > 1 else ""
    also = f" (also {', '.join(entity.aliases)})" if entity.aliases else ""
    return f"{entity.canonical}{times}{also}"


def _aligned(rows: Sequence[Sequence[str]], width: int, indent: str = _INDENT) -> Iterator[str]:
    """Yield rows in columns; the widest columns are cut until all fit."""
    if not rows:
        return
    columns = [max(map(_columns, cells)) for cells in zip(*rows, strict=True)]
    room = width - len(indent) - len(_GAP) * (len(columns) - 1)
    while sum(columns) > room:
        columns[columns.index(max(columns))] -= 1
    for row in rows:
        cells = (_fitted(cell, columns[place]) for place, cell in enumerate(row))
        yield f"{indent}{_GAP.join(cells)}".rstrip()


def _fitted(text: str, columns: int) -> str:
    if _columns(text) > columns:
        while _columns(text) >= columns:
            text = text[:-1]
        text = f"{text.rstrip()}…"
    return text + " " * (columns - _columns(text))


def _columns(text: str) -> int:
    """Return how many columns of a terminal a text takes."""
    return sum(
        0 if unicodedata.combining(sign) else 1 + (unicodedata.east_asian_width(sign) in "WF")
        for sign in text
    )
