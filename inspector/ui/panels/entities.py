"""The names of a document: grouped by kind, with their other forms and every mention."""

from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton

from inspector.analysis.decisions import State
from inspector.analysis.model import Analysis
from inspector.claims.wording import Places
from inspector.documents.model import Span
from inspector.language.model import Entity, Mention
from inspector.report.kinds import GROUPS, kind_of
from inspector.ui.names import entity_at
from inspector.ui.panels.cards import (
    STATES,
    Card,
    LateCard,
    LateRows,
    Line,
    Row,
    group,
    line,
    muted,
    review_lines,
    snippet,
    strong,
)
from inspector.ui.panels.entity_list import EntityList
from inspector.ui.panels.panel import CardPanel
from inspector.ui.panels.parts import parts_by_number, parts_in_order
from inspector.ui.session import Session

_NOTHING_FOUND = (
    "No names found. Inspector looks for people, organisations and places. Add one by hand: select"
    " it in the article and press 1 for a person, 2 for an organisation, 3 for a place."
)


class Grouping(StrEnum):
    """What names are put together by."""

    KIND = "Kind"
    ORDER = "First mention"
    MENTIONS = "Every mention"


def entity_rows(
    analysis: Analysis,
    grouping: Grouping = Grouping.KIND,
    shown: Collection[str] = tuple(GROUPS),
) -> Sequence[Row]:
    """Return the names of the `shown` kinds.

    By kind there is a group for each, and the names mentioned most come first; otherwise names are
    in the order of their first mention, or every mention is a row, in the order of the text.
    """
    contexts = _Contexts(analysis)
    places = Places(analysis.document)
    found = [entity for entity in analysis.entities if kind_of(entity.label) in shown]

    def rows(entities: Sequence[Entity]) -> Sequence[Row]:
        return parts_by_number(entities, lambda e: _entity(analysis, e, contexts, places))

    if grouping is Grouping.MENTIONS:
        mentions = sorted(
            (analysis.mentions[i] for e in found for i in e.mentions),
            key=lambda mention: (mention.span.start, mention.span.end),
        )
        return parts_in_order(
            mentions,
            lambda mention: _mention(analysis, mention, contexts, places),
            lambda mention: mention.span,
            analysis.document,
        )
    if grouping is Grouping.ORDER:
        return rows(found)
    groups = []
    for kind, title in GROUPS.items():
        of_kind = [entity for entity in found if kind_of(entity.label) == kind]
        of_kind.sort(key=lambda entity: -len(entity.mentions))
        if of_kind:
            groups.append(group(title, rows(of_kind), icon=kind, count=len(of_kind)))
    return tuple(groups)


def neighbour(analysis: Analysis, span: Span, by: int) -> Span | None:
    """Return the mention of the same entity that comes `by` places after the one at `span`."""
    here = next((mention for mention in analysis.mentions if mention.span == span), None)
    if here is None:
        return None
    spans = [analysis.mentions[i].span for i in analysis.entities[here.entity].mentions]
    return spans[(spans.index(span) + by) % len(spans)]


class _Contexts:
    """The sentence, or else the block, around a mention; both are in order."""

    def __init__(self, analysis: Analysis) -> None:
        self._sentences = sorted(analysis.sentences, key=lambda sentence: sentence.start)
        self._blocks = [block.span for block in analysis.document.blocks]

    def of(self, span: Span) -> Span:
        """Return what is around a span; the span itself where nothing is known."""
        for stretches in (self._sentences, self._blocks):
            place = bisect_right(stretches, span.start, key=lambda each: each.end)
            if place < len(stretches) and stretches[place].covers(span):
                return stretches[place]
        return span


def _entity(analysis: Analysis, entity: Entity, contexts: _Contexts, places: Places) -> Row:
    mentions = [analysis.mentions[i] for i in entity.mentions]
    review = analysis.review_at(mentions[0].span)
    state = STATES.get(review.state) if review else None
    name = line(strong(entity.canonical))
    count = muted(f"{len(mentions):,}")
    lines = [replace(name, asides=(state, count) if state else (count,))]
    if entity.aliases:
        lines.append(line(muted(f"also {', '.join(entity.aliases)}")))
    lines += review_lines(review)
    return Row(
        ("entity", entity.canonical, entity.label),
        Card(tuple(lines), icon=kind_of(entity.label)),
        tuple(mention.span for mention in mentions),
        LateRows(mentions, lambda mention: _mention(analysis, mention, contexts, places)),
        opens=False,
    )


