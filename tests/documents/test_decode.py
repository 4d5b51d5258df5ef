"""V3: in which encoding a text is."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inspector.documents.decode import decode
from inspector.errors import UnreadableFileError

ARTICLE = (
    "KELMAR – The lake covers “less than” 410 km² now, the agency’s chief Zoë Müller said. "
    "It was 640 km² last summer, and the café at its shore charged €3.50 for a coffee.\n"
)


@pytest.mark.parametrize(
    ("mark", "codec", "used"),
    [
        (b"", "utf-8", "utf-8"),
        (codecs.BOM_UTF8, "utf-8", "utf-8-sig"),
        (codecs.BOM_UTF16_LE, "utf-16-le", "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16-be", "utf-16"),
        (codecs.BOM_UTF32_LE, "utf-32-le", "utf-32"),
        (codecs.BOM_UTF32_BE, "utf-32-be", "utf-32"),
        (b"", "utf-16-le", "utf-16-le"),
        (b"", "utf-16-be", "utf-16-be"),
        (b"", "cp1252", "cp1252"),
    ],
)
def test_an_encoding_is_found_and_named(mark: bytes, codec: str, used: str) -> None:
    assert decode("a.txt", mark + ARTICLE.encode(codec)) == (ARTICLE, used)


@given(st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1))
def test_utf8_is_never_taken_for_something_else(text: str) -> None:
    decoded, used = decode("a.txt", text.encode())
    assert decoded == text.removeprefix("\ufeff")
    assert used.startswith("utf-8")


def test_russian_in_an_old_encoding_is_read() -> None:
    text = "Площадь озера составляет менее 410 квадратных километров, сообщило агентство. " * 3
    assert decode("a.txt", text.encode("cp1251"))[0] == text


def test_an_encoding_given_by_the_editor_wins() -> None:
    assert decode("a.txt", "café".encode(), "cp1252") == ("cafÃ©", "cp1252")


def test_a_mark_is_no_part_of_the_text_even_when_the_encoding_is_given() -> None:
    assert decode("a.txt", codecs.BOM_UTF8 + b"five", "utf-8")[0] == "five"


def test_line_ends_become_line_feeds_and_nothing_else_changes() -> None:
    assert decode("a.txt", b"a\r\nb\rc\n\td  e ")[0] == "a\nb\nc\n\td  e "


def test_a_declared_encoding_is_believed_where_the_bytes_are_not_utf8() -> None:
    assert decode("a.html", "Łódź".encode("iso-8859-2"), None, "iso-8859-2")[0] == "Łódź"
    assert decode("a.html", "Łódź".encode(), None, "iso-8859-2")[0] == "Łódź"


@pytest.mark.parametrize("encoding", ["no-such-thing", "rot13", "ascii", "zlib", "utf-16"])
def test_a_wrong_encoding_is_told_in_a_sentence(encoding: str) -> None:
    with pytest.raises(UnreadableFileError, match=encoding):
        decode("a.txt", "caffé".encode("cp1252"), encoding)


@pytest.mark.parametrize(
    "data", [bytes(2000), b"\x7fELF\x02\x01\x01" + bytes(50), bytes(range(256)) * 8]
)
def test_binary_data_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableFileError, match="not a text file"):
        decode("a.txt", data)
