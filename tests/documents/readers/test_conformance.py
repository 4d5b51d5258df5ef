"""What every reader must keep, whatever its format; all are found, so that none is left out."""

import hashlib
from contextlib import suppress
from itertools import pairwise
from pathlib import Path

import pymupdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from inspector.documents.model import Document
from inspector.documents.open import read, readers
from inspector.documents.source import Source, load
from inspector.errors import CancelledError, InspectorError

SEEDS = Path(__file__).resolve().parents[3] / "seeds"
SUFFIXES = [suffix for reader in readers().values() for suffix in reader.suffixes]
SAMPLES = sorted(
    path for path in SEEDS.iterdir() if path.suffix in SUFFIXES and path.stem != "long"
)


@pytest.fixture(scope="module", params=SAMPLES, ids=lambda path: path.name)
def opened(request: pytest.FixtureRequest) -> tuple[Source, Document]:
    source = load(request.param, password="inspector")  # noqa: S106
    return source, read(source)


def is_sound(document: Document) -> bool:
    """Assert what holds for every document."""
    text = document.text
    assert "\r" not in text
    rest = list(text)
    for block in document.blocks:
        assert 0 <= block.span.start < block.span.end <= len(text)
        assert block.span.of(text) == block.span.of(text).strip()
        rest[block.span.start : block.span.end] = " " * len(block.span)
    assert not "".join(rest).strip()
    assert all(a.span.end <= b.span.start for a, b in pairwise(document.blocks))
    for page in document.pages:
        printed = [at for line in page.places.lines() for at in line.offsets]
        assert printed == sorted(set(printed))
        assert set(range(len(page.span))) >= set(printed)
        for quad in page.quads(page.span):
            assert quad.page == page.number
            assert 0 <= quad.x0 < quad.x1 <= page.width + 0.01
            assert 0 <= quad.y0 <= quad.y1 <= page.height + 0.01
    assert all(a.span.end == b.span.start for a, b in pairwise(document.pages))
    if document.pages:
        assert (document.pages[0].span.start, document.pages[-1].span.end) == (0, len(text))
    return True


def test_blocks_and_pages_are_sound(opened: tuple[Source, Document]) -> None:
    assert is_sound(opened[1])


def test_a_document_says_where_it_comes_from(opened: tuple[Source, Document]) -> None:
    source, document = opened
    assert document.name == source.name
    assert document.sha256 == hashlib.sha256(source.data).hexdigest()
    assert source.suffix in readers()[document.format].suffixes
    assert (document.created is None) == (document.created_from is None)
    assert (document.encoding is None) == bool(document.pages)


def test_each_page_is_ticked_and_the_last_tick_is_all(opened: tuple[Source, Document]) -> None:
    source, document = opened
    ticks: list[tuple[int, int]] = []
    read(source, lambda done, total: ticks.append((done, total)))
    total = max(len(document.pages), 1)
    assert ticks == [(done, total) for done in range(1, total + 1)]


def test_a_tick_can_stop_the_reading(opened: tuple[Source, Document]) -> None:
    def stop(done: int, total: int) -> None:
        raise CancelledError("Stopped.")

    with pytest.raises(CancelledError):
        read(opened[0], stop)


@pytest.mark.parametrize("suffix", SUFFIXES)
@pytest.mark.parametrize("data", [b"", b"\0" * 500, b"\x89PNG\r\n\x1a\n" + bytes(99)])
def test_bad_input_is_told(suffix: str, data: bytes) -> None:
    with pytest.raises(InspectorError, match="“bad"):
        read(Source(f"bad{suffix}", data))


@given(
    st.sampled_from(SUFFIXES),
    st.binary(max_size=400)
    | st.text(max_size=200).map(str.encode)
    | st.text("<>/p=\"' \n#-|123;", max_size=200).map(str.encode),
)
@settings(deadline=None, max_examples=60)
def test_any_bytes_give_a_document_or_a_sentence(suffix: str, data: bytes) -> None:
    with suppress(InspectorError):
        assert is_sound(read(Source(f"any{suffix}", data)))


@pytest.fixture(scope="module")
def small_pdf() -> bytes:
    """Return a PDF file of two pages, uncompressed, so that a changed byte does harm."""
    with pymupdf.open() as file:
        for _ in range(2):
            page = file.new_page(width=200, height=200)
            page.insert_text((20, 40), "The lake covers 410 km2.", fontsize=9)
            page.insert_text((20, 60), "It covered 640 last sum-\nmer.", fontsize=9)
        return bytes(file.tobytes(no_new_id=True))


@given(st.data())
@settings(
    deadline=None,
    max_examples=80,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_a_damaged_pdf_gives_a_document_or_a_sentence(
    small_pdf: bytes, data: st.DataObject
) -> None:
    damaged = bytearray(small_pdf)
    for _ in range(data.draw(st.integers(1, 12))):
        place = data.draw(st.integers(0, len(damaged) - 1))
        length = data.draw(st.integers(0, 20))
        damaged[place : place + length] = data.draw(st.binary(max_size=20))
        if not damaged:
            break
    with suppress(InspectorError):
        assert is_sound(read(Source("damaged.pdf", bytes(damaged))))


def test_a_pdf_that_loses_its_pages_when_it_is_mended_gives_a_document(small_pdf: bytes) -> None:
    damaged = small_pdf[:150] + b"\x01" + small_pdf[150:]
    assert is_sound(read(Source("damaged.pdf", damaged)))
