"""Read a figure that an editor has typed or selected, outside of its sentence."""

import re

from inspector.claims.build import build_claims
from inspector.claims.model import Quantity, Unit
from inspector.documents.model import Block, Document, Role, Span
from inspector.language.model import Mark, Parse, PipelineInfo, Tokens
from inspector.language.numerals import number_pattern

_SIGNS = {"≥": "at least", "≤": "at most", ">": "more than", "<": "less than", "≈": "about"}
_SIGN = re.compile(f"^\\s*([{''.join(_SIGNS)}~])\\s*")
_TOKEN = re.compile(r"\w+(?:[.,]\d+)*|[^\w\s]")
_BARE = PipelineInfo("", "", (), has_tags=False, has_dependencies=False, has_names=False)


def read_figure(words: str) -> Quantity | None:
    """Return the figure that words such as "≥ 1,300 square km" or "about 40 buses" say.

    None where they say none, or more than one.
    """
    text = _SIGN.sub(lambda sign: f"{_SIGNS.get(sign[1], 'about')} ", " ".join(words.split()))
    claims = build_claims(_document(text), _parse(text), None).claims if text else ()
    if len(claims) != 1:
        return None
    quantity = claims[0].quantity
    rest = text[claims[0].span.end :].strip(" .,;")
    if not quantity.unit.name and re.fullmatch(r"[^\W\d_]+(?:[ -][^\W\d_]+){0,3}", rest):
        noun = rest.lower()
        return _with_unit(quantity, Unit(noun, "count", noun))
    return quantity


def _with_unit(quantity: Quantity, unit: Unit) -> Quantity:
    return Quantity(
        quantity.low,
        quantity.high,
        quantity.step,
        unit,
        quantity.qualifier,
        quantity.cue,
        quantity.vague,
    )


def _document(text: str) -> Document:
    return Document("", "", "text", text, (Block(Span(0, len(text)), Role.PARAGRAPH),))


def _parse(text: str) -> Parse:
    """Return a parse without any model: words, and where numbers are."""
    words = list(_TOKEN.finditer(text))
    blank = ("",) * len(words)
    tokens = Tokens(
        starts=tuple(word.start() for word in words),
        ends=tuple(word.end() for word in words),
        words=tuple(word.group() for word in words),
        lemmas=tuple(word.group().lower() for word in words),
        tags=blank,
        parts=blank,
        relations=blank,
        heads=tuple(range(len(words))),
    )
    numbers = tuple(
        Mark(Span(*found.span()), found.lastgroup or "amount")
        for found in number_pattern().finditer(text)
    )
    return Parse(tokens, (Span(0, len(text)),), (), (), numbers, (), (), _BARE)
