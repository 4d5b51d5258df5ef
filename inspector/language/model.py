"""A parse: tokens in columns, sentences, and marks, all in code points of the document's text."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from inspector.documents.model import Span
from inspector.language.date_grammar import Node


@dataclass(frozen=True, slots=True)
class Tokens:
    """All tokens of a document, a column for each attribute, white space left out.

    `heads` are indices of tokens; a root is its own head. `tags` are Penn Treebank tags, `parts`
    universal parts of speech, `relations` UD or CLEAR dependency labels in lower case. A pipeline
    without a tagger or a parser leaves empty strings, and each token its own head.
    """

    starts: Sequence[int]
    ends: Sequence[int]
    words: tuple[str, ...]
    lemmas: tuple[str, ...]
    tags: tuple[str, ...]
    parts: tuple[str, ...]
    relations: tuple[str, ...]
    heads: Sequence[int]

    def __len__(self) -> int:
        return len(self.starts)

    def within(self, span: Span) -> range:
        """Return the indices of the tokens that share a character with `span`."""
        return range(bisect_right(self.ends, span.start), bisect_left(self.starts, span.end))

    def at(self, offset: int) -> int | None:
        """Return the index of the token that holds the character at `offset`."""
        index = bisect_right(self.ends, offset)
        return index if index < len(self.starts) and self.starts[index] <= offset else None

    def span(self, first: int, last: int) -> Span:
        """Return the characters from token `first` to token `last`, both included."""
        return Span(self.starts[first], self.ends[last])


@dataclass(frozen=True, slots=True)
class Mark:
    """A span that a component has marked, with its label. `origin` says which component.

    `tree` is how the grammar of dates has parsed a date.
    """

    span: Span
    label: str
    origin: str = ""
    tree: Node | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Mention:
    """One occurrence of a name. `entity` is the index of the entity it refers to."""

    span: Span
    label: str
    entity: int
    origin: str = "ner"


@dataclass(frozen=True, slots=True)
class Entity:
    """What mentions refer to: its fullest name, its label, and its other forms in the text."""

    canonical: str
    label: str
    aliases: tuple[str, ...]
    mentions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PipelineInfo:
    """Which pipeline parsed, and what it can do."""

    name: str
    version: str
    components: tuple[str, ...]
    has_tags: bool = True
    has_dependencies: bool = True
    has_names: bool = True


@dataclass(frozen=True, slots=True)
class Parse:
    """What the language pass found, in document order.

    `numbers` and `timexes` are marks of candidate figures and date expressions; `quotes` are the
    spans between quotation marks, marks included.
    """

    tokens: Tokens
    sentences: tuple[Span, ...]
    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]
    numbers: tuple[Mark, ...]
    timexes: tuple[Mark, ...]
    quotes: tuple[Span, ...]
    pipeline: PipelineInfo
