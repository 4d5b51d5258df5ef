"""Decide which marked numbers are figures, and read their value, unit and extent."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property

from inspector.claims import units
from inspector.claims.grammar import Grammar
from inspector.claims.model import Quantity, Timex, Unit
from inspector.claims.numbers import Amount, read_number
from inspector.claims.units import NONE, Spelled, rate_after, unit_after
from inspector.documents.model import Span
from inspector.language.lexicon import any_of, lexicon
from inspector.language.model import Mark

_AGE = re.compile(
    r"[\s-]?years?[\s-]old|[\s-](?:months?|weeks?|days?)[\s-]old|\s+years?\s+of\s+age"
)
_GLUED = re.compile(r"[^\W\d_]")
_NUMBERED = re.compile(r"(?:^|\n)\s*\(?$")
_POUNDS_ARE_WEIGHT = re.compile(
    r"(?i)\bweigh\w*\b[^.]*$|\bheavy\b|\(\d[\d.,]*\s?(?:kg|kilo|gram|tonne)"
)
_PRONOUN_BEFORE = frozenset(
    {"no", "the", "this", "that", "any", "every", "each", "which", "some", "another", "other"}
)
_NEVER_AFTER_ONE = frozenset({"day", "another", "such", "thing", "of", "side", "way", "time"})


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


@cache
def _changed_before() -> re.Pattern[str]:
    directions = lexicon("directions")
    words = [*directions["up"]["before"], *directions["down"]["before"], "raised", "changed"]
    return re.compile(rf"(?i)\b(?:{any_of(words)})\b")


def _with_shared_unit(figures: Sequence[Figure]) -> Iterator[Figure]:
    """Yield both ends of a change; a unit that is given once counts for both."""
    named = next((f.quantity.unit for f in reversed(figures) if f.quantity.unit.name), NONE)
    for figure in figures:
        if not figure.quantity.unit.name:
            figure = replace(figure, quantity=replace(figure.quantity, unit=named))
        yield figure


class FigureReader:
    """Reads the figures of one document."""

    def __init__(self, grammar: Grammar, timexes: Sequence[Timex]) -> None:
        self._grammar = grammar
        self._text = grammar.text
        self._taken = [timex.span for timex in timexes] + [
            mark.span for mark in grammar.parse.timexes if mark.label == "clock"
        ]
        self._taken.sort()
        self._furniture = [
            block.span for block in grammar.document.blocks if block.role.is_furniture
        ]
        self._block_starts = {block.span.start for block in grammar.document.blocks}

    def read(self) -> Iterator[Figure]:
        """Yield the figures in document order."""
        done = 0
        for mark in self._grammar.parse.numbers:
            if mark.span.start < done or self._is_excluded(mark):
                continue
            for figure in self._read_mark(mark):
                done = figure.span.end
                yield figure

    @cached_property
    def _has_sterling(self) -> bool:
        return "£" in self._text or re.search(r"\b(?:sterling|GBP)\b", self._text) is not None

    def _read_mark(self, mark: Mark) -> Iterator[Figure]:
        if (seam := self._change_seam(mark.span)) is not None:
            ends = [Span(mark.span.start, seam.start), Span(seam.end, mark.span.end)]
            parts = [figure for end in ends if (figure := self._read_one(end)) is not None]
            yield from _with_shared_unit(parts)
        elif (figure := self._read_one(mark.span)) is not None:
            yield figure

    def _change_seam(self, span: Span) -> Span | None:
        """Return the "to" of "rose from 3 to 5", which is no range but two figures."""
        if not re.search(
            r"(?i)\bfrom\s+(?:\w+\s+)?$", self._text[max(0, span.start - 24) : span.start]
        ):
            return None
        found = re.search(r"\s+to\s+", span.of(self._text))
        sentence = self._grammar.sentence_at(span.start)
        if found is None or not _changed_before().search(self._text, sentence.start, span.start):
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
        if currency is None and self._is_name_or_list(number, amount):
            return None
        return self._with_unit(number, amount, currency)

    # ------------------------------------------------------------ exclusions

    def _is_excluded(self, mark: Mark) -> bool:
        span, text = mark.span, self._text
        if any(furniture.covers(span) for furniture in self._furniture):
            return True
        if self._in_date(span):
            return True
        before, after = text[max(0, span.start - 2) : span.start], text[span.end : span.end + 2]
        if before[-1:].isalnum() or before[-1:] in {"_", "#", "@"}:
            return True
        if len(before) == 2 and before[1] in "-–/.:" and before[0].isalnum():
            return True  # Su-34, 2012-13, 1:30
        if re.match(r"[-–/:]\d|[.:]\d|@", after):
            return True  # telephone and version numbers, clock times
        if text[span.start : span.start + 1].isdigit() and re.match(r"(?:st|nd|rd|th)\b", after):
            return True
        mention = self._grammar.mention_over(span)
        if mention is None or span.covers(mention.span):
            return False
        return mention.span.start < span.start or self._starts_name(mention.span, span)

    def _starts_name(self, name: Span, number: Span) -> bool:
        """Tell whether the name that a number begins is a real one: "Three Mile Island"."""
        rest = self._text[number.end : name.end].split()
        return number.start == name.start and all(word[:1].isupper() for word in rest)

    def _in_date(self, span: Span) -> bool:
        low, high = 0, len(self._taken)
        while low < high:
            middle = (low + high) // 2
            if self._taken[middle].end <= span.start:
                low = middle + 1
            else:
                high = middle
        return low < len(self._taken) and self._taken[low].overlaps(span)

    def _is_name_or_list(self, number: Span, amount: Amount) -> bool:
        grammar, text = self._grammar, self._text
        words = text[number.start : number.end]
        if words.lower() == "one":
            return self._is_pronoun(number)
        if "/" in words and not re.match(r"\s+of\b|\s?%", text[number.end :][:8]):
            return not re.search(r"\d[ ]\d", words)
        if number.start in self._block_starts and re.match(r"[.)]\s", text[number.end :][:2]):
            return True
        index = grammar.token_at(number.start)
        if index is None or index == 0 or amount.kind != "amount":
            return False
        return self._follows_name(index, number)

    def _follows_name(self, index: int, number: Span) -> bool:
        """Tell "Section 230" and "Falcon 9": a name before the figure, and no unit after it."""
        grammar, text = self._grammar, self._text
        before = grammar.tokens.words[index - 1]
        if not re.fullmatch(r"\s", text[grammar.tokens.ends[index - 1] : number.start] or "x"):
            return False
        if unit_after(text, number.end) is not None:
            return False
        listed = before.lower() in lexicon("nouns")["names"]["words"]
        after = index + 1 if index + 1 < len(grammar.tokens) else None
        plural = after is not None and grammar.tokens.tags[after] == "NNS"
        if listed and not plural:
            return before[:1].isupper() or before.lower() in {"no", "no.", "page", "number", "day"}
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
        return not (tag.startswith(("NN", "JJ")) or after in {"-"})

    # ------------------------------------------------------------- the unit

    def _with_unit(self, number: Span, amount: Amount, currency: Unit | None) -> Figure | None:
        text = self._text
        if amount.kind in {"fraction", "share"}:
            return self._share(number, amount)
        if amount.kind == "multiple":
            return self._figure(number, number.end, amount, units.units()["times"].unit)
        if currency is not None:
            spelled = Spelled(currency, number.end)
            rate = rate_after(text, spelled) or spelled
            return self._figure(number, rate.end, amount, rate.unit)
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
            if re.match(r"\s+\w", after) and not of and not re.match(r"an?\s|half", words):
                return self._figure(number, number.end, amount, units.FRACTION)
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
        noun = self._noun_after(last)
        if noun is None:
            if amount.kind == "vague" and (people := self._people_after(last)):
                return self._figure(number, people[1], amount, units.counted("person"), people[0])
            return self._figure(number, number.end, amount, NONE)
        first_noun, end_noun = noun
        words = " ".join(grammar.tokens.words[first_noun : end_noun + 1])
        return self._figure(
            number, grammar.tokens.ends[end_noun], amount, units.counted(words), end_noun
        )

    def _age(self, first: int, number: Span) -> Unit | None:
        """Tell the age in "Ursula Kern, 44, said" and "Ursula Kern (44)"."""
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
        index, limit = last + 1, min(last + 8, len(tokens))
        if index < limit and tokens.words[index].lower() == "of":
            index += 1
            while index < limit and tokens.tags[index] in {"DT", "PRP$", "CD"}:
                index += 1
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
        end = index - 1
        while end > start and tokens.tags[end].startswith("NNP"):
            end -= 1  # "two people Moscow accused"
        names = tokens.tags[end].startswith("NNP") and not tokens.tags[end].endswith("S")
        if names and not tokens.words[end].islower():
            return None
        return min(start, end), end

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
