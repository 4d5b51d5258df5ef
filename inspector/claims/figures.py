"""Decide which marked numbers are figures, and read their value, unit and extent."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from inspector.claims import units
from inspector.claims.exclusions import Exclusions
from inspector.claims.grammar import Grammar
from inspector.claims.model import Quantity, Timex, Unit
from inspector.claims.numbers import Amount, read_number
from inspector.claims.qualifiers import moved_words, moves_by, went_words
from inspector.claims.units import NONE, Spelled, rate_after, unit_after
from inspector.documents.model import Span
from inspector.language.lexicon import lexicon
from inspector.language.model import Mark

_AGE = re.compile(
    r"[\s-]?years?[\s-]old|[\s-](?:months?|weeks?|days?)[\s-]old|\s+years?\s+of\s+age"
)
_WHOLE = re.compile(r"\bof\s(?:[\w’']+\s)?$")  # "12 of its 34 seats" holds a second figure
_BESIDE = 40  # characters after two figures in which a change is named
_GLUED = re.compile(r"[^\W\d_]")
_POUNDS_ARE_WEIGHT = re.compile(
    r"(?i)\bweigh\w*\b[^.]*$|\bheavy\b|\(\d[\d.,]*\s?(?:kg|kilo|gram|tonne)"
    r"|(?:kg|kilos?|kilograms?|tonnes?|tons?|grams?)\s*\($"
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as it stands in the text.

    `span` covers the number with its unit or counted noun, `number` the number alone. `noun` is
    the token of what is counted or of the unit, None without one.
    """

    span: Span
    number: Span
    quantity: Quantity
    kind: str
    noun: int | None


def _with_shared_unit(figures: Sequence[Figure]) -> Iterator[Figure]:
    """Yield both ends of a change; a unit that is given once counts for both."""
    named = next((f.quantity.unit for f in reversed(figures) if f.quantity.unit.name), NONE)
    for figure in figures:
        if figure.quantity.unit.name:
            yield figure
        else:
            yield replace(figure, quantity=replace(figure.quantity, unit=named))


