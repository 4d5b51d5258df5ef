"""T6: which events have a date of their own."""

import datetime as dt

from inspector.claims.model import Interval, Timex
from inspector.documents.model import Span
from inspector.language.model import Mention
from inspector.series.events import events

TEXT = "The Harbour Fair opened on 3 May. The Salt March began in 2019. The Harbour Fair ended."


def place(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


SENTENCES = (Span(0, 33), Span(34, 63), Span(64, len(TEXT)))
NAMED = tuple(Mention(place(words), "EVENT", 0) for words in ("Harbour Fair", "Salt March"))
MAY = Timex(place("3 May"), "3 May", Interval(dt.date(2024, 5, 3), dt.date(2024, 5, 3)))
YEAR = Timex(place("2019"), "2019", Interval(dt.date(2019, 1, 1), dt.date(2019, 12, 31)))


def test_t6_an_event_has_the_one_date_of_its_sentence() -> None:
    (fair,) = events(TEXT, NAMED, (MAY, YEAR), SENTENCES)
    assert (fair.name, fair.start, fair.end) == (
        "Harbour Fair",
        MAY.interval.start,
        dt.date(2024, 5, 3),
    )


def test_t6_of_two_dates_none_is_its_own() -> None:
    other = Timex(place("opened"), "opened", MAY.interval)
    assert events(TEXT, NAMED, (MAY, other), SENTENCES) == ()


def test_t6_names_that_are_no_events_are_left_out() -> None:
    assert events(TEXT, (Mention(place("Harbour Fair"), "ORG", 0),), (MAY,), SENTENCES) == ()
