import datetime as dt
from types import ModuleType

import pytest

from inspector.documents.model import Document, Role
from inspector.documents.open import read
from inspector.documents.source import Source
from inspector.errors import UnreadableFileError


def opened(data: bytes, name: str = "lake.odt") -> Document:
    return read(Source(name, data))


def blocks(document: Document) -> list[tuple[Role, str]]:
    return [(block.role, block.span.of(document.text)) for block in document.blocks]


def test_headings_lists_cells_and_notes_are_known(office: ModuleType) -> None:
    document = opened(
        office.odt(
            "<text:tracked-changes><text:p>Deleted: 99%</text:p></text:tracked-changes>"
            "<text:h>The lake</text:h>"
            '<text:p>It covers<text:s/>410 km<text:span text:style-name="T1">2</text:span>'
            "<office:annotation><text:p>Really?</text:p></office:annotation>, with 1,200"
            "<text:note><text:note-citation>1</text:note-citation><text:note-body>"
            "<text:p>Some say 1,300.</text:p></text:note-body></text:note> boats.</text:p>"
            "<text:list><text:list-item><text:p>24 villages</text:p></text:list-item></text:list>"
            "<table:table><table:table-row><table:table-cell><text:p>2010</text:p>"
            "</table:table-cell><table:table-cell><text:p>1,300</text:p><text:p>km</text:p>"
            '</table:table-cell><table:table-cell table:number-columns-repeated="99999"/>'
            "</table:table-row></table:table>"
            "<text:p><draw:frame><draw:text-box><text:p>In a box</text:p></draw:text-box>"
            "</draw:frame></text:p>",
            '<style:style style:name="T1"><style:text-properties style:text-position="super 58%"/>'
            "</style:style>",
        )
    )
    assert blocks(document) == [
        (Role.HEADLINE, "The lake"),
        (Role.PARAGRAPH, "It covers 410 km², with 1,200 boats."),
        (Role.LIST, "24 villages"),
        (Role.TABLE, "2010\t1,300 km"),
        (Role.PARAGRAPH, "In a box"),
        (Role.PARAGRAPH, "Some say 1,300."),
    ]
    assert document.created == dt.date(2024, 8, 14)


def test_the_bytes_say_what_it_is_under_any_name(office: ModuleType) -> None:
    assert opened(office.odt("<text:p>410 km.</text:p>"), "lake").format == "odt"


def test_a_protected_file_says_so(office: ModuleType) -> None:
    data = office.packed(
        {
            "META-INF/manifest.xml": "<m><entry><encryption-data/></entry></m>",
            "content.xml": b"\x00",
        }
    )
    with pytest.raises(UnreadableFileError, match="password"):
        opened(data)
