"""Print how long the window stands still while a list of very many cards is worked with.

python -m tests.benchmarks.cards [CLAIMS...]

The claims are those of the builders, told again and again on as many pages as they need. What is
measured is the same as in `stalls`.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inspector.analysis.model import Analysis
from inspector.documents.model import Page, Span
from inspector.settings import Settings
from inspector.store.workspace import Workspace
from inspector.ui.panels.side import SidePanel
from inspector.ui.session import Session
from inspector.ui.sweeper import Sweeper
from inspector.ui.theme import Look
from inspector.ui.window import Window
from inspector.worker.messages import Analyse, Analysed, Child, Open, Opened, Request
from tests import builders
from tests.benchmarks.stalls import Pulse

_ON_PAGE = 4  # times that the text stands on a page
_SUBJECTS = 9_000  # measures that are told apart: most are told of once or twice


class _Nobody:
    """A client whose children never answer."""

    def __init__(self) -> None:
        self.sent: list[Request] = []

    def send(self, _child: Child, request: Request) -> None:
        self.sent.append(request)

    def job(self, kind: type[Request]) -> int:
        return next(each.job for each in reversed(self.sent) if isinstance(each, kind))

    def close(self) -> None:
        self.sent.clear()


def told_again(claims: int) -> Analysis:
    """Return an analysis of so many claims, and what hangs together with them."""
    once = builders.analysis()
    times = -(-claims // len(once.claims))
    size, step = len(once.claims), len(builders.TEXT)

    def moved(span: Span, time: int) -> Span:
        return Span(span.start + time * step, span.end + time * step)

    def named(claim: str, time: int) -> str:
        return f"c{int(claim[1:]) + time * size}"

    blocks = tuple(
        replace(block, span=moved(block.span, time))
        for time in range(times)
        for block in once.document.blocks
    )
    pages = tuple(
        Page(number, 600, 800, 0, Span(number * step * _ON_PAGE, (number + 1) * step * _ON_PAGE))
        for number in range(-(-times // _ON_PAGE))
    )
    many = tuple(
        replace(
            claim,
            id=named(claim.id, time),
            span=moved(claim.span, time),
            sentence=moved(claim.sentence, time),
            paragraph=claim.paragraph + time * len(once.document.blocks),
            subject=f"{claim.subject} {(time * size + number) % _SUBJECTS}",
        )
        for time in range(times)
        for number, claim in enumerate(once.claims)
    )
    findings = tuple(
        replace(
            finding,
            spans=tuple(moved(span, time) for span in finding.spans),
            claims=tuple(named(claim, time) for claim in finding.claims),
            key=f"{finding.key}:{time}",
        )
        for time in range(times)
        for finding in once.findings
    )
    relations = tuple(
        replace(relation, first=named(relation.first, time), second=named(relation.second, time))
        for time in range(times)
        for relation in once.relations
    )
    mentions = tuple(
        replace(mention, span=moved(mention.span, time), entity=mention.entity)
        for time in range(times)
        for mention in once.mentions
    )
    of = len(once.mentions)
    entities = tuple(
        replace(e, mentions=tuple(m + time * of for time in range(times) for m in e.mentions))
        for e in once.entities
    )
    document = replace(
        once.document, text=builders.TEXT * times, blocks=blocks, pages=pages, format="pdf"
    )
    return replace(
        once,
        document=document,
        claims=many,
        findings=findings,
        relations=relations,
        mentions=mentions,
        entities=entities,
        timexes=(),
        analysed=(Span(0, len(document.text)),),
    )


def measured(app: QApplication, claims: int) -> Iterator[str]:
    """Yield what is found of so many claims, as lines."""
    with tempfile.TemporaryDirectory() as name:
        folder, client = Path(name), _Nobody()
        session = Session(
            client, Settings(), folder / "settings.toml", Workspace(folder / "w.sqlite")
        )
        window = Window(session)
        window.resize(1280, 800)
        window.show()
        analysis = told_again(claims)
        session.open_text("x")
        pulse = Pulse()
        side = window.findChild(SidePanel)
        assert side
        cards, box = side.claims.cards, side.claims._grouping

        def press(words: str) -> None:
            for letter in words:
                QTest.keyClicks(side.filter, letter)
                app.processEvents()

        def arrive() -> None:
            session.receive(Opened(client.job(Open), analysis.document))
            session.receive(Analysed(client.job(Analyse), analysis))

        steps: tuple[tuple[str, Callable[[], object]], ...] = (
            ("results arrive", arrive),
            ("filter: prisoners", lambda: press("prisoners")),
            ("next card", lambda: QTest.keyClick(cards, Qt.Key.Key_J)),
            ("verified", lambda: QTest.keyClick(cards, Qt.Key.Key_Space)),
            ("no filter", side.filter.clear),
            *((f"by {box.itemText(n)}", lambda n=n: box.setCurrentIndex(n)) for n in range(1, 6)),
            ("filter: Tesk 77", lambda: press("Tesk 77")),
            ("in order", lambda: box.setCurrentIndex(0)),
            ("no filter again", side.filter.clear),
            ("last figure", lambda: session.select(analysis.claims[-1].span)),
            ("first name", lambda: session.select(analysis.mentions[0].span)),
            ("last figure again", lambda: session.select(analysis.claims[-1].span)),
            ("verified again", lambda: QTest.keyClick(cards, Qt.Key.Key_Space)),
        )
        for title, step in steps:
            pulse.stalls.clear()
            started, spent = time.perf_counter(), time.thread_time()
            step()
            while session.slices.is_busy or time.perf_counter() - started < 0.4:
                app.processEvents()
                time.sleep(0.001)
            longest = max(pulse.stalls, default=0)
            yield (
                f"{claims:6,} claims, {title:24}: longest {1000 * longest:4.0f} ms,"
                f" {sum(each > 0.05 for each in pulse.stalls)} over 50 ms,"
                f" {time.thread_time() - spent:.1f} s of {time.perf_counter() - started:.1f} s"
            )
        window.close()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    qt = QApplication([])
    sweeper = Sweeper(qt)
    look = Look(qt, "light")
    for count in [int(word) for word in sys.argv[1:]] or [30_000]:
        for told in measured(qt, count):
            print(told, flush=True)  # noqa: T201
