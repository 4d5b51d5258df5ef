"""Make the sample files in seeds/ that are not text from those that are.

Run it from anywhere: `python packaging/seeds.py [FOLDER]`. The same text gives the same bytes, so
that running it again changes nothing.
"""

import html
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pymupdf

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
PASSWORD = "inspector"  # noqa: S105  # the password of a sample file, printed in its index
_WIDTH, _HEIGHT, _MARGIN, _GUTTER = 595, 842, 56, 18
_SIZE, _INDENT = 10.5, 12
_LIGATURES = (("ffi", "ﬃ"), ("ffl", "ﬄ"), ("ff", "ﬀ"), ("fi", "ﬁ"), ("fl", "ﬂ"))
# A word parts between two consonants with a vowel on either side; the pieces are this long.
_PARTING = re.compile(r"(?<=[aeiou][b-df-hj-np-tv-z])(?=[b-df-hj-np-tv-z][aeiou])")
_PIECE = 3
_FIGURE = re.compile(r"(?<![\d,.])\d{2,3}(?![\d,.])")


@dataclass(frozen=True, slots=True)
class Layout:
    """How an article is set: columns side by side, and what repeats on every page."""

    columns: int = 1
    justified: bool = False
    header: str = ""
    footer: str = ""
    numbered: bool = False
    leading: float = 13.5


@dataclass(frozen=True, slots=True)
class Line:
    """One line to set: its words, its type, and whether it is stretched to the measure."""

    words: tuple[str, ...]
    size: float = _SIZE
    bold: bool = False
    indent: float = 0
    stretched: bool = False
    before: float = 0


