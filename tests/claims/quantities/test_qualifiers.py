"""N2: the words that hedge a figure, as the lexicon's own examples have it."""

import pytest

from inspector.claims.quantities.qualifiers import find_hedge
from inspector.language.lexicon import lexicon

EXAMPLES = lexicon("qualifiers")["examples"]["read"]


@pytest.mark.parametrize(("text", "figure", "sign"), EXAMPLES, ids=[e[0] for e in EXAMPLES])
def test_examples_of_the_lexicon_are_read(text: str, figure: str, sign: str) -> None:
    start = text.index(figure)
    hedge = find_hedge(text, start, start + len(figure))
    assert hedge.qualifier.value == sign
    assert hedge.span is not None
    assert hedge.span.of(text) == hedge.cue
