"""Read OpenDocument texts: what is printed of them, without comments and deleted words."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from inspector.documents.blocks import role_of
from inspector.documents.model import Document, Reader, Role, Tick
from inspector.documents.package import Element, Package, attribute, local
from inspector.documents.parts import Part, day, document_of, one_line, row
from inspector.documents.raised import raised
from inspector.documents.source import Source
from inspector.errors import UnreadableFileError
from inspector.phrases import phrases

phrase = phrases(__name__)


_UNSEEN = (
    frozenset(["tracked-changes", "annotation", "annotation-end", "sequence-decls", "forms"])
    | frozenset(["variable-decls", "user-field-decls", "index-title-template", "ruby-text"])
    | frozenset(["note-citation", "image", "desc"])
)
_PLACED_APART = frozenset(["note", "text-box", "table"])
# A row of a broken file may claim a million cells.
_MOST_CELLS = 200


@dataclass(slots=True)
class _Styles:
    """The names of the styles that set characters high, and those of headings and captions."""

    raised: set[str] = field(default_factory=set)
    roles: dict[str, Role] = field(default_factory=dict)


def _read(source: Source, tick: Tick) -> Document:
    with Package(source) as package:
        _require_open(package, source.name)
        root = package.tree("content.xml")
        shared = package.tree_or_none("styles.xml")
        styles = _Styles()
        for tree in (shared, root):
            _learn(tree, styles)
        body = next(root.iter("{*}text"), None)
        if body is None:
            raise package.damaged()
        apart: list[Element] = []
        parts = [
            *_aside(shared, "header", Role.HEADER),
            *_flow(body, styles, apart),
            *(part for note in apart for part in _flow(note, styles, [])),
            *_aside(shared, "footer", Role.FOOTER),
        ]
        meta = package.tree_or_none("meta.xml")
    stated = {local(each): each.text or "" for each in meta.iter()} if meta is not None else {}
    document = document_of(
        source,
        "odt",
        parts,
        title=one_line(stated.get("title", "")),
        created=day(stated.get("creation-date", "")),
    )
    tick(1, 1)
    return document


def _require_open(package: Package, name: str) -> None:
    manifest = package.tree_or_none("META-INF/manifest.xml")
    if manifest is not None and next(manifest.iter("{*}encryption-data"), None) is not None:
        raise UnreadableFileError(
            phrase("“{name}” is protected by a password. Save it again without one.", name=name)
        )


def _learn(root: Element | None, styles: _Styles) -> None:
    for style in root.iter("{*}style") if root is not None else ():
        name, parent = attribute(style, "name"), attribute(style, "parent-style-name")
        for each in (name, parent):
            if each.startswith(("Heading", "Title")):
                styles.roles[name] = Role.HEADLINE
            elif each in {"Caption", "Illustration", "Table", "Figure", "Drawing"}:
                styles.roles[name] = Role.CAPTION
        for properties in style.iterchildren("{*}text-properties"):
            position = attribute(properties, "text-position")
            if position.startswith("super") or position.split("%")[0].isdigit():
                styles.raised.add(name)


def _flow(parent: Element, styles: _Styles, notes: list[Element]) -> Iterator[Part]:
    """Yield the paragraphs and rows inside an element, and put its footnotes into `notes`."""
    for child in parent:
        name = local(child)
        if name in {"p", "h"}:
            yield from _paragraph(child, styles, notes)
        elif name == "table":
            yield from _rows(child, styles)
        elif name not in _UNSEEN:
            yield from _flow(child, styles, notes)


def _paragraph(paragraph: Element, styles: _Styles, notes: list[Element]) -> Iterator[Part]:
    if text := one_line(_text(paragraph, styles)):
        yield text, _role(paragraph, text, styles)
    for child in _apart(paragraph):
        if local(child) == "note":
            notes.append(child)
        else:
            yield from _flow(child, styles, notes)


def _apart(element: Element) -> Iterator[Element]:
    for child in element:
        if local(child) in _PLACED_APART:
            yield child
        elif local(child) not in _UNSEEN:
            yield from _apart(child)


def _rows(table: Element, styles: _Styles) -> Iterator[Part]:
    for line in table.iter("{*}table-row"):
        cells: list[str] = []
        for cell in line.iterchildren("{*}table-cell", "{*}covered-table-cell"):
            text = " ".join(_text(each, styles) for each in cell if local(each) in {"p", "h"})
            repeated = attribute(cell, "number-columns-repeated")
            cells += [text] * min(int(repeated) if repeated.isdigit() else 1, _MOST_CELLS)
        if text := row(cells[:_MOST_CELLS]):
            yield text, Role.TABLE


def _text(element: Element, styles: _Styles) -> str:
    written: list[str] = []
    _write(element, styles, written)
    return "".join(written)


def _write(element: Element, styles: _Styles, written: list[str]) -> None:
    written.append(element.text or "")
    for child in element:
        name = local(child)
        if name in {"s", "tab", "line-break"}:
            written.append(" ")
        elif name == "span" and attribute(child, "style-name") in styles.raised:
            written.append(raised("".join(written[-4:]), _text(child, styles)))
        elif name not in _UNSEEN and name not in _PLACED_APART:
            _write(child, styles, written)
        written.append(child.tail or "")


def _role(paragraph: Element, text: str, styles: _Styles) -> Role:
    if local(paragraph) == "h":
        return Role.HEADLINE
    style = attribute(paragraph, "style-name")
    if role := styles.roles.get(style):
        return role
    if style == "Title" or style.startswith("Heading"):
        return Role.HEADLINE
    if next(paragraph.iterancestors("{*}list-item"), None) is not None:
        return Role.LIST
    by_words = role_of(text, first=False)
    return by_words if by_words in {Role.BYLINE, Role.LIST} else Role.PARAGRAPH


def _aside(shared: Element | None, name: str, role: Role) -> Iterator[Part]:
    """Yield what is printed on every page."""
    seen: dict[str, None] = {}
    for part in shared.iter(f"{{*}}{name}") if shared is not None else ():
        seen.update(dict.fromkeys(text for text, _ in _flow(part, _Styles(), [])))
    yield from ((text, role) for text in seen)


READER = Reader(
    id="odt",
    title=phrase("OpenDocument text"),
    suffixes=(".odt",),
    read=_read,
    recognises=(b"mimetypeapplication/vnd.oasis.opendocument.text",),
)
