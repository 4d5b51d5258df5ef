"""Read what figures share with those before them in a row: "720 from Altos", "and boys 47%"."""

import re

from msgspec.structs import replace

from inspector.claims.quantities.figures import Figure
from inspector.claims.subjects.beside import doer, owner
from inspector.claims.subjects.naming import is_money
from inspector.claims.subjects.told import OWN, Subject, Told, is_counted
from inspector.claims.syntax.moves import lowered
from inspector.claims.syntax.outline import Run
from inspector.claims.syntax.verbs import forms_of
from inspector.documents.model import Span
from inspector.language.lexicon import any_of, lexicon

_MANY = 100_000  # times as many are something else
_OPENING = 24  # characters, in which a sentence begins
_ENDS = frozenset({",", ".", ";", "and", "or", "but"})
_FOR = frozenset({"for"})
_TIES = frozenset({"of", "in", "for", "from", "at", "on", "to", "with", "among"})
_MORE = frozenset({"RB", "JJR", "RBR"})
_THEM = frozenset({"them", "these", "those", "which", "whom"})


class Rows(Told):
    """Answers for the figures of one document, by those that it has told."""

    def done_to(self, figure: Figure) -> Subject | None:
        """Read "and 14 wounded": the people of the figure before, and what was done to these."""
        counted = self._counted(figure)
        return None if counted is None else self._acting(figure, counted)

    def of_them(self, figure: Figure) -> Subject | None:
        """Read "4,500 flats, a third of them for rent"."""
        counted, index = self._counted(figure), self._stretches.after(figure)
        if (
            counted is None
            or index is None
            or self._outline.lower[index + 1 : index + 2] != ("them",)
        ):
            return None
        done = self._of_them(figure) or ""
        return replace(counted, words=_joined("share of", counted.noun, done), deed=done)

    def _counted(self, figure: Figure) -> Subject | None:
        """Return what was counted last in the sentence; millions are no count of "two regions"."""
        fewest = figure.quantity.high / _MANY
        told = (subject for other, subject in reversed(self._row) if other.quantity.high >= fewest)
        return next((subject for subject in told if subject.noun), None)

    def elided(self, figure: Figure, start: int) -> Subject | None:
        """Read "720 from Rosario" and "biology with 22,900": what is counted was said before."""
        counted = self._counted(figure)
        counted = counted or self._had_before(figure, start) or self._of_those(figure)
        if counted is None:
            return self._opening_anew(figure, start)
        done = self._of_them(figure)
        if done is not None:
            done = done or counted.deed  # "23 injured, three of them seriously"
            return replace(counted, words=_joined(counted.noun, done), deed=done)
        own = self.beside(start) or self._stretches.complement_of(figure)
        if own is not None:
            words = _joined(counted.noun, counted.deed, self._stretches.words(own))
            deed, by, _ = counted.deed.partition(" by ")
            if by and self._outline.lower[own[0]] not in _TIES:
                # "the Liberals took 64 seats and the Greens 31"
                words = f"{counted.noun} {deed} by {lowered(self._stretches.words(own))}"
            return replace(counted, words=words, place=self._outline.span(own))
        if framed := self._framed(counted, start):
            return framed
        verb = self._verb_before(start)
        if verb is None:
            return self._acting(figure, counted) or self._goes_on(figure, counted)
        if self._stretches.is_level(verb):
            has = self._outline.lower[verb] in forms_of("have")
            whose = owner(self._stretches, verb)
            if counted.noun and whose.endswith(f" {counted.noun}"):
                return counted  # "They had 58", who had 63 before
            words = _joined(counted.noun, whose)
            return replace(counted, words=words, deed="") if has else None
        deed = self._stretches.participle(verb)
        if self._outline.lower[verb + 1] in _FOR:
            deed = f"{deed} {self._outline.lower[verb + 1]}"
        words = _joined(counted.noun, deed, doer(self._stretches, verb))
        return replace(counted, words=words, deed=deed)

    def _framed(self, counted: Subject, start: int) -> Subject | None:
        """Read "has 1,850 nurses and is short of 120"."""
        index = self._stretches.before(start)
        if not index or self._outline.lower[index] != "of":
            return None
        frame = lexicon("measures")["frames"].get(self._outline.lower[index - 1], "")
        return replace(counted, words=_joined(frame, counted.noun)) if frame else None

    def _verb_before(self, start: int) -> int | None:
        """Return the verb right before a figure, or before its "for": "asked for 600 more"."""
        verb, index = self._stretches.verb_right_before(start), self._stretches.before(start)
        if verb is not None or not index or self._outline.lower[index] not in _FOR:
            return verb
        asks = self._outline.is_verb(index - 1) and index - 1 not in self._stretches.struck
        return index - 1 if asks else None

    def _goes_on(self, figure: Figure, counted: Subject) -> Subject | None:
        """Read "5.1 million people in one census and 4.6 million in that of 2021"."""
        if not self._row or not self._row[-1][1].noun:
            return None
        end = self._row[-1][0].span.end
        between = self._grammar.tokens.within(Span(end, figure.span.start))
        if any(map(self._outline.is_verb, between)):
            return None
        return counted if any(self._outline.lower[at] in {"and", ","} for at in between) else None

    def _of_those(self, figure: Figure) -> Subject | None:
        """Return whom "Fifty-one of them" counts, told in the sentence before."""
        last, block = self._last_counted, self._grammar.document.block_at
        if last is None or self._of_them(figure) is None:
            return None
        return last[1] if block(last[0].span.start) == block(figure.span.start) else None

    def _opening_anew(self, figure: Figure, start: int) -> Subject | None:
        """Read "Some 4,000 were living in tents", of those counted in the sentence before."""
        last, opens = self._last_counted, self._grammar.sentence_at(start).start
        block = self._grammar.document.block_at
        if last is None or self._row or start - opens > _OPENING:
            return None
        if block(last[0].span.start) != block(figure.span.start):
            return None
        return self._acting(figure, last[1])

    def _had_before(self, figure: Figure, start: int) -> Subject | None:
        """Return what "The union won 49" counts, if the paragraph has counted it before."""
        verb = self._verb_before(start)
        if verb is None or self._stretches.is_change(verb):
            return None
        word = self._outline.lower[verb]
        has = word in forms_of("take") and word not in forms_of("be")
        if self._stretches.is_level(verb) and not has:
            return None
        last = self._last_counted
        return None if last is None or self.paragraphs_between(last[0], figure) > 1 else last[1]

    def _acting(self, figure: Figure, counted: Subject) -> Subject | None:
        """Read "and 38 are still missing": of those that were counted before."""
        index = self._stretches.after(figure)
        bounds = self._outline.bounds(figure.span.start)
        while index is not None and index < bounds.stop and self._outline.tags[index] in _MORE:
            index += 1  # "and 14 seriously hurt", "and eight more will come"
        if index is None or index >= bounds.stop:
            return None
        word = self._outline.lower[index]
        if self._outline.tags[index] == "VBN" or word in lexicon("nouns")["people"]["words"]:
            return replace(counted, words=f"{counted.noun} {word}", deed=word)
        if not self._stretches.opens_group(index, bounds):
            return None
        _, verb = self._outline.group(index)
        deed = self._stretches.words(self._stretches.predicate(verb, bounds))
        if deed and self._names_them(index, bounds) and counted.noun in counted.words:
            # "64 people killed, of whom 41 were men": men killed
            return replace(counted, words=counted.words.replace(counted.noun, deed, 1))
        return replace(counted, words=_joined(counted.noun, deed), deed=deed) if deed else None

    def _names_them(self, index: int, bounds: range) -> bool:
        """Tell "of whom 41 were men": what they are, and not what was done to them."""
        verb = self._outline.group(index)[1]
        noun = self._outline.noun_after(verb + 1, bounds.stop)
        return self._outline.lower[verb] in forms_of("be") and noun is not None

    def _of_them(self, figure: Figure) -> str | None:
        """Return what was done to "three of them"; None if none of these words follow."""
        index = self._stretches.after(figure)
        bounds = self._outline.bounds(figure.span.start)
        if index is None or index + 1 >= bounds.stop or self._outline.lower[index] != "of":
            return None
        if self._outline.lower[index + 1] not in _THEM:
            return None
        if not self._stretches.opens_group(index + 2, bounds):
            own = self._outline.noun_after(index + 2, bounds.stop)
            return self._stretches.words(own)
        _, verb = self._outline.group(index + 2)
        return self._stretches.words(self._stretches.deed(verb, bounds))

    def beside(self, start: int) -> Run | None:
        """Return the noun of "from Italy (18%)", "and boys 47%", "history with 14,050"."""
        outline = self._outline
        index = self._stretches.before(start)
        if index is None or index < 1 or outline.lower[index] == "worth":
            return None
        if outline.tags[index] == "DT":
            index -= 1  # "and the bank the remaining 1.2 billion"
        opened = outline.lower[index] == "("
        if opened or outline.lower[index] in {"with", "at", "on", ":", "by"}:
            index -= 1
        # "wind 34%, solar 11%": an adjective that stands for its noun
        stands = outline.tags[index] == "JJ" and outline.lower[index - 1] in {",", "and", ";"}
        if index in self._stretches.struck or not (outline.is_noun(index) or stands):
            return None
        first, last = outline.chunk(index) if not stands else (index, index)
        if not first:  # nothing stands before the first word of a text
            return (first, last) if opened else None
        before = first - 1
        while before > 0 and (
            outline.tags[before] in {"DT", "PRP$"} or before in self._stretches.counting
        ):
            before -= 1  # "the two regions 2.1 billion"
        if opened:
            return (before if outline.tags[before] == "IN" else first), last
        row = outline.lower[before] in {",", "and", "by", ";", ":", "while", "but", "or"}
        return (first, last) if row and self._row else None

    def absolute(self, start: int) -> Subject | None:
        """Read "with the index at 46.1", which is of the index and not of its clause."""
        outline, index = self._outline, self._stretches.before(start)
        if index is None or index < 2 or outline.lower[index] != "at":
            return None
        if index - 1 in self._stretches.struck or not outline.is_noun(index - 1):
            return None
        first, last = outline.chunk(index - 1)
        opens = first - 1 - (outline.tags[first - 1] in {"DT", "PRP$"})
        if opens < 0 or outline.lower[opens] != "with":
            return None
        return Subject(self._stretches.words((first, last)), outline.span((first, last)))

    def gapped(self, figure: Figure) -> Subject | None:
        """Read "39% screens" behind "46% of sleepers named their work", and "39% burned"."""
        if not self._row or self._row[-1][0].quantity.unit != figure.quantity.unit:
            return None
        subject, index, outline = self._row[-1][1], self._stretches.after(figure), self._outline
        if not subject.gap or index is None or index in self._stretches.struck:
            return None
        bounds, own, words = outline.bounds(figure.span.start), (index, index), subject.base
        if outline.tags[index] != "VBN":
            noun, words = outline.noun_after(index, bounds.stop), subject.gap
            if noun is None:
                return None
            own = noun
        ends = own[1] + 1 >= bounds.stop or outline.lower[own[1] + 1] in _ENDS
        if not ends or self._stretches.is_struck(*own):
            return None
        return replace(subject, words=_joined(words, self._stretches.words(own)))

    def in_row(self, figure: Figure, beside: Run, of: Run | None) -> Subject:
        """Read "and boys 47%": what the figure before is of holds for this one."""
        stretches, outline = self._stretches, self._outline
        own, place = stretches.words(beside), outline.span(beside)
        if of is not None:
            return Subject(_joined(own, stretches.words(of)), place)
        if self._grammar.text[place.end : figure.span.start].strip() == "(":
            bounds = outline.bounds(figure.span.start)
            verb = stretches.verb_before(beside[0], bounds)
            if outline.lower[beside[0]] == "than" and self._row:  # "than men (15%)"
                shared = self._row[-1][1].base
                return Subject(_joined(own.removeprefix("than "), shared), place, base=shared)
            run = outline.subject(verb) if verb is not None else None
            if verb is not None and outline.tags[verb] == "VB":
                own = _joined(outline.lower[verb], own)  # "likely to report short nights (18%)"
            about = stretches.words(stretches.about(run, bounds))
            return Subject(_joined(about, own), place, base=own)
        unit = figure.quantity.unit
        alike = (
            subject.base or subject.words
            for other, subject in reversed(self._row)
            if other.quantity.unit == unit or (not unit.name and is_money(other))
        )
        shared = next(alike, "").removeprefix(OWN)
        return Subject(_joined(own, shared), place, base=shared)

    def shared(self, figure: Figure, index: int | None, of: Run | None) -> Subject | None:
        """Read "…, $48 million in rents" and ", or 3.6% of its area" from the figure before."""
        if not self._row or index is None:
            return None
        other, subject = self._row[-1]
        word = self._outline.lower[index]
        end = self._grammar.tokens.ends[index]
        between = self._grammar.text[other.span.end : end]
        if word in {"for", "worth"} and not any(map(str.isalpha, between.replace(word, ""))):
            return replace(subject, noun="")  # "sold three for 22.5 million"
        if word == "worth" and not self._outline.is_noun(index - 1):
            return replace(subject, words=_joined("value of", subject.words), noun="")
        share = figure.quantity.unit.dimension == "share"
        sums = {figure.quantity.unit.dimension[:8], other.quantity.unit.dimension[:8]}
        if word == "or" and of is None and sums == {"currency"}:
            return subject  # "$84 million, or $7 million a season"
        again = word == "or" or (word == "," and not any(map(str.isalpha, between)))
        if word == "or" and of is None and share and self._named.mover:
            return self._named  # "an increase of 1.7 points, or 11 per cent"
        counts = is_counted(other) or is_money(other)
        if again and of is None and share and counts and subject.words:
            before = self.previous(figure, alike=True)
            whole = before.base if before and before.base.startswith("share of ") else "share of"
            return replace(subject, words=_joined(whole, subject.words), noun="")
        if of is None or word not in {",", "and", "or"}:
            return None
        same = other.quantity.unit == figure.quantity.unit
        called = lexicon("measures")["dimensions"]
        if subject.base.strip(OWN) and same and word != "or":
            first = subject.base.split(" ", 1)[0]
            own = self._outline.lower[of[0]] == "of"  # "18% of girls", but "25% from Tembe"
            base = first if own and first in called.values() else subject.base
            words = _joined(base, self._stretches.words(of))
            return Subject(words, self._outline.span(of), base=subject.base)
        if figure.quantity.unit.dimension == "share" and not same:
            rest = re.sub(rf"^(?:{any_of(called.values())})\s+", "", subject.words)
            base = _joined("share", self._stretches.words(of))
            return Subject(_joined(base, rest), subject.place, base=base)
        return None


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)
