"""Words that the window shows in the editor's language, where no window is known yet.

A phrase is its own English, so that whoever knows nothing of translations, such as the command line
and a report, uses it as the words that it is.
"""

from collections.abc import Mapping
from typing import Protocol, Self


class Phrase(str):
    """English words, and what they were made of.

    `context` is the module that says them, for translators; `put` is what has been put into the
    braces of the `template`.
    """

    __slots__ = ("context", "put", "template")

    context: str
    template: str
    put: Mapping[str, str]

    def __new__(cls, template: str, context: str, put: Mapping[str, str] | None = None) -> Self:
        """Return the words, filled in."""
        phrase = super().__new__(cls, template.format(**put) if put else template)
        phrase.context, phrase.template, phrase.put = context, template, put or {}
        return phrase

    def __getnewargs__(self) -> tuple[str, str, Mapping[str, str]]:  # type: ignore[override]
        """Return what the phrase is made of, for the way between processes."""
        return self.template, self.context, self.put


class MakePhrase(Protocol):
    """Make a phrase of words, with what is put into their braces."""

    def __call__(self, words: str, /, **put: object) -> Phrase:
        """Make it."""


def phrases(module: str) -> MakePhrase:
    """Return what makes phrases of the words of a module; `module` is its `__name__`."""
    context = context_of(module)

    def phrase(words: str, /, **put: object) -> Phrase:
        # A phrase in a phrase stays one; whatever else is put in goes as words to other processes.
        return Phrase(
            words, context, {k: v if isinstance(v, str) else str(v) for k, v in put.items()}
        )

    return phrase


def context_of(module: str) -> str:
    """Return what translators know a module by."""
    return module.removeprefix("inspector.")
