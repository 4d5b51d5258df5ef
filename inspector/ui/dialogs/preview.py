"""See the beginning of a report before it is written."""

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QImage, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser, QWidget

from inspector.ui.markup import escape
from inspector.ui.session import Session
from inspector.ui.translation import translator
from inspector.worker.messages import Previewed

tr = translator(__name__)

_WAIT = 200  # milliseconds after the last choice
_LONG = 300_000  # characters of an article whose report takes so long that the editor is asked
_SHOW = "show"  # what the link leads to that has it made all the same
_PICTURE = "page"
_FRAME = 8  # pixels around a page


class ReportPreview(QTextBrowser):
    """The first page of a report, or what a report without pages says."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._writer = ""
        self._without: tuple[str, ...] = ()
        self.setAccessibleName(tr("Preview"))
        self.setOpenLinks(False)
        self.document().setDocumentMargin(_FRAME)
        self._wait = QTimer(self, interval=_WAIT, singleShot=True)
        self._wait.timeout.connect(self._ask)
        self.anchorClicked.connect(self._follow)
        session.previewed.connect(self._show)
        session.preview_failed.connect(self._tell)

    def want(self, writer: str, without: tuple[str, ...]) -> None:
        """Show the report of a writer soon, without these parts."""
        self._writer, self._without = writer, without
        document = self._session.document
        if document and len(document.text) > _LONG:
            self._wait.stop()
            self._session.end_preview()
            self.setHtml(
                f"{escape(tr('The article is long: its report takes a while.'))}"
                f" <a href='{_SHOW}'>{escape(tr('Show the preview'))}</a>"
            )
        else:
            self._wait.start()

    def _ask(self) -> None:
        self._tell(tr("The preview is being made…"))
        # As wide as there is room for, at the resolution of the screen; a page has 595 points.
        room = self.maximumViewportSize().width() - 2 * _FRAME
        room -= self.verticalScrollBar().sizeHint().width()
        scale = max(0.5, room * self.devicePixelRatioF() / 595)
        self._session.preview(self._writer, self._without, scale)

    def _follow(self, link: QUrl) -> None:
        if link.toString() == _SHOW:
            self._ask()

    def _tell(self, words: str) -> None:
        self.setPlainText(words)

    def _show(self, found: Previewed) -> None:
        if found.image:
            image = QImage.fromData(found.image)
            kind = QTextDocument.ResourceType.ImageResource.value
            self.clear()
            self.document().addResource(kind, QUrl(_PICTURE), image)
            width = round(image.width() / self.devicePixelRatioF())
            self.setHtml(f"<p><img src='{_PICTURE}' width='{width}'></p>")
        elif self._writer == "html":
            self.setHtml(found.words)
        else:
            self.setPlainText(found.words)
        self.moveCursor(QTextCursor.MoveOperation.Start)
