"""Find what a figure measures.

A counted figure has its noun, and what was done to it: "homes destroyed". Any other figure is of
the noun that it hangs on, of the object that a verb moves ("lowered its rate to 5%"), or of the
subject of its clause. In a row of figures the later ones share what the first has said.
"""

from collections.abc import Sequence

from msgspec.structs import replace

from inspector.claims.model import Direction, Timex
from inspector.claims.quantities.figures import Figure
from inspector.claims.subjects import naming
from inspector.claims.subjects.acting import Acting
from inspector.claims.subjects.beside import apposed
from inspector.claims.subjects.comparisons import Comparisons, quarters_again, years_on_years
from inspector.claims.subjects.counted import Counted
from inspector.claims.subjects.holders import Holders
from inspector.claims.subjects.references import References
from inspector.claims.subjects.rows import Rows
from inspector.claims.subjects.sizes import Sizes
from inspector.claims.subjects.stretches import Stretches
from inspector.claims.subjects.told import OWN, Subject, is_counted
from inspector.claims.subjects.votes import Votes
from inspector.claims.syntax.moves import lowered, named_move
from inspector.claims.syntax.outline import Outline, Run
from inspector.claims.syntax.verbs import forms_of
from inspector.documents.model import Span
from inspector.language.lexicon import lexicon

_POINTING = frozenset({"that", "this", "it"})


