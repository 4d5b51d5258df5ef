"""The teacher's trees, against every tree there is."""

import itertools

import numpy as np
import trees
from hypothesis import given
from hypothesis import strategies as st


def all_trees(words: int):
    """Yield every choice of heads that is a tree with one root."""
    for heads in itertools.product(range(words + 1), repeat=words):
        if heads.count(0) == 1 and all(reaches_root(heads, word) for word in range(words)):
            yield heads


def reaches_root(heads: tuple[int, ...], word: int) -> bool:
    for _ in heads:
        if heads[word] == 0:
            return True
        word = heads[word] - 1
    return False


def total(scores, heads) -> float:
    return sum(scores[word, head] for word, head in enumerate(heads))


@given(st.integers(1, 4), st.integers(0, 2**32 - 1))
def test_no_tree_is_better(words: int, seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(words, words + 1))
    found = tuple(trees.best_tree(scores))
    possible = set(all_trees(words))
    assert found in possible
    assert np.isclose(total(scores, found), max(total(scores, tree) for tree in possible))
