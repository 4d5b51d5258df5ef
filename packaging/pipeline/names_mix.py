"""The training text of the name recogniser that ships: annotated text, and news that is labelled.

The teacher's labels are cleaned by agreement: a name that mostly has one label gets it everywhere,
what the teacher doubts is left open, and so is a capital that it labels elsewhere in the text. The
links of current events whose type a first model guessed are typed anew by the same agreement.
"""

import random
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from gazetteer import WORDS, Gazetteer
from names_teacher import UNKNOWN, NamesTeacher, Tagged
from names_teacher import label as label_texts
from raw_text import NEWS, records, tokenizer
from spacy.language import Language
from spacy.tokens import Doc, DocBin, Span
from spacy.util import filter_spans

_NEWS_WORDS = 2_000_000
_AT_ONCE = 400  # texts
_MAJORITY, _USES = 0.85, 4
_SURE, _KNOWN, _DOUBT = 0.9, 0.8, 0.55
_PIECE = (120, 400)  # words in a training text
_DATELINES, _CAPITALS, _TITLE = 0.12, 0.025, 0.025  # shares of the texts
_DASHES = (" - ", " – ", " — ", " -- ", ": ")

Marks = list[tuple[int, int, str]]


@dataclass(frozen=True, slots=True)
class Marked:
    """A text, its names, and the stretches where it is open whether there is one: in characters."""

    source: str
    text: str
    names: Marks
    open: list[tuple[int, int]]


