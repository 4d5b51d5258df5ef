"""Hand the decisions on a document over to a second reader, and take a reader's over."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from inspector.analysis.merge import Merge
from inspector.errors import UnreadableFileError, WriteError
from inspector.phrases import phrases
from inspector.store.package import SUFFIX, packed, unpacked
from inspector.ui.action import Action
from inspector.ui.session import Session
from inspector.ui.translation import translator
from inspector.ui.views.message import Action as Remedy
from inspector.ui.views.message import MessageBar

phrase = phrases(__name__)
tr = translator(__name__)


def hand_over(session: Session, path: Path) -> None:
    """Write the current document, with what has been decided on it, to a package."""
    from inspector.ui.picture import save  # noqa: PLC0415 - with all that draws charts

    try:
        if package := session.packed():
            save(path, packed(package))
            session.exported.emit(str(path))
    except (UnreadableFileError, WriteError) as error:
        session.problem_raised.emit(error.sentence)


def take_over(session: Session, path: Path) -> None:
    """Put the decisions in a package to ours."""
    try:
        with path.open("rb") as file:
            session.take_over(unpacked(file, path.name))
    except OSError as error:
        told = tr("{name} could not be read: {error}.", name=path.name, error=error.strerror)
        session.problem_raised.emit(told)
    except UnreadableFileError as error:
        session.problem_raised.emit(error.sentence)


def tell(bar: MessageBar, merge: Merge, session: Session, parent: QWidget) -> None:
    """Say what has been taken over, and offer to compare where two readers differ."""

    def compare() -> None:
        from inspector.ui.dialogs.conflicts import ConflictsDialog  # noqa: PLC0415

        bar.withdraw("taken")
        dialog = ConflictsDialog(session, merge.conflicts, parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    told = tr("%Ln decision(s) taken over.", count=merge.new) if merge.new else tr("Nothing new.")
    remedies: list[Remedy] = []
    if merge.conflicts:
        differ = tr("The two readers differ in %Ln place(s).", count=len(merge.conflicts))
        told = f"{told} {differ}"
        remedies.append((tr("Compare…"), compare))
    bar.withdraw("taken")
    bar.post("taken", told, remedies)


def _ask_where(session: Session, parent: QWidget) -> None:
    tab = session.current
    if not tab:
        return
    source = Path(tab.path) if tab.path else Path.home() / tab.name
    proposed = source.with_name(tr("{name} review", name=source.stem) + SUFFIX)
    kind = tr("Review packages ({suffixes})", suffixes=f"*{SUFFIX}")
    path, _ = QFileDialog.getSaveFileName(parent, tr("Hand over"), str(proposed), kind)
    if path:
        hand_over(session, Path(path if path.endswith(SUFFIX) else f"{path}{SUFFIX}"))


def _ask_which(session: Session, parent: QWidget) -> None:
    kind = tr("Review packages ({suffixes})", suffixes=f"*{SUFFIX}")
    path, _ = QFileDialog.getOpenFileName(parent, tr("Take over"), "", kind)
    if path:
        take_over(session, Path(path))


HANDING = (
    Action(
        "hand-over",
        phrase("Hand over…"),
        "File",
        lambda c: _ask_where(c.session, c.documents),
        group=1,
        can=lambda c: c.has_text,
    ),
    Action(
        "take-over",
        phrase("Take over…"),
        "File",
        lambda c: _ask_which(c.session, c.documents),
        group=1,
    ),
)
