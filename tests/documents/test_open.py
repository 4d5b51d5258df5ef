"""V2: all kinds of files that are read."""

import io
import shutil
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

from inspector.documents import source
from inspector.documents.open import articles_in, from_text, read, reader_for, readers
from inspector.documents.source import Source, load
from inspector.errors import UnreadableFileError, UnsupportedFormatError


def test_every_format_is_found() -> None:
    assert set(readers()) == {"docx", "eml", "html", "markdown", "odt", "pdf", "text"}


@pytest.mark.parametrize(
    ("name", "data", "reader"),
    [
        ("a.txt", b"Text.", "text"),
        ("a.MD", b"Text.", "markdown"),
        ("a.htm", b"Text.", "html"),
        ("a.pdf", b"Text.", "pdf"),
        ("a.txt", b"%PDF-1.7 x", "pdf"),
        ("article", b"mail header\n\n%PDF-1.7 x", "pdf"),
        ("a.txt", b"A file that begins with %PDF- is a PDF file.", "text"),
        ("a.log", b"Text.", "text"),
        ("Pasted text", b"Text.", "text"),
    ],
)
def test_the_bytes_choose_the_reader_and_then_the_name(name: str, data: bytes, reader: str) -> None:
    assert reader_for(Source(name, data)).id == reader


@pytest.mark.parametrize("name", ["article", "article.tmp", "article.docx.part", "article.txt"])
@pytest.mark.parametrize("reader", ["docx", "odt"])
def test_an_office_file_is_known_by_its_parts(office: ModuleType, name: str, reader: str) -> None:
    body = {"docx": office.p(office.run("Text.")), "odt": "<text:p>Text.</text:p>"}
    source = Source(name, getattr(office, reader)(body[reader]))
    assert reader_for(source).id == reader
    assert read(source).text == "Text."


def test_an_archive_is_known_by_its_own_parts_only(office: ModuleType, seeds: Path) -> None:
    inside = io.BytesIO()
    with zipfile.ZipFile(inside, "w") as archive:
        archive.writestr("one.bin", bytes(range(256)))
        archive.writestr("one.docx", office.docx(office.p(office.run("Text."))))
        archive.write(seeds / "sample.pdf", "sample.pdf")
    with pytest.raises(UnsupportedFormatError):
        reader_for(Source("all.zip", inside.getvalue()))


def test_an_unknown_kind_of_file_is_refused_with_those_that_are_known() -> None:
    with pytest.raises(UnsupportedFormatError, match=r"“a\.xlsx” is not a kind.*\.pdf.*\.txt"):
        read(Source("a.xlsx", b"PK\x03\x04" + bytes(range(256)) * 4))


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_a_text_of_white_space_is_an_error(name: str) -> None:
    with pytest.raises(UnreadableFileError, match="has no text in it"):
        read(Source(name, b" \n\t\r\n "))


def test_a_text_is_taken_as_it_stands() -> None:
    document = from_text("One.\r\n\r\nTwo.", "1")
    assert document.text == "One.\r\n\r\nTwo."
    assert [block.span.of(document.text) for block in document.blocks] == ["One.", "Two."]
    assert from_text("", "empty").blocks == ()


def test_a_file_is_loaded_with_what_the_editor_says_about_it(seeds: Path) -> None:
    source = load(seeds / "protected.pdf", "utf-8", "inspector")
    assert (source.name, source.encoding, source.password) == (
        "protected.pdf",
        "utf-8",
        "inspector",
    )
    assert source.data.startswith(b"%PDF-")
    assert "inspector" not in repr(source)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match=r"There is no file “.*gone\.txt”"):
        load(tmp_path / "gone.txt")


def test_a_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="is a folder"):
        load(tmp_path)


def test_an_empty_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    with pytest.raises(UnreadableFileError, match=r"“a\.txt” is empty"):
        load(tmp_path / "a.txt")


def test_a_file_that_is_too_large_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "LARGEST", 2**20)
    (tmp_path / "a.txt").write_bytes(bytes(2**20 + 1))
    with pytest.raises(UnreadableFileError, match="too large: it has 1 MB, and 1 MB can be"):
        load(tmp_path / "a.txt")


def test_a_path_that_no_file_can_have_is_told() -> None:
    with pytest.raises(UnreadableFileError, match="could not be read"):
        load(Path("a\0b.txt"))


def test_a_file_of_somebody_else_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Text.")
    path.chmod(0)
    try:
        path.read_bytes()
    except PermissionError:
        with pytest.raises(UnreadableFileError, match="not allowed to read"):
            load(path)
    else:
        pytest.skip("this user may read every file")


def test_a_folder_stands_for_the_articles_in_it(tmp_path: Path, seeds: Path) -> None:
    for name in ("b.txt", "a.pdf", "sub/c.md", ".hidden.txt", ".git/d.txt", "picture.png"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        shutil.copy(seeds / "sample.txt", path)
    (tmp_path / "none").mkdir()
    accepted, refused = articles_in(
        [
            tmp_path / "b.txt",
            tmp_path,
            tmp_path / "none",
            tmp_path / "gone.txt",
        ]
    )
    assert [path.relative_to(tmp_path).as_posix() for path in accepted] == [
        "b.txt",
        "a.pdf",
        "sub/c.md",
    ]
    assert refused == (
        "The folder “none” holds no article that can be opened.",
        f"There is no file “{tmp_path / 'gone.txt'}”.",
    )


def test_a_pdf_that_is_opened_in_place_is_the_same_document_and_is_not_all_in_memory(
    seeds: Path,
) -> None:
    whole, in_place = load(seeds / "long.pdf"), load(seeds / "long.pdf", in_place=True)
    assert not isinstance(in_place.data, bytes)
    assert in_place.data[:] == whole.data
    assert read(in_place) == read(whole)


def test_other_files_are_read_whole_also_in_place(seeds: Path) -> None:
    path = next(path for path in sorted(seeds.iterdir()) if path.suffix == ".txt")
    assert load(path, in_place=True).data == path.read_bytes()
