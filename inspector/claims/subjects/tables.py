"""Let the figures of a table know what stands at the head of their column and of their row.

A cell says no more than its number: what is counted, whose it is, of which year and in which unit
the heads tell.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import NamedTuple

from inspector.claims.model import Claim, Quantity, Timex, Unit
from inspector.claims.quantities.money import currency_before
from inspector.claims.quantities.numbers import read_number
from inspector.claims.quantities.units import unit_after
from inspector.documents.model import Document, Role, Span

# Cells are parted by tabs, those of Markdown by lines that stand upright.
_LINE = re.compile(r"[^\n]+")
_CELL = re.compile(r"[^\t|]+|(?<=[\t|])(?=[\t|])")
_RULE = re.compile(r"[\s|:-]*")
_YEAR = re.compile(r"(?:1[89]|20)\d\d(?:[-–/]\d\d(?:\d\d)?)?")
_FIGURE = re.compile(r"\W*\d")
# What a head says of the unit: "Income, dinars", "Change (%)", "Output in tonnes".
_UNIT_IN = re.compile(r"(?P<name>.*?)(?:\s*\((?P<a>[^()]+)\)|,\s*(?P<b>[^,]+)|\s+in\s+(?P<c>.+))")
_SIZE = re.compile(r"(thousand|million|billion|trillion)s?\b(?: of)?\s*", re.IGNORECASE)


class _Cell(NamedTuple):
    text: str
    span: Span


class _Row(NamedTuple):
    """A row of a table, and the cells at the head of its columns, of which there are `width`."""

    cells: tuple[_Cell, ...]
    heads: tuple[_Cell, ...]
    width: int

    def column(self, place: int) -> _Cell | None:
        """Return the head over a cell; a head may be missing over the first column."""
        missing = self.width - len(self.heads)
        return self.heads[place - missing] if missing in {0, 1} and place >= missing else None


@dataclass(frozen=True, slots=True)
class _Measure:
    """What a head says of the figures below it."""

    unit: Unit | None
    factor: Decimal


def in_tables(document: Document, claims: Sequence[Claim], timexes: Sequence[Timex]) -> list[Claim]:
    """Return the claims, those in tables with what the heads say of them."""
    rows = tuple(_rows(document))
    starts = [row.cells[0].span.start for row in rows]
    years = {timex.span.start: timex for timex in timexes if timex.interval is not None}
    found: list[Claim] = []
    for claim in claims:
        place = bisect_right(starts, claim.span.start) - 1
        is_inside = place >= 0 and claim.span.start < rows[place].cells[-1].span.end
        found.append(_told(claim, rows[place], years) if is_inside else claim)
    return found


def _rows(document: Document) -> Iterator[_Row]:
    """Yield the rows that stand under a head, or under none."""
    for table in _tables(document):
        heads: tuple[_Cell, ...] = ()
        is_head = True
        width = max(map(len, table))
        for cells in table:
            was_head, is_head = is_head, _is_head(cells, is_first=is_head)
            if not is_head:
                yield _Row(cells, heads, width)
            elif was_head and len(heads) == len(cells):
                # The head of a narrow table is broken over lines.
                heads = _joined(heads, cells)
            else:
                heads = cells


def _tables(document: Document) -> Iterator[list[tuple[_Cell, ...]]]:
    """Yield the rows of each table; one may go on behind the end of its page."""
    rows: list[tuple[_Cell, ...]] = []
    for block in document.blocks:
        if block.role is Role.TABLE:
            lines = _LINE.finditer(document.text, block.span.start, block.span.end)
            rows += [
                _cells(document.text, Span(*line.span()))
                for line in lines
                if not _RULE.fullmatch(line[0])
            ]
        elif rows and not block.role.is_furniture:
            yield rows
            rows = []
    if rows:
        yield rows


def _cells(text: str, span: Span) -> tuple[_Cell, ...]:
    """Return the cells of a row, of which neither the first nor the last is empty."""
    found: list[_Cell] = []
    for match in _CELL.finditer(text, span.start, span.end):
        words = match[0].strip()
        start = match.start() + match[0].find(words)
        found.append(_Cell(words, Span(start, start + len(words))))
    while found and not found[-1].text:
        found.pop()
    first = next((place for place, cell in enumerate(found) if cell.text), 0)
    return tuple(found[first:])


def _is_head(cells: Sequence[_Cell], *, is_first: bool) -> bool:
    """Tell whether a row is at the head of others: words and years, but no figures."""
    years = [bool(_YEAR.fullmatch(cell.text)) for cell in cells]
    if any(years[1:]) and all(years[1:]):
        return True
    figures = any(_FIGURE.match(cell.text) for cell in cells)
    is_form = cells[0].text.endswith(":")
    return is_first and not (figures or is_form) and len(cells) > 1


def _joined(above: Sequence[_Cell], below: Sequence[_Cell]) -> tuple[_Cell, ...]:
    return tuple(
        _Cell(f"{one.text} {two.text}", two.span) for one, two in zip(above, below, strict=True)
    )


def _told(claim: Claim, row: _Row, years: dict[int, Timex]) -> Claim:
    places = [at for at, cell in enumerate(row.cells) if cell.span.start <= claim.span.start]
    column = row.column(places[-1]) if places and places[-1] > 0 else None
    if column is None:
        return claim
    label = row.cells[0].text if not _FIGURE.match(row.cells[0].text) else ""
    if (year := years.get(column.span.start)) and _YEAR.fullmatch(column.text):
        return replace(
            claim,
            subject=label or claim.subject,
            entity="",
            time=year.interval,
            time_how=year.told,
        )
    name, measure = _read(column.text)
    return replace(
        claim,
        quantity=_measured(claim.quantity, measure) if measure else claim.quantity,
        subject=_inside(name) or claim.subject,
        entity=label,
    )


def _read(head: str) -> tuple[str, _Measure | None]:
    """Return what a head names, and in which unit."""
    if match := _UNIT_IN.fullmatch(head):
        words = match["a"] or match["b"] or match["c"]
        if measure := _measure(words):
            return match["name"], measure
    measure = _measure(head)
    return ("" if measure else head), measure


def _measure(words: str) -> _Measure | None:
    """Read "dinars", "$ million" and "thousands"; None where something else is said."""
    rest = words.strip().removeprefix("in ")
    unit, factor = None, Decimal(1)
    if sign := currency_before(rest):
        unit, rest = sign.unit, rest[sign.length :].strip()
    if size := _SIZE.match(rest):
        amount = read_number(f"1 {size[1].lower()}")
        factor, rest = amount.low if amount else factor, rest[size.end() :]
    if rest and unit is None:
        figure = f"1 {rest}"
        spelled = unit_after(figure, 1)
        if spelled and spelled.end == len(figure):
            unit, rest = spelled.unit, ""
    return _Measure(unit, factor) if not rest and (unit or factor != 1) else None


def _measured(quantity: Quantity, measure: _Measure) -> Quantity:
    """Return the quantity of a cell that says no unit of its own."""
    if quantity.unit.name:
        return quantity
    return replace(
        quantity,
        low=quantity.low * measure.factor,
        high=quantity.high * measure.factor,
        step=quantity.step * measure.factor,
        unit=measure.unit or quantity.unit,
    )


def _inside(name: str) -> str:
    """Return a head as it is spelled inside a sentence."""
    first = name.split(" ", 1)[0]
    return name[:1].lower() + name[1:] if first[1:].islower() else name
