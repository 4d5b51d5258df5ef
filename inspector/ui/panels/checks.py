"""What the checks have recomputed: first what needs eyes, then what holds."""

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTextBrowser

from inspector.analysis.model import Analysis
from inspector.checks.model import Finding, Verdict
from inspector.claims.wording import Places
from inspector.ui.panels.cards import VERDICTS, Card, Row, Run, group, line, muted, strong
from inspector.ui.panels.panel import CardPanel
from inspector.ui.session import Session
from inspector.worker.messages import CheckEntry

_NOTHING_FOUND = (
    "Nothing to recompute. Inspector checks figures that the article gives twice, such as "
    "1,000 square km (386 square miles)."
)
_GROUPS = {Verdict.WRONG: "Wrong", Verdict.LOOK: "Look", Verdict.CONSISTENT: "Holds"}


def finding_rows(analysis: Analysis) -> tuple[Row, ...]:
    """Return the findings by verdict, the worst first; what holds is closed."""
    places = Places(analysis.document)
    groups = []
    for verdict, title in _GROUPS.items():
        rows = tuple(_row(f, places) for f in analysis.findings if f.verdict is verdict)
        if rows:
            groups.append(group(title, rows, opens=verdict is not Verdict.CONSISTENT))
    return tuple(groups)


def _row(finding: Finding, places: Places) -> Row:
    sign = VERDICTS[finding.verdict]
    where = muted(places.of(finding.spans[0])) if finding.spans else None
    lines = [
        line(Run(f"{sign.text[0]} ", sign.tone), finding.message, wraps=True),
        line(muted(finding.working), wraps=True),
    ]
    if finding.suggestion:
        lines.append(line(muted("Would fit: "), strong(finding.suggestion), aside=where))
    elif where:
        lines.append(line(aside=where))
    return Row(finding.key, Card(tuple(lines)), finding.spans)


class ChecksPanel(CardPanel):
    """The findings, the figure that would fit to copy, and what the check is about."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "Checks", _NOTHING_FOUND)
        self.copy = QPushButton("Copy")
        self.copy.setToolTip("Copy the figure that would fit (Ctrl+C)")
        self.copy.clicked.connect(self._copy)
        self.about = QPushButton("About this check")
        self.about.setCheckable(True)
        self.about.toggled.connect(self._tell)
        self.help = QTextBrowser()
        self.help.setAccessibleName("About this check")
        self.help.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.help.document().setDocumentMargin(10)
        bar = QHBoxLayout()
        bar.setContentsMargins(10, 6, 10, 6)
        bar.addWidget(self.copy)
        bar.addStretch(1)
        bar.addWidget(self.about)
        self.column.addLayout(bar)
        self.column.addWidget(self.help, 1)
        self.column.setStretchFactor(self.cards, 2)
        shortcut = QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self.cards)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(self._copy)
        self.cards.current_changed.connect(self._tell)
        session.catalogue_changed.connect(self._tell)
        self._tell()

    def rows(self, analysis: Analysis) -> tuple[Row, ...]:
        """Return the findings by verdict."""
        return finding_rows(analysis)

    def _finding(self) -> Finding | None:
        row = self.cards.current()
        analysis = self.session.analysis
        findings = analysis.findings if analysis else ()
        return next((found for found in findings if row and found.key == row.key), None)

    def _copy(self) -> None:
        finding = self._finding()
        if finding and finding.suggestion:
            QGuiApplication.clipboard().setText(finding.suggestion)

    def _tell(self) -> None:
        finding = self._finding()
        suggestion = finding.suggestion if finding else ""
        self.copy.setEnabled(bool(suggestion))
        self.copy.setText(f"Copy “{suggestion}”" if suggestion else "Copy")
        checks = self.session.catalogue.checks
        check = next((c for c in checks if finding and c.id == finding.check), None)
        self.about.setEnabled(check is not None)
        self.help.setVisible(check is not None and self.about.isChecked())
        self.help.setHtml(_about(check) if check else "")


def _about(check: CheckEntry) -> str:
    """Return the title, the help and the examples of a check; figures that it flags are bold."""
    parts = [f"<h3>{escape(check.title)}</h3><p>{escape(check.help)}</p>"]
    for title, examples in (("It flags", check.flags), ("It lets pass", check.clean)):
        if examples:
            items = "".join(f"<li>{_marked(example)}</li>" for example in examples)
            parts.append(f"<p><b>{title}</b></p><ul>{items}</ul>")
    return "".join(parts)


def _marked(example: str) -> str:
    return escape(example).replace("[[", "<b>").replace("]]", "</b>")
