"""What a figure measures, with a parse, with tags alone, and with neither."""

from collections.abc import Callable

import pytest
import spacy

from inspector.analysis.model import Analysis
from inspector.assets import resource
from inspector.claims.syntax.verbs import forms_of, participle
from inspector.language.lexicon import lexicon
from inspector.language.pipeline import Pipeline, load, without_model

Analysed = Callable[..., Analysis]
EXAMPLES = lexicon("measures")["examples"]


@pytest.mark.parametrize(("text", "figure", "subject"), EXAMPLES["subjects"])
def test_examples_of_the_lexicon_are_read(
    text: str, figure: str, subject: str, analysed: Analysed
) -> None:
    (claim,) = (c for c in analysed(text, "2025-03-13").claims if c.text == figure)
    assert claim.subject == subject


@pytest.mark.parametrize(("form", "done"), EXAMPLES["participles"])
def test_verbs_have_their_participles(form: str, done: str) -> None:
    assert participle(form) == done


def test_all_forms_of_a_verb_are_known() -> None:
    assert {"rise", "rises", "rose", "risen", "rising", "dropping", "cuts"} <= forms_of("change")
    assert {"is", "was", "stood", "stands", "has", "ranged"} <= forms_of("level")


SUBJECTS = (
    ("A budget of £618 million was passed. They cut the £618 million up.", ["budget", "budget"]),
    ("Guests came from Italy (18%) and Spain (12%).", ["Guests from Italy", "Guests Spain"]),
    ("Cyclists took 38% of the road space and cars 62%.", ["cyclists took", "cars share"]),
    (
        "About 2,300 people were evacuated: 1,150 from Altos and 720 from Lagun.",
        ["people evacuated", "people evacuated from Altos", "people evacuated from Lagun"],
    ),
    (
        "Revenue came to $212 million: $140 million in fees and $72 million in rents.",
        ["Revenue", "in fees", "in rents"],
    ),
    ("The rate stood at 5.1% in May. A year earlier it was 4.2%.", ["rate", "rate"]),
    ("Snow ranged from 60 cm, with an average of 95 cm.", ["Snow", "Snow average"]),
    (
        "So far 86,400 hectares have burned, or 3.6% of its area.",
        ["area burned", "share of its area"],
    ),
    ("Hotels charged 164 euros a night, 12 euros more than last year.", ["Hotels charged"] * 2),
    ("It has 36 rooms, and three of them were taken.", ["rooms", "rooms taken"]),
    ("The 30-day truce and the $35 million budget failed.", ["truce", "budget"]),
    ("Mara Dovic, 58, spoke.", ["age"]),
    ("The guild sold 40 tickets on Monday and 12 more", ["tickets sold by guild"] * 2),
)


@pytest.mark.parametrize(("text", "subjects"), SUBJECTS, ids=[text[:40] for text, _ in SUBJECTS])
def test_a_figure_is_of_what_its_sentence_says(
    text: str, subjects: list[str], analysed: Analysed
) -> None:
    found = [claim.subject for claim in analysed(text, "2025-03-13").claims]
    assert len(found) == len(subjects), found
    assert all(wanted in words for wanted, words in zip(subjects, found, strict=True)), found


def test_a_row_shares_its_owner(analysed: Analysed) -> None:
    text = "The population of Orvania was 9.4 million in 2024, up from 9.0 million in 2014."
    assert {claim.entity for claim in analysed(text, "2025-03-13").claims} == {"Orvania"}


PLAIN = (
    ("Turnover rose 11% to $166 million.", "$166 million", "Turnover"),
    ("The fire destroyed 47 homes.", "47 homes", "homes destroyed by fire"),
    ("Exports of maize fell to 40 tonnes.", "40 tonnes", "Exports of maize"),
)


@pytest.mark.parametrize(("text", "figure", "subject"), PLAIN)
def test_rules_alone_know_the_plain_sentence(
    text: str, figure: str, subject: str, analysed: Analysed
) -> None:
    claims = analysed(text, "2025-03-13", using=without_model()).claims
    assert next(claim.subject for claim in claims if claim.text == figure) == subject


@pytest.mark.parametrize(("text", "figure", "subject"), PLAIN)
def test_tags_without_a_parse_know_it_too(
    text: str, figure: str, subject: str, analysed: Analysed, tagged: Pipeline
) -> None:
    claims = analysed(text, "2025-03-13", using=tagged).claims
    assert next(claim.subject for claim in claims if claim.text == figure) == subject


@pytest.fixture(scope="module")
def tagged(pipeline: Pipeline, tmp_path_factory: pytest.TempPathFactory) -> Pipeline:
    """Return the pipeline that ships, without its parser."""
    nlp = spacy.load(resource(f"pipelines/{pipeline.info.name}"), exclude=["parser", "ner"])
    folder = tmp_path_factory.mktemp("pipelines") / "tagged"
    nlp.to_disk(folder)
    return load(str(folder))
