"""What a reading of a date is: a function of its tree, and of a reader for the parts of it."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from msgspec.structs import replace

from inspector.claims.dates.cycles import Cycle, Setting, settle
from inspector.claims.model import Interval
from inspector.language.date_grammar import Node
from inspector.language.lexicon import lexicon

Value = Interval | Cycle


class Reader(NamedTuple):
    """Reads trees in one setting. What cannot be told raises `ValueError`."""

    setting: Setting
    readings: "Mapping[str, Reading]"

    def value(self, node: Node) -> Value:
        """Return what a tree means: days, or days that come back."""
        return self.readings[node.reading](node, self)

    def interval(self, node: Node) -> Interval:
        """Return the days that a tree means in this setting."""
        return settle(self.value(node), self.setting)

    def within(self, **changes: object) -> "Reader":
        """Return a reader in another setting."""
        return Reader(replace(self.setting, **changes), self.readings)


Reading = Callable[[Node, Reader], Value]


def mapped(value: Value, change: Callable[[Interval], Interval]) -> Value:
    """Return what `change` makes of days, or of each occurrence of a cycle."""
    return value.map(change) if isinstance(value, Cycle) else change(value)


def number_in(node: Node) -> int:
    """Return the number that a count, an ordinal or a year in words says.

    Raises:
        ValueError: if it says none.
    """
    value = node.parts.get("value", 0)
    if isinstance(value, str):
        value = lexicon("calendar")["counts"][value]
    total = sum(node.number(name) or 0 for name in ("tens", "ones"))
    total += 100 * (node.number("hundreds") or 0) + 2000 * ("thousands" in node.parts)
    if not isinstance(value, int) or not value + total:
        raise ValueError("there is no number")
    return value + total


def side_of(node: Node, name: str = "which") -> int:
    """Return -1 for "last", 0 for "this", 1 for "next"."""
    sides: dict[str, int] = lexicon("calendar")["which"]
    return sides[node.word(name)]
