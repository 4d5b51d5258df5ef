"""Read-back: one figure at a time in big type, spelled out, with who says so and where."""

from collections import Counter
from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from inspector.analysis.decisions import State
from inspector.claims.model import Claim
from inspector.claims.spelled import read_out
from inspector.claims.wording import Places, hedged_words, source_words, when_words
from inspector.documents.model import Span
from inspector.ui.markup import escape
from inspector.ui.session import Session
from inspector.ui.states import WORDS
from inspector.ui.translation import number, said, translator
from inspector.ui.voice import Voice
from inspector.ui.wording import where_words

tr = translator(__name__)


_WIDTH = 440
VERIFIED, QUERIED = "verified", "queried"


class ReadBackDialog(QDialog):
    """A strip beside the article. What is said of each figure is told by `judged`."""

    judged = Signal(object, str)  # the span of a figure, and "verified" or "queried"

    def __init__(
        self,
        session: Session,
        said: Mapping[Span, str] | None = None,
        parent: QWidget | None = None,
        voice: Voice | None = None,
    ) -> None:
        """Begin at the figure that is picked; `said` has what is known of figures already."""
        super().__init__(parent)
        self._session = session
        self._analysis = analysis = session.analysis
        self._claims = analysis.claims if analysis else ()
        self._places = Places(analysis.document) if analysis else None
        self._said: dict[Span, str] = dict(said or {})
        self.setWindowTitle(tr("Read-back"))
        self.count = QLabel()
        self.bar = QProgressBar(textVisible=False)
        self.bar.setMaximum(max(1, len(self._claims)))
        self.bar.setAccessibleName(tr("Figures read"))
        self.figure = self._label(2.6, bold=True)
        self.words = self._label(1.7)
        self.noun = self._label(1.2)
        self.who = self._label(1.0, quiet=True)
        self.sentence = self._label(1.15)
        self.state = self._label(1.0, bold=True)
        self.verify = QPushButton(tr("Verified (Space)"))
        self.query = QPushButton(tr("Query (Q)"))
        self.back = QPushButton(tr("Back (←)"))
        self.skip = QPushButton(tr("Skip (→)"))
        self.voice = voice or Voice(self)
        self.aloud = QPushButton(tr("Read aloud (R)"))
        self.aloud.setVisible(self.voice.can_speak)
        self._lay_out()
        for button, key, act in (
            (self.aloud, Qt.Key.Key_R, self.read_aloud),
            (self.verify, Qt.Key.Key_Space, lambda: self._judge(VERIFIED)),
            (self.query, Qt.Key.Key_Q, lambda: self._judge(QUERIED)),
            (self.back, Qt.Key.Key_Left, lambda: self._step(-1)),
            (self.skip, Qt.Key.Key_Right, lambda: self._step(1)),
        ):
            # The button that has the keyboard would take Space and the arrows for itself.
            QShortcut(QKeySequence(key), self).activated.connect(act)
            button.setAutoDefault(False)
            button.clicked.connect(act)
        here = session.selection
        self._place = next((i for i, c in enumerate(self._claims) if c.span == here), 0)
        self._show()

    def _label(self, size: float, *, bold: bool = False, quiet: bool = False) -> QLabel:
        label = QLabel(wordWrap=True)
        font = label.font()
        font.setPointSizeF(font.pointSizeF() * size)
        font.setBold(bold)
        label.setFont(font)
        label.setTextFormat(Qt.TextFormat.RichText)
        if quiet:
            label.setForegroundRole(label.palette().ColorRole.PlaceholderText)
        return label

    def _lay_out(self) -> None:
        card = QWidget()
        inner = QVBoxLayout(card)
        inner.setContentsMargins(0, 12, 8, 12)
        inner.setSpacing(12)
        for label in (self.figure, self.words, self.noun, self.who, self.sentence, self.state):
            inner.addWidget(label)
        inner.addStretch()
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(card)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 18)
        column.addWidget(self.count)
        column.addWidget(self.bar)
        column.addWidget(area, 1)
        column.addWidget(self.aloud)
        for pair in ((self.verify, self.query), (self.back, self.skip)):
            row = QHBoxLayout()
            for button in pair:
                row.addWidget(button, 1)
            column.addLayout(row)
        if parent := self.parentWidget():
            corner = parent.geometry()
            width = min(_WIDTH, corner.width())
            self.setGeometry(corner.right() - width, corner.top(), width, corner.height())

    # ------------------------------------------------------------------- steps

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave with Enter when all is read."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._claim is None:
            self.accept()
        else:
            super().keyPressEvent(event)

    @property
    def _claim(self) -> Claim | None:
        return self._claims[self._place] if self._place < len(self._claims) else None

    def _judge(self, state: str) -> None:
        if claim := self._claim:
            self._said[claim.span] = state
            self.judged.emit(claim.span, state)
            self._step(1)

    def read_aloud(self) -> None:
        """Have the figure said, with what it counts and who says so."""
        if (claim := self._claim) and self.voice.can_speak:
            told = (read_out(claim), claim.subject, claim.source)
            self.voice.say(", ".join(part for part in told if part))

    def done(self, result: int) -> None:
        """Leave, and be silent."""
        self.voice.stop()
        super().done(result)

    def _step(self, by: int) -> None:
        self.voice.stop()
        self._place = min(max(self._place + by, 0), len(self._claims))
        self._show()

    def _show(self) -> None:
        claim = self._claim
        self.bar.setValue(self._place)
        for button in (self.verify, self.query, self.skip, self.aloud):
            button.setEnabled(claim is not None)
        self.back.setEnabled(self._place > 0)
        if claim is None:
            self._sum_up()
            return
        self.count.setText(
            tr(
                "Figure {number} of {total}",
                number=number(self._place + 1),
                total=number(len(self._claims)),
            )
        )
        self.figure.setText(escape(hedged_words(claim)))
        self.words.setText(escape(read_out(claim)))
        self.noun.setText(escape(claim.subject))
        place = where_words(self._places, claim.span) if self._places else ""
        told = (said(source_words(claim)), said(when_words(claim.time)), place)
        self.who.setText(escape(" · ".join(part for part in told if part)))
        self.sentence.setText(self._quoted(claim))
        state = self._said.get(claim.span, "")
        self.state.setText(said(WORDS[State(state)]) if state else "")
        self.setAccessibleDescription(f"{hedged_words(claim)}. {claim.subject}")
        self._session.select(claim.span)

    def _quoted(self, claim: Claim) -> str:
        text = self._analysis.document.text if self._analysis else ""
        before = text[claim.sentence.start : claim.span.start]
        after = text[claim.span.end : max(claim.sentence.end, claim.span.end)]
        return f"“{escape(before)}<b>{escape(claim.span.of(text))}</b>{escape(after)}”"

    def _sum_up(self) -> None:
        states = Counter(self._said.get(claim.span, "") for claim in self._claims)
        total = len(self._claims)
        self.count.setText(tr("All read") if total else tr("Nothing to read"))
        self.figure.setText(tr("%Ln figure(s)", count=total))
        self.words.setText(tr("%Ln verified", count=states[VERIFIED]))
        self.noun.setText(tr("%Ln queried", count=states[QUERIED]) if states[QUERIED] else "")
        left = states[""]
        self.who.setText(tr("%Ln passed over; ← goes back.", count=left) if left else "")
        for label in (self.sentence, self.state):
            label.clear()
