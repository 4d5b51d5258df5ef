"""A language of tests: English with a sign on either side, and two fifths longer."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTabWidget,
    QWidget,
)

BEGIN, END = "⟦", "⟧"
_WORD = re.compile(r"[^\W\d_]{3,}")
_ROOM = 0.4


class Pseudo(QTranslator):
    """Translate whatever the program says, and what Qt says."""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's own name
        return False

    def translate(self, _context: str, words: str, _note: str | None = None, n: int = -1) -> str:
        plain = words.replace("(s)", "" if n == 1 else "s")
        return f"{BEGIN}{plain}{'~' * round(_ROOM * len(re.sub(r'{.*?}', '', plain)))}{END}"


def untranslated(words: str) -> list[str]:
    """Return the words that stand in no sentence of this language."""
    depth, outside = 0, []
    for character in re.sub(r"<[^>]*>|&\w+;", " ", words):
        depth += (character == BEGIN) - (character == END)
        outside.append(" " if depth or character == END else character)
    return _WORD.findall("".join(outside))


def shown(window: QWidget) -> Iterator[tuple[str, str]]:
    """Yield what a window and all its parts say, each with where that is."""
    for widget in (window, *window.findChildren(QWidget)):
        where = f"{type(widget).__name__} {widget.objectName()}".strip()
        for kind in ("toolTip", "accessibleName", "accessibleDescription", "windowTitle"):
            yield f"{where} {kind}", getattr(widget, kind)()
        yield from ((where, words) for words in _texts(widget))
    for action in window.findChildren(QAction):
        yield f"action {action.objectName()}", action.text()
        yield f"action {action.objectName()} tip", action.toolTip()


def _texts(widget: QWidget) -> Iterator[str]:
    if isinstance(widget, QLabel | QAbstractButton):
        yield widget.text()
    elif isinstance(widget, QLineEdit):
        yield widget.placeholderText()
    elif isinstance(widget, QComboBox):
        yield from map(widget.itemText, range(widget.count()))
    elif isinstance(widget, QTabWidget):
        yield from map(widget.tabText, range(widget.count()))
    elif isinstance(widget, QHeaderView) and (model := widget.model()):
        orientation = widget.orientation()
        count = widget.count()
        yield from (str(model.headerData(place, orientation) or "") for place in range(count))


def cut(window: QDialog | QWidget) -> Iterator[str]:
    """Yield the words of buttons that are too narrow for them."""
    for button in window.findChildren(QAbstractButton):
        words = button.text()
        if words and button.isVisible() and button.width() < button.minimumSizeHint().width():
            yield f"{words}: {button.width()} of {button.minimumSizeHint().width()}"


def spoken() -> Pseudo:
    """Speak this language until the translator is removed from the application."""
    pseudo = Pseudo()
    app = QCoreApplication.instance()
    assert app
    app.installTranslator(pseudo)
    return pseudo
