"""The status bar: how the document was read, what is under way, what has been found."""

from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QMenu, QProgressBar, QStatusBar, QToolButton, QWidget

from inspector.analysis.decisions import State
from inspector.analysis.model import Analysis
from inspector.checks.model import Severity
from inspector.claims.wording import day_words
from inspector.documents.model import Document
from inspector.phrases import phrases
from inspector.ui.session import Session, Tab
from inspector.ui.slices import Work
from inspector.ui.theme import grown, of
from inspector.ui.translation import number, said, translator
from inspector.worker.letters import Progressed

phrase = phrases(__name__)
tr = translator(__name__)


ENCODINGS = {
    phrase("Unicode"): ("utf-8", "utf-16"),
    phrase("Western"): ("windows-1252", "iso-8859-15", "mac-roman"),
    phrase("Central European"): ("windows-1250", "iso-8859-2"),
    phrase("Cyrillic"): ("windows-1251", "koi8-r", "iso-8859-5"),
    phrase("Greek and Turkish"): ("windows-1253", "windows-1254"),
    phrase("Hebrew and Arabic"): ("windows-1255", "windows-1256"),
    phrase("East Asian"): ("shift_jis", "euc-jp", "gb18030", "big5", "euc-kr"),
}
_ROOM = 260  # pixels for what is under way
_WIDE = 900  # pixels from which on there is room for everything
_PLACES = {
    "dateline": phrase("dateline"),
    "PDF metadata": phrase("PDF metadata"),
    "page metadata": phrase("page metadata"),
    "file metadata": phrase("file metadata"),
    "the mail’s date": phrase("the mail’s date"),
    "metadata": phrase("metadata"),
    "given": phrase("given by you"),
    "unknown": "",
}


class StatusBar(QStatusBar):
    """Facts on the left, figures on the right."""

    date_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stop = _button(tr("Stop"))
        self._session = session
        self._counted: Document | None = None
        self.setSizeGripEnabled(False)
        self._encoding = _button(tr("Encoding of the text. Click to read it in another one."))
        self._encoding.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._encoding.setMenu(self._encoding_menu())
        self._date = _button(tr("The day from which “on Wednesday” is counted. Click to set it."))
        self._date.clicked.connect(self.date_wanted)
        self._told = QLabel()
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedWidth(110)
        self._bar.setAccessibleName(tr("Progress"))
        self._stop.setIconSize(QSize(12, 12))
        self._stop.clicked.connect(session.cancel)
        self._draw_icon()
        for widget in (self._encoding, self._date, self._told, self._bar, self._stop):
            self.addWidget(widget)
        self._found, self._words, self._pipeline = QLabel(), QLabel(), QLabel()
        self._pipeline.setToolTip(tr("The language pipeline. Choose another one in Preferences."))
        for label in (self._found, self._words, self._pipeline):
            label.setMinimumWidth(1)  # a narrow window cuts it off rather than grow
            self.addPermanentWidget(label)
        session.document_changed.connect(self._show_document)
        session.analysis_changed.connect(self._show_analysis)
        session.progressed.connect(self._show_progress)
        session.pipeline_changed.connect(self._pipeline.setText)
        self._show_document(session.current)
        self._show_analysis(session.analysis)
        self._show_progress(session.progress)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave a narrow window to what matters: the date and what has been found."""
        super().resizeEvent(event)
        for label in (self._words, self._pipeline):
            label.setVisible(event.size().width() >= grown(_WIDE, self))

    def _encoding_menu(self) -> QMenu:
        menu = QMenu(self)
        for group, names in ENCODINGS.items():
            part = menu.addMenu(said(group))
            for name in names:
                part.addAction(name.upper(), partial(self._session.set_encoding, name))
        return menu

    def _show_document(self, tab: Tab | None) -> None:
        document = tab.document if tab else None
        self._encoding.setVisible(bool(document and document.encoding))
        if document and document.encoding:
            self._encoding.setText(document.encoding.upper().replace("_", "-"))
        if tab is None or document is None or tab.is_part:  # more words are to come
            document = None
            self._session.slices.drop((self, "count"))
            self._words.clear()
        elif document is not self._counted:
            self._session.slices.run((self, "count"), _words_in(document), self._show_count)
        self._counted = document

    def _show_count(self, count: int) -> None:
        self._words.setText(tr("%Ln word(s)", count=count))

    def _show_analysis(self, analysis: Analysis | None) -> None:
        self._date.setVisible(analysis is not None)
        if analysis is None:
            self._found.clear()
            return
        anchor = analysis.anchor
        source = _PLACES.get(anchor.source, anchor.source)
        if anchor.date:
            day = said(day_words(anchor.date))
            self._date.setText(tr("Date: {day} ({source})", day=day, source=said(source)))
        else:
            self._date.setText(tr("No date: set it…"))
        self._date.setProperty("wanting", anchor.date is None)
        self._date.style().polish(self._date)
        issues = sum(finding.severity is Severity.WARNING for finding in analysis.findings)
        checked = sum(
            len(analysis.claims_at(review.place.span))
            for review in analysis.reviews
            if review.state is not State.NEW
        )
        figures, off = len(analysis.claims), len(self._session.switched_off)
        self._found.setText(
            "  ·  ".join(
                (
                    tr("{checked} of %Ln figure(s) checked", count=figures, checked=number(checked))
                    if checked
                    else tr("%Ln figure(s)", count=figures),
                    tr("%Ln name(s)", count=len(analysis.entities)),
                    tr("%Ln issue(s)", count=issues) if issues else tr("no issues"),
                    *([tr("%Ln check(s) off", count=off)] if off else ()),
                )
            )
        )
        self._pipeline.setText(f"{analysis.pipeline.name} {analysis.pipeline.version}".strip())

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon anew in another theme."""
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_icon()
        super().changeEvent(event)

    def _draw_icon(self) -> None:
        self._stop.setIcon(of(self.palette()).icon("close", "muted"))

    def _show_progress(self, news: Progressed | None) -> None:
        for widget in (self._told, self._bar, self._stop):
            widget.setVisible(news is not None)
        if news:
            metrics = self._told.fontMetrics()
            sentence = metrics.elidedText(news.sentence, Qt.TextElideMode.ElideMiddle, _ROOM)
            self._told.setText(sentence)
            self._told.setToolTip(news.sentence)
            self._bar.setRange(0, news.total)
            self._bar.setValue(news.done)


def _words_in(document: Document) -> Work[int]:
    """Count the words of a document, block by block."""
    count = 0
    for block in document.blocks:
        count += len(block.span.of(document.text).split())
        yield
    return count


def _button(told: str) -> QToolButton:
    button = QToolButton(autoRaise=True)
    button.setToolTip(told)
    button.setAccessibleName(told.partition(".")[0])
    return button
