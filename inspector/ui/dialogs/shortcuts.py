"""The shortcut sheet: every key that does something, by menu; those of actions can be changed."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from inspector.phrases import phrases
from inspector.ui.keys import Shortcut, native
from inspector.ui.translation import said, translator

phrase = phrases(__name__)
tr = translator(__name__)


_PLACE = Qt.ItemDataRole.UserRole
_HOW = phrase("Pick a command and press its new keys.")
_FIXED = phrase("This key belongs to a part of the window and stays as it is.")


class ShortcutsDialog(QDialog):
    """Show keys in order of the menus; `changed` tells which of them the editor has set."""

    changed = Signal(object)  # dict of keys by the id of their action, where they are not the first

    def __init__(self, entries: Sequence[Shortcut], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries = list(entries)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.tree = QTreeWidget()
        self.tree.setColumnCount(2)
        self.tree.setHeaderLabels([tr("Command"), tr("Keys")])
        self.tree.setAccessibleName(tr("Keyboard shortcuts"))
        self.tree.setObjectName("keys")
        self.tree.setFrameShape(QTreeWidget.Shape.NoFrame)
        self.tree.setMinimumHeight(260)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.filter = QLineEdit(placeholderText=tr("Filter"), clearButtonEnabled=True)
        self.filter.setAccessibleName(tr("Filter the commands"))
        self.filter.textChanged.connect(self._narrow)
        self.keys = QKeySequenceEdit()
        self.keys.setMaximumSequenceLength(1)
        self.keys.setClearButtonEnabled(True)
        self.keys.setAccessibleName(tr("New keys"))
        self.use = QPushButton(tr("Use"))
        self.first = QPushButton(tr("As at first"))
        self.told = QLabel(said(_HOW), wordWrap=True)
        for button in (self.use, self.first):
            button.setAutoDefault(False)
        self._fill()
        self._lay_out()
        self.tree.currentItemChanged.connect(self._pick)
        self.use.clicked.connect(lambda: self._set(self.keys.keySequence().toString()))
        self.first.clicked.connect(lambda: self._set(None))
        self._pick(self.tree.currentItem())

    def _fill(self) -> None:
        for menu, rows in groupby(enumerate(self._entries), key=lambda row: row[1].menu):
            group = QTreeWidgetItem(self.tree, [menu])
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = group.font(0)
            font.setBold(True)
            group.setFont(0, font)
            for place, entry in rows:
                item = QTreeWidgetItem(group, [entry.text, native(entry.keys)])
                item.setData(0, _PLACE, place)
        self.tree.expandAll()
        if first := self.tree.topLevelItem(0):
            self.tree.setCurrentItem(first.child(0))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.keys, 1)
        row.addWidget(self.use)
        row.addWidget(self.first)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self.filter)
        column.addWidget(self.tree, 1)
        column.addWidget(self.told)
        column.addLayout(row)
        column.addWidget(buttons)
        room = self.screen().availableSize() * 0.9
        self.resize(min(540, room.width()), min(640, room.height()))

    def _narrow(self, typed: str) -> None:
        """Show only commands that hold all of these words, in their name or their keys."""
        words = typed.casefold().split()
        for group in map(self.tree.topLevelItem, range(self.tree.topLevelItemCount())):
            if group is None:
                continue
            for item in map(group.child, range(group.childCount())):
                told = f"{group.text(0)} {item.text(0)} {item.text(1)}".casefold()
                item.setHidden(not all(word in told for word in words))
            left = any(not group.child(n).isHidden() for n in range(group.childCount()))
            group.setHidden(not left)

    def _pick(self, item: QTreeWidgetItem | None, _before: object = None) -> None:
        entry = self._entry(item)
        can = bool(entry and entry.action)
        for widget in (self.keys, self.use, self.first):
            widget.setEnabled(can)
        self.keys.setKeySequence(QKeySequence(entry.keys if entry and can else ""))
        self.told.setText(said(_FIXED if entry and not can else _HOW))

    def _entry(self, item: QTreeWidgetItem | None) -> Shortcut | None:
        place = item.data(0, _PLACE) if item else None
        return None if place is None else self._entries[place]

    def _set(self, keys: str | None) -> None:
        """Give the picked action keys, or those that it came with; two cannot share them."""
        item = self.tree.currentItem()
        entry = self._entry(item)
        if not entry or not entry.action:
            return
        keys = entry.first if keys is None else keys
        taken = next(
            (
                other
                for other in self._entries
                if keys and other is not entry and _same(other, keys)
            ),
            None,
        )
        if taken:
            self.told.setText(
                tr(
                    "{keys} is taken by “{command}”. Press other keys.",
                    keys=native(keys),
                    command=taken.text,
                )
            )
            return
        self._entries[item.data(0, _PLACE)] = replace(entry, keys=keys)
        item.setText(1, native(keys))
        self.keys.setKeySequence(QKeySequence(keys))
        self.told.setText(
            tr("“{command}” has {keys} now.", command=entry.text, keys=native(keys))
            if keys
            else tr("“{command}” has no keys now.", command=entry.text)
        )
        self.changed.emit(
            {
                each.action: each.keys
                for each in self._entries
                if each.action and each.keys != each.first
            }
        )


def _same(entry: Shortcut, keys: str) -> bool:
    return bool(entry.action) and QKeySequence(entry.keys) == QKeySequence(keys)
