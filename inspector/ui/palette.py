"""What the command palette offers: actions, and after a sign tabs, files, headlines and claims."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from inspector.claims.wording import Places, hedged_words, source_words
from inspector.ui.session import Session
from inspector.ui.translation import said
from inspector.ui.views.documents import Documents
from inspector.ui.views.outline import entries
from inspector.ui.wording import where_words

_MOST = 200


@dataclass(frozen=True, slots=True)
class Offer:
    """One line: what it says, what is told beside it, and what choosing it does.

    `also` are words that find it without being shown.
    """

    text: str
    told: str
    run: Callable[[], object]
    also: str = ""


@dataclass(frozen=True, slots=True)
class Palette:
    """All that can be chosen. `actions` returns those that can be done now."""

    session: Session
    documents: Documents
    actions: Callable[[], Iterable[Offer]]

    def offers(self, typed: str) -> list[Offer]:
        """Return what matches all typed words, the best first; the first sign says what of."""
        source = _SOURCES.get(typed[:1])
        words = (typed[1:] if source else typed).lower().split()
        found = source(self) if source else self.actions()
        matching = [each for each in found if all(w in _searched(each) for w in words)]
        if words:
            matching.sort(key=lambda each: _rank(each, words))
        return matching[:_MOST]

    def tabs(self) -> Iterable[Offer]:
        """Return the open documents."""
        for tab in self.session.tabs:
            yield Offer(tab.name, tab.path or "", partial(self.session.activate, tab.key))

    def recent(self) -> Iterable[Offer]:
        """Return the files opened last."""
        for path in self.session.settings.recent:
            folder = str(Path(path).parent)
            yield Offer(Path(path).name, folder, partial(self.session.open, [path]))

    def outline(self) -> Iterable[Offer]:
        """Return the headlines and the pages of the current document."""
        document, pane = self.session.document, self.documents.pane
        if document and pane:
            for _, title, target in entries(document):
                run = pane.go_to_page if isinstance(target, int) else pane.jump
                yield Offer(title, "", partial(run, target))  # type: ignore[arg-type]  # by type

    def claims(self) -> Iterable[Offer]:
        """Return the claims of the current document."""
        analysis = self.session.analysis
        if analysis:
            places = Places(analysis.document)
            for claim in analysis.claims:
                told = f"{said(source_words(claim))} · {where_words(places, claim.span)}"
                text = f"{hedged_words(claim)}  {claim.subject}".strip()
                yield Offer(text, told, partial(self.session.select, claim.span))


_SOURCES: dict[str, Callable[[Palette], Iterable[Offer]]] = {
    "@": Palette.tabs,
    "#": Palette.recent,
    "%": Palette.outline,
    "$": Palette.claims,
}


def _searched(offer: Offer) -> str:
    return f"{offer.text} {offer.told} {offer.also}".lower()


def _rank(offer: Offer, words: list[str]) -> tuple[bool, bool]:
    """Put first what begins with the first word, then what has all words in its own text."""
    text = offer.text.lower()
    return not text.startswith(words[0]), not all(word in text for word in words)
