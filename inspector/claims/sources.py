"""Find who says so: the source of each sentence's statements.

Three ways of speech: a verb of saying with its subject, "according to" with what follows it, and
a quotation that goes on from the sentence in which its speaker was named.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from inspector.claims.grammar import Grammar
from inspector.documents.model import Span
from inspector.language.lexicon import any_of, lexicon

_END_OF_NAME = frozenset({",", ".", ";", ":", ")", "(", "”", '"', "–", "—", "-"})
_LONGEST = 12  # tokens in a source after "according to"


@dataclass(frozen=True, slots=True)
class Statement:
    """Somebody says something. `verb` is a token, None for "according to"."""

    source: str
    span: Span
    sentence: Span
    verb: int | None


class Sources:
    """The statements of one document, and who said what; `verbs` are the tokens of saying."""

    def __init__(self, grammar: Grammar) -> None:
        self._grammar = grammar
        self._statements = self._resolve(list(self._find()))
        self._by_sentence: dict[int, list[Statement]] = {}
        self._by_block: dict[int | None, list[Statement]] = {}
        for statement in self._statements:
            self._by_sentence.setdefault(statement.sentence.start, []).append(statement)
            block = grammar.document.block_at(statement.span.start)
            self._by_block.setdefault(block, []).append(statement)
        self._quote_starts = [quote.start for quote in grammar.parse.quotes]
        self.verbs = frozenset(s.verb for s in self._statements if s.verb is not None)

    def source_of(self, span: Span) -> Statement | None:
        """Return the statement that the characters of `span` are part of."""
        sentence = self._grammar.sentence_at(span.start)
        here = self._by_sentence.get(sentence.start, [])
        index = self._grammar.token_at(span.start)
        if index is not None:
            best = self._closest(here, index, span)
            if best is not None:
                return best
        return self._quoted(span)

    # ---------------------------------------------------------------- finding

    def _find(self) -> Iterator[Statement]:
        grammar = self._grammar
        for match in _phrases().finditer(grammar.text):
            name = self._name_after(match.end())
            if name is not None:
                yield Statement(
                    grammar.words_of(name), name, grammar.sentence_at(match.start()), None
                )
        yield from self._find_at_end()
        if not grammar.parse.pipeline.has_dependencies:
            yield from self._find_by_words()
            return
        verbs = frozenset(lexicon("speech")["verbs"]["forms"])
        weak = frozenset(lexicon("speech")["verbs"]["weak"])
        for index, word in enumerate(grammar.tokens.words):
            lower = word.lower()
            if lower not in verbs or not self._is_finite(index):
                continue
            if lower in weak and not self._has_clause(index):
                continue
            statement = self._said(index)
            if statement is not None:
                yield statement

    def _find_at_end(self) -> Iterator[Statement]:
        """Read ", the board said on Tuesday." at the end of a sentence: it covers all of it."""
        text = self._grammar.text
        for sentence in self._grammar.parse.sentences:
            tail = max(sentence.start, sentence.end - 120)
            found = _said_last().search(text, tail, sentence.end)
            if found and found.start() > sentence.start:
                name = Span(*found.span(1))
                yield Statement(self._grammar.words_of(name), name, sentence, None)

    def _find_by_words(self) -> Iterator[Statement]:
        """Read "Name said" and "said Name" where nothing parses."""
        verbs = any_of(["said", "says", "told", "announced", "estimated", "warned"])
        text = self._grammar.text
        for mention in self._grammar.parse.mentions:
            after = re.match(rf"\s+(?:{verbs})\b", text[mention.span.end : mention.span.end + 16])
            before = re.search(rf"\b(?:{verbs})\s+$", text[: mention.span.start][-16:])
            if after or before:
                sentence = self._grammar.sentence_at(mention.span.start)
                yield Statement(mention.span.of(text), mention.span, sentence, None)

    def _is_finite(self, verb: int) -> bool:
        """Tell "claimed that" from "regions claimed by": a participle needs its "has"."""
        tokens = self._grammar.tokens
        if tokens.tags[verb] != "VBN":
            return tokens.tags[verb].startswith("VB")
        auxiliaries = {"has", "have", "had", "'ve", "’ve"}
        return any(tokens.words[i].lower() in auxiliaries for i in self._grammar.children[verb])

    def _has_clause(self, verb: int) -> bool:
        relations = self._grammar.tokens.relations
        return relations[verb] == "parataxis" or any(
            relations[child] == "ccomp" for child in self._grammar.children[verb]
        )

    def _said(self, verb: int) -> Statement | None:
        grammar = self._grammar
        subject = grammar.subject_of(verb)
        if subject is None or not grammar.tokens.tags[subject].startswith(
            ("NN", "PRP", "CD", "JJ")
        ):
            return None
        if any(character.isdigit() for character in grammar.tokens.words[subject]):
            return None
        span = grammar.phrase(subject)
        mention = grammar.mention_over(grammar.tokens.span(subject, subject))
        if mention is not None and mention.label == "PERSON":
            span = mention.span
        sentence = grammar.sentence_at(grammar.tokens.starts[verb])
        return Statement(grammar.words_of(span), span, sentence, verb)

    def _name_after(self, offset: int) -> Span | None:
        """Return the noun phrase that begins at `offset`: up to punctuation or a verb."""
        grammar, tokens = self._grammar, self._grammar.tokens
        first = grammar.token_at(offset)
        if first is None:
            found = tokens.within(Span(offset, offset + 2))
            if not found:
                return None
            first = found[0]
        sentence = grammar.sentence_at(offset)
        index = first
        while index < min(first + _LONGEST, len(tokens)) and tokens.starts[index] < sentence.end:
            word, tag = tokens.words[index], tokens.tags[index]
            if word in _END_OF_NAME or tag in {"VBD", "VBZ", "VBP", "WDT", "WP", "MD"}:
                break
            index += 1
        while first < index and tokens.words[first].lower() in {"the", "a", "an", "its", "their"}:
            first += 1
        return tokens.span(first, index - 1) if index > first else None

    # -------------------------------------------------------------- resolving

    def _resolve(self, found: list[Statement]) -> list[Statement]:
        """Replace pronouns by the last person or body that spoke or was named."""
        found.sort(key=lambda statement: statement.span.start)
        pronouns = lexicon("speech")["pronouns"]
        resolved: list[Statement] = []
        for statement in found:
            word = statement.source.lower()
            if word in pronouns["person"]:
                name = self._last(resolved, statement, people=True)
            elif word in pronouns["body"]:
                name = self._last(resolved, statement, people=False)
            elif word in pronouns["self"] or word in {"you", "who", "that", "which", "there"}:
                continue
            else:
                named = self._grammar.described(statement.span)
                resolved.append(replace(statement, source=named or statement.source))
                continue
            if name is not None:
                resolved.append(Statement(name[0], name[1], statement.sentence, statement.verb))
        return resolved

    def _last(
        self, before: list[Statement], statement: Statement, *, people: bool
    ) -> tuple[str, Span] | None:
        grammar = self._grammar
        for earlier in reversed(before):
            mention = grammar.mention_over(earlier.span)
            if (mention is not None and mention.label == "PERSON") == people:
                return earlier.source, earlier.span
        wanted = "PERSON" if people else "ORG"
        mention = grammar.mention_before(statement.span.start, wanted)
        return (mention.span.of(grammar.text), mention.span) if mention else None

    # --------------------------------------------------------------- choosing

    def _closest(self, here: list[Statement], index: int, span: Span) -> Statement | None:
        """Return the statement whose content holds the token.

        One that names its source at the end of the sentence, or with "according to", covers the
        sentence; then comes the innermost verb of saying above the token.
        """
        for statement in here:
            if statement.verb is None and not statement.span.overlaps(span):
                return statement
        heads = self._grammar.tokens.heads
        verbs = {s.verb: s for s in here if s.verb is not None}
        current = index
        for _ in range(40):
            if current in verbs and not verbs[current].span.overlaps(span):
                return verbs[current]
            if heads[current] == current:
                break
            current = heads[current]
        relations = self._grammar.tokens.relations
        for statement in here:
            if statement.verb is None or statement.span.overlaps(span):
                continue
            if relations[statement.verb] in {"parataxis", "root"}:
                return statement
        return None

    def _quoted(self, span: Span) -> Statement | None:
        """Return the speaker of the quotation that holds `span`, named in the same paragraph."""
        index = bisect_right(self._quote_starts, span.start) - 1
        if index < 0 or not self._grammar.parse.quotes[index].covers(span):
            return None
        near = self._by_block.get(self._grammar.document.block_at(span.start), [])
        before = [statement for statement in near if statement.span.start < span.start]
        return before[-1] if before else next(iter(near), None)


@cache
def _said_last() -> re.Pattern[str]:
    verbs = "said|says|added|reported|announced|showed|estimated|told\\s+\\w+"
    return re.compile(
        rf"[,”\"]\s+(?:the\s+|its\s+|their\s+|an?\s+)?((?:[\w’'-]+\s+){{0,6}}?[\w’'-]+)\s+"
        rf"(?:{verbs})(?:\s+(?:on|in|late|early|this|last|at|by)\b[^,;“”]*)?[.,]?\s*$"
    )


@cache
def _phrases() -> re.Pattern[str]:
    words = any_of(lexicon("speech")["phrases"]["before"])
    return re.compile(rf"(?i)\b(?:{words})\s+")
