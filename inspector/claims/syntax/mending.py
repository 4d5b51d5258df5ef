"""Mend the tags of words that taggers mistake most: "rose" for a noun, "outlay" for none."""

from collections.abc import Iterator, Sequence

from inspector.claims.syntax.tags import known_tags
from inspector.claims.syntax.verbs import forms_of, participles, past_forms, unchanged

# What a tagger may have mistaken: only these are looked at closely.
_MISTAKEN = frozenset({"NN", "NNS", "NNP", "JJ", "VBN", "VBG", "VBD", "PRP"})
_LOOKED_AT = _MISTAKEN | {"MD", "VB", "VBZ"}
_ON_AVERAGE = frozenset({"on", "average"})
_NOUNS = frozenset({"NN", "NNS", "NNP"})  # which are verbs before some words only
_AFTER_MOVE = frozenset({"CD", "$", "TO", "IN", "RB", "DT", "JJ"})
_AFTER_NOUN = frozenset({",", ".", "IN", "VBD", "VBZ", "MD", "WDT", "''", "TO"})
_DOERS = frozenset({"they", "we", "i", "you"})
_MEANS = frozenset({"plans", "hopes", "aims", "needs", "pledges", "offers"})
_THEN = frozenset({"now", "still", "also", "already", "currently", "usually", "never", "always"})
_NAMES = frozenset({"NN", "NNS", "NNP"})
_AMOUNTS = frozenset({("CD",), ("$",)})
_ARTICLES = frozenset({("DT",), ("PRP$",)})
_LONGEST = 24  # tokens in an aside
_WHICH = frozenset({"that", "which", "who"})
_DIGITS = frozenset("0123456789%")
_BEFORE_NOUN = frozenset({"NN", "JJ", "VB"})
_ENDS = frozenset({"", ".", "\n", "\n\n", "”", '"'})
_HELPS = frozenset({"is", "has", "'s", "’s"})
_TENSED = frozenset({"VBD", "VBZ", "VBP", "MD"})
_DOES = frozenset({"VBD", "VBZ"})
_OPENS_CLAUSE = frozenset({"", ".", ",", ":", "CC", "IN", "DT", "_SP"})


