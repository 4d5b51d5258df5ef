import datetime as dt
import socket
from pathlib import Path

import pytest

from inspector.documents.model import Document, Role
from inspector.documents.open import read
from inspector.documents.source import Source, load

LINKED_DATA = """<script type="application/ld+json">
{"@graph": [{"@type": "NewsArticle", "datePublished": "2024-08-14T10:00:00Z"}]}
</script>"""


def page(body: str, head: str = "") -> Document:
    return read(Source("a.html", f"<html><head>{head}</head><body>{body}</body></html>".encode()))


def test_the_article_is_found_among_what_stands_around_it(seeds: Path) -> None:
    document = read(load(seeds / "fire.html"))
    article = (seeds / "fire.txt").read_text("utf-8")
    paragraphs = [part for part in article.split("\n\n") if len(part) > 80]
    assert all(part in document.text for part in paragraphs)
    assert "Front page" not in document.text
    assert "invented news agency" not in document.text
    headlines = [b.span.of(document.text) for b in document.blocks if b.role is Role.HEADLINE]
    assert headlines == [
        "Fire in the Halm hills has spread to 8,300 hectares",
        "Smoke over the border",
    ]
    assert document.title == headlines[0]


def test_a_short_page_gives_all_that_can_be_seen() -> None:
    document = page(
        "<h1>Lake</h1><p>It covers 5 km<sup>2</sup>.</p><ul><li>24 villages<li>31 villages</ul>"
        "<table><tr><td>2010<td>1,300</table><script>let x = 1</script><style>p {}</style>"
    )
    assert [(b.role, b.span.of(document.text)) for b in document.blocks] == [
        (Role.HEADLINE, "Lake"),
        (Role.PARAGRAPH, "It covers 5 km²."),
        (Role.LIST, "24 villages"),
        (Role.LIST, "31 villages"),
        (Role.TABLE, "2010\t1,300"),
    ]


@pytest.mark.parametrize("depth", [300, 20_000])
def test_a_page_that_is_nested_too_deeply_gives_its_text_and_says_so(depth: int) -> None:
    document = page(
        f"<h1>Lake</h1><p>Before.{'<ul><li><div>' * depth}<p>It covers <b>410</b> km<sup>2</sup>."
        f"<script>let x</script><ul><li>24 villages<li>31 villages</ul>"
        f"{'</div></ul>' * depth}<div>After.</div>",
        '<title>A lake</title><meta name="date" content="2024-08-14">',
    )
    assert [(b.role, b.span.of(document.text)) for b in document.blocks] == [
        (Role.HEADLINE, "Lake"),
        (Role.PARAGRAPH, "Before."),
        (Role.PARAGRAPH, "It covers 410 km²."),
        (Role.LIST, "24 villages"),
        (Role.LIST, "31 villages"),
        (Role.PARAGRAPH, "After."),
    ]
    assert document.created == dt.date(2024, 8, 14)
    assert "nested too deeply" in document.notes[0]


def test_marks_of_footnotes_do_not_stick_to_figures() -> None:
    document = page(
        "<p>It took 1,200<sup>3</sup> men and 40<sup><a href='#n'>[4]</a></sup> trucks."
    )
    assert document.text == "It took 1,200 men and 40 trucks."


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2024-08-14T23:40:00-05:00">',
        '<meta name="DC.date.issued" content="2024-08-14">',
        '<meta itemprop="datePublished" content="2024-08-14">',
        LINKED_DATA,
    ],
)
def test_the_date_is_the_one_that_the_page_states(head: str) -> None:
    document = page("<p>The fire broke out on March 3, 2020.</p>", head)
    assert document.created == dt.date(2024, 8, 14)
    assert document.created_from == "page metadata"


@pytest.mark.parametrize(
    "head",
    [
        "",
        "<title>What happened on 2024-08-14</title>",
        '<meta property="article:modified_time" content="2024-08-14">',
        '<meta name="date" content="2024-08">',
        '<meta name="date" content="2024-13-14">',
        '<script type="application/ld+json">{"datePublished": </script>',
    ],
)
def test_a_date_is_never_guessed(head: str) -> None:
    document = page(
        "<p>The fire broke out on 2024-08-14, March 3.</p><time>2024-08-14</time>", head
    )
    assert (document.created, document.created_from) == (None, None)


@pytest.mark.parametrize("declared", ["iso-8859-2", "utf-8"])
def test_the_declared_encoding_is_used_where_it_fits(declared: str) -> None:
    text = f'<meta charset="{declared}"><p>Łódź has 670,000 people.</p>'
    document = read(Source("a.html", text.encode(declared)))
    assert document.text == "Łódź has 670,000 people."
    assert document.encoding == declared


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the network was used")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    head = (
        '<base href="http://example.org/"><link rel="stylesheet" href="http://example.org/a.css">'
    )
    document = page("<img src='http://example.org/a.png'><p>410 km.</p>", head)
    assert document.text == "410 km."
