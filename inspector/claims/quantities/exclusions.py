"""Tell figures from numbers that are none: dates, names, lists, telephone numbers, pronouns."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

from inspector.claims.model import Timex
from inspector.claims.quantities.numbers import Amount, read_number
from inspector.claims.quantities.unit_words import is_unit, unit_before
from inspector.claims.quantities.units import unit_after
from inspector.claims.syntax.grammar import Grammar
from inspector.documents.model import Span
from inspector.language.lexicon import any_of, lexicon
from inspector.language.model import Mark

_PRONOUN_BEFORE = frozenset(
    {"no", "the", "this", "that", "any", "every", "each", "which", "some", "another", "other"}
)
_NEVER_AFTER_ONE = frozenset({"day", "another", "such", "thing", "of", "side", "way", "time"})


_YEAR = re.compile(r"1[89]\d\d|20[0-4]\d")
_BEFORE_YEAR = re.compile(
    r"(?i)\b(?:in|since|until|till|by|during|from|early|late|mid|before|after|of|for\s+the|the|this|"
    r"summer|winter|spring|autumn|fall|fiscal|years?)\s+$|['’]s\s+$"
)
_ZERO = re.compile(
    r"(?i)\b(?:net|ground|near|year)[\s-]zero\b|\bzero(?:-|\s+(?:sum|tolerance|hour)\b)"
)


_DAY = re.compile(r"[12]?\d|3[01]")


@cache
def _month() -> re.Pattern[str]:
    months = any_of(month.title() for month in lexicon("calendar")["months"])
    return re.compile(rf"\s(?:{months})\b")


_SUBSECTION = re.compile(r"\([a-z0-9]\)")  # "a 401(k) plan"


@cache
def _glued() -> re.Pattern[str]:
    return re.compile(rf"(?:{any_of(lexicon('nouns')['names']['glued'])})\d+")


@cache
def _called() -> re.Pattern[str]:
    """Return the pattern of "dialled ", "calls to " before the number of the ambulance."""
    calls = any_of(lexicon("nouns")["emergency"]["calls"])
    return re.compile(rf"(?i)\b(?:{calls})\s+(?:to\s+)?$")


@cache
def _address() -> re.Pattern[str]:
    """Return the pattern of a street after its number."""
    streets = any_of(lexicon("nouns")["addresses"]["words"])
    return re.compile(rf"\s(?:[A-Z][\w’'.]*\s){{0,3}}(?:{streets})\b")


@cache
def _contest() -> re.Pattern[str]:
    """Return the pattern of words before a score or a vote."""
    return re.compile(rf"(?i)\b(?:{any_of(lexicon('nouns')['contests']['words'])})\b")


_HANGS = re.compile(r"[\w#@]$|\bper\s$")
_JOINED = re.compile(r"\w[-–/.:]$")
_DIALLED = re.compile(r"\+\d[\d ()-]*$")
_NTH = re.compile(r"(?:st|nd|rd|th)\b")
_ROW = 120  # characters
_IN_A_ROW = re.compile(
    r"(?<![\w.,])\d[\d,]*\s+[a-z]+s\b[^.;:]*(?:,|\band)\s+(?:the\s+)?(?:[A-Z][\w’'-]*\s+){1,4}$"
)
_ROW_GOES_ON = re.compile(r"(?:,\s|\sand\s|[.;](?:\s|$))")
_GOES_ON = re.compile(r"[-–/:]\d|[.:]\d|@|-[A-Z]\b")
_MEASURED = frozenset({"length", "area", "volume", "mass", "speed", "temperature", "share"})


# "41 Liberals, 33 Greens and 19 independents": all three are counted.
_COUNTED = re.compile(r"\d\s[\w’'-]+(?:,|,?\s+and)\s+$")
_COUNTED_ON = re.compile(r"(?:,|,?\s+and)\s+\d|[.;]")

_SPELLED_OUT = 4  # letters of a unit that is no abbreviation


class Exclusions:
    """Knows what in one document is no figure."""

    def __init__(self, grammar: Grammar, timexes: Sequence[Timex]) -> None:
        self._grammar = grammar
        self._text = grammar.text
        self._taken = [timex.span for timex in timexes] + [
            mark.span for mark in grammar.parse.timexes if mark.label == "clock"
        ]
        self._taken.sort()
        self._taken_ends = [taken.end for taken in self._taken]
        self._block_starts = {block.span.start for block in grammar.document.blocks}

    def without_date(self, mark: Mark) -> Mark:
        """Cut a year off that only seems to begin a range: "of 2025 to 960,000 units"."""
        index = bisect_right(self._taken_ends, mark.span.start)
        if mark.label != "range" or index == len(self._taken):
            return mark
        found = re.match(r"\s+(?:to|and)\s+", self._text[self._taken[index].end : mark.span.end])
        if not self._taken[index].overlaps(mark.span) or found is None:
            return mark
        start = self._taken[index].end + found.end()
        return Mark(Span(start, mark.span.end), "amount", mark.origin)

    def is_excluded(self, mark: Mark, last: int) -> bool:
        """Tell whether a marked number is part of a date, a name, or the page's furniture.

        `last` is where the figure before ends: "3km-5km" is a range, "Su-34" is a name.
        """
        span = mark.span
        block = self._grammar.document.block_at(span.start)
        if block is not None and self._grammar.document.blocks[block].role.is_furniture:
            return True
        if self._in_date(span) or _glued().fullmatch(span.of(self._text)):
            return True
        if self._is_part_of_word(span, last):
            return True
        mention = self._grammar.mention_over(span)
        if mention is None or span.covers(mention.span):
            return False
        unit = unit_after(self._text, span.end)
        if unit is not None and unit.unit.dimension in _MEASURED:
            spelled = self._text[span.end : unit.end].strip(" -")
            if unit.end <= mention.span.end or len(spelled) >= _SPELLED_OUT:
                return False  # a model takes "Le 5 km" and "Arlen gorge spans 412" for names
        if mention.span.start < span.start:
            return not self._is_in_a_row(span)
        return self._starts_name(mention.span, span)

    def _is_part_of_word(self, span: Span, last: int) -> bool:
        """Tell "Su-34", "2012-13", "1:30", "555-1234", "3rd" and the base of "14 per 100,000"."""
        text = self._text
        before, after = text[max(0, span.start - 5) : span.start], text[span.end : span.end + 2]
        if (before[-1:] != " " or before.endswith("per ")) and _HANGS.search(before):
            return True
        if unit_before(text, span.start) is not None:
            return False
        joined = before[-1:] != " " and _JOINED.search(before)
        if joined and (before[-1] not in "-–" or span.start - 1 != last):
            return True
        if before.endswith("[") and after.startswith("]"):
            return True  # a note
        dialled = text[max(0, span.start - 16) : span.start]
        if "+" in dialled and _DIALLED.search(dialled):
            return True  # +44 20 7946 0958
        ordinal = text[span.start : span.start + 1].isdigit() and _NTH.match(after)
        return bool(ordinal) or _GOES_ON.match(after) is not None

    def _starts_name(self, name: Span, number: Span) -> bool:
        """Tell whether the name that a number begins is a real one: "Three Mile Island"."""
        rest = self._text[number.end : name.end].split()
        if number.start != name.start or not all(word[:1].isupper() for word in rest):
            return False
        row = _COUNTED_ON.match(self._text, name.end)
        return row is None or not _COUNTED.search(self._text, max(0, name.start - 32), name.start)

    def _in_date(self, span: Span) -> bool:
        index = bisect_right(self._taken_ends, span.start)
        if index == len(self._taken) or not self._taken[index].overlaps(span):
            return False
        # "from 100 to 1000 g": what has a unit is no year.
        bare = self._taken[index].of(self._text).isdigit()
        spelled = unit_after(self._text, span.end) if bare else None
        amount = read_number(span.of(self._text)) if spelled else None
        return not (spelled and amount and is_unit(self._grammar, span, spelled, amount))

    def is_name_or_list(self, number: Span, amount: Amount) -> bool:
        """Tell whether a number without currency is a pronoun, a year, in a list or a name."""
        grammar, text = self._grammar, self._text
        words = text[number.start : number.end]
        if words.lower() == "one":
            return self._is_pronoun(number)
        if _SUBSECTION.match(text, number.end) or (
            words in lexicon("nouns")["emergency"]["numbers"]
            and _called().search(text, max(0, number.start - 24), number.start)
        ):
            return True
        if words.lower() == "zero" and _ZERO.search(
            text[max(0, number.start - 8) : number.end + 12]
        ):
            return True
        if "/" in words and not re.match(r"\s+of\b|\s?%", number.after(text, 8)):
            return not re.search(r"\d[ -]\d", words) and unit_after(text, number.end) is None
        if number.start in self._block_starts and re.match(r"[.)]\s", number.after(text, 2)):
            return True
        if _DAY.fullmatch(words) and _month().match(text, number.end):
            return True  # "the 7 October attacks", a date that is a name
        if self._is_year(number) or _address().match(text, number.end):
            return True
        index = grammar.token_at(number.start)
        if index is None or index == 0 or amount.kind != "amount":
            return False
        return self._follows_name(index, number)

    def _is_year(self, number: Span) -> bool:
        """Tell "the 2004 earthquake" and "2022 elections" from "2004 people"."""
        if not _YEAR.fullmatch(number.of(self._text)):
            return False
        if unit_after(self._text, number.end) is not None:
            return False
        before = self._text[max(0, number.start - 24) : number.start]
        index = self._grammar.token_at(number.end + 1)
        tag = self._grammar.tokens.tags[index] if index is not None else ""
        if _BEFORE_YEAR.search(before):
            return True
        return tag in {"NN", "NNP", "NNPS", "JJ"} and self._text[number.end : number.end + 1] == " "

    def is_score(self, number: Span, amount: Amount) -> bool:
        """Tell "won 2-1" and "6-3" from "2-3 people"; only what has no unit is asked for."""
        if amount.kind == "descending":
            return True
        if amount.kind != "range" or not re.fullmatch(r"\d{1,3}[-–]\d{1,3}", number.of(self._text)):
            return False
        sentence = self._grammar.sentence_at(number.start)
        before = self._text[max(sentence.start, number.start - 60) : number.start]
        return amount.low == amount.high or _contest().search(before) is not None

    def _follows_name(self, index: int, number: Span) -> bool:
        """Tell "Section 230" and "Falcon 9": a name before the figure, and no unit after it."""
        grammar, text = self._grammar, self._text
        before = grammar.tokens.words[index - 1]
        if text[max(0, number.start - 4) : number.start].lower() == "no. ":
            before = "No."  # which a tokenizer may cut in two
        between = text[grammar.tokens.ends[index - 1] : number.start]
        if len(between) != 1 or not between.isspace() or between == "\t":
            return False  # the next cell of a table, or no space at all
        if unit_after(text, number.end) is not None:
            return False
        after = index + 1 if index + 1 < len(grammar.tokens) else None
        plural = after is not None and grammar.tokens.tags[after] == "NNS"
        names = lexicon("nouns")["names"]
        listed = before.lower() in names["words"] or (
            before[:1].isupper() and before.lower() in names["capital"]
        )
        if listed and (before[:1].isupper() or grammar.tokens.words[index][:1].isdigit()):
            return not plural or before[:1].isupper() or before.lower() in names["always"]
        if not grammar.tokens.tags[index - 1].startswith("NNP") or plural:
            return False
        return (
            not grammar.tokens.words[index].isalpha()
            and before[:1].isupper()
            and after is not None
            and (
                grammar.tokens.tags[after].startswith("NN")
                or grammar.tokens.tags[after] in {".", ",", "POS"}
            )
            and grammar.mention_over(Span(number.start - 2, number.start - 1)) is None
            and not self._is_in_a_row(number)
        )

    def _is_in_a_row(self, number: Span) -> bool:
        """Tell "51 seats, the Farmers' Party 38": a number of what was counted before the name."""
        start = self._grammar.sentence_at(number.start).start
        return (
            _IN_A_ROW.search(self._text, max(start, number.start - _ROW), number.start) is not None
            and _ROW_GOES_ON.match(self._text, number.end) is not None
        )

    def _is_pronoun(self, number: Span) -> bool:
        grammar = self._grammar
        index = grammar.token_at(number.start)
        if index is None or index + 1 >= len(grammar.tokens):
            return True
        after, tag = grammar.tokens.words[index + 1].lower(), grammar.tokens.tags[index + 1]
        before = grammar.tokens.words[index - 1].lower() if index else ""
        if before in _PRONOUN_BEFORE or after in _NEVER_AFTER_ONE:
            return True
        return not (tag.startswith(("NN", "JJ")) or after == "-")
