"""Keys: those that ship, and those that the editor has chosen instead."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QKeySequence


@dataclass(frozen=True, slots=True)
class Shortcut:
    """One row of the sheet. `action` is "" for a key of a part, which cannot be changed."""

    menu: str
    text: str
    keys: str
    action: str = ""
    first: str = ""


def chosen(stored: Iterable[str]) -> dict[str, str]:
    """Return keys by the id of their action from "id=keys"; what cannot be read is left out."""
    pairs = (entry.partition("=") for entry in stored)
    return {action: keys for action, sign, keys in pairs if sign and _is_keys(keys)}


def stored(keys: Mapping[str, str]) -> tuple[str, ...]:
    """Return the entry of the settings that `chosen` reads."""
    return tuple(f"{action}={each}" for action, each in sorted(keys.items()))


def native(keys: str) -> str:
    """Return keys as they are called on this computer."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _is_keys(keys: str) -> bool:
    """Tell whether these are keys, or none on purpose."""
    return not keys or bool(QKeySequence(keys).toString())
