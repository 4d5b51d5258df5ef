"""Whatever a file is made of, it costs that file at most: its text or one sentence comes back."""

import importlib.util
import os
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from types import ModuleType

import pytest

from inspector.documents.model import Document
from inspector.documents.source import Source, load
from inspector.errors import CrashedError, InspectorError, UnreadableFileError
from inspector.worker.apart import Apart

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 10.0


def module(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, Path(__file__).with_name(f"{name}.py"))
    assert spec
    assert spec.loader
    made = importlib.util.module_from_spec(spec)
    sys.modules[name] = made
    spec.loader.exec_module(made)
    return made


making = module("making")
odd = module("odd")
SAMPLES = [*making.pdfs(), *making.others()]


@pytest.fixture(scope="module")
def apart() -> Iterator[Apart]:
    with Apart(PATIENCE) as shared:
        yield shared


def outcome(apart: Apart, name: str, data: bytes) -> Document | str:
    """Return what comes of a file: a document, or one sentence or two for the editor."""
    try:
        return apart.read(Source(name, data))
    except InspectorError as error:
        sentence = str(error)
        assert sentence.endswith((".", "!"))
        assert "Traceback" not in sentence
        assert "Inspector made a mistake" not in sentence, sentence
        assert len(sentence) < 400
        return sentence


@pytest.mark.slow
@pytest.mark.parametrize(("name", "data"), SAMPLES, ids=[repr(name) for name, _ in SAMPLES])
def test_every_hostile_file_gives_its_text_or_a_sentence(
    apart: Apart, name: str, data: bytes
) -> None:
    outcome(apart, name, data)
    sound = making.pdf(making._pages(making.stream(making._text("Still 410 km here."))))
    after = outcome(apart, "sound.pdf", sound)
    assert isinstance(after, Document)
    assert after.text == "Still 410 km here."


@pytest.mark.slow
def test_a_page_that_bombs_costs_that_page_only(apart: Apart) -> None:
    document = outcome(apart, "bomb.pdf", making.form_bomb(8, 20))
    assert isinstance(document, Document)
    assert document.text == "The lake covers 410 km.\n\nIt covered 640 km last year."
    assert "Page 2 could not be read" in document.notes[0]


@pytest.mark.slow
def test_mutants_of_the_samples_give_their_text_or_a_sentence(apart: Apart) -> None:
    names = ("sample.pdf", "columns.pdf", "fire.html", "protected.pdf")
    samples = [(name, (ROOT / "seeds" / name).read_bytes()) for name in names]
    for name, data in making.mutants(samples, 60):
        outcome(apart, name, data)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_and_a_folder_are_told(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.pdf"
    os.mkfifo(pipe)
    for path in (pipe, tmp_path):
        with pytest.raises(UnreadableFileError, match="not a file"):
            load(path)


def test_a_reader_that_takes_too_long_is_told() -> None:
    with Apart(0.2) as hasty, pytest.raises(CrashedError, match="took too long"):
        hasty.read(Source("slow.html", b"<div><p>410 km</p></div>" * 100_000))


@pytest.mark.slow
@pytest.mark.parametrize("part", range(len(odd.KINDS)))
def test_odd_files_give_their_text_or_a_sentence(apart: Apart, part: int) -> None:
    for name, data in islice(odd.odd_pdfs(300), part, None, len(odd.KINDS)):
        outcome(apart, name, data)
    after = outcome(apart, "sound.pdf", making.pdf(odd.page_of(b"BT /F 9 Tf 9 9 Td (410) Tj ET")))
    assert isinstance(after, Document)