class Typesetter:
    """Sets lines in columns, page after page."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._fonts = {False: pymupdf.Font("tiro"), True: pymupdf.Font("tibo")}
        self.document = pymupdf.open()
        self._widths: dict[tuple[str, bool], float] = {}
        self._column = layout.columns
        self._top = self._y = 0.0
        self._page: pymupdf.Page | None = None
        self._writer: pymupdf.TextWriter | None = None

    @property
    def measure(self) -> float:
        """Return the width of a column."""
        columns = self._layout.columns
        return (_WIDTH - 2 * _MARGIN - (columns - 1) * _GUTTER) / columns

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        """Return the width of words in type, as their letters are set."""
        return sum(self._width(word, bold) for word in text.split(" ")) * size + (
            text.count(" ") * self._width(" ", bold) * size
        )

    def head(self, text: str) -> None:
        """Set a headline over the full width of a new page."""
        self._turn()
        size = 20.0
        for line in self._filled(text.split(), size, _WIDTH - 2 * _MARGIN, bold=True):
            self._put(_MARGIN, self._y + size, line, size, bold=True)
            self._y += 1.2 * size
        self._y += 14
        self._top = self._y

    def paragraph(self, text: str, *, bold: bool = False, indent: float = _INDENT) -> None:
        """Set a paragraph, on to the next column or page where it has no room."""
        lines = list(self._lines(text, bold=bold, indent=indent))
        for line in lines:
            self._set(line)

    def finish(self) -> pymupdf.Document:
        """Write the last page and return the document."""
        self._flush()
        self.document.subset_fonts()
        return self.document

    def _width(self, word: str, bold: bool) -> float:
        key = (word, bold)
        if key not in self._widths:
            self._widths[key] = self._fonts[bold].text_length(self._letters(word), 1)
        return self._widths[key]

    def _letters(self, text: str) -> str:
        """Return text as it is set: with ligatures where the layout is justified."""
        for letters, ligature in _LIGATURES if self._layout.justified else ():
            text = text.replace(letters, ligature)
        return text

    def _lines(self, text: str, *, bold: bool, indent: float) -> Iterator[Line]:
        rows = list(self._filled(text.split(), _SIZE, self.measure, bold=bold, indent=indent))
        for place, row in enumerate(rows):
            yield Line(
                row,
                bold=bold,
                indent=indent if place == 0 else 0,
                stretched=self._layout.justified and place < len(rows) - 1,
                before=6 if bold and place == 0 else 0,
            )

    def _filled(
        self,
        words: Sequence[str],
        size: float,
        measure: float,
        *,
        bold: bool = False,
        indent: float = 0,
    ) -> Iterator[tuple[str, ...]]:
        """Yield the words of each line, a word parted at its end where that fills it better."""
        waiting = list(reversed(words))
        row: list[str] = []
        room = measure - indent
        while waiting:
            word = waiting.pop()
            if self.width(" ".join([*row, word]), size, bold=bold) <= room:
                row.append(word)
                continue
            parted = self._parted(word, row, size, room) if self._layout.justified else None
            if parted:
                row.append(parted[0])
                word = parted[1]
            yield tuple(row)
            waiting.append(word)
            row, room = [], measure
        yield tuple(row)

    def _parted(
        self, word: str, row: list[str], size: float, room: float
    ) -> tuple[str, str] | None:
        places = [match.end() for match in _PARTING.finditer(word)]
        for place in reversed(places):
            first, rest = word[:place] + "-", word[place:]
            fits = self.width(" ".join([*row, first]), size) <= room
            if fits and place >= _PIECE and len(rest.rstrip(",.”")) >= _PIECE and word.isalpha():
                return first, rest
        return None

    def _set(self, line: Line) -> None:
        if (
            self._page is None
            or self._y + line.before + self._layout.leading > _HEIGHT - _MARGIN - 10
        ):
            self._next_column()
        self._y += line.before + self._layout.leading
        columns_left = _MARGIN + self._column * (self.measure + _GUTTER)
        left, room = columns_left + line.indent, self.measure - line.indent
        if not line.stretched or len(line.words) < 2:
            self._put(left, self._y, line.words, line.size, bold=line.bold)
            return
        widths = [self.width(word, line.size) for word in line.words]
        gap = (room - sum(widths)) / (len(widths) - 1)
        for word, width in zip(line.words, widths, strict=True):
            self._put(left, self._y, (word,), line.size, bold=line.bold)
            left += width + gap

    def _put(self, x: float, y: float, words: Sequence[str], size: float, *, bold: bool) -> None:
        text = self._letters(" ".join(words))
        assert self._writer is not None  # noqa: S101  # every line is set on a page
        self._writer.append((x, y), text, font=self._fonts[bold], fontsize=size)

    def _next_column(self) -> None:
        self._column += 1
        if self._page is None or self._column >= self._layout.columns:
            self._turn()
        self._y = self._top

    def _turn(self) -> None:
        """Begin a page, with its header, footer and number."""
        self._flush()
        self._page = self.document.new_page(width=_WIDTH, height=_HEIGHT)
        self._writer = pymupdf.TextWriter(self._page.rect)
        self._column = 0
        self._top = self._y = float(_MARGIN + 10)
        layout, small = self._layout, 8.0
        if layout.header:
            self._put(_MARGIN, 36, (layout.header,), small, bold=False)
        if layout.footer:
            self._put(_MARGIN, _HEIGHT - 36, (layout.footer,), small, bold=False)
        if layout.numbered:
            number = str(self.document.page_count)
            self._put(_WIDTH - _MARGIN - 12, _HEIGHT - 36, (number,), small, bold=False)

    def _flush(self) -> None:
        if self._writer is not None:
            self._writer.write_text(self._page)


def paragraphs(name: str) -> list[str]:
    """Return the paragraphs of a sample article: one a line, or parted by blank lines."""
    text = (SEEDS / name).read_text("utf-8").strip()
    if "\n\n" not in text:
        return text.split("\n")
    return [" ".join(part.split()) for part in text.split("\n\n")]


def typeset(articles: Sequence[Sequence[str]], layout: Layout) -> pymupdf.Document:
    """Set articles, the first with its headline over all columns; capitals are cross-heads."""
    setter = Typesetter(layout)
    for article in articles:
        if setter.document.page_count:
            setter.paragraph(article[0], bold=True, indent=0)
        else:
            setter.head(article[0])
        for place, text in enumerate(article[1:]):
            plain = place < 2 or text.isupper()
            setter.paragraph(text, bold=text.isupper(), indent=0 if plain else _INDENT)
    return setter.finish()


def scanned(article: Sequence[str]) -> pymupdf.Document:
    """Return a page that is a picture of an article, with no text in it."""
    page = typeset([article], Layout())[0]
    picture = page.get_pixmap(dpi=100, colorspace=pymupdf.csGRAY)
    document = pymupdf.open()
    document.new_page(width=_WIDTH, height=_HEIGHT).insert_image(
        page.rect, stream=picture.tobytes("jpeg", jpg_quality=40)
    )
    return document


def many_pages(articles: Sequence[Sequence[str]], pages: int) -> pymupdf.Document:
    """Return `pages` pages of the articles' paragraphs, with other figures on every page."""
    layout = Layout(header="Inland Wire, the year in figures", numbered=True, leading=16)
    setter = Typesetter(layout)
    texts = [text for article in articles for text in article[2:-1] if not text.isupper()]
    edition = 0
    while setter.document.page_count <= pages:
        vary = partial(_other, edition)
        for text in texts:
            setter.paragraph(_FIGURE.sub(vary, text))
        edition += 1
    document = setter.finish()
    document.delete_pages(range(pages, document.page_count))
    return document


