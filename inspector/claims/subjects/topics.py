"""Tell what "it" and "they" stand for: what the clause beside, or the sentence before, is about."""

from inspector.claims.syntax.outline import Outline, Run
from inspector.documents.model import Role

_FIRST = 36  # tokens of a sentence in which it says what it is about
_BODIES = frozenset({"police", "people", "staff", "crew"})  # "they", though in the singular
_PARTS = frozenset({"most", "some", "many", "all", "half", "which", "none", "few"})
_FAR = 3  # sentences that "it" may go back


class Topics:
    """Answers for one document; tokens that are `struck` are of figures, dates and sources."""

    def __init__(self, outline: Outline, struck: frozenset[int]) -> None:
        self._outline = outline
        self._tokens = outline.grammar.tokens
        self._struck = struck

    def opens_group(self, index: int) -> bool:
        """Tell whether a verb with a subject before it begins here."""
        finite = self._outline.tags[index] in {"VBD", "VBZ", "VBP", "MD"}
        return finite and index not in self._struck

    def beside(self, bounds: range, pronoun: int, word: str) -> Run | None:
        """Return what the sentence is about: "Prices have risen since June, when they were"."""
        if self._outline.tags[pronoun - 1] != "WRB":
            return None
        verbs = (at for at in range(bounds.start, pronoun) if self.opens_group(at))
        run = next((run for at in verbs if (run := self._outline.subject(at)) is not None), None)
        if run is None or self._outline.tags[run[0]] in {"PRP", "WP", "EX"}:
            return None
        return run if self._is_plural(run) == (word == "they") else None

    def told(self, bounds: range) -> Run | None:
        """Return what the sentence before is about, whatever it is."""
        before = self._sentence_before(bounds)
        verbs = (at for at in (before or ())[:_FIRST] if self.opens_group(at))
        runs = (run for at in verbs if (run := self._outline.subject(at)) is not None)
        return min((run for run in runs if self._names(run)), default=None)

    def _names(self, run: Run) -> bool:
        """Tell a thing from "most of which" and from a pronoun."""
        parts = self._outline.lower[run[0]] in _PARTS
        return not parts and any(map(self._outline.is_noun, range(run[0], run[1] + 1)))

    def _sentence_before(self, bounds: range) -> range | None:
        """Return the tokens of the sentence before, which may close the paragraph before."""
        if bounds.start == 0:
            return None
        before = self._outline.bounds(self._tokens.starts[bounds.start - 1])
        document = self._outline.grammar.document
        block = document.block_at(self._tokens.starts[before.start])
        here = document.block_at(self._tokens.starts[bounds.start])
        titled = block is not None and document.blocks[block].role is Role.HEADLINE
        return before if block == here or not titled else None

    def before(self, bounds: range, pronoun: str, depth: int = _FAR) -> Run | None:
        """Return the thing, or the things for "they", that the sentence before is about."""
        before = self._sentence_before(bounds)
        if before is None or not depth:
            return None
        verbs = (at for at in before[:_FIRST] if self.opens_group(at))
        runs = [run for at in verbs if (run := self._outline.subject(at)) is not None]
        if runs and self._outline.lower[runs[0][0]] == pronoun:
            return self.before(before, pronoun, depth - 1)  # "It fell. It rose again."
        named = [run for run in runs if self._outline.tags[run[0]] not in {"PRP", "WP", "EX"}]
        if not named or runs[0] != named[0]:
            return self._plural_in(before) if pronoun == "they" else None
        if pronoun == "it":
            named = [run for run in named if not self._is_person(run)] or named
        # "The case comes as prices are falling. They": of several things.
        agree = [run for run in named if self._is_plural(run) == (pronoun == "they")]
        if agree or pronoun != "they":
            return (agree or named)[0]
        return self._plural_in(before) or named[0]

    def _plural_in(self, sentence: range) -> Run | None:
        """Return the things of "The club sold 2,300 tickets. They": its last plural."""
        tags = self._outline.tags
        last = (at for at in reversed(sentence) if tags[at] == "NNS" and at not in self._struck)
        noun = next(last, None)
        return None if noun is None else self._outline.chunk(noun)

    def _is_plural(self, run: Run) -> bool:
        """Tell whether the first noun of a stretch is one of several things."""
        tags = self._outline.tags
        first = next((at for at in range(run[0], run[1] + 1) if self._outline.is_noun(at)), run[1])
        last = min(self._outline.chunk(first)[1], run[1])
        if self._outline.lower[last] in _BODIES:
            return True
        return tags[last] in {"NNS", "NNPS"} or any(
            self._outline.lower[at] == "and" for at in range(*run)
        )

    def _is_person(self, run: Run) -> bool:
        mention = self._outline.grammar.mention_over(self._outline.span(run))
        return mention is not None and mention.label == "PERSON"
