"""What both teachers read words with: vectors and letters of each word, then LSTMs both ways.

The teachers are large and slow. They are never shipped: they label raw news, and the small
pipeline that ships learns from what they say as well as from the corpora.

References: Dozat and Manning 2017 (the biaffine parser); Lample et al. 2016 (names from letters).
"""

import random
from collections.abc import Iterator, Sequence

import numpy as np
import torch
from gensim.models import KeyedVectors
from raw_text import without_digits
from torch import Tensor, nn
from torch.nn import functional

_PADDING, _UNKNOWN = 0, 1
_SPELLED = 20  # letters of a long word: the first and the last ten
_LETTERS = 32
_FILTERS, _FILTER_WIDTHS = 50, (2, 3, 4)
_INNER = 256
_LISTED = 16  # dimensions for the gazetteer's features
_FORGOTTEN = 0.15  # share of the words of a batch that are read by their letters alone
_DROPOUT = 0.33


class Vocabulary:
    """Numbers of words and letters."""

    def __init__(self, vectors: KeyedVectors, letters: Sequence[str]) -> None:
        self._words = {word: index + 2 for index, word in enumerate(vectors.index_to_key)}
        self._small: dict[str, int] = {}
        for word, index in self._words.items():
            self._small.setdefault(word.lower(), index)
        self._letters = {letter: index + 2 for index, letter in enumerate(letters)}

    def __len__(self) -> int:
        """Return the number of letters with padding and the unknown one."""
        return len(self._letters) + 2

    def word(self, word: str) -> int:
        """Return the number of a word, or of its other spelling, or of the unknown one."""
        found = self._words.get(without_digits(word))
        return self._small.get(word.lower(), _UNKNOWN) if found is None else found

    def letters(self, word: str) -> list[int]:
        """Return the numbers of a word's letters."""
        half = _SPELLED // 2
        spelled = word if len(word) <= _SPELLED else word[:half] + word[-half:]
        return [self._letters.get(letter, _UNKNOWN) for letter in spelled]


class _Letters(nn.Module):
    def __init__(self, letters: int) -> None:
        super().__init__()
        self._table = nn.Embedding(letters, _LETTERS, padding_idx=_PADDING)
        self._filters = nn.ModuleList(
            nn.Conv1d(_LETTERS, _FILTERS, width, padding=width - 1) for width in _FILTER_WIDTHS
        )

    def forward(self, spelled: Tensor) -> Tensor:
        table = self._table(spelled).transpose(1, 2)
        return torch.cat([torch.relu(f(table)).amax(2) for f in self._filters], 1)


class Encoder(nn.Module):
    """Sequences of words in; one vector of `width` for each, and which are words, out."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        vectors: KeyedVectors,
        *,
        layers: int,
        hidden: int = 256,
        features: int = 0,
    ) -> None:
        super().__init__()
        self._vocabulary = vocabulary
        table = np.zeros((len(vectors) + 2, vectors.vector_size), "f")
        table[2:] = vectors.vectors / np.sqrt((vectors.vectors**2).sum(1).mean())
        self._words = nn.Embedding.from_pretrained(torch.tensor(table), freeze=False)
        self._letters = _Letters(len(vocabulary))
        self._features = nn.Linear(features, _LISTED) if features else None
        read = vectors.vector_size + _FILTERS * len(_FILTER_WIDTHS) + (_LISTED if features else 0)
        self._inner = nn.Linear(read, _INNER)
        # Two of one direction: packed sequences, which both at once would need, are slow.
        self._lstms = nn.ModuleList(
            nn.LSTM(_INNER if index // 2 == 0 else 2 * hidden, hidden, 1, batch_first=True)
            for index in range(2 * layers)
        )
        self.width = 2 * hidden

    def forward(
        self, texts: Sequence[Sequence[str]], features: Tensor | None = None
    ) -> tuple[Tensor, Tensor]:
        """Return the vectors, and which places are words and not padding."""
        types: dict[str, int] = {}
        numbers = [[types.setdefault(word, len(types)) for word in words] for words in texts]
        table = self._of_types(list(types))
        longest = max(map(len, texts))
        index = torch.full((len(texts), longest), -1, dtype=torch.long)
        for row, number in zip(index, numbers, strict=True):
            row[: len(number)] = torch.tensor(number)
        mask = index >= 0
        read = table[index.clamp(min=0)]
        if self._features is not None:
            read = torch.cat([read, self._features(features)], 2)
        read = functional.dropout(read, _DROPOUT * 0.6, self.training)
        inner = functional.dropout(functional.gelu(self._inner(read)), _DROPOUT, self.training)
        return self._both_ways(inner, mask), mask

    def _of_types(self, types: Sequence[str]) -> Tensor:
        spelled = [self._vocabulary.letters(word) for word in types]
        letters = torch.zeros(len(types), max(4, *map(len, spelled)), dtype=torch.long)
        for row, word in zip(letters, spelled, strict=True):
            row[: len(word)] = torch.tensor(word)
        numbers = torch.tensor([self._vocabulary.word(word) for word in types])
        if self.training:
            forgotten = torch.rand(len(numbers)) < _FORGOTTEN
            numbers = numbers.masked_fill(forgotten, _UNKNOWN)
        return torch.cat([self._words(numbers), self._letters(letters)], 1)

    def _both_ways(self, state: Tensor, mask: Tensor) -> Tensor:
        places = torch.arange(mask.shape[1])[None].expand(mask.shape)
        # Each text backwards, its padding left where it is: this is its own inverse.
        turned = torch.where(mask, mask.sum(1)[:, None] - 1 - places, places)[..., None]
        for forwards, backwards in zip(self._lstms[::2], self._lstms[1::2], strict=True):
            ahead, _ = forwards(state)
            back, _ = backwards(state.gather(1, turned.expand(-1, -1, state.shape[2])))
            back = back.gather(1, turned.expand(-1, -1, back.shape[2]))
            state = torch.cat([ahead, back], 2)
            if self.training:  # one mask for all words of a text
                kept = torch.rand(len(state), 1, state.shape[2]) > _DROPOUT
                state = state * kept / (1 - _DROPOUT)
        return state


def batches(lengths: Sequence[int], words: int, noise: float = 0) -> Iterator[list[int]]:
    """Yield the indices of texts of similar length, at most so many words with padding.

    With `noise` the order changes from one call to the next; it is the length by which neighbours
    may differ.
    """
    order = sorted(range(len(lengths)), key=lambda i: lengths[i] + random.random() * noise)
    found: list[list[int]] = []
    current: list[int] = []
    longest = 0
    for index in order:
        longest = max(longest, lengths[index])
        if current and longest * (len(current) + 1) > words:
            found.append(current)
            current, longest = [], lengths[index]
        current.append(index)
    found.append(current)
    if noise:
        random.shuffle(found)
    yield from found


def recased(words: Sequence[str], small: float, capitals: float, title: float) -> Sequence[str]:
    """Return the words, now and then all small, all capitals, or each with a capital."""
    drawn = random.random()
    if drawn < small:
        return [word.lower() for word in words]
    if drawn < small + capitals:
        return [word.upper() for word in words]
    if drawn < small + capitals + title:
        return [word[:1].upper() + word[1:] for word in words]
    return words


def decaying(optimizer: torch.optim.Optimizer, steps: int) -> torch.optim.lr_scheduler.LambdaLR:
    """Return a schedule that warms up over 200 steps and falls to nothing."""
    return torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1, (step + 1) / 200) * max(0.0, 1 - step / steps)
    )
