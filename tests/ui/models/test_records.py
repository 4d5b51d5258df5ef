from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QPersistentModelIndex, QSortFilterProxyModel, Qt

from inspector.ui.models.records import RECORD_ROLE, SORT_ROLE, Column, RecordModel


@dataclass(frozen=True)
class Town:
    name: str
    people: int = 0
    streets: tuple["Town", ...] = ()


COLUMNS: tuple[Column[Town], ...] = (
    Column("Town", lambda town: town.name, tip=lambda town: f"{town.name}!"),
    Column("People", lambda town: f"{town.people:,}", lambda town: float(town.people)),
)


@pytest.fixture
def towns(qtmodeltester):
    model = RecordModel(COLUMNS, key=lambda town: town.name, children=lambda town: town.streets)
    qtmodeltester.check(model)
    return model


def names(model) -> list[str]:
    return [model.index(row, 0).data() for row in range(model.rowCount())]


A, B, C = Town("Arn", 1200), Town("Bel", 30), Town("Cor", 7)


def test_a_table_and_a_tree_pass_the_model_tester(towns, qtmodeltester) -> None:
    towns.replace((A, replace(B, streets=(Town("North"), Town("South")))))
    qtmodeltester.check(towns)


def test_each_role_gives_what_its_column_declares(towns) -> None:
    towns.replace((A,))
    name, people = towns.index(0, 0), towns.index(0, 1)
    assert (name.data(), people.data()) == ("Arn", "1,200")
    assert name.data(RECORD_ROLE) is A
    assert people.data(SORT_ROLE) == 1200.0
    assert name.data(SORT_ROLE) == "arn"
    assert name.data(Qt.ItemDataRole.ToolTipRole) == "Arn!"
    assert people.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert towns.headerData(1, Qt.Orientation.Horizontal) == "People"
    assert people.data(Qt.ItemDataRole.DecorationRole) is None


def test_rows_that_stay_keep_their_persistent_index(towns) -> None:
    towns.replace((A, C))
    kept = QPersistentModelIndex(towns.index(1, 0))
    towns.replace((A, B, C))
    assert (kept.row(), kept.data()) == (2, "Cor")
    towns.replace((C,))
    assert (kept.row(), kept.data()) == (0, "Cor")
    towns.replace((A,))
    assert not kept.isValid()


def test_equal_records_change_nothing(towns, qtbot) -> None:
    towns.replace((A, B))
    with (
        qtbot.assertNotEmitted(towns.dataChanged),
        qtbot.assertNotEmitted(towns.rowsInserted),
        qtbot.assertNotEmitted(towns.rowsRemoved),
        qtbot.assertNotEmitted(towns.modelReset),
    ):
        towns.replace((Town("Arn", 1200), Town("Bel", 30)))


def test_a_record_that_differs_under_the_same_key_is_changed_in_place(towns, qtbot) -> None:
    towns.replace((A, B))
    with qtbot.waitSignal(towns.dataChanged) as changed:
        towns.replace((A, replace(B, people=31)))
    assert changed.args[0].row() == 1
    assert towns.index(1, 1).data() == "31"


def test_children_are_merged_like_rows(towns) -> None:
    towns.replace((replace(A, streets=(Town("East"), Town("West"))), B))
    west = QPersistentModelIndex(towns.index(1, 0, towns.index(0, 0)))
    towns.replace((B, replace(A, streets=(Town("North"), Town("West"), Town("South")))))
    assert west.data() == "West" or not west.isValid()
    above = towns.index(names(towns).index("Arn"), 0)
    assert [towns.index(row, 0, above).data() for row in range(3)] == ["North", "West", "South"]
    assert towns.parent(towns.index(2, 0, above)) == above


def test_a_proxy_sorts_numbers_by_value(towns) -> None:
    towns.replace((A, B, C))
    proxy = QSortFilterProxyModel()
    proxy.setSourceModel(towns)
    proxy.setSortRole(SORT_ROLE)
    proxy.sort(1)
    assert [proxy.index(row, 0).data() for row in range(3)] == ["Cor", "Bel", "Arn"]


def test_a_record_is_found_above_or_under_others(towns) -> None:
    south = Town("South", 5)
    towns.replace((A, replace(B, streets=(Town("North"), south)), C))
    assert towns.find(lambda town: town == south).parent().data() == "Bel"
    assert towns.find(lambda town: town.people < 10).data() == "North"
    assert not towns.find(lambda town: town.name == "Nowhere").isValid()


def test_rows_that_are_forgotten_are_there_when_they_are_asked_for(towns, qtmodeltester) -> None:
    towns.replace((A, replace(B, streets=(Town("North"), Town("South")))))
    town = towns.index(1, 0)
    assert towns.index(1, 0, town).data() == "South"
    towns.forget(town)
    assert towns.rowCount(town) == 2
    assert towns.index(1, 0, town).data() == "South"
    qtmodeltester.check(towns)


def test_a_model_that_is_filled_anew_keeps_no_row(towns, qtmodeltester) -> None:
    towns.replace((A, B))
    kept = QPersistentModelIndex(towns.index(0, 0))
    towns.reset((C, A))
    assert not kept.isValid()
    assert names(towns) == ["Cor", "Arn"]
    qtmodeltester.check(towns)
