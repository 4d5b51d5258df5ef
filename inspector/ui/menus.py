"""What can be done with one place that has been found, from its mark or from its card."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from inspector.analysis.model import Analysis
from inspector.claims.wording import Places
from inspector.documents.model import Span
from inspector.ui.session import Session


def open_menu(session: Session, span: Span, where: QPoint, parent: QWidget) -> None:
    """Offer, at a point of the screen, what can be done with the place at `span`."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addAction("Go to", lambda: session.select(span))
    menu.addSeparator()
    menu.addAction("Copy with its sentence", lambda: copy_place(session, span))
    working = menu.addAction("Copy working", lambda: copy_working(session, span))
    working.setEnabled(bool(session.analysis and working_words(session.analysis, span)))
    menu.popup(where)


def copy_place(session: Session, span: Span | None) -> None:
    """Put what stands at `span`, its sentence and where it is on the clipboard."""
    if session.analysis and span:
        QGuiApplication.clipboard().setText(place_words(session.analysis, span))


def copy_working(session: Session, span: Span | None) -> None:
    """Put the arithmetic of the checks on the figure at `span` on the clipboard."""
    if session.analysis and span:
        QGuiApplication.clipboard().setText(working_words(session.analysis, span))


def place_words(analysis: Analysis, span: Span) -> str:
    """Return what stands at `span`, the sentence around it, and where that is."""
    document = analysis.document
    around = (*analysis.sentences, *(block.span for block in document.blocks))
    sentence = next((stretch for stretch in around if stretch.covers(span)), span)
    where = ", ".join(part for part in (document.name, Places(document).of(span)) if part)
    words, whole = (" ".join(part.of(document.text).split()) for part in (span, sentence))
    return f"{words}\n“{whole}”\n{where}"


def working_words(analysis: Analysis, span: Span) -> str:
    """Return what the checks say about the figure at `span`, with their arithmetic."""
    here = {claim.id for claim in analysis.claims if claim.span == span}
    found = (f for f in analysis.findings if span in f.spans or here.intersection(f.claims))
    return "\n".join(f"{finding.message} {finding.working}".strip() for finding in found)
