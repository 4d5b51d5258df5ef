"""What the tests of documents may ask for."""

import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pymupdf
import pytest

from inspector.documents.light import thin_out
from inspector.documents.model import Document
from inspector.documents.open import read
from inspector.documents.source import Source

ROOT = Path(__file__).resolve().parent.parent.parent


@pytest.fixture(scope="session", autouse=True)
def thinned() -> None:
    """Read with what the child has that reads: PyMuPDF without most of its wrappers."""
    thin_out()


@pytest.fixture(scope="session")
def seeds() -> Path:
    """Return the folder of samples."""
    return ROOT / "seeds"


@pytest.fixture(scope="session")
def maker() -> ModuleType:
    """Return packaging/seeds.py, which typesets articles."""
    spec = importlib.util.spec_from_file_location("seed_maker", ROOT / "packaging" / "seeds.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["seed_maker"] = module
    spec.loader.exec_module(module)
    return module


Pieces = list[tuple[float, float, str]]


@pytest.fixture(scope="session")
def drawn() -> Callable[..., Document]:
    """Return a function that draws pages of (x, y, text) in that order, and reads them."""

    def draw(*pages: Pieces, size: float = 10, name: str = "drawn.pdf") -> Document:
        font = pymupdf.Font("tiro")
        with pymupdf.open() as file:
            for pieces in pages:
                page = file.new_page(width=400, height=600)
                writer = pymupdf.TextWriter(page.rect)
                for x, y, text in pieces:
                    writer.append((x, y), text, font=font, fontsize=size)
                writer.write_text(page)
            return read(Source(name, file.tobytes()))

    return draw


@pytest.fixture(scope="session")
def office() -> ModuleType:
    """Return tests/documents/office.py, which makes files of office programs."""
    path = ROOT / "tests" / "documents" / "office.py"
    spec = importlib.util.spec_from_file_location("office_files", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["office_files"] = module
    spec.loader.exec_module(module)
    return module
