"""Take a date expression apart into the words that a calendar can be asked about."""

from dataclasses import dataclass
from functools import lru_cache

from inspector.language.calendar import Word, words_of


@dataclass(frozen=True, slots=True)
class Words:
    """The months (1 to 12), years, days of a month and weekdays (0 is Monday), as they stand."""

    months: tuple[int, ...]
    years: tuple[int, ...]
    days: tuple[int, ...]
    weekday: int | None
    which: str


@lru_cache(1024)
def take_apart(text: str) -> Words:
    """Return the words of an expression by their kind."""
    words = list(words_of(text))
    weekdays = _numbers(words, "any_weekday")
    return Words(
        months=_numbers(words, "any_month"),
        years=_numbers(words, "year_number"),
        days=_numbers(words, "day_number", "ordinal"),
        weekday=weekdays[0] if weekdays else None,
        which=next((word.text for word in words if "which" in word.classes), ""),
    )


def _numbers(words: list[Word], *classes: str) -> tuple[int, ...]:
    values = (word.classes[name] for word in words for name in classes if name in word.classes)
    return tuple(value for value in values if isinstance(value, int))
