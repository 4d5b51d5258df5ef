"""Print articles as PDF files with the programs that newsrooms print with.

Each sample is an article in one layout made by one program: Chromium, LibreOffice, LaTeX (where they
are installed) and PyMuPDF, which also draws pages row by row across their columns.
"""

import html
import io
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from textwrap import dedent

import pymupdf

from inspector.documents.blocks import text_blocks
from tests.documents.printed.crossed import crossed_pages

HERE = Path(__file__).resolve().parent
SEEDS = HERE.parents[2] / "seeds"
NAMES = ("sample", "shipyard", "election", "fire", "census", "storm")


@dataclass(frozen=True, slots=True)
class Look:
    """How an article is laid out."""

    columns: int = 1
    justified: bool = False
    hyphens: str = ""
    running: bool = False
    extras: bool = False
    size: float = 10
    gap: float = 16
    spans: bool = False


LOOKS = {
    "plain": Look(),
    "plain-running": Look(running=True, justified=True),
    "two": Look(columns=2, justified=True, running=True),
    "two-ragged": Look(columns=2, extras=True),
    "two-hyphens": Look(columns=2, justified=True, hyphens="auto", running=True),
    "three-hyphens": Look(columns=3, justified=True, hyphens="auto", size=9, running=True),
    "three-soft": Look(columns=3, justified=True, hyphens="soft", size=9, extras=True),
    "five": Look(columns=5, justified=True, hyphens="auto", size=7.5, running=True),
    "extras": Look(columns=2, justified=True, running=True, extras=True, size=11),
    "wide-quote-extras": Look(columns=3, justified=True, extras=True, size=9, spans=True),
    "narrow-extras": Look(
        columns=4, justified=True, hyphens="soft", extras=True, size=8, gap=10, running=True
    ),
}


@dataclass(frozen=True, slots=True)
class Article:
    """An article: headline, byline, paragraphs; or several, each of which is one of `stories`."""

    name: str
    lines: tuple[str, ...]
    stories: tuple[tuple[str, ...], ...]

    @property
    def text(self) -> str:
        """Return the article as plain text."""
        return "\n".join(self.lines)

    @property
    def quote(self) -> str:
        """Return the first sentence in quotation marks that has a figure, for a pull quote."""
        quotes = re.findall(r"“[^”]{25,130}”", self.text)
        return next((quote for quote in quotes if re.search(r"\d", quote)), quotes[0])


def articles() -> tuple[Article, ...]:
    """Return all articles."""
    return tuple(_article(name) for name in NAMES)


def _article(name: str) -> Article:
    path = HERE / f"{name}.txt"
    path = path if path.exists() else SEEDS / f"{name}.txt"
    text = path.read_text("utf-8")
    lines = tuple(" ".join(block.span.of(text).split()) for block in text_blocks(text))
    return Article(name, lines, (lines,))


# ------------------------------------------------------------------------------ web pages

_CSS = """
@page {{ size: A4; margin: 22mm 18mm; {margins} }}
body {{ font: {size}pt/1.3 {font}; margin: 0 }}
h1 {{ font-size: 22pt; line-height: 1.1; margin: 0 0 8pt }} h2 {{ font-size: {size}pt; margin: 8pt 0 4pt }}
.by {{ font-style: italic; margin: 0 0 8pt }}
.body {{ columns: {columns}; column-gap: {gap}pt; text-align: {align}; hyphens: {hyphens} }}
p {{ margin: 0; text-indent: 1em }} p.first {{ text-indent: 0 }}
p.first::first-letter {{ {drop} }}
.pull {{ column-span: {span}; font-size: 15pt; font-style: italic; text-indent: 0; margin: 10pt 0; border-top: 1pt solid; text-align: left }}
.box {{ background: #eee; padding: 6pt; margin: 8pt 0; break-inside: avoid; text-indent: 0 }}
figure {{ margin: 8pt 0; break-inside: avoid }} .grey {{ background: #888; height: 70pt }}
figcaption {{ font-size: 7.5pt; text-align: left }}
table {{ font-size: 8pt; border-collapse: collapse; margin: 8pt 0; break-inside: avoid; width: 100% }}
td, th {{ text-align: left; padding: 1pt 8pt 1pt 0 }}
"""
_MARGINS = (
    '@top-left {{ content: "Inland Wire | {name}"; font-size: 8pt }}'
    '@top-right {{ content: "No. 4,312"; font-size: 8pt }}'
    '@bottom-left {{ content: "Newsdesk: +48 22 555 0143"; font-size: 8pt }}'
    "@bottom-center {{ content: counter(page); font-size: 8pt }}"
)
_TABLE = "<table><tr><th>Year</th><th>Total</th><th>Share</th></tr>{}</table>"


