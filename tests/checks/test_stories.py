"""Whole stories in which every figure is right: the checks may not call one of them wrong.

Each is written as wire and local reporters write, with several figures of one kind near each other.
"""

from pathlib import Path

import pytest

from inspector.analysis.run import analyse
from inspector.checks.model import Verdict
from inspector.documents.open import from_text
from inspector.language.pipeline import Pipeline

STORIES = sorted(Path(__file__).with_name("stories").glob("*.txt"))


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.stem)
def test_a_sound_story_has_no_warning(story: Path, pipeline: Pipeline) -> None:
    *_, analysis = analyse(from_text(story.read_text("utf-8"), story.name), pipeline)
    assert analysis.anchor.source == "dateline"
    assert [
        finding.message for finding in analysis.findings if finding.verdict is Verdict.WRONG
    ] == []
