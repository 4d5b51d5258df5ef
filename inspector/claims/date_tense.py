"""Tell from the words around a date whether it lies behind or ahead of the document date."""

import re

from inspector.claims.grammar import FUTURE_LEMMAS, FUTURE_WORDS, Grammar
from inspector.documents.model import Span
from inspector.language.date_grammar import Node
from inspector.language.lexicon import lexicon

_COPULA = re.compile(r"(?i)\b(?:is|was|are|were|be|been|being)\s+$")
_AUXILIARIES = frozenset({"aux", "aux:pass", "auxpass", "cop"})
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
    if tree.word("way") in {"until", "till", "til"} and tense != "past":
        return "future"
    if tense or tree.reading == "bounded" or reading in _NEAREST:
        return tense
    return "past"


def _tense(grammar: Grammar, tree: Node) -> str:
    """Return the tense of the clause; of what happens in the present, what it is told of."""
    index = grammar.token_at(tree.end - 1)
    if index is None:
        return ""
    if _hangs_on_participle(grammar, tree):
        return "past"
    tense = grammar.tense_at(tree.end - 1)
    verb = grammar.verb_over(index)
    if tense != "future" or grammar.tokens.tags[verb] not in {"VBZ", "VBP"}:
        return tense
    around = [verb, *grammar.children[verb]]
    words = {grammar.tokens.words[i].lower() for i in around}
    lemmas = {grammar.tokens.lemmas[i].lower() for i in around} | words
    ahead = FUTURE_LEMMAS | FUTURE_WORDS | set(lexicon("calendar")["scheduled"]["words"])
    # A headline tells in the present what has happened: "Stocks fall on Friday".
    return "future" if lemmas & ahead else ""


def _hangs_on_participle(grammar: Grammar, tree: Node) -> bool:
    """Tell "the 35 million approved in June": it says when, whatever the clause's own tense."""
    first = grammar.token_at(tree.start)
    if first is None:
        return False
    before = first - 1
    if before >= 0 and grammar.tokens.parts[before] == "ADP":
        before -= 1
    if before < 0 or grammar.tokens.tags[before] != "VBN":
        return False
    if {
        grammar.tokens.words[before].lower(),
        grammar.tokens.lemmas[before].lower(),
    } & FUTURE_LEMMAS:
        return False
    return not any(
        grammar.tokens.relations[child] in _AUXILIARIES for child in grammar.children[before]
    )


def is_closing(grammar: Grammar, tree: Node, tense: str) -> bool:
    """Tell whether "the end of 2024" is its last day: that of a plan, or of a state."""
    if tree.reading != "part_of":
        return False
    if tense == "future":
        return True
    before = grammar.text[max(0, tree.start - 8) : tree.start]
    index = grammar.token_at(tree.start)
    if index is None or not re.search(r"(?i)\b(?:at|as\s+of)\s+$", before):
        return False
    verb = grammar.tokens.lemmas[grammar.verb_over(index)].lower()
    return verb in lexicon("calendar")["states"]["words"]


def noun_after(grammar: Grammar, span: Span) -> str:
    """Return the tag of a noun that follows after one space; "" where none does."""
    if grammar.text[span.end : span.end + 1] != " ":
        return ""
    after = grammar.token_at(span.end + 1)
    tag = grammar.tokens.tags[after] if after is not None else ""
    return tag if tag.startswith("NN") else ""
