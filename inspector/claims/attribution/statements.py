"""Find statements: somebody says something, and how far in the sentence it reaches.

Four forms: "X said that …", "…, X said", "according to X", and figures with an owner ("data from
X", "a survey by X").
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from inspector.claims.syntax.occurrences import Phrases
from inspector.claims.syntax.outline import Outline, Run
from inspector.documents.model import Span
from inspector.language.lexicon import any_of, first_words, lexicon

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_CLOSED = frozenset({",", "”", '"', "''", "’", "'"})
_OPENED = frozenset({"“", '"', "``", ":", "‘"})
_NAME_TAGS = frozenset(
    {"NN", "NNS", "NNP", "NNPS", "JJ", "IN", "POS", "HYPH", "DT", "PRP$", "CC", "CD", "VBG", "VBN"}
)
_CLOSING = frozenset({"”", '"', "''"})
_LONGEST = 14  # tokens in a source
_WHENEVER = frozenset({"when", "while", "because"})
_MEANWHILE = _WHENEVER | {"as", "after", "before", "since", "until", "once"}
_NEVER = frozenset({"not", "n't", "n’t", "never", "to"})
_SAID_WHEN = re.compile(r"(?:\s+(?:on|in|late|early|earlier|last|this)\b[^,;]{0,40})?[.”\"]*")
_GOES_ELSEWHERE = re.compile(r"(?i)\s*,?\s*(?:and|but|which|who|whose|yet)\b")


@dataclass(frozen=True, slots=True)
class Statement:
    """Somebody says something in one sentence.

    `speaker` are the tokens of the source, `aside` the characters of source and verb of saying,
    `content` what is said, the aside not taken out of it.
    """

    speaker: Run
    aside: Span
    content: Span
    sentence: Span


class Statements:
    """Finds the statements of one document."""

    def __init__(self, outline: Outline) -> None:
        self._outline = outline
        self._tokens = outline.grammar.tokens
        self._text = outline.grammar.text

    def find(self) -> Iterator[Statement]:
        """Yield the statements, those of each form in order of the text."""
        yield from self._with_phrases()
        yield from self._with_data()
        yield from self._with_owners()
        for index, kind in enumerate(map(_kinds().get, self._outline.lower)):
            if kind is not None and self._is_finite(index):
                statement = self._with_verb(index, kind)
                if statement is not None:
                    yield statement

    # ---------------------------------------------------------------- phrases

    def _with_phrases(self) -> Iterator[Statement]:
        for found in self._outline.grammar.words.find(_phrases()):
            speaker = self._name_at(found.end())
            # "one of the largest trials of its kind" names nobody.
            if speaker is not None and self._outline.lower[speaker[0]] != "one":
                sentence = self._outline.grammar.sentence_at(found.start())
                aside = Span(found.start(), self._tokens.ends[speaker[1]])
                yield Statement(speaker, aside, self._whole(sentence, aside), sentence)

    def _with_data(self) -> Iterator[Statement]:
        for found in self._outline.grammar.words.find(_owned_data()):
            speaker = self._name_at(found.end())
            if speaker is not None and self._may_speak(speaker):
                sentence = self._outline.grammar.sentence_at(found.start())
                aside = Span(found.start(), self._tokens.ends[speaker[1]])
                yield Statement(speaker, aside, sentence, sentence)

    def _with_owners(self) -> Iterator[Statement]:
        """Yield "the union's own estimate is 55", with what follows."""
        outline, counts = self._outline, _counts()
        for index, word in enumerate(outline.lower):
            if word not in counts or index < 2:
                continue
            owner = index - 1 - (outline.lower[index - 1] == "own")
            bounds = outline.bounds(self._tokens.starts[index])
            if outline.tags[owner] != "POS" or index + 1 >= bounds.stop or owner <= bounds.start:
                continue
            speaker = outline.noun_back(owner - 1, bounds)
            speaker = (speaker[0] + (outline.tags[speaker[0]] in {"DT", "PRP$"}), speaker[1])
            if outline.tags[index + 1] not in _FINITE or not self._may_speak(speaker):
                continue
            aside = Span(self._tokens.starts[speaker[0]], self._tokens.ends[owner])
            sentence = outline.grammar.sentence_at(aside.start)
            yield Statement(speaker, aside, Span(aside.end, sentence.end), sentence)

    def _whole(self, sentence: Span, aside: Span) -> Span:
        """Return the sentence, or the part of it up to where another clause goes elsewhere."""
        if aside.start == sentence.start or not _GOES_ELSEWHERE.match(self._text, aside.end):
            return sentence
        return Span(sentence.start, aside.end)

    def _name_at(self, offset: int) -> Run | None:
        """Return the noun phrase that begins at `offset`, what hangs on it included."""
        outline, tokens = self._outline, self._tokens
        first = tokens.at(offset)
        if first is None:
            return None
        stop = min(first + _LONGEST, outline.bounds(offset).stop)
        while first < stop and outline.tags[first] in {"DT", "PRP$"}:
            first += 1
        index = first
        while index < stop and (
            outline.tags[index] in _NAME_TAGS | {"PRP"} or self._tokens.words[index].istitle()
        ):
            if index > first and outline.lower[index] in _kinds():
                break
            if outline.lower[index] in {"that", "in", "on", "after", "as", "while", "since", "at"}:
                break
            index += 1
        while index > first and not (
            outline.is_noun(index - 1) or outline.tags[index - 1] in {"PRP", "JJ", "CD"}
        ):
            index -= 1
        return (first, index - 1) if index > first else None

    # ------------------------------------------------------------------ verbs

    def _is_finite(self, verb: int) -> bool:
        """Tell whether somebody does the saying: not "was reported", "did not say", "to say"."""
        outline = self._outline
        tag = outline.tags[verb]
        first, _ = outline.group(verb)
        if tag.startswith("NN") or (tag == "VBN" and first == verb):
            return self._closes(verb)
        if not tag.startswith("VB"):
            return False
        group = {outline.lower[at] for at in range(first, verb)}
        if group & _NEVER or (tag == "VB" and first < verb):
            return False
        if tag == "VBN":
            return bool(group & {"has", "have", "had", "'ve", "’ve"}) and not outline.is_passive(
                verb
            )
        return True

    def _closes(self, verb: int) -> bool:
        """Tell ", the bank forecast in June.", a verb at the end that is taken for a noun."""
        outline = self._outline
        bounds = outline.bounds(self._tokens.starts[verb])
        if verb == bounds.start or not self._is_body(verb - 1):
            return False
        run = outline.noun_back(verb - 1, bounds)
        tail = self._text[self._tokens.ends[verb] : self._tokens.ends[bounds.stop - 1]]
        before = outline.lower[run[0] - 1] if run[0] > bounds.start else ""
        return before in _CLOSED and _SAID_WHEN.fullmatch(tail) is not None

    def _with_verb(self, verb: int, kind: str) -> Statement | None:
        sentence = self._outline.grammar.sentence_at(self._tokens.starts[verb])
        bounds = self._tokens.within(sentence)
        speaker = None if kind == "putting" else self._inverted(verb, bounds)
        if speaker is not None:
            if not self._is_plausible(speaker, kind):
                return None
            aside = Span(self._tokens.starts[verb], self._tokens.ends[speaker[1]])
            return Statement(speaker, aside, Span(sentence.start, aside.start), sentence)
        speaker = self._outline.beside(verb) or self._outline.subject(verb)
        if speaker is not None and self._is_quoted(speaker[1], verb):
            speaker = self._outline.standing_before(verb)
        if speaker is None or not self._may_speak(speaker):
            speaker = self._shared(verb, bounds) or speaker
        if speaker is None or not self._is_plausible(speaker, kind):
            return None
        outline = self._outline
        first, _ = outline.group(verb)
        # "The bank lowered its rate … and said": what stands between is no part of the saying.
        near = speaker[1] < first and not any(map(outline.is_verb, range(speaker[1], first)))
        aside = Span(self._tokens.starts[speaker[0] if near else first], self._tokens.ends[verb])
        if self._stands_behind(verb, speaker, bounds):
            content = self._whole(sentence, aside)
        elif self._goes_on(verb, kind, bounds):
            content = Span(aside.end, sentence.end)
        else:
            return None
        return Statement(speaker, aside, content, sentence)

    def _shared(self, verb: int, bounds: range) -> Run | None:
        """Return who warned before, in "the carrier warned that a strike had … and said it"."""
        outline, first = self._outline, self._outline.group(verb)[0]
        if first == bounds.start or outline.lower[first - 1] not in {"and", "but"}:
            return None
        kinds = _kinds()
        for at in range(first - 2, bounds.start, -1):
            if outline.lower[at] in kinds and self._is_finite(at):
                speaker = outline.subject(at)
                if speaker is not None and self._may_speak(speaker):
                    return speaker
        return None

    def _is_quoted(self, speaker: int, verb: int) -> bool:
        """Tell "“We won,” Anton Rask, 58, told", where a parser may see "we" telling."""
        between = self._outline.lower[speaker + 1 : verb]
        return not _CLOSING.isdisjoint(between)

    def _inverted(self, verb: int, bounds: range) -> Run | None:
        """Return the speaker of "…, said board director Orla Venn"."""
        outline = self._outline
        if verb == bounds.start or outline.lower[verb - 1] not in _CLOSED:
            return None
        if outline.lower[verb] in _hearing():
            return None  # "Anton Rask, 58, told supporters"
        speaker = self._name_at(self._tokens.ends[verb] + 1)
        if speaker is None or speaker[0] >= bounds.stop or outline.tags[speaker[0]] == "PRP":
            return None
        if outline.lower[speaker[0]][0].isdigit():
            return None  # "Researchers, who assume that it falls, forecast 6.6 million"
        if speaker[0] - verb > 2 or self._clause_follows(speaker[1] + 1, bounds):
            return None
        return speaker

    def _stands_behind(self, verb: int, speaker: Run, bounds: range) -> bool:
        """Tell "…, the board said on Tuesday" from "the board said that …"."""
        first = speaker[0]
        while first > bounds.start and self._outline.tags[first - 1] in {"DT", "PRP$"}:
            first -= 1
        if first == bounds.start or self._outline.lower[first - 1] not in _CLOSED:
            return False
        return speaker[1] < verb and not self._clause_follows(verb + 1, bounds)

    def _clause_follows(self, index: int, bounds: range) -> bool:
        """Tell whether a clause begins before the next comma."""
        outline = self._outline
        for at in range(index, min(index + 40, bounds.stop)):
            if outline.lower[at] in _MEANWHILE and self._is_meanwhile(at):
                return False  # "…, the office said on Thursday as it published the results"
            if outline.lower[at] == "," or outline.lower[at] in _CLOSED - _OPENED:
                return at == index and outline.lower[at] == "," and self._quote_follows(at, bounds)
            if outline.tags[at] in _FINITE or outline.lower[at] in _OPENED | {"that"}:
                return True
        return False

    def _is_meanwhile(self, index: int) -> bool:
        """Tell "as it published" and "after it met", which say when somebody said so."""
        if self._outline.lower[index] in _WHENEVER:
            return True
        return self._outline.tags[index + 1 : index + 2] == ("PRP",)

    def _quote_follows(self, comma: int, bounds: range) -> bool:
        return comma + 1 < bounds.stop and self._outline.lower[comma + 1] in _OPENED

    def _goes_on(self, verb: int, kind: str, bounds: range) -> bool:
        """Tell whether a verb of this kind says what stands behind it."""
        if kind == "putting":
            ahead = self._outline.lower[verb + 1 : min(verb + 14, bounds.stop)]
            return "at" in ahead or "on" in ahead
        if kind == "promising" and self._outline.lower[verb + 1 : verb + 2] == ("to",):
            return True
        return kind not in {"with_clause", "promising"} or self._clause_follows(verb + 1, bounds)

    # --------------------------------------------------------------- speakers

    def _is_plausible(self, speaker: Run, kind: str) -> bool:
        outline = self._outline
        if speaker[0] == speaker[1] and outline.lower[speaker[0]] in _pronouns("self"):
            return False
        if outline.lower[speaker[1]][0].isdigit():
            return False
        return kind == "saying" or self._may_speak(speaker)

    def _is_body(self, index: int) -> bool:
        nouns = _speaking_nouns()
        return self._outline.lower[index] in nouns or self._outline.lemma(index) in nouns

    def _may_speak(self, speaker: Run) -> bool:
        """Tell whether these words name somebody, or something that figures are read from."""
        outline = self._outline
        if outline.tags[speaker[0]] == "PRP":
            return True
        said = range(speaker[0], speaker[1] + 1)
        owns = {at - 1 for at in said if outline.tags[at] == "POS"}  # not "a pilots' strike"
        if any(self._is_body(at) for at in said if at not in owns):
            return True
        mentions = outline.grammar.mentions_in(outline.span(speaker))
        return any(mention.label in {"PERSON", "ORG", "GPE", "NORP"} for mention in mentions)


def _pronouns(kind: str) -> frozenset[str]:
    return frozenset(lexicon("speech")["pronouns"][kind])


@cache
def _hearing() -> frozenset[str]:
    return frozenset(lexicon("speech")["hearers"]["verbs"])


@cache
def _kinds() -> dict[str, str]:
    return {form: kind for kind, forms in lexicon("speech")["verbs"].items() for form in forms}


@cache
def _speaking_nouns() -> frozenset[str]:
    nouns = lexicon("speech")["nouns"]
    return frozenset(nouns["speakers"]) | frozenset(nouns["data"])


@cache
def _counts() -> frozenset[str]:
    return frozenset(lexicon("speech")["nouns"]["counts"])


@cache
def _phrases() -> Phrases:
    words = lexicon("speech")["phrases"]["before"]
    return Phrases(re.compile(rf"(?i)\b(?:{any_of(words)})\s+"), first_words(words))


@cache
def _owned_data() -> Phrases:
    speech = lexicon("speech")
    nouns, links = speech["nouns"]["data"], any_of(speech["phrases"]["links"])
    pattern = re.compile(rf"(?i)\b(?:{any_of(nouns)})\s+(?:{links})\s+")
    return Phrases(pattern, first_words(nouns))