def web_page(article: Article, look: Look, *, font: str = "Liberation Serif, serif") -> str:
    """Return an article as a web page."""
    style = _CSS.format(
        margins=_MARGINS.format(name=article.name.title()) if look.running else "",
        size=look.size,
        font=font,
        columns=look.columns,
        gap=look.gap,
        span="all" if look.spans else "none",
        align="justify" if look.justified else "left",
        hyphens={"auto": "auto", "soft": "manual"}.get(look.hyphens, "none"),
        drop="font-size: 30pt; float: left; line-height: 1; padding-right: 3pt"
        if look.extras and look.columns == 2 and look.justified
        else "",
    )
    body = "".join(_elements(article, look))
    head, by = (html.escape(line) for line in article.lines[:2])
    return (
        f'<html lang="en"><meta charset="utf-8"><title>{head}</title><style>{style}</style>'
        f'<h1>{head}</h1><p class="by">{by}</p><div class="body">{body}</div></html>'
    )


def _elements(article: Article, look: Look) -> Iterator[str]:
    rest = article.lines[2:]
    for place, line in enumerate(rest):
        text = html.escape(soft(line) if look.hyphens == "soft" else line, quote=False)
        if line.isupper():
            yield f"<h2>{text}</h2>"
        else:
            yield f'<p class="{"first" if place == 0 else "more"}">{text}</p>'
        if look.extras and place == 2:
            yield f'<div class="pull">{article.quote}</div>'
        if look.extras and place == 5:
            yield (
                '<figure><div class="grey"></div><figcaption>The coast near Sella on an autumn '
                "morning. Photo: Nora Brandt</figcaption></figure>"
            )
        if look.extras and place == 7:
            rows = "".join(
                f"<tr><td>{year}</td><td>{total}</td><td>{share}%</td></tr>"
                for year, total, share in ((2015, "1,912", 17), (2020, "2,048", 19))
            )
            yield _TABLE.format(rows)


_MARKS = (60, 60, 60, 60)
_TEX_KINDS = ("two", "three-hyphens", "two-ragged")
_PARTING = re.compile(r"(?<=[aeiou][b-df-hj-np-tv-z])(?=[b-df-hj-np-tv-z][aeiou])")


def soft(text: str) -> str:
    """Put soft hyphens where a word may part."""
    return _PARTING.sub("\u00ad", text)


def chromium(page: str, target: Path) -> None:
    """Print a web page with Chromium."""
    source = target.with_suffix(".html")
    source.write_text(page, "utf-8")
    _run(
        "chromium",
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-pdf-header-footer",
        f"--user-data-dir={target.parent / 'chromium-profile'}",
        f"--print-to-pdf={target}",
        source.as_uri(),
    )


# ---------------------------------------------------------------------------- LibreOffice

_ODT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="F" svg:font-family="'Liberation Serif'"/>
</office:font-face-decls>
<office:styles><style:default-style style:family="paragraph"><style:text-properties
 style:font-name="F" fo:font-size="{size}pt" fo:language="en" fo:country="US"
 fo:hyphenate="{hyphenate}" fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="2"/>
