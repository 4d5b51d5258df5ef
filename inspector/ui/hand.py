"""The editor's hand: what is picked and decided in the window, which no child has to know."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoStack

from inspector.analysis.decide import decided
from inspector.analysis.decisions import Decisions
from inspector.analysis.model import Analysis
from inspector.checks.model import Dismissal, Finding
from inspector.documents.model import Span
from inspector.errors import StoreError
from inspector.settings import Settings
from inspector.store.workspace import Workspace
from inspector.ui.highlights import KINDS
from inspector.ui.news import News
from inspector.ui.slices import Work, emptied
from inspector.ui.steps import Step
from inspector.ui.tabs import Entry
from inspector.ui.translation import said, translator
from inspector.worker.letters import Failed

tr = translator(__name__)

_LONGEST = 32  # characters of a figure in the name of a step


class Hand(News):
    """The side of the session on which the editor selects, decides, and takes steps back."""

    def __init__(
        self,
        settings: Settings,
        settings_path: Path | None,
        workspace: Workspace | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(settings, settings_path, parent)
        self._workspace = workspace
        self._has_complained = False
        self._forgotten = 0  # analyses

    # ---------------------------------------------------------------- picking

    def select(self, span: Span | None) -> None:
        """Pick a span of the current document, again if it has gone out of sight, or nothing."""
        entry = self._entry
        if entry and (span or entry.selection):
            entry.selection = span
            self.selection_changed.emit(span)

    def add_up(self, span: Span) -> None:
        """Take the figure at a span into the sum, or out of it; what is no figure is left."""
        entry = self._entry
        if entry and self.analysis and self.analysis.claims_at(span):
            rest = tuple(each for each in entry.summed if each != span)
            self._sum(rest if rest != entry.summed else (*rest, span))

    def clear_sum(self) -> None:
        """Take all figures out of the sum."""
        self._sum(())

    def show_mark(self, kind: str, shown: bool) -> None:
        """Paint the marks of one kind, or leave them out."""
        self._show(self._shown | {kind} if shown else self._shown - {kind})

    def show_all_marks(self, shown: bool) -> None:
        """Paint all marks, or none."""
        self._show(frozenset(KINDS) if shown else frozenset())

    def show_dark_pages(self, dark: bool) -> None:
        """Show the paper of all documents dark, or as it is."""
        self._keep(replace(self._settings, dark_pages=dark))

    def filter(self, words: str) -> None:
        """Show only marks and cards that hold all of these words."""
        words = " ".join(words.split())
        if words != self._words:
            self._words = words
            self.filter_changed.emit(words)

    def show_list(self, title: str) -> None:
        """Bring up a list beside the document."""
        self.list_wanted.emit(title)

    # --------------------------------------------------------------- deciding

    def dismiss(self, finding: Finding, reason: str = "") -> None:
        """Take a finding out of what needs eyes."""
        now = dt.datetime.now().astimezone().replace(microsecond=0)
        dismissal = Dismissal(finding.key, " ".join(reason.split()), now)
        self._decide(
            tr("dismiss {words}", words=self._name(finding)),
            self.decisions.with_dismissal(dismissal),
        )

    def restore(self, finding: Finding) -> None:
        """Put a dismissed finding back."""
        self._decide(
            tr("restore {words}", words=self._name(finding)),
            self.decisions.without_dismissal(finding.key),
        )

    def switch_here(self, check: str, on: bool) -> None:
        """Switch a check on or off for the current document."""
        self._decide(self._switching(check, on), self.decisions.with_check(check, on=on))

    def switch(self, check: str, on: bool) -> None:
        """Switch a check on or off altogether."""
        entry, known = self._entry, self.check(check)
        by_default = known is None or known.on_by_default
        if entry and on is not self._settings.runs(check, by_default=by_default):
            put = partial(self._switch, check, by_default)
            entry.steps.push(Step(self._switching(check, on), put, not on, on))
            self.steps_changed.emit()

    def undo(self) -> None:
        """Take back the last step in the current document, and go to where it was taken."""
        self._retrace(QUndoStack.undo)

    def redo(self) -> None:
        """Take again the step that was taken back last, and go to where it is taken."""
        self._retrace(QUndoStack.redo)

    # ------------------------------------------------------------------ steps

    def _retrace(self, way: Callable[[QUndoStack], None]) -> None:
        """Go one step back or forth; the next key then counts where that has changed something."""
        if entry := self._entry:
            before = entry.decisions
            way(entry.steps)
            self.steps_changed.emit()
            places = self._changed(before, entry.decisions)
            if places:
                self.select(entry.selection if entry.selection in places else min(places))

    def _changed(self, before: Decisions, after: Decisions) -> frozenset[Span]:
        """Return where in the current document decisions differ."""
        keys = {each.key for each in set(before.dismissed) ^ set(after.dismissed)}
        findings = self.analysis.findings if self.analysis and keys else ()
        judged = (f.spans[0] for f in findings if f.key in keys and f.spans)
        return after.changed_since(before).union(judged)

    def _sum(self, spans: tuple[Span, ...]) -> None:
        entry = self._entry
        if entry and entry.summed != spans:
            entry.summed = spans
            self.sum_changed.emit(spans)

    def _decide(self, words: str, after: Decisions, entry: Entry | None = None) -> None:
        """Take a step in the current document, or in another one."""
        entry = entry or self._entry
        if entry and entry.decisions != after:
            put = partial(self._settle, entry.tab.key)
            entry.steps.push(Step(words, put, entry.decisions, after))
            self.steps_changed.emit()

    def _settle(self, key: int, decisions: Decisions) -> None:
        """Let decisions count, and keep them at once."""
        entry = self._entries[key]
        entry.decisions = decisions
        if self._workspace and entry.tab.document:
            try:
                # What could not be kept before is kept now.
                self._workspace.change(
                    entry.tab.document.sha256, entry.kept, decisions, entry.tab.path
                )
                entry.kept = decisions
            except StoreError as error:
                self._complain(error)
        self._judge(entry)

    def _recall(self, entry: Entry) -> None:
        """Find what has been decided on a document before."""
        if self._workspace and entry.tab.document:
            try:
                digest = entry.tab.document.sha256
                entry.kept = entry.decisions = self._workspace.decisions(digest)
            except StoreError as error:
                self._complain(error)

    def _inherit(self, entry: Entry) -> None:
        """Take over what has been decided on the file as it was before, if nothing has since."""
        document = entry.tab.document
        if not self._workspace or not document or entry.kept != Decisions():
            return
        try:
            before = self._workspace.earlier(entry.tab.path or "", document.sha256)
        except StoreError as error:
            self._complain(error)
        else:
            if before != Decisions():
                self._settle(entry.tab.key, before.moved_to(document.text))

    def _judge(self, *entries: Entry) -> None:
        """Show what was found in these documents as the editor has decided on it."""
        off = self._checks_off()
        for entry in entries:
            if entry.found is None:
                continue
            before = [entry.tab.analysis]
            entry.change(analysis=decided(entry.found, entry.decided, off))
            if entry.tab.key == self._current:
                self.analysis_changed.emit(entry.tab.analysis)
            # Last, when all who show it have taken the new one.
            self._forgotten += 1
            key = (self, f"forget {self._forgotten}")
            self.slices.run(key, _forgotten(before), lambda _: None)

    def _switch(self, check: str, by_default: bool, on: bool) -> None:
        self._keep(self._settings.with_check(check, on=on, by_default=by_default))

    def _keep(self, settings: Settings) -> None:
        before = self._checks_off()
        super()._keep(settings)
        if before != self._checks_off():
            self._judge(*self._entries.values())

    def _complain(self, error: StoreError) -> None:
        """Say once what is wrong with the workspace; the work goes on without it."""
        if not self._has_complained:
            self._has_complained = True
            self.problem_raised.emit(Failed(0, error.code, error.sentence))

    def _name(self, finding: Finding) -> str:
        return (
            self._quoted(finding.spans[0])
            if finding.spans
            else tr("“{words}”", words=finding.check)
        )

    def _quoted(self, span: Span) -> str:
        """Return the words at a place for the name of a step."""
        words = " ".join(span.of(self.document.text).split()) if self.document else ""
        short = words if len(words) <= _LONGEST else f"{words[:_LONGEST].rstrip()}…"
        return tr("“{words}”", words=short)

    def _switching(self, check: str, on: bool) -> str:
        title = said(self.check_title(check))
        return (
            tr("switch on “{check}”", check=title)
            if on
            else tr("switch off “{check}”", check=title)
        )


def _forgotten(left: list[Analysis | None]) -> Work[None]:
    """Let go of an analysis, a few values at a time, where nobody else has it."""
    found = left.pop()
    values: list[object] = []
    if found:
        values += found.claims + found.mentions + found.timexes
        values += found.findings + found.relations + found.sentences
    found = None
    yield from emptied(values)
