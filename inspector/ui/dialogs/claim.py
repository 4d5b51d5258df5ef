"""Correct a figure, or add one: its value and unit, what it counts, who says so and when."""

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from inspector.analysis.decisions import ClaimEdit
from inspector.analysis.places import place_of
from inspector.claims.model import Claim, Interval, Quantity
from inspector.claims.typed import read_figure
from inspector.claims.wording import hedged_words, value_words, when_words
from inspector.documents.model import Span
from inspector.phrases import phrases
from inspector.ui.dialogs.date import read_day
from inspector.ui.dialogs.span import SpanField
from inspector.ui.session import Session
from inspector.ui.translation import said, translator

phrase = phrases(__name__)
tr = translator(__name__)


_UNREAD = phrase("Write one figure with its unit, such as “≥ 1,300 square km” or “about 40 buses”.")
_NO_DAY = phrase("Write days as 2025-03-13 or 13 Mar 2025.")
_NO_ORDER = phrase("The first day is after the last one.")


class ClaimDialog(QDialog):
    """Correct the figure at a span; where there is none, add one."""

    def __init__(self, session: Session, span: Span, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        document, analysis = session.document, session.analysis
        if document is None or analysis is None:
            raise ValueError("a figure is corrected in a document that has been read")
        self._session, self._span = session, span
        self._text = document.text
        self._claim = next(iter(analysis.claims_at(span)), None)
        self.setWindowTitle(tr("Correct the figure") if self._claim else tr("Add a figure"))
        self.words = SpanField(self._text, span)
        claim = self._claim
        self.figure = QLineEdit(hedged_words(claim) if claim else span.of(self._text))
        self.subject = QLineEdit(claim.subject if claim else "")
        self.entity = QLineEdit(claim.entity if claim else "")
        self.source = QLineEdit(claim.source if claim else "")
        time = claim.time if claim else None
        self.start = QLineEdit(time.start.isoformat() if time and time.start else "")
        self.end = QLineEdit(time.end.isoformat() if time and time.end else "")
        for field in (self.subject, self.entity, self.source):
            field.setCursorPosition(0)  # what is longer than the field is read from its beginning
        self._told = QLabel(wordWrap=True)
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        self._arrange()
        self._before = self._fields()
        self._tell()

    def _arrange(self) -> None:
        form = QFormLayout()
        form.addRow(tr("Words"), self.words)
        for title, field, hint in (
            (tr("&Figure"), self.figure, tr("such as ≥ 1,300 square km")),
            (tr("&What"), self.subject, tr("what is counted or measured")),
            (tr("W&hose"), self.entity, tr("whose figure it is")),
            (tr("&Source"), self.source, tr("who says so")),
            (tr("From &day"), self.start, tr("the first day, such as 2025-03-13")),
            (tr("&To day"), self.end, tr("the last day; empty: it is not known")),
        ):
            field.setPlaceholderText(hint)
            field.setAccessibleName(title.replace("&", ""))
            field.textChanged.connect(self._tell)
            form.addRow(title, field)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        if self._claim:
            delete = self._buttons.addButton(
                tr("No figure"), QDialogButtonBox.ButtonRole.DestructiveRole
            )
            delete.setToolTip(tr("This is no figure: delete it"))
            delete.clicked.connect(self._delete)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.addLayout(form)
        column.addWidget(self._told)
        column.addWidget(self._buttons)
        self.words.changed.connect(self._follow)
        self.figure.setFocus()
        self.figure.selectAll()

    def accept(self) -> None:
        """Keep what has been corrected."""
        quantity, time, _ = self._read()
        if quantity is None:
            return
        edit = ClaimEdit(
            place_of(self._text, self.words.span),
            self._session.signature,
            quantity=quantity,
            subject=self.subject.text().strip(),
            entity=self.entity.text().strip(),
            source=self.source.text().strip(),
            time=time,
        )
        if self.words.span != self._span and self._claim:
            self._session.move_claim(self._span, self.words.span, edit)
        elif self._fields() != self._before or self._claim is None:
            self._session.correct(self.words.span, self._only_changed(edit))
        self._session.select(self.words.span)  # the next key means what has been kept
        super().accept()

    def _only_changed(self, edit: ClaimEdit) -> ClaimEdit:
        """Return the edit without what is as it was read, so that a later reading counts."""
        if self._claim is None:
            return edit
        now, before = self._fields(), self._before
        return ClaimEdit(
            edit.place,
            edit.signed,
            quantity=edit.quantity if now[0] != before[0] else None,
            subject=edit.subject if now[1] != before[1] else None,
            entity=edit.entity if now[2] != before[2] else None,
            source=edit.source if now[3] != before[3] else None,
            time=edit.time if now[4:] != before[4:] else None,
        )

    def _delete(self) -> None:
        self._session.delete_claim(self._span)
        super().reject()

    def _fields(self) -> tuple[str, ...]:
        every = (self.figure, self.subject, self.entity, self.source, self.start, self.end)
        return tuple(field.text().strip() for field in every)

    def _read(self) -> tuple[Quantity | None, Interval, str]:
        """Return the figure and the days as they are written, or what is wrong with them."""
        quantity = self._figure(self._claim)
        days = [read_day(field.text()) for field in (self.start, self.end)]
        unread = any(
            day is None and field.text().strip()
            for day, field in zip(days, (self.start, self.end), strict=True)
        )
        start, end = days
        if quantity is None:
            return None, Interval(None, None), _UNREAD
        if unread:
            return None, Interval(None, None), _NO_DAY
        if start and end and start > end:
            return None, Interval(None, None), _NO_ORDER
        return quantity, Interval(start, end), ""

    def _figure(self, claim: Claim | None) -> Quantity | None:
        if claim and self.figure.text().strip() == hedged_words(claim):
            return claim.quantity  # as it was read, a vague one as well
        return read_figure(self.figure.text())

    def _follow(self, span: Span) -> None:
        if self._claim is None:
            self.figure.setText(span.of(self._text))
        self._tell()

    def _tell(self) -> None:
        quantity, time, wrong = self._read()
        self._buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(quantity is not None)
        if quantity is None:
            self._told.setText(said(wrong))
            return
        cue = quantity.qualifier.value if quantity.qualifier.value != "=" else ""
        figure = f"{cue} {value_words(quantity)}".strip()
        when = said(when_words(time)) or tr("no date")
        if quantity.unit.name:
            self._told.setText(tr("Read as {figure} · {when}", figure=figure, when=when))
        else:
            told = tr("Read as {figure}, without a unit · {when}", figure=figure, when=when)
            self._told.setText(told)
