"""Short texts beside others that have nothing to do with them, as in a dense story.

What a check says of a text does not depend on its neighbours: unrelated figures make no warning,
and hide none.
"""

import datetime as dt
import random
import re
import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest

from inspector.analysis.run import analyse_many
from inspector.checks.model import Severity
from inspector.documents.open import from_text
from inspector.language.pipeline import Pipeline

WRITTEN = dt.date(2025, 6, 18)
SETS = tomllib.loads(Path(__file__).with_name("sentences.toml").read_text("utf-8"))
# What takes up the sentence before it, whatever that is, is read of its neighbour with good reason.
TAKES_UP = re.compile(
    r"[“\"]?(?:It|They|He|She|That|This|These|Those|There|The (?:rate|figure|number|increase|rise|"
    r"fall|drop|total|average|share|gap|difference|latter|two|three|rest|others?|same))\b"
)
GROUPS = 800
SLIPS = 300


def _alone(texts: Sequence[str]) -> list[str]:
    return [text for text in texts if "\n" not in text and not TAKES_UP.match(text)]


SOUND = sorted({text for each in SETS.values() for text in _alone(each["sound"])})
UNSOUND = [(check, text) for check, each in SETS.items() for text in _alone(each["unsound"])]


def _warnings(pipeline: Pipeline, texts: Sequence[str]) -> list[set[str]]:
    documents = ((from_text(text, "text"), WRITTEN) for text in texts)
    return [
        {finding.check for finding in analysis.findings if finding.severity is Severity.WARNING}
        for analysis in analyse_many(documents, pipeline)
    ]


@pytest.mark.slow
def test_sound_texts_make_no_warning_in_company(pipeline: Pipeline) -> None:
    chance = random.Random(11)  # noqa: S311 - to be repeated, not to be secret
    texts = [" ".join(chance.sample(SOUND, 4)) for _ in range(GROUPS)]
    found = _warnings(pipeline, texts)
    warned = [(found, text) for found, text in zip(found, texts, strict=True) if found]
    assert warned == []


@pytest.mark.slow
def test_a_slip_is_found_in_company_as_it_is_alone(pipeline: Pipeline) -> None:
    chance = random.Random(5)  # noqa: S311 - to be repeated, not to be secret
    sample = chance.sample(UNSOUND, SLIPS)
    alone = _warnings(pipeline, [text for _, text in sample])
    beside = (chance.sample(SOUND, 2) for _ in sample)
    texts = [f"{a} {text} {b}" for (_, text), (a, b) in zip(sample, beside, strict=True)]
    found = [
        (text, check in warned)
        for (check, _), before, warned, text in zip(
            sample, alone, _warnings(pipeline, texts), texts, strict=True
        )
        if check in before
    ]
    lost = [text for text, again in found if not again]
    assert len(found) > SLIPS // 2
    assert len(lost) <= len(found) // 30, lost