def _mention(analysis: Analysis, mention: Mention, contexts: _Contexts, places: Places) -> Row:
    context = contexts.of(mention.span)

    def lines() -> tuple[Line, ...]:
        words = snippet(analysis.document.text, mention.span, context, before=16)
        return (line(*words.runs, aside=muted(places.of(mention.span))),)

    card = LateCard((mention.span, context), 1, lines, kind_of(mention.label))
    return Row(mention.span, card, (mention.span,))


class EntitiesPanel(CardPanel):
    """The tree of names, and a bar that goes through the mentions of one of them."""

    def __init__(self, session: Session) -> None:
        self._grouping = QComboBox()
        self._grouping.addItems([grouping.value for grouping in Grouping])
        self._grouping.setAccessibleName("Group names by")
        kinds = tuple(GROUPS)
        super().__init__(session, "Entities", _NOTHING_FOUND, kinds, EntityList("Entities"))
        label = QLabel("Group by")
        label.setBuddy(self._grouping)
        top = QHBoxLayout()
        top.setContentsMargins(10, 6, 10, 6)
        top.setSpacing(8)
        top.addWidget(label)
        top.addWidget(self._grouping, 1)
        self.column.insertLayout(0, top)
        self._grouping.currentIndexChanged.connect(self.refresh)
        self.place = QLabel()
        self.place.setMinimumWidth(1)
        self.back = self._button("◂", "[", "Previous mention of this name", -1)
        self.forth = self._button("▸", "]", "Next mention of this name", 1)
        bar = QHBoxLayout()
        bar.setContentsMargins(10, 4, 10, 4)
        bar.addWidget(self.place, 1)
        bar.addWidget(self.back)
        bar.addWidget(self.forth)
        self.column.addLayout(bar)
        self.cards.current_changed.connect(self._tell)
        if isinstance(self.cards, EntityList):
            self.cards.dropped.connect(self._merge)
        session.selection_changed.connect(self._tell)
        self._tell()

    def rows(self, analysis: Analysis) -> Sequence[Row]:
        """Return the names by kind."""
        return entity_rows(
            analysis, Grouping(self._grouping.currentText()), self.session.shown_marks
        )

    def judge(self, row: Row, state: State) -> None:
        """Accept or query a name; what is wrong is none, in all of its places."""
        if state is State.WRONG:
            following = self.cards.after(self._is_undecided)
            self.session.delete_names(row.spans)
            if following:
                self.cards.show_row(following)
                self._jump(following)
        else:
            super().judge(row, state)

    def command(self, row: Row, command: str) -> None:
        """Delete a name in all of its places; the rest is as with other cards."""
        if command == "delete":
            self.session.delete_names(row.spans)
        else:
            super().command(row, command)

    def _merge(self, one: Row, into: Row) -> None:
        analysis = self.session.analysis
        if analysis:
            entities = [entity_at(analysis, row.spans[0]) for row in (one, into)]
            if entities[0] and entities[1]:
                self.session.merge(entities[0], entities[1])

    def go(self, by: int) -> None:
        """Pick the next (1) or the previous (-1) mention of the current name."""
        analysis = self.session.analysis
        span = self._span()
        if analysis and span and (found := neighbour(analysis, span, by)):
            self.session.select(found)

    def _button(self, text: str, key: str, tip: str, by: int) -> QToolButton:
        button = QToolButton()
        button.setText(text)
        button.setAutoRaise(True)
        button.setToolTip(f"{tip} ({key})")
        button.setAccessibleName(tip)
        button.clicked.connect(lambda: self.go(by))
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(lambda: self.go(by))
        return button

    def _span(self) -> Span | None:
        """Return the mention to go on from: the one picked in the document, if it is listed."""
        row = self.cards.current()
        if row is None or not row.spans:
            return None
        picked = self.session.selection
        return picked if picked in row.spans else row.spans[0]

    def _tell(self) -> None:
        analysis = self.session.analysis
        span = self._span()
        mentions = analysis.mentions if analysis else ()
        mention = next((mention for mention in mentions if mention.span == span), None)
        number, total, name = 0, 0, ""
        if analysis and mention:
            entity = analysis.entities[mention.entity]
            spans = [mentions[i].span for i in entity.mentions]
            number, total, name = spans.index(mention.span) + 1, len(spans), entity.canonical
        self.place.setText(f"{number} of {total}: {name}" if total else "")
        self.back.setEnabled(total > 1)
        self.forth.setEnabled(total > 1)
