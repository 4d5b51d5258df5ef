"""What the message bar of a document says, and what can be done about it."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication

from inspector.analysis.model import Analysis
from inspector.errors import CancelledError, CrashedError
from inspector.phrases import phrases
from inspector.ui.dialogs.changes import change_words, review_changes
from inspector.ui.panels.panel import NOTES
from inspector.ui.session import Session, Tab, TabState
from inspector.ui.translation import said, translator
from inspector.ui.views.message import Action, MessageBar

phrase = phrases(__name__)
tr = translator(__name__)


_MOST_NOTES = 3

PICTURE = phrase("This page has no selectable text: it is probably a scan.")
NO_RECOGNISER = phrase(
    "Tesseract, a free program that recognises the text on pictures, is not installed here. On"
    " Debian and Ubuntu, install the package tesseract-ocr, and start Inspector again."
)
NO_DATE = phrase(
    "This article does not say when it was written. Dates such as “on Wednesday” are left open."
)


def tell_tab(bar: MessageBar, tab: Tab, session: Session) -> None:
    """Say what went wrong with a document that is nevertheless there, and what its reader notes."""
    if tab.state is not TabState.READY or not tab.message:
        bar.withdraw("state")
    else:
        actions: list[Action] = []
        if tab.code == CrashedError.code:
            actions.append((tr("Reopen"), lambda: session.reopen(tab.key)))
        elif tab.code == CancelledError.code:
            actions.append((tr("Go on"), session.analyse))
        else:
            actions.append((tr("Try again"), session.analyse))
        if tab.details:
            clipboard = QGuiApplication.clipboard()
            actions.append((tr("Copy details"), lambda: clipboard.setText(tab.details)))
        bar.post("state", said(tab.message), actions, "warning")
    if tab.changes is None:
        bar.withdraw("changes")
    else:
        told = change_words(tab.changes)
        review: list[Action] = [(tr("Review changes"), lambda: review_changes(session, tab, bar))]
        ignore: Action = (tr("Ignore"), lambda: session.forget_changes(tab.key))
        bar.post(
            "changes",
            tr("Changed on disk: {changes}.", changes=told),
            [*(review if tab.changes else []), ignore],
        )
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
        bar.post("picture", f"{said(PICTURE)} {said(NO_RECOGNISER)}")
    else:
        whole = (tr("Whole document"), lambda: session.recognise(pictures))
        actions: list[Action] = [
            (tr("Recognise this page"), lambda: session.recognise((page(),))),
            *([whole] if len(pictures) > 1 else []),
            (tr("Not for this file"), lambda: bar.dismiss("picture")),
        ]
        bar.post("picture", said(PICTURE), actions)


def tell_analysis(
    bar: MessageBar, analysis: Analysis | None, ask_date: Callable[[], object]
) -> None:
    """Say what an analysis lacks."""
    bar.post("analysis", _joined(analysis.notes if analysis else ()))
    if analysis and analysis.anchor.date is None:
        bar.post("date", said(NO_DATE), [(tr("Set the date…"), ask_date)], "warning")
    else:
        bar.withdraw("date")


def tell_lost(bar: MessageBar, session: Session) -> None:
    """Say which of the editor's marks are not placed, because the text has changed."""
    count = len(session.decisions.lost)
    told = tr("%Ln mark(s) of yours could not be placed: the text has changed there.", count=count)
    show = (tr("Show"), lambda: session.show_list(NOTES))
    bar.post("lost", told if count else "", [show], "warning")


def _joined(notes: tuple[str, ...]) -> str:
    shown = map(said, notes[:_MOST_NOTES])
    told = " ".join(note if note.endswith((".", "!", "?")) else f"{note}." for note in shown)
    rest = len(notes) - _MOST_NOTES
    return f"{told} {tr('And %Ln more of the kind.', count=rest)}" if rest > 0 else told