</style:default-style></office:styles>
<office:automatic-styles>
<style:page-layout style:name="L"><style:page-layout-properties fo:page-width="21cm"
 fo:page-height="29.7cm" fo:margin="2cm"/><style:header-style><style:header-footer-properties
 fo:min-height="1cm" fo:margin-bottom="0.4cm"/></style:header-style><style:footer-style>
<style:header-footer-properties fo:min-height="1cm" fo:margin-top="0.4cm"/></style:footer-style>
</style:page-layout>
<style:style style:name="S" style:family="section"><style:section-properties text:dont-balance-text-columns="{fill}">
<style:columns fo:column-count="{columns}" fo:column-gap="0.6cm"/></style:section-properties></style:style>
{styles}
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L">{running}
</style:master-page></office:master-styles>
<office:body><office:text><text:p text:style-name="head">{head}</text:p>
<text:p text:style-name="by">{by}</text:p>
<text:section text:style-name="S" text:name="body">{body}</text:section></office:text></office:body>
</office:document>"""
_STYLE = (
    '<style:style style:name="{}" style:family="paragraph"><style:paragraph-properties {}/>'
    "<style:text-properties {}/></style:style>"
)
_RUNNING = (
    "<style:header><text:p>Inland Wire | {name}, No. 4,312</text:p></style:header><style:footer>"
    "<text:p>Newsdesk: +48 22 555 0143 – page <text:page-number/></text:p></style:footer>"
)


def office_page(article: Article, look: Look) -> str:
    """Return an article as a flat OpenDocument text."""
    align = f'fo:text-align="{"justify" if look.justified else "start"}"'
    styles = (
        _STYLE.format(
            "head", 'fo:margin-bottom="0.3cm"', 'fo:font-size="22pt" fo:font-weight="bold"'
        ),
        _STYLE.format("by", 'fo:margin-bottom="0.3cm"', 'fo:font-style="italic"'),
        _STYLE.format("p", f'{align} fo:text-indent="0.35cm"', ""),
        _STYLE.format("sub", 'fo:margin-top="0.2cm"', 'fo:font-weight="bold"'),
        _STYLE.format("pull", 'fo:margin="0.3cm"', 'fo:font-size="15pt" fo:font-style="italic"'),
        _STYLE.format("small", 'fo:margin-top="0.2cm"', 'fo:font-size="7.5pt"'),
    )
    parts: list[str] = []
    for place, line in enumerate(article.lines[2:]):
        written = html.escape(soft(line) if look.hyphens == "soft" else line, quote=False)
        parts.append(
            f'<text:p text:style-name="{"sub" if line.isupper() else "p"}">{written}</text:p>'
        )
        if look.extras and place == 2:
            parts.append(f'<text:p text:style-name="pull">{article.quote}</text:p>')
        if look.extras and place == 7:
            parts.append(_office_table())
    return _ODT.format(
        size=look.size,
        hyphenate=str(look.hyphens == "auto").lower(),
        columns=look.columns,
        fill="true" if look.columns == 3 else "false",
        styles="".join(styles),
        running=_RUNNING.format(name=article.name.title()) if look.running else "",
        head=html.escape(article.lines[0]),
        by=html.escape(article.lines[1]),
        body="".join(parts),
    )


def _office_table() -> str:
    rows = (("Year", "Total", "Share"), ("2015", "1,912", "17%"), ("2020", "2,048", "19%"))
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell><text:p text:style-name="small">{cell}</text:p></table:table-cell>'
            for cell in row
        )
        + "</table:table-row>"
        for row in rows
    )
    return (
        f'<table:table><table:table-column table:number-columns-repeated="3"/>{cells}</table:table>'
    )


def office(page: str, target: Path) -> None:
    """Print an OpenDocument text with LibreOffice."""
    source = target.with_suffix(".fodt")
    source.write_text(page, "utf-8")
    profile = (target.parent / "office-profile").as_uri()
    _run(
        "soffice",
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        str(target.parent),
        str(source),
    )


# ---------------------------------------------------------------------------------- LaTeX

_TEX = dedent(r"""
    \documentclass[a4paper,%dpt]{article}
    \usepackage[utf8]{inputenc}\usepackage{multicol,fancyhdr}
    \usepackage[margin=2cm]{geometry}\pagestyle{%s}
    \fancyhead[L]{Inland Wire}\fancyhead[R]{No. 4,312}\fancyfoot[C]{\thepage}
    \begin{document}%s
    {\LARGE\bfseries\noindent %s\par}\medskip{\itshape\noindent %s\par}\medskip
    \begin{multicols}{%d}
    %s
    \end{multicols}\end{document}
