"""Each check on the fixed set of short texts, and the table of it in the README."""

import datetime as dt
import importlib.util
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

import pytest

from inspector.analysis.model import Analysis
from inspector.analysis.run import analyse_many
from inspector.checks.run import checks
from inspector.documents.open import from_text
from inspector.language.pipeline import Pipeline


def _module() -> ModuleType:
    path = Path(__file__).with_name("measure.py")
    spec = importlib.util.spec_from_file_location("measure", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["measure"] = module
    spec.loader.exec_module(module)
    return module


measure = _module()


@pytest.fixture(scope="module")
def scores(pipeline: Pipeline) -> list[object]:
    day = dt.date(2025, 6, 18)

    def analyse(texts: Sequence[str]) -> list[Analysis]:
        return list(analyse_many(((from_text(text, "text"), day) for text in texts), pipeline))

    return list(measure.measure(analyse))


def test_every_check_has_enough_sound_and_unsound_texts() -> None:
    texts = measure.sentences()
    assert set(texts) == set(checks())
    for check, entry in texts.items():
        assert list(entry) == ["sound", "unsound"], check
        assert len(entry["sound"]) >= 12, check
        assert len(entry["unsound"]) >= 8, check


def test_a_check_that_is_on_by_default_is_seldom_wrong(scores) -> None:
    for score in scores:
        assert score.precision >= 0.95 or not checks()[score.check].on_by_default, score


def test_the_table_in_the_readme_is_what_is_measured(scores) -> None:
    assert measure.written() == measure.table(scores)
