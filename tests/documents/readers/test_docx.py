import datetime as dt
from types import ModuleType

import pytest

from inspector.documents.model import Document, Role
from inspector.documents.open import read
from inspector.documents.source import Source
from inspector.errors import UnreadableFileError


def blocks(document: Document) -> list[tuple[Role, str]]:
    return [(block.role, block.span.of(document.text)) for block in document.blocks]


def opened(data: bytes) -> Document:
    return read(Source("lake.docx", data))


def test_headings_lists_and_cells_are_known(office: ModuleType) -> None:
    p, run = office.p, office.run
    row = f"<w:tr><w:tc>{p(run('2010'))}</w:tc><w:tc>{p(run('1,300'))}{p(run('km'))}</w:tc></w:tr>"
    document = opened(
        office.docx(
            p(run("The lake"), properties='<w:pStyle w:val="Kop"/>')
            + p(run("It covers 4"), run("10 km"), run("2", '<w:vertAlign w:val="superscript"/>'))
            + p(run("24 villages"), properties="<w:numPr/>")
            + f"<w:tbl>{row}</w:tbl>"
        )
    )
    assert blocks(document) == [
        (Role.HEADLINE, "The lake"),
        (Role.PARAGRAPH, "It covers 410 km²"),
        (Role.LIST, "24 villages"),
        (Role.TABLE, "2010\t1,300 km"),
    ]
    assert (document.title, document.created) == ("The lake", dt.date(2024, 8, 14))
    assert document.created_from == "file metadata"


def test_what_is_deleted_hidden_or_a_comment_is_not_read(office: ModuleType) -> None:
    p, run = office.p, office.run
    document = opened(
        office.docx(
            p(
                run("It rose by "),
                f"<w:del>{run('20%')}</w:del><w:ins>{run('30%')}</w:ins>",
                "<w:r><w:instrText>PAGE 7</w:instrText><w:commentReference/></w:r>",
                run(" secretly", "<w:vanish/>"),
                run("."),
            ),
            comments=f"<w:comment>{p(run('Really 99%?'))}</w:comment>",
        )
    )
    assert document.text == "It rose by 30%."


def test_notes_boxes_headers_and_footers_are_read_apart(office: ModuleType) -> None:
    p, run = office.p, office.run
    box = f"<w:r><w:drawing><w:txbxContent>{p(run('In a box'))}</w:txbxContent></w:drawing></w:r>"
    mark = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    line = f'<w:footnote w:type="separator">{p(run("line"))}</w:footnote>'
    document = opened(
        office.docx(
            p(run("It took 1,200"), mark, box, run(" men.")),
            footnotes=f"{line}<w:footnote>{p(run('Some say 1,300.'))}</w:footnote>",
            header1=p(run("Weekly, issue 12")),
            header2=p(run("Weekly, issue 12")),
            footer1=p(run("Page 7")),
        )
    )
    assert blocks(document) == [
        (Role.HEADER, "Weekly, issue 12"),
        (Role.PARAGRAPH, "It took 1,200 men."),
        (Role.PARAGRAPH, "In a box"),
        (Role.PARAGRAPH, "Some say 1,300."),
        (Role.FOOTER, "Page 7"),
    ]


@pytest.mark.parametrize(
    ("parts", "says"),
    [
        ({"word/document.xml": "<w"}, "damaged"),
        ({"word/document.xml": "<a/>"}, "damaged"),
        ({"xl/workbook.xml": "<a/>"}, "damaged"),
        ({"word/document.xml": "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}, "abbreviations"),
        (
            {
                "word/document.xml": "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"
            },
            "abbreviations",
        ),
        ({"word/document.xml": b"<a>" + b" " * 20_000_000 + b"</a>"}, "grows"),
        ({"word/document.xml": "<a>" * 9_000 + "</a>" * 9_000}, "damaged"),
    ],
)
def test_harm_is_refused_in_a_sentence(
    office: ModuleType, parts: dict[str, str | bytes], says: str
) -> None:
    with pytest.raises(UnreadableFileError, match=says):
        opened(office.packed(parts))


def test_a_protected_file_says_so() -> None:
    with pytest.raises(UnreadableFileError, match="password"):
        opened(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600))
