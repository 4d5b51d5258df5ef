"""Tell from the words around a date whether it lies behind or ahead of the document date."""

import re
from bisect import bisect_right
from functools import cache

from inspector.claims.dates.time_words import forecast
from inspector.claims.syntax.grammar import FUTURE_LEMMAS, FUTURE_WORDS, Grammar
from inspector.claims.syntax.occurrences import Phrases
from inspector.documents.model import Span
from inspector.language.date_grammar import Node
from inspector.language.lexicon import any_of, first_words, lexicon

_PLANNED = "planned"
_FROM = re.compile(r"(?i)\bfrom\s+$")
_COPULA = re.compile(r"(?i)\b(?:is|was|are|were|be|been|being)\s+$")
_FOR = re.compile(r"(?i)\bfor\s+$")
_AUXILIARIES = frozenset({"is", "are", "be", "been", "being", "was", "were", "has", "have", "had"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "VB"})
_TENSED = frozenset({"VBD", "VBZ", "VBP", "MD"})
_REACH = 12  # words back to the verb of a date that a parser has hung on a noun
# Without a tense these are the nearest ones, or those of the year; all others look back.
_NEAREST = frozenset(
    {
        "month_day",
        "full_day",
        "month_days",
        "holiday",
        "nth_of",
        "slashed",
        "weekday_nth",
        "run",
        "the_season",
    }
)
# What is said to be one of these, as a deadline is, lies in this year, ahead or behind.
_NAMED = _NEAREST | {"part_of", "week_of", "span_of", "stretch_of", "run_to"}


def core_of(tree: Node) -> Node:
    """Return the Friday of "by Friday night": what is left without an open side and a clock."""
    while tree.reading in {"bounded", "timed"}:
        tree = tree.node("what")
    return tree


def tense_of(grammar: Grammar, tree: Node) -> str:
    """Return "past" or "future" where the clause tells; else what dates of this kind mostly mean.

    "The deadline was March 1" is told of a day of this year, ahead or behind: "year".
    """
    reading = core_of(tree).reading
    before = grammar.text[max(0, tree.start - 8) : tree.start]
    if reading in _NAMED and _COPULA.search(before):
        return "year"
    tense = _tense(grammar, tree)
    if tree.word("way") == "by" and (
        _foretold(grammar, tree.start) or _is_wanted(grammar, tree.start)
    ):
        return "future"
    if tree.word("way") in {"until", "till", "til", "by"} and tense != "past":
        return "future"
    if tense == _PLANNED:  # "set for Nov. 12" may be over: the nearest; Fridays are ahead
        tense = "" if reading in _NEAREST else "future"
    is_of = not tense and _FOR.search(before) is not None  # "bookings for November are down"
    if tense or is_of or tree.reading == "bounded" or reading in _NEAREST:
        return tense
    return "past"


def _tense(grammar: Grammar, tree: Node) -> str:
    """Return the tense of the clause; of what happens in the present, what it is told of."""
    near = max(0, tree.start - 40)
    moved = grammar.occurrences(_moving()).within(near, tree.start)
    if moved is not None and _moved().search(grammar.text, near, tree.start):
        return "future"
    participle = _participle_before(grammar, tree.start)
    if participle is not None:
        words = _around(grammar, participle)
        if grammar.lower[participle] in lexicon("calendar")["planned"]["words"]:
            return "future" if words & {"is", "are", "be"} else _PLANNED
        if not words & _AUXILIARIES:
            return "past"  # "the 35 million approved in June"
    index = grammar.token_at(tree.end - 1)
    verb = None if index is None else _verb_of(grammar, index, tree.start)
    if verb is None:
        return ""
    decided = grammar.tokens.lemmas[verb].lower() in lexicon("calendar")["decided"]["words"]
    if decided and _FROM.search(grammar.text, max(0, tree.start - 8), tree.start):
        return "future"
    return _tense_of_verb(grammar, verb)


def _foretold(grammar: Grammar, start: int) -> bool:
    """Tell "forecast another 30 mm by Saturday"."""
    first = max(grammar.sentence_at(start).start, start - 120)
    return grammar.occurrences(forecast()).within(first, start) is not None


def _is_wanted(grammar: Grammar, start: int) -> bool:
    """Tell "hope to have it contained by Friday", which is told in the present."""
    inside = grammar.tokens.within(Span(grammar.sentence_at(start).start, start))
    tags = grammar.tokens.tags
    finite = next((at for at in inside if tags[at] in _TENSED), None)
    if finite is None or grammar.lower[finite] in _AUXILIARIES or tags[finite] == "VBD":
        return False
    return tags[finite + 1 : finite + 2] == ("TO",)


def _around(grammar: Grammar, verb: int) -> set[str]:
    return {grammar.lower[i] for i in (verb, *grammar.children[verb])}


