"""Whose dollar a bare "$" is."""

from collections.abc import Callable

import pytest

from inspector.analysis.model import Analysis
from inspector.language.lexicon import lexicon

EXAMPLES = lexicon("dollars")["examples"]["read"]


@pytest.mark.parametrize(("text", "currency"), EXAMPLES, ids=[text[:40] for text, _ in EXAMPLES])
def test_a_dollar_is_that_of_the_country_that_an_article_is_about(
    text: str, currency: str, analysed: Callable[..., Analysis]
) -> None:
    claims = analysed(text).claims
    (unit,) = {c.quantity.unit.name.split(" / ")[0] for c in claims if c.text.startswith("$")}
    assert unit == currency
