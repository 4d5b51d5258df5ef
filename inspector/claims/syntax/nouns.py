"""Find what a figure counts: by the grammar, else among the words right after it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from inspector.claims.model import Timex, Unit
from inspector.claims.syntax.grammar import Grammar
from inspector.documents.model import Span
from inspector.language.lexicon import any_of, lexicon

_FARTHEST = 8  # tokens from the figure to the noun
_BEFORE_NOUN = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "AFX", "NNP"})
_ADVERBS = frozenset(
    {"more", "other", "newly", "mostly", "so-called", "previously", "recently", "highly", "very"}
)
_OTHERS = frozenset({"CD", "CC"})
# No figure counts a noun behind these: "3,000 a day", "27 million to rivers"
_PARTING = frozenset({"a", "an", "per", "each", "every", "to", "for", "from"})
_WHICH = frozenset({"last", "this", "next"})
_HYPHENS = frozenset("-‑")
_SEAMS = frozenset(',;:()“”"')
_ES = re.compile(r"(?:ches|shes|sses|xes|zzes|[^\W\d_]{2}oes)$")


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted, the token of its noun, and the last character that belongs to the figure."""

    unit: Unit
    noun: int | None
    end: int


def singular(noun: str) -> str:
    """Return a noun in the singular, in lower case."""
    word = noun.lower()
    nouns = lexicon("nouns")
    if word in nouns["irregular"]:
        return str(nouns["irregular"][word])
    head, hyphen, tail = word.partition("-")
    if tail in nouns["compounds"]["tails"]:
        return f"{singular(head)}{hyphen}{tail}"
    if word.endswith("men") and len(word) > 4:
        return f"{word[:-3]}man"
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith("es") and _ES.search(word):
        return word[:-2]
    if word.endswith("is") and not word.endswith(tuple(nouns["peoples"]["endings"])):
        return word
    if word.endswith("s") and not word.endswith(("ss", "us")) and len(word) > 3:
        return word[:-1]
    return word


@lru_cache(1024)  # a story counts the same things again
def counted(noun: str) -> Unit:
    """Return the unit of a counted noun."""
    name = " ".join([*noun.lower().split()[:-1], singular(noun.rsplit(maxsplit=1)[-1])])
    return Unit(name, "count", name)


@cache
def _people_after() -> re.Pattern[str]:
    people = lexicon("nouns")["people"]
    adverb = r"(?:\s+(?:still|also|others?|more|were|was|are|is|have|had|has|been|being|feared))*"
    states = any_of({*people["words"], *people["verbs"]})
    return re.compile(rf"{adverb}\s+(?:{states})\b(?!\s+(?:to|by)\s+(?:a|the)\s+\w+\s+of\b)")


@cache
def _people_before() -> re.Pattern[str]:
    verbs = any_of(lexicon("nouns")["people"]["verbs_before"])
    hedge = r"(?:\s+(?:at|least|more|than|about|around|some|nearly|almost|over|up|to|another))*"
    return re.compile(rf"(?i)\b(?:{verbs}){hedge}\s+$")


@cache
def _gathering() -> re.Pattern[str]:
    words = any_of(lexicon("nouns")["gatherings"]["words"])
    return re.compile(rf"(?i)\b(?:{words})\s+(?:\w+\s+){{0,2}}$")


def gathers(before: str) -> bool:
    """Tell "a population of", before a figure that then counts people."""
    return _gathering().search(before) is not None


def is_person(noun: str) -> bool:
    """Tell whether a counted noun is a word for people, as "soldier" and "tourist"."""
    words = lexicon("nouns")["persons"]
    last = noun.rpartition(" ")[2]
    if last in words["things"]:
        return False
    return last in words["words"] or last in words["more"] or last.endswith(tuple(words["endings"]))


