"""The table of actions as Qt's, kept true to what can be done now."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from inspector.ui.action import Action
from inspector.ui.actions import ACTIONS, MENUS
from inspector.ui.commands import Commands
from inspector.ui.highlights import KINDS
from inspector.ui.keys import Shortcut, chosen, native
from inspector.ui.palette import Offer
from inspector.ui.part_keys import KEYS_OF_PARTS
from inspector.ui.theme import Theme
from inspector.ui.translation import said


class ActionSet(QObject):
    """All actions by id."""

    def __init__(self, commands: Commands, parent: QObject) -> None:
        super().__init__(parent)
        self._commands = commands
        self._chosen: dict[str, str] | None = None
        self._made: dict[str, tuple[Action, QAction]] = {}
        for entry in ACTIONS:
            action = QAction(said(entry.text), parent)
            action.setObjectName(entry.id)
            action.setCheckable(entry.on is not None)
            action.triggered.connect(partial(self._run, entry))
            self._made[entry.id] = (entry, action)
        commands.offers = self._offers
        commands.session.settings_changed.connect(lambda _: self._set_keys())
        self._set_keys()

    def _set_keys(self) -> None:
        """Give every action its keys: those that the editor has chosen before its own."""
        keys = chosen(self._commands.session.settings.keys)
        if keys == self._chosen:
            return
        self._chosen = keys
        for entry, action in self._made.values():
            own = keys.get(entry.id, entry.keys)
            action.setShortcut(QKeySequence(own))
            told = said(entry.text).rstrip("…")
            action.setToolTip(f"{told} ({native(own)})" if own else told)
        self._commands.shortcuts = (
            *(
                Shortcut(
                    said(MENUS[_outer(entry)]),
                    said(entry.text).rstrip("…"),
                    keys.get(entry.id, entry.keys),
                    entry.id,
                    entry.keys,
                )
                for entry, _ in sorted(
                    self._made.values(),
                    key=lambda made: [*MENUS].index(_outer(made[0])),
                )
            ),
            *(Shortcut(said(part), said(text), keys) for part, text, keys in KEYS_OF_PARTS),
        )

    def __getitem__(self, action_id: str) -> QAction:
        return self._made[action_id][1]

    def refresh(self) -> None:
        """Enable what can be done, check what is switched on, and say what is undone."""
        for entry, action in self._made.values():
            if entry.can:
                action.setEnabled(entry.can(self._commands))
            if entry.on:
                action.setChecked(entry.on(self._commands))
            if entry.words:
                action.setText(entry.words(self._commands).replace("&", "&&"))

    def draw_icons(self, theme: Theme) -> None:
        """Draw the icons in the colours of a theme."""
        for entry, action in self._made.values():
            if entry.icon:
                kind = entry.id.removeprefix("marks-")
                meaning = f"highlight.{kind}" if kind in KINDS and kind != entry.id else "text"
                action.setIcon(theme.icon(entry.icon, meaning))

    def _offers(self) -> list[Offer]:
        """Return the actions that can be done now, with their keys."""
        self.refresh()
        native = QKeySequence.SequenceFormat.NativeText
        return [
            Offer(
                action.text().replace("&&", "&").rstrip("…"),
                f"{_path(entry)}   {action.shortcut().toString(native)}".rstrip(),
                action.trigger,
                f"{entry.id} {said(entry.also)}",
            )
            for entry, action in self._made.values()
            if action.isEnabled() and entry.id != "palette"
        ]

    def _run(self, entry: Action, _checked: bool = False) -> None:
        entry.run(self._commands)
        self.refresh()


def _outer(entry: Action) -> str:
    """Return the menu in the bar under which an action stands."""
    return entry.menu.partition("/")[0]


def _path(entry: Action) -> str:
    """Return the menus that lead to an action: View › Marks."""
    menus = dict.fromkeys((_outer(entry), entry.menu))
    return " › ".join(said(MENUS[menu]) for menu in menus)
