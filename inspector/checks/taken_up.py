"""Tell whether a figure takes up one of a sentence before: "The 330-metre tower", "all 121 people".

What is taken up is definite ("the", "all", "its", "the bridge's"), and names the same thing.
"""

import re
from collections.abc import Sequence

from inspector.checks.model import Evidence
from inspector.claims.model import Claim
from inspector.documents.model import Span
from inspector.language.lexicon import lexicon

_WORD = re.compile(r"[^\W\d_]+")
_DEFINITE = re.compile(
    r"(?i)(?:\b(?:the|all|these|those|this|that|its|his|her|their|our)\s+(?:of\s+the\s+)?(?:magnitude\s+)?|[’']s?\s+)$"
)
_OWNER = re.compile(r"(\w+)[’'](?:s\s+)?$")
_ALL = re.compile(r"(?i)\ball\s+(?:of\s+)?(?:the\s+)?$")
# "With a population of 2,470, the village"; "the loss of the 420 jobs"
_MEASURED = re.compile(
    r"(?i)\b(?:(?:with|of|has|had)\s+(?:a|an)|its|the)\s+"
    r"(?!(?:first|second|third|fourth|fifth|sixth|last|rest|most)\b)(\w+)\s+of\s+(?:the\s+)?$"
)
# "The ruling, which runs to 69 pages"
_RUNS_TO = re.compile(r"(?i)^\W*the\s+(\w+)(?:,\s+which)?\s+runs\s+to\s+$")
_A_MEASURE = re.compile(
    r"(?i)\ban?\s+(?:population|capacity|circulation|membership|workforce)\s+of\s+$"
)
_THE_THING = re.compile(r"(?i)\s*,\s+(?:the|this|that)\s+(\w+)")
_NARROWED = re.compile(
    r"(?i)\s*(?:in|at|on|from|with|who|whose|of|under|aged|that|which|near|across|beside|for|below|above|by|next|"
    r"opposite)\s+((?:[^\W\d_]+[\s’'-]*){1,4})"
)
# "His 24 goals the season before"
_OF_ANOTHER_TIME = re.compile(
    r"(?i)\s*(?:(?:the|a)\s+(?:\w+\s+)?(?:year|month|week|season|day|decade)\s+(?:before|earlier|ago)|"
    r"(?:held|made|built|sold|seen|recorded)\s+(?:in|on)\b|(?:of|in|from)\s+\d{4}\b)"
)
# "all 3,750 homes by Friday evening": when, and not which
_AT_A_TIME = re.compile(
    r"(?i)\s*(?:by|on|at|in)\s+(?:(?:late|early|the)\s+)*(?:\w+day\b|noon|midnight|nightfall|dawn|dusk|morning|"
    r"afternoon|evening|end\b|next\b|week)"
)
_STOP = frozenset(
    {
        "said",
        "total",
        "about",
        "would",
        "could",
        "there",
        "their",
        "these",
        "those",
        "which",
        "after",
        "were",
        "have",
        "with",
        "that",
        "this",
        "from",
    }
)
_SHORT = 3
_HEAD = 3  # words of the noun phrase that a measure stands before


def stems(words: str) -> frozenset[str]:
    """Return the beginnings of the words that tell what a clause is about."""
    found = (word.lower() for word in _WORD.findall(words) if len(word) > _SHORT)
    return frozenset(word[:5] for word in found if word not in _STOP)


def measures(text: str, claim: Claim) -> bool:
    """Tell "a population of 2,470": a bare figure whose measure is named right before it."""
    lead = text[max(claim.sentence.start, claim.span.start - 40) : claim.span.start]
    return _A_MEASURE.search(lead) is not None


def is_definite(text: str, claim: Claim) -> bool:
    """Tell whether a figure is put as one that is known."""
    lead = text[max(claim.sentence.start, claim.span.start - 40) : claim.span.start]
    return any(found.search(lead) for found in (_DEFINITE, _MEASURED, _RUNS_TO))


