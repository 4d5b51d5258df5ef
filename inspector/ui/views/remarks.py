"""What the message bar of a document says, and what can be done about it."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication

from inspector.analysis.compare import summary
from inspector.analysis.model import Analysis
from inspector.errors import CancelledError, CrashedError
from inspector.ui.dialogs.changes import review_changes
from inspector.ui.session import Session, Tab, TabState
from inspector.ui.views.message import Action, MessageBar

_MOST_NOTES = 3

PICTURE = "This page has no selectable text: it is probably a scan."
NO_RECOGNISER = (
    "Tesseract, a free program that recognises the text on pictures, is not installed here. On"
    " Debian and Ubuntu, install the package tesseract-ocr, and start Inspector again."
)
NO_DATE = (
    "This article does not say when it was written. Dates such as “on Wednesday” are left open."
)


def tell_tab(bar: MessageBar, tab: Tab, session: Session) -> None:
    """Say what went wrong with a document that is nevertheless there, and what its reader notes."""
    if tab.state is not TabState.READY or not tab.message:
        bar.withdraw("state")
    else:
        actions: list[Action] = []
        if tab.code == CrashedError.code:
            actions.append(("Reopen", lambda: session.reopen(tab.key)))
        elif tab.code == CancelledError.code:
            actions.append(("Go on", session.analyse))
        else:
            actions.append(("Try again", session.analyse))
        if tab.details:
            clipboard = QGuiApplication.clipboard()
            actions.append(("Copy details", lambda: clipboard.setText(tab.details)))
        bar.post("state", tab.message, actions, "warning")
    if tab.changes is None:
        bar.withdraw("changes")
    else:
        told = summary(tab.changes) or "no figure differs"
        review: list[Action] = [("Review changes", lambda: review_changes(session, tab, bar))]
        ignore: Action = ("Ignore", lambda: session.forget_changes(tab.key))
        bar.post("changes", f"Changed on disk: {told}.", [*(review if tab.changes else []), ignore])
    notes = tab.document.notes if tab.document else ()
    # Of a scan there is no more to say than what is said, and offered, for the page in view.
    is_scan = bool(tab.document and tab.document.pages and not tab.document.text)
    bar.post("document", "" if is_scan and len(notes) == 1 else _joined(notes))


def tell_picture(bar: MessageBar, tab: Tab, page: Callable[[], int], session: Session) -> None:
    """Offer to recognise the text of the page in view, where it is a picture."""
    pictures = tab.document.pictures if tab.document else ()
    if page() not in pictures or tab.state is not TabState.READY:
        bar.withdraw("picture")
    elif not session.catalogue.recognises:
        bar.post("picture", f"{PICTURE} {NO_RECOGNISER}")
    else:
        whole = ("Whole document", lambda: session.recognise(pictures))
        actions: list[Action] = [
            ("Recognise this page", lambda: session.recognise((page(),))),
            *([whole] if len(pictures) > 1 else []),
            ("Not for this file", lambda: bar.dismiss("picture")),
        ]
        bar.post("picture", PICTURE, actions)


def tell_analysis(
    bar: MessageBar, analysis: Analysis | None, ask_date: Callable[[], object]
) -> None:
    """Say what an analysis lacks."""
    bar.post("analysis", _joined(analysis.notes if analysis else ()))
    if analysis and analysis.anchor.date is None:
        bar.post("date", NO_DATE, [("Set the date…", ask_date)], "warning")
    else:
        bar.withdraw("date")


def tell_lost(bar: MessageBar, session: Session) -> None:
    """Say which of the editor's marks are not placed, because the text has changed."""
    count = len(session.decisions.lost)
    many = "1 mark" if count == 1 else f"{count:,} marks"
    told = f"{many} of yours could not be placed: the text has changed there." if count else ""
    bar.post("lost", told, [("Show", lambda: session.show_list("Notes"))], "warning")


def _joined(notes: tuple[str, ...]) -> str:
    told = " ".join(note if note.endswith((".", "!", "?")) else f"{note}." for note in notes[:3])
    rest = len(notes) - _MOST_NOTES
    return f"{told} And {rest} more of the kind." if rest > 0 else told
