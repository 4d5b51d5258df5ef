"""Read words that stand for a measure told before: "it was 25", "those about billing", "each"."""

import re

from msgspec.structs import replace

from inspector.claims.quantities.figures import Figure
from inspector.claims.subjects.beside import place_before
from inspector.claims.subjects.naming import figures, is_money
from inspector.claims.subjects.rows import Rows
from inspector.claims.subjects.stretches import Stretches, is_time
from inspector.claims.subjects.told import Subject, is_alike
from inspector.claims.syntax.outline import Run
from inspector.claims.syntax.verbs import forms_of
from inspector.language.lexicon import lexicon

_BESIDE_ALONE = frozenset({"DT", "JJ", "JJR", "JJS", "RB"})
_POINTING = frozenset({"that", "this", "it", "they"})
_DO = frozenset({"did", "do", "does", "was", "were", "have", "had"})
_ENDS = frozenset({(".",), (",",), (";",), ("”",), ('"',)})


class References:
    """Answers for the figures of one document."""

    def __init__(self, stretches: Stretches, rows: Rows) -> None:
        self._stretches = stretches
        self._outline = stretches.outline
        self._grammar = stretches.outline.grammar
        self._rows = rows

    def it(self, figure: Figure, verb: int, index: int | None, of: Run | None) -> Subject | None:
        """Read "In April it was 25": the measure of the figure before, in the same unit."""
        run = self._outline.subject(verb)
        if run is None or index is None or index > verb + 2:
            return None
        moves = self._stretches.is_change(verb)
        if not (self._stretches.is_level(verb) or moves):
            return None  # "it has released 30 million"
        if self._outline.lower[run[0]] not in {"it", "that", "this", "they"}:
            return None
        moved = self._rows.moved_before(figure) if moves else None
        if moved is not None and moved.mover:  # "It grew 1.2% in 2024"
            return self.elsewhere(replace(moved, words=moved.mover, mover=""), run[0])
        last = self._rows.last_like(figure)
        if last is None:
            return None
        other, subject = last
        if other.quantity.unit.dimension == "multiple":
            return (
                subject
                if other.span.start > self._grammar.sentence_at(figure.span.start).start
                else None
            )
        block = self._grammar.document.block_at
        near = block(other.span.start) == block(figure.span.start)
        if not near or not is_alike(figure, other):
            return None
        if of is not None and self._outline.lower[of[0]] != "of":  # "made up of 7 from adults"
            words = _joined(subject.words, self._stretches.words(of))
            subject = replace(subject, words=words, base=subject.words)
        return self.elsewhere(subject, run[0])

    def more(self, figure: Figure, about: Run, verb: int) -> Subject | None:
        """Read "Farmers have reaped 4 tonnes of rye. They reaped 6 tonnes in 2023": rye again."""
        before = self._rows.told_last(figure)
        if before is None or figure.quantity.unit.dimension in {"", "count", "share", "duration"}:
            return None
        told = before.words.lower()
        again = self._outline.lower[verb] in told or self._stretches.participle(verb) in told
        again = again or self._outline.lower[verb] in forms_of("light")
        run = self._outline.subject(verb)
        again = again or (run is not None and self._outline.tags[run[0] - 1] == "WRB")  # ", when"
        return before if again and self._stretches.words(about).lower() in told else None

    def elsewhere(self, subject: Subject, before: int) -> Subject:
        """Return a subject with the place or the people named right before a token."""
        place = place_before(self._stretches, before)
        if place is None:
            return subject
        named = self._stretches.words((place[0] + 1, place[1]))
        if not named or not self._stretches.dated.isdisjoint(range(place[0], place[1] + 1)):
            return subject
        words = _joined(subject.words, self._outline.lower[place[0]], named)
        return replace(subject, words=words, place=self._outline.span(place))

    def own_count(self, figure: Figure, about: Run | None) -> Subject | None:
        """Read "while the union's estimate is 55": of what the figure before measures."""
        outline = self._outline
        if about is None or outline.lower[about[1]] not in lexicon("speech")["nouns"]["counts"]:
            return None
        owned = any(outline.tags[at] == "POS" for at in range(*about))
        told = self._rows.latest() or self._rows.previous(figure, alike=True)
        if not owned or told is None or not told.words:
            return None
        return replace(told, words=_joined(told.words, outline.lower[about[1]]), noun="")

    def total(self, figure: Figure, about: Run | None) -> Subject | None:
        """Read "The total for the year before was 1,210": of what was told before."""
        outline = self._outline
        if about is None:
            return None
        heads = (at for at in range(about[0], about[1] + 1) if outline.tags[at] == "IN")
        head = next(heads, about[1] + 1) - 1
        if outline.lower[head] not in lexicon("measures")["nouns"]["totals"]:
            return None
        told = self._rows.previous(figure, alike=True) or self._rows.previous(figure)
        if told is None or not told.words:
            return None
        return replace(told, words=_joined(outline.lower[head], "of", told.words), noun="")

    def bare_statistic(self, figure: Figure, about: Run | None) -> Subject | None:
        """Read "The previous high was 2.9 million" and "The target is 85%": of what was told."""
        outline = self._outline
        if about is None or outline.lower[about[1]] not in lexicon("measures")["nouns"]["alone"]:
            return None
        if any(outline.tags[at] not in _BESIDE_ALONE for at in range(*about)):
            return None
        told = self._rows.told_last(figure) or self._rows.counted_before(figure, paragraphs=1)
        if told is None or not told.words:
            return None
        return replace(told, words=_joined(self._stretches.words(about), told.words), noun="")

    def again_did(self, figure: Figure) -> Subject | None:
        """Read "a decade ago 30% did": what was told of those before."""
        index = self._stretches.after(figure)
        if index is None or self._outline.lower[index] not in _DO:
            return None
        if self._outline.lower[index + 1 : index + 2] not in _ENDS:
            return None
        return self._rows.previous(figure, alike=True)

    def held_against(self, figure: Figure, start: int) -> Subject | None:
        """Read "That compares with 66 crowns" and "14 crowns a share, making 21 for the year"."""
        lower, index = self._outline.lower, self._stretches.before(start)
        if not index:
            return None
        if lower[index - 1 : index + 1] == (",", "making"):
            row = self._rows.row
            return row[-1][1] if row and is_alike(figure, row[-1][0]) else None
        if lower[index] in figures() and lower[index - 1] in _POINTING:
            return self._rows.told_last(figure)  # "to bring that share below 5%"
        opening = self._outline.bounds(start).start
        if lower[index] not in {"with", "to"} or lower[opening] not in _POINTING:
            return None
        compares = lower[index - 1] in forms_of("comparing")
        return self._rows.told_alike(figure) if compares else None

    def object_of(self, figure: Figure, moved: Run, words: str) -> str:
        """Return what an object is, "that share" or "it", where the text has told it before."""
        lower = self._outline.lower
        if moved[1] < self._outline.bounds(figure.span.start).start:  # "to cut it to 11 million"
            told = self._rows.previous(figure, alike=True) or self._rows.previous(figure)
        elif words in figures() and {lower[moved[0]], lower[moved[0] - 1]} & _POINTING:
            told = self._rows.told_last(figure)
        elif words.lower() in lexicon("measures")["nouns"]["totals"]:
            return self.totalled(words)
        else:
            told = None
        return told.words if told is not None else words

    def with_own(self, figure: Figure, of: Run, words: str) -> str:
        """Add what a figure itself is of to the object: "awarded contracts for 3 GW of wind power".

        "Asked them for 3 million in aid" is of the aid alone.
        """
        link, own = self._outline.lower[of[0]], self._stretches.words((of[0] + 1, of[1]))
        if link == "in" and is_money(figure):
            return own
        return _joined(own, words) if link == "of" and not _is_share(figure) else words

    def of_it(self, figure: Figure) -> Subject | None:
        """Read "40 crowns on roads, 11 crowns of it in 2026": of what was told right before."""
        index = self._stretches.after(figure)
        if index is None or self._outline.lower[index : index + 2] != ("of", "it"):
            return None
        return self._rows.latest()

    def counted_anew(self, figure: Figure, number: str) -> Subject:
        """Read "The union put the number at 14,500": of those that were counted before."""
        told = self._rows.latest() or self._rows.first_told(figure)
        told = told or self._rows.told_last(figure)
        if told is None or not told.words:
            return Subject(number)
        return replace(told, words=_joined(number, "of", told.words), noun="")

    def totalled(self, total: str) -> str:
        """Return what "the total" is of: what was told right before in the sentence, or counted."""
        told = self._rows.row[-1] if self._rows.row else self._rows.last_counted
        return _joined(total, told[1].words) if told is not None else total

    def each(self, figure: Figure, subject: Subject) -> Subject:
        """Add those among whom "14,000 crowns each" goes: what was counted before it."""
        index = self._stretches.after(figure)
        if index is None or self._outline.lower[index] != "each":
            return subject
        units = (other.quantity.unit for other, _ in reversed(self._rows.row))
        people = (unit.name for unit in units if unit.dimension == "count")
        counted = next((name for name in people if not is_time(name)), "")
        return replace(subject, words=f"{subject.words} per {counted}") if counted else subject

    def those(self, figure: Figure, about: Run) -> str:
        """Return what "those about billing" are: complaints, if these were told before."""
        before = self._rows.previous(figure)
        if before is None or self._outline.lower[about[0]] not in {"those", "that"}:
            return ""
        head = re.split(r"\s(?:of|about|in|for|on|by|from|at|with)\s", before.words)[0]
        return _joined(head, self._stretches.words((about[0] + 1, about[1])))


def _is_share(figure: Figure) -> bool:
    return figure.quantity.unit.dimension == "share"


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)
