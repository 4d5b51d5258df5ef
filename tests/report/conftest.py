"""Analyses to report on: a usual one, one without figures, a hostile one, and one of a PDF."""

import datetime as dt
import hashlib
from array import array
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pymupdf
import pytest

from inspector.analysis.decide import decided
from inspector.analysis.decisions import Decisions
from inspector.analysis.model import Analysis
from inspector.checks.model import Dismissal
from inspector.claims.model import Anchor
from inspector.documents.model import Block, Document, Page, Recognised, Role, Span
from inspector.documents.places import Places
from inspector.report.model import Job

HOSTILE = "<script>alert(1)</script>\"'&amp;]]>"


@pytest.fixture
def analysis(builders: ModuleType) -> Analysis:
    """Return the small analysis: seven claims, one slip."""
    return builders.analysis()


@pytest.fixture
def recognised(analysis: Analysis) -> Analysis:
    """Return the small analysis of an article whose first figure was recognised from a picture."""
    word = Recognised(analysis.claims[0].span, 0.62)
    return replace(analysis, document=replace(analysis.document, recognised=(word,)))


@pytest.fixture
def empty(builders: ModuleType) -> Analysis:
    """Return an analysis that has found nothing, and has no document date."""
    return replace(
        builders.analysis(),
        anchor=Anchor(None),
        mentions=(),
        entities=(),
        claims=(),
        timexes=(),
        relations=(),
        findings=(),
        series=(),
        sentences=(),
        complete=False,
    )


@pytest.fixture
def hostile(builders: ModuleType) -> Analysis:
    """Return an analysis in which every word from the document tries to be markup."""
    found = builders.analysis()
    bad = HOSTILE
    # The same number of code points, so that every span stays where it is.
    text = found.document.text.replace("Orvania's", "<script>x"[:9]).replace(
        "KELMAR", "<b>\x00\x0b&"
    )
    document = replace(found.document, name=f"=cmd|{bad}.txt", text=text, notes=(bad,))
    claims = tuple(
        replace(claim, text=f"={bad}", subject=bad, entity=bad, source=f"@{bad}", time_how=bad)
        for claim in found.claims
    )
    return replace(
        found,
        document=document,
        claims=claims,
        entities=tuple(replace(e, canonical=bad, aliases=(bad,)) for e in found.entities),
        findings=tuple(
            replace(f, message=bad, working=bad, suggestion=bad) for f in found.findings
        ),
        series=tuple(
            replace(s, label=bad, points=tuple(replace(p, source=bad) for p in s.points))
            for s in found.series
        ),
        notes=(bad,),
    )


@pytest.fixture
def judged(builders: ModuleType) -> Analysis:
    """Return the small analysis with its slip dismissed, and two checks switched off."""
    found = builders.analysis()
    moment = dt.datetime(2025, 2, 6, 9, 30, tzinfo=dt.UTC)
    slip = found.findings[1]
    dismissal = Dismissal(slip.key, "=The agency’s own <rounding>.", moment)
    return decided(found, Decisions((dismissal,), ("order",)), ["weekday-date"])


@pytest.fixture(params=["analysis", "empty", "hostile", "judged"])
def any_job(request: pytest.FixtureRequest) -> Job:
    """Return a job on each of the analyses in turn."""
    moment = dt.datetime(2025, 2, 6, 9, 30, tzinfo=dt.UTC)
    return Job(request.getfixturevalue(request.param), exported=moment)


@pytest.fixture
def pdf_job(analysis: Analysis) -> Callable[..., Job]:
    """Return a function that prints the article on one PDF page and makes a job of it."""

    def make(
        *, rotation: int = 0, cropped: bool = False, password: str | None = None, note: str = ""
    ) -> Job:
        pdf = pymupdf.open()
        page = pdf.new_page(width=500, height=700)
        area = pymupdf.Rect(80, 120, 430, 600)
        page.insert_textbox(area, analysis.document.text.replace("🙂", "-"), fontsize=11)
        if note:
            page.add_text_annot((100, 400), note)
        if cropped:
            page.set_cropbox(pymupdf.Rect(60, 90, 460, 640))
        page.set_rotation(rotation)
        locked = {
            "encryption": pymupdf.PDF_ENCRYPT_AES_256,
            "owner_pw": password,
            "user_pw": password,
        }
        source = pdf.tobytes(**(locked if password else {}))
        document = _document(source, password, analysis.document)
        return Job(replace(analysis, document=document), source, password)

    return make


