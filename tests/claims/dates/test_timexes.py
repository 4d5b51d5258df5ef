"""The dates of sentences in the manner of an agency."""

import datetime as dt
from collections.abc import Callable

import pytest

from inspector.analysis.model import Analysis
from inspector.analysis.run import analyse_many
from inspector.documents.open import from_text
from inspector.language.pipeline import Pipeline, without_model

WEDNESDAY = "2024-11-20"
# A text, and each date as "words | first day | last day": one day where the last is left out, "…"
# where a side is open, "?" where nothing says which days.
SENTENCES = (
    (
        "The bank cut rates on Tuesday, its third cut since September.",
        ("Tuesday | 2024-11-19", "since September | 2024-09-01 | …"),
    ),
    (
        "Voters will go to the polls on Sunday, the minister said on Monday.",
        ("Sunday | 2024-11-24", "Monday | 2024-11-18"),
    ),
    ("The trial will begin on Jan. 7 in Kelmar.", ("Jan. 7 | 2025-01-07",)),
    ("The trial began on Jan. 7 in Kelmar.", ("Jan. 7 | 2024-01-07",)),
    (
        "“We do not rule out another 3% before Christmas,” she said.",
        ("before Christmas | … | 2024-12-24",),
    ),
    ("They had to turn away 40 ships in August.", ("August | 2024-08-01 | 2024-08-31",)),
    ("By Tuesday evening the number was down.", ("By Tuesday evening | 2024-11-19",)),
    ("In the first nine months, sales fell.", ("the first nine months | 2024-01-01 | 2024-09-30",)),
    ("The fair opens on Friday.", ("Friday | 2024-11-22",)),
    ("Shares fall 5% on Friday.", ("Friday | 2024-11-15",)),
    ("She said the fair would open on Friday.", ("Friday | 2024-11-22",)),
    ("A march is planned for Saturday.", ("Saturday | 2024-11-23",)),
    ("The ministry has offered 6.5% from July.", ("July | 2025-07-01 | 2025-07-31",)),
    ("The council approved a tax from January.", ("January | 2025-01-01 | 2025-01-31",)),
    ("Prices fell 3% from July.", ("July | 2024-07-01 | 2024-07-31",)),
    ("The vote was postponed to Friday.", ("Friday | 2024-11-22",)),
    (
        "Revenue rose to $5.2 billion in the three months ended Sept. 30 from $4.8 a year earlier.",
        (
            "the three months ended Sept. 30 | 2024-07-01 | 2024-09-30",
            "a year earlier | 2023-07-01 | 2023-09-30",
        ),
    ),
    (
        "Net profit for the third quarter was $1.2 billion, but $1 in the same period last year.",
        (
            "the third quarter | 2024-07-01 | 2024-09-30",
            "the same period last year | 2023-07-01 | 2023-09-30",
        ),
    ),
    (
        "She won the title in 2019 and again two years later.",
        ("2019 | 2019-01-01 | 2019-12-31", "two years later | 2021-01-01 | 2021-12-31"),
    ),
    ("The ship sank on Monday, a day after leaving port.", ("Monday | 2024-11-18",)),
    ("The firms must comply by the end of 2026.", ("by the end of 2026 | … | 2026-12-31",)),
    ("The firm employed 5,000 people at the end of 2023.", ("the end of 2023 | 2023-12-31",)),
    (
        "The firm collapsed at the end of 2023.",
        ("the end of 2023 | 2023-09-01 | 2023-12-31",),
    ),
    ("It happened shortly after 9 p.m. on Saturday.", ("after 9 p.m. on Saturday | 2024-11-16",)),
    ("He left before Friday prayers.", ("Friday | 2024-11-15",)),
    ("He left before Friday.", ("before Friday | … | 2024-11-14",)),
    ("People queued on Wednesday, the first of them at dawn.", ("Wednesday | 2024-11-20",)),
    ("Thefts rose to 41 last year.", ("last year | 2023-01-01 | 2023-12-31",)),
    ("Schools reopen on the 24th.", ("the 24th | 2024-11-24",)),
    ("The Sunday roast is back.", ()),
    (
        "Between 2010 and 2020 the population grew by 12%.",
        ("Between 2010 and 2020 | 2010-01-01 | 2020-12-31",),
    ),
    (
        "Prices rose in October, and again in the past five days.",
        ("October | 2024-10-01 | 2024-10-31", "the past five days | 2024-11-16 | 2024-11-20"),
    ),
    ("The court will rule in two weeks.", ("in two weeks | 2024-12-04",)),
    ("Prices doubled in two years.", ()),
    ("The second goal, scored in the second half, came late.", ()),
    ("Profit grew in the second half.", ("the second half | 2024-07-01 | 2024-12-31",)),
    ("He paid 2020 of them in cash, and flight 1999 was late.", ()),
    ("More than 2024 soldiers were lost, 1,900 in one day.", ()),
    ("He lent money on Kelmar's Independence Day.", ()),
    ("Output rose from 1950 to 2010 units.", ()),
    ("The report comes out every Thursday.", ()),
    ("Ring 2020-5555 or see page 1998.", ()),
    ("The deadline was March 1, officials said.", ("March 1 | 2024-03-01",)),
    (
        "On 25/12/2023 it rose, and on 3/4/2024 it fell.",
        ("25/12/2023 | 2023-12-25", "3/4/2024 | 2024-04-03"),
    ),
    (
        "The 1990s and the early '80s were better than the late 19th century.",
        (
            "The 1990s | 1990-01-01 | 1999-12-31",
            "early '80s | 1980-01-01 | 1983-12-31",
            "late 19th century | 1870-01-01 | 1899-12-31",
        ),
    ),
    ("In 44 BC Caesar was killed.", ("44 BC | ?",)),
    (
        "The strike began in May 2022. Two years on, it goes on.",
        ("May 2022 | 2022-05-01 | 2022-05-31", "Two years on | 2024-05-01 | 2024-05-31"),
    ),
    ("Half of the grain goes to Brock, a third on ships and a quarter on trains.", ()),
)


