import pytest
from PySide6.QtCore import Qt

from inspector.ui.panels.entities import EntitiesPanel, entity_rows, neighbour


@pytest.fixture
def panel(session, shown) -> EntitiesPanel:
    return shown(EntitiesPanel(session))


def test_names_stand_in_groups_by_kind_the_most_mentioned_first(builders) -> None:
    people, places = entity_rows(builders.analysis())
    assert people.card.text == "People  1"
    assert [row.card.text for row in people.children] == ["Mara Dovic 2\nalso Dovic"]
    assert [row.card.text for row in places.children] == ["Orvania 3", "Tesk valley 1"]
    assert not places.children[0].opens


def test_mentions_stand_under_their_name_in_context(builders) -> None:
    orvania = entity_rows(builders.analysis())[1].children[0]
    words = [row.card.text for row in orvania.children]
    assert words[0] == "…covers half of Orvania's valley headline"
    assert words[2].startswith("Orvania has not commented")
    assert words[2].endswith("para 2")


def test_a_click_on_a_name_picks_its_first_mention(panel, found, session, qtbot) -> None:
    panel.cards.reveal(found.mentions[3].span)
    qtbot.keyClick(panel.cards, Qt.Key.Key_Return)
    assert session.selection == found.mentions[3].span


def test_brackets_go_round_the_mentions_of_one_name(panel, found, session, qtbot) -> None:
    orvania = [found.mentions[i].span for i in found.entities[0].mentions]
    session.select(orvania[0])
    panel.cards.reveal(orvania[0])
    panel.cards.setFocus()
    seen = []
    for key in "]]][":
        qtbot.keyClick(panel.cards, key)
        seen.append(session.selection)
    assert seen == [orvania[1], orvania[2], orvania[0], orvania[2]]
    assert panel.place.text() == "3 of 3: Orvania"


def test_the_buttons_do_what_the_brackets_do(panel, found, session, qtbot) -> None:
    assert not panel.forth.isEnabled()
    dovic = [found.mentions[i].span for i in found.entities[2].mentions]
    panel.cards.reveal(dovic[0])
    assert panel.place.text() == "1 of 2: Mara Dovic"
    qtbot.mouseClick(panel.forth, Qt.MouseButton.LeftButton)
    assert session.selection == dovic[1]
    qtbot.mouseClick(panel.back, Qt.MouseButton.LeftButton)
    assert session.selection == dovic[0]


def test_what_is_no_mention_has_no_neighbour(builders) -> None:
    analysis = builders.analysis()
    assert neighbour(analysis, analysis.claims[0].span, 1) is None


def test_a_name_alone_is_its_own_neighbour(builders) -> None:
    analysis = builders.analysis()
    valley = analysis.mentions[2].span
    assert neighbour(analysis, valley, 1) == valley