class Mender:
    """The words of one document, as written and in lower case, and the tags they were given."""

    def __init__(self, words: Sequence[str], lower: Sequence[str], tags: Sequence[str]) -> None:
        self._words, self._lower, self._tags = words, lower, tags

    def mended(self) -> Iterator[str]:
        """Yield the tags, mended, in order."""
        before, looked_at = "", participles() | _ON_AVERAGE
        following = (*self._tags[1:], "")
        for index, (word, tag, after) in enumerate(
            zip(self._lower, self._tags, following, strict=False)
        ):
            if tag in _LOOKED_AT or before == "VBN" or word in looked_at:
                before = self._mended(index, tag, before, after)
            else:
                before = tag
            yield before

    def _mended(self, index: int, tag: str, before: str, after: str) -> str:
        """Return the tag of a token that may be mistaken."""
        word = self._lower[index]
        told = "NN" if tag == "MD" and after == "IN" else tag  # "a can of water"
        doubtful = tag in _MISTAKEN and (tag not in _NOUNS or after in _AFTER_MOVE)
        if doubtful or before == "VBN" or word in participles():
            told = self._tag(index, tag, before, after)
        noun = tag == "VBZ" and before[:2] in _BEFORE_NOUN and word not in _HELPS
        if noun and self._has_moved(index + 1):
            told = "NNS"  # "Speeding fines nearly tripled"
        if told in {"VB", "NN", "NNS"} or word in _ON_AVERAGE:
            told = self._in_place(index, told)
        return told

    def _tag(self, index: int, tag: str, before: str, after: str) -> str:
        """Return the tag of a token between that before it, mended, and the one behind it."""
        named = before.startswith("NN") or (before == "JJ" and self._words[index - 1].istitle())
        mended = self._moving(index, tag, after) if named else tag
        if tag == "PRP" and self._lower[index] not in known_tags():
            mended = "NNS"  # "Hours", which is none of the few pronouns
        elif before.startswith("NN") and tag == "VBD" and self._moves(index + 1):
            mended = "VBN"  # "Hours worked climbed"
        elif before == "VBN" and self._moves(index):
            mended = "VBD"
        if self._lower[index] in participles():
            mended = "VBN"
        elif tag == "NN" and self._has_done(index) and after in {"DT", "CD", "$"}:
            mended = "VBN"  # "had forecast a rise"
        if before == "," and after in _AFTER_MOVE and self._may_close(index, tag):
            mended = "VBD"
        if tag == "JJ" and after in _AFTER_NOUN and before in {"DT", "PRP$", "NN", "JJ"}:
            mended = "NN"
        elif tag == "VBG" and before == "JJ" and after in {",", ".", "IN"}:
            mended = "NN"  # "unsafe cladding"
        elif tag in {"JJ", "VBG"} and after in _DOES and before in _OPENS_CLAUSE:
            mended = "NN"  # "while gold rose", "Housing fell"
        return mended

    def _may_close(self, index: int, tag: str) -> bool:
        """Tell the verb of the sentence behind an aside, taken for a participle or a noun."""
        alike = self._lower[index] in unchanged()
        if tag != "VBN" and not (alike and tag in {"NN", "VB"}):
            return False
        return self._closes_aside(index) or (alike and self._closes_apposition(index))

    def _closes_apposition(self, index: int) -> bool:
        """Tell "A survey by Care Now, a campaign group, put the average at 13 hours"."""
        opened = False
        for at in range(index - 2, max(-1, index - _LONGEST), -1):
            if self._tags[at] in _TENSED or self._lower[at] in {".", ";", "\n\n"}:
                return opened and self._tags[at] not in _TENSED
            opened = opened or (self._lower[at] == "," and self._tags[at + 1] == "DT")
        return opened

    def _closes_aside(self, index: int) -> bool:
        """Tell "sales of food, which make up 40% of the total, increased by 0.3%"."""
        for at in range(index - 2, max(0, index - _LONGEST), -1):
            if self._lower[at] == "that" and self._lower[at - 1] != ",":
                continue  # ", who assume that fewer will come, forecast"
            if self._lower[at] in _WHICH:
                return self._lower[at - 1] == ","
            if self._lower[at] in {",", ".", ";"}:
                return False
        return False

    def _in_place(self, index: int, tag: str) -> str:
        """Return the tag of "on average", an adverb, and of what 41% or they do: "they cost"."""
        word, before = self._lower[index], self._lower[index - 1] if index else ""
        if word == "average" and before == "on":
            return "RB"
        if word == "on" and self._lower[index + 1 : index + 2] == ("average",):
            return "RB"
        if tag == "VB" and before in _ENDS and self._has_moved(index + 1):
            return "NN"  # "Output slipped by 0.3%"
        if tag == "VB" and index and self._tags[index - 1] == "DT":
            return "NN"  # "wants to bring that share below 5%"
        does = (tag == "VB" and before[-1:] in _DIGITS) or (tag == "NN" and before in _DOERS)
        means = word in _MEANS and self._lower[index + 1 : index + 2] == ("to",)
        means = tag == "NNS" and (means or before in _THEN)  # "and plans to", "now accounts for"
        if tag in _NOUNS and word in forms_of("account") and self._goes_on(index + 1, "for"):
            return "VBP"  # "children under 15 account for 40%"
        if tag == "NN" and word in unchanged() and (before in _WHICH or self._takes(index)):
            return "VBD"  # "the strike cost the firm 9 million euros"
        if tag == "NN" and word in past_forms() and self._goes_on(index + 1, "by", "to"):
            return "VBD"  # "people sleeping rough rose by 20%"
        return "VBZ" if means else "VBP" if does else tag

    def _takes(self, index: int) -> bool:
        """Tell a noun between another one and an article, or a figure: a verb with its object."""
        before, after = self._tags[index - 1] if index else "", self._tags[index + 1 : index + 2]
        if after in {("NNS",), ("NNP",)}:  # "the strike cost airlines 9 million euros"
            after = self._tags[index + 2 : index + 3]
            return before in _NAMES and after in _AMOUNTS
        return before in {*_NAMES, "CD"} and (after in _ARTICLES or after in _AMOUNTS)

    def _goes_on(self, index: int, *words: str) -> bool:
        """Tell whether "by 20%" or "to 300" begins at a token, with one of these words."""
        return self._lower[index : index + 1] in {(word,) for word in words} and (
            self._tags[index + 1 : index + 2] in {("CD",), ("$",)}
        )

    def _moves(self, index: int) -> bool:
        """Tell whether "climbed 1.3%" begins at a token."""
        if index + 1 >= len(self._lower) or not self._lower[index].endswith("ed"):
            return False
        return self._lower[index] in forms_of("change") and self._tags[index + 1] in {"CD", "$"}

    def _has_moved(self, index: int) -> bool:
        """Tell "nearly tripled", which needs a subject and not a verb before it."""
        index += self._tags[index : index + 1] == ("RB",)
        moves = self._tags[index : index + 1] == ("VBN",)
        return moves and self._lower[index] in forms_of("change")

    def _has_done(self, index: int) -> bool:
        helped = index and self._lower[index - 1] in {"had", "has", "have"}
        return bool(helped) and self._lower[index] in unchanged()

    def _moving(self, index: int, tag: str, after: str) -> str:
        """Return the tag of "climbs to 12" and "dropped to 12", taken for something else."""
        word = self._words[index]
        if tag not in {"NN", "NNS", "JJ", "VBN", "NNP"} or after not in _AFTER_MOVE:
            return tag
        if word in past_forms():
            return "VBD"
        following = self._lower[index + 1] if index + 1 < len(self._lower) else ""
        crossed = after != "IN" or tag == "VBN" or following in {"to", "by", "from"}
        if word not in forms_of("change") or not crossed:
            return tag
        if word.endswith("s"):
            return "VBZ" if tag in {"NNS", "NNP"} else tag
        return "VBD" if word.endswith("ed") else tag
