"""Measure every check on the fixed set of short texts, and make the table that the README shows.

    python tests/checks/measure.py            print the table, and each text that a check gets wrong
    python tests/checks/measure.py --write    write it into the README

A check is right about a text of its own with a slip if it warns there. Any warning on a sound text,
whichever check the text was written for, is a false alarm of the check that gave it.
"""

import datetime as dt
import re
import sys
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from inspector.analysis.model import Analysis
from inspector.analysis.run import analyse_many
from inspector.checks.model import Severity
from inspector.checks.run import checks
from inspector.documents.open import from_text
from inspector.language.pipeline import load

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
WRITTEN = dt.date(2025, 6, 18)
Analyse = Callable[[Sequence[str]], Sequence[Analysis]]

_TABLE = re.compile(r"(?s)(<!-- checks -->\n).*?(<!-- /checks -->)")


@dataclass(frozen=True, slots=True)
class Score:
    """How one check does: `missed` are its unsound texts, `alarms` the sound ones it flags."""

    check: str
    sound: int
    unsound: int
    missed: tuple[str, ...]
    alarms: tuple[str, ...]

    @property
    def precision(self) -> float:
        found = self.unsound - len(self.missed)
        return found / (found + len(self.alarms)) if found else 0.0

    @property
    def recall(self) -> float:
        return 1 - len(self.missed) / self.unsound


def sentences() -> Mapping[str, Mapping[str, list[str]]]:
    """Return the sound and the unsound texts of each check."""
    return tomllib.loads((ROOT / "tests/checks/sentences.toml").read_text("utf-8"))


def measure(analyse: Analyse) -> Iterator[Score]:
    """Yield the score of each check, in order of their names."""
    texts = sentences()
    sound = [text for entry in texts.values() for text in entry["sound"]]
    flagged = {
        text: _warned(analysis) for text, analysis in zip(sound, analyse(sound), strict=True)
    }
    for check, entry in texts.items():
        unsound = entry["unsound"]
        found = [check in _warned(analysis) for analysis in analyse(unsound)]
        yield Score(
            check,
            len(entry["sound"]),
            len(unsound),
            tuple(text for text, hit in zip(unsound, found, strict=True) if not hit),
            tuple(text for text in sound if check in flagged[text]),
        )


def _warned(analysis: Analysis) -> set[str]:
    return {f.check for f in analysis.findings if f.severity is Severity.WARNING}


def table(scores: Sequence[Score]) -> str:
    """Return the table in Markdown."""
    lines = [
        "| Check | What it compares | Sound | With a slip | Precision | Recall | On |",
        "|---|---|---|---|---|---|---|",
    ]
    for score in scores:
        check = checks()[score.check]
        on = "yes" if check.on_by_default else "no"
        lines.append(
            f"| `{score.check}` | {check.title} | {score.sound} | {score.unsound} "
            f"| {score.precision:.2f} | {score.recall:.2f} | {on} |"
        )
    return "\n".join(lines) + "\n"


def written() -> str:
    """Return the table that the README shows."""
    found = _TABLE.search(README.read_text("utf-8"))
    return found[0].partition("\n")[2].removesuffix(found[2]) if found else ""


def main() -> None:
    """Print the table and what is wrong; with --write, put the table into the README."""
    pipeline = load()

    def analyse(texts: Sequence[str]) -> list[Analysis]:
        return list(analyse_many(((from_text(t, "text"), WRITTEN) for t in texts), pipeline))

    scores = list(measure(analyse))
    made = table(scores)
    print(made)
    for score in scores:
        for title, texts in (("missed", score.missed), ("false alarm", score.alarms)):
            for text in texts:
                print(f"{score.check}: {title}: {text}")
    if "--write" in sys.argv[1:]:
        page = README.read_text("utf-8")
        README.write_text(_TABLE.sub(lambda m: f"{m[1]}{made}{m[2]}", page), "utf-8")


if __name__ == "__main__":
    main()