def _participle_before(grammar: Grammar, start: int) -> int | None:
    """Return the participle right before a date, a preposition between them left out."""
    index = grammar.token_at(start)
    if index is None:
        return None
    before = index - 1
    if before >= 0 and grammar.tokens.parts[before] == "ADP":
        before -= 1
    return before if before >= 0 and grammar.tokens.tags[before] == "VBN" else None


def _verb_of(grammar: Grammar, index: int, start: int) -> int | None:
    """Return the verb that governs a date; where a parser sees none, the nearest."""
    verb = grammar.verb_over(index)
    tags = grammar.tokens.tags
    governs = _copulas(grammar, verb) or tags[verb].startswith("VB") or tags[verb] == "MD"
    if governs and not _is_outside(grammar, start, verb):
        return verb
    first = grammar.token_at(grammar.sentence_at(start).start) or 0
    before = range(index - 1, max(first, index - _REACH) - 1, -1)
    behind = range(index + 1, min(index + _REACH, grammar.tokens_at(start).stop))
    return next((i for i in (*before, *behind) if tags[i] in _FINITE), None)


def _is_outside(grammar: Grammar, start: int, verb: int) -> bool:
    """Tell the "said" behind a quotation: no date inside hangs on it."""
    quotes = grammar.parse.quotes
    index = bisect_right(quotes, start, key=lambda quote: quote.start) - 1
    if index < 0 or quotes[index].end <= start:
        return False
    return not quotes[index].start <= grammar.tokens.starts[verb] < quotes[index].end


def _tense_of_verb(grammar: Grammar, verb: int) -> str:
    tokens, words = grammar.tokens, _around(grammar, verb)
    tense = grammar.tense_at(tokens.starts[verb])
    if tense == "past" and {"to", "be"} <= words:
        return "future"  # "talks to be held in June"
    if not tense:
        return _untold(grammar, verb)
    if tense == "past" or tokens.tags[verb] not in {"VBZ", "VBP"}:
        return tense
    lemmas = {tokens.lemmas[i].lower() for i in (verb, *grammar.children[verb])} | words
    ahead = FUTURE_LEMMAS | FUTURE_WORDS | set(lexicon("calendar")["scheduled"]["words"])
    # A headline tells in the present what has happened: "Stocks fall on Friday".
    return "future" if lemmas & ahead else ""


def _untold(grammar: Grammar, verb: int) -> str:
    """Return the tense of "would come", and of "be back" in "will come and be back"."""
    tokens = grammar.tokens
    if tokens.tags[verb] == "VBN" or not tokens.tags[verb]:
        return ""
    if _has_modal(grammar, verb):
        return "future"
    head = tokens.heads[verb]
    is_bare = "VB" in {tokens.tags[verb], *_copulas(grammar, verb)}
    if not is_bare or head == verb or tokens.relations[verb] == "ccomp":
        return ""  # "“We do not rule it out,” she said"
    return grammar.tense_at(tokens.starts[head]) or ("future" if _has_modal(grammar, head) else "")


def _copulas(grammar: Grammar, verb: int) -> list[str]:
    """Return the tags of the forms of "be" that hang on a word."""
    tokens = grammar.tokens
    return [tokens.tags[i] for i in grammar.children[verb] if tokens.relations[i] == "cop"]


def _has_modal(grammar: Grammar, verb: int) -> bool:
    return any(grammar.tokens.tags[child] == "MD" for child in grammar.children[verb])


@cache
def _moving() -> Phrases:
    words = lexicon("calendar")["moved"]["words"]
    return Phrases(re.compile(rf"(?i)\b(?:{any_of(words)})"), first_words(words))


@cache
def _moved() -> re.Pattern[str]:
    words = any_of(lexicon("calendar")["moved"]["words"])
    return re.compile(rf"(?i)\b(?:{words})(?:\s+\w+){{0,3}}?(?:\s+(?:to|until|till))?\s+$")


def is_closing(grammar: Grammar, tree: Node, tense: str) -> bool:
    """Tell whether "the end of 2024" is its last day: that of a plan, or of a state."""
    if tree.reading != "part_of":
        return False
    if tense == "future":
        return True
    before = grammar.text[max(0, tree.start - 40) : tree.start]
    index = grammar.token_at(tree.start)
    if index is None or not re.search(r"(?i)\b(?:at|as\s+of)\s+$", before):
        return False
    if re.search(r"\d\S*(?:\s+[\w-]+){0,2}\s+at\s+$", before):
        return True  # "up from 7,733 points at the end of 2023"
    verb = grammar.tokens.lemmas[grammar.verb_over(index)].lower()
    return verb in lexicon("calendar")["states"]["words"]


def noun_after(grammar: Grammar, span: Span) -> str:
    """Return the tag of a noun that follows after one space; "" where none does."""
    if grammar.text[span.end : span.end + 1] != " ":
        return ""
    after = grammar.token_at(span.end + 1)
    tag = grammar.tokens.tags[after] if after is not None else ""
    return tag if tag.startswith("NN") else ""
