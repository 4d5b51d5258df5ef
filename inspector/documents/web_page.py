"""Find the article in a saved web page, and the date that the page states for it.

Nothing is ever fetched: the page is what is in the file.
"""

import datetime as dt
import json
import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass

import trafilatura
from lxml import etree, html
from trafilatura.settings import Document

from inspector.documents.blocks import role_of
from inspector.documents.model import Role
from inspector.documents.raised import raised

# What the makers of pages call the date of publication; the date of a change is another one.
_DATE_NAMES = (
    frozenset(["article:published_time", "article:published", "og:published_time", "date"])
    | frozenset(["datepublished", "pubdate", "publishdate", "publish-date", "publication_date"])
    | frozenset(["publication-date", "dc.date", "dc.date.issued", "dcterms.date"])
    | frozenset(["dcterms.created", "dcterms.issued", "sailthru.date", "parsely-pub-date"])
)
_EXACT_DATE = re.compile(r"\s*(\d{4}-\d{2}-\d{2})(?!\d)")
_SPACE = re.compile(r"[ \t\n\r\f\v]+")
# HTML's own elements, and those in which the extracted article is given.
_HEADINGS = frozenset(["head", "h1", "h2", "h3", "h4", "h5", "h6"])
_ITEMS = frozenset(["item", "li", "dt", "dd"])
_ROWS = frozenset(["row", "tr"])
_CELLS = frozenset(["cell", "td", "th"])
_BLOCKS = (
    frozenset(["p", "div", "quote", "blockquote", "list", "ul", "ol", "dl", "table", "pre"])
    | frozenset(["section", "article", "aside", "figure", "figcaption", "address", "main"])
    | frozenset(["header", "footer", "body", "hr", "option", "details", "summary", "fw", "code"])
    | _HEADINGS
    | _ITEMS
    | _ROWS
)
_TAG = re.compile(r"<(/?)([a-zA-Z][\w:-]*)[^<>]*>")
_UNSEEN = ("script", "style", "noscript", "template", "nav", "head", "svg", "iframe", "select")
# What a page is flattened to keeps these; every other element is a paragraph, or part of one.
_NEVER_DEEP = frozenset(["html", "title", "meta", "time", "sup", "br", *_UNSEEN])


@dataclass(frozen=True, slots=True)
class WebArticle:
    """What a page says: its paragraphs in order, each with its role.

    `is_flat` says that its elements were nested too deeply to tell the article from the rest.
    """

    title: str | None
    created: dt.date | None
    parts: tuple[tuple[str, Role], ...]
    is_flat: bool = False


def article_of(page: str) -> WebArticle | None:
    """Return the article of a page, or all of its visible text where none stands out.

    Returns:
        None, if there is no text in it.
    """
    tree, is_whole = _tree(page)
    if not is_whole:
        tree, _ = _tree(_TAG.sub(_flattened, page))
    if tree is None:
        return None
    _write_raised(tree)
    heading = next((text for element in tree.iter("h1") if (text := _words(element))), None)
    title = next((_words(element) for element in tree.iter("title")), None)
    created = _stated_date(tree)
    parts = tuple(_parts(tree))
    if not parts:
        return None
    if heading and heading not in (text for text, _ in parts[:3]):
        parts = ((heading, Role.HEADLINE), *parts)
    return WebArticle(heading or title or None, created, parts, is_flat=not is_whole)


def _tree(page: str) -> tuple[html.HtmlElement | None, bool]:
    """Return the tree of a page, None if it is empty, and whether all of the page is in it.

    What is nested too deeply ends the parsing.
    """
    # lxml refuses text that declares another encoding than its own, so it is given bytes.
    parser = html.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True
    )
    try:
        tree = html.document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except etree.ParserError:
        tree = None
    last = parser.error_log.last_error
    return tree, last is None or "depth" not in last.message


def _flattened(tag: re.Match[str]) -> str:
    """Return a tag as it stands in a page without nesting: a paragraph needs no end."""
    name = tag[2].lower()
    if name in _HEADINGS or name in _NEVER_DEEP:
        return tag[0]
    if name in _ITEMS:
        return "" if tag[1] else "<li>"
    return "<p>" if name in _BLOCKS else ""


