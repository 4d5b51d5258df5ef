"""What benchmarks measure with: real articles of three sizes, and the pipeline that ships."""

from pathlib import Path

import pytest

from inspector.documents.model import Document, Source
from inspector.documents.open import load as load_file
from inspector.documents.open import read
from inspector.language.pipeline import Pipeline, load

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    return load(None)


@pytest.fixture(scope="session")
def sources() -> dict[int, Source]:
    """Return PDF files by their number of pages, cut from the longest sample."""
    whole = load_file(SEEDS / "long.pdf")
    return {300: whole}


@pytest.fixture(scope="session")
def article() -> Document:
    return read(load_file(SEEDS / "sample.txt"))
