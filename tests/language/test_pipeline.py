"""Pipelines: the one that ships, others, broken ones, and rules alone."""

from collections.abc import Callable
from pathlib import Path

import pytest
import spacy

from inspector.analysis.model import Analysis
from inspector.errors import PipelineError
from inspector.language.pipeline import SHIPPED, Pipeline, installed, load, without_model


def test_the_shipped_pipeline_loads_and_says_what_it_can_do(pipeline: Pipeline) -> None:
    assert pipeline.info.name == SHIPPED
    assert pipeline.info.has_tags
    assert pipeline.info.has_dependencies
    assert pipeline.info.has_names
    assert SHIPPED in installed()


def test_our_components_run_last_and_in_order(pipeline: Pipeline) -> None:
    assert pipeline.info.components[-3:] == (
        "inspector_numbers",
        "inspector_timexes",
        "inspector_names",
    )


def test_a_missing_pipeline_is_told_in_a_sentence() -> None:
    with pytest.raises(PipelineError, match="There is no pipeline called “en_nowhere”"):
        load("en_nowhere")


def test_a_broken_folder_is_told_in_a_sentence(tmp_path: Path) -> None:
    spacy.blank("en").to_disk(tmp_path / "broken")
    (tmp_path / "broken" / "config.cfg").write_text("[nlp\nnonsense", "utf-8")
    with pytest.raises(PipelineError, match="cannot be loaded"):
        load(str(tmp_path / "broken"))


def test_a_pipeline_for_another_language_is_refused(tmp_path: Path) -> None:
    spacy.blank("de").to_disk(tmp_path / "de")
    with pytest.raises(PipelineError, match="Inspector reads English"):
        load(str(tmp_path / "de"))


def test_a_pipeline_without_a_parser_or_a_tagger_still_finds_figures_and_dates(
    tmp_path: Path, analysed: Callable[..., Analysis]
) -> None:
    spacy.blank("en").to_disk(tmp_path / "bare")
    bare = load(str(tmp_path / "bare"))
    analysis = analysed(
        "Orvania holds less than 200 square km (77 square miles). "
        "Mara Dovic said 24 settlements fell on Aug. 14, 2024.",
        using=bare,
    )
    assert [claim.quantity.unit.name for claim in analysis.claims] == [
        "kilometre ** 2",
        "mile ** 2",
        "settlement",
    ]
    assert [finding.check for finding in analysis.findings] == ["conversion"]
    assert [str(timex.interval.start) for timex in analysis.timexes if timex.interval] == [
        "2024-08-14"
    ]
    assert any("Names are off" in note for note in analysis.notes)
    assert any("no parser" in note for note in analysis.notes)


def test_rules_alone_work_without_any_model(analysed: Callable[..., Analysis]) -> None:
    analysis = analysed("About 30 people died in 2024.", using=without_model())
    assert [(c.text, c.quantity.qualifier.value) for c in analysis.claims] == [("30 people", "~")]
