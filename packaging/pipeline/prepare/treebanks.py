"""Bring treebanks from their checkouts into parts: what a parser learns, and nothing else."""

import gzip
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

_KEPT_COMMENTS = ("# newdoc", "# newpar", "# sent_id", "# text =")
_PARTS = ("train", "dev", "test")


def ewt(checkout: Path) -> Iterator[tuple[str, list[Path]]]:
    """Yield the parts of the English Web Treebank and their files."""
    for part in _PARTS:
        yield f"ewt-{part}", [checkout / f"en_ewt-ud-{part}.conllu"]


def pud(checkout: Path) -> Iterator[tuple[str, list[Path]]]:
    """Yield the only part of PUD."""
    yield "pud-test", [checkout / "en_pud-ud-test.conllu"]


def gum(checkout: Path, genres: Iterable[str]) -> Iterator[tuple[str, list[Path]]]:
    """Yield the parts of GUM with the documents of some genres, as `splits.md` lists them."""
    wanted = tuple(f"GUM_{genre}_" for genre in genres)
    part = ""
    listed: dict[str, list[Path]] = {name: [] for name in _PARTS}
    for line in (checkout / "splits.md").read_text("utf-8").splitlines():
        if heading := re.match(r"#+\s*(\w+)", line):
            part = heading[1]
        elif (name := line.strip(" *")).startswith(wanted) and part in listed:
            listed[part].append(checkout / "dep" / f"{name}.conllu")
    yield from ((f"gum-{name}", paths) for name, paths in listed.items())


def bare(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines without enhanced dependencies and remarks, but for `SpaceAfter`."""
    for line in lines:
        cells = line.rstrip("\n").split("\t")
        if len(cells) == 10 and "." not in cells[0]:
            cells[8] = "_"
            cells[9] = "SpaceAfter=No" if "SpaceAfter=No" in cells[9].split("|") else "_"
            yield "\t".join(cells) + "\n"
        elif not line.strip() or line.startswith(_KEPT_COMMENTS):
            yield line.strip() + "\n"


def write(path: Path, files: Iterable[Path]) -> None:
    """Write a part from its files, so that the same files make the same bytes."""
    lines: list[str] = []
    for file in files:
        lines.extend(bare(file.read_text("utf-8").splitlines()))
        if lines and lines[-1] != "\n":
            lines.append("\n")
    path.write_bytes(gzip.compress("".join(lines).encode(), mtime=0))
