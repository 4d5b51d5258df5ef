"""Correct a name, or add one: its words, its kind, and whom or what it means."""

from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QVBoxLayout,
    QWidget,
)

from inspector.documents.model import Span
from inspector.report.kinds import TITLES
from inspector.ui.dialogs.span import SpanField
from inspector.ui.names import LABELS, all_of, entity_at, same_words
from inspector.ui.session import Session
from inspector.ui.translation import said, translator

tr = translator(__name__)


class NameDialog(QDialog):
    """Correct the name at a span; where there is none, add one."""

    def __init__(
        self, session: Session, span: Span, parent: QWidget | None = None, kind: str = ""
    ) -> None:
        super().__init__(parent)
        document, analysis = session.document, session.analysis
        if document is None or analysis is None:
            raise ValueError("a name is corrected in a document that has been read")
        self._session, self._span, self._text = session, span, document.text
        self._found = entity_at(analysis, span)
        self.setWindowTitle(tr("Correct the name") if self._found else tr("Add a name"))
        self.words = SpanField(self._text, span)
        self.kind = QComboBox()
        self.kind.setAccessibleName(tr("Kind"))
        for known, label in LABELS.items():
            self.kind.addItem(said(TITLES[known]), label)
        label = self._found.label if self._found else LABELS.get(kind, "PERSON")
        if self.kind.findData(label) < 0:
            self.kind.insertItem(0, label, label)
        self.kind.setCurrentIndex(self.kind.findData(label))
        self.name = QComboBox(editable=True)
        self.name.setAccessibleName(tr("Name"))
        self.name.addItems(sorted({entity.canonical for entity in analysis.entities}))
        own = " ".join(span.of(self._text).split())
        self.name.setCurrentText(self._found.canonical if self._found else own)
        self.name.setToolTip(tr("Choose another name of the article to merge the two"))
        self._spans = (
            all_of(analysis, self._found) if self._found else same_words(analysis, self._text, span)
        )
        self.all = QCheckBox(tr("&All %Ln mention(s)", count=len(self._spans)))
        self.all.setVisible(len(self._spans) > 1)
        self.all.setChecked(len(self._spans) > 1)
        self._arrange()

    def _arrange(self) -> None:
        form = QFormLayout()
        form.addRow(tr("Words"), self.words)
        form.addRow(tr("&Kind"), self.kind)
        form.addRow(tr("&Means"), self.name)
        form.addRow("", self.all)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        if self._found:
            delete = buttons.addButton(tr("No name"), QDialogButtonBox.ButtonRole.DestructiveRole)
            delete.setToolTip(tr("This is no name: delete it"))
            delete.clicked.connect(self._delete)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.addLayout(form)
        column.addWidget(buttons)
        self.words.changed.connect(self._follow)
        self.kind.setFocus()

    def accept(self) -> None:
        """Keep what has been corrected."""
        label, name = self.kind.currentData(), " ".join(self.name.currentText().split())
        if self.words.span != self._span:
            self._session.move_name(self._span, self.words.span, label, name)
        elif self._found is None or (label, name) != (self._found.label, self._found.canonical):
            self._session.set_name(self._wanted(), label, name)
        self._session.select(self.words.span)  # the next key means what has been kept
        super().accept()

    def _wanted(self) -> tuple[Span, ...]:
        return self._spans if self.all.isChecked() else (self._span,)

    def _delete(self) -> None:
        self._session.delete_names(self._wanted())
        super().reject()

    def _follow(self, span: Span) -> None:
        self.all.setChecked(False)
        self.all.setEnabled(False)  # only these words have other ends
        if self._found is None:
            self.name.setCurrentText(" ".join(span.of(self._text).split()))