def spans(tags: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield first word, word after the last, and label of each name."""
    start: int | None = None
    for place, tag in enumerate([*tags, "O"]):
        if start is not None and tag[0] != "I":
            yield start, place, tags[start][2:]
            start = None
        if tag[0] == "B":
            start = place


@dataclass(frozen=True, slots=True)
class _Agreement:
    uses: Mapping[str, Counter[str]]
    labels: Mapping[str, str]

    @property
    def cities(self) -> list[str]:
        return [
            name
            for name, found in self.labels.items()
            if found == "GPE" and name[0].isupper() and self.uses[name].total() > 2 * _USES
        ]


def _agreement(texts: Sequence[tuple[Doc, Tagged]]) -> _Agreement:
    uses: dict[str, Counter[str]] = defaultdict(Counter)
    for doc, tagged in texts:
        for start, end, found in spans(tagged.tags):
            name = " ".join(token.text for token in doc[start:end])
            uses[name][found] += min(tagged.likely[start:end])
    labels = {}
    for name, counts in uses.items():
        ((found, most),) = counts.most_common(1)
        if counts.total() >= _USES and most / counts.total() >= _MAJORITY:
            labels[name] = found
    return _Agreement(uses, labels)


def _news(
    corpora: Path, teacher: NamesTeacher, gazetteer: Gazetteer, report: Callable[[str], None]
) -> list[tuple[Doc, Tagged]]:
    nlp = tokenizer()
    lines = [str(record["text"]) for record in records(corpora / NEWS)]
    random.Random(5).shuffle(lines)
    found: list[tuple[Doc, Tagged]] = []
    words = 0
    for start in range(0, len(lines), _AT_ONCE):
        docs = [nlp.make_doc(line) for line in lines[start : start + _AT_ONCE]]
        docs = [doc for doc in docs if not any(token.is_space for token in doc)]
        texts = [[token.text for token in doc] for doc in docs]
        found.extend(zip(docs, label_texts(teacher, texts, gazetteer), strict=True))
        words += sum(map(len, docs))
        report(f"news labelled: {words} words")
        if words > _NEWS_WORDS:
            break
    return found


def _cleaned(doc: Doc, tagged: Tagged, agreement: _Agreement) -> Marked:
    names: Marks = []
    doubtful: list[tuple[int, int]] = []
    known: set[str] = set()
    covered: set[int] = set()
    for start, end, found in spans(tagged.tags):
        part = doc[start:end]
        covered.update(range(start, end))
        likely = min(tagged.likely[start:end])
        label = agreement.labels.get(" ".join(token.text for token in part), found)
        if label != found and (likely < _SURE or len(part) > 1):
            likely = 1.0
        else:
            label = found
        if likely < _DOUBT:
            doubtful.append((part.start_char, part.end_char))
        else:
            names.append((part.start_char, part.end_char, label))
        if likely > _KNOWN and len(part) == 1:
            known.add(part.text)
    for token in doc:
        if token.i not in covered and token.text[:1].isupper():
            doubted = tagged.likely[token.i] < _DOUBT + 0.05
            if doubted or token.text in known:
                doubtful.append((token.idx, token.idx + len(token)))
    return Marked("news", doc.text, names, doubtful)


def _annotated(
    corpus: Sequence[tuple[str, Doc, Sequence[str]]], agreement: _Agreement
) -> Iterator[Marked]:
    for source, doc, tags in corpus:
        names: Marks = []
        for start, end, found in spans(tags):
            part = doc[start:end]
            agreed = agreement.labels.get(" ".join(token.text for token in part), found)
            guessed = source == "current-events" and {agreed, found} != {"GPE", "LOC"}
            names.append((part.start_char, part.end_char, agreed if guessed else found))
        left = [t for t, tag in zip(doc, tags, strict=True) if tag == UNKNOWN]
        yield Marked(source, doc.text, names, [(t.idx, t.idx + len(t)) for t in left])


def _with_dateline(marked: Marked, cities: Sequence[str]) -> Marked:
    city = random.choice(cities)
    city = city.upper() if random.random() < 0.8 else city
    line = city
    names: Marks = [(0, len(city), "GPE")]
    if random.random() < 0.35:
        line += f", {random.choice(WORDS['months'])} {random.randint(1, 30)}"
    if random.random() < 0.65:
        agency = random.choice(WORDS["agencies"])
        names.append((len(line) + 2, len(line) + 2 + len(agency), "ORG"))
        line += f" ({agency})"
    line += random.choice(_DASHES)
    by = len(line)
    return Marked(
        marked.source,
        line + marked.text,
        [*names, *((start + by, end + by, found) for start, end, found in marked.names)],
        [(start + by, end + by) for start, end in marked.open],
    )


def _recased(text: str) -> str:
    drawn = random.random()
    if drawn < _CAPITALS:
        changed = text.upper()
    elif drawn < _CAPITALS + _TITLE:
        changed = " ".join(word[:1].upper() + word[1:] for word in text.split(" "))
    else:
        return text
    return changed if len(changed) == len(text) else text  # ß, ŉ and their like grow


def _docs(marked: Marked, text: str, nlp: Language) -> Iterator[Doc]:
    """Yield the text in pieces, cut at ends of sentences and never in a name."""
    doc = nlp.make_doc(text)
    names, left = [], []
    for start, end, found in marked.names:
        exact = doc.char_span(start, end, label=found)
        names.append(exact) if exact else left.append((start, end))
    open_spans = [
        span
        for start, end in (*marked.open, *left)
        if (span := doc.char_span(start, end, alignment_mode="expand")) is not None
    ]
    names = filter_spans(names)
    covered = {token.i for name in names for token in name}
    unknown = [s for s in filter_spans(open_spans) if not any(t.i in covered for t in s)]
    doc.set_ents(names, missing=[Span(doc, s.start, s.end) for s in unknown])
    start = 0
    for token in doc:
        size, last = token.i + 1 - start, token.i + 1 == len(doc)
        opens = last or doc[token.i + 1].text[:1].isupper()
        full = size >= _PIECE[0] and token.text in ".?!" and opens
        if last or ((full or size >= _PIECE[1]) and token.ent_iob_ == "O"):
            yield doc[start : token.i + 1].as_doc()
            start = token.i + 1


def write(
    corpora: Path,
    corpus: Sequence[tuple[str, Doc, Sequence[str]]],
    teacher: NamesTeacher,
    gazetteer: Gazetteer,
    folder: Path,
    report: Callable[[str], None],
) -> None:
    """Write the annotated and the labelled text, one DocBin each.

    Args:
        corpora: The prepared corpora.
        corpus: source, text and tags of the annotated texts.
        teacher: Labels the news.
        gazetteer: Its lists.
        folder: Where the DocBins go.
        report: Hears how far it is.
    """
    news = _news(corpora, teacher, gazetteer, report)
    agreement = _agreement(news)
    random.seed(7)
    nlp = tokenizer()
    cities = agreement.cities
    sets = {
        "news": (_cleaned(doc, tagged, agreement) for doc, tagged in news),
        "annotated": _annotated(corpus, agreement),
    }
    for name, texts in sets.items():
        store = DocBin(attrs=["ORTH", "SPACY", "ENT_IOB", "ENT_TYPE"])
        for marked in texts:
            dated = marked.source in {"news", "current-events"} and random.random() < _DATELINES
            told = _with_dateline(marked, cities) if dated and cities else marked
            text = told.text if marked.source == "aug" else _recased(told.text)
            for doc in _docs(told, text, nlp):
                store.add(doc)
        store.to_disk(folder / f"{name}.spacy")
        report(f"{name}: {len(store)} texts")
