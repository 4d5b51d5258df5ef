"""A biaffine parser and tagger, trained on the treebanks.

References: Dozat and Manning 2017.
"""

import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from encoder import Encoder, Vocabulary, batches, decaying, recased
from gensim.models import KeyedVectors
from raw_text import docs, tokenizer
from torch import Tensor, nn
from torch.nn import functional
from trees import best_tree

EPOCHS = 10
_WORDS = 1_200  # a batch
_LONGEST = 120  # words in a training sentence
_ARC, _LABEL = 400, 64
_ROOT = "ROOT"
_IGNORED = -100


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words with Penn tags, "POS|features", heads (-1 for the root, from 0) and UD relations."""

    words: Sequence[str]
    tags: Sequence[str]
    morphs: Sequence[str]
    heads: Sequence[int]
    relations: Sequence[str]


def treebank(file: Path) -> Iterator[Sentence]:
    """Yield the sentences of a DocBin."""
    for doc in docs(file, tokenizer()):
        for sentence in doc.sents:
            yield Sentence(
                [token.text for token in sentence],
                [token.tag_ for token in sentence],
                [f"{token.pos_}|{token.morph}" for token in sentence],
                [-1 if t.head.i == t.i else t.head.i - sentence.start for t in sentence],
                [token.dep_ for token in sentence],
            )


class _Bilinear(nn.Module):
    """Two views of each word, as a dependent and as a head."""

    def __init__(self, width: int, size: int) -> None:
        super().__init__()
        self.head, self.dependent = nn.Linear(width, size), nn.Linear(width, size)

    def forward(self, heads: Tensor, dependents: Tensor) -> tuple[Tensor, Tensor]:
        return self._view(self.head, heads), self._view(self.dependent, dependents)

    def _view(self, layer: nn.Linear, state: Tensor) -> Tensor:
        active = functional.leaky_relu(layer(state), 0.1)
        return functional.dropout(active, 0.33, self.training)


def _with_one(state: Tensor) -> Tensor:
    return torch.cat([state, torch.ones_like(state[..., :1])], 2)


class SyntaxTeacher(nn.Module):
    """Scores of tags, morphology, heads and relations."""

    def __init__(
        self, encoder: Encoder, tags: list[str], morphs: list[str], relations: list[str]
    ) -> None:
        super().__init__()
        self.tags, self.morphs, self.relations = tags, morphs, relations
        self._encoder = encoder
        self._root = nn.Parameter(torch.zeros(encoder.width))
        self._tag = nn.Linear(encoder.width, len(tags))
        self._morph = nn.Linear(encoder.width, len(morphs))
        self._arcs = _Bilinear(encoder.width, _ARC)
        self._labels = _Bilinear(encoder.width, _LABEL)
        self._arc = nn.Parameter(torch.randn(_ARC + 1, _ARC) * 0.02)
        self._label = nn.Parameter(torch.randn(len(relations), _LABEL + 1, _LABEL + 1) * 0.02)

    def forward(
        self, texts: Sequence[Sequence[str]]
    ) -> tuple[Tensor, Tensor, Tensor, tuple[Tensor, Tensor], Tensor]:
        """Return scores of tags, morphs and heads (0 the root), views for labels, and the mask."""
        state, mask = self._encoder(texts)
        count = len(texts)
        rooted = torch.cat([self._root.expand(count, 1, -1), state], 1)
        heads, dependents = self._arcs(rooted, state)
        arcs = (_with_one(dependents) @ self._arc) @ heads.transpose(1, 2)
        possible = torch.cat([torch.ones(count, 1, dtype=torch.bool), mask], 1)
        arcs = arcs.masked_fill(~possible[:, None], -1e9)
        views = self._labels(rooted, state)
        return self._tag(state), self._morph(state), arcs, views, mask

    def labels(self, views: tuple[Tensor, Tensor], heads: Tensor) -> Tensor:
        """Return the scores of each word's relation to its head, heads counted from 1."""
        head, dependent = (_with_one(view) for view in views)
        chosen = head.gather(1, heads[..., None].expand(-1, -1, _LABEL + 1))
        return torch.einsum("bni,lij,bnj->bnl", dependent, self._label, chosen)


