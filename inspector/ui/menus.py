"""What can be done with one place that has been found, from its mark or from its card."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from inspector.analysis.decisions import State
from inspector.analysis.model import Analysis
from inspector.checks.model import Finding, Verdict
from inspector.claims.wording import Places
from inspector.documents.model import Document, Span
from inspector.ui.keys import native
from inspector.ui.marking import do
from inspector.ui.session import Session
from inspector.ui.states import KEYS, TITLES
from inspector.ui.translation import said, translator
from inspector.ui.views.reason import ReasonField
from inspector.ui.wording import where_words

tr = translator(__name__)


_DISMISSES = Qt.Key.Key_X  # on the card of a finding
_RANKS = (Verdict.WRONG, Verdict.LOOK, Verdict.CONSISTENT)


def open_menu(
    session: Session, span: Span, where: QPoint, parent: QWidget, finding: Finding | None = None
) -> None:
    """Offer, at a point of the screen, what can be done with the place at `span`.

    `finding` is the one to decide on where the place alone does not tell: its card was asked,
    where X dismisses it and says nothing of the place.
    """
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addAction(tr("Go to"), lambda: session.select(span))
    menu.addSeparator()
    _offer_states(menu, session, span, without=_DISMISSES if finding else None)
    menu.addAction(f"{tr('Note…')}\tN", lambda: do("note", session, span, where, parent))
    menu.addAction(f"{tr('Correct…')}\tE", lambda: do("edit", session, span, where, parent))
    menu.addAction(
        f"{tr('Delete')}\t{native('Del')}", lambda: do("delete", session, span, where, parent)
    )
    if any(each.place.span.overlaps(span) for each in session.decisions.corrections):
        menu.addAction(tr("As it was found"), lambda: session.as_found(span))
    menu.addSeparator()
    menu.addAction(tr("Copy with its sentence"), lambda: copy_place(session, span))
    working = menu.addAction(tr("Copy working"), lambda: copy_working(session, span))
    working.setEnabled(bool(session.analysis and working_words(session.analysis, span)))
    if session.analysis and session.analysis.claims_at(span):
        in_sum = span in session.summed
        menu.addSeparator()
        menu.addAction(
            tr("Take out of the sum") if in_sum else tr("Add to the sum"),
            lambda: session.add_up(span),
        )
    found = finding or finding_at(session.analysis, span)
    if found:
        menu.addSeparator()
        run = partial(decide, session, found, where, parent)
        _offer_decisions(menu, session, found, run, by_key=finding is not None)
    menu.popup(where)


def _offer_states(menu: QMenu, session: Session, span: Span, without: Qt.Key | None) -> None:
    """Add what an editor can say of a place to a menu, `without` telling one of the keys."""
    review = session.decisions.review(span)
    for key, state in KEYS.items():
        shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
        words = said(TITLES[state])
        action = menu.addAction(words if key == without else f"{words}\t{shown}")
        action.setCheckable(True)
        action.setChecked(state is (review.state if review else State.NEW))
        action.triggered.connect(partial(session.review, span, state))


def _offer_decisions(
    menu: QMenu, session: Session, finding: Finding, decide: Callable[[], object], *, by_key: bool
) -> None:
    """Add what can be decided on a finding to a menu; `by_key` tells the key for it."""
    check, key = finding.check, QKeySequence(_DISMISSES)
    words = tr("Restore") if finding.dismissed else tr("Dismiss…")
    shown = key.toString(QKeySequence.SequenceFormat.NativeText)
    menu.addAction(f"{words}\t{shown}" if by_key else words, decide)
    menu.addAction(
        tr("Switch off this check for this document"), lambda: session.switch_here(check, on=False)
    )
    menu.addAction(tr("Switch off this check altogether"), lambda: session.switch(check, on=False))


def decide(session: Session, finding: Finding, where: QPoint, parent: QWidget) -> None:
    """Restore a dismissed finding, or ask at a point of the screen why one is dismissed."""
    if finding.dismissed:
        session.restore(finding)
    else:
        ReasonField(session, finding, parent).open_at(where)


def finding_at(analysis: Analysis | None, span: Span | None) -> Finding | None:
    """Return what a check says about the figure at `span`: what wants eyes before the rest."""
    if analysis is None or span is None:
        return None
    return worst(findings_at(analysis, span))


def worst(found: Sequence[Finding]) -> Finding | None:
    """Return what wants eyes before the rest."""
    return min(found, key=lambda f: (bool(f.dismissed), _RANKS.index(f.verdict)), default=None)


def copy_place(session: Session, span: Span | None) -> None:
    """Put what stands at `span`, its sentence and where it is on the clipboard."""
    if session.analysis and span:
        QGuiApplication.clipboard().setText(place_words(session.analysis, span))


def copy_cited(session: Session, span: Span) -> None:
    """Put the words at `span` on the clipboard, in quotes, with the page or paragraph."""
    if document := session.document:
        words = " ".join(span.of(document.text).split())
        QGuiApplication.clipboard().setText(f"“{words}” ({_where(document, span)})")


def copy_working(session: Session, span: Span | None) -> None:
    """Put the arithmetic of the checks on the figure at `span` on the clipboard."""
    if session.analysis and span:
        QGuiApplication.clipboard().setText(working_words(session.analysis, span))


def place_words(analysis: Analysis, span: Span) -> str:
    """Return what stands at `span`, the sentence around it, and where that is."""
    document = analysis.document
    around = (*analysis.sentences, *(block.span for block in document.blocks))
    sentence = next((stretch for stretch in around if stretch.covers(span)), span)
    where = _where(document, span)
    words, whole = (" ".join(part.of(document.text).split()) for part in (span, sentence))
    return f"{words}\n“{whole}”\n{where}"


def _where(document: Document, span: Span) -> str:
    place = where_words(Places(document), span)
    return ", ".join(part for part in (document.name, place) if part)


def working_words(analysis: Analysis, span: Span) -> str:
    """Return what the checks say about the figure at `span`, with their arithmetic."""
    found = findings_at(analysis, span)
    return "\n".join(
        f"{said(finding.message)} {said(finding.working)}".strip() for finding in found
    )


def findings_at(analysis: Analysis, span: Span) -> list[Finding]:
    """Return what the checks say about the figure at `span`."""
    here = {claim.id for claim in analysis.claims_at(span)}
    return [f for f in analysis.findings if span in f.spans or here.intersection(f.claims)]
