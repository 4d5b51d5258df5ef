"""The sum bar: what the figures that the editor has picked come to."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from inspector.analysis.model import Analysis
from inspector.claims.model import Claim
from inspector.claims.wording import Places, hedged_words
from inspector.documents.model import Span
from inspector.phrases import phrases
from inspector.ui.markup import escape
from inspector.ui.session import Session
from inspector.ui.theme import of
from inspector.ui.translation import said, translator
from inspector.ui.wording import where_words

phrase = phrases(__name__)
tr = translator(__name__)


_RESULTS = {
    "Sum": phrase("Sum"),
    "Difference": phrase("Difference"),
    "Ratio": phrase("Ratio"),
    "Change": phrase("Change"),
}
_MOST = 3  # matches that are told of one result


class SumBar(QFrame):
    """Figures with their sum, and how two of them compare; closing it clears the sum."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("sum")
        self._told = QLabel(wordWrap=True)
        self._told.setMinimumWidth(1)
        self._told.setAccessibleName(tr("Sum of the figures that are picked"))
        self._told.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self._told.linkActivated.connect(self._go)
        self._close = QToolButton(autoRaise=True)
        self._close.setIconSize(QSize(16, 16))
        self._close.setToolTip(tr("Clear the sum"))
        self._close.setAccessibleName(tr("Clear the sum"))
        self._close.clicked.connect(session.clear_sum)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 8, 6)
        row.addWidget(self._told, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self._draw_icon()
        self._show_sum()
        session.sum_changed.connect(self._show_sum)
        session.analysis_changed.connect(self._show_sum)

    @property
    def text(self) -> str:
        """Return what is said, as rich text."""
        return self._told.text()

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon anew in another theme."""
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_icon()
        super().changeEvent(event)

    def _show_sum(self) -> None:
        analysis, spans = self._session.analysis, self._session.summed
        picked = [c for span in spans for c in analysis.claims_at(span)[:1]] if analysis else []
        self.setVisible(bool(picked))
        if analysis and picked:
            self._told.setText(_words(analysis, picked))

    def _go(self, link: str) -> None:
        start, _, end = link.partition("-")
        self._session.select(Span(int(start), int(end)))

    def _draw_icon(self) -> None:
        self._close.setIcon(of(self.palette()).icon("close"))


def _words(analysis: Analysis, picked: list[Claim]) -> str:
    # Converting takes a library that the first page must not wait for.
    from inspector.checks.tally import tally  # noqa: PLC0415

    places = Places(analysis.document)
    figures = ", ".join(_link(claim, places, where=False) for claim in picked)
    if len(picked) == 1:
        more = tr("Pick another figure with Ctrl and a click to add it up.")
        return f"{figures} &nbsp; {more}"
    found = tally(picked, analysis.claims)
    told = [tr("%Ln figure(s): {figures}", count=len(picked), figures=figures)]
    told += [
        f"<b>{said(_RESULTS[each.name])}</b> {escape(each.words)}{_matches(each.matches, places)}"
        for each in found.results
    ]
    return " &nbsp;·&nbsp; ".join((*told, escape(found.problem)) if found.problem else told)


def _matches(claims: Iterable[Claim], places: Places) -> str:
    links = [_link(claim, places) for claim in claims]
    if not links:
        return ""
    first, rest = ", ".join(links[:_MOST]), len(links) - _MOST
    if rest > 0:
        return f" ({tr('matches {figures} and %Ln more', count=rest, figures=first)})"
    return f" ({tr('matches {figures}', figures=first)})"


def _link(claim: Claim, places: Places, *, where: bool = True) -> str:
    link = f"{claim.span.start}-{claim.span.end}"
    figure = f'<a href="{link}">{escape(hedged_words(claim))}</a>'
    if not where:
        return figure
    return tr("{figure} in {place}", figure=figure, place=escape(where_words(places, claim.span)))
