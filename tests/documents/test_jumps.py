import pytest

from inspector.documents.jumps import jump


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Continued on page 4", 4),
        ("(continued on Page A5)", 5),
        ("LAKE continues on page 12", 12),
        ("Please turn to page 3", 3),
        ("See Lake, page 7", 7),
        ("Cont. on p. 6", 6),
        ("» Continued on Page 2", 2),
    ],
)
def test_a_line_that_leads_on_names_its_page(text: str, number: int) -> None:
    found = jump(text)
    assert found
    assert not found.comes_from
    assert found.number == number


@pytest.mark.parametrize(
    ("text", "number"),
    [("Lake, from page 1", 1), ("Continued from Page One", 1), ("From page B3", 3)],
)
def test_a_line_that_comes_from_elsewhere_names_that_page(text: str, number: int) -> None:
    found = jump(text)
    assert found
    assert found.comes_from
    assert found.number == number


@pytest.mark.parametrize(
    "text",
    [
        "The report has 212 pages.",
        "More than 40 people saw page 3 of the report",
        "He tore it from page 3 of the atlas",
        "The lake covers 410 km",
        "",
    ],
)
def test_other_lines_lead_nowhere(text: str) -> None:
    assert jump(text) is None


@pytest.mark.parametrize(
    ("here", "there", "pages", "leads"),
    [
        ("Continued on page 4", "Lake, from page 1", 3, True),
        ("Continued on page 4", "Lake, from page 1", 2, False),
        ("See Lake, page 4", "Lake, from page 1", 3, True),
        ("See Lake, page 4", "Census, from page 1", 3, False),
        ("Continued on page A4", "Continued from page B1", 3, None),
        ("Lake, from page 1", "Continued on page 4", 3, False),
    ],
)
def test_two_lines_belong_together_by_their_story_or_their_pages(
    here: str, there: str, pages: int, leads: bool | None
) -> None:
    first, second = jump(here), jump(there)
    assert first
    assert second
    assert first.leads_to(second, pages) is leads
