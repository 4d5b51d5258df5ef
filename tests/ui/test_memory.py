"""V12: the work is taken up where it was left; V10: each document as it was shown."""

import json

import pytest

from inspector.ui.memory import Return
from inspector.ui.remembered import Memory
from inspector.ui.views.face import Face
from inspector.worker.messages import Analyse, Analysed, Open, Opened


@pytest.fixture
def files(tmp_path):
    paths = [tmp_path / name for name in ("a.pdf", "b.pdf", "c.pdf")]
    for path in paths:
        path.write_bytes(b"%PDF-")
    return [str(path) for path in paths]


@pytest.fixture
def memory(tmp_path):
    return Memory(tmp_path / "session.json")


def remember(memory, **fields):
    memory.path.write_text(json.dumps(fields), "utf-8")


def answer(session, client, analysis):
    session.receive(Opened(client.last(Open).job, analysis.document))
    session.receive(Analysed(client.last(Analyse).job, analysis))


def test_tabs_come_back_in_order_and_only_the_one_in_front_is_read(
    window, session, client, files, memory
):
    """V12"""
    remember(memory, open=files, current=files[1])
    Return(session, window.documents, memory).resume(window.messages)
    assert [tab.path for tab in session.tabs] == files
    assert session.current.path == files[1]
    assert [asked.path for asked in client.all(Open)] == [files[1]]
    session.activate(session.tabs[2].key)
    assert [asked.path for asked in client.all(Open)] == files[1:]


def test_page_zoom_and_rotation_come_back(window, session, client, files, memory, paged):
    """V10, V12"""
    Return(session, window.documents, memory)
    session.open(files[:1])
    answer(session, client, paged())
    pane = window.documents.pane
    pane.turn_by(90)
    pane._pages.set_zoom(2.5)
    pane.go_to_page(1)
    left = pane.face
    session.close(session.current.key)
    session.reopen_closed()
    answer(session, client, paged())
    again = window.documents.pane.face
    assert (again.page, again.zoom, again.turn, again.fit) == (1, 2.5, 90, "")
    assert again.part == pytest.approx(left.part, abs=0.02)
    memory.save()
    later = Memory(memory.path)
    later.load()
    assert later.open == (files[0],)
    assert later.places[files[0]].turn == 90


def test_the_text_view_comes_back(window, session, client, files, memory, paged):
    """V12"""
    remember(memory, open=files[:1], places={files[0]: {"pages": False, "zoom": 1.5}})
    Return(session, window.documents, memory).resume(window.messages)
    answer(session, client, paged())
    assert not window.documents.pane.shows_pages
    assert window.documents.pane.face.zoom == 1.5


def test_a_file_that_ended_the_program_is_asked_about(window, session, client, files, memory):
    """V12"""
    remember(memory, open=files[:2], current=files[0], reading=files[:1])
    Return(session, window.documents, memory).resume(window.messages)
    assert [tab.path for tab in session.tabs] == [files[1]]
    assert "a.pdf” was being read" in window.messages.texts[0]


def test_what_is_being_read_is_written_down_at_once(window, session, client, files, memory, paged):
    """V12"""
    Return(session, window.documents, memory)
    session.open(files[:1])
    assert json.loads(memory.path.read_text("utf-8"))["reading"] == files[:1]
    answer(session, client, paged())
    assert json.loads(memory.path.read_text("utf-8"))["reading"] == []


@pytest.mark.parametrize(
    "stored", ["", "[]", '{"open": 3, "places": {"a": {"zoom": "x"}}}', '{"places": {"a": 1}}']
)
def test_a_broken_memory_is_no_memory(memory, stored):
    """V12"""
    memory.path.write_text(stored, "utf-8")
    memory.load()
    assert (memory.open, memory.places) == ((), {})


def test_a_place_that_has_been_made_up_is_refused():
    """V12"""
    with pytest.raises(ValueError, match="no way"):
        Face(True, zoom=-1.0).checked()


def test_v12_the_filter_comes_back(window, session, files, memory):
    """V12"""
    remember(memory, open=files, current=files[0], filter="lake 300")
    Return(session, window.documents, memory).resume(window.messages)
    assert session.filter_words == "lake 300"
    session.filter("valley")
    memory.save()
    later = Memory(memory.path)
    later.load()
    assert later.words == "valley"
