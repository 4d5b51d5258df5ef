"""Read a date expression: from its tree to its first and last day.

What the words leave to the reader is resolved against the document date, the tense of the clause
and the days that the text spoke of before; where nothing tells, it stays open.
"""

from inspector.claims.dates import calendar as named
from inspector.claims.dates import relative, spans
from inspector.claims.dates.cycles import Setting
from inspector.claims.dates.reader import Reader, Reading, Value
from inspector.claims.model import Interval
from inspector.language.date_grammar import Node, date_at


def _unread(node: Node, reader: Reader) -> Value:
    del node, reader
    raise ValueError("the calendar begins with the year 1")


# One for each entry of `resources/lexicons/dates.toml` that a mark can be, or a part of one.
READINGS: dict[str, Reading] = {
    "month_day": named.read_month_day,
    "full_day": named.read_full_day,
    "weekday_nth": named.read_weekday_nth,
    "day_of_month": named.read_day_of_month,
    "month_days": named.read_month_days,
    "firm_day": named.read_firm_day,
    "numeric": named.read_numeric,
    "slashed": named.read_slashed,
    "iso_month": named.read_iso_month,
    "month": named.read_month,
    "some_month": named.read_month,
    "named": named.read_month,
    "weekday": named.read_weekday,
    "some_weekday": named.read_weekday,
    "season": named.read_season,
    "the_season": named.read_season,
    "quarter": named.read_quarter,
    "some_quarter": named.read_quarter,
    "holiday": named.read_holiday,
    "holiday_weekend": named.read_holiday_weekend,
    "the_weekend": named.read_weekend,
    "dated": named.read_dated,
    "beside": named.read_beside,
    "year": named.read_year,
    "spelled_year": named.read_year,
    "spelled_in": named.read_year,
    "era": _unread,
    "fiscal": named.read_fiscal,
    "years": named.read_years,
    "games_year": named.read_games_year,
    "games_before": relative.read_games_before,
    "decade": named.read_decade,
    "bare_decade": named.read_decade,
    "century": named.read_century,
    "relative_day": relative.read_relative_day,
    "day_part": relative.read_day_part,
    "now": relative.read_now,
    "this_unit": relative.read_this_unit,
    "rolling_unit": relative.read_rolling_unit,
    "bare_unit": relative.read_bare_unit,
    "beside_mentioned": relative.read_beside_mentioned,
    "after_next": relative.read_after_next,
    "last_n": relative.read_last_n,
    "last_whole": relative.read_last_whole,
    "within": relative.read_within,
    "ago": relative.read_ago,
    "weekday_ago": relative.read_weekday_ago,
    "hence": relative.read_hence,
    "soon": relative.read_hence,
    "shifted": relative.read_shifted,
    "weekdays_ago": relative.read_weekdays_ago,
    "weekday_later": relative.read_weekday_later,
    "weekday_of": relative.read_weekday_of,
    "moved": relative.read_moved,
    "same": relative.read_same,
    "nth_of": spans.read_nth_of,
    "stretch_of": spans.read_stretch_of,
    "opening": spans.read_opening,
    "half_of": spans.read_half_of,
    "days_of": spans.read_days_of,
    "part_of": spans.read_part_of,
    "unit_end": spans.read_unit_end,
    "rest_of": spans.read_rest_of,
    "to_date": spans.read_to_date,
    "run": spans.read_run,
    "run_to": spans.read_run_to,
    "week_of": spans.read_week_of,
    "span_of": spans.read_span_of,
    "bounded": spans.read_bounded,
    "timed": lambda node, reader: reader.value(node.node("what")),
}


def read_tree(tree: Node, setting: Setting) -> Interval | None:
    """Read the tree of an expression.

    Returns None where the words name no day (31 June, 44 BC), or nothing says which one.
    """
    try:
        return Reader(setting, READINGS).interval(tree)
    except (ValueError, OverflowError):
        return None


def read_date(text: str, setting: Setting) -> Interval | None:
    """Read a text that is one date expression; None if it is none."""
    tree = date_at(text)
    return None if tree is None else read_tree(tree, setting)
