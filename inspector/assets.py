"""Find the files that ship with the program.

In a checkout they lie in `resources/` and `seeds/` beside the package; in an installed or frozen
program they lie inside it.
"""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent
_INSTALLED = _PACKAGE / "_resources"


def resource(name: str) -> Path:
    """Return the path of a shipped file or folder, such as `lexicons/numbers.toml`."""
    root = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent / "resources"
    return root / name


def seed(name: str) -> Path:
    """Return the path of a sample article."""
    root = _INSTALLED / "seeds" if _INSTALLED.is_dir() else _PACKAGE.parent / "seeds"
    return root / name
