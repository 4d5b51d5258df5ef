"""The claims of a document as cards: the figure, who says so and when, and its sentence."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel

from inspector.analysis.model import Analysis
from inspector.checks.model import Finding, Verdict
from inspector.claims.model import Claim, Relation, RelationKind
from inspector.claims.wording import (
    Places,
    claim_words,
    direction_symbol,
    hedged_words,
    qualifier_symbol,
    source_words,
    when_words,
)
from inspector.ui.panels.cards import (
    VERDICTS,
    LateCard,
    Line,
    Row,
    Run,
    group,
    line,
    muted,
    snippet,
    strong,
)
from inspector.ui.panels.panel import CardPanel
from inspector.ui.session import Session

_NOTHING_FOUND = (
    "No figures found. Inspector looks for amounts, counts, shares and money, "
    "in digits and in words."
)
_UNCHECKED = "not checked"


class Grouping(StrEnum):
    """What claims are put together by."""

    ORDER = "Order in the story"
    MEASURE = "Measure"
    SOURCE = "Source"
    CHECK = "Check"


@dataclass(frozen=True, slots=True)
class _Ties:
    """What hangs together with each claim, by its id."""

    analysis: Analysis
    findings: Mapping[str, list[Finding]]
    relations: Mapping[str, list[Relation]]

    def verdict(self, claim: Claim) -> Verdict | None:
        """Return the worst that a check says about a claim."""
        said = {finding.verdict for finding in self.findings[claim.id]}
        return next((verdict for verdict in VERDICTS if verdict in said), None)


def claim_rows(analysis: Analysis, grouping: Grouping = Grouping.ORDER) -> tuple[Row, ...]:
    """Return a card for each claim; groups are in the order in which they first appear."""
    ties = _Ties(analysis, defaultdict(list), defaultdict(list))
    for finding in analysis.findings:
        for claim_id in finding.claims:
            ties.findings[claim_id].append(finding)
    pairs = (RelationKind.CONVERSION, RelationKind.FROM_TO)
    for relation in (r for r in analysis.relations if r.kind in pairs):
        for claim_id in (relation.first, relation.second):
            ties.relations[claim_id].append(relation)
    places = Places(analysis.document)
    cards = [(claim, _row(claim, ties, places)) for claim in analysis.claims]
    if grouping is Grouping.ORDER:
        return tuple(row for _, row in cards)
    title = _titles(grouping, ties)
    groups: dict[str, list[Row]] = defaultdict(list)
    for claim, row in cards:
        groups[title(claim)].append(row)
    return tuple(group(name, tuple(rows)) for name, rows in groups.items())


def _titles(grouping: Grouping, ties: _Ties) -> Callable[[Claim], str]:
    if grouping is Grouping.MEASURE:
        return lambda claim: claim.subject or claim.entity or "measure not told"
    if grouping is Grouping.SOURCE:
        return source_words
    return lambda claim: VERDICTS[v].text if (v := ties.verdict(claim)) else _UNCHECKED


def _row(claim: Claim, ties: _Ties, places: Places) -> Row:
    relations = tuple(ties.relations[claim.id])
    basis = (claim, relations, tuple(ties.findings[claim.id]))
    card = LateCard(basis, 3 + bool(relations), lambda: _lines(claim, ties, places))
    return Row(claim.span, card, (claim.span,))


def _lines(claim: Claim, ties: _Ties, places: Places) -> tuple[Line, ...]:
    verdict = ties.verdict(claim)
    return (
        _figure(claim, VERDICTS[verdict] if verdict else None),
        line(muted(_joined(source_words(claim), _as_of(claim), places.of(claim.span)))),
        snippet(ties.analysis.document.text, claim.span, claim.sentence),
        *_tied(claim, ties),
    )


def _figure(claim: Claim, mark: Run | None) -> Line:
    sign = qualifier_symbol(claim.quantity.qualifier)
    arrow = direction_symbol(claim.direction)
    return line(
        strong(f"{sign} " if sign else ""),
        strong(claim_words(claim)),
        strong(f" {arrow}" if arrow else ""),
        f"  {claim.subject}" if claim.subject else "",
        muted(f"{' · ' if claim.subject else '  '}{claim.entity}" if claim.entity else ""),
        aside=mark,
    )


def _as_of(claim: Claim) -> str:
    when = when_words(claim.time)
    return when if when.startswith(("since", "until")) else when and f"as of {when}"


def _tied(claim: Claim, ties: _Ties) -> Iterable[Line]:
    told = [_relation(claim, relation, ties) for relation in ties.relations[claim.id]]
    if told:
        runs = [run for pair in told for run in (muted(" · "), *pair)]
        yield Line(tuple(runs[1:]))


def _relation(claim: Claim, relation: Relation, ties: _Ties) -> tuple[Run, ...]:
    is_first = relation.first == claim.id
    other = ties.analysis.claim(relation.second if is_first else relation.first)
    if relation.kind is RelationKind.CONVERSION:
        checked = next((f for f in ties.findings[claim.id] if other.id in f.claims), None)
        mark = VERDICTS[checked.verdict] if checked else Run("")
        return muted(f"= {claim_words(other)} "), Run(mark.text[:1], mark.tone)
    way = _way(ties.analysis.claim(relation.first), ties.analysis.claim(relation.second))
    return (muted(f"{way} {'to' if is_first else 'from'} {hedged_words(other)}".strip()),)


def _way(earlier: Claim, later: Claim) -> str:
    """Tell whether a figure went up or down, where the two can be compared."""
    before, after = earlier.quantity, later.quantity
    if before.unit == after.unit and after.high < before.low:
        return "down"
    if before.unit == after.unit and after.low > before.high:
        return "up"
    return ""


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


class ClaimsPanel(CardPanel):
    """The list of claims and what it is grouped by."""

    def __init__(self, session: Session) -> None:
        self._grouping = QComboBox()
        self._grouping.addItems([grouping.value for grouping in Grouping])
        self._grouping.setAccessibleName("Group claims by")
        super().__init__(session, "Claims", _NOTHING_FOUND)
        label = QLabel("Group by")
        label.setBuddy(self._grouping)
        bar = QHBoxLayout()
        bar.setContentsMargins(10, 6, 10, 6)
        bar.setSpacing(8)
        bar.addWidget(label)
        bar.addWidget(self._grouping, 1)
        self.column.insertLayout(0, bar)
        self._grouping.currentIndexChanged.connect(self.refresh)

    def rows(self, analysis: Analysis) -> tuple[Row, ...]:
        """Return the claims, grouped as the editor has chosen."""
        return claim_rows(analysis, Grouping(self._grouping.currentText()))