""")


def tex(article: Article, look: Look, target: Path) -> None:
    """Set an article with LaTeX."""
    lines = [re.sub(r"([%$&#])", r"\\\1", line) for line in article.lines]
    lines = [line.replace("–", "--").replace("½", "$1/2$") for line in lines]
    body = "\n\n".join(rf"\textbf{{{line}}}" if line.isupper() else line for line in lines[2:])
    source = target.with_suffix(".tex")
    columns = max(look.columns, 2)
    style = "fancy" if look.running else "empty"
    ragged = "" if look.justified else r"\raggedright"
    source.write_text(_TEX % (look.size, style, ragged, *lines[:2], columns, body), "utf-8")
    _run("pdflatex", "-interaction=batchmode", f"-output-directory={target.parent}", str(source))


# -------------------------------------------------------------------------------- PyMuPDF


def story(pages: str, look: Look, target: Path) -> None:
    """Let PyMuPDF lay a web page out in frames."""
    css = (
        f"body {{font-family: serif; font-size: {look.size}pt}} p {{margin: 0; text-indent: 12pt}}"
    )
    css += f".body p {{text-align: {'justify' if look.justified else 'left'}}}"
    css += ".pull {font-size: 15pt} h1 {font-size: 20pt} h2 {font-size: 10pt} figcaption {font-size: 7pt}"
    shown = re.sub(r"<style>.*?</style>|<table>.*?</table>", "", pages, flags=re.DOTALL)
    written = pymupdf.Story(shown, user_css=css)
    with pymupdf.DocumentWriter(target) as writer:
        more = 1
        while more:
            device = writer.begin_page(pymupdf.paper_rect("a4"))
            wide = (595 - 100 - 16 * (look.columns - 1)) / look.columns
            for column in range(look.columns):
                x = 50 + column * (wide + 16)
                more, _ = written.place(pymupdf.Rect(x, 70, x + wide, 780))
                written.draw(device)
                if not more:
                    break
            writer.end_page()
    if look.running:
        _number(target)


def _number(target: Path) -> None:
    with pymupdf.open(stream=target.read_bytes()) as file:
        for page in file:
            page.insert_text((50, 40), "Inland Wire, No. 4,312", fontname="tiro", fontsize=8)
            page.insert_text((530, 40), f"{page.number + 12}", fontname="tiro", fontsize=8)
        file.save(target)


def by_rows(source: Path, target: Path) -> None:
    """Draw a file again, row by row across its columns."""
    with pymupdf.open(source) as file, pymupdf.open() as drawn:
        for page in file:
            spans = [
                span
                for block in page.get_text("dict")["blocks"]
                for line in block.get("lines", ())
                for span in line["spans"]
            ]
            new = drawn.new_page(width=page.rect.width, height=page.rect.height)
            spans.sort(key=lambda span: (round(span["origin"][1]), span["origin"][0]))
            for span in spans:
                writer = pymupdf.TextWriter(new.rect)
                font = pymupdf.Font("tibo" if span["flags"] & 16 else "tiro")
                natural = font.text_length(span["text"], span["size"])
                width = span["bbox"][2] - span["bbox"][0]
                _stretched(writer, span, font, width - natural)
                writer.write_text(new)
        drawn.save(target, garbage=3)


def _stretched(writer: pymupdf.TextWriter, span: dict, font: pymupdf.Font, spare: float) -> None:
    """Draw a span word by word, with the spare width shared by its spaces."""
    words = span["text"].split(" ")
    each = spare / max(len(words) - 1, 1)
    x, y = span["origin"]
    for word in words:
        if word:
            writer.append((x, y), word, font=font, fontsize=span["size"])
        x += font.text_length(f"{word} ", span["size"]) + each


def turned(source: Path, target: Path, degrees: int) -> None:
    """Turn every page."""
    with pymupdf.open(source) as file:
        for page in file:
            page.set_rotation(degrees)
        file.save(target)


def sideways(source: Path, target: Path) -> None:
    """Draw every page lying on its side, and turn it upright."""
    with pymupdf.open(source) as file, pymupdf.open() as drawn:
        for page in file:
            new = drawn.new_page(width=page.rect.height, height=page.rect.width)
            new.show_pdf_page(new.rect, file, page.number, rotate=90)
            new.set_rotation(90)
        drawn.save(target)


def cropped(source: Path, target: Path) -> None:
    """Set every page on a larger sheet with printers' marks, and crop it."""
    with pymupdf.open(source) as file, pymupdf.open() as drawn:
        for page in file:
            new = drawn.new_page(width=page.rect.width + 120, height=page.rect.height + 120)
            new.show_pdf_page(page.rect + _MARKS, file, page.number)
            new.insert_text((20, 20), f"proof {page.number + 7} of 40, 12 May 2024", fontsize=8)
            new.set_cropbox(page.rect + _MARKS)
        drawn.save(target)