class Subjects:
    """Answers for the figures of one document, which are asked in order of the text."""

    def __init__(
        self,
        outline: Outline,
        figures: Sequence[Figure],
        timexes: Sequence[Timex],
        asides: Sequence[Span],
    ) -> None:
        self._outline = outline
        self._grammar = outline.grammar
        numbers = [
            f.number if f.quantity.unit.dimension == "count" else f.span
            for f in figures
            if f.kind != "multiple"  # "doubled" is a verb as well
            if f.kind != "age" or outline.grammar.text[f.number.end : f.number.end + 1] != "-"
        ]
        dated = [timex.span for timex in timexes]
        dated += [*years_on_years(outline.grammar), *quarters_again(outline.grammar, timexes)]
        self.stretches = Stretches(outline, [*numbers, *asides], dated)
        self._counted = Counted(self.stretches)
        self._rows = Rows(self.stretches)
        self._acting = Acting(self.stretches, self._rows)
        self._comparisons = Comparisons(self.stretches, self._rows)
        self._references = References(self.stretches, self._rows)
        self._naming = naming.Naming(self.stretches)
        self._holders = Holders(self.stretches)
        self._sizes = Sizes(self.stretches)
        self._votes = Votes(outline)

    def subject_of(self, figure: Figure, start: int, direction: Direction | None) -> Subject:
        """Return what is measured in the article's words; the figure's hedge begins at `start`."""
        sentence = self._grammar.sentence_at(figure.span.start)
        self._rows.open(sentence)
        read = self._rows.included(figure, self._read(figure, start, sentence))
        subject = self._references.each(figure, self._naming.named(figure, start, read))
        named = subject
        if direction is not None:
            before = self._grammar.text[sentence.start : start]
            if subject.mover:  # "climbed 1.3% after a 0.2% fall"
                subject = replace(subject, words=subject.mover)
            moved = named_move(subject.words, direction, before)
            named = replace(subject, words=moved, mover=subject.words)
        self._rows.add(figure, named)
        return named

    def _read(self, figure: Figure, start: int, sentence: Span) -> Subject:
        if figure.kind == "age":
            return Subject("age", self._person_before(figure))
        subject = self._comparisons.compared(figure, start, sentence) or self._part(figure, start)
        if subject is None:
            subject = self._acting.taken(figure, start) or self._acting.times(figure, start)
            subject = subject or self._acting.best_in(figure, start)
        dimension = figure.quantity.unit.dimension
        if subject is None and dimension in {"", "share"}:
            subject = self._acting.among(figure)
        if subject is None and dimension == "count":
            subject = self._counted.read(figure, start)
            if subject is None:
                subject = self._rows.done_to(figure) or self._rows.elided(figure, start)
                subject = subject or self._counted.implied(figure, start)
        elif (
            subject is None
            and not figure.quantity.unit.dimension
            and not self._holders.governor(start)
        ):
            subject = self._rows.elided(figure, start)
        elif subject is None and dimension == "share":
            subject = self._rows.of_them(figure) or self._rows.gapped(figure)
        subject = subject or self._measured(figure, start)
        return subject if subject.words else self._acting.at_least(figure, start)

    def _part(self, figure: Figure, start: int) -> Subject | None:
        if figure.quantity.unit.dimension not in {"count", ""}:
            return None
        return self._counted.part(figure, start)

    def _person_before(self, figure: Figure) -> Span | None:
        """Return the name that an age stands beside."""
        mention = self._grammar.mention_before(figure.span.start, "PERSON")
        beside = mention is not None and figure.span.start - mention.span.end < 8
        return mention.span if mention is not None and beside else None

    # -------------------------------------------------------------- its own noun

    def _measured(self, figure: Figure, start: int) -> Subject:
        stretches = self.stretches
        noun = self._holders.behind(figure) or self._holders.governor(start)
        if noun is None and (again := self._rows.restated(figure, stretches.before(start))):
            return again
        if noun is None:
            return self._expected(figure, start) or self._clause(figure, start)
        at = noun[0]
        if at and self._outline.tags[at - 1] in {"DT", "PRP$"}:
            at -= 1
        first = min(start, self._grammar.tokens.starts[at])
        if stretches.is_statistic(noun[1]) and not self._holders.is_compound(noun):
            return self._with(figure, noun, self._clause(figure, first))
        of = stretches.complement_of(figure)
        after = of if of is not None and of[0] > noun[1] else stretches.complement(noun[1] + 1)
        place = self._outline.span(noun)
        if after is not None:
            place = Span(place.start, max(place.end, self._outline.span(after).end))
        owner = self._holders.owner(first)
        words = _joined(stretches.words(noun), stretches.words(after))
        if owner is None:
            return Subject(words, place)
        owned = stretches.words(owner)
        owned = f"{owned}’" if owned.endswith("s") else f"{owned}’s"
        return Subject(f"{owned} {words}", self._outline.span(owner))

    def _with(self, figure: Figure, statistic: Run, subject: Subject) -> Subject:
        """Add "average" to what the clause is about; "a rise of 3% in exports" is about exports."""
        stretches = self.stretches
        after = stretches.complement(statistic[1] + 1)
        behind = stretches.complement_of(figure) if after is None else None
        if behind is not None and self._outline.lower[behind[0]] == "in":
            after = behind  # "an increase of almost 10% in the amount of water"
        told = self._rows.latest()
        opens = self._outline.bounds(self._grammar.tokens.starts[statistic[0]]).start
        if told is None and self._outline.lower[opens] in _POINTING:
            told = self._rows.pointed_at(figure)  # "That is an increase of 1.7 points"
        if after is None and told is not None and stretches.is_move(statistic[1]):
            return told  # "…, an increase of 11%": in what was just told
        if after is not None and self._outline.lower[after[0]] in {"in", "of", "for"}:
            return Subject(stretches.words((after[0] + 1, after[1])), self._outline.span(after))
        words = stretches.words(statistic)
        if not subject.words and told is not None:
            subject = told  # "31% full, against a ten-year average of 58%"
        known = {*lexicon("measures")["nouns"]["empty"], *subject.words.lower().split()}
        if set(words.lower().split()) <= known:
            return subject
        place = subject.place or self._outline.span(statistic)
        return replace(subject, words=_joined(subject.words, words), place=place)

    def _expected(self, figure: Figure, start: int) -> Subject | None:
        """Read "Analysts had expected $465 million": what was told before, in the same unit."""
        aim = naming.foretold_before(self._outline, self.stretches.before(start))
        if aim is None:
            return None
        told = self._rows.previous(figure, alike=True) or self._rows.moved_before(figure)
        told = told or self._rows.counted_before(figure)
        told = told or self._of_topic(start) or self._rows.previous(figure)
        if told is None:
            return None
        return replace(told, words=_joined(aim, told.words.removeprefix(naming.AIM).lstrip()))

    def _of_topic(self, start: int) -> Subject | None:
        """Read "Maize may disappoint. The union expects 3 million tonnes": of the maize."""
        run = self.stretches.told_before(start)
        return None if run is None else Subject(self.stretches.words(run), self._outline.span(run))

    # ---------------------------------------------------------------- its clause

    def _clause(self, figure: Figure, start: int) -> Subject:
        """Return what the clause of a figure is about, with its verb where that tells more."""
        stretches, rows = self.stretches, self._rows
        bounds = self._outline.bounds(start)
        of = stretches.complement_of(figure)
        absolute = rows.absolute(start) or self._references.of_it(figure)
        absolute = absolute or self._references.again_did(figure)
        absolute = absolute or self._references.held_against(figure, start)
        absolute = absolute or apposed(stretches, figure, start)
        if absolute is not None:
            return absolute
        lasts = figure.quantity.unit.dimension == "duration"  # "by helicopter within an hour"
        beside = None if lasts and not self._is_closed(start) else rows.beside(start)
        if beside is not None:
            return rows.in_row(figure, beside, of)
        index = stretches.before(start)
        shared = rows.shared(figure, index, of)
        if shared is not None:
            return shared
        verb = stretches.verb_before(index + 1, bounds) if index is not None else None
        if verb is not None and index is not None and self._outline.lower[index] == "at":
            verb = self._past_gerund(verb, bounds)
            put = self._outline.verb_before(index, bounds.start)
            verb = None if put in stretches.struck else verb  # "A count, since revised, put it at"
        sized = None if index is None else self._sizes.read(figure, index, bounds)
        if sized is not None:
            return sized
        if verb is None or self._acting.acts(figure, index, of):
            return self._put(figure, index, start) or self._acting.read(figure, of)
        return self._references.it(figure, verb, index, of) or self._of_verb(
            figure, start, verb, of
        )

    def _is_closed(self, start: int) -> bool:
        """Tell whether a figure stands right behind a bracket or a colon."""
        return self._grammar.text[max(0, start - 2) : start].strip() in {"(", ":"}

    def _past_gerund(self, verb: int, bounds: range) -> int:
        """Pass over "raising" in "put the cost of raising it by four feet at $30 million"."""
        tags, before = self._outline.tags, None
        if tags[verb] == "VBG" and tags[verb - 1] == "IN":
            before = self.stretches.verb_before(verb, bounds)
        return verb if before is None else before

    def _put(self, figure: Figure, index: int | None, start: int) -> Subject | None:
        """Read "Police put the toll at 31", where the verb is one of saying."""
        bounds = self._outline.bounds(start)
        verb = None if index is None else self._outline.verb_before(index + 1, bounds.start)
        if verb is not None and self._outline.lower[verb + 1 : verb + 3] == ("it", "at"):
            return self._rows.previous(figure)  # "The union put it at 1.8 billion"
        moved = None if verb is None else self.stretches.object_between(verb, start)
        if moved is None:
            return None
        words = self.stretches.words(self._without_move(moved))
        if words.lower() in lexicon("measures")["nouns"]["totals"]:
            return self._references.counted_anew(figure, words)
        voted = self._votes.voted(figure, verb)
        return Subject(_joined(voted, words), self._outline.span(moved), base=voted)

    def _of_verb(self, figure: Figure, start: int, verb: int, of: Run | None) -> Subject:
        outline, stretches = self._outline, self.stretches
        bounds = outline.bounds(start)
        moved = None if self._is_of_whole(figure, of) else stretches.object_between(verb, start)
        plain = stretches.is_level(verb) or stretches.is_change(verb)
        if moved is not None and not self._is_own(figure, verb):
            return self._moved(figure, "" if plain else stretches.participle(verb), moved, of)
        about = None
        if of is None or outline.tags[verb - 1] != "TO" or plain or naming.is_money(figure):
            about = stretches.about(outline.subject(verb), bounds) or self._beside(verb, bounds)
        again = self._again(figure, about) or self._references.own_count(figure, about)
        again = again or self._references.total(figure, about)
        again = again or self._references.bare_statistic(figure, about)
        if again is not None:
            return again
        if about is not None:
            read, run = self._done_by(figure, verb, about, moved, of), outline.subject(verb)
            if run is None or outline.tags[run[0]] != "PRP":
                return read
            if of is None and moved is None and not plain:
                read = self._references.more(figure, about, verb) or read
            return self._references.elsewhere(read, run[0])  # "At constant rates it grew"
        outcome = naming.outcomes().get(outline.lower[verb], "")
        if outcome and naming.is_money(figure):
            return Subject(_joined(outcome, stretches.words(of)))
        if outline.is_passive(verb) and not plain:
            return Subject(stretches.participle(verb))
        last = verb + bool(stretches.particle(verb))
        if of is not None and not plain and last == stretches.before(start):
            called = naming.called(figure)
            kept = stretches.words(of if called else (of[0] + 1, of[1]))
            words = _joined(called, kept, stretches.participle(verb))
            return Subject(words, outline.span(of))
        return self._acting.read(figure, of)

    def _beside(self, verb: int, bounds: range) -> Run | None:
        """Return the can of "a 20-litre (5.3-gallon) can costs": a parser may see the litres."""
        run = self._outline.subject(verb)
        if run is None or not self.stretches.is_struck(*run):
            return None
        return self.stretches.about(self._outline.standing_before(verb), bounds)

    def _is_of_whole(self, figure: Figure, of: Run | None) -> bool:
        """Tell "won the seat with 38% of the vote", a share of something else."""
        share = figure.quantity.unit.dimension == "share"
        return share and of is not None and self._outline.lower[of[0]] == "of"

    def _is_own(self, figure: Figure, verb: int) -> bool:
        """Tell "took crews four hours" and "cross the bridge at 60 km per hour"."""
        own = figure.quantity.unit.dimension in {"duration", "speed"}
        return own and not self.stretches.is_change(verb)

    def _moved(self, figure: Figure, deed: str, moved: Run, of: Run | None) -> Subject:
        """Read "lowered its rate to 5%", and "the total to 61", a total of what was told."""
        words = self.stretches.words(self._without_move(moved))
        words = self._references.object_of(figure, moved, words)
        words = words if of is None else self._references.with_own(figure, of, words)
        return Subject(_joined(words, deed), self._outline.span(moved))

    def _without_move(self, moved: Run) -> Run:
        """Take "a fall in profit" to 215 million for the profit."""
        first, last = moved
        while first < last and self._outline.tags[first] in {"DT", "JJ"}:
            first += 1
        follows = first + 1 < last and self._outline.lower[first + 1] in {"in", "of"}
        return (first + 2, last) if follows and self.stretches.is_move(first) else moved

    def _done_by(
        self, figure: Figure, verb: int, about: Run, moved: Run | None, of: Run | None
    ) -> Subject:
        """Read "growers sowed 620,000 hectares", where the verb has a subject."""
        outline, stretches = self._outline, self.stretches
        lower, done, words = outline.lower[verb], naming.done(figure), self._named(figure, about)
        kept = done and lower in lexicon("measures")["done"]["kept"]
        plain = stretches.is_level(verb) or stretches.is_change(verb)
        deed = lower + stretches.particle(verb) if kept or not plain else ""
        if moved is not None:
            acts = _joined(done, words, lower)
            return Subject(_joined(acts, stretches.words(moved)), outline.span(about))
        before = self._rows.previous(figure)
        if before is not None and lower in forms_of("account"):
            if is_counted(figure):
                return Subject(_joined(before.words, words), outline.span(about), noun=before.noun)
            if figure.quantity.unit.dimension == "share":
                base = before.base.strip(OWN) or "share"
                return Subject(_joined(base, words), outline.span(about), base=base)
        if of is None and (voted := self._votes.voted(figure, verb)):
            return Subject(_joined(voted, words), outline.span(about), base=voted)
        if naming.is_money(figure):
            outcome = naming.outcomes().get(lower, "")
            if deed == lower and not outcome and of is None and outline.tags[verb] == "VB":
                deed = stretches.participle(verb)  # "the state will pay 4 billion"
                return Subject(f"{deed} by {lowered(words)}", outline.span(about), base=deed)
            deed = outcome or deed
        elif deed and not kept and of is None and figure.quantity.unit.dimension == "area":
            called = f"{done} {stretches.participle(verb)} by {words}"
            return Subject(called, outline.span(about), base=deed)
        return self._composed(figure, about, deed, of)

    def _again(self, figure: Figure, about: Run | None) -> Subject | None:
        """Read "Among the young the figure was 41%": the measure before, of others."""
        outline = self._outline
        if about is None:
            return None
        if outline.lower[about[1]] in lexicon("measures")["instruments"]["words"]:
            before = self._rows.previous(figure, alike=True)
            return None if before is None else self._references.elsewhere(before, about[0])
        last = about[1]
        while last > about[0] and last in self.stretches.dated:
            last -= 1  # "the figure today"
        if outline.lower[last] not in naming.figures():
            return None
        if (
            last > about[0]
            and outline.tags[last - 1] == "POS"
            and last - 1 not in self.stretches.dated
        ):
            return None  # "coal's share" is no share of what was told before
        before = self._rows.previous(figure)
        if before is None or not before.words:
            return None
        rest = (about[0], last - 1) if last > about[0] else None
        return replace(before, words=_joined(before.words, self.stretches.words(rest)), noun="")

    def _named(self, figure: Figure, about: Run) -> str:
        """Return the words of what a clause is about; "those" are what was told before."""
        return self._references.those(figure, about) or self.stretches.words(about)

    def _composed(self, figure: Figure, about: Run, deed: str, of: Run | None) -> Subject:
        stretches, outline = self.stretches, self._outline
        words, place = self._named(figure, about), outline.span(about)
        if of is None and outline.lower[about[0]] == "number" and is_counted(figure):
            return Subject(words, place, noun=words, base=deed or OWN)  # "the number of shops fell"
        if of is None:
            if figure.quantity.unit.dimension == "length" and self._naming.covers(figure):
                return Subject(f"distance covered by {lowered(words)}", place)
            done = naming.done(figure) if deed else naming.held(figure, words)
            return Subject(_joined(done, words, deed), place, base=deed or OWN)
        if outline.lower[of[0]] != "of":
            return Subject(_joined(words, deed, stretches.words(of)), place, base=words)
        called = naming.called(figure)
        owner = _joined(lowered(words), deed) if deed or called == "share" else ""
        if called == "area" and not deed and self._naming.covers(figure):
            owner = f"covered by {lowered(words)}"
        kept = stretches.words(of if called else (of[0] + 1, of[1]))
        base = _joined(called, kept)
        return Subject(_joined(base, owner), outline.span(of), base=base)


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)
