"""Load a spaCy pipeline and put our components into it.

The pipeline that ships lies in `resources/pipelines/`; any other installed one, or one in a
folder, can take its place. What it lacks (a tagger, a parser, names) is left out, never faked.
"""

import re
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from types import ModuleType

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import get_installed_models

from inspector.assets import resource
from inspector.errors import PipelineError
from inspector.language.components import names, numbers, timexes
from inspector.language.keys import BEGINNINGS, ORIGINS
from inspector.language.layout import layout_of
from inspector.language.model import PipelineInfo
from inspector.phrases import phrases

phrase = phrases(__name__)

SHIPPED = "en_inspector"
# Names last: what is a date cannot be a name.
_COMPONENTS: tuple[ModuleType, ...] = (numbers, timexes, names)

# One character for one character, so that offsets stay: a line end inside a paragraph is a space
# to a reader, and the models were trained on straight quotes and plain spaces.
_PLAIN = str.maketrans("\n\r\t\u00a0\u2007\u2009\u202f’‘“”", "       ''\"\"")


_RUN = re.compile(r"\s{2,}")
# The longest word, or address of a web page, that is taken apart as a whole.
_UNBROKEN = re.compile(r"\S{500}\s?")


class Pipeline:
    """A loaded pipeline and what is known about it."""

    def __init__(self, nlp: Language, info: PipelineInfo) -> None:
        self._nlp = nlp
        self.info = info

    def docs(self, texts: Iterable[tuple[str, Iterable[int]]]) -> Iterator[Doc]:
        """Parse texts in order. Each comes with the offsets at which its blocks begin."""
        return self._nlp.pipe((self._doc(text, starts) for text, starts in texts), batch_size=32)

    def _doc(self, text: str, starts: Iterable[int]) -> Doc:
        plain, origins = _folded(text.translate(_PLAIN))
        doc = self._tokenized(plain)
        doc.user_data[ORIGINS] = origins
        begins = layout_of(doc).starts
        places = ((bisect_left(origins, start), start) for start in starts)
        wanted = [at for at, start in places if at < len(origins) and origins[at] == start]
        tokens = ((bisect_left(begins, at), at) for at in wanted)
        first = frozenset(i for i, at in tokens if i < len(begins) and begins[i] == at)
        for index in first:
            doc[index].is_sent_start = True
        doc.user_data[BEGINNINGS] = first
        return doc

    def _tokenized(self, text: str) -> Doc:
        """Cut a text into tokens, a long run without white space in pieces.

        spaCy takes such a run apart from its ends, and looks through all of it at each step.
        """
        cuts = [run.end() for run in _UNBROKEN.finditer(text)]
        if not cuts:
            return self._nlp.make_doc(text)
        bounds = pairwise(sorted({0, *cuts, len(text)}))
        tokens = [token for first, last in bounds for token in self._nlp.make_doc(text[first:last])]
        return Doc(
            self._nlp.vocab,
            words=[token.text for token in tokens],
            spaces=[bool(token.whitespace_) for token in tokens],
        )


def _folded(text: str) -> tuple[str, Sequence[int]]:
    """Return the text with runs of white space folded, and where each character stood before.

    The models were trained on text without such runs: a blank line is a token to them, and parts
    sentences where there is no end.
    """
    parts: list[str] = []
    origins = array("I")
    start = 0
    for run in _RUN.finditer(text):
        parts.append(text[start : run.start() + 1])
        origins.extend(range(start, run.start() + 1))
        start = run.end()
    parts.append(text[start:])
    origins.extend(range(start, len(text)))
    return "".join(parts), origins


def _register() -> None:
    for module in _COMPONENTS:
        if not Language.has_factory(module.NAME):
            Language.factory(module.NAME, func=module.create)


def _prepared(nlp: Language, name: str) -> Pipeline:
    _register()
    # A long article is one text; spaCy's own bound guards against memory that our chunks bound.
    nlp.max_length = 10**8
    if not {"parser", "senter", "sentencizer"} & set(nlp.pipe_names):
        nlp.add_pipe("sentencizer", first=True)
    for module in _COMPONENTS:
        nlp.add_pipe(module.NAME)
    components = tuple(nlp.pipe_names)
    info = PipelineInfo(
        name=name,
        version=str(nlp.meta.get("version", "")),
        components=components,
        has_tags="tagger" in components,
        has_dependencies="parser" in components,
        has_names=bool({"ner", "entity_ruler", "span_ruler"} & set(components)),
    )
    return Pipeline(nlp, info)


def load(name_or_path: str | None = None) -> Pipeline:
    """Load a pipeline by the name of an installed package or by its folder; None: the shipped one.

    Raises:
        PipelineError: if there is none, or it cannot be loaded.
    """
    shown = name_or_path or SHIPPED
    shipped = resource(f"pipelines/{SHIPPED}")
    target = str(shipped) if shown == SHIPPED else shown
    if shown == SHIPPED and not shipped.is_dir():
        raise PipelineError(
            phrase(
                "The language pipeline that ships with Inspector is missing. Install Inspector"
                " again."
            )
        )
    try:
        nlp = spacy.load(target)
    except OSError as error:
        raise PipelineError(
            phrase(
                "There is no pipeline called “{name}”. Choose an installed one, or the folder of"
                " one.",
                name=shown,
            )
        ) from error
    except Exception as error:  # a broken folder raises whatever its files make spaCy raise
        reason = re.sub(r"\s+", " ", str(error)).strip()[:160]
        raise PipelineError(
            phrase("The pipeline “{name}” cannot be loaded: {reason}", name=shown, reason=reason)
        ) from error
    if nlp.lang != "en":
        raise PipelineError(
            phrase(
                "The pipeline “{name}” is for the language “{language}”. Inspector reads English.",
                name=shown,
                language=nlp.lang,
            )
        )
    return _prepared(nlp, shown)


def without_model() -> Pipeline:
    """Return a pipeline of rules alone: figures and dates, no names and no grammar."""
    return _prepared(spacy.blank("en"), "rules only")


def installed() -> tuple[str, ...]:
    """Return the names of the pipelines that can be chosen: the shipped one and installed ones."""
    english = [name for name in get_installed_models() if name.startswith("en_")]
    return (
        (SHIPPED, *sorted(english))
        if resource(f"pipelines/{SHIPPED}").is_dir()
        else tuple(sorted(english))
    )
