"""The training text of the tagger and parser that ship: treebanks, and text that is parsed.

Sentence ends of the parsed text are those that no reader doubts: a full stop before a capital.
"""

import random
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from gazetteer import WORDS
from raw_text import NEWS, records, tokenizer
from spacy.language import Language
from spacy.tokens import Doc, DocBin
from syntax_teacher import SyntaxTeacher, parse

_NEWS_WORDS = 700_000
_ENCYCLOPAEDIC = ("redocred", "crossner-train", "wikigold")
_SENTENCES = 14  # a training text
_LONGEST = 80  # words; a text with a longer sentence has an end that was not seen
_AT_ONCE = 60_000  # words
_TREEBANK_TIMES = 2
_CLOSING = ('"', "”", ")", "''")
_ABBREVIATIONS = frozenset(WORDS["abbreviations"])


def _ends(doc: Doc, place: int) -> bool:
    """Tell whether a sentence ends with this token."""
    text = doc[place].text
    closing = text in _CLOSING and place > 0 and doc[place - 1].text in ".?!"
    if text not in ".?!" and not closing:
        return False
    if place + 1 == len(doc):
        return True
    after = doc[place + 1].text
    opens = after[:1].isupper() or after[:1].isdigit() or after in '"“(‘'
    if after in _CLOSING or after in ".?!" or not opens:
        return False
    before = doc[place - 1].text if place else ""
    initial = len(before) == 1 and before.isupper()
    return text != "." or not (before in _ABBREVIATIONS or initial)


def _sentences(doc: Doc) -> list[tuple[int, int]]:
    ends = [place + 1 for place in range(len(doc)) if _ends(doc, place)]
    if len(doc) and (not ends or ends[-1] != len(doc)):
        ends.append(len(doc))
    return list(zip([0, *ends], ends, strict=False))


def _texts(corpora: Path, nlp: Language) -> Iterator[Doc]:
    news = [str(record["text"]) for record in records(corpora / NEWS)]
    random.Random(3).shuffle(news)
    words = 0
    for text in news:
        doc = nlp.make_doc(text)
        words += len(doc)
        yield doc
        if words > _NEWS_WORDS:
            break
    for name in _ENCYCLOPAEDIC:
        for record in records(corpora / f"ner/source/{name}.jsonl.gz"):
            yield nlp.make_doc(str(record["text"]))


def _pieces(docs: Iterator[Doc]) -> Iterator[tuple[Doc, list[tuple[int, int]]]]:
    for doc in docs:
        sentences = _sentences(doc)
        if any(token.is_space for token in doc) or not sentences:
            continue
        if max(end - start for start, end in sentences) > _LONGEST:
            continue
        for first in range(0, len(sentences), _SENTENCES):
            group = sentences[first : first + _SENTENCES]
            base = group[0][0]
            shifted = [(start - base, end - base) for start, end in group]
            yield doc[base : group[-1][1]].as_doc(), shifted


def _parsed(
    pieces: Sequence[tuple[Doc, list[tuple[int, int]]]], teacher: SyntaxTeacher, nlp: Language
) -> Iterator[Doc]:
    texts = [
        [token.text for token in doc[start:end]] for doc, ends in pieces for start, end in ends
    ]
    trees = iter(parse(teacher, texts))
    for doc, ends in pieces:
        tags: list[str] = []
        parts: list[str] = []
        morphs: list[str] = []
        heads: list[int] = []
        relations: list[str] = []
        for start, _ in ends:
            tree = next(trees)
            tags.extend(tree.tags)
            relations.extend(tree.relations)
            heads.extend(
                start + (place if head < 0 else head) for place, head in enumerate(tree.heads)
            )
            for morph in tree.morphs:
                part, _, features = morph.partition("|")
                parts.append(part)
                morphs.append(features)
        yield Doc(
            nlp.vocab,
            words=[token.text for token in doc],
            spaces=[bool(token.whitespace_) for token in doc],
            tags=tags,
            pos=parts,
            morphs=morphs,
            heads=heads,
            deps=relations,
        )


def write(
    corpora: Path, teacher: SyntaxTeacher, folder: Path, report: Callable[[str], None]
) -> None:
    """Write the parsed text and, as often as it counts, the treebank."""
    nlp = tokenizer()
    store = DocBin(attrs=["ORTH", "TAG", "POS", "MORPH", "HEAD", "DEP", "SENT_START", "SPACY"])
    pending: list[tuple[Doc, list[tuple[int, int]]]] = []
    waiting = words = 0

    def flush() -> None:
        for doc in _parsed(pending, teacher, nlp):
            store.add(doc)
        pending.clear()
        report(f"text parsed: {words} words")

    for piece in _pieces(_texts(corpora, nlp)):
        pending.append(piece)
        waiting += len(piece[0])
        words += len(piece[0])
        if waiting > _AT_ONCE:
            flush()
            waiting = 0
    flush()
    store.to_disk(folder / "parsed.spacy")
    for time in range(_TREEBANK_TIMES):
        shutil.copyfile(corpora / "syntax/train.spacy", folder / f"treebank-{time}.spacy")
