import pytest

from inspector.documents.blocks import role_of, text_blocks
from inspector.documents.model import Role


def parts(text: str) -> list[tuple[Role, str]]:
    return [(block.role, block.span.of(text)) for block in text_blocks(text)]


LONG = "The lake covers less than 410 square km (158 square miles), the agency said on Wednesday. "


def test_blank_lines_part_paragraphs() -> None:
    text = f"Lake shrinks to a third\n\nBy Ilse Marant\n\n{LONG}\n\n  {LONG}\n"
    assert [role for role, _ in parts(text)] == [
        Role.HEADLINE,
        Role.BYLINE,
        Role.PARAGRAPH,
        Role.PARAGRAPH,
    ]
    assert parts(text)[3][1] == LONG.strip()


def test_wire_copy_has_a_paragraph_a_line() -> None:
    text = f"By Ilse Marant and Teo Varga\n{LONG * 3}\n{LONG * 2}\nCANAL OR PIPELINE?\n{LONG * 3}"
    assert [role for role, _ in parts(text)] == [
        Role.BYLINE,
        Role.PARAGRAPH,
        Role.PARAGRAPH,
        Role.HEADLINE,
        Role.PARAGRAPH,
    ]


def test_lines_wrapped_by_hand_stay_one_paragraph_with_its_line_ends() -> None:
    text = (
        "Turnout was lowest in the western province of Tesk, where fewer than\n"
        "a third of the 310,000 registered voters went to the polls, the\n"
        "Electoral Office said.\n\n"
        "The new parliament is to meet on Friday, and talks may last for more\n"
        "than three months.\n"
    )
    assert [span for _, span in parts(text)] == [
        text[: text.index("\n\n")],
        text[text.index("The new") :].rstrip(),
    ]


def test_short_items_are_not_taken_for_a_wrapped_paragraph() -> None:
    text = f"{LONG}\nShares rose.\n{LONG}\nBonds fell 2%.\n"
    assert len(parts(text)) == 4


def test_a_text_of_white_space_has_no_blocks() -> None:
    assert text_blocks(" \n\t\n") == ()


def test_the_seeds_have_the_paragraphs_that_one_sees(seeds) -> None:
    found = {}
    for name in ("sample", "shipyard", "election", "fire"):
        text = (seeds / f"{name}.txt").read_text("utf-8")
        roles = [role for role, _ in parts(text)]
        found[name] = (roles.count(Role.HEADLINE), roles.count(Role.BYLINE), len(roles))
    assert found == {
        "sample": (2, 2, 17),
        "shipyard": (2, 2, 17),
        "election": (2, 2, 15),
        "fire": (2, 2, 16),
    }


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("By Ilse Marant", Role.BYLINE),
        ("by Ilse Marant in Kelmar", Role.BYLINE),
        ("(Reporting by Ilse Marant; editing by Ruth Abelone)", Role.BYLINE),
        ("Additional reporting by Dana Okolie", Role.BYLINE),
        ("By Ilse Marant, 5 February 2025", Role.BYLINE),
        ("KELMAR CITY, 5 February 2025", Role.BYLINE),
        ("5 February 2025", Role.BYLINE),
        ("Published: Wed 5 Feb 2025, 06.00 GMT", Role.BYLINE),
        ("Sept. 5, 2025 | 3 min read", Role.BYLINE),
        ("Vote set for 5 February 2025", Role.HEADLINE),
        ("5 February 2025 was the day the dam broke", Role.HEADLINE),
        ("By Tuesday the army had retaken 24 villages", Role.HEADLINE),
        ("CEASEFIRE?", Role.HEADLINE),
        ("What comes next", Role.HEADLINE),
        ("Bonds fell.", Role.PARAGRAPH),
        ("“Doubts take an afternoon.”", Role.PARAGRAPH),
        ("Is it over?", Role.PARAGRAPH),
        ("- 24 villages", Role.LIST),
        ("• 24 villages", Role.LIST),
        ("2. The second", Role.LIST),
        ("24 villages were retaken.", Role.PARAGRAPH),
        ("400", Role.PARAGRAPH),
    ],
)
def test_words_alone_say_what_a_line_is(text: str, role: Role) -> None:
    assert role_of(text, first=False) is role


def test_a_first_line_may_be_a_question_and_still_a_headline() -> None:
    assert role_of("Can Orvania save its biggest lake, and who would pay?", first=True) is (
        Role.HEADLINE
    )
