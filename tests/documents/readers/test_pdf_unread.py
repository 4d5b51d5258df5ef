"""What cannot be read, and what the file says of itself."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pymupdf
import pytest

from inspector.documents.model import Document
from inspector.documents.open import read
from inspector.documents.source import Source, load
from inspector.errors import PasswordNeededError, UnreadableFileError
from tests.documents.drawing import lines_of

Draw = Callable[..., Document]


def test_a_scan_is_shown_with_a_note(seeds: Path) -> None:
    document = read(load(seeds / "scan.pdf"))
    assert (document.text, document.blocks) == ("", ())
    assert len(document.pages) == 1
    assert len(document.notes) == 1
    assert document.notes[0].startswith("This file has no text that can be read")


def test_pages_without_text_are_noted_in_ranges(drawn: Draw) -> None:
    text = lines_of("The lake covers 410 square km.")
    document = drawn(text, [], text, [], [], [], text)
    assert document.notes == ("Page 2 has no text", "Pages 4 to 6 have no text")
    assert [len(page.span) > 0 for page in document.pages] == [
        True,
        False,
        True,
        *[False] * 3,
        True,
    ]


def test_a_protected_file_asks_for_its_password(seeds: Path) -> None:
    with pytest.raises(PasswordNeededError, match=r"is locked\. Give its password"):
        read(load(seeds / "protected.pdf"))
    with pytest.raises(PasswordNeededError, match="not the password"):
        read(load(seeds / "protected.pdf", password="wrong"))  # noqa: S106
    assert "Harbour Alliance" in read(load(seeds / "protected.pdf", password="inspector")).text  # noqa: S106


def test_a_file_without_pages_is_an_error(seeds: Path) -> None:
    data = (seeds / "sample.pdf").read_bytes()
    cut = data[: data.index(b"stream") + 400]
    with pytest.raises(UnreadableFileError, match=r"could not be opened|no page could be found"):
        read(Source("cut.pdf", cut))


def test_a_page_that_cannot_be_read_does_not_cost_the_others(
    drawn: Draw, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = lines_of("The lake covers 410 square km.")
    whole = pymupdf.Page.get_textpage

    def fails_on_second(page: pymupdf.Page, *args: object, **kwargs: object) -> object:
        if page.number == 1:
            raise RuntimeError("syntax error in content stream")
        return whole(page, *args, **kwargs)

    monkeypatch.setattr(pymupdf.Page, "get_textpage", fails_on_second)
    document = drawn(text, text, text)
    assert document.notes == ("Page 2 could not be read: the file is damaged there.",)
    assert [len(page.span) > 0 for page in document.pages] == [True, False, True]


@pytest.mark.parametrize("said", ["calloc (1 x 66240 bytes) failed", "out of memory"])
def test_memory_that_runs_out_is_no_damage_to_a_page(
    drawn: Draw, monkeypatch: pytest.MonkeyPatch, said: str
) -> None:
    def runs_out(page: pymupdf.Page, *args: object, **kwargs: object) -> object:
        raise RuntimeError(said)

    monkeypatch.setattr(pymupdf.Page, "get_textpage", runs_out)
    with pytest.raises(MemoryError):
        drawn([(50, 100, "The lake covers 410 km.")])


# A type of no size, a flat matrix, and a type so small that it is rounded to none.
@pytest.mark.parametrize("flat", ["0 Tf", "10 Tf 1 0 0 0 50 500 Tm", "0.001 Tf"])
def test_a_run_whose_type_has_no_size_is_left_out(flat: str) -> None:
    with pymupdf.open() as file:
        page = file.new_page()
        page.insert_text((50, 300), "The lake covers 410 km.")
        name = page.get_fonts()[0][4]
        rows = "".join(f"BT /{name} {flat} 0 {-20 * row} Td (Flat) Tj ET\n" for row in range(12))
        extra = file.get_new_xref()
        file.update_object(extra, "<<>>")
        file.update_stream(extra, rows.encode())
        contents = " ".join(f"{number} 0 R" for number in (*page.get_contents(), extra))
        file.xref_set_key(page.xref, "Contents", f"[{contents}]")
        document = read(Source("flat.pdf", bytes(file.tobytes())))
    assert document.text == "The lake covers 410 km."


def test_the_date_and_the_title_come_from_the_metadata(seeds: Path) -> None:
    document = read(load(seeds / "sample.pdf"))
    assert (document.created, document.created_from) == (dt.date(2025, 2, 5), "PDF metadata")
    assert (
        document.title == "Orvania’s biggest lake shrinks to less than a third of its size in 2010"
    )


@pytest.mark.parametrize("title", ["untitled", "Microsoft Word - story.doc", "story.indd"])
def test_a_title_that_a_program_made_up_is_none(title: str) -> None:
    with pymupdf.open() as file:
        file.new_page().insert_text((40, 100), "Text.")
        file.set_metadata({"title": title, "creationDate": "D:99999999"})
        document = read(Source("a.pdf", file.tobytes()))
    assert (document.title, document.created, document.created_from) == (None, None, None)
