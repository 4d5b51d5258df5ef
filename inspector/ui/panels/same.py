"""Names that may be one: offered to be merged, and never merged unasked."""

from collections.abc import Collection
from dataclasses import dataclass

from inspector.analysis.model import Analysis
from inspector.language.likenesses import Why, likenesses
from inspector.language.model import Entity
from inspector.phrases import phrases
from inspector.report.kinds import kind_of
from inspector.ui.panels.cards import Card, Row, group, line, muted, strong
from inspector.ui.translation import said, translator

phrase = phrases(__name__)
tr = translator(__name__)

_WHY = {
    Why.KNOWN: phrase("two names of one place"),
    Why.SOUND: phrase("they sound alike"),
    Why.LETTER: phrase("one letter apart"),
}


@dataclass(frozen=True, slots=True)
class Same:
    """The key of two names that may be one, of which the second would take the other in."""

    one: Entity
    into: Entity

    @property
    def apart(self) -> str:
        """Return the key of the decision that they are two."""
        return f"apart:{'|'.join(sorted((self.one.canonical, self.into.canonical)))}"


def same_rows(
    analysis: Analysis, apart: Collection[str], shown: Collection[str]
) -> tuple[Row, ...]:
    """Return a card for each pair of names of the `shown` kinds that may be one.

    `apart` are the keys of those that the editor keeps apart.
    """
    entities = analysis.entities
    pairs = [(Same(entities[a.one], entities[a.into]), a.why) for a in likenesses(entities)]
    rows = tuple(
        Row(pair, _card(pair, why))
        for pair, why in pairs
        if pair.apart not in apart and kind_of(pair.one.label) in shown
    )
    return (group(tr("Perhaps the same"), rows),) if rows else ()


def _card(pair: Same, why: Why) -> Card:
    names = line(
        strong(pair.one.canonical), muted("  =  "), strong(pair.into.canonical), muted(" ?")
    )
    keys = tr("{why} · Space merges them, X keeps them apart", why=said(_WHY[why]))
    return Card((names, line(muted(keys), wraps=True)), icon=kind_of(pair.one.label))
