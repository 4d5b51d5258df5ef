"""How long a PDF takes to be shown and to be read, by its number of pages."""

import pytest

from inspector.documents.open import read
from inspector.documents.render import PageImages


@pytest.mark.parametrize("pages", [1, 10, 300])
def test_first_page(benchmark, sources, pages):
    def show() -> int:
        with PageImages(sources[pages]) as images:
            images.sizes()
            return len(images.render(0, 1.5).data)

    assert benchmark(show)


@pytest.mark.slow
@pytest.mark.parametrize("pages", [1, 10, 300])
def test_read(benchmark, sources, pages):
    rounds = 1 if pages == 300 else 5
    document = benchmark.pedantic(read, args=(sources[pages],), rounds=rounds)
    assert len(document.pages) == pages
    benchmark.extra_info["words"] = len(document.text.split())
