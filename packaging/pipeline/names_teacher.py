"""A recogniser of names with a conditional random field, trained on the annotated corpora.

References: Lample et al. 2016; Tsuboi et al. 2008 (fields trained on partly annotated text).
"""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import torch
from encoder import Encoder, Vocabulary, batches, decaying, recased
from gazetteer import WIDTH, Gazetteer
from gensim.models import KeyedVectors
from torch import Tensor, nn

LABELS = ("PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "EVENT", "WORK_OF_ART", "PRODUCT")
UNKNOWN = "-"  # what a corpus leaves open
TAGS = ("O", *(f"{place}-{label}" for label in LABELS for place in "BI"))
EPOCHS = 6
_WORDS = 1_500  # a batch
_NEVER = -1e4
_STRETCH = (45, 110)  # words: from the first on at a sentence's end, at the last anywhere
_ENDS = frozenset({".", "?", "!", '."', ".”", '"'})
_NUMBER = {tag: index for index, tag in enumerate(TAGS)}


@dataclass(frozen=True, slots=True)
class Stretch:
    """A few sentences; `tags` are those of `TAGS` or unknown. `places` count in the whole text."""

    words: Sequence[str]
    tags: Sequence[str]
    features: npt.NDArray[np.float32]
    text: int
    places: Sequence[int]


@dataclass(frozen=True, slots=True)
class Tagged:
    """The tags of a text, and how likely each is."""

    tags: list[str]
    likely: list[float]


class NamesTeacher(nn.Module):
    """Scores of tags and of what follows what."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self._encoder = encoder
        self._tag = nn.Linear(encoder.width, len(TAGS))
        self._follow = nn.Parameter(torch.zeros(len(TAGS), len(TAGS)))
        self._begin = nn.Parameter(torch.zeros(len(TAGS)))
        inner = torch.tensor([[_NEVER if _broken(a, b) else 0.0 for b in TAGS] for a in TAGS])
        self.register_buffer("_illegal", inner)
        self.register_buffer("_inside", torch.tensor([_NEVER * (t[0] == "I") for t in TAGS]))

    def forward(self, texts: Sequence[Sequence[str]], features: Tensor) -> tuple[Tensor, Tensor]:
        """Return scores of tags, and which places are words."""
        state, mask = self._encoder(texts, features)
        return self._tag(state), mask

    def partition(self, scores: Tensor, mask: Tensor) -> Tensor:
        """Return the logarithm of the sum over all sequences of tags."""
        follow = self._follow + self._illegal
        state = scores[:, 0] + self._begin + self._inside
        for place in range(1, scores.shape[1]):
            after = torch.logsumexp(state[:, :, None] + follow, 1) + scores[:, place]
            state = torch.where(mask[:, place, None], after, state)
        return torch.logsumexp(state, 1)

    def best(self, scores: Tensor, mask: Tensor) -> Tensor:
        """Return the best sequence of tags."""
        follow = self._follow + self._illegal
        state = scores[:, 0] + self._begin + self._inside
        stay = torch.arange(len(TAGS))[None]
        back = []
        for place in range(1, scores.shape[1]):
            best, before = (state[:, :, None] + follow).max(1)
            word = mask[:, place, None]
            state = torch.where(word, best + scores[:, place], state)
            back.append(torch.where(word, before, stay))
        tags = [state.argmax(1)]
        for before in reversed(back):
            tags.append(before.gather(1, tags[-1][:, None])[:, 0])
        return torch.stack(tags[::-1], 1)

    def likelihood(self, scores: Tensor, mask: Tensor) -> Tensor:
        """Return how likely each tag of each word is: the gradient of the partition."""
        with torch.enable_grad():
            scores = scores.detach().requires_grad_()
            (gradient,) = torch.autograd.grad(self.partition(scores, mask).sum(), scores)
        return gradient.detach()


def _broken(before: str, after: str) -> bool:
    return after[0] == "I" and before[2:] != after[2:]


def stretches(
    texts: Sequence[tuple[Sequence[str], Sequence[str]]], gazetteer: Gazetteer
) -> Iterator[Stretch]:
    """Cut texts, given as words and tags, into stretches; white space is left out."""
    for number, (words, tags) in enumerate(texts):
        places = [place for place, word in enumerate(words) if not word.isspace()]
        features = gazetteer.features([words[place] for place in places])
        start = 0
        for end, place in enumerate(places, 1):
            full = end - start >= _STRETCH[0] and words[place] in _ENDS
            if full or end - start >= _STRETCH[1] or end == len(places):
                inside = places[start:end]
                yield Stretch(
                    [words[i] for i in inside],
                    [tags[i] for i in inside],
                    features[start:end],
                    number,
                    inside,
                )
                start = end


def _stacked(features: Sequence[npt.NDArray[np.float32]]) -> Tensor:
    table = np.zeros((len(features), max(map(len, features)), WIDTH), "f")
    for row, feature in zip(table, features, strict=True):
        row[: len(feature)] = feature
    return torch.tensor(table)


def train(
    texts: Sequence[tuple[Sequence[str], Sequence[str]]],
    vectors: KeyedVectors,
    gazetteer: Gazetteer,
    report: Callable[[str], None],
) -> NamesTeacher:
    """Return a teacher trained on texts, given as words and tags."""
    torch.manual_seed(0)
    random.seed(0)
    torch.set_num_threads(1)
    data = list(stretches(texts, gazetteer))
    letters = sorted({c for s in data for word in s.words for c in word if ord(c) < 0x3000})
    encoder = Encoder(Vocabulary(vectors, letters), vectors, layers=2, features=WIDTH)
    teacher = NamesTeacher(encoder)
    lengths = [len(stretch.words) for stretch in data]
    optimizer = torch.optim.AdamW(
        teacher.parameters(), lr=1.5e-3, betas=(0.9, 0.98), weight_decay=1e-2
    )
    steps = EPOCHS * sum(1 for _ in batches(lengths, _WORDS, noise=10))
    schedule = decaying(optimizer, steps)
    for epoch in range(EPOCHS):
        teacher.train()
        total = 0.0
        for batch in batches(lengths, _WORDS, noise=10):
            loss = _loss(teacher, [data[index] for index in batch], gazetteer)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(teacher.parameters(), 5.0)
            optimizer.step()
            schedule.step()
            total += loss.item()
        report(f"names teacher, epoch {epoch + 1}: loss {total * EPOCHS / steps:.3f}")
    return teacher


def _loss(teacher: NamesTeacher, data: Sequence[Stretch], gazetteer: Gazetteer) -> Tensor:
    texts, features = [], []
    for stretch in data:
        words = recased(stretch.words, 0.02, 0.02, 0.02)
        same = words is stretch.words
        texts.append(words)
        features.append(stretch.features if same else gazetteer.features(words))
    scores, mask = teacher(texts, _stacked(features))
    allowed = torch.full(scores.shape, _NEVER)
    for row, stretch in zip(allowed, data, strict=True):
        for place, tag in enumerate(stretch.tags):
            row[place, slice(None) if tag == UNKNOWN else _NUMBER[tag]] = 0
    against = teacher.partition(scores, mask) - teacher.partition(scores + allowed, mask)
    return against.sum() / mask.sum() * 10


@torch.no_grad()
def label(
    teacher: NamesTeacher, texts: Sequence[Sequence[str]], gazetteer: Gazetteer
) -> list[Tagged]:
    """Return the best tags of each text."""
    teacher.eval()
    data = list(stretches([(words, words) for words in texts], gazetteer))
    found = [Tagged(["O"] * len(words), [1.0] * len(words)) for words in texts]
    for batch in batches([len(stretch.words) for stretch in data], 4_000):
        inside = [data[index] for index in batch]
        scores, mask = teacher([s.words for s in inside], _stacked([s.features for s in inside]))
        best = teacher.best(scores, mask)
        likely = teacher.likelihood(scores, mask).gather(2, best[..., None])[..., 0].tolist()
        for stretch, tags, chances in zip(inside, best.tolist(), likely, strict=True):
            tagged = found[stretch.text]
            for place, tag, chance in zip(stretch.places, tags, chances, strict=False):
                tagged.tags[place] = TAGS[tag]
                tagged.likely[place] = chance
    return found
