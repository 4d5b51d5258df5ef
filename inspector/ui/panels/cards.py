"""Cards as values: lines of words with meanings. How they look is the delegate's matter."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from inspector.analysis.decisions import Review, State
from inspector.checks.model import Verdict
from inspector.claims.wording import month_words
from inspector.documents.model import Span
from inspector.phrases import phrases
from inspector.ui.translation import number, said

phrase = phrases(__name__)


class Tone(StrEnum):
    """What a run of words is to the reader: the name of its colour, or bold."""

    PLAIN = "text"
    STRONG = "strong"
    MUTED = "muted"
    WRONG = "wrong"
    LOOK = "warning"
    HOLDS = "holds"
    LINK = "link"


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one tone; a click on them goes to the `target`, where they have one."""

    text: str
    tone: Tone = Tone.PLAIN
    target: Span | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a card, cut off with "…" where it is too long, unless it `wraps`.

    `asides` stand at the right edge and are never cut.
    """

    runs: tuple[Run, ...]
    wraps: bool = False
    asides: tuple[Run, ...] = ()

    @property
    def text(self) -> str:
        """Return the words of the line, the asides last."""
        return " ".join(("".join(run.text for run in self.runs), *(a.text for a in self.asides)))


@dataclass(frozen=True, slots=True)
class Card:
    """What is shown of one thing that was found; a heading opens a group of them.

    `icon` is the sign of its kind, the name of a shipped icon.
    """

    lines: tuple[Line, ...]
    is_heading: bool = False
    icon: str = ""

    @property
    def text(self) -> str:
        """Return the words of the card, for screen readers and for the filter."""
        return "\n".join(line.text for line in self.lines)

    @property
    def height(self) -> int | None:
        """Return how many lines it is high; None where that depends on its width."""
        return None if any(line.wraps for line in self.lines) else len(self.lines)


@dataclass(frozen=True)
class LateCard:
    """A card whose words are put together when somebody looks: a list may have many thousands.

    `basis` is what they are made from: cards of equal basis are equal. None of the lines wraps.
    """

    basis: Hashable
    height: int
    make: Callable[[], tuple[Line, ...]] = field(compare=False, repr=False)
    icon: str = ""

    is_heading = False

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Return the lines of the card."""
        return self.make()

    @property
    def text(self) -> str:
        """Return the words of the card."""
        return Card(self.lines).text


@dataclass(frozen=True, slots=True)
class Row:
    """A card in a list, with the cards under it.

    `key` is the same when the same thing is found again. `spans` are the places it stands for, the
    one to jump to first. `opens` says whether the cards under it are shown from the start.
    A row `goes_on` where it heads a part of a long list, which is gone through as one.
    """

    key: Hashable
    card: Card | LateCard
    spans: tuple[Span, ...] = ()
    children: "Sequence[Row]" = ()
    opens: bool = True
    goes_on: bool = False


# What a check says, the worst first: a sign and a word beside the colour.
VERDICTS = {
    Verdict.WRONG: (phrase("⚠ wrong"), Tone.WRONG),
    Verdict.LOOK: (phrase("? look"), Tone.LOOK),
    Verdict.CONSISTENT: (phrase("✓ holds"), Tone.HOLDS),
}

# What an editor says, a sign and words beside the colour as well.
STATES = {
    State.VERIFIED: (phrase("✔ verified"), Tone.HOLDS),
    State.QUERIED: (phrase("? queried"), Tone.LOOK),
    State.WRONG: (phrase("✗ marked wrong"), Tone.WRONG),
    State.NOT_CHECKABLE: (phrase("∅ not checkable"), Tone.MUTED),
}


def verdict_run(verdict: Verdict) -> Run:
    """Return what a check says."""
    words, tone = VERDICTS[verdict]
    return Run(said(words), tone)


def state_run(state: State | None) -> Run | None:
    """Return what an editor says; None where that is nothing."""
    if state not in STATES:
        return None
    words, tone = STATES[state]
    return Run(said(words), tone)


def line(*parts: str | Run, wraps: bool = False, aside: Run | None = None) -> Line:
    """Return a line of plain words and runs; what is empty is left out."""
    runs = (Run(part) if isinstance(part, str) else part for part in parts)
    return Line(tuple(run for run in runs if run.text), wraps, (aside,) if aside else ())


def strong(text: str) -> Run:
    """Return words in bold."""
    return Run(text, Tone.STRONG)


def muted(text: str) -> Run:
    """Return words of second rank."""
    return Run(text, Tone.MUTED)


def group(
    title: str,
    children: Sequence[Row],
    *,
    opens: bool = True,
    icon: str = "",
    count: int | None = None,
) -> Row:
    """Return the row of a heading with the rows under it and their number, or another `count`."""
    words = line(
        strong(said(title)), muted(f"  {number(len(children) if count is None else count)}")
    )
    return Row(("group", title), Card((words,), is_heading=True, icon=icon), (), children, opens)


def review_lines(review: Review | None) -> tuple[Line, ...]:
    """Return what an editor has noted on a place, in one line, and none where nothing is."""
    if review is None or not (review.note or review.link):
        return ()
    told = " · ".join(" ".join(part.split()) for part in (review.note, review.link) if part)
    signed = review.signed
    who = f"{signed.by}, " if signed.by else ""
    when = f"{who}{signed.when.day} {said(month_words(signed.when.date()))} {signed.when:%H:%M}"
    return (line(strong("✎ "), told, aside=muted(when)),)


def snippet(text: str, around: Span, inside: Span, before: int = 28) -> Line:
    """Return the words around a span in bold type, starting close enough to show it.

    `inside` is the sentence. At most `before` code points stand before the span, from the start of
    a word.
    """
    start = max(inside.start, around.start - before)
    if start > inside.start:
        gap = text.find(" ", start, around.start)
        start = gap + 1 if gap >= 0 else start
    lead = "…" if start > inside.start else ""
    return Line(
        (
            muted(lead + _on_one_line(text[start : around.start])),
            strong(_on_one_line(around.of(text))),
            muted(_on_one_line(text[around.end : inside.end])),
        )
    )


def _on_one_line(text: str) -> str:
    return text.replace("\n", " ")