def takes_up(evidence: Evidence, first: Claim, second: Claim) -> bool:
    """Tell whether `second` says the figure `first` of an earlier sentence again."""
    text = evidence.text
    lead = text[max(second.sentence.start, second.span.start - 40) : second.span.start]
    known = stems(first.sentence.of(text))
    counted = second.quantity.unit.dimension in {"count", ""}
    if counted and not _attribute(second) and not _RUNS_TO.match(lead):
        return _counts_again(text, first, second, lead, known)
    if runs := _RUNS_TO.match(lead):
        return re.match(rf"(?i)\s+{runs[1]}\b", first.span.after(text, 40)) is not None
    owner = _OWNER.search(lead)
    if owner is not None and not stems(owner[1]) <= known:
        return False  # "the women's 3,000-metre race" after one of the men
    head = _head(evidence, second.span.end)
    if not head or head[-1][:5].lower() not in known or not _DEFINITE.search(lead):
        return False
    if head[-1].lower() in lexicon("relations")["same"]["told_apart"]:
        return False
    if _is_of_another(evidence, first, head[-1]) or any(
        word[0].isupper() and word[:5].lower() not in known for word in head
    ):
        return False  # "the 4.9-kilometre Lund Tunnel"
    beside = _head(evidence, first.span.end) if _attribute(first) else head
    if not beside or beside[-1].lower()[:5] != head[-1].lower()[:5]:
        return False  # "a 31-year-old waitress", "the 64-year-old Zeman": two things
    after = text[_end_of(evidence, second.span.end, len(head)) : second.sentence.end]
    return not is_narrowed(after, known)


def _is_of_another(evidence: Evidence, first: Claim, noun: str) -> bool:
    """Tell "the 40-year-old actress" where the age before was not that of "actress Lana Cole"."""
    sentence, before = first.sentence, evidence.text[first.sentence.start : first.span.start]
    for mention in evidence.mentions_in(sentence):
        lead = evidence.text[sentence.start : mention.span.start].rstrip()
        if mention.label == "PERSON" and lead.lower().endswith(noun.lower()):
            return not before.rstrip(" ,(").endswith(mention.span.of(evidence.text))
    return False


def _attribute(claim: Claim) -> bool:
    return re.search(r"\d-[a-z]+(?:-old)?$", claim.text) is not None


def _counts_again(text: str, first: Claim, second: Claim, lead: str, known: frozenset[str]) -> bool:
    measured = _MEASURED.search(lead)
    after = text[second.span.end : second.sentence.end]
    if measured is not None and not second.quantity.unit.name:
        thing = _THE_THING.match(after)
        named = re.search(rf"(?i)\b{measured[1]}\s+of\s+$", first.span.before(text, 24))
        return named is not None and thing is not None and thing[1].lower()[:5] in known
    if not second.quantity.unit.name:
        return False
    every, slip = _ALL.search(lead), is_slip(first, second)
    if not (every or slip) or is_narrowed(after, known):
        return False
    own = stems(second.sentence.of(text)) - stems(second.text)
    return bool(own & known) or bool(every and slip)


def is_narrowed(after: str, known: frozenset[str]) -> bool:
    """Tell "the 12 workers in Elva": a part of those told before, unless Elva was told too."""
    if _OF_ANOTHER_TIME.match(after):
        return True
    found = None if _AT_A_TIME.match(after) else _NARROWED.match(after)
    return found is not None and not stems(found[1]) & known


def _head(evidence: Evidence, end: int) -> Sequence[str]:
    """Return the noun phrase right after a figure: "painting", "prison sentence"."""
    tokens = evidence.parse.tokens
    words: list[str] = []
    inside = tokens.within(Span(end, min(end + 60, len(evidence.text))))
    for index in inside:
        noun = tokens.tags[index].startswith(("NN", "JJ")) and tokens.words[index].isalpha()
        if not noun or len(words) == _HEAD:
            break
        words.append(tokens.words[index])
    while words and tokens.tags[inside[len(words) - 1]].startswith("JJ"):
        words.pop()
    return words


def _end_of(evidence: Evidence, end: int, count: int) -> int:
    tokens = evidence.parse.tokens
    inside = tokens.within(Span(end, min(end + 60, len(evidence.text))))
    return tokens.ends[inside[count - 1]] if count else end


def is_told_before(evidence: Evidence, claim: Claim, back: int) -> bool:
    """Tell "six of eight women … the six", where the figure is one of the `back` before it."""
    place = int(claim.id[1:]) - 1
    dimensions = {"", "count", claim.quantity.unit.dimension}
    return any(
        other.quantity.low == claim.quantity.low and other.quantity.unit.dimension in dimensions
        for other in evidence.claims.claims[max(0, place - back) : place]
    )


def is_slip(first: Claim, second: Claim) -> bool:
    """Tell whether one figure looks like the other with digits swapped, or with one changed."""
    one, other = (f"{claim.quantity.low.normalize():f}" for claim in (first, second))
    if one == other or len(one) != len(other) or one.find(".") != other.find("."):
        return False
    apart = sum(left != right for left, right in zip(one, other, strict=True))
    return apart == 1 or sorted(one) == sorted(other)
