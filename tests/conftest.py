"""What every test may ask for."""

import datetime as dt
import gc
import importlib.util
import itertools
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtWidgets import QApplication

from inspector.analysis.model import Analysis
from inspector.analysis.run import analyse
from inspector.documents.open import from_text
from inspector.language.pipeline import Pipeline, load
from inspector.ui.translation import speak

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

ROOT = Path(__file__).resolve().parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let goldens be written anew, where what they hold has changed on purpose."""
    parser.addoption("--regenerate-goldens", action="store_true", help="write the goldens anew")


_FULL = 64  # tests after which all that is kept is looked through
_tests = itertools.count(1)


@pytest.fixture(autouse=True)
def _swept() -> Iterator[None]:
    """Collect cycles between tests, in this thread: those of a client must end no Qt object."""
    gc.disable()
    yield
    gc.collect(2 if next(_tests) % _FULL == 0 else 1)


@pytest.fixture(scope="session")
def builders() -> ModuleType:
    """Return tests/builders.py: values built by hand."""
    spec = importlib.util.spec_from_file_location("builders", ROOT / "tests" / "builders.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["builders"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def shared() -> Path:
    """Return the folder of development data beside the repository, or skip."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the folder of development data is not beside this checkout")
    return folder


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    """Return the pipeline that ships."""
    return load()


@pytest.fixture(scope="session")
def analysed(pipeline: Pipeline) -> Callable[..., Analysis]:
    """Return a function from a text, and a document date, to its complete analysis."""

    def run(text: str, date: str | None = None, using: Pipeline = pipeline) -> Analysis:
        day = dt.date.fromisoformat(date) if date else None
        return list(analyse(from_text(text, "test.txt"), using, day))[-1]

    return run


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> Iterator[QApplication]:
    """Return pytest-qt's application, which speaks English, and empty its clipboard in the end.

    Without a screen the clipboard is Qt's own, and it lets go of what Python has put there only
    when Python is gone: the process would die of it after its last test.
    """
    speak(qapp, "en")
    yield qapp
    qapp.clipboard().clear()
