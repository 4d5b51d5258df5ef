"""What is selected on pages: from where the mouse was pressed, or the caret stood, on."""

import re

from inspector.documents.model import Span

# A figure is one word, with what groups its digits: 1,300.
_WORD = re.compile(r"\w+(?:[.,’'-]\w+)*")
_LONGEST = 200  # characters that are looked through for where a word begins


class Grip:
    """Selected text, as offsets. `caret` is None where there is none."""

    def __init__(self) -> None:
        self.span: Span | None = None
        self.caret: int | None = None
        self._anchor: int | None = None

    def press(self, offset: int | None, *, extend: bool) -> None:
        """Begin to select at an offset, or go on to it from where the selection began."""
        if extend and self._anchor is not None:
            self.drag(offset)
        else:
            self._anchor, self.span = offset, None
        if self.caret is not None:
            self.caret = offset

    def drag(self, offset: int | None) -> None:
        """Select as far as an offset."""
        if offset is not None and self._anchor is not None:
            self.span = Span(min(offset, self._anchor), max(offset, self._anchor))

    def take_word(self, text: str, offset: int) -> None:
        """Select the word at an offset, if there is one."""
        found = _WORD.finditer(text, max(0, offset - _LONGEST), offset + _LONGEST)
        for word in found:
            if word.start() <= offset <= word.end():
                self._anchor, self.span = word.start(), Span(*word.span())

    def show_caret(self, place: int | None) -> None:
        """Put the caret where the selection ends, or else at a place; None takes it away."""
        self.caret = self.span.end if self.span and place is not None else place

    def step(self, target: int, *, extend: bool) -> None:
        """Take the caret to an offset, and the selection with it where it is to `extend`."""
        if extend:
            self._anchor = self.caret if self._anchor is None else self._anchor
            self.drag(target)
        else:
            self._anchor, self.span = target, None
        self.caret = target