def _other(edition: int, match: re.Match[str]) -> str:
    """Return another figure with as many digits."""
    figure = match[0]
    lowest = 10 ** (len(figure) - 1)
    return str(lowest + (int(figure) - lowest + 7 * edition) % (9 * lowest))


def as_html(article: Sequence[str], date: str) -> str:
    """Return an article as a web page with all that such pages put around it."""
    head, byline, *rest = (html.escape(text, quote=False) for text in article)
    body = "\n".join(
        f"<h2>{text.capitalize()}</h2>" if text.isupper() else f"<p>{text}</p>" for text in rest
    )
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{head} | Inland Wire</title>
<meta property="article:published_time" content="{date}T15:40:00Z">
<link rel="stylesheet" href="style.css">
</head>
<body>
<nav><a href="/">Front page</a> <a href="/world">World</a> <a href="/markets">Markets</a></nav>
<article>
<h1>{head}</h1>
<p class="byline">{byline}</p>
{body}
</article>
<footer><p>Inland Wire is an invented news agency. <a href="/terms">Terms</a></p></footer>
</body>
</html>
"""


def as_markdown(article: Sequence[str], date: str) -> str:
    """Return an article in Markdown with its date in the front matter."""
    head, byline, *rest = article
    body = "\n\n".join(f"## {text.capitalize()}" if text.isupper() else text for text in rest)
    return f"---\ntitle: {head}\ndate: {date}\n---\n\n# {head}\n\n*{byline}*\n\n{body}\n"


def save(
    document: pymupdf.Document, path: Path, title: str, created: str, *, secret: bool = False
) -> None:
    """Write a document with the same bytes every time."""
    stamp = f"D:{created.replace('-', '')}120000Z"
    document.set_metadata({"title": title, "creationDate": stamp, "modDate": stamp})
    locked = {"encryption": pymupdf.PDF_ENCRYPT_RC4_128, "user_pw": PASSWORD, "owner_pw": PASSWORD}
    document.save(
        path,
        garbage=1,
        deflate=True,
        deflate_fonts=True,
        use_objstms=not secret,
        no_new_id=True,
        **(locked if secret else {}),
    )


def _says_the_same(path: Path, document: pymupdf.Document) -> bool:
    """Tell whether a protected file is there already with the text of `document`."""
    if not path.exists():
        return False
    with pymupdf.open(path) as there:
        opened = there.authenticate(PASSWORD)
        return bool(opened) and [page.get_text() for page in there] == [
            page.get_text() for page in document
        ]


def make(folder: Path) -> None:
    """Make every file."""
    lake, fire = paragraphs("sample.txt"), paragraphs("fire.txt")
    yard, vote = paragraphs("shipyard.txt"), paragraphs("election.txt")
    columns = Layout(
        columns=2,
        justified=True,
        header="Inland Wire  |  Economy",
        footer="An invented news agency",
        numbered=True,
    )
    save(typeset([lake], Layout()), folder / "sample.pdf", lake[0], "2025-02-05")
    # Two articles, so that there are pages enough for headers and footers to repeat.
    save(typeset([yard, fire], columns), folder / "columns.pdf", yard[0], "2024-10-17")
    save(scanned(fire), folder / "scan.pdf", fire[0], "2024-08-14")
    locked = folder / "protected.pdf"
    ballot = typeset([vote], Layout())
    # Part of the key is drawn by chance each time.
    if not _says_the_same(locked, ballot):
        save(ballot, locked, vote[0], "2025-06-23", secret=True)
    long = many_pages((lake, yard, fire), 300)
    save(long, folder / "long.pdf", "The year in figures", "2025-02-05")
    (folder / "fire.html").write_text(as_html(fire, "2024-08-14"), "utf-8", newline="\n")
    (folder / "fire.md").write_text(as_markdown(fire, "2024-08-14"), "utf-8", newline="\n")


if __name__ == "__main__":
    make(Path(sys.argv[1]) if len(sys.argv) > 1 else SEEDS)
