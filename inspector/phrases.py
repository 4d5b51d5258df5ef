"""Words that the window shows in the editor's language, where no window is known yet.

A phrase is its own English, so that whoever knows nothing of translations, such as the command line
and a report, uses it as the words that it is.
"""

from collections.abc import Callable
from typing import Self


class Phrase(str):
    """English words, and the module that says them: its name is their context for translators."""

    __slots__ = ("context",)

    context: str

    def __new__(cls, words: str, context: str) -> Self:
        """Return the words with their context."""
        phrase = super().__new__(cls, words)
        phrase.context = context
        return phrase

    def __getnewargs__(self) -> tuple[str, str]:  # type: ignore[override]  # of `str` itself: words
        """Return what the phrase is made of, for the way between processes."""
        return str(self), self.context


def phrases(module: str) -> Callable[[str], Phrase]:
    """Return what makes phrases of the words of a module; `module` is its `__name__`."""
    context = context_of(module)
    return lambda words: Phrase(words, context)


def context_of(module: str) -> str:
    """Return what translators know a module by."""
    return module.removeprefix("inspector.")
