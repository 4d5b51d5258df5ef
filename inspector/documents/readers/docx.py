"""Read Word documents: what is printed of them, without comments and deleted words."""

import posixpath
import re
from collections.abc import Iterator

from inspector.documents.blocks import role_of
from inspector.documents.model import Document, Reader, Role, Tick
from inspector.documents.package import Element, Package, attribute, local
from inspector.documents.parts import Part, day, document_of, one_line, row
from inspector.documents.raised import raised
from inspector.documents.source import Source
from inspector.phrases import phrases

phrase = phrases(__name__)


_HEADING = re.compile(r"heading ?\d|title|headline", re.IGNORECASE)
_CAPTION = re.compile(r"caption", re.IGNORECASE)
# What is not printed, or is printed by another element beside it.
_UNSEEN = frozenset(
    ["del", "moveFrom", "Fallback", "instrText", "delText", "pPr", "rPr", "tblPr", "tcPr", "trPr"]
)
_APART = frozenset(["txbxContent", "tbl"])
_WRITTEN = {"tab": " ", "br": " ", "cr": " ", "noBreakHyphen": "\u2011"}


_Styles = dict[str, Role]


def _read(source: Source, tick: Tick) -> Document:
    with Package(source) as package:
        main = _main_part(package)
        styles = _styles(package.tree_or_none(f"{posixpath.dirname(main)}/styles.xml"))
        root = package.tree(main)
        body = next((child for child in root if local(child) == "body"), None)
        if body is None:
            raise package.damaged()
        folder = posixpath.dirname(main)
        parts = [
            *_aside(package, f"{folder}/header", Role.HEADER),
            *_flow(body, styles),
            *_notes(package, f"{folder}/footnotes.xml", styles),
            *_notes(package, f"{folder}/endnotes.xml", styles),
            *_aside(package, f"{folder}/footer", Role.FOOTER),
        ]
        core = package.tree_or_none("docProps/core.xml")
    stated = {local(child): child.text or "" for child in core} if core is not None else {}
    document = document_of(
        source,
        "docx",
        parts,
        title=one_line(stated.get("title", "")),
        created=day(stated.get("created", "")),
    )
    tick(1, 1)
    return document


def _main_part(package: Package) -> str:
    """Return the name of the part that holds the text."""
    relations = package.tree_or_none("_rels/.rels")
    for relation in relations if relations is not None else ():
        if attribute(relation, "Type").endswith("/officeDocument"):
            name = attribute(relation, "Target").lstrip("/")
            # A workbook is an archive of the same kind.
            if name in package and name.startswith("word/"):
                return name
    return "word/document.xml"


def _styles(root: Element | None) -> _Styles:
    found: _Styles = {}
    for style in root if root is not None else ():
        name = next((attribute(child, "val") for child in style if local(child) == "name"), "")
        if _HEADING.match(name) or any(local(child) == "outlineLvl" for child in style.iter()):
            found[attribute(style, "styleId")] = Role.HEADLINE
        elif _CAPTION.match(name):
            found[attribute(style, "styleId")] = Role.CAPTION
    return found


def _flow(parent: Element, styles: _Styles) -> Iterator[Part]:
    """Yield the paragraphs and rows inside an element, in order."""
    for child in parent:
        name = local(child)
        if name == "p":
            yield from _paragraph(child, styles)
        elif name == "tbl":
            yield from _rows(child)
        elif name not in _UNSEEN:
            yield from _flow(child, styles)


def _paragraph(paragraph: Element, styles: _Styles) -> Iterator[Part]:
    if text := one_line(_text(paragraph)):
        yield text, _role(paragraph, text, styles)
    # What is set in a box of its own stands after the paragraph to which it is tied.
    for box in _boxes(paragraph):
        yield from _flow(box, styles)


def _boxes(element: Element) -> Iterator[Element]:
    for child in element:
        if local(child) == "txbxContent":
            yield child
        elif local(child) not in _UNSEEN:
            yield from _boxes(child)


def _rows(table: Element) -> Iterator[Part]:
    for line in table.iter("{*}tr"):
        if text := row(_cell(cell) for cell in line.iterchildren("{*}tc", "{*}sdt")):
            yield text, Role.TABLE


def _cell(cell: Element) -> str:
    return " ".join(_text(child) for child in cell.iter("{*}p") if not _is_within_row(child, cell))


def _is_within_row(paragraph: Element, cell: Element) -> bool:
    """Tell whether a paragraph is in a table inside the cell, whose rows come by themselves."""
    for parent in paragraph.iterancestors():
        if parent is cell:
            return False
        if local(parent) == "tbl":
            return True
    return False


def _text(element: Element) -> str:
    written: list[str] = []
    for run in _runs(element):
        _write(run, written)
    return "".join(written)


def _runs(element: Element) -> Iterator[Element]:
    for child in element:
        name = local(child)
        if name == "r":
            yield child
        elif name not in _UNSEEN and name not in _APART:
            yield from _runs(child)


def _write(run: Element, written: list[str]) -> None:
    marks = {local(mark): attribute(mark, "val") for p in run.iterchildren("{*}rPr") for mark in p}
    if marks.get("vanish", "0") not in {"0", "false"}:
        return
    text = "".join(_characters(run))
    if marks.get("vertAlign") == "superscript" and text:
        text = raised("".join(written[-4:]), text)
    written.append(text)


def _characters(run: Element) -> Iterator[str]:
    for child in run:
        name = local(child)
        if name == "t":
            yield child.text or ""
        else:
            yield _WRITTEN.get(name, "")


def _role(paragraph: Element, text: str, styles: _Styles) -> Role:
    properties = next(paragraph.iterchildren("{*}pPr"), None)
    names = {local(p): attribute(p, "val") for p in properties} if properties is not None else {}
    if "outlineLvl" in names:
        return Role.HEADLINE
    if role := styles.get(names.get("pStyle", "")):
        return role
    if "numPr" in names:
        return Role.LIST
    by_words = role_of(text, first=False)
    return by_words if by_words in {Role.BYLINE, Role.LIST} else Role.PARAGRAPH


def _notes(package: Package, part: str, styles: _Styles) -> Iterator[Part]:
    root = package.tree_or_none(part)
    for note in root if root is not None else ():
        # The line above the notes is kept among them.
        if attribute(note, "type") in {"", "normal"}:
            yield from _flow(note, styles)


def _aside(package: Package, start: str, role: Role) -> Iterator[Part]:
    """Yield what is printed on every page; first, left and right pages may say the same."""
    seen: dict[str, None] = {}
    for part in package.named(start):
        root = package.tree_or_none(part)
        if root is not None:
            seen.update(dict.fromkeys(text for text, _ in _flow(root, {})))
    yield from ((text, role) for text in seen)


READER = Reader(
    id="docx",
    title=phrase("Word document"),
    suffixes=(".docx", ".docm"),
    read=_read,
    recognises=(b"word/document.xml",),
)
