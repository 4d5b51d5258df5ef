"""Word vectors: of the teachers, and of the pipeline that ships.

Both are trained on raw news with skip-grams. Those that ship have the dimensions of the gazetteer
beside the learned ones, and rows for names that the news never mentions: names of one kind share
one row.
"""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import spacy
from gazetteer import Gazetteer
from gensim.models import KeyedVectors, Word2Vec
from raw_text import without_digits
from spacy.vectors import Vectors

ROWS = 16_000  # words with a row of their own
_CASED = 8_000  # most frequent words whose other spellings share their row
_SCALE = 1.5  # of a gazetteer's dimension, beside learned ones of a mean square of 1
_STRETCH = 1_000  # words; gensim cuts longer texts


def train(
    texts: Sequence[Sequence[str]], *, width: int, window: int, rare: int, epochs: int
) -> KeyedVectors:
    """Return skip-gram vectors of the words met at least `rare` times."""
    stretches = [
        [without_digits(word) for word in words[start : start + _STRETCH]]
        for words in texts
        for start in range(0, len(words), _STRETCH)
    ]
    model = Word2Vec(
        stretches,
        vector_size=width,
        window=window,
        min_count=rare,
        sg=1,
        negative=8,
        epochs=epochs,
        sample=1e-4,
        alpha=0.03,
        seed=1,
        workers=1,  # more would make each run another one
    )
    return model.wv


def write(learned: KeyedVectors, gazetteer: Gazetteer, target: Path) -> None:
    """Write a blank pipeline with the vectors that ship."""
    words = learned.index_to_key[:ROWS]
    table = learned[words]
    table = table / np.sqrt((table**2).mean())
    rows = [np.concatenate([table[i], _known(word, gazetteer)]) for i, word in enumerate(words)]
    keys = {word: index for index, word in enumerate(words)}
    _share_rows(rows, keys, gazetteer, table.shape[1])
    _share_spellings(keys, words[:_CASED])
    nlp = spacy.blank("en")
    data = np.array(rows, dtype="f")
    nlp.vocab.vectors = Vectors(shape=data.shape, name="inspector")
    nlp.vocab.vectors.data = data
    for word, row in keys.items():
        nlp.vocab.vectors.add(word, row=row)
    nlp.to_disk(target)


def _known(word: str, gazetteer: Gazetteer) -> np.ndarray:
    ratio = gazetteer.lower_ratio.get(word.lower())
    lower = 0.0 if ratio is None else (ratio - 0.5) * 2 * _SCALE
    listed = [_SCALE * feature for feature in gazetteer.summary(word)]
    return np.array([*listed, lower, _SCALE])  # the last: the word has a row of its own


def _share_rows(
    rows: list[np.ndarray], keys: dict[str, int], gazetteer: Gazetteer, width: int
) -> None:
    """Add names without a row: one row for all names of the same kinds."""
    shared: dict[tuple[float, ...], int] = {}
    people = sorted(word for word in gazetteer.given | gazetteer.surnames if len(word) > 2)
    places = sorted(phrase[0] for phrase in gazetteer.phrases if len(phrase) == 1)
    for word in (*people, *places):
        listed = tuple(_SCALE * feature for feature in gazetteer.summary(word))
        if word in keys or not word[:1].isupper() or not any(listed):
            continue
        if listed not in shared:
            shared[listed] = len(rows)
            rows.append(np.concatenate([np.zeros(width), listed, [0.0, 0.0]]))
        keys[word] = shared[listed]


def _share_spellings(keys: dict[str, int], words: Sequence[str]) -> None:
    """Let MOSCOW, moscow and, of small words, Percent share the row of the usual spelling."""
    for word in words:
        if not word[:1].isalpha():
            continue
        forms = [word.upper(), word.capitalize()] if word.islower() else [word.upper()]
        if len(word) > 3:
            for form in forms:
                keys.setdefault(form, keys[word])
        if word[:1].isupper():
            keys.setdefault(word.lower(), keys[word])
