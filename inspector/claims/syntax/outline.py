"""Nouns, verbs and what goes with them, told from neighbours first and from a parse where it helps.

A tagger is right far more often than a parser. So verbs and noun phrases are read from tags, and
the parse is asked only for what stands apart: the subject of a verb behind a long clause.
"""

from collections.abc import Iterable
from functools import cache

from inspector.claims.syntax.grammar import SUBJECTS, Grammar
from inspector.claims.syntax.mending import Mender
from inspector.claims.syntax.tags import guess_tag
from inspector.claims.syntax.verbs import only_past
from inspector.documents.model import Span
from inspector.language.lexicon import lexicon

Run = tuple[int, int]  # the first and the last token of a stretch
_REACH = 40  # tokens that are looked at on one side
_PAIR = 8  # tokens back from a name to "between"
_STOPS = frozenset(
    {",", ";", ":", "(", ")", "–", "—", "--", "“", "”", '"', "``", "''", ".", "?", "!"}
)
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_OF_PAST = frozenset({"VBN", "VBP", "VB"})  # that a tagger may give to "rose"
_IN_GROUP = frozenset({"VB", "VBD", "VBZ", "VBP", "VBN", "VBG", "MD", "TO", "RB", "RP"})
_VERBS = frozenset({"VB", "VBD", "VBZ", "VBP", "VBN", "VBG", "MD"})
_RELATIVE = frozenset({"WDT", "WP", "WP$"})
_BEFORE_NOUN = frozenset(
    {"JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "POS", "HYPH", "VBN", "VBG", "AFX", "FW"}
)
_BE_AND_HAVE = frozenset(
    {"be", "is", "are", "was", "were", "been", "being", "'s", "’s", "'re", "’re"}
    | {"has", "have", "had"}
)
_TIES = frozenset({"of", "in", "for", "at", "from", "among", "on", "to"})
_HELPING = frozenset({"cop", "aux", "aux:pass", "auxpass"})
_PRONOUNS = frozenset({"PRP", "EX", "DT", "WDT", "WP"})


class Outline:
    """Where the nouns and verbs of one document stand."""

    def __init__(self, grammar: Grammar) -> None:
        self.grammar = grammar
        self.bounds = grammar.tokens_at
        self.tokens = tokens = grammar.tokens
        self.tags = tokens.tags
        if not any(tokens.tags[:200]):
            self.tags = tuple(guess_tag(word) for word in tokens.words)
        self.lower = grammar.lower
        past = only_past()
        self.tags = tuple(
            [
                "VBD" if tag in _OF_PAST and word in past else tag
                for word, tag in zip(self.lower, self.tags, strict=True)
            ]
        )
        self.tags = tuple(Mender(tokens.words, self.lower, self.tags).mended())
        self._subjects: dict[int, Run | None] = {}

    def is_noun(self, index: int) -> bool:
        """Tell whether a token is a noun with letters: "$" and "%" are tagged as nouns too."""
        return self.tags[index].startswith("NN") and self.lower[index][0].isalpha()

    def is_verb(self, index: int) -> bool:
        """Tell whether a token is a verb in any form, auxiliaries included."""
        return self.tags[index] in _VERBS

    def lemma(self, index: int) -> str:
        """Return the lemma in lower case; the word itself where no lemmatizer ran."""
        return self.grammar.tokens.lemmas[index].lower() or self.lower[index]

    def words_of(self, indices: Iterable[int]) -> str:
        """Return tokens as words: apart where something between them was left out."""
        tokens, text = self.grammar.tokens, self.grammar.text
        parts: list[str] = []
        last = -2
        for index in indices:
            if parts:
                gap = text[tokens.ends[last] : tokens.starts[index]] if index == last + 1 else " "
                parts.append(" " if gap else "")
            parts.append(tokens.words[index])
            last = index
        return "".join(parts)

    # ------------------------------------------------------------------ nouns

    def chunk(self, noun: int) -> Run:
        """Return a noun with the adjectives and nouns beside it; no article, no figure."""
        sentence = self.bounds(self.grammar.tokens.starts[noun])
        last = noun
        while last + 1 < sentence.stop and self.tags[last + 1].startswith("NN"):
            last += 1
        first = noun
        while first > sentence.start and self.tags[first - 1] in _BEFORE_NOUN:
            first -= 1
        if first > sentence.start and self.tags[first - 1] == "CD" and self.lower[first] == "-":
            return first - 1, last  # "82-year-old leader"
        while first < noun and self.tags[first] in {"POS", "HYPH", "VBN", "VBG", "RB"}:
            before = self.tags[first - 1] if first > sentence.start else ""
            if self.tags[first] in {"VBN", "VBG"} and before in {"DT", "PRP$", "JJ", "CD"}:
                break
            first += 1
        return first, last

    def noun_after(self, index: int, stop: int) -> Run | None:
        """Return the noun phrase that begins at `index`, its article passed over."""
        while index < stop and self.tags[index] in {"DT", "PRP$", "PDT"}:
            index += 1
        end = index
        while end < stop and self.tags[end] in _BEFORE_NOUN:
            end += 1
        people = lexicon("nouns")["people"]["words"]
        while end > index and not (self.is_noun(end - 1) or self.lower[end - 1] in people):
            end -= 1
        return (index, end - 1) if end > index else None

    def noun_back(self, noun: int, sentence: range) -> Run:
        """Return a noun with its article and all that belongs to it before it."""
        first = noun
        while first > sentence.start and self.tags[first - 1] in _BEFORE_NOUN | {"DT", "PRP$"}:
            first -= 1
        return first, noun

    # ------------------------------------------------------------------ verbs

    def group(self, verb: int) -> Run:
        """Return the verb with its auxiliaries and adverbs: "would not have been"."""
        sentence = self.bounds(self.grammar.tokens.starts[verb])
        first = last = verb
        while first > sentence.start and self.tags[first - 1] in _IN_GROUP:
            first -= 1
        while first < verb and self.tags[first] in {"RB", "RP"}:
            first += 1
        while last + 1 < sentence.stop and self.tags[last + 1] in _IN_GROUP - {"TO", "RP"}:
            last += 1
        while last > verb and not self.is_verb(last):
            last -= 1
        return first, last

    def verb_before(self, index: int, start: int) -> int | None:
        """Return the nearest verb between `start` and a token."""
        tags, lower = self.tags, self.lower
        for at in range(index - 1, max(start, index - _REACH) - 1, -1):
            if tags[at] in _VERBS and not self._is_attribute(at):
                return at
            if lower[at] in {";", ":"}:
                return None
        return None

    def _is_attribute(self, verb: int) -> bool:
        """Tell "supplies drinking water", where the second verb is none."""
        if self.tags[verb] not in {"VBG", "VBN"} or not 0 < verb < len(self.tags) - 1:
            return False
        before = self.tags[verb - 1]
        acts = before in {"DT", "PRP$", "JJ", "VBZ", "VBD", "VBP", "VB", "CD"}
        return acts and self.is_noun(verb + 1) and self.lower[verb - 1] not in _BE_AND_HAVE

    def is_passive(self, verb: int) -> bool:
        """Tell "were recorded" from "have recorded"."""
        first, _ = self.group(verb)
        forms = _BE_AND_HAVE - {"has", "have", "had"}
        return self.tags[verb] == "VBN" and any(
            self.lower[at] in forms for at in range(first, verb)
        )

    def subject(self, verb: int, depth: int = 4) -> Run | None:
        """Return what stands as the subject of a verb, its noun with all that hangs on it."""
        if verb not in self._subjects:
            self._subjects[verb] = self._find_subject(verb, depth)
        return self._subjects[verb]

    def standing_before(self, verb: int) -> Run | None:
        """Return the subject of a verb by the words before it alone, whatever the parse says."""
        first, _ = self.group(verb)
        return self._subject_before(first, self.bounds(self.grammar.tokens.starts[verb]), 4)

    def _find_subject(self, verb: int, depth: int) -> Run | None:
        first, _ = self.group(verb)
        sentence = self.bounds(self.grammar.tokens.starts[verb])
        if (noun := self._parsed_subject(verb, first, sentence)) is not None:
            return self._unrated(self._subject_around(noun, first, sentence))
        return self._unrated(self._subject_before(first, sentence, depth))

    def _parsed_subject(self, verb: int, first: int, sentence: range) -> int | None:
        children, relations = self.grammar.children, self.grammar.tokens.relations
        group = list(range(verb, first - 1, -1))
        # "It was 25": to a UD parse the verb is a part of what it says of "it".
        heads = [self.grammar.tokens.heads[at] for at in group if relations[at] in _HELPING]
        for at in [*group, *heads]:
            found = [
                child
                for child in children[at]
                if relations[child] in SUBJECTS and sentence.start <= child < first
            ]
            if found:
                things = [child for child in found if not self._is_time(child)]
                return (things or found)[-1]  # "who smoke every day" has fallen
        if self.grammar.tokens.relations[verb] == "conj":
            noun = self.grammar.subject_of(verb)
            if noun is not None and sentence.start <= noun < first:
                return noun
        return None

    def _is_time(self, noun: int) -> bool:
        """Tell "every day" and "twice a week"."""
        article = noun > 0 and self.tags[noun - 1] == "DT"
        return article and self.lower[noun] in lexicon("measures")["complements"]["never"]

    def _subject_around(self, noun: int, end: int, sentence: range) -> Run | None:
        if self.tags[noun] in _RELATIVE or self.lower[noun] == "that":
            stands_for = self._antecedent(noun, sentence)
            return stands_for or ((noun, noun) if self.lower[noun] == "that" else None)
        alone = self.tags[noun : noun + 2] != ("DT", "IN")  # not "those about billing"
        if self.tags[noun] in _PRONOUNS and alone:
            return noun, noun
        last = noun
        told = False  # "the share of adults who smoke every day" is that of smokers
        while last + 1 < end and self.lower[last + 1] not in _STOPS:
            told = told or self.tags[last + 1] in _RELATIVE
            if self.lower[last + 1] == "that" or (self.tags[last + 1] in _FINITE and not told):
                break
            last += 1
        while last > noun and self.tags[last] in {"RB", "IN"}:
            last -= 1
        stands = self.is_noun(noun) or self.lower[noun] == "old"
        first = self.chunk(noun)[0] if stands else noun
        return self._with_head(first, sentence), last

    def _with_head(self, first: int, sentence: range) -> int:
        """Go back from "school leavers" over "share of": a parser may see the nearer noun."""
        at = first
        while at - 2 >= sentence.start:
            at -= 1
            if self.tags[at] in {"DT", "PRP$", "CD"}:
                continue
            if self.lower[at] in _TIES and self.is_noun(at - 1):
                first = at = self.chunk(at - 1)[0]
                continue
            break
        return first

    def _unrated(self, run: Run | None) -> Run | None:
        """Return the buses of "90 buses a day", where only "day" was seen."""
        if run is None or run[0] < 2 or not self.is_noun(run[0] - 2):
            return run
        rated = self.lower[run[0]] in lexicon("rates")["denominators"]["words"]
        rated = rated and self.lower[run[0] - 1] in {"a", "an", "per"}
        return (self.chunk(run[0] - 2)[0], run[1]) if rated else run

    def _subject_before(self, first: int, sentence: range, depth: int) -> Run | None:
        """Read the subject off the words before a verb group."""
        last = first - 1
        while last > sentence.start and (
            self.tags[last] in {"RB", "RBR"} or self.lower[last] == "than"
        ):
            last -= 1
        if last < sentence.start or not depth:
            return None
        # "expects it to average 4.6%": what stands before an infinitive does what it says.
        stands = self.is_noun(last) or self.tags[last] == "PRP"
        if self.tags[first] == "TO" and self.lower[last - 1 : last + 1] == ("in", "order"):
            last, stands = last - 2, False
        shares = self.tags[first] in {"VBG", "VBN", "TO"} and not stands
        if self.tags[last] == "CC" or self.lower[last] == "as" or shares:
            verb = self.verb_before(last, sentence.start)
            return self.subject(verb, depth - 1) if verb is not None else None
        if self.tags[last] in _RELATIVE or self.lower[last] == "that":
            return self._antecedent(last, sentence)
        if self.lower[last] in {",", ")", "–", "—"}:
            last = self._before_insertion(last, sentence)
        return self._run_back(last, sentence)

    def _before_insertion(self, last: int, sentence: range) -> int:
        """Pass over ", 58, " and ", which opened in May, " between a subject and its verb."""
        opening = {")": "("}.get(self.lower[last], self.lower[last])
        for at in range(last - 1, max(sentence.start, last - _REACH), -1):
            if self.lower[at] == opening:
                return at - 1
        return last - 1

    def beside(self, verb: int) -> Run | None:
        """Return the noun phrase between a comma, or the beginning, and the verb right after it."""
        first, _ = self.group(verb)
        sentence = self.bounds(self.grammar.tokens.starts[verb])
        run = self._run_back(first - 1, sentence) if first > sentence.start else None
        if run is None:
            return None
        before = run[0] - 1
        while before > sentence.start and self.tags[before] in {"DT", "PRP$", "CC"}:
            before -= 1
        closed = before < sentence.start or self.lower[before] in _STOPS
        return run if closed or run[0] == sentence.start else None

    def _run_back(self, last: int, sentence: range) -> Run | None:
        at = last
        while at >= max(sentence.start, last - _REACH):
            tag, word = self.tags[at], self.lower[at]
            if word in _STOPS or tag in _FINITE | _RELATIVE or word in _openers():
                break
            at -= 1
        if self.tags[last] in {"PRP", "EX"}:
            return last, last  # "For the first time there are"
        first = self._behind_place(at + 1, last)
        while first <= last and self.tags[first] in {"CC", "RB", "DT", "PRP$", "IN"}:
            if self.tags[first] == "IN" and self.lower[first] not in _openers():
                break
            first += 1
        while last > first and self.tags[last] == "RB":
            last -= 1
        named = any(
            self.is_noun(index) or self.tags[index] == "PRP" for index in range(first, last + 1)
        )
        return (first, last) if named else None

    def _behind_place(self, first: int, last: int) -> int:
        """Pass over "In New South Wales", or "By 2030", before "the jobless rate"."""
        if self.tags[first] != "IN" or self.lower[first] in _openers():
            return first
        starts = (
            at
            for at in range(first + 2, last)
            if self.tags[at] in {"DT", "PRP$"}
            and (self.is_noun(at - 1) or self.tags[at - 1] == "CD")
        )
        return next(starts, first)

    def _antecedent(self, pronoun: int, sentence: range) -> Run | None:
        """Return what "which" stands for: the noun phrase right before it."""
        at = pronoun - 1
        while at > sentence.start and (self.lower[at] == "," or self.tags[at] in {"IN", "RB"}):
            at -= 1
        if at < sentence.start or not self.is_noun(at):
            return None
        first, last = self.chunk(at)
        first = self._before_pair(first, sentence)
        # "A library in the station, which opened": the comma closes all of it.
        return (self._with_head(first, sentence) if self.lower[at + 1] == "," else first), last

    def _before_pair(self, first: int, sentence: range) -> int:
        """Go back from "Pell" to the road of "the road between Tarn and Pell, which"."""
        if first <= sentence.start or self.lower[first - 1] != "and":
            return first
        near = range(first - 2, max(sentence.start, first - _PAIR), -1)
        between = next((at for at in near if self.lower[at] == "between"), None)
        named = between is not None and self.is_noun(between - 1)
        return self.chunk(between - 1)[0] if between is not None and named else first

    def span(self, run: Run) -> Span:
        """Return the characters of a stretch of tokens."""
        return self.grammar.tokens.span(*run)


@cache
def _openers() -> frozenset[str]:
    return frozenset(lexicon("tags")["openers"]["words"])
