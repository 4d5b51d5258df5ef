"""Ask for the document date, and say what it will be used for."""

import datetime as dt

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from inspector.claims.wording import day_words
from inspector.ui.session import Session

_TOLD = (
    "Dates such as “on Wednesday” and “last summer” are counted from the day the article was "
    "written. The figures, the chart and the reports follow."
)


class DateDialog(QDialog):
    """Set the date of the current document, or take it back to what the document says."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setWindowTitle("Date of the article")
        analysis = session.analysis
        known = analysis.anchor.date if analysis else None
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        told = QLabel(_TOLD, wordWrap=True)
        told.setMinimumWidth(380)
        column.addWidget(told)
        self._day = QDateEdit(_qt_day(known or dt.datetime.now().astimezone().date()))
        self._day.setDisplayFormat("yyyy-MM-dd")
        self._day.setCalendarPopup(True)
        self._day.setAccessibleName("Date of the article")
        self._day.dateChanged.connect(self._tell)
        column.addWidget(self._day)
        self._words = QLabel()
        self._words.setForegroundRole(self._words.palette().ColorRole.PlaceholderText)
        column.addWidget(self._words)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        use = buttons.addButton("Use this date", QDialogButtonBox.ButtonRole.AcceptRole)
        use.setDefault(True)
        if session.current and session.current.date:
            reset = buttons.addButton("As the article says", QDialogButtonBox.ButtonRole.ResetRole)
            reset.clicked.connect(self._reset)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column.addWidget(buttons)
        self._tell()

    def set_day(self, day: dt.date) -> None:
        """Fill in a day."""
        self._day.setDate(_qt_day(day))

    def accept(self) -> None:
        """Use the date."""
        self._session.set_date(self._chosen)
        super().accept()

    @property
    def _chosen(self) -> dt.date:
        day = self._day.date()
        return dt.date(day.year(), day.month(), day.day())

    def _reset(self) -> None:
        self._session.set_date(None)
        super().accept()

    def _tell(self) -> None:
        self._words.setText(day_words(self._chosen))


def _qt_day(day: dt.date) -> QDate:
    return QDate(day.year, day.month, day.day)
