"""Questions about the grammar of a sentence, asked of a parse with UD or with CLEAR labels.

Every answer degrades: without a parser the tree is flat and the answers come from neighbours.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property

from inspector.claims.syntax.occurrences import Occurrences, Phrases, Words
from inspector.documents.model import Document, Span
from inspector.language.model import Mention, Parse
from inspector.phrases import phrases

phrase = phrases(__name__)


SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubjpass", "csubj"})
_NAME_PARTS = frozenset(
    {"compound", "amod", "flat", "nmod:poss", "poss", "det", "case", "nummod", "appos:name",
     "nmod:unmarked", "nn", "compound:prt", "punct", "goeswith", "fixed"}
)  # fmt: skip
_DESCRIBED = frozenset({"LOC", "ORG", "FAC", "GPE", "PRODUCT", "EVENT"})
_NOT_FIRST = frozenset({"DT", "PRP$", "IN", "CD", "``", "-LRB-", "RB"})
_NEVER_FIRST = frozenset({"more", "fewer", "less", "most"})
_SEAMS = frozenset({",", ";", ":", "(", ")", "–", "—"})
_FARTHEST = 120  # tokens between a word and what hangs on it
PAST_TAGS = frozenset({"VBD"})
FUTURE_WORDS = frozenset({"will", "'ll", "shall", "’ll"})
FUTURE_LEMMAS = frozenset(
    {"expect", "plan", "due", "schedule", "prepare", "set", "intend", "aim", "hope", "likely"}
)

_CLAUSES = frozenset({"parataxis", "advcl", "ccomp", "conj", "relcl", "acl:relcl"})
DONE_LEMMAS = frozenset({"have", "manage", "fail", "force", "begin", "start", "continue", "help"})


class Grammar:
    """A parse with the look-ups that readers of claims need; built once a document."""

    def __init__(self, document: Document, parse: Parse) -> None:
        self.text = document.text
        self.document = document
        self.parse = parse
        self.tokens = parse.tokens
        self._sentence_starts = [sentence.start for sentence in parse.sentences]
        self._first, self._behind, self._sentence, self._here = 0, 0, Span(0, 0), range(0)
        self._tokens_in: dict[int, range] = {}
        self._occurrences: dict[Phrases, Occurrences] = {}
        self._mention_starts = [mention.span.start for mention in parse.mentions]

    @cached_property
    def words(self) -> Words:
        """Return where each word of the text stands."""
        return Words(self.text)

    @cached_property
    def lower(self) -> tuple[str, ...]:
        """Return the words of the tokens in lower case."""
        return tuple(map(str.lower, self.tokens.words))

    def occurrences(self, phrases: Phrases) -> Occurrences:
        """Return where phrases stand in the text; they are looked for once."""
        found = self._occurrences.get(phrases)
        if found is None:
            found = self._occurrences[phrases] = Occurrences(self.words.find(phrases))
        return found

    @cached_property
    def children(self) -> Sequence[Sequence[int]]:
        """Return the dependents of each token, in order; a list without end has no word for head.

        Each date of a list of thousands would look through all the others.
        """
        found: list[Sequence[int]] = [()] * len(self.tokens)
        for index, head in enumerate(self.tokens.heads):
            if 0 < abs(head - index) <= _FARTHEST:
                found[head] = (*found[head], index)
        return found

    @cached_property
    def _predicates(self) -> frozenset[int]:
        """Return the words that a form of "be" hangs on: they stand for a verb."""
        tokens = self.tokens
        linked = (at for at, relation in enumerate(tokens.relations) if relation == "cop")
        heads = ((tokens.heads[at], at) for at in linked)
        return frozenset(head for head, at in heads if 0 < abs(head - at) <= _FARTHEST)

    def sentence_at(self, offset: int) -> Span:
        """Return the sentence that holds the character at `offset`."""
        if not self._first <= offset < self._behind:
            self._go_to(offset)
        return self._sentence

    def tokens_at(self, offset: int) -> range:
        """Return the tokens of the sentence that holds the character at `offset`."""
        if not self._first <= offset < self._behind:
            self._go_to(offset)
        return self._here

    def _go_to(self, offset: int) -> None:
        """Remember a sentence: most ask about the one that was asked for last."""
        starts = self._sentence_starts
        index = bisect_right(starts, offset)
        self._first = starts[index - 1] if index else 0
        self._behind = starts[index] if index < len(starts) else len(self.text) + 1
        self._sentence = self.parse.sentences[index - 1] if index else Span(0, len(self.text))
        here = self._tokens_in.get(index)
        if here is None:
            here = self._tokens_in[index] = self.tokens.within(self._sentence)
        self._here = here

    def token_at(self, offset: int) -> int | None:
        """Return the token that holds the character at `offset`."""
        return self.tokens.at(offset)

    def mentions_in(self, span: Span) -> Iterator[Mention]:
        """Yield the names that lie inside `span`, in order."""
        index = bisect_right(self._mention_starts, span.start - 1)
        while index < len(self.parse.mentions):
            mention = self.parse.mentions[index]
            if mention.span.start >= span.end:
                return
            if mention.span.end <= span.end:
                yield mention
            index += 1

    def mention_before(self, offset: int, label: str) -> Mention | None:
        """Return the last of the 200 names before a character that has this label."""
        index = bisect_right(self._mention_starts, offset)
        for mention in reversed(self.parse.mentions[max(0, index - 200) : index]):
            if mention.span.end <= offset and mention.label == label:
                return mention
        return None

    def described(self, place: Span) -> str:
        """Return the one name met before of which "the lake" is a part: "Lake Issar"; else ""."""
        words = place.of(self.text).lower().split()
        owners = self._owners.get(words[-1], set()) if len(words) == 1 else set()
        before = {name for name, start in owners if start < place.start}
        return before.pop() if len(before) == 1 else ""

    @cached_property
    def _owners(self) -> dict[str, set[tuple[str, int]]]:
        """Return the names that hold each word, with the place of their first mention."""
        found: dict[str, set[tuple[str, int]]] = {}
        for entity in self.parse.entities:
            if entity.label in _DESCRIBED and " " in entity.canonical:
                start = self.parse.mentions[entity.mentions[0]].span.start
                for word in entity.canonical.lower().split():
                    found.setdefault(word, set()).add((entity.canonical, start))
        return found

    def mention_over(self, span: Span) -> Mention | None:
        """Return the name that shares a character with `span`."""
        index = bisect_right(self._mention_starts, span.start) - 1
        for mention in self.parse.mentions[max(0, index) : index + 2]:
            if mention.span.start < span.end and span.start < mention.span.end:
                return mention
        return None

    def is_noun(self, index: int) -> bool:
        """Tell whether a token is a noun; without a tagger every word may be one."""
        tag = self.tokens.tags[index]
        if not tag:
            return self.tokens.words[index].isalpha()
        return tag.startswith("NN")

    def verb_over(self, index: int) -> int:
        """Return the verb, or the root, that governs a token's clause."""
        seen = 0
        while seen < 40:
            tag = self.tokens.tags[index]
            head = self.tokens.heads[index]
            if tag.startswith("VB") or tag == "MD" or head == index:
                return index
            if index in self._predicates:
                return index
            index, seen = head, seen + 1
        return index

    def subject_of(self, verb: int) -> int | None:
        """Return the head noun of a verb's subject, looking up through shared subjects."""
        for _ in range(4):
            for child in self.children[verb]:
                if self.tokens.relations[child] in SUBJECTS:
                    return child
            relation, head = self.tokens.relations[verb], self.tokens.heads[verb]
            if relation not in {"conj", "xcomp", "advcl"} or head == verb:
                return None
            # "Lake Issar … now covers 410 square km, the agency said": a clause that says
            # something itself shares no subject with the verb of saying above it.
            if relation == "advcl" and self.tokens.tags[verb] in {"VBZ", "VBD", "VBP"}:
                return None
            verb = head
        return None

    def phrase(self, noun: int) -> Span:
        """Return a noun with the modifiers before it; determiners and figures left out."""
        first = last = noun
        for child in self.children[noun]:
            relation = self.tokens.relations[child]
            if child < noun and relation in _NAME_PARTS:
                first = min(first, self._edge(child, -1))
            elif child > noun and relation in {"flat", "compound"}:
                last = max(last, self._edge(child, 1))
        while first < noun and (
            self.tokens.relations[first] in {"det", "case", "punct"}
            or self.tokens.tags[first] in _NOT_FIRST
            or self.lower[first] in _NEVER_FIRST
        ):
            first += 1
        for index in range(noun - 1, first - 1, -1):
            if self.tokens.words[index] in _SEAMS or self.tokens.tags[index] == "CD":
                first = index + 1
                break
        span = self.tokens.span(first, last)
        mention = self.mention_over(self.tokens.span(noun, noun))
        if mention is None:
            return span
        return Span(min(span.start, mention.span.start), max(span.end, mention.span.end))

    def complements(self, noun: int) -> Iterator[Span]:
        """Yield what hangs on a noun with "of", "in", "for" or "on", the preposition included.

        A complement ends before a comma or a bracket; one with a figure in it is left out.
        """
        for child in self.children[noun]:
            if child < noun or not self._is_complement(child):
                continue
            first, last = self._edge(child, -1), self._edge(child, 1)
            for index in range(first, last + 1):
                if self.tokens.words[index] in _SEAMS:
                    last = index - 1
                    break
            words = range(first, last + 1)
            if words and not any(self.tokens.tags[index] == "CD" for index in words):
                yield self.tokens.span(first, last)

    def _is_complement(self, child: int) -> bool:
        if self.tokens.relations[child] == "prep":
            return self.lower[child] in {"of", "in", "for", "on"}
        if not self.tokens.relations[child].startswith("nmod"):
            return False
        return any(
            self.tokens.relations[grandchild] == "case"
            and self.lower[grandchild] in {"of", "in", "for", "on"}
            for grandchild in self.children[child]
        )

    def _edge(self, index: int, side: int) -> int:
        """Return the outermost token, on one side, of a token's subtree within 12 tokens."""
        edge, queue = index, [index]
        while queue:
            current = queue.pop()
            edge = min(edge, current) if side < 0 else max(edge, current)
            queue.extend(
                child
                for child in self.children[current]
                if abs(child - index) <= 12
                and self.tokens.relations[child] not in {"acl:relcl", "relcl", "appos", "parataxis"}
                and self.tokens.words[child] not in {",", ";", "("}
            )
        return edge

    def _is_clause(self, child: int) -> bool:
        return self.tokens.relations[child] in _CLAUSES

    def _was_done(self, verb: int) -> bool:
        """Tell "had to turn away", "managed to sell" and "was forced to shut", which are over."""
        head = self.tokens.heads[verb]
        over = self.tokens.tags[head] in {"VBD", "VBN"} and head != verb
        return over and self.tokens.lemmas[head].lower() in DONE_LEMMAS

    def words_of(self, span: Span) -> str:
        """Return the text of a span with its white space folded."""
        return " ".join(span.of(self.text).split())

    def tense_at(self, offset: int) -> str:
        """Return "past", "future" or "" for the clause around a character."""
        index = self.token_at(offset)
        if index is None:
            return ""
        verb = self.verb_over(index)
        # What "she added" says of itself is no tense of "would not reopen before spring".
        around = [verb, *(i for i in self.children[verb] if not self._is_clause(i))]
        words = {self.lower[i] for i in around}
        lemmas = {self.tokens.lemmas[i].lower() for i in around} | words
        if "to" in words and self.tokens.tags[verb] == "VB" and self._was_done(verb):
            return "past"
        if words & FUTURE_WORDS or ("to" in words and self.tokens.tags[verb] == "VB"):
            return "future"
        if self.tokens.tags[verb] in {"VBP", "VBZ", "JJ"} and lemmas & FUTURE_LEMMAS:
            return "future"
        tags = {self.tokens.tags[i] for i in around}
        if tags & PAST_TAGS:
            return "past"
        if self.tokens.tags[verb] == "VBN" and not words & {"is", "are", "be"}:
            return "past"
        if self.tokens.tags[verb] in {"VBZ", "VBP", "VBG"} and words & {"is", "are"}:
            return "future"
        return "future" if self.tokens.tags[verb] in {"VBZ", "VBP"} else ""
