"""Events that the text names and dates: what may have moved the figures of a chart."""

import datetime as dt
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from inspector.claims.model import Interval, Timex
from inspector.documents.model import Span
from inspector.language.model import Mention

_LONGEST = dt.timedelta(days=31)


@dataclass(frozen=True, slots=True)
class Event:
    """A named event and the days that its sentence gives it."""

    span: Span
    name: str
    start: dt.date
    end: dt.date


def events(
    text: str,
    mentions: Sequence[Mention],
    timexes: Sequence[Timex],
    sentences: Sequence[Span],
) -> tuple[Event, ...]:
    """Return each event once, in order of time.

    An event has a date where its sentence names one, of a month at most, and no other: which of
    two dates is its own cannot be told.
    """
    named = [mention for mention in mentions if mention.label == "EVENT"]
    if not named:
        return ()
    starts = [sentence.start for sentence in sentences]
    dates: dict[int, list[Timex]] = defaultdict(list)
    for timex in timexes:
        dates[bisect_right(starts, timex.span.start)].append(timex)
    found: dict[str, Event] = {}
    for mention in named:
        here = dates.get(bisect_right(starts, mention.span.start), [])
        if len(here) != 1:
            continue
        days = _short(here[0].interval)
        if days and not here[0].span.overlaps(mention.span):
            name = " ".join(mention.span.of(text).split())
            found.setdefault(name.lower(), Event(mention.span, name, *days))
    return tuple(sorted(found.values(), key=lambda event: (event.start, event.span)))


def _short(days: Interval | None) -> tuple[dt.date, dt.date] | None:
    if days is None or days.start is None or days.end is None:
        return None
    return (days.start, days.end) if days.end - days.start < _LONGEST else None
