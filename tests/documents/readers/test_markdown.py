import datetime as dt
from pathlib import Path

from inspector.documents.model import Role
from inspector.documents.open import read
from inspector.documents.source import Source, load

TEXT = """---
title: "Lake shrinks"
date: 2025-02-05T12:00
---

# The lake

By Ilse Marant

It covers 410 square km,
down from 640.

Two years
---------

- 24 villages
- 31 villages
  in all

| Year | Area |
|------|------|
| 2010 | 1,300 |

```
# no heading
```
Tail
"""


def test_marks_stay_in_the_text_and_give_the_blocks_their_roles() -> None:
    document = read(Source("a.md", TEXT.encode()))
    assert document.text == TEXT
    assert [(block.role, block.span.of(TEXT).split("\n")[0]) for block in document.blocks] == [
        (Role.HEADER, "---"),
        (Role.HEADLINE, "# The lake"),
        (Role.BYLINE, "By Ilse Marant"),
        (Role.PARAGRAPH, "It covers 410 square km,"),
        (Role.HEADLINE, "Two years"),
        (Role.LIST, "- 24 villages"),
        (Role.LIST, "- 31 villages"),
        (Role.TABLE, "| Year | Area |"),
        (Role.PARAGRAPH, "```"),
    ]


def test_front_matter_gives_the_date_and_the_title() -> None:
    document = read(Source("a.md", TEXT.encode()))
    assert document.created == dt.date(2025, 2, 5)
    assert (document.created_from, document.title) == ("page metadata", "Lake shrinks")


def test_without_front_matter_the_first_heading_is_the_title() -> None:
    document = read(Source("a.md", b"## Fire spreads ##\n\nIt does."))
    assert (document.title, document.created) == ("Fire spreads", None)


def test_a_date_that_is_none_is_left_out() -> None:
    assert read(Source("a.md", b"---\ndate: soon\n---\nText.")).created is None


def test_the_sample_has_its_date(seeds: Path) -> None:
    assert read(load(seeds / "fire.md")).created == dt.date(2024, 8, 14)
