"""Read what counted figures count: "homes destroyed", "people evacuated from Villar"."""

import re

from inspector.claims.quantities.figures import Figure
from inspector.claims.subjects.beside import doer, owner
from inspector.claims.subjects.stretches import Stretches
from inspector.claims.subjects.told import Subject
from inspector.claims.syntax.grammar import SUBJECTS
from inspector.claims.syntax.outline import Run
from inspector.claims.syntax.verbs import forms_of, unchanged
from inspector.claims.wording import plural
from inspector.documents.model import Span
from inspector.language.lexicon import lexicon

_OBJECTS = frozenset({"obj", "dobj", "iobj", "dative"})
_PASSED = frozenset({"conj", "nmod", "appos", "pobj", "prep"})
_WHOLE = re.compile(r"(?:\d|\b[Oo]ne|\b[Tt]wo|\b[Tt]hree)\s+of\s+(?:the|its|their|his|her|all)\s+$")
_HAS = frozenset({"has", "have", "had"})
_NO_NOUN = frozenset({"DT", "PRP$", "IN", "HYPH", "CD"})


class Counted:
    """Answers for the counted figures of one document."""

    def __init__(self, stretches: Stretches) -> None:
        self._stretches = stretches
        self._outline = stretches.outline
        self._grammar = stretches.outline.grammar

    def read(self, figure: Figure, start: int) -> Subject | None:
        """Return the counted noun with what was done; None where the figure has no noun."""
        outline, stretches = self._outline, self._stretches
        inside = self._grammar.tokens.within(Span(figure.number.end, figure.span.end))
        nouns = (at for at in inside if outline.tags[at] not in _NO_NOUN or self._is_joined(at))
        first = next(nouns, None)
        if first is None:
            return None
        last = inside[-1]
        bounds = outline.bounds(figure.span.start)
        noun, place = outline.words_of(range(first, last + 1)), outline.span((first, last))
        if self._grammar.text[figure.number.end : figure.number.end + 1] == "-":
            of = stretches.words(outline.noun_after(last + 1, bounds.stop))
            return Subject(f"{plural(noun)} of {of}" if of else noun, place, noun)
        near = self._grammar.text[max(0, start - 40) : start]
        if _WHOLE.search(near):  # "6,800 of its 19,000 members were laid off"
            more = stretches.words(stretches.complement_of(figure))
            return Subject(_joined(noun, more), place, noun)
        if (priced := self._priced(start)) is not None:
            return priced
        whole = self._part_of(start, noun)
        if whole is not None:
            return Subject(whole, place, noun)
        tail = stretches.complement_of(figure) or stretches.relative(last + 1, bounds)
        done = tail is not None and outline.tags[tail[0]] != "IN"
        deed = "" if done else self._deed(start, last)
        hanging = stretches.words(tail)
        parts = [hanging, "" if deed in hanging else deed]
        if tail is not None:
            place = Span(place.start, outline.span(tail).end)
            if outline.lower[tail[0]] != "of":
                parts.reverse()
        return Subject(_joined(noun, *parts), place, noun, deed)

    def _priced(self, start: int) -> Subject | None:
        """Read "a loaf costs 48 lurs", a currency that nobody knows."""
        verb = self._stretches.verb_right_before(start)
        if verb is None or self._outline.lower[verb] not in forms_of("cost"):
            return None
        about = self._stretches.about(self._outline.subject(verb), self._outline.bounds(start))
        words = self._stretches.words(about)
        return Subject(f"{words} cost", self._outline.span(about)) if about and words else None

    def _is_joined(self, index: int) -> bool:
        """Tell the "off" of "off-duty doctors"."""
        outline = self._outline
        return outline.lower[index].isalpha() and outline.lower[index + 1 : index + 2] == ("-",)

    def implied(self, figure: Figure, start: int) -> Subject | None:
        """Read "killing six" and "the 63 injured", which count people without saying so."""
        inside, outline, stretches = (
            self._grammar.tokens.within(figure.span),
            self._outline,
            self._stretches,
        )
        if figure.quantity.unit.name != "person" or not inside:
            return None
        behind = stretches.after(figure)
        people = lexicon("nouns")["people"]["words"]
        if behind is not None and outline.lower[behind] in people:
            deed = outline.lower[behind]
        else:
            deed = self._deed(start, inside[-1])
        return Subject(_joined("people", deed), noun="people", deed=deed) if deed else None

    def part(self, figure: Figure, start: int) -> Subject | None:
        """Read "five of her 14 workers": what was done to, or by, these of them."""
        outline, stretches = self._outline, self._stretches
        whole = stretches.whole_of(figure)
        if whole is None:
            return None
        more = stretches.complement(whole[1] + 1)
        whole = whole if more is None else (whole[0], more[1])
        noun, place = stretches.words(whole), outline.span(whole)
        bounds = outline.bounds(start)
        verb = stretches.verb_right_before(start)
        if verb is not None and not stretches.is_level(verb):
            deed = stretches.participle(verb)
            return Subject(_joined(noun, deed), place, noun, deed)
        after = stretches.past_restated(whole[1] + 1, bounds)
        if after + 1 < bounds.stop and outline.tags[after] == "VBN":
            after += 1  # "people registered cast a ballot"
        cast = after < bounds.stop and outline.lower[after] in unchanged()
        if not cast and not stretches.opens_group(after, bounds):
            return None
        deed = stretches.words(stretches.predicate(outline.group(after)[1], bounds))
        return Subject(_joined(noun, deed), place, noun, deed)

    def _part_of(self, start: int, noun: str) -> str | None:
        """Read what a preposition ties to the figure: "traffic rose to 960,000 units"."""
        outline, stretches = self._outline, self._stretches
        index = stretches.before(start, adjectives=True)
        if index is None or outline.tags[index] not in {"IN", "TO"} or not index:
            return None
        word, before = outline.lower[index], index - 1
        if word == "of" and before in stretches.struck:
            return None  # "a poll of 1,052 adults", which says so
        if outline.is_noun(before) and before not in stretches.struck:
            if stretches.is_statistic(before):
                return None
            run = outline.chunk(before)
            governor = stretches.words(run)
            return _joined(governor, word, noun, self._of_governor(run))
        bounds = outline.bounds(start)
        verb = stretches.verb_before(index, bounds)
        frame = lexicon("measures")["frames"].get(outline.lower[before], "")
        if frame and verb is not None and outline.lower[verb] in forms_of("be"):
            return _joined(frame, noun, owner(stretches, verb))  # "is short of 40 officers"
        if verb is None or word in {"after", "since", "before"}:
            return None
        about = stretches.words(stretches.about(outline.subject(verb), bounds))
        if word == "by" and verb == before and outline.is_passive(verb) and about:
            return f"{noun} {outline.lower[verb]} {about}"
        if word in {"to", "by", "at", "from"} and (
            stretches.is_change(verb) or stretches.is_level(verb)
        ):
            moved = stretches.words(stretches.object_between(verb, start))
            counted = "" if stretches.is_change(verb) or moved else noun
            return _joined(moved or about, counted) if moved or about else None
        if verb != before or not about:
            return None
        return f"{about} {outline.lower[verb]} {word} {noun}"

    def _of_governor(self, run: Run) -> str:
        """Return "claimed by crashes" of "crashes claimed the lives of 60 people"."""
        verb = self._stretches.verb_right_before(self._grammar.tokens.starts[run[0]])
        if verb is None:
            return ""
        if self._outline.lower[verb] in _HAS:
            return owner(self._stretches, verb)
        if self._stretches.is_level(verb):
            return ""
        return _joined(self._stretches.participle(verb), doer(self._stretches, verb))

    def _deed(self, start: int, last: int) -> str:
        """Return what was done to, or by, the things counted: "evacuated", "sat the exams"."""
        stretches = self._stretches
        verb, acts = stretches.verb_right_before(start), False
        if verb is None or self._outline.lower[verb] in {"said", "says"}:
            verb, acts = self._governing(last)
        if verb is not None and not acts and self._outline.lower[verb] in _HAS:
            return owner(self._stretches, verb)
        told = verb is not None and self._outline.lower[verb] in forms_of("record")
        if verb is None or (not acts and stretches.is_level(verb) and not told):
            return ""
        if not acts:
            return _joined(stretches.participle(verb), doer(self._stretches, verb))
        bounds = self._outline.bounds(self._grammar.tokens.starts[verb])
        return stretches.words(stretches.predicate(verb, bounds))

    def _governing(self, noun: int) -> tuple[int | None, bool]:
        """Return the verb of which a noun is the subject (True) or the object (False)."""
        outline, tokens = self._outline, self._grammar.tokens
        bounds = outline.bounds(tokens.starts[noun])
        behind = self._stretches.past_restated(noun + 1, bounds)
        if self._stretches.opens_group(behind, bounds):
            return outline.group(behind)[1], True
        at = noun
        for _ in range(5):
            relation, head = tokens.relations[at], tokens.heads[at]
            if relation in SUBJECTS | _OBJECTS and outline.is_verb(head):
                return head, relation in SUBJECTS
            if relation not in _PASSED or head == at:
                break
            at = head
        return None, False


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)
