"""The claims of a document as cards: the figure, who says so and when, and its sentence."""

from collections import defaultdict
from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from enum import StrEnum

from inspector.analysis.model import Analysis
from inspector.claims.model import Claim
from inspector.claims.wording import (
    Places,
    claim_words,
    direction_symbol,
    qualifier_symbol,
    source_words,
    when_words,
)
from inspector.documents.model import Span
from inspector.phrases import phrases
from inspector.ui.panels.cards import (
    LateCard,
    Line,
    Row,
    line,
    muted,
    review_lines,
    snippet,
    state_run,
    strong,
    verdict_run,
)
from inspector.ui.panels.grouping import GroupingBox
from inspector.ui.panels.panel import CLAIMS, CardPanel
from inspector.ui.panels.parts import Maker, groups_by_number, parts_in_order
from inspector.ui.panels.ties import Ties, clashes, joined_links, links, tied
from inspector.ui.panels.worth import rank, rank_words, reasons
from inspector.ui.session import Session
from inspector.ui.slices import OFTEN, Work, at_once
from inspector.ui.translation import said, translator
from inspector.ui.wording import where_words

phrase = phrases(__name__)
tr = translator(__name__)


_NOTHING_FOUND = phrase(
    "No figures found. Inspector looks for amounts, counts, shares and money, "
    "in digits and in words. Add one by hand: select it in the article and press C."
)
_UNCHECKED = phrase("not checked")
_UNDECIDED = phrase("undecided")
_ICON = "figure"


class Grouping(StrEnum):
    """What claims are put together by."""

    ORDER = "order"
    MEASURE = "measure"
    SOURCE = "source"
    STATE = "state"
    CHECK = "check"
    WORTH = "worth"


GROUPINGS = {
    Grouping.ORDER: phrase("Order in the story"),
    Grouping.MEASURE: phrase("Measure"),
    Grouping.SOURCE: phrase("Source"),
    Grouping.STATE: phrase("State"),
    Grouping.CHECK: phrase("Check"),
    Grouping.WORTH: phrase("What to check first"),
}


def claim_rows(
    analysis: Analysis, grouping: Grouping = Grouping.ORDER, summed: Collection[Span] = ()
) -> Sequence[Row]:
    """Return a card for each claim; groups are in the order in which they first appear.

    `summed` are the places of those that are being added up.
    """
    return at_once(_gathered(analysis, grouping, summed))


def _gathered(
    analysis: Analysis, grouping: Grouping, summed: Collection[Span]
) -> Work[Sequence[Row]]:
    ties = yield from tied(analysis, summed)
    places = Places(analysis.document)

    maker = Maker[Claim](
        lambda claim: _row(claim, ties, places, worth=grouping is Grouping.WORTH),
        lambda claim: (claim.span,),
        lambda claim: _words(claim, ties, places, worth=grouping is Grouping.WORTH),
    )

    def rows(claims: Sequence[Claim]) -> Sequence[Row]:
        return parts_in_order(claims, maker, lambda claim: claim.span, analysis.document)

    if grouping is Grouping.ORDER:
        return rows(analysis.claims)
    title = _titles(grouping, ties)
    groups: dict[str, list[Claim]] = defaultdict(list)
    for count, claim in enumerate(analysis.claims):
        groups[title(claim)].append(claim)
        if not count % OFTEN:
            yield
    named = list(groups.items())
    if grouping is Grouping.WORTH:
        named.sort(key=lambda one: -rank(one[1][0], ties))
    return groups_by_number(named, rows, maker.spans)


def _titles(grouping: Grouping, ties: Ties) -> Callable[[Claim], str]:
    if grouping is Grouping.MEASURE:
        return lambda claim: claim.subject or claim.entity or tr("measure not told")
    if grouping is Grouping.SOURCE:
        return lambda claim: said(source_words(claim))
    if grouping is Grouping.STATE:
        return lambda claim: run.text if (run := state_run(ties.state(claim))) else said(_UNDECIDED)
    if grouping is Grouping.WORTH:
        return lambda claim: rank_words(rank(claim, ties))
    return lambda claim: verdict_run(v).text if (v := ties.verdict(claim)) else said(_UNCHECKED)