def _document(source: bytes, password: str | None, like: Document) -> Document:
    """Return `like` with the places that its characters have on the page."""
    pdf = pymupdf.open(stream=source)
    if password:
        pdf.authenticate(password)
    page = pdf[0]
    printed = [
        (char["c"], char["bbox"], number)
        for number, line in enumerate(
            line for block in page.get_text("rawdict")["blocks"] for line in block.get("lines", ())
        )
        for part in line["spans"]
        for char in part["chars"]
        if not char["c"].isspace()
    ]
    text = like.text
    boxes, lines = array("f", bytes(16 * len(text))), array("I", bytes(4 * len(text)))
    for at, (_, box, number) in zip(
        (i for i, c in enumerate(text) if not c.isspace()), printed, strict=True
    ):
        boxes[4 * at : 4 * at + 4] = array("f", box)
        lines[at] = number
    size = page.cropbox
    placed = Page(
        0,
        size.width,
        size.height,
        page.rotation,
        Span(0, len(text)),
        Places.of_characters(boxes, lines),
    )
    digest = hashlib.sha256(source).hexdigest()
    return replace(like, name="valley.pdf", format="pdf", sha256=digest, pages=(placed,))


@pytest.fixture
def many(builders: ModuleType) -> Analysis:
    """Return the small analysis thirty times over, in every kind of block."""
    small = builders.analysis()
    length, count = len(small.document.text) + 1, 30
    roles = [Role.PARAGRAPH, Role.LIST, Role.PULL_QUOTE, Role.CAPTION, Role.TABLE, Role.FOOTER]
    blocks, mentions, claims, findings, timexes = [], [], [], [], []
    for turn in range(count):
        by, first = turn * length, turn * len(small.claims)

        def name(claim: str, first: int = first) -> str:
            return f"c{int(claim[1:]) + first}"

        for block in small.document.blocks:
            role = roles[turn % 6] if block.role is Role.PARAGRAPH else block.role
            blocks.append(Block(block.span.shifted(by), role))
        mentions += [replace(m, span=m.span.shifted(by)) for m in small.mentions]
        timexes += [replace(t, span=t.span.shifted(by)) for t in small.timexes]
        claims += [
            replace(
                c,
                id=name(c.id),
                span=c.span.shifted(by),
                sentence=c.sentence.shifted(by),
                paragraph=c.paragraph + turn * len(small.document.blocks),
            )
            for c in small.claims
        ]
        findings += [
            replace(
                f,
                spans=tuple(s.shifted(by) for s in f.spans),
                claims=tuple(map(name, f.claims)),
            )
            for f in small.findings
        ]
    text = "\n".join([small.document.text] * count)
    entities = tuple(
        replace(e, mentions=tuple(i for i, m in enumerate(mentions) if m.entity == number))
        for number, e in enumerate(small.entities)
    )
    return replace(
        small,
        document=replace(small.document, text=text, blocks=tuple(blocks)),
        mentions=tuple(mentions),
        entities=entities,
        timexes=tuple(timexes),
        claims=tuple(claims),
        findings=tuple(findings),
        relations=(),
        sentences=(),
    )


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, bytes], None]:
    """Return a function that compares bytes with the golden of this name, or writes it anew."""

    def compare(name: str, found: bytes) -> None:
        path = Path(__file__).parent.parent / "goldens" / name
        if request.config.getoption("--regenerate-goldens"):
            path.write_bytes(found)
        assert found.decode() == path.read_bytes().decode(), (
            f"{name} has changed; if that is as it should be, run with --regenerate-goldens"
        )

    return compare
