"""What benchmarks measure with: a PDF file of three sizes, and the pipeline that ships."""

from pathlib import Path

import pymupdf
import pytest

from inspector.documents.model import Document
from inspector.documents.open import read
from inspector.documents.source import Source
from inspector.documents.source import load as load_file
from inspector.language.pipeline import Pipeline, load

SEEDS = Path(__file__).resolve().parents[2] / "seeds"


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    return load(None)


@pytest.fixture(scope="session")
def sources() -> dict[int, Source]:
    """Return the first pages of the longest sample, and all of it, by the number of pages."""
    whole = load_file(SEEDS / "long.pdf")
    found = {300: whole}
    for pages in (1, 10):
        with pymupdf.open(stream=whole.data) as file:
            file.select(range(pages))
            found[pages] = Source(f"{pages}.pdf", file.tobytes(garbage=1))
    return found


@pytest.fixture(scope="session")
def documents(sources) -> dict[int, Document]:
    return {pages: read(sources[pages]) for pages in (1, 10)}
