"""Ask for the document date, and say what it will be used for."""

import datetime as dt

from PySide6.QtCore import QDate, QLocale, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from inspector.claims.wording import day_words
from inspector.phrases import phrases
from inspector.ui.session import Session
from inspector.ui.translation import said, translator

phrase = phrases(__name__)
tr = translator(__name__)


_TOLD = phrase(
    "Dates such as “on Wednesday” and “last summer” are counted from the day the article was "
    "written. The figures, the chart and the reports follow."
)
_LIKELY = phrase(
    "The article names its day without the year: below stands the last one that fits. See whether"
    " it is the right one."
)
_FORMS = ("yyyy-M-d", "d MMM yyyy", "d MMMM yyyy", "MMM d, yyyy", "MMMM d, yyyy", "d.M.yyyy")
_UNREAD = phrase("Write the day as 2025-03-13 or 13 Mar 2025.")


class DateDialog(QDialog):
    """Set the date of the current document, or take it back to what the document says."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle(tr("Date of the article"))
        analysis = session.analysis
        known = analysis.anchor.date if analysis else None
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        told = QLabel(said(_TOLD), wordWrap=True)
        told.setMinimumWidth(380)
        column.addWidget(told)
        self._field = QLineEdit()
        self._field.setObjectName("day")
        self._field.setAccessibleName(tr("Date of the article"))
        self._words = QLabel()
        self._words.setForegroundRole(self._words.palette().ColorRole.PlaceholderText)
        self._calendar = QCalendarWidget()
        self._calendar.setVerticalHeaderFormat(
            QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader
        )
        plain = QTextCharFormat()  # weekends are days as others; Qt's red is hard to read
        plain.setForeground(self.palette().text())
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._calendar.setWeekdayTextFormat(day, plain)
        for widget in (self._field, self._words, self._calendar):
            column.addWidget(widget)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self._use = buttons.addButton(tr("Use this date"), QDialogButtonBox.ButtonRole.AcceptRole)
        self._use.setDefault(True)
        if session.current and session.current.date:
            reset = buttons.addButton(
                tr("As the article says"), QDialogButtonBox.ButtonRole.ResetRole
            )
            reset.clicked.connect(self._reset)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self._field.textChanged.connect(self._tell)
        self._calendar.clicked.connect(lambda day: self.set_day(_day(day)))
        today = dt.datetime.now().astimezone().date()
        likely = _likely(session, today) if known is None else None
        if likely:
            told.setText(f"{said(_TOLD)} {said(_LIKELY)}")
        self.set_day(known or likely or today)
        self._field.selectAll()
        self._field.setFocus()

    def set_day(self, day: dt.date) -> None:
        """Fill in a day."""
        self._field.setText(day.isoformat())

    def accept(self) -> None:
        """Use the date, if it can be read."""
        if day := read_day(self._field.text()):
            self._session.set_date(day)
            super().accept()

    def _reset(self) -> None:
        self._session.set_date(None)
        super().accept()

    def _tell(self) -> None:
        day = read_day(self._field.text())
        self._words.setText(said(day_words(day) if day else _UNREAD))
        self._use.setEnabled(day is not None)
        if day:
            self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))


def _likely(session: Session, today: dt.date) -> dt.date | None:
    """Return the day that the document names without its year."""
    from inspector.claims.dates.anchor import likely_date  # noqa: PLC0415 - the window reads none

    document = session.current.document if session.current else None
    return likely_date(document.text, today) if document else None


def read_day(words: str) -> dt.date | None:
    """Return the day that somebody has written in one of the usual forms."""
    plain = " ".join(words.replace("Sept ", "Sep ").split())
    days = (QLocale.c().toDate(plain, form) for form in _FORMS)
    return next((_day(day) for day in days if day.isValid()), None)


def _day(day: QDate) -> dt.date:
    return dt.date(day.year(), day.month(), day.day())
