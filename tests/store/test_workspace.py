import datetime as dt
import os
import sqlite3
import threading
from contextlib import closing
from decimal import Decimal

import pytest

from inspector.analysis.decisions import (
    ClaimEdit,
    Decisions,
    NameEdit,
    Review,
    Signature,
    State,
)
from inspector.analysis.places import Place
from inspector.checks.model import Dismissal
from inspector.claims.model import Interval, Qualifier, Quantity, Unit
from inspector.errors import StoreError
from inspector.store import workspace as store
from inspector.store.workspace import Workspace

WHEN = dt.datetime(2025, 2, 6, 9, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))
ROUNDED = Dismissal("conversion:1,100 square km:450 square miles:0", "The agency’s rounding.", WHEN)
BOTH = Decisions((ROUNDED,), ("weekday-date",))
ONE, OTHER = "1" * 64, "2" * 64


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "workspace.sqlite"


@pytest.fixture
def workspace(path):
    return Workspace(path)


def test_what_is_decided_is_found_again_by_another_window(workspace, path):
    workspace.change(ONE, Decisions(), BOTH)
    assert Workspace(path).decisions(ONE) == BOTH
    assert Workspace(path).decisions(OTHER) == Decisions()


def test_looking_for_decisions_makes_no_file(workspace, path):
    assert workspace.decisions(ONE) == Decisions()
    assert not path.parent.exists()


def test_a_decision_can_be_taken_back(workspace):
    workspace.change(ONE, Decisions(), BOTH)
    workspace.change(OTHER, Decisions(), BOTH)
    workspace.change(ONE, BOTH, Decisions())
    assert workspace.decisions(ONE) == Decisions()
    assert workspace.decisions(OTHER) == BOTH


def test_another_reason_takes_the_place_of_the_first(workspace):
    workspace.change(ONE, Decisions(), BOTH)
    again = BOTH.with_dismissal(Dismissal(ROUNDED.key, "Checked with the desk.", WHEN))
    workspace.change(ONE, BOTH, again)
    assert workspace.decisions(ONE) == again


def test_what_another_window_has_decided_meanwhile_stays(workspace, path):
    first = Decisions((ROUNDED,))
    second = Decisions((Dismissal("sum:3:1:1:0", "", WHEN),), ("order",))
    workspace.change(ONE, Decisions(), first)
    Workspace(path).change(ONE, Decisions(), second)
    found = workspace.decisions(ONE)
    assert set(found.dismissed) == {*first.dismissed, *second.dismissed}
    assert found.checks_off == ("order",)


def test_the_file_is_written_ahead_and_says_which_schema_it_has(workspace, path):
    workspace.change(ONE, Decisions(), BOTH)
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        steps = len(list(store._SCHEMA.glob("*.sql")))
        assert file.execute("PRAGMA user_version").fetchone() == (steps,)


def test_the_schema_files_are_numbered_from_one():
    numbers = [int(path.name[:4]) for path in sorted(store._SCHEMA.iterdir())]
    assert numbers == list(range(1, len(numbers) + 1))


def test_a_later_schema_is_added_to_what_is_there(workspace, path, tmp_path, monkeypatch):
    workspace.change(ONE, Decisions(), BOTH)
    steps = tmp_path / "schema"
    steps.mkdir()
    for step in store._SCHEMA.iterdir():
        (steps / step.name).write_bytes(step.read_bytes())
    (steps / "9999_notes.sql").write_text("CREATE TABLE note (words TEXT);\n", "utf-8")
    monkeypatch.setattr(store, "_SCHEMA", steps)
    assert workspace.decisions(ONE) == BOTH
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("SELECT count(*) FROM note").fetchone() == (0,)


