"""Decide which marked numbers are figures, and read their value, unit and extent."""

import dataclasses
import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import chain

import msgspec
from msgspec.structs import replace

from inspector.claims.model import Quantity, Timex, Unit
from inspector.claims.quantities.ages import age_after, age_around
from inspector.claims.quantities.dollars import home_dollar, is_priced_in_us
from inspector.claims.quantities.exclusions import Exclusions
from inspector.claims.quantities.money import Sign, currency_after, currency_before, pounds
from inspector.claims.quantities.numbers import Amount, read_number
from inspector.claims.quantities.ranges import change_seam
from inspector.claims.quantities.shares import (
    is_multiple,
    is_written_share,
    part_of_unit,
    share_unit,
)
from inspector.claims.quantities.unit_words import behind_decimals, is_unit, unit_before
from inspector.claims.quantities.units import (
    FRACTION,
    NONE,
    Spelled,
    rate_after,
    unit_after,
    unit_named,
)
from inspector.claims.syntax.grammar import Grammar
from inspector.claims.syntax.nouns import NounFinder
from inspector.documents.model import Span
from inspector.language.lexicon import lexicon
from inspector.language.model import Mark

_GLUED = re.compile(r"[^\W\d_]")
_BETWEEN = re.compile(r"(?i)between\s+")
_MINUS = re.compile(r"[-−](?=[^\d.\s])")
_MILLIONS = re.compile(r"([$£€])?\d[\d.,]*m\b")
_LATER = re.compile(r"\s+(million|billion|trillion)\b")
_ACTS = frozenset({"VB", "VBP", "VBZ"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NO_RATE = frozenset({"share", "multiple", "index"})


class Figure(msgspec.Struct, frozen=True):
    """A figure as it stands in the text.

    `span` covers the number with its unit or counted noun, `number` the number alone. `noun` is
    the token of what is counted or of the unit, None without one.
    """

    span: Span
    number: Span
    quantity: Quantity
    kind: str
    noun: int | None


class FigureReader:
    """Reads the figures of one document."""

    def __init__(self, grammar: Grammar, timexes: Sequence[Timex]) -> None:
        self._grammar = grammar
        self._text = grammar.text
        self._exclusions = Exclusions(grammar, timexes)
        self._nouns = NounFinder(grammar, timexes)
        self._by_kind = {
            "fraction": self._share,
            "share": self._share,
            "multiple": self._multiple,
            "halved": self._halved,
        }

    def read(self) -> Iterator[Figure]:
        """Yield the figures in document order, both ends of "5 km to 7 km" on their own."""
        done = last = 0
        marks = self._grammar.parse.numbers
        for marked in chain.from_iterable(_by_cell(self._text, mark) for mark in marks):
            mark = self._exclusions.without_date(marked)
            if mark.span.start < done or self._exclusions.is_excluded(mark, last):
                continue
            for figure in self._read_mark(mark):
                done, last = figure.number.end, figure.span.end
                yield figure

    @cached_property
    def _has_sterling(self) -> bool:
        return "£" in self._text or re.search(r"\b(?:sterling|GBP)\b", self._text) is not None

    def _read_mark(self, mark: Mark) -> Iterator[Figure]:
        if (seam := change_seam(self._grammar, mark)) is not None:
            first = self._text[mark.span.start : seam.start].rstrip("%CF ")
            ends = [
                Span(mark.span.start, mark.span.start + len(first)),
                Span(seam.end, mark.span.end),
            ]
            parts = [figure for end in ends if (figure := self._read_one(end)) is not None]
            yield from _with_shared_unit(parts)
        elif (figure := self._read_one(mark.span)) is not None:
            yield figure

    def _read_one(self, span: Span) -> Figure | None:
        text, start = self._text, span.start
        if opened := _BETWEEN.match(text, start, span.end):
            start = opened.end()
        minus = _MINUS.match(text, start, span.end)
        sign = currency_before(text[minus.end() if minus else start : span.end])
        amount = read_number(span.of(text))
        if amount is None and start != span.start:
            amount = read_number(text[start : span.end])
        if amount is None:
            return None
        number = Span(start, span.end)
        if sign is None and self._exclusions.is_name_or_list(number, amount):
            return None
        if minus:
            amount = replace(amount, low=-amount.high, high=-amount.low)
        figure = self._with_unit(number, amount, sign)
        bare = figure is not None and figure.quantity.unit.dimension in {"", "count"}
        return None if bare and self._exclusions.is_score(number, amount) else figure

    # ------------------------------------------------------------- the unit

    def _with_unit(self, number: Span, amount: Amount, sign: Sign | None) -> Figure | None:
        if (read := self._by_kind.get(amount.kind)) is not None:
            return read(number, amount)
        if sign is not None:
            return self._money(number, amount, sign)
        if age := age_after(self._text, number.end):
            return replace(self._figure(number, age.end, amount, age.unit), kind="age")
        if (named := unit_before(self._text, number.start)) is not None:
            return self._figure(number, number.end, amount, named)
        number, amount = self._without_metres(number, amount)
        if is_written_share(self._text, number.start, number.end):
            return self._figure(number, number.end, replace(amount, kind="fraction"), FRACTION)
        if (spelled := self._spelled(number, amount)) is not None:
            return self._measured(number, amount, spelled)
        if (sign := currency_after(self._text, number.end)) is not None:
            figure = self._money(number, amount, sign)
            return replace(figure, span=Span(number.start, number.end + sign.length))
        if _GLUED.match(self._text, number.end):
            return None  # "4x4", "5G"
        if (old := age_around(self._grammar, number)) is not None:
            return replace(self._figure(number, number.end, amount, old), kind="age")
        return self._counted(number, amount)

    def _multiple(self, number: Span, amount: Amount) -> Figure | None:
        token = self._grammar.token_at(number.start)
        acts = token is not None and self._grammar.tokens.tags[token] in _ACTS
        if not is_multiple(self._text, number.start, number.end, acts=acts):
            return None
        return self._figure(number, number.end, amount, unit_named("times"))

    def _share(self, number: Span, amount: Amount) -> Figure | None:
        if amount.kind == "fraction" and (part := part_of_unit(self._text, number.end)):
            return self._figure(number, part.end, replace(amount, kind="amount"), part.unit)
        after = self._grammar.token_at(number.end + 1)
        acts = after is not None and self._grammar.tokens.tags[after] in _FINITE
        unit = share_unit(self._text, number, amount.kind, acts=acts)
        return None if unit is None else self._figure(number, number.end, amount, unit)

    def _halved(self, number: Span, amount: Amount) -> Figure | None:
        """Read "an hour and a half": the unit stands in the middle; what has none is no figure."""
        first = re.match(r"\S+", number.of(self._text))
        spelled = unit_after(self._text, number.start + (first.end() if first else 0))
        if spelled is None:
            return None
        return self._figure(number, number.end, replace(amount, kind="amount"), spelled.unit)

    def _money(self, number: Span, amount: Amount, sign: Sign) -> Figure:
        if sign.unit.name == "USD" and self._text[number.start] == "$":
            sign = replace(sign, unit=self._dollar(number))
        if sign.factor != 1:
            amount = replace(
                amount,
                low=amount.low * sign.factor,
                high=amount.high * sign.factor,
                step=amount.step * sign.factor,
            )
        money = Spelled(sign.unit, number.end)
        again = unit_after(self._text, number.end)  # "$10 dollars"
        if again is not None and again.unit == sign.unit:
            money = again
        money = rate_after(self._text, money) or money
        return self._figure(number, money.end, amount, money.unit)

    def _dollar(self, number: Span) -> Unit:
        """Return whose dollar a bare "$" is; in brackets and for a barrel it is the US dollar."""
        home = self._home_dollar
        converted = self._text[max(0, number.start - 2) : number.start].strip().endswith("(")
        if home is None or converted or is_priced_in_us(self._text, number.end):
            return unit_named("USD")
        return home

    @cached_property
    def _home_dollar(self) -> Unit | None:
        return home_dollar(self._grammar.document, self._grammar.words)

    def _measured(self, number: Span, amount: Amount, spelled: Spelled) -> Figure:
        later = _LATER.match(self._text, spelled.end)
        if later is not None and spelled.unit.dimension == "currency" and not amount.magnitude:
            size = lexicon("numbers")["magnitudes"][later[1]]  # "75 USD million"
            amount = replace(
                amount, low=amount.low * size, high=amount.high * size, step=amount.step * size
            )
            spelled = Spelled(spelled.unit, later.end())
        rate = None
        if spelled.unit.dimension not in _NO_RATE:
            rate = rate_after(self._text, spelled)
        if rate is not None and rate.unit.dimension == "duration / duration":
            rate = None  # "40 hours a week"
        found = rate or spelled
        return self._figure(number, found.end, amount, found.unit)

    @cached_property
    def _has_money_in_m(self) -> bool:
        """Tell whether the text writes "740m pounds" or "£3m"."""
        for found in _MILLIONS.finditer(self._text):
            spelled = unit_after(self._text, found.end())
            if found[1] or (spelled is not None and spelled.unit.dimension == "currency"):
                return True
        return False

    def _without_metres(self, number: Span, amount: Amount) -> tuple[Span, Amount]:
        """Take "5m wall" for metres: "m" is a million only before money or a plural."""
        if amount.magnitude not in lexicon("numbers")["ambiguous_magnitudes"]["words"]:
            return number, amount
        after = unit_after(self._text, number.end)
        index = self._grammar.token_at(number.end + 1)
        plural = index is not None and (
            self._grammar.tokens.tags[index] == "NNS"
            or self._grammar.tokens.words[index].lower() in lexicon("nouns")["irregular"]
        )
        money = after is not None and after.unit.dimension.startswith("currency")
        measure = after is not None and after.unit.name not in {"inch", "times"}
        if money or ((plural or measure) and amount.magnitude != "mm"):
            return number, amount
        noun = index is not None and self._grammar.is_noun(index)
        if amount.magnitude == "m" and not noun and self._has_money_in_m:
            return number, amount  # "sales of 740m pounds, and the other 290m"
        bare = number.of(self._text)[: -len(amount.magnitude)].rstrip()
        both = re.sub(rf"(?<=\d)\s?{amount.magnitude}\b", "", bare)  # "20 mm and 70"
        again = read_number(both) or read_number(f"between {both}")
        if again is None:
            return number, amount
        return Span(number.start, number.start + len(bare)), again

    def _spelled(self, number: Span, amount: Amount) -> Spelled | None:
        spelled = unit_after(self._text, number.end) or behind_decimals(self._text, number)
        if spelled is None or not is_unit(self._grammar, number, spelled, amount):
            return None
        if spelled.unit.name == "GBP" and self._text[spelled.end - 1] in "sd":
            start = self._grammar.sentence_at(number.start).start
            if amount.high < 10**6:
                return pounds(self._text, start, number, spelled, sterling=self._has_sterling)
        return spelled

    def _counted(self, number: Span, amount: Amount) -> Figure | None:
        noun = self._nouns.find(number, many=amount.high != 1)
        if noun is None:
            return self._figure(number, number.end, amount, NONE)
        return self._figure(number, noun.end, amount, noun.unit, noun.noun)

    def _figure(
        self, number: Span, end: int, amount: Amount, unit: Unit, noun: int | None = None
    ) -> Figure:
        quantity = Quantity(
            low=amount.low, high=amount.high, step=amount.step, unit=unit,
            vague=amount.kind == "vague",
        )  # fmt: skip
        if noun is None and end > number.end:
            noun = self._grammar.token_at(end - 1)
        return Figure(Span(number.start, end), number, quantity, amount.kind, noun)


def _by_cell(text: str, mark: Mark) -> Iterator[Mark]:
    """Part what is marked as a range from one cell of a table to the next, as 12,400 and -4.2."""
    if "\t" not in mark.span.of(text):
        yield mark
        return
    for cell in re.finditer(r"[^\t]+", mark.span.of(text)):
        yield Mark(Span(*cell.span()).shifted(mark.span.start), "amount", mark.origin)


def _with_shared_unit(figures: Sequence[Figure]) -> Iterator[Figure]:
    """Yield both ends of a change; a unit that is given once counts for both."""
    named = next((f.quantity.unit for f in reversed(figures) if f.quantity.unit.name), NONE)
    for figure in figures:
        if figure.quantity.unit.name:
            yield figure
        else:
            yield replace(figure, quantity=dataclasses.replace(figure.quantity, unit=named))