def continued(first: Article, others: tuple[Article, ...], target: Path, columns: int) -> None:
    """Set three stories as a page-layout program does: each goes on two pages later."""
    file = pymupdf.open()
    size = 9.5
    frames = {
        # story: its frames (page, top, bottom)
        0: ((0, 60, 400), (2, 60, 780)),
        1: ((0, 430, 780), (3, 60, 780)),
        2: ((1, 60, 780), (3, 780, 781)),
    }
    for _ in range(4):
        file.new_page(width=595, height=842)
    for number, article in enumerate((first, *others[:2])):
        body = "".join(
            f"<h2>{html.escape(line)}</h2>" if line.isupper() else f"<p>{html.escape(line)}</p>"
            for line in article.lines[1:]
        )
        css = f"body {{font-family: serif; font-size: {size}pt}} p {{margin: 0; text-indent: 10pt; text-align: justify}} h2 {{font-size: {size}pt}} h1 {{font-size: 20pt; margin: 0}}"
        written = pymupdf.Story(body, user_css=css)
        places = frames[number]
        for turn, (page, top, bottom) in enumerate(places):
            sheet = file[page]
            if turn == 0:
                sheet.insert_htmlbox(
                    pymupdf.Rect(50, top, 545, top + 60), f"<h1>{article.lines[0]}</h1>", css=css
                )
                under = top + 62
            else:
                sheet.insert_text(
                    (50, top + 8),
                    f"{article.name.title()}, from page {places[0][0] + 1}",
                    fontname="tibo",
                    fontsize=11,
                )
                under = top + 16
            del sheet
            more = _flow(file, page, written, columns, under, bottom - 14)
            if not more:
                break
            if turn == 0:
                file[page].insert_text(
                    (450, bottom - 4),
                    f"Continued on page {places[1][0] + 1}",
                    fontname="tiit",
                    fontsize=8,
                )
    for page in file:
        page.insert_text((50, 40), "Inland Wire, Thursday, No. 4,312", fontname="tiro", fontsize=8)
        page.insert_text((530, 810), f"{page.number + 1}", fontname="tiro", fontsize=8)
    file.save(target)


