"""Where the keys of a text editor take a caret on a page."""

import re

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from inspector.documents.model import Document
from inspector.ui.views.page_text import PageText

_WORD = re.compile(r"\w+")


def moved(document: Document, page: PageText, caret: int, event: QKeyEvent) -> int | None:
    """Return where a key takes the caret, as an offset; None where the key is not one of these."""
    by_word = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    target: int | None = None
    match event.key():
        case Qt.Key.Key_Left:
            target = _word_before(document.text, caret) if by_word else caret - 1
        case Qt.Key.Key_Right:
            target = _word_after(document.text, caret) if by_word else caret + 1
        case Qt.Key.Key_Up:
            target = page.beside_line(caret, -1)
        case Qt.Key.Key_Down:
            target = page.beside_line(caret, 1)
        case Qt.Key.Key_Home:
            target = 0 if by_word else page.line_ends(caret)[0]
        case Qt.Key.Key_End:
            target = len(document.text) if by_word else page.line_ends(caret)[1]
    return None if target is None else max(0, min(len(document.text) - 1, target))


def _word_after(text: str, caret: int) -> int:
    here = _WORD.match(text, caret)
    found = _WORD.search(text, here.end() if here else caret)
    return found.start() if found else len(text)


def _word_before(text: str, caret: int) -> int:
    start = max(0, caret - 200)  # no word is longer
    found = [match.start() for match in _WORD.finditer(text, start, caret)]
    return found[-1] if found else start
