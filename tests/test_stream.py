"""Lines in, answers out."""

import datetime as dt

import pytest

from inspector.analysis.run import analyse_many as real
from inspector.language.pipeline import without_model
from inspector.stream import answers


@pytest.mark.parametrize("count", [0, 1, 31, 32, 33, 64, 100])
def test_every_line_is_answered_once_and_then_it_ends(count):
    lines = [b'{"id": %d, "text": "It rose %d%%."}\n' % (n, n + 2) for n in range(count)]
    found = list(answers(iter(lines), without_model()))
    assert [answer.record["id"] for answer in found] == list(range(count))
    assert all(answer.record["claims"] for answer in found)


def test_a_text_that_breaks_the_analysis_costs_no_other(monkeypatch):
    def fragile(texts, pipeline):
        for document, _ in texts:
            if "break" in document.text:
                raise KeyError("oops")
            yield next(real([(document, None)], pipeline))

    monkeypatch.setattr("inspector.stream.analyse_many", fragile)
    lines = [
        b'{"id": 1, "text": "A 2% rise."}',
        b'{"id": 2, "text": "break"}',
        b'{"id": 3, "text": ""}',
    ]
    found = list(answers(iter(lines), without_model()))
    assert [("error" in answer.record) for answer in found] == [False, True, False]
    assert "KeyError" in str(found[1].record["error"])


def test_the_date_given_stands_in_where_a_line_has_none():
    lines = [
        b'{"id": 1, "text": "It rose 2% on Wednesday.", "doc_date": "2025-02-06"}',
        b'{"id": 2, "text": "It rose 2% on Wednesday."}',
    ]
    found = list(answers(iter(lines), without_model(), dt.date(2025, 3, 13)))
    days = [answer.record["dates"][0]["iso_start"] for answer in found]
    assert days == ["2025-02-05", "2025-03-12"]