class FigureReader:
    """Reads the figures of one document."""

    def __init__(self, grammar: Grammar, timexes: Sequence[Timex]) -> None:
        self._grammar = grammar
        self._text = grammar.text
        self._exclusions = Exclusions(grammar, timexes)

    def read(self) -> Iterator[Figure]:
        """Yield the figures in document order."""
        done, number = 0, 0
        for marked in self._grammar.parse.numbers:
            mark = self._exclusions.without_date(marked)
            if mark.span.start < done and not _WHOLE.search(self._text[number : mark.span.start]):
                continue
            if self._exclusions.is_excluded(mark):
                continue
            for figure in self._read_mark(mark):
                done, number = figure.span.end, figure.number.end
                yield figure

    @cached_property
    def _has_sterling(self) -> bool:
        return "£" in self._text or re.search(r"\b(?:sterling|GBP)\b", self._text) is not None

    def _read_mark(self, mark: Mark) -> Iterator[Figure]:
        if (seam := self._change_seam(mark.span)) is not None:
            first = self._text[mark.span.start : seam.start].rstrip("%CF ")
            ends = [
                Span(mark.span.start, mark.span.start + len(first)),
                Span(seam.end, mark.span.end),
            ]
            parts = [figure for end in ends if (figure := self._read_one(end)) is not None]
            yield from _with_shared_unit(parts)
        elif (figure := self._read_one(mark.span)) is not None:
            yield figure

    def _change_seam(self, span: Span) -> Span | None:
        """Return the "to" of "rose from 3 to 5" and "rose 2 to 5 from 3": two figures, no range."""
        found = re.search(r"\s+to\s+", span.of(self._text))
        if found is None:
            return None
        sentence = self._grammar.sentence_at(span.start)
        before = self._text[sentence.start : span.start]
        after = self._text[span.end : min(sentence.end, span.end + _BESIDE)]
        if re.search(r"(?i)\bfrom\s+(?:\w+\s+)?$", before):
            told = moved_words().search(before) or went_words().search(before)
            if not (told or moved_words().search(after)):
                return None
        elif not (moves_by().search(before) and re.search(r"(?i)\bfrom\b", after)):
            return None
        return Span(span.start + found.start(), span.start + found.end())

    def _read_one(self, span: Span) -> Figure | None:
        text = span.of(self._text)
        start = span.start
        if opened := re.match(r"(?i)between\s+", text):
            start += opened.end()
        # A currency code that is none ("AND 5", "the G7") is no part of the figure.
        currency = units.currency_before(self._text[start : span.end])
        if currency is None and (head := re.match(r"[A-Z]{2,3}\s?(?=[\d.])", self._text[start:])):
            start += head.end()
        amount = read_number(text)
        if amount is None and start != span.start:
            amount = read_number(self._text[start : span.end])
        if amount is None:
            return None
        number = Span(start, span.end)
        if currency is None and self._exclusions.is_name_or_list(number, amount):
            return None
        return self._with_unit(number, amount, currency)

    # ------------------------------------------------------------- the unit

    def _with_unit(self, number: Span, amount: Amount, currency: Unit | None) -> Figure | None:
        text = self._text
        if amount.kind in {"fraction", "share"}:
            return self._share(number, amount)
        if amount.kind == "multiple":
            return self._figure(number, number.end, amount, units.units()["times"].unit)
        if currency is not None:
            money = Spelled(currency, number.end)
            money = rate_after(text, money) or money
            return self._figure(number, money.end, amount, money.unit)
        if age := _AGE.match(text, number.end):
            name = re.sub(r"s?[\s-]old$|s?\s+of\s+age$", "", age[0].strip(" -"))
            unit = units.units()[name.rstrip("s")].unit
            return replace(self._figure(number, age.end(), amount, unit), kind="age")
        number, amount = self._without_metres(number, amount)
        spelled = self._spelled(number, amount)
        if spelled is not None:
            rate = rate_after(text, spelled) if spelled.unit.name != "times" else None
            end = (rate or spelled).end
            return self._figure(number, end, amount, (rate or spelled).unit)
        if _GLUED.match(text, number.end):
            return None  # "4x4", "5G"
        return self._counted(number, amount)

    def _share(self, number: Span, amount: Amount) -> Figure | None:
        """Read "a fifth of", "half the voters"; "a fifth term" is an ordinal."""
        words = number.of(self._text).lower()
        after = self._text[number.end : number.end + 24]
        if amount.kind == "fraction":
            if re.match(
                r"[\s-]+(?:finals?|time|way|hour|brother|sister|century|term|hearted)\b|-", after
            ):
                return None
            of = re.match(
                r"\s+(?:of|the|its|their|his|her|all|as)\b|[\s,.;:)–—]*$|[,.;:)–—]", after
            )
            if re.search(r"quarter|half|second", words) and not of:
                return None
            if not of and re.match(r"an?\s", words):
                return None
        return self._figure(number, number.end, amount, units.FRACTION)

    def _without_metres(self, number: Span, amount: Amount) -> tuple[Span, Amount]:
        """Take "5m wall" for metres: "m" is a million only before money or a plural."""
        if amount.magnitude not in lexicon("numbers")["ambiguous_magnitudes"]["words"]:
            return number, amount
        index = self._grammar.token_at(number.end + 1)
        plural = index is not None and self._grammar.tokens.tags[index] == "NNS"
        if plural or unit_after(self._text, number.end) is not None or amount.magnitude == "b":
            return number, amount
        shorter = Span(number.start, number.end - len(amount.magnitude))
        bare = shorter.of(self._text).rstrip()
        again = read_number(bare)
        if again is None:
            return number, amount
        return Span(number.start, number.start + len(bare)), again

    def _spelled(self, number: Span, amount: Amount) -> Spelled | None:
        spelled = unit_after(self._text, number.end)
        if spelled is None:
            return None
        word = self._text[number.end : spelled.end].strip(" -").lower()
        if word == "second" and self._text[number.end : number.end + 1] != "-" and amount.high != 1:
            return None
        if word in {"won", "dong"} and amount.high < 1000:
            return None
        if word in {"pound", "pounds"}:
            return self._pounds(number, amount, spelled)
        if word in {"point", "pt"} and self._text[spelled.end : spelled.end + 1].isalnum():
            return None
        return spelled

    def _pounds(self, number: Span, amount: Amount, spelled: Spelled) -> Spelled:
        """Tell money from weight by what stands around it."""
        sentence = self._grammar.sentence_at(number.start)
        before = self._text[sentence.start : number.start]
        after = self._text[spelled.end : spelled.end + 24]
        hyphen = self._text[number.end : number.end + 1] == "-"
        weight = (
            hyphen
            or _POUNDS_ARE_WEIGHT.search(before) is not None
            or _POUNDS_ARE_WEIGHT.match(after.lstrip()) is not None
            or (re.match(r"\s+of\s+(?!the\b)", after) is not None and not self._has_sterling)
        )
        if weight and amount.high < 10**6:
            return Spelled(units.units()["pound"].unit, spelled.end)
        return spelled

    def _counted(self, number: Span, amount: Amount) -> Figure | None:
        """Read the counted noun: by the grammar, else the nouns right after the figure."""
        grammar = self._grammar
        inside = grammar.tokens.within(number)
        if not inside:
            return None
        last = inside[-1]
        if (age := self._age(inside[0], number)) is not None:
            return replace(self._figure(number, number.end, amount, age), kind="age")
        hyphenated = self._text[number.end : number.end + 1] == "-"
        noun = (last + 2, last + 2) if hyphenated else self._noun_after(last)
        if noun is not None and noun[1] >= len(grammar.tokens):
            noun = None
        if noun is None:
            if amount.kind == "vague" and (people := self._people_after(last)):
                return self._figure(number, people[1], amount, units.counted("person"), people[0])
            return self._figure(number, number.end, amount, NONE)
        first_noun, end_noun = noun
        if self._exclusions.in_date(grammar.tokens.span(first_noun, end_noun)):
            return self._figure(number, number.end, amount, NONE)  # "to 294 last year"
        words = " ".join(grammar.tokens.words[first_noun : end_noun + 1])
        return self._figure(
            number, grammar.tokens.ends[end_noun], amount, units.counted(words), end_noun
        )

    def _age(self, first: int, number: Span) -> Unit | None:
        """Tell the age in "Orla Venn, 44, said" and "Orla Venn (44)"."""
        if first < 2:
            return None
        words = self._grammar.tokens.words
        if words[first - 1].lower() == "aged":
            return units.units()["year"].unit
        after = self._text[number.end : number.end + 1]
        if words[first - 1] not in {",", "("} or after not in {",", ".", ")", ";"}:
            return None
        end = self._grammar.tokens.ends[first - 2]
        mention = self._grammar.mention_over(Span(end - 1, end))
        if mention is None or mention.label != "PERSON":
            return None
        return units.units()["year"].unit

    def _people_after(self, last: int) -> tuple[int, int] | None:
        """Read "of dead" after a vague magnitude."""
        tokens = self._grammar.tokens
        for index in range(last + 1, min(last + 3, len(tokens))):
            if tokens.words[index].lower() in lexicon("nouns")["people"]["words"]:
                return index, tokens.ends[last]
            if tokens.words[index].lower() != "of":
                return None
        return None

    def _noun_after(self, last: int) -> tuple[int, int] | None:
        """Return the first and last token of the counted noun after token `last`."""
        grammar, tokens = self._grammar, self._grammar.tokens
        never = lexicon("nouns")["never_counted"]["words"]
        index, limit = self._after_of(last + 1), min(last + 8, len(tokens))
        while index < limit and self._may_stand_before_noun(index):
            index += 1
        start = index
        while index < limit and grammar.is_noun(index) and tokens.words[index].lower() not in never:
            index += 1
            if not tokens.tags[index - 1]:
                break  # without tags one word has to do
        if index == start or tokens.starts[start] >= grammar.sentence_at(tokens.starts[last]).end:
            return None
        if any(mark in self._text[tokens.ends[last] : tokens.starts[start]] for mark in ',;:()“”"'):
            return None
        if index < len(tokens) and tokens.words[index] in {"'s", "’s"}:
            return None  # "6,000 of the city's 20,000 streetlights"
        end = index - 1
        while end > start and tokens.tags[end].startswith("NNP"):
            end -= 1  # "two people Moscow accused"
        names = tokens.tags[end].startswith("NNP") and not tokens.tags[end].endswith("S")
        if names and not tokens.words[end].islower():
            return None
        return min(start, end), end

    def _after_of(self, index: int) -> int:
        """Pass over "of the", "of its 34"; "of them" names nothing."""
        tokens = self._grammar.tokens
        if index < len(tokens) and tokens.words[index].lower() == "of":
            index += 1
            while index < len(tokens) and tokens.tags[index] in {"DT", "PRP$", "CD"}:
                index += 1
        return index

    def _may_stand_before_noun(self, index: int) -> bool:
        tag, word = self._grammar.tokens.tags[index], self._grammar.tokens.words[index]
        if tag in {"JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "POS"} or word == "-":
            return True
        following = index + 1
        if tag == "NNP" and following < len(self._grammar.tokens):
            return self._grammar.tokens.tags[following] in {"NNS", "NN", "NNP", "JJ"}
        return tag == "RB" and word.lower() in {"more", "other", "newly", "mostly", "so-called"}

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
