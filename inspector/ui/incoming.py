"""What an editor hands over: files and folders, sorted into what can be opened and what cannot."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from inspector.ui.translation import translator
from inspector.worker.letters import FormatEntry

tr = translator(__name__)


@dataclass(frozen=True, slots=True)
class Incoming:
    """Paths of files that a reader takes, and names of those that none takes."""

    accepted: tuple[str, ...]
    refused: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """Say what a drop would do: "Open 3 documents · 1 not supported (.xlsx)"."""
        endings = ", ".join(sorted({Path(name).suffix or name for name in self.refused}))
        count, rest = len(self.accepted), len(self.refused)
        offer = tr("Open %Ln document(s)", count=count) if count else ""
        refusal = tr("%Ln not supported ({endings})", count=rest, endings=endings) if rest else ""
        return " · ".join(part for part in (offer, refusal) if part) or tr("Nothing to open here")


def sort_out(paths: Sequence[str], readers: Sequence[FormatEntry]) -> Incoming:
    """Sort paths by whether a reader takes their endings.

    Of the files in a folder, only those that can be opened count; a folder without any is refused.
    While no reader is known yet, every file is let through: the child that reads it says what is
    wrong.
    """
    suffixes = {suffix for reader in readers for suffix in reader.suffixes}
    accepted: list[str] = []
    refused: list[str] = []
    for path in map(Path, paths):
        if is_folder(path):
            inside = [str(file) for file in _files(path) if file.suffix.lower() in suffixes]
            accepted += inside
            refused += () if inside else (path.name,)
        elif not suffixes or path.suffix.lower() in suffixes:
            accepted.append(str(path.absolute()))
        else:
            refused.append(path.name)
    return Incoming(tuple(accepted), tuple(refused))


def is_folder(path: Path) -> bool:
    """Tell whether this is a folder that can be looked into; a name that cannot be is none."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _files(folder: Path) -> Iterator[Path]:
    """Yield the files directly in a folder and one level below, by name."""
    for pattern in ("*", "*/*"):
        for path in sorted(folder.glob(pattern)):
            if path.is_file() and not path.name.startswith("."):
                yield path.absolute()
