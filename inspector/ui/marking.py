"""What an editor does with a place, from its mark, its card or the selected words."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialog, QWidget

from inspector.documents.model import Span
from inspector.ui.names import LABELS, all_of, entity_at
from inspector.ui.session import Session
from inspector.ui.views.note import NoteField


def do(command: str, session: Session, span: Span, where: QPoint, parent: QWidget) -> None:
    """Do what a key of `card_list.COMMANDS` asks for; `where` is a point of the screen."""
    match command:
        case "note":
            NoteField(session, span, parent).open_at(where)
        case "edit" | "merge":
            edit(session, span, parent)
        case "delete":
            delete(session, span)


def edit(session: Session, span: Span, parent: QWidget) -> None:
    """Ask for what is right about the figure or the name at a place."""
    analysis = session.analysis
    if analysis is None:
        return
    if not analysis.claims_at(span) and entity_at(analysis, span):
        name(session, span, parent)
    else:
        figure(session, span, parent)


def figure(session: Session, span: Span, parent: QWidget) -> None:
    """Ask for what the figure at a place says; it may be a new one."""
    # It reads what is typed with all the rules for figures, which the start must not wait for.
    from inspector.ui.dialogs.claim import ClaimDialog  # noqa: PLC0415

    if session.analysis:
        _open(ClaimDialog(session, span, parent))


def name(session: Session, span: Span, parent: QWidget, kind: str = "") -> None:
    """Ask for what the name at a place means; it may be a new one."""
    from inspector.ui.dialogs.name import NameDialog  # noqa: PLC0415 - as above

    if session.analysis:
        _open(NameDialog(session, span, parent, kind))


def name_as(session: Session, span: Span, kind: str) -> None:
    """Let the words at a place, or the name they are, be a name of a kind."""
    found = entity_at(session.analysis, span) if session.analysis else None
    session.set_name((span,), LABELS[kind], found.canonical if found else "")


def delete(session: Session, span: Span) -> None:
    """Let what was found at a place be nothing; what an editor has said there goes, too."""
    analysis = session.analysis
    if analysis is None:
        return
    if analysis.claims_at(span):
        session.delete_claim(span)
    elif entity := entity_at(analysis, span):
        spans = all_of(analysis, entity)
        session.delete_names((span,) if len(spans) > 1 else spans)
    else:
        session.forget(span)


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
