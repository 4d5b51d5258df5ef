"""Name who makes a statement: "he", "it", "the ministry" and "Labour Ministry data" too."""

import re
from dataclasses import dataclass
from functools import cache

from inspector.claims.attribution.statements import Statement
from inspector.claims.syntax.outline import Outline, Run
from inspector.documents.model import Span
from inspector.language.lexicon import lexicon
from inspector.language.model import Mention

_BODIES = frozenset({"ORG", "GPE", "NORP"})
_PLURALS = frozenset({"NNS", "NNPS"})
_LINKS = re.compile(r"\s(?:of|by|for|in|at|from|with)\s")
_PLACED = frozenset({"in", "on", "at", "near", "since", "until"})
_LONGEST = 8  # tokens in a name


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the name, where it stands, and whether it is a person's or that of several."""

    name: str
    span: Span
    is_person: bool = False
    is_plural: bool = False


class Speakers:
    """Names the speakers of one document, in order of the text."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline
        self._grammar = outline.grammar
        self._last: dict[str, Speaker] = {}  # by the pronoun that stands for such a speaker
        self._by_word: dict[str, str] = {}

    def name(self, statement: Statement) -> Speaker | None:
        """Return who speaks, None where a pronoun stands for nobody. Remembers who did."""
        first, last = statement.speaker
        word = self._outline.lower[first]
        if self._outline.tags[first] == "PRP":
            speaker = self._behind(word, statement)
        else:
            speaker = self._named(first, last)
        if speaker is not None:
            for pronoun in self._pronouns(speaker, last):
                self._last[pronoun] = speaker
            # "the ministry" is short for "trade ministry", "the firm" not for "polls by the firm"
            *within, head = _LINKS.split(speaker.name, maxsplit=1)[0].split()
            for part in (head, *filter(str.istitle, within)):
                known = self._by_word.get(part.lower(), "")
                self._by_word[part.lower()] = max(speaker.name, known, key=len)
        return speaker

    def _pronouns(self, speaker: Speaker, last: int) -> tuple[str, ...]:
        """Return what can stand for a speaker; for "the prime minister" as for a person."""
        if speaker.is_person:
            return ("he",)
        if speaker.is_plural:
            return ("they",)
        if self._outline.lower[last] in lexicon("titles")["before_persons"]:
            return ("he", "they")
        return ("it", "they")

    def _named(self, first: int, last: int) -> Speaker | None:
        """Return the person among these words, else the words as they name a body."""
        outline, grammar = self._outline, self._grammar
        span = outline.span((first, last))
        mentions = list(grammar.mentions_in(span))
        over = grammar.mention_over(outline.span((last, last)))
        for mention in [*mentions, *([over] if over else [])]:
            owns = grammar.text.startswith(("'s", "’s"), mention.span.end)
            if mention.label == "PERSON" and not (owns and mention.span.end < span.end):
                return Speaker(self._canonical(mention), mention.span, is_person=True)
        beside = self._beside(last) or self._apposed(first, last)
        if beside is not None:
            return beside
        name = self._titled(first, last)
        if name is not None:
            span = outline.span(name)
            return Speaker(self._fuller(grammar.words_of(span), span), span, is_person=True)
        first, last = self._without_data(first, self._before_day(first, last))
        while first < last and outline.tags[first] in {"DT", "PRP$", "RB", "CC", "IN"}:
            first += 1
        span = outline.span((first, min(last, first + _LONGEST - 1)))
        for mention in mentions:
            if mention.span.covers(span) and mention.label in _BODIES:
                return Speaker(self._canonical(mention), mention.span)
        words = grammar.words_of(span)
        named = any(map(str.isalpha, words))
        if not named:
            return None
        plural = outline.tags[first] in _PLURALS or outline.tags[last] in _PLURALS
        return Speaker(self._fuller(words, span), span, is_plural=plural)

    def _beside(self, last: int) -> Speaker | None:
        """Return the name in "its chief, Ismet Karan, said"."""
        outline, tokens = self._outline, self._outline.tokens
        if last + 2 >= len(tokens) or outline.lower[last + 1] != ",":
            return None
        mention = self._grammar.mention_over(outline.span((last + 2, last + 2)))
        if mention is None or mention.label != "PERSON":
            return None
        return Speaker(self._canonical(mention), mention.span, is_person=True)

    def _apposed(self, first: int, last: int) -> Speaker | None:
        """Return the name in "Homes Now, a campaign group, said"."""
        outline, words = self._outline, self._outline.tokens.words
        end = first - 3
        if end < 0 or last + 1 >= len(words) or words[last + 1] != "," or not self._is_body(last):
            return None
        if outline.lower[first - 1] not in {"a", "an"} or words[first - 2] != ",":
            return None
        at = end
        while at >= 0 and words[at].istitle() and outline.tags[at] not in {"DT", "IN"}:
            at -= 1
        if at == end or (at >= 0 and outline.lower[at] in _PLACED):
            return None
        span = outline.span((at + 1, end))
        mention = self._grammar.mention_over(span)
        name = self._grammar.words_of(span) if mention is None else self._canonical(mention)
        return Speaker(name, span if mention is None else mention.span)

    def _titled(self, first: int, last: int) -> Run | None:
        """Return the name in "rescue chief Pavel Strand", which the pipeline took for none."""
        words, titles = self._outline.tokens.words, lexicon("titles")["before_persons"]
        for at in range(last - 1, first - 1, -1):
            if not words[at + 1].istitle():
                return None
            if words[at].lower() in titles:
                return at + 1, last
        return None

    def _fuller(self, words: str, span: Span) -> str:
        """Return the name met before of which "the board" is the short form."""
        if " " in words:
            return words
        return self._grammar.described(span) or self._by_word.get(words.lower(), words)

    def _without_data(self, first: int, last: int) -> Run:
        """Take "Labour Ministry data" and "figures from the ministry" for the ministry."""
        outline, data = self._outline, _data()
        for at in range(first, last):
            if outline.lower[at] in data and outline.lower[at + 1] in {"from", "by"}:
                return (at + 2, last) if at + 2 <= last else (first, last)
        if outline.lower[last] in data and (agent := self._agent(last)) is not None:
            return agent
        end = last
        while end > first and outline.lower[end] in data:
            end -= 1
        if end < last and outline.tags[end] == "POS":
            end -= 1
        named = self._grammar.mention_over(outline.span((end, end))) is not None
        return (first, end) if end == last or named or self._is_body(end) else (first, last)

    def _before_day(self, first: int, last: int) -> int:
        """Leave the day out of "the ministry on Tuesday said" and "officials earlier said"."""
        end = last
        while end > first and self._outline.lower[end] in _days():
            end -= 1
        return end - 1 if first < end < last and self._outline.lower[end] == "on" else end

    def _agent(self, data: int) -> Run | None:
        """Return who made "figures published on Thursday by the housing department"."""
        outline = self._outline
        bounds = outline.bounds(outline.tokens.starts[data])
        near = range(data + 1, min(data + _LONGEST, bounds.stop))
        if not near or outline.tags[near[0]] != "VBN":
            return None
        by = next((at for at in near if outline.lower[at] == "by"), None)
        if by is None or any(outline.lower[at] == "," for at in range(data, by)):
            return None
        return outline.noun_after(by + 1, bounds.stop)

    def _is_body(self, index: int) -> bool:
        word = self._outline.lower[index]
        return self._outline.is_noun(index) and word in lexicon("speech")["nouns"]["speakers"]

    def _behind(self, word: str, statement: Statement) -> Speaker | None:
        """Return whom a pronoun stands for: the last who spoke, or was named since then."""
        pronouns = lexicon("speech")["pronouns"]
        if word in pronouns["person"]:
            return self._latest(statement, "he")
        if word not in pronouns["body"]:
            return None
        return self._topic(statement) or self._latest(statement, word)

    def _topic(self, statement: Statement) -> Speaker | None:
        """Return the body that the sentence before is about: "The union left. It said …"."""
        outline, text = self._outline, self._grammar.document
        before = self._grammar.sentence_at(max(0, statement.sentence.start - 3))
        beside = self._grammar.text.rfind(": ", statement.sentence.start, statement.aside.start)
        if beside >= 0:  # "The union is gloomier: it sees 3 tonnes"
            before = Span(statement.sentence.start, beside)
        if before == statement.sentence or text.block_at(before.start) != text.block_at(
            statement.sentence.start
        ):
            return None
        inside = outline.tokens.within(before)
        verbs = (at for at in inside if outline.tags[at] in {"VBD", "VBZ", "VBP", "MD"})
        verb = next(verbs, None)
        run = outline.subject(verb) if verb is not None else None
        if run is None or not any(self._is_body(at) for at in range(run[0], run[1] + 1)):
            return None
        return self._named(*run)

    def _latest(self, statement: Statement, pronoun: str) -> Speaker | None:
        spoke, is_person = self._last.get(pronoun), pronoun == "he"
        labels = {"PERSON"} if is_person else {"ORG"}
        start = statement.aside.start
        named = None
        for label in labels:
            mention = self._grammar.mention_before(start, label)
            if mention is not None:
                named = Speaker(self._canonical(mention), mention.span, is_person)
        if spoke is None or named is None:
            return spoke or named
        # Named since the last statement, as what a sentence is about: "Dovic walked … She said".
        opens = self._grammar.sentence_at(named.span.start).start
        is_topic = named.span.start - opens < 60 and is_person
        return named if is_topic and named.span.start > spoke.span.end + 200 else spoke

    def _canonical(self, mention: Mention) -> str:
        return self._grammar.parse.entities[mention.entity].canonical


@cache
def _days() -> frozenset[str]:
    return frozenset({*lexicon("calendar")["weekdays"], "earlier", "today", "yesterday"})


@cache
def _data() -> frozenset[str]:
    return frozenset(lexicon("speech")["nouns"]["data"])
