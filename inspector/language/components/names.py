"""Put right what a document says about its own names.

A statistical model labels each mention on its own. These rules make a document agree with itself:
a surname takes the label of the full name, an acronym that of its long name, a name used often the
label it mostly has; demonyms and countries that the model missed are added. Marks stand in
`doc.spans["names"]`, with the rule that made them as their id.
"""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from inspector.language.components.organisations import firms, partnerships
from inspector.language.components.places import (
    WHERE,
    datelines,
    listed,
    phrases,
    places_by_context,
    short_places,
)
from inspector.language.keys import TIMEXES
from inspector.language.layout import layout_of
from inspector.language.lexicon import lexicon

NAME = "inspector_names"
_FIGURES = frozenset(
    {"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL"}
)  # labels of other pipelines that are not names
_REPEATED = frozenset({"PERSON", "ORG", "GPE", "LOC", "FAC"})
_BYLINE_AT_MOST = 16  # words
_BYLINE_NAME = re.compile(r"[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]*){1,3}(?= and\b|,|$|\s*$)")
_ACRONYM = re.compile(r"[A-Z][A-Z.&]{1,7}")


def _trimmed(doc: Doc, span: Span) -> Span | None:
    """Return the name without article, title, possessive and stray punctuation."""
    titles = lexicon("titles")["before_persons"]
    start, end = span.start, span.end
    while start < end and (
        doc[start].lower_ in {"the", "a", "an"} or doc[start].is_punct or doc[start].is_space
    ):
        start += 1
    while end > start and (
        doc[end - 1].lower_ in {"'s", "’s", "'", "%"}
        or (end < len(doc) and doc[end].text == "%")
        or doc[end - 1].is_space
        or doc[end - 1].text in ',;:(“”"-–—'
    ):
        end -= 1
    if span.label_ == "PERSON":
        while end - start > 1 and doc[start].lower_.rstrip(".") in titles:
            start += 1
    if start >= end or not any(character.isalpha() for character in doc[start:end].text):
        return None
    return Span(doc, start, end, label=span.label_)


def _with_label(span: Span, label: str) -> Span:
    return Span(span.doc, span.start, span.end, label=label)


class _Names:
    def __call__(self, doc: Doc) -> Doc:
        spans = [
            trimmed
            for span in doc.ents
            if span.label_ not in _FIGURES
            and (trimmed := _trimmed(doc, span))
            and not _is_common(trimmed)
        ]
        spans = _without_dates(doc, spans)
        origin = {(span.start, span.end): "model" for span in spans}
        for rule, name in (
            (datelines, "dateline"),
            (_bylines, "byline"),
            (partnerships, "joined"),
            (firms, "firm"),
            (_majority, "majority"),
            (short_places, "short"),
            (places_by_context, "place"),
            (_repeated, "repeated"),
            (_surnames, "surname"),
            (_acronyms, "acronym"),
            (listed, "list"),
        ):
            changed = rule(doc, spans)
            for span in changed:
                origin[span.start, span.end] = name
            taken = {index for span in changed for index in range(span.start, span.end)}
            kept = [span for span in spans if taken.isdisjoint(range(span.start, span.end))]
            spans = sorted([*kept, *changed], key=lambda span: span.start)
        doc.ents = filter_spans(spans)
        doc.spans["names"] = [
            Span(doc, s.start, s.end, label=s.label_, span_id=origin.get((s.start, s.end), "model"))
            for s in doc.ents
        ]
        return doc


def _is_common(span: Span) -> bool:
    """Tell a common noun with a capital, as at the head of a sentence: "Hotels", "Revenue"."""
    if len(span) == 1 and span.label_ == "ORG" and span.text in lexicon("organisations")["things"]:
        return True
    if len(span) > 1 or span.label_ == "NORP" or not span[0].is_title:
        return False  # "RSPB" is none, whatever a tagger makes of it
    rare = span.label_ in {"WORK_OF_ART", "PRODUCT", "EVENT"} and bool(span[0].is_sent_start)
    return rare or span[0].tag_ in {"NN", "NNS", "JJ", "RB"}


def _without_dates(doc: Doc, spans: list[Span]) -> list[Span]:
    """Leave out what is a date: "Sept 18" is no organisation."""
    dates = doc.user_data.get(TIMEXES, [])
    starts = [tree.start for tree in dates]
    kept = []
    for span in spans:
        index = bisect_right(starts, span.end_char - 1) - 1
        is_date = index >= 0 and dates[index].start <= span.start_char < dates[index].end
        if not is_date or span.label_ == "EVENT":
            kept.append(span)
    return kept