def told(analysis: Analysis) -> tuple[str, ...]:
    """Return the dates of an analysis as the table above has them."""
    lines = []
    for timex in analysis.timexes:
        if timex.interval is None:
            lines.append(f"{timex.text} | ?")
            continue
        start, end = (str(day or "…") for day in (timex.interval.start, timex.interval.end))
        lines.append(f"{timex.text} | {start}" + (f" | {end}" if end != start else ""))
    return tuple(lines)


@pytest.mark.parametrize(("text", "dates"), SENTENCES, ids=[text for text, _ in SENTENCES])
def test_dates_of_news_sentences_are_read(
    text: str, dates: tuple[str, ...], analysed: Callable[..., Analysis]
) -> None:
    assert told(analysed(text, WEDNESDAY)) == dates


def test_a_date_does_not_run_over_the_end_of_a_paragraph(analysed: Callable[..., Analysis]) -> None:
    analysis = analysed("The vote was in May\n\n2020 people came.", WEDNESDAY)
    assert [timex.text for timex in analysis.timexes] == ["May"]


def test_what_the_days_were_read_from_is_told(analysed: Callable[..., Analysis]) -> None:
    analysis = analysed("It rose in 2019, fell on Monday and will rise on Friday.", WEDNESDAY)
    assert [timex.how for timex in analysis.timexes] == [
        "as written",
        "against the document date, Wed 20 Nov 2024, looking back",
        "against the document date, Wed 20 Nov 2024, looking ahead",
    ]


def test_without_tags_and_grammar_dates_look_back() -> None:
    pipeline: Pipeline = without_model()
    texts = [(from_text("It fell on Friday and in May 2020.", "x"), dt.date(2024, 11, 20))]
    (analysis,) = analyse_many(texts, pipeline)
    assert told(analysis) == ("Friday | 2024-11-15", "May 2020 | 2020-05-01 | 2020-05-31")
