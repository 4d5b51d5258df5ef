"""The names of a document: grouped by kind, with their other forms and every mention."""

from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton

from inspector.analysis.decisions import State
from inspector.analysis.model import Analysis
from inspector.claims.wording import Places
from inspector.documents.model import Span
from inspector.language.model import Entity, Mention
from inspector.phrases import phrases
from inspector.report.kinds import GROUPS, kind_of
from inspector.ui.keys import native
from inspector.ui.names import all_of, entity_at, mention_at
from inspector.ui.panels.cards import (
    Card,
    LateCard,
    Line,
    Row,
    group,
    line,
    muted,
    review_lines,
    snippet,
    state_run,
    strong,
)
from inspector.ui.panels.entity_list import EntityList
from inspector.ui.panels.grouping import GroupingBox
from inspector.ui.panels.panel import ENTITIES, CardPanel
from inspector.ui.panels.parts import Maker, parts_by_number, parts_in_order
from inspector.ui.panels.same import Same, same_rows
from inspector.ui.session import Session
from inspector.ui.translation import number, said, translator
from inspector.ui.wording import where_words

phrase = phrases(__name__)
tr = translator(__name__)


_NOTHING_FOUND = phrase(
    "No names found. Inspector looks for people, organisations and places. Add one by hand: select"
    " it in the article and press 1 for a person, 2 for an organisation, 3 for a place."
)


class Grouping(StrEnum):
    """What names are put together by."""

    KIND = "kind"
    ORDER = "order"
    MENTIONS = "mentions"


GROUPINGS = {
    Grouping.KIND: phrase("Kind"),
    Grouping.ORDER: phrase("First mention"),
    Grouping.MENTIONS: phrase("Every mention"),
}


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

    mentioned = Maker[Mention](
        lambda mention: _mention(analysis, mention, contexts, places),
        lambda mention: (mention.span,),
        lambda mention: (
            f"{contexts.of(mention.span).of(analysis.document.text)}"
            f" {where_words(places, mention.span)}".replace("\n", " ")
        ),
    )
    named = Maker[Entity](
        lambda entity: _entity(analysis, entity, mentioned),
        lambda entity: (analysis.mentions[i].span for i in entity.mentions),
    )

    if grouping is Grouping.MENTIONS:
        mentions = sorted(
            (analysis.mentions[i] for e in found for i in e.mentions),
            key=lambda mention: (mention.span.start, mention.span.end),
        )
        return parts_in_order(mentions, mentioned, lambda mention: mention.span, analysis.document)
    if grouping is Grouping.ORDER:
        return parts_by_number(found, named)
    groups = []
    for kind, title in GROUPS.items():
        of_kind = [entity for entity in found if kind_of(entity.label) == kind]
        of_kind.sort(key=lambda entity: -len(entity.mentions))
        if of_kind:
            groups.append(
                group(title, parts_by_number(of_kind, named), icon=kind, count=len(of_kind))
            )
    return tuple(groups)


def neighbour(analysis: Analysis, span: Span, by: int) -> Span | None:
    """Return the mention of the same entity that comes `by` places after the one at `span`."""
    here = mention_at(analysis, span)
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


def _entity(analysis: Analysis, entity: Entity, mentioned: Maker[Mention]) -> Row:
    mentions = [analysis.mentions[i] for i in entity.mentions]
    review = analysis.review_at(mentions[0].span)
    state = state_run(review.state) if review else None
    name = line(strong(entity.canonical))
    count = muted(number(len(mentions)))
    lines = [replace(name, asides=(state, count) if state else (count,))]
    if entity.aliases:
        lines.append(line(muted(tr("also {names}", names=", ".join(entity.aliases)))))
    lines += review_lines(review)
    return Row(
        ("entity", entity.canonical, entity.label),
        Card(tuple(lines), icon=kind_of(entity.label)),
        tuple(mention.span for mention in mentions),
        mentioned.rows(mentions),
        opens=False,
    )


def _mention(analysis: Analysis, mention: Mention, contexts: _Contexts, places: Places) -> Row:
    context = contexts.of(mention.span)

    def lines() -> tuple[Line, ...]:
        words = snippet(analysis.document.text, mention.span, context, before=16)
        return (line(*words.runs, aside=muted(where_words(places, mention.span))),)

    card = LateCard((mention.span, context), 1, lines, kind_of(mention.label))
    return Row(mention.span, card, (mention.span,))


class EntitiesPanel(CardPanel):
    """The tree of names, and a bar that goes through the mentions of one of them."""

    def __init__(self, session: Session) -> None:
        self._grouping = GroupingBox(tr("Group names by"), GROUPINGS)
        kinds = tuple(GROUPS)
        super().__init__(session, ENTITIES, _NOTHING_FOUND, kinds, EntityList(said(ENTITIES)))
        self._grouping.stand_above(self.column)
        self._grouping.currentIndexChanged.connect(self.regroup)
        self.place = QLabel()
        self.place.setMinimumWidth(1)
        self.back = self._button("◂", "[", tr("Previous mention of this name"), -1)
        self.forth = self._button("▸", "]", tr("Next mention of this name"), 1)
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
        """Return the names as they are grouped, and above them those that may be one."""
        shown = self.session.shown_marks
        apart = {dismissal.key for dismissal in self.session.decisions.dismissed}
        named = entity_rows(analysis, Grouping(self._grouping.currentData()), shown)
        return (*same_rows(analysis, apart, shown), *named)

    def judge(self, row: Row, state: State) -> None:
        """Accept or query a name; what is wrong is none, in all of its places.

        Two that may be one are merged, or kept apart.
        """
        if isinstance(row.key, Same):
            if state is State.VERIFIED:
                self.session.merge(row.key.one, row.key.into)
            elif state is State.WRONG:
                self.session.keep_apart(row.key.one, row.key.into, row.key.apart)
        elif state is State.WRONG:
            following = self.cards.after(self._is_undecided)
            self.session.delete_names(row.spans)
            if following:
                self.cards.show_row(following)
                self._jump(following)
        else:
            super().judge(row, state)

    def command(self, row: Row, command: str) -> None:
        """Delete a name in all of its places; the rest is as with other cards."""
        if isinstance(row.key, Same):
            if command == "merge":
                self.session.merge(row.key.one, row.key.into)
        elif command == "delete":
            self.session.delete_names(row.spans)
        else:
            super().command(row, command)

    def _jump(self, row: Row) -> None:
        analysis = self.session.analysis
        if analysis and isinstance(row.key, Same):
            self.session.select(all_of(analysis, row.key.one)[0])
        else:
            super()._jump(row)

    def _open_menu(self, row: Row, where: QPoint) -> None:
        if not isinstance(row.key, Same):
            super()._open_menu(row, where)
            return
        menu = QMenu(self.cards)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for words, key, state in (
            (tr("Merge"), "Space", State.VERIFIED),
            (tr("Keep apart"), "X", State.WRONG),
        ):
            action = menu.addAction(f"{words}\t{native(key)}")
            action.triggered.connect(partial(self.judge, row, state))
        menu.popup(where)

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
        mention = mention_at(analysis, span) if analysis and span else None
        place, total, name = 0, 0, ""
        if analysis and mention:
            entity = analysis.entities[mention.entity]
            spans = [mentions[i].span for i in entity.mentions]
            place, total, name = spans.index(mention.span) + 1, len(spans), entity.canonical
        words = tr(
            "{number} of {total}: {name}", number=number(place), total=number(total), name=name
        )
        self.place.setText(words if total else "")
        self.back.setEnabled(total > 1)
        self.forth.setEnabled(total > 1)
