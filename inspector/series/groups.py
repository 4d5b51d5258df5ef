"""Sets of claims that are joined step by step."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from inspector.claims.model import Claim


class Groups:
    """Every claim is a set of its own, until it is joined with another."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._root = {claim.id: claim.id for claim in claims}

    def adopt(self, other: "Groups") -> None:
        """Join what is joined in `other`."""
        for claim in self._root:
            self.join(claim, other.find(claim))

    def find(self, claim: str) -> str:
        """Return the claim that stands for the set."""
        while self._root[claim] != claim:
            self._root[claim] = self._root[self._root[claim]]
            claim = self._root[claim]
        return claim

    def join(self, first: str, second: str) -> None:
        """Make the sets of two claims one."""
        self._root[self.find(second)] = self.find(first)

    def members(self, claims: Iterable[Claim]) -> Iterator[list[Claim]]:
        """Yield these claims by set, in order of the first of each."""
        found: dict[str, list[Claim]] = defaultdict(list)
        for claim in claims:
            found[self.find(claim.id)].append(claim)
        yield from found.values()