def _flow(
    file: pymupdf.Document,
    page: int,
    written: pymupdf.Story,
    columns: int,
    top: float,
    bottom: float,
) -> int:
    wide = (495 - 14 * (columns - 1)) / columns
    memory = io.BytesIO()
    writer = pymupdf.DocumentWriter(memory)
    device = writer.begin_page(pymupdf.Rect(0, 0, 595, 842))
    more = 1
    for column in range(columns):
        x = 50 + column * (wide + 14)
        more, _ = written.place(pymupdf.Rect(x, top, x + wide, bottom))
        written.draw(device)
        if not more:
            break
    writer.end_page()
    writer.close()
    with pymupdf.open(stream=memory.getvalue()) as part:
        file[page].show_pdf_page(file[page].rect, part, 0)
    return more


def scanned(source: Path, target: Path) -> None:
    """Keep only the pictures of the pages."""
    with pymupdf.open(source) as file, pymupdf.open() as drawn:
        for page in file:
            new = drawn.new_page(width=page.rect.width, height=page.rect.height)
            new.insert_image(new.rect, pixmap=page.get_pixmap(dpi=100))
        drawn.save(target)


def scans(folder: Path) -> Iterator[Path]:
    """Print samples that have only pictures of their pages."""
    for kind in ("plain", "two"):
        target = folder / f"scan-{kind}.pdf"
        scanned(folder / f"story-{kind}.pdf", target)
        yield target


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=240)


def make(folder: Path) -> Iterator[tuple[Path, Article]]:
    """Print every sample that can be printed here into a folder; yield each with its article."""
    folder.mkdir(parents=True, exist_ok=True)
    known = articles()
    for place, (kind, look) in enumerate(LOOKS.items()):
        first, second = known[place % len(known)], known[(place + 3) % len(known)]
        yield from _printed(folder, kind, look, first, second)
    base = folder / "story-two.pdf"
    of = known[(list(LOOKS).index("two") + 3) % len(known)]
    for degrees in (90, 180, 270):
        target = folder / f"turned-{degrees}.pdf"
        turned(base, target, degrees)
        yield target, of
    for name, change in (("sideways", sideways), ("cropped", cropped)):
        change(base, folder / f"{name}.pdf")
        yield folder / f"{name}.pdf", of
    if shutil.which("chromium"):
        for name, page in crossed_pages(known[4].lines, known[4].quote):
            target = folder / f"crossed-{name}.pdf"
            if not target.exists():
                chromium(page, target)
            yield target, known[4]
    for columns in (2, 3):
        for turn in range(3):
            yield _with_others(folder, columns, [known[(turn + more) % 6] for more in (0, 2, 4)])


def _printed(
    folder: Path, kind: str, look: Look, first: Article, second: Article
) -> Iterator[tuple[Path, Article]]:
    """Yield one layout by every program that is here."""
    ways: list[tuple[str, str, Article, Callable[[Path], object]]] = [
        ("chromium", "chromium", first, lambda to: chromium(web_page(first, look), to)),
        ("soffice", "office", second, lambda to: office(office_page(second, look), to)),
        ("pdflatex", "tex", first, lambda to: tex(first, look, to)),
        ("", "story", second, lambda to: story(web_page(second, look), look, to)),
        ("", "rows", second, lambda to: by_rows(folder / f"story-{kind}.pdf", to)),
    ]
    for tool, name, article, show in ways:
        if (tool and not shutil.which(tool)) or (name == "tex" and kind not in _TEX_KINDS):
            continue
        target = folder / f"{name}-{kind}.pdf"
        if not target.exists():
            show(target)
        yield target, article


def _with_others(folder: Path, columns: int, three: list[Article]) -> tuple[Path, Article]:
    target = folder / f"continued-{columns}-{three[0].name}.pdf"
    continued(three[0], tuple(three[1:]), target, columns)
    stories = tuple(one.lines for one in three)
    return target, Article(three[0].name, tuple(chain.from_iterable(stories)), stories)