def _row(claim: Claim, ties: Ties, places: Places, *, worth: bool) -> Row:
    relations, findings = tuple(ties.relations[claim.id]), tuple(ties.findings[claim.id])
    review = ties.analysis.review_at(claim.span)
    is_tied = bool(relations or clashes(claim, ties))
    noted = review_lines(review)
    told = reasons(claim, ties) if worth else ()
    basis = (claim, relations, findings, review, claim.span in ties.summed, told)
    card = LateCard(
        basis,
        3 + is_tied + len(noted) + bool(told),
        lambda: (*_lines(claim, ties, places), *([line(muted(_joined(*told)))] if told else [])),
        _ICON,
    )
    return Row(claim.span, card, (claim.span,))


def _words(claim: Claim, ties: Ties, places: Places, *, worth: bool) -> str:
    """Return the words of a card, which are known sooner than the card is put together."""
    verdict = ties.verdict(claim)
    marks = (state_run(ties.state(claim)), verdict_run(verdict) if verdict else None)
    return " ".join(
        (
            qualifier_symbol(claim.quantity.qualifier),
            claim_words(claim),
            direction_symbol(claim.direction),
            claim.subject,
            claim.entity,
            said(source_words(claim)),
            _as_of(claim),
            where_words(places, claim.span),
            claim.sentence.of(ties.analysis.document.text).replace("\n", " "),
            *(mark.text for mark in marks if mark),
            *(run.text for part in links(claim, ties) for run in part),
            *(noted.text for noted in review_lines(ties.analysis.review_at(claim.span))),
            *(reasons(claim, ties) if worth else ()),
        )
    )


def _lines(claim: Claim, ties: Ties, places: Places) -> tuple[Line, ...]:
    tied = links(claim, ties)
    return (
        _figure(claim, ties),
        line(
            muted(_joined(said(source_words(claim)), _as_of(claim))),
            aside=muted(where_words(places, claim.span)),
        ),
        snippet(ties.analysis.document.text, claim.span, claim.sentence),
        *([joined_links(tied)] if tied else []),
        *review_lines(ties.analysis.review_at(claim.span)),
    )


def _figure(claim: Claim, ties: Ties) -> Line:
    sign = qualifier_symbol(claim.quantity.qualifier)
    arrow = direction_symbol(claim.direction)
    state, verdict = ties.state(claim), ties.verdict(claim)
    figure = claim_words(claim)
    # "150 seats" says already what has been counted.
    subject = "" if figure.endswith(f" {claim.subject}") else claim.subject
    words = line(
        strong("Σ " if claim.span in ties.summed else ""),
        strong(f"{sign} " if sign else ""),
        strong(figure),
        strong(f" {arrow}" if arrow else ""),
        f"  {subject}" if subject else "",
        muted(_whose(claim, subject)),
    )
    marks = (state_run(state), verdict_run(verdict) if verdict else None)
    return replace(words, asides=tuple(mark for mark in marks if mark))


def _whose(claim: Claim, subject: str) -> str:
    """Return whose figure it is, unless what is measured says so already."""
    if not claim.entity or claim.entity in claim.subject:
        return ""
    return f"{' · ' if subject else '  '}{claim.entity}"


def _as_of(claim: Claim) -> str:
    when = when_words(claim.time)
    told = said(when)
    return told if when.startswith(("since", "until")) else told and tr("as of {when}", when=told)


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


class ClaimsPanel(CardPanel):
    """The list of claims and what it is grouped by."""

    def __init__(self, session: Session) -> None:
        self._grouping = GroupingBox(tr("Group claims by"), GROUPINGS)
        super().__init__(session, CLAIMS, _NOTHING_FOUND, ("figure",))
        self._grouping.stand_above(self.column)
        self._grouping.currentIndexChanged.connect(self.regroup)
        session.sum_changed.connect(self._hear)

    def gather(self, analysis: Analysis) -> Work[Sequence[Row]]:
        """Put the claims together, grouped as the editor has chosen."""
        grouping = Grouping(self._grouping.currentData())
        return (yield from _gathered(analysis, grouping, frozenset(self.session.summed)))