def test_windows_that_start_together_make_one_file(path):
    def decide(number: int) -> None:
        try:
            Workspace(path).change(str(number), Decisions(), BOTH)
        except StoreError as error:
            failed.append(error)

    failed: list[StoreError] = []
    threads = [threading.Thread(target=decide, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failed
    assert all(Workspace(path).decisions(str(number)) == BOTH for number in range(6))


def test_a_file_of_a_newer_program_is_left_alone(workspace, path):
    workspace.change(ONE, Decisions(), BOTH)
    with closing(sqlite3.connect(path)) as file:
        file.execute("PRAGMA user_version = 99")
    with pytest.raises(StoreError, match="newer Inspector"):
        workspace.decisions(ONE)


def test_a_file_that_is_in_use_is_named_and_nothing_is_lost(workspace, path, monkeypatch):
    monkeypatch.setattr(store, "_PATIENCE", 0.05)
    workspace.change(ONE, Decisions(), Decisions((ROUNDED,)))
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError, match="another program is using"):
            workspace.change(ONE, Decisions((ROUNDED,)), BOTH)
        assert workspace.decisions(ONE) == Decisions((ROUNDED,))
    workspace.change(ONE, Decisions((ROUNDED,)), BOTH)
    assert workspace.decisions(ONE) == BOTH


@pytest.mark.parametrize(
    "content", [b"not a database at all" * 40, b"SQLite format 3\0" + b"\7" * 999]
)
def test_a_broken_file_is_said_to_be_and_is_not_touched(workspace, path, content):
    path.parent.mkdir()
    path.write_bytes(content)
    for use in (
        lambda: workspace.decisions(ONE),
        lambda: workspace.change(ONE, Decisions(), BOTH),
    ):
        with pytest.raises(StoreError, match="damaged"):
            use()
    assert path.read_bytes() == content


def test_a_date_that_is_none_is_damage(workspace, path):
    workspace.change(ONE, Decisions(), BOTH)
    with closing(sqlite3.connect(path)) as file, file:
        file.execute("UPDATE dismissal SET decided = 'yesterday'")
    with pytest.raises(StoreError, match="damaged"):
        workspace.decisions(ONE)


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "data").write_text("a file where the folder should be")
    with pytest.raises(StoreError, match=r"cannot be kept in “.*data”"):
        Workspace(tmp_path / "data" / "workspace.sqlite").change(ONE, Decisions(), BOTH)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_folder_that_may_not_be_written_is_named(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(StoreError, match="cannot be kept"):
        Workspace(tmp_path / "workspace.sqlite").change(ONE, Decisions(), BOTH)


SIGNED = Signature("mk", WHEN)
PLACE = Place(14, "450 square miles", "km (", ") last summer")
NAME = Place(40, "Kyiv", "in ", " on")
RECORDS = (
    Review(PLACE, SIGNED, State.QUERIED, "Which map?", "https://maps.example/1", marked=True),
    ClaimEdit(
        PLACE,
        SIGNED,
        quantity=Quantity(
            Decimal("1.50"),
            Decimal(2),
            Decimal("0.1"),
            Unit("mile ** 2", "area", "sq mi"),
            Qualifier.AT_LEAST,
            "at least",
            vague=True,
        ),
        subject="land",
        source="",
        time=Interval(dt.date(2024, 6, 1), None),
    ),
    NameEdit(NAME, SIGNED, "GPE", "Kiev"),
    ClaimEdit(NAME, SIGNED, gone=True, time=Interval(None, None)),
)


def test_w6_records_are_kept_whole_outside_of_the_article(workspace, path):
    decided = Decisions(records=RECORDS, lost=(Review(PLACE, SIGNED, note="gone"),))
    workspace.change(ONE, Decisions(), decided)
    again = Workspace(path).decisions(ONE)
    assert set(again.records) == set(RECORDS)
    assert again.lost == decided.lost
    workspace.change(ONE, decided, Decisions(records=RECORDS[2:]))
    assert set(workspace.decisions(ONE).records) == set(RECORDS[2:])
    assert workspace.decisions(ONE).lost == ()


def test_w8_a_record_has_initials_and_a_time_with_its_zone(workspace):
    workspace.change(ONE, Decisions(), Decisions(records=RECORDS))
    assert {record.signed for record in workspace.decisions(ONE).records} == {SIGNED}


def test_w7_a_file_that_was_saved_anew_has_the_decisions_of_the_version_before(workspace):
    one = Decisions(records=RECORDS[:1])
    assert workspace.earlier("/a.txt", OTHER) == Decisions()
    workspace.change(ONE, Decisions(), one, "/a.txt")
    assert workspace.earlier("/a.txt", OTHER) == one
    assert workspace.earlier("/b.txt", OTHER) == Decisions()
    assert workspace.earlier("/a.txt", ONE) == Decisions()
    workspace.change(OTHER, Decisions(), one, "/a.txt")
    workspace.change(OTHER, one, Decisions(), "/a.txt")
    assert workspace.earlier("/a.txt", OTHER) == Decisions()


@pytest.mark.parametrize("body", ["{}", "no", "[]", '{"state": "sold"}'])
def test_a_record_that_cannot_be_read_is_told(workspace, path, body):
    workspace.change(ONE, Decisions(), Decisions(records=RECORDS[:1]))
    with closing(sqlite3.connect(path)) as file:
        file.execute("UPDATE record SET body = ?", (body,))
        file.commit()
    with pytest.raises(StoreError, match="damaged"):
        workspace.decisions(ONE)