def _write_raised(tree: html.HtmlElement) -> None:
    for element in tree.iter("sup"):
        before = element.getprevious()
        text = before.tail if before is not None else element.getparent().text
        if len(element) == 0:
            element.text = raised(text or "", element.text or "")
        elif re.fullmatch(r"\[?\d+\]?", _words(element)):
            # A footnote's mark is a link to the footnote.
            for inner in element.iter():
                inner.text = None


def _parts(tree: html.HtmlElement) -> Iterator[tuple[str, Role]]:
    """Yield the parts of the article; what is never shown is taken out of the tree for it."""
    found = trafilatura.bare_extraction(
        deepcopy(tree), favor_recall=True, include_comments=False, with_metadata=False
    )
    body = found.body if isinstance(found, Document) else None
    # On a page with little text it gives all of it as one paragraph, headings and all.
    if body is not None and len(body) > 1:
        return _flow(body)
    etree.strip_elements(tree, *_UNSEEN, with_tail=False)
    return _flow(tree)


def _flow(root: html.HtmlElement) -> Iterator[tuple[str, Role]]:
    """Yield the paragraphs, headings, items and rows of a tree, as they would be shown."""
    pieces: list[str] = []
    tag = ""
    for event, element in etree.iterwalk(root, events=("start", "end")):
        if element.tag in _BLOCKS:
            yield from _shown(pieces, tag)
            pieces.clear()
            tag = element.tag if event == "start" else ""
        elif element.tag in _CELLS and event == "end":
            pieces.append("\t")
        elif element.tag in {"br", "lb"} and event == "start":
            pieces.append("\n")
        written = element.text if event == "start" else element.tail
        if element is not root or event == "start":
            pieces.append(_SPACE.sub(" ", written or ""))
    yield from _shown(pieces, tag)


def _shown(pieces: list[str], tag: str) -> Iterator[tuple[str, Role]]:
    # Two line breaks in a row are how some pages part their paragraphs.
    for paragraph in re.split(r"\n\s*\n", "".join(pieces)):
        cells = (" ".join(cell.split()) for cell in re.split("\t", paragraph))
        if text := "\t".join(cells).strip("\t"):
            yield text, _role(tag, text)


def _role(tag: str, text: str) -> Role:
    if tag in _HEADINGS:
        return Role.HEADLINE
    if tag in _ITEMS:
        return Role.LIST
    if tag in _ROWS:
        return Role.TABLE
    by_words = role_of(text, first=False)
    return by_words if by_words in {Role.BYLINE, Role.LIST} else Role.PARAGRAPH


def _words(element: html.HtmlElement) -> str:
    return _SPACE.sub(" ", "".join(element.itertext())).strip()


def _stated_date(tree: html.HtmlElement) -> dt.date | None:
    """Return the day of publication where the page's metadata give it to the day."""
    for stated in _stated(tree):
        if match := _EXACT_DATE.match(stated):
            try:
                return dt.date.fromisoformat(match[1])
            except ValueError:
                continue
    return None


def _stated(tree: html.HtmlElement) -> Iterator[str]:
    for meta in tree.iter("meta"):
        names = (meta.get(name, "").lower() for name in ("property", "name", "itemprop"))
        if _DATE_NAMES.intersection(names):
            yield meta.get("content", "")
    for script in tree.iter("script"):
        if script.get("type", "").lower() == "application/ld+json":
            yield from _published(script.text or "")
    for time in tree.iter("time"):
        if time.get("itemprop", "").lower() == "datepublished" or "pubdate" in time.attrib:
            yield time.get("datetime", "")


def _published(linked_data: str) -> Iterator[str]:
    try:
        waiting = [json.loads(linked_data)]
    except (ValueError, RecursionError):
        return
    while waiting:
        value = waiting.pop()
        if isinstance(value, list):
            waiting.extend(reversed(value))
        elif isinstance(value, dict):
            if isinstance(stated := value.get("datePublished"), str):
                yield stated
            waiting.append(value.get("@graph"))