def _bylines(doc: Doc, spans: list[Span]) -> list[Span]:
    """Label who signs: the capitalised words of a short line that begins with "By"."""
    del spans
    found = []
    for sentence in doc.sents if "By" in layout_of(doc).words else ():
        words = [token for token in sentence if not token.is_space]
        if len(words) < 3 or words[0].text != "By" or len(words) > _BYLINE_AT_MOST:
            continue
        if any(token.is_lower and token.text not in {"and", "in"} for token in words):
            continue
        for name in _BYLINE_NAME.finditer(sentence.text, 3):
            start = sentence.start_char + name.start()
            span = doc.char_span(start, start + len(name[0]), label="PERSON")
            if span is not None:
                found.append(span)
    return found


def _majority(doc: Doc, spans: list[Span]) -> list[Span]:
    """Give three or more uses of one surface the label that most of them have."""
    del doc
    labels: dict[str, Counter[str]] = defaultdict(Counter)
    for span in spans:
        labels[span.text][span.label_] += 1
    wanted = {}
    for surface, counts in labels.items():
        (label, most), *others = counts.most_common()
        if others and sum(counts.values()) >= 3 and most > others[0][1]:
            wanted[surface] = label
    return [
        _with_label(span, wanted[span.text])
        for span in spans
        if span.text in wanted and wanted[span.text] != span.label_
    ]


def _surnames(doc: Doc, spans: list[Span]) -> list[Span]:
    """Label a word that ends a full name of the document as that person, where it stands alone."""
    people = [span for span in spans if span.label_ == "PERSON" and len(span) > 1]
    peoples = frozenset(lexicon("places")["demonyms"])
    first: dict[str, int] = {}
    for span in people:
        last = span[-1].text
        if len(last) > 2 and last[0].isupper() and last not in peoples:
            first.setdefault(last, span.start)
    if not first:
        return []
    covered = {i for span in spans if len(span) > 1 for i in range(span.start, span.end)}
    labelled = {span.start for span in spans if len(span) == 1 and span.label_ == "PERSON"}
    words = layout_of(doc).words
    return [
        Span(doc, index, index + 1, label="PERSON")
        for index, word in enumerate(words)
        if word in first
        and index not in covered
        and index not in labelled
        and not _continues_name(words, index)
        and not (index > 0 and words[index - 1].lower() in WHERE)
    ]


def _continues_name(words: Sequence[str], index: int) -> bool:
    """Tell whether a capitalised word follows, as in "Ford Motor": then it is another name."""
    following = words[index + 1] if index + 1 < len(words) else ""
    return following[:1].isupper() and following.isalpha()


def _acronyms(doc: Doc, spans: list[Span]) -> list[Span]:
    """Give "ABC" the label of "Long Name (ABC)" everywhere in the document."""
    labels: dict[str, str] = {}
    for span in spans:
        after = doc[span.end : span.end + 3]
        if (
            len(span) > 1
            and span.label_ != "PERSON"
            and len(after) == 3
            and after[0].text == "("
            and after[2].text == ")"
        ):
            acronym = after[1].text
            if _ACRONYM.fullmatch(acronym):
                labels[acronym] = span.label_
    if not labels:
        return []
    covered = {i: span for span in spans for i in range(span.start, span.end)}
    return [
        Span(doc, index, index + 1, label=labels[word])
        for index, word in enumerate(layout_of(doc).words)
        if word in labels
        and (index not in covered or len(covered[index]) == 1)
        and (index not in covered or covered[index].label_ != labels[word])
    ]


def _repeated(doc: Doc, spans: list[Span]) -> list[Span]:
    """Label a name of two words, or one met twice, wherever the document writes it again."""
    known = {
        span.text: span.label_
        for span in spans
        if len(span) > 1 and span.label_ in _REPEATED and span.text[0].isupper()
    }
    counts = Counter((span.text, span.label_) for span in spans if len(span) == 1)
    known.update(
        (text, label)
        for (text, label), count in counts.items()
        if count > 1 and label in _REPEATED and text[0].isupper() and len(text) > 2
    )
    if not known:
        return []
    longest = max(len(span) for span in spans)
    covered = {i for span in spans for i in range(span.start, span.end)}
    return [
        span
        for span in phrases(doc, known, longest)
        if not any(index in covered for index in range(span.start, span.end))
    ]


def create(nlp: Language, name: str) -> _Names:
    """Make the component."""
    del nlp, name
    return _Names()