class NounFinder:
    """Finds the counted nouns of one document."""

    def __init__(self, grammar: Grammar, timexes: Sequence[Timex]) -> None:
        self._grammar = grammar
        self._tokens = grammar.tokens
        self._text = grammar.text
        self._dates = {index for timex in timexes for index in grammar.tokens.within(timex.span)}

    def find(self, number: Span, *, many: bool) -> Counted | None:
        """Return what the figure at `number` counts; `many` tells that a plural is expected."""
        inside = self._tokens.within(number)
        if not inside:
            return None
        last = inside[-1]
        noun = self._hyphenated(number, last)
        if noun is None:
            noun = self._governing(last, many) or self._after(last, many)
            noun = self._in_plural(*noun) if noun is not None and many else noun
        if noun is not None and self._tokens.words[last + 1].lower() in _WHICH:
            noun = noun if self._tokens.tags[noun[1]] == "NNS" else None  # "26,900 last season"
        if noun is not None and self._is_time(last + 1, noun[1]):
            noun = None
        if noun is not None and self._is_one_person(last + 1, noun[1]):
            noun = None
        if noun is not None and noun[1] not in self._dates:  # "the 50 of last year"
            first, end = noun
            if first + 1 < end and self._tokens.words[first] in _HYPHENS:
                first += 2  # "mid-range speakers" are speakers
            words = " ".join(self._tokens.words[first : end + 1])
            if words.lower() in lexicon("nouns")["people"]["words"]:
                words = "person"  # "eight of the dead"
            another = "CD" in self._tokens.tags[last + 1 : first]  # "12 of its 34 seats"
            return Counted(counted(words), end, number.end if another else self._tokens.ends[end])
        return self._people(number, last)

    def _in_plural(self, first: int, last: int) -> tuple[int, int] | None:
        """Leave out what a tagger took for nouns: "300 airmen home", "the other three face a"."""
        tokens, end = self._tokens, last
        while end > first and self._is_one(end):
            end -= 1
        if not self._is_one(end):
            return first, end
        object_ahead = last + 1 < len(tokens) and tokens.tags[last + 1] in {"CD", "DT", "PRP$"}
        return None if first == last and object_ahead else (first, last)

    def _is_one(self, index: int) -> bool:
        """Tell a noun that would stand in the plural if more than one were counted."""
        word = self._tokens.words[index].lower()
        plural = singular(word) != word or word in lexicon("nouns")["irregular"]
        return self._tokens.tags[index] == "NN" and not plural

    def _is_time(self, index: int, noun: int) -> bool:
        """Tell "the 8,900 of the previous season", which are no seasons."""
        of, times = self._tokens.words[index].lower() == "of", lexicon("measures")["complements"]
        return of and self._tokens.words[noun].lower() in times["never"]

    def _is_one_person(self, index: int, noun: int) -> bool:
        """Tell "the 4,700 of the runner-up", which are nothing but his."""
        tokens = self._tokens
        if tokens.words[index].lower() != "of" or tokens.tags[noun] != "NN":
            return False
        goes_on = noun + 1 < len(tokens) and tokens.words[noun + 1] in _HYPHENS
        return goes_on or tokens.words[noun].lower() in lexicon("nouns")["persons"]["words"]

    def _hyphenated(self, number: Span, last: int) -> tuple[int, int] | None:
        """Return the noun of "15-member": what stands behind the hyphen."""
        if self._text[number.end : number.end + 1] not in _HYPHENS:
            return None
        index = last + 2
        if index >= len(self._tokens) or not self._tokens.words[index][:1].isalpha():
            return None
        if self._tokens.words[index].lower() in lexicon("nouns")["suffixes"]["words"]:
            return self._after(index, many=True)  # "3,000-odd workers"
        return index, index

    def _governing(self, last: int, many: bool) -> tuple[int, int] | None:
        """Return the noun that the figure modifies, with the nouns before it.

        A singular that a plural follows is not it: "seven cholera cases".
        """
        tokens = self._tokens
        head = tokens.heads[last]
        if tokens.relations[last] != "nummod" or not last < head <= last + _FARTHEST:
            return None
        behind = tokens.heads[head]
        if tokens.relations[head] == "compound" and head < behind <= last + _FARTHEST:
            many_ahead = tokens.words[behind].lower() in lexicon("nouns")["irregular"]
            # "61 measles patients", "214 support staff"
            head = behind if tokens.tags[head] == "NNS" or many_ahead else head
        if not tokens.tags[head].startswith("NN") or self._parted(last, head):
            return None
        if not _OTHERS.isdisjoint(tokens.tags[last + 1 : head]):
            return None  # "82 million and commercial deals 45 million"
        if not _PARTING.isdisjoint(tokens.words[last + 1 : head]):
            return None
        if many and tokens.tags[head] == "NN" and self._plural_ahead(head + 1, last + _FARTHEST):
            return None
        if tokens.words[head].lower() in lexicon("nouns")["never_counted"]["words"]:
            return None
        first = head
        while first - 1 > last and tokens.tags[first - 1] in {"NN", "NNS"}:
            first -= 1
        return self._without_names(first, head)

    def _after(self, last: int, many: bool) -> tuple[int, int] | None:
        """Return the nouns that follow, over adjectives and "of the town's"."""
        tokens = self._tokens
        limit = min(last + _FARTHEST, len(tokens))
        start = end = self._after_of(last + 1)
        while start < limit:
            while start < limit and self._may_stand_before_noun(start):
                start += 1
            end = self._run_end(start, limit)
            if end == start:
                return None
            follows = tokens.tags[end] if end < len(tokens) else ""
            owner = follows == "POS"
            alone = many and tokens.tags[end - 1] == "NN" and self._plural_ahead(end, limit)
            if not owner and not alone:
                break
            start = end + 1 if owner else end
        if end <= start or start >= limit or self._parted(last, start):
            return None
        if tokens.tags[end - 1] == "NN" and start > last + 1 and self._is_measured(last):
            return None  # "3.1 million of ore" are tonnes
        return self._without_names(start, end - 1)

    def _is_measured(self, last: int) -> bool:
        """Tell "3.1 million of" and "400 of", whose unit was told before, from "hundreds of"."""
        words = self._tokens.words
        of = words[last + 1].lower() == "of"
        return of and any(map(str.isdigit, words[last] + words[max(0, last - 1)]))

    def _run_end(self, start: int, limit: int) -> int:
        """Return the end of the nouns that begin with token `start`."""
        tokens, never = self._tokens, lexicon("nouns")["never_counted"]["words"]
        end = start
        while end < limit and self._grammar.is_noun(end) and tokens.words[end].lower() not in never:
            end += 1
            if not tokens.tags[end - 1]:
                break  # without tags one word has to do
        return end

    def _plural_ahead(self, index: int, limit: int) -> bool:
        """Tell whether a plural follows what a tagger took for a noun: "two shuttered reactors"."""
        tokens = self._tokens
        limit = min(limit, len(tokens))
        while index < limit and self._may_stand_before_noun(index):
            index += 1
        if index >= limit:
            return False
        return tokens.tags[index] == "NNS" or (
            tokens.tags[index] == "VBZ" and tokens.words[index].endswith("s")
        )

    def _without_names(self, first: int, last: int) -> tuple[int, int] | None:
        """Leave names at the end out, "two people Moscow accused"; none where all are names."""
        tokens = self._tokens
        while last > first and tokens.tags[last] == "NNP":
            last -= 1
        if tokens.tags[last] == "NNP" and not tokens.words[last].islower():
            return None
        return first, last

    def _parted(self, last: int, noun: int) -> bool:
        """Tell whether a comma, a bracket or the sentence's end stands before the noun."""
        tokens = self._tokens
        if tokens.starts[noun] >= self._grammar.sentence_at(tokens.starts[last]).end:
            return True
        return not _SEAMS.isdisjoint(self._text[tokens.ends[last] : tokens.starts[noun]])

    def _after_of(self, index: int) -> int:
        """Pass over "of the", "of its 34"; "of them" names nothing."""
        tokens = self._tokens
        if index < len(tokens) and tokens.words[index].lower() == "of":
            index += 1
            while index < len(tokens) and tokens.tags[index] in {"DT", "PRP$", "CD"}:
                index += 1
        return index

    def _may_stand_before_noun(self, index: int) -> bool:
        tag, word = self._tokens.tags[index], self._tokens.words[index]
        if tag == "NNP":
            following = index + 1
            return following < len(self._tokens) and (
                self._tokens.tags[following] in {"NNS", "NN", "NNP", "JJ", "HYPH", "NNPS"}
                or self._tokens.words[following] == "-"
            )
        adverb = tag == "RB" and word.endswith("ly")
        return adverb or tag in _BEFORE_NOUN or word == "-" or word.lower() in _ADVERBS

    def _people(self, number: Span, last: int) -> Counted | None:
        """Tell that people are meant: "12 dead", "killing 5", "30 have been arrested"."""
        of_dead = self._of_people(last)
        if of_dead is not None:
            return Counted(counted("person"), of_dead, self._tokens.ends[last])
        sentence = self._grammar.sentence_at(number.start)
        before = self._text[max(sentence.start, number.start - 60) : number.start]
        found = _people_after().match(self._text, number.end) or _people_before().search(before)
        return Counted(counted("person"), None, number.end) if found else None

    def _of_people(self, last: int) -> int | None:
        """Read "of dead" after a vague magnitude."""
        tokens = self._tokens
        for index in range(last + 1, min(last + 3, len(tokens))):
            if tokens.words[index].lower() in lexicon("nouns")["people"]["words"]:
                return index
            if tokens.words[index].lower() != "of":
                return None
        return None
