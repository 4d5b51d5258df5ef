"""What the checks have recomputed: first what needs eyes, then what holds."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QTextBrowser

from inspector.analysis.model import Analysis
from inspector.checks.model import Finding, Verdict
from inspector.claims.wording import Places, day_words
from inspector.phrases import phrases
from inspector.ui.markup import escape
from inspector.ui.menus import decide, open_menu
from inspector.ui.panels.cards import Card, Row, Run, group, line, muted, strong, verdict_run
from inspector.ui.panels.flow import button_row
from inspector.ui.panels.panel import CHECKS, CardPanel
from inspector.ui.panels.parts import Maker, parts_by_number
from inspector.ui.session import Session
from inspector.ui.translation import said, translator
from inspector.ui.wording import where_words
from inspector.worker.letters import CheckEntry

phrase = phrases(__name__)
tr = translator(__name__)


_NOTHING_FOUND = phrase(
    "Nothing to recompute. Inspector checks figures that the article gives twice, such as "
    "1,000 square km (386 square miles)."
)
_DISMISSED = phrase("Dismissed")
_GROUPS = {
    Verdict.WRONG: phrase("Wrong"),
    Verdict.LOOK: phrase("Look"),
    Verdict.CONSISTENT: phrase("Holds"),
}
_CLOSED = {_GROUPS[Verdict.CONSISTENT], _DISMISSED}


def finding_rows(analysis: Analysis) -> tuple[Row, ...]:
    """Return the findings by verdict, the worst first, then those that have been dismissed.

    What holds and what is dismissed is closed.
    """
    places = Places(analysis.document)
    maker = Maker[Finding](lambda finding: _row(finding, places), lambda finding: finding.spans)
    groups: dict[str, list[Finding]] = {title: [] for title in (*_GROUPS.values(), _DISMISSED)}
    for finding in analysis.findings:
        title = _DISMISSED if finding.dismissed else _GROUPS[finding.verdict]
        groups[title].append(finding)
    return tuple(
        group(
            title,
            parts_by_number(found, maker),
            opens=title not in _CLOSED,
            count=len(found),
        )
        for title, found in groups.items()
        if found
    )


def off_rows(session: Session, analysis: Analysis) -> tuple[Row, ...]:
    """Return the checks that the editor has switched off, in a group of their own."""
    here = session.decisions.checks_off
    rows = tuple(
        Row(
            _Off(check),
            Card(
                (
                    line(said(session.check_title(check)), wraps=True),
                    line(muted(tr("for this document") if check in here else tr("altogether"))),
                )
            ),
        )
        for check in analysis.checks_off
    )
    return (group(tr("Switched off"), rows, opens=False),) if rows else ()


@dataclass(frozen=True, slots=True)
class _Off:
    """The key of a check that is off, among those of findings."""

    check: str


def _row(finding: Finding, places: Places) -> Row:
    sign = verdict_run(finding.verdict)
    where = muted(where_words(places, finding.spans[0])) if finding.spans else None
    lines = [
        line(Run(f"{sign.text[0]} ", sign.tone), said(finding.message), wraps=True),
        line(muted(said(finding.working)), wraps=True),
    ]
    if finding.dismissed:
        day = said(day_words(finding.dismissed.when.date()))
        reason = finding.dismissed.reason or tr("no reason given")
        lines.append(line(strong(f"{tr('Dismissed:')} "), reason, muted(f" · {day}"), wraps=True))
    if finding.suggestion:
        lines.append(line(muted(f"{tr('Would fit:')} "), strong(finding.suggestion), aside=where))
    elif where:
        lines.append(line(aside=where))
    return Row(finding.key, Card(tuple(lines)), finding.spans)


class ChecksPanel(CardPanel):
    """The findings, what can be decided on them, and what the check is about."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, CHECKS, _NOTHING_FOUND)
        self.copy = QPushButton(tr("Copy"))
        self.copy.setToolTip(tr("Copy the figure that would fit (Ctrl+C)"))
        self.copy.clicked.connect(self._copy)
        self.decide = QPushButton()
        self.decide.clicked.connect(self._decide)
        self.about = QPushButton(tr("About this check"))
        self.about.setCheckable(True)
        self.about.toggled.connect(self._tell)
        self.help = QTextBrowser()
        self.help.setAccessibleName(tr("About this check"))
        self.help.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.help.document().setDocumentMargin(10)
        self.column.addWidget(button_row(self.copy, self.decide, self.about))
        self.column.addWidget(self.help, 1)
        self.column.setStretchFactor(self.cards, 2)
        for keys, run in (
            (QKeySequence.StandardKey.Copy, self._copy),
            (Qt.Key.Key_X, self._decide),
        ):
            shortcut = QShortcut(QKeySequence(keys), self.cards)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(run)
        self.cards.current_changed.connect(self._tell)
        session.catalogue_changed.connect(self._tell)
        self._tell()

    def rows(self, analysis: Analysis) -> tuple[Row, ...]:
        """Return the findings by verdict, and the checks that are off."""
        return finding_rows(analysis) + off_rows(self.session, analysis)

    def show_rows(self, analysis: Analysis | None, rows: Sequence[Row]) -> None:
        """Show the findings, and what is known of the chosen one; go on when it is dismissed."""
        before = self.cards.current()
        super().show_rows(analysis, rows)
        after = self.cards.current()
        if before and after and before.key != after.key and self._is_dismissed(before):
            self._jump(after)
        self._tell()

    def _is_dismissed(self, row: Row) -> bool:
        finding = self._finding(row)
        return finding is not None and finding.dismissed is not None

    def _finding(self, row: Row | None) -> Finding | None:
        analysis = self.session.analysis
        findings = analysis.findings if analysis else ()
        return next((found for found in findings if row and found.key == row.key), None)

    def _open_menu(self, row: Row, where: QPoint) -> None:
        if finding := self._finding(row):
            open_menu(self.session, finding.spans[0], where, self.cards, finding)

    def _decide(self) -> None:
        """Dismiss or restore the current finding, or switch the current check on."""
        row = self.cards.current()
        if row and isinstance(row.key, _Off):
            self._switch_on(row.key.check)
        elif finding := self._finding(row):
            corner = self.cards.visualRect(self.cards.currentIndex()).bottomLeft()
            decide(self.session, finding, self.cards.viewport().mapToGlobal(corner), self.cards)

    def _switch_on(self, check: str) -> None:
        if check in self.session.decisions.checks_off:
            self.session.switch_here(check, on=True)
        else:
            self.session.switch(check, on=True)

    def _copy(self) -> None:
        finding = self._finding(self.cards.current())
        if finding and finding.suggestion:
            QGuiApplication.clipboard().setText(finding.suggestion)

    def _tell(self) -> None:
        row = self.cards.current()
        finding = self._finding(row)
        is_off = row is not None and isinstance(row.key, _Off)
        again = tr("Switch on") if is_off else tr("Restore")
        self.decide.setText(again if is_off or (finding and finding.dismissed) else tr("Dismiss…"))
        self.decide.setToolTip(f"{self.decide.text()} (X)")
        self.decide.setEnabled(is_off or finding is not None)
        suggestion = finding.suggestion if finding else ""
        self.copy.setEnabled(bool(suggestion))
        self.copy.setText(tr("Copy “{figure}”", figure=suggestion) if suggestion else tr("Copy"))
        check_id = row.key.check if row and isinstance(row.key, _Off) else finding and finding.check
        check = self.session.check(check_id) if check_id else None
        self.about.setEnabled(check is not None)
        self.help.setVisible(check is not None and self.about.isChecked())
        self.help.setHtml(_about(check) if check else "")


def _about(check: CheckEntry) -> str:
    """Return the title, the help and the examples of a check; figures that it flags are bold."""
    parts = [f"<h3>{escape(said(check.title))}</h3><p>{escape(said(check.help))}</p>"]
    for title, examples in ((tr("It flags"), check.flags), (tr("It lets pass"), check.clean)):
        if examples:
            items = "".join(f"<li>{_marked(example)}</li>" for example in examples)
            parts.append(f"<p><b>{title}</b></p><ul>{items}</ul>")
    return "".join(parts)


def _marked(example: str) -> str:
    return escape(example).replace("[[", "<b>").replace("]]", "</b>")