def train(corpora: Path, vectors: KeyedVectors, report: Callable[[str], None]) -> SyntaxTeacher:
    """Return a teacher trained on the treebanks; `report` hears of each epoch."""
    torch.manual_seed(0)
    random.seed(0)
    torch.set_num_threads(1)
    sentences = [
        sentence
        for sentence in treebank(corpora / "syntax/train.spacy")
        if len(sentence.words) <= _LONGEST
    ]
    held = list(treebank(corpora / "syntax/dev.spacy"))
    letters = sorted({letter for s in sentences for word in s.words for letter in word})
    encoder = Encoder(Vocabulary(vectors, letters), vectors, layers=3)
    teacher = SyntaxTeacher(
        encoder,
        sorted({tag for s in sentences for tag in s.tags}),
        sorted({morph for s in sentences for morph in s.morphs}),
        sorted({relation for s in sentences for relation in s.relations}),
    )
    lengths = [len(s.words) for s in sentences]
    optimizer = torch.optim.AdamW(
        teacher.parameters(), lr=2e-3, betas=(0.9, 0.95), weight_decay=1e-2
    )
    steps = EPOCHS * sum(1 for _ in batches(lengths, _WORDS, noise=6))
    schedule = decaying(optimizer, steps)
    for epoch in range(EPOCHS):
        teacher.train()
        for batch in batches(lengths, _WORDS, noise=6):
            loss = _loss(teacher, [sentences[index] for index in batch])
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(teacher.parameters(), 5.0)
            optimizer.step()
            schedule.step()
        report(f"syntax teacher, epoch {epoch + 1}: {accuracy(teacher, held)}")
    return teacher


def _loss(teacher: SyntaxTeacher, sentences: Sequence[Sentence]) -> Tensor:
    texts = [recased(s.words, 0.03, 0.02, 0.02) for s in sentences]
    tags, morphs, arcs, views, mask = teacher(texts)

    def targets(numbers: Callable[[Sentence], list[int]]) -> Tensor:
        rows = torch.full(mask.shape, _IGNORED, dtype=torch.long)
        for row, sentence in zip(rows, sentences, strict=True):
            row[: len(sentence.words)] = torch.tensor(numbers(sentence))
        return rows

    heads = targets(lambda s: [head + 1 for head in s.heads])
    labels = teacher.labels(views, heads.clamp(min=0))
    pairs = (
        (arcs, heads, 1.0),
        (labels, targets(lambda s: [teacher.relations.index(x) for x in s.relations]), 1.0),
        (tags, targets(lambda s: [teacher.tags.index(x) for x in s.tags]), 0.5),
        (morphs, targets(lambda s: [teacher.morphs.index(x) for x in s.morphs]), 0.3),
    )
    return torch.stack(
        [
            weight * functional.cross_entropy(scores.flatten(0, 1), target.flatten())
            for scores, target, weight in pairs
        ]
    ).sum()


@torch.no_grad()
def parse(teacher: SyntaxTeacher, texts: Sequence[Sequence[str]]) -> list[Sentence]:
    """Return the best tree of each sentence."""
    teacher.eval()
    found: dict[int, Sentence] = {}
    root = teacher.relations.index(_ROOT)
    for batch in batches([len(words) for words in texts], 4_000):
        tags, morphs, arcs, views, mask = teacher([texts[index] for index in batch])
        scores = torch.log_softmax(arcs, 2).double().numpy()
        heads = torch.zeros(mask.shape, dtype=torch.long)
        for row, index in enumerate(batch):
            words = len(texts[index])
            heads[row, :words] = torch.tensor(best_tree(scores[row, :words, : words + 1]))
        labels = teacher.labels(views, heads)
        labels[..., root] = torch.where(heads == 0, 1e6, -1e6)
        best = [scores.argmax(2).tolist() for scores in (tags, morphs, labels)]
        for row, index in enumerate(batch):
            words = len(texts[index])
            found[index] = Sentence(
                texts[index],
                [teacher.tags[x] for x in best[0][row][:words]],
                [teacher.morphs[x] for x in best[1][row][:words]],
                [head - 1 for head in heads[row, :words].tolist()],
                [teacher.relations[x] for x in best[2][row][:words]],
            )
    return [found[index] for index in range(len(texts))]


def accuracy(teacher: SyntaxTeacher, sentences: Sequence[Sentence]) -> str:
    """Return tag accuracy, UAS and LAS in percent, all words counted."""
    counts = [0, 0, 0, 0]
    for gold, found in zip(sentences, parse(teacher, [s.words for s in sentences]), strict=True):
        for index in range(len(gold.words)):
            headed = gold.heads[index] == found.heads[index]
            counts[0] += 1
            counts[1] += gold.tags[index] == found.tags[index]
            counts[2] += headed
            counts[3] += headed and gold.relations[index] == found.relations[index]
    tags, heads, relations = (100 * count / counts[0] for count in counts[1:])
    return f"tags {tags:.1f}, UAS {heads:.1f}, LAS {relations:.1f}"
