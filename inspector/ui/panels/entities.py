"""The names of a document: grouped by kind, with their other forms and every mention."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton

from inspector.analysis.model import Analysis
from inspector.claims.wording import Places
from inspector.documents.model import Span
from inspector.language.model import Entity, Mention
from inspector.report.kinds import GROUPS, kind_of
from inspector.ui.panels.cards import Card, LateCard, Line, Row, group, line, muted, snippet, strong
from inspector.ui.panels.panel import CardPanel
from inspector.ui.session import Session

_NOTHING_FOUND = "No names found. Inspector looks for people, organisations and places."


def entity_rows(analysis: Analysis) -> tuple[Row, ...]:
    """Return a group for each kind of name: the names mentioned most come first."""
    contexts = _contexts(analysis)
    places = Places(analysis.document)
    groups = []
    for kind, title in GROUPS.items():
        found = [entity for entity in analysis.entities if kind_of(entity.label) == kind]
        if found:
            found.sort(key=lambda entity: -len(entity.mentions))
            rows = tuple(_entity(analysis, entity, contexts, places) for entity in found)
            groups.append(group(title, rows))
    return tuple(groups)


def neighbour(analysis: Analysis, span: Span, by: int) -> Span | None:
    """Return the mention of the same entity that comes `by` places after the one at `span`."""
    here = next((mention for mention in analysis.mentions if mention.span == span), None)
    if here is None:
        return None
    spans = [analysis.mentions[i].span for i in analysis.entities[here.entity].mentions]
    return spans[(spans.index(span) + by) % len(spans)]


def _contexts(analysis: Analysis) -> dict[Span, Span]:
    """Return the sentence, or else the block, around each mention."""
    blocks = [block.span for block in analysis.document.blocks]
    around: dict[Span, Span] = {}
    for stretches in (blocks, analysis.sentences):
        remaining = iter(sorted(stretches))
        stretch = next(remaining, None)
        for mention in sorted(analysis.mentions, key=lambda mention: mention.span):
            while stretch and stretch.end <= mention.span.start:
                stretch = next(remaining, None)
            if stretch and stretch.covers(mention.span):
                around[mention.span] = stretch
    return around


def _entity(analysis: Analysis, entity: Entity, contexts: dict[Span, Span], places: Places) -> Row:
    mentions = [analysis.mentions[i] for i in entity.mentions]
    lines = [line(strong(entity.canonical), aside=muted(f"{len(mentions):,}"))]
    if entity.aliases:
        lines.append(line(muted(f"also {', '.join(entity.aliases)}")))
    return Row(
        ("entity", entity.canonical, entity.label),
        Card(tuple(lines)),
        tuple(mention.span for mention in mentions),
        tuple(_mention(analysis, mention, contexts, places) for mention in mentions),
        opens=False,
    )


def _mention(
    analysis: Analysis, mention: Mention, contexts: dict[Span, Span], places: Places
) -> Row:
    context = contexts.get(mention.span, mention.span)

    def lines() -> tuple[Line, ...]:
        words = snippet(analysis.document.text, mention.span, context, before=16)
        return (line(*words.runs, aside=muted(places.of(mention.span))),)

    return Row(mention.span, LateCard((mention.span, context), 1, lines), (mention.span,))


class EntitiesPanel(CardPanel):
    """The tree of names, and a bar that goes through the mentions of one of them."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, "Entities", _NOTHING_FOUND)
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
        session.selection_changed.connect(self._tell)
        self._tell()

    def rows(self, analysis: Analysis) -> tuple[Row, ...]:
        """Return the names by kind."""
        return entity_rows(analysis)

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
