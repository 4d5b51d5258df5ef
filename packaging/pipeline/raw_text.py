"""Raw text of the corpora, in spaCy's English tokens: for vectors, and to be labelled."""

import gzip
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, DocBin

NEWS = "ner/source/current-events-2002-2024.jsonl.gz"
ANNOTATED = ("ner/train-without-gmb.spacy", "syntax/train.spacy")
_AFTER = '.?!"“:;'  # what may stand before a capital that says nothing


def tokenizer() -> Language:
    """Return a pipeline that only tokenizes, texts of any length."""
    nlp = spacy.blank("en")
    nlp.max_length = 10**8
    return nlp


def records(file: Path) -> Iterator[Mapping[str, object]]:
    """Yield the records of a `.jsonl.gz` file."""
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def docs(file: Path | str, nlp: Language) -> Iterator[Doc]:
    """Yield the docs of a DocBin."""
    yield from DocBin().from_disk(file).get_docs(nlp.vocab)


def raw_texts(corpora: Path, nlp: Language) -> list[list[str]]:
    """Return the words of each text: news without annotation, then the training texts."""
    texts = [
        [token.text for token in nlp.make_doc(str(record["text"])) if not token.is_space]
        for record in records(corpora / NEWS)
    ]
    for name in ANNOTATED:
        texts.extend(
            [token.text for token in doc if not token.is_space] for doc in docs(corpora / name, nlp)
        )
    return texts


def without_digits(word: str) -> str:
    """Return a word that does not begin with a letter with its digits as zeros."""
    return word if word[:1].isalpha() else "".join("0" if c.isdigit() else c for c in word)


def lower_ratio(texts: Iterable[Sequence[str]]) -> dict[str, float]:
    """Return how often each word is written small where that is a choice."""
    small: Counter[str] = Counter()
    large: Counter[str] = Counter()
    for words in texts:
        for before, word in pairwise(words):
            if before not in _AFTER:
                (small if word.islower() else large)[word.lower()] += 1
    return {
        word: small[word] / (small[word] + large[word])
        for word in small.keys() | large.keys()
        if small[word] + large[word] > 1
    }
