"""Find who says so: the source of each figure.

A statement in the same sentence comes first. Beyond it speech goes on: in a quotation whose speaker
was named before or is named after it, and in a sentence that tells what would be.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from inspector.claims.attribution.speakers import Speaker, Speakers
from inspector.claims.attribution.statements import Statement, Statements
from inspector.claims.syntax.grammar import Grammar
from inspector.claims.syntax.outline import Outline
from inspector.documents.model import Role, Span
from inspector.language.lexicon import any_of, lexicon

_BACK = 12  # blocks that a quotation may run over


@dataclass(frozen=True, slots=True)
class Saying:
    """A statement with its speaker's name."""

    speaker: Speaker
    statement: Statement


class Sources:
    """The statements of one document, and who said what."""

    def __init__(self, grammar: Grammar, outline: Outline) -> None:
        self._grammar = grammar
        self._quote_starts = [quote.start for quote in grammar.parse.quotes]
        self._sayings = list(_named(outline))
        self._by_sentence: dict[int, list[Saying]] = {}
        self._by_block: dict[int | None, list[Saying]] = {}
        for saying in self._sayings:
            self._by_sentence.setdefault(saying.statement.sentence.start, []).append(saying)
            block = grammar.document.block_at(saying.statement.aside.start)
            self._by_block.setdefault(block, []).append(saying)

    @property
    def asides(self) -> Sequence[Span]:
        """Return where a source and its verb of saying stand, in order of the text."""
        return [saying.statement.aside for saying in self._sayings]

    def source_of(self, span: Span, *, is_age: bool = False) -> Speaker | None:
        """Return who says what stands at `span`; an age beside a name is the report's own."""
        sentence = self._grammar.sentence_at(span.start)
        here = self._by_sentence.get(sentence.start, [])
        if is_age and any(abs(span.start - saying.speaker.span.end) < 4 for saying in here):
            return None
        found = _saying(here, span)
        if found is not None:
            return found.speaker
        went_on = None if here else self._continued(sentence)
        return self._quoted(span, sentence) or went_on or self._titled(span)

    def _quoted(self, span: Span, sentence: Span) -> Speaker | None:
        """Return the speaker of the quotation that holds `span`."""
        index = bisect_right(self._quote_starts, span.start) - 1
        if index < 0 or not self._grammar.parse.quotes[index].covers(span):
            return None
        block = self._grammar.document.block_at(span.start)
        near = self._by_block.get(block, [])
        before = [saying for saying in near if saying.statement.aside.start < span.start]
        if before or near:
            return (before[-1:] or near)[0].speaker
        if self._opens_block(index, block):
            return self._speaker_before(block)
        return self._named_before(sentence)

    def _opens_block(self, quote: int, block: int | None) -> bool:
        """Tell a paragraph that goes on with a quotation: it begins with the mark."""
        if block is None:
            return False
        return self._quote_starts[quote] - self._grammar.document.blocks[block].span.start < 2

    def _speaker_before(self, block: int | None) -> Speaker | None:
        """Return the last speaker of the paragraphs before, up to one where nobody is quoted."""
        if block is None:
            return None
        for earlier in range(block - 1, max(-1, block - _BACK), -1):
            sayings = self._by_block.get(earlier)
            if sayings:
                return sayings[-1].speaker
            if not self._grammar.text.startswith(
                ("“", '"', "‘"), self._grammar.document.blocks[earlier].span.start
            ):
                return None
        return None

    def _named_before(self, sentence: Span) -> Speaker | None:
        """Return the person whom the sentence before a quotation names: "Dovic was blunt. “…”"."""
        mention = self._grammar.mention_before(sentence.start, "PERSON")
        if mention is None or sentence.start - mention.span.end > 200:
            return None
        block = self._grammar.document.block_at
        if block(mention.span.start) != block(sentence.start):
            return None
        name = self._grammar.parse.entities[mention.entity].canonical
        return Speaker(name, mention.span, is_person=True)

    def _continued(self, sentence: Span) -> Speaker | None:
        """Return who spoke in the sentence before, where this one says what would be."""
        previous = self._grammar.sentence_at(max(0, sentence.start - 3))
        sayings = self._by_sentence.get(previous.start, [])
        block = self._grammar.document.block_at
        if not sayings or previous == sentence or block(previous.start) != block(sentence.start):
            return None
        if not _would().search(self._grammar.text, sentence.start, sentence.end):
            return None
        return sayings[-1].speaker

    def _titled(self, span: Span) -> Speaker | None:
        """Return the source at the end of a headline: "Quake kills 45 - ministry"."""
        document = self._grammar.document
        block = document.block_at(span.start)
        if block is None or document.blocks[block].role is not Role.HEADLINE:
            return None
        headline = document.blocks[block].span
        found = _at_end().search(document.text, span.end, headline.end)
        if found is None:
            return None
        return Speaker(" ".join(found[1].split()), Span(*found.span(1)))


def _named(outline: Outline) -> Sequence[Saying]:
    """Return the statements in order of the text, each with its speaker."""
    found = sorted(Statements(outline).find(), key=lambda statement: statement.aside.start)
    speakers = Speakers(outline)
    sayings = []
    for statement in found:
        speaker = speakers.name(statement)
        if speaker is not None:
            sayings.append(Saying(speaker, statement))
    return sayings


def _saying(here: Sequence[Saying], span: Span) -> Saying | None:
    """Return whose statement holds `span`: the nearest before it that says what follows.

    Else the nearest that stands behind it, else one whose content reaches around it.
    """
    if not here:
        return None
    holding = [
        saying
        for saying in here
        if saying.statement.content.covers(span) and not saying.statement.aside.overlaps(span)
    ]
    opening = [
        saying for saying in holding if saying.statement.content.start >= saying.statement.aside.end
    ]
    closing = [saying for saying in holding if saying not in opening]
    if opening:
        last = opening[-1]
        ended = any(
            last.statement.aside.end < other.statement.aside.start < span.start for other in closing
        )
        if not ended:
            return last
    after = [saying for saying in closing if saying.statement.aside.start >= span.end]
    before = [saying for saying in closing if saying.statement.aside.end <= span.start]
    return next(iter(after), None) or (before[-1] if before else None)


@cache
def _would() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{any_of(lexicon('speech')['continued']['words'])})\b")


@cache
def _at_end() -> re.Pattern[str]:
    nouns = lexicon("speech")["nouns"]
    words = any_of(
        [*nouns["speakers"], *(f"{noun}s" for noun in nouns["speakers"]), *nouns["data"]]
    )
    return re.compile(rf"(?i)(?:\s[-–—]|:|,)\s+((?:[\w’'.-]+\s+){{0,3}}(?:{words}))\s*$")
