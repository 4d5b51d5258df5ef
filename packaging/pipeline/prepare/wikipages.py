"""What a name is by the title of the page that it links to.

Brackets, keywords and the gazetteer decide; a title that stays open is unknown, unless a first
pipeline has voted on it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import islice

from spacy.language import Language

from prepare.labels import SCHEME, UNKNOWN, Labels, tables
from prepare.scheme import Annotated, Mark
from prepare.spans import is_name, is_title
from prepare.wikilinks import Item, Link

_BRACKETS = re.compile(r"(.+?)\s*\(([^()]*)\)$")
_ACRONYM = re.compile(r"\s\((?:the\s)?([A-Z][A-Za-z.]*[A-Z]\.?s?)\)")
_OF = re.compile(r" (?:of|for|in|on|at|against) ")
_KINDS = ("EVENT", "ORG", "GPE", "FAC", "LOC")
# "Bank of Larkland", "Larkland Airways": the country is a part of another name.
_IN_LONGER = re.compile(r"[A-Z][\w’'.]*(?: (?:of|for|in))?(?: the)? \Z")
_GOES_ON = re.compile(r" ?[-–]?[A-Z\d]|[-–]")
_MAJORITY = 0.6


def to_annotated(
    name: str, items: Iterable[Item], labels: Labels, votes: Mapping[str, str]
) -> Annotated:
    """Return the text of some items with a mark for each name."""
    text = ""
    marks: list[Mark] = []
    for item in items:
        if text:
            text += " "
        base = len(text)
        for start, end, label in _marks(item, labels, votes):
            marks.append((base + start, base + end, label))
        text += item.text
    return Annotated(name, text, tuple(marks))


def in_groups(items: Iterable[Item], size: int = 5) -> Iterator[list[Item]]:
    """Yield the items of a day by so many."""
    rest = iter(items)
    while group := list(islice(rest, size)):
        yield group


def vote(items: Sequence[Item], pipeline: Language) -> dict[str, str]:
    """Return what a pipeline takes each page's name for, where it is nearly always the same."""
    counts: dict[str, Counter[str]] = {}
    docs = pipeline.pipe(item.text for item in items)
    for item, doc in zip(items, docs, strict=True):
        found = {(e.start_char, e.end_char): e.label_ for e in doc.ents if e.label_ in SCHEME}
        for link in item.links:
            label = found.get((link.start, link.end), "")
            counts.setdefault(link.title, Counter())[label] += 1
    winners = {title: count.most_common(1)[0] for title, count in counts.items()}
    return {
        title: label
        for title, (label, number) in winners.items()
        if label and number >= _MAJORITY * counts[title].total()
    }


def _marks(item: Item, labels: Labels, votes: Mapping[str, str]) -> list[Mark]:
    marks: list[Mark] = []
    for link in item.links:
        marks += _of_link(item, link, labels, votes)
    # What a link has named is named again without one, and "(ABC)" behind it is its short form.
    named = {item.text[start:end]: label for start, end, label in marks if label in SCHEME}
    for _, end, label in tuple(marks):
        if label in SCHEME and (acronym := _ACRONYM.match(item.text, end)):
            marks.append((*acronym.span(1), label))
            named.setdefault(acronym[1], label)
    for words, label in named.items():
        if len(words) > 1 and words[0].isupper():
            for again in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", item.text):
                marks.append((*again.span(), label))
    marks += _countries(item.text, labels)
    return list(dict.fromkeys(marks))


def _countries(text: str, labels: Labels) -> Iterator[Mark]:
    """Yield the countries that stand alone, linked or not: editors link only the first of them."""
    for match in labels.countries_in_text.finditer(text):
        in_longer = _IN_LONGER.search(text, max(0, match.start() - 30), match.start())
        if not in_longer and not _GOES_ON.match(text, match.end()):
            yield match.start(), match.end(), "GPE"


def _of_link(item: Item, link: Link, labels: Labels, votes: Mapping[str, str]) -> list[Mark]:
    """Return the marks within a link: one, or those of the parts of a phrase."""
    words = item.text[link.start : link.end]
    if words.islower() or is_title(words) or not any(map(str.isalpha, words)):
        return []
    if own := _own_label(words, labels):
        return [(link.start, link.end, own)]
    if _offices().match(link.title):
        return _parts(item.text, link, labels)
    label = page_label(link.title, labels)
    if not is_name(words):
        # "southern Larkland" is a part of it, "Larkish goods" are no name but for the people.
        if labels.keyword(words, ("LOC",)) and labels.known_place(words.split()[-1]):
            return [(link.start, link.end, "LOC")]
        return _parts(item.text, link, labels) or [(link.start, link.end, UNKNOWN)]
    if label == UNKNOWN and " " in words and _follows_title(item.text, link.start):
        label = "PERSON"
    return [(link.start, link.end, votes.get(link.title, label) if label == UNKNOWN else label)]


def _own_label(name: str, labels: Labels) -> str | None:
    """Return the label of a people or a country, whatever page it links to."""
    if labels.is_people(name):
        return "NORP"
    return "GPE" if labels.is_country(name) else None


def page_label(title: str, labels: Labels) -> str:
    """Return the label that the title of a page tells."""
    bracketed = _BRACKETS.match(title)
    if bracketed:
        title = bracketed[1]
        inside = bracketed[2].lower()
        for label, words in tables()["brackets"].items():
            if any(re.search(rf"\b{re.escape(word)}$", inside) for word in words):
                return str(label)
    name, comma, whole = title.partition(", ")
    if comma and labels.is_state(whole):
        return labels.place(name)
    # "Larkish People's Party of Tarn": the keyword ends what comes before "of".
    core = _OF.split(title, maxsplit=1)[0]
    told = labels.keyword(title, _KINDS) or labels.keyword(core, _KINDS)
    return labels.known_place(title) or told or UNKNOWN


def _parts(text: str, link: Link, labels: Labels) -> list[Mark]:
    """Return the peoples and countries in a phrase: "U.S. president", "Larkish goods"."""
    marks = []
    for match in re.finditer(r"[^\s–-]+(?: [A-Z][^\s–-]*)?", text[link.start : link.end]):
        for words in (match[0], match[0].split()[0]):
            name = words.removesuffix("'s").removesuffix("’s")
            if label := _own_label(name, labels):
                start = link.start + match.start()
                marks.append((start, start + len(name), label))
                break
    return marks


def _follows_title(text: str, start: int) -> bool:
    before = text[max(0, start - 30) : start].split()
    return bool(before) and is_title(before[-1])


@cache
def _offices() -> re.Pattern[str]:
    first = "|".join(map(re.escape, tables()["offices"]["first"]))
    return re.compile(rf"(?i)(?:{first})\b")
