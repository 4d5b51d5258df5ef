"""The best tree over the words of a sentence, with one root.

References: Chu and Liu 1965; Edmonds 1967.
"""

import numpy as np
import numpy.typing as npt

_NEVER = -1e18
Scores = npt.NDArray[np.float64]


def best_tree(scores: Scores) -> list[int]:
    """Return the head of each word, 0 for the root, else counted from 1.

    Args:
        scores: one row a word and one column a head, column 0 for the root: n x (n + 1).
    """
    words = len(scores)
    square = np.full((words + 1, words + 1), _NEVER)
    square[1:] = scores
    heads = _arborescence(square)
    roots = [word for word in range(1, words + 1) if heads[word] == 0]
    if len(roots) > 1:
        heads = max(
            (_rooted(square, root) for root in roots),
            key=lambda tree: sum(square[i, tree[i]] for i in range(1, words + 1)),
        )
    return [int(head) for head in heads[1:]]


def _rooted(square: Scores, root: int) -> npt.NDArray[np.int64]:
    only = square.copy()
    only[1:, 0] = _NEVER
    only[root, 0] = square[root, 0]
    return _arborescence(only)


def _arborescence(scores: Scores) -> npt.NDArray[np.int64]:
    scores = scores.copy()
    np.fill_diagonal(scores, _NEVER)
    heads = scores.argmax(1)
    heads[0] = -1
    cycle = _cycle(heads)
    if not cycle:
        return heads
    rest = [node for node in range(len(scores)) if node not in set(cycle)]
    contracted, enters, leaves = _contract(scores, heads, cycle, rest)
    inner = _arborescence(contracted)
    hub = len(rest)
    for number, node in enumerate(rest[1:], 1):
        heads[node] = leaves[number] if inner[number] == hub else rest[inner[number]]
    heads[enters[inner[hub]]] = rest[inner[hub]]
    return heads


def _cycle(heads: npt.NDArray[np.int64]) -> list[int]:
    seen = np.zeros(len(heads), int)
    for start in range(1, len(heads)):
        node = start
        while node > 0 and seen[node] == 0:
            seen[node] = start
            node = heads[node]
        if node > 0 and seen[node] == start:
            found = [int(node)]
            while heads[found[-1]] != node:
                found.append(int(heads[found[-1]]))
            return found
    return []


def _contract(
    scores: Scores, heads: npt.NDArray[np.int64], cycle: list[int], rest: list[int]
) -> tuple[Scores, list[int], dict[int, int]]:
    """Make one node, the last, of a cycle; tell where each other node enters and leaves it."""
    hub = len(rest)
    result = np.full((hub + 1, hub + 1), _NEVER)
    result[:hub, :hub] = scores[np.ix_(rest, rest)]
    inside = np.array([scores[node, heads[node]] for node in cycle])
    enters: list[int] = []
    leaves: dict[int, int] = {}
    for number, node in enumerate(rest):
        entering = scores[cycle, node] + inside.sum() - inside
        result[hub, number] = entering.max()
        enters.append(cycle[int(entering.argmax())])
        if node:
            leaving = scores[node, cycle]
            result[number, hub] = leaving.max()
            leaves[number] = cycle[int(leaving.argmax())]
    return result, enters, leaves
