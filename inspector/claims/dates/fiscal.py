"""Find when the year of the accounts ends that a text speaks of.

A text says it in so many words ("the financial year ends in June"), or by what it reports: "profit
fell in the year to 30 September". "The 2023 financial year", "2023-24" and "the second quarter of
the financial year" are of that year, and not of the calendar's.
"""

import datetime as dt
import re
from collections.abc import Sequence
from functools import cache

from inspector.claims.dates import days
from inspector.claims.dates.cycles import Setting
from inspector.claims.dates.reading import read_tree
from inspector.claims.dates.time_words import results_of
from inspector.claims.model import Interval
from inspector.claims.syntax.grammar import Grammar
from inspector.claims.syntax.occurrences import Phrases
from inspector.language.date_grammar import Node
from inspector.language.lexicon import Ending, any_of, first_words, lexicon

_NEAR = 60  # characters before a date
_EARLY = frozenset({1, 2})  # some name a year that ends in these after the one before
_YEAR = 360  # days


def year_end(grammar: Grammar, trees: Sequence[Node], date: dt.date | None) -> int:
    """Return the month, 1 to 12, with which the year of the accounts ends; 0 where none says."""
    reported, accounts = 0, grammar.occurrences(_accounts())
    for tree in trees:
        near = max(0, tree.start - _NEAR)
        named = accounts.within(near, tree.start)
        told = _told().search(grammar.text, near, tree.start) if named else None
        is_year = tree.reading == "run_to" and tree.word("unit").startswith(("year", "month"))
        if told is None and not is_year:
            continue
        found = read_tree(tree, Setting(date, "past", limit=True))
        if found is None or found.start is None or found.end is None:
            continue
        if told is not None:
            return _month_of(found, told)
        if not reported and days.length(found) > _YEAR and _is_reported(grammar, tree):
            reported = _month_of(found)
    return reported


def _is_reported(grammar: Grammar, tree: Node) -> bool:
    """Tell the year of "profit fell in the year to June" from that over which prices rose."""
    if tree.word("kind") in {"fiscal", "financial"}:
        return True
    sentence = grammar.sentence_at(tree.start)
    return results_of().search(grammar.text, sentence.start, sentence.end) is not None


def _month_of(found: Interval, told: re.Match[str] | None = None) -> int:
    first, last = days.ends(found)
    month = last.month
    if told is not None and told["opening"]:
        month = (first - days.ONE_DAY).month
    elif told is not None and told["quarter"]:
        rank = lexicon("calendar")["ordinals"].get(told["quarter"].lower(), 4)
        month = (month + 3 * (4 - rank) - 1) % 12 + 1
    return 0 if month in _EARLY else month


@cache
def _accounts() -> Phrases:
    words = lexicon("times")["fiscal"]["years"]
    return Phrases(re.compile(rf"(?i)\b(?:{any_of(words)})\b"), first_words(words))


@cache
def _told() -> Ending:
    """Return the pattern of "the financial year, which ends on ", before a date."""
    words = lexicon("times")["fiscal"]
    quarters = any_of(lexicon("times")["elided"]["words"])
    return Ending(
        rf"(?i)\b(?:{any_of(words['years'])})\s+"
        rf"(?:(?:year|(?:year\s+)?\d{{4}}),?|(?P<quarter>{quarters})\s+quarter,?)\s+"
        rf"(?:(?:{any_of(words['between'])})\s+)*"
        rf"(?:(?:{any_of(words['ending'])})|(?P<opening>{any_of(words['opening'])}))"
        r"(?:\s+(?:on|in|at|with))?\s+(?:the\s+end\s+of\s+)?$",
        (*words["ending"], *words["opening"], "on", "in", "at", "with", "of"),
    )
