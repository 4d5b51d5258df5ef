import threading
from dataclasses import replace

from inspector.documents.model import Span
from inspector.settings import Settings, load
from inspector.ui.session import Session, TabState
from inspector.worker.messages import (
    Analyse,
    Analysed,
    Cancel,
    Catalogue,
    Child,
    Close,
    Died,
    Drawing,
    Export,
    Exported,
    Failed,
    FormatEntry,
    Open,
    Opened,
    PipelineReady,
    Progressed,
    Ready,
    Render,
    Rendered,
    Sized,
    Use,
)


def test_an_opened_file_is_read_then_analysed(session, client, builders):
    session.open(["/articles/valley.txt"])
    asked = client.last(Open)
    assert (asked.path, asked.name) == ("/articles/valley.txt", "valley.txt")
    assert session.current.state is TabState.LOADING
    session.receive(Opened(asked.job, builders.document()))
    assert session.current.state is TabState.READY
    assert client.last(Analyse).document == session.document


def test_a_partial_analysis_is_shown_and_the_complete_one_takes_its_place(
    qtbot, session, client, builders
):
    session.open(["/a.txt"])
    session.receive(Opened(client.last(Open).job, builders.document()))
    job = client.last(Analyse).job
    session.receive(Analysed(job, builders.analysis(complete=False)))
    assert session.progress is not None
    with qtbot.waitSignal(session.analysis_changed) as news:
        session.receive(Analysed(job, builders.analysis()))
    assert news.args[0].complete
    assert session.progress is None


def test_a_reply_to_a_job_that_was_replaced_is_dropped(session, client, builders):
    session.open(["/a.txt"])
    session.receive(Opened(client.last(Open).job, builders.document()))
    stale = client.last(Analyse).job
    session.set_date(builders.analysis().anchor.date)
    assert Cancel(stale) in client.all(Cancel)
    session.receive(Analysed(stale, builders.analysis()))
    assert session.analysis is None
    session.receive(Analysed(client.last(Analyse).job, builders.analysis()))
    assert session.analysis is not None


def test_a_reply_to_a_closed_tab_is_dropped(session, client, builders):
    session.open(["/a.txt"])
    job = client.last(Open).job
    session.close(session.current.key)
    session.receive(Opened(job, builders.document()))
    assert session.current is None
    assert client.all(Close)
    assert not client.all(Analyse)


def test_the_date_that_is_given_goes_with_the_analysis(session, show, client, builders):
    analysis = show(builders.analysis())
    session.set_date(analysis.anchor.date)
    assert client.last(Analyse).date == analysis.anchor.date
    session.set_date(None)
    assert client.last(Analyse).date is None


def test_what_the_editor_sees_is_analysed_first(session, client, builders):
    session.open(["/a.txt"])
    session.set_visible(Span(5, 50))
    session.receive(Opened(client.last(Open).job, builders.document()))
    assert client.last(Analyse).first == Span(5, 50)


def test_the_tab_in_front_is_analysed_before_the_others(session, client, builders):
    session.open(["/a.txt", "/b.txt", "/c.txt"])
    jobs = {request.name: request for request in client.all(Open)}
    for name in ("a.txt", "b.txt", "c.txt"):
        session.receive(Opened(jobs[name].job, builders.document(name=name)))
    assert [asked.document.name for asked in client.all(Analyse)] == ["a.txt"]
    session.activate(jobs["c.txt"].key)
    assert client.last(Analyse).document.name == "c.txt"
    session.receive(Analysed(client.last(Analyse).job, builders.analysis()))
    assert client.last(Analyse).document.name == "a.txt"


def test_e12_a_document_that_is_opened_does_not_wait_for_one_that_is_being_looked_at(
    session, client, builders
):
    document = builders.document()
    session.open(["/a.txt"])
    session.receive(Opened(client.last(Open).job, document))
    first = client.last(Analyse).job
    session.open(["/b.txt"])
    session.receive(Opened(client.last(Open).job, document))
    second = client.last(Analyse).job
    assert second != first
    assert client.last(Cancel).job == first
    session.receive(Analysed(second, builders.analysis()))
    assert client.last(Analyse).job > second  # and then the other one again
    assert session.current.name == "b.txt"


def test_opening_the_same_file_again_shows_its_tab(session, client):
    session.open(["/a.txt"])
    session.open(["/b.txt"])
    session.open(["/a.txt"])
    assert [tab.name for tab in session.tabs] == ["a.txt", "b.txt"]
    assert session.current.name == "a.txt"


def test_the_neighbour_follows_a_closed_tab_and_the_tab_can_be_reopened(session, client):
    session.open(["/a.txt", "/b.txt", "/c.txt"])
    keys = [tab.key for tab in session.tabs]
    session.activate(keys[1])
    session.close(keys[1])
    assert session.current.name == "c.txt"
    session.close(keys[2])
    assert session.current.name == "a.txt"
    session.reopen_closed()
    assert session.current.name == "c.txt"
    assert client.last(Open).path == "/c.txt"


def test_every_tab_keeps_its_own_selection(qtbot, session, client, builders):
    session.open(["/a.txt", "/b.txt"])
    first, second = (tab.key for tab in session.tabs)
    session.select(Span(1, 4))
    session.activate(second)
    assert session.selection is None
    with qtbot.waitSignal(session.selection_changed) as news:
        session.activate(first)
    assert news.args == [Span(1, 4)]


def test_selecting_the_same_span_again_is_news_as_it_may_be_out_of_sight(qtbot, session):
    session.open(["/a.txt"])
    session.select(Span(1, 4))
    with qtbot.waitSignal(session.selection_changed) as news:
        session.select(Span(1, 4))
    assert news.args == [Span(1, 4)]


def test_selecting_nothing_twice_is_no_news(qtbot, session):
    session.open(["/a.txt"])
    with qtbot.assertNotEmitted(session.selection_changed):
        session.select(None)


def test_a_locked_file_asks_for_its_password_and_takes_it(session, client, fail):
    session.open(["/a.pdf"])
    fail(Open, "password", "This file is locked.")
    assert session.current.state is TabState.PASSWORD
    session.give_password(word := "opensesame")
    assert client.last(Open).password == word
    assert session.current.state is TabState.LOADING
    fail(Open, "password", "That is not the password.")
    assert session.current.message == "That is not the password."


def test_another_encoding_reads_the_file_again(session, client, show, builders):
    """V3"""
    show(builders.analysis())
    session.set_encoding("windows-1252")
    assert client.last(Open).encoding == "windows-1252"
    assert session.analysis is None


def test_pasted_text_is_opened_as_utf8(session, client):
    session.open_text("Orvania 🙂 20%")
    assert client.last(Open).data == "Orvania 🙂 20%".encode()
    assert session.current.path is None


def test_a_folder_waits_until_the_readers_are_known(qapp, client, tmp_path):
    (tmp_path / "one.txt").write_text("One")
    session = Session(client, Settings())
    session.open([str(tmp_path)])
    assert not session.tabs
    session.receive(
        Ready(Child.PAGES, Catalogue(readers=(FormatEntry("text", "Text", (".txt",)),)))
    )
    assert [tab.name for tab in session.tabs] == ["one.txt"]


def test_the_two_children_fill_one_catalogue(session):
    session.receive(Ready(Child.LANGUAGE, Catalogue(pipelines=("en_third",))))
    assert session.catalogue.pipelines == ("en_third",)
    assert session.catalogue.readers


def test_marks_are_switched_by_kind_and_all_at_once(qtbot, session):
    with qtbot.waitSignal(session.marks_changed):
        session.show_mark("person", False)
    assert "person" not in session.shown_marks
    session.show_all_marks(False)
    assert not session.shown_marks
    session.show_all_marks(True)
    assert "issue" in session.shown_marks


def test_a_page_image_is_told_until_its_document_is_closed(qtbot, session, client, show, paged):
    show(paged(), "/valley.pdf")
    session.request_page(Drawing(0, 1.5))
    asked = client.last(Render)
    drawn = Rendered(asked.job, asked.key, asked.drawing, 1, 1, 3, b"\0\0\0")
    with qtbot.waitSignal(session.page_ready):
        session.receive(drawn)
    session.request_page(Drawing(0, 2.0))
    late = replace(drawn, job=client.last(Render).job)
    session.close(asked.key)
    with qtbot.assertNotEmitted(session.page_ready):
        session.receive(late)


def test_sizes_are_known_before_the_document(session, client):
    session.open(["/a.pdf"])
    session.receive(Sized(client.last(Open).job, ((595.0, 842.0, 0),)))
    assert session.current.sizes == ((595.0, 842.0, 0),)


def test_an_export_takes_the_path_or_the_pasted_bytes(qtbot, session, client, show, builders):
    show(builders.analysis())
    session.export("html", "/out.html")
    assert client.last(Export).source == "/articles/valley.txt"
    session.open_text("Twenty")
    session.receive(Opened(client.last(Open).job, builders.document()))
    session.receive(Analysed(client.last(Analyse).job, builders.analysis()))
    session.export("html", "/out.html")
    assert client.last(Export).source == b"Twenty"
    with qtbot.waitSignal(session.exported) as news:
        session.receive(Exported(client.last(Export).job, "/out.html"))
    assert news.args == ["/out.html"]


def test_a_failed_export_is_a_problem(qtbot, session, client, show, builders, fail):
    show(builders.analysis())
    session.export("html", "/out.html")
    with qtbot.waitSignal(session.problem_raised):
        fail(Export, "write", "The disk is full.")


def test_a_job_that_is_stopped_is_cancelled_and_the_rest_stays(session, client, builders):
    session.open(["/a.txt"])
    session.receive(Opened(client.last(Open).job, builders.document()))
    job = client.last(Analyse).job
    session.receive(Analysed(job, builders.analysis(complete=False)))
    session.cancel()
    assert client.last(Cancel).job == job
    assert session.progress is None
    assert session.analysis is not None
    assert session.current.code == "cancelled"
    session.receive(Failed(job, "cancelled", "Stopped."))
    session.analyse()
    assert session.current.message == ""


def test_progress_is_told_until_the_job_ends(qtbot, session, client, builders):
    session.open(["/a.txt"])
    job = client.last(Open).job
    with qtbot.waitSignal(session.progressed) as news:
        session.receive(Progressed(job, 2, 5, "Page 2 of 5"))
    assert (news.args[0].done, news.args[0].sentence) == (2, "Reading a.txt · page 3 of 5")
    session.receive(Failed(job, "unreadable", "It is empty."))
    assert session.progress is None
    assert session.current.state is TabState.FAILED


def test_another_pipeline_is_loaded_and_the_documents_are_looked_at_again(
    qtbot, session, client, show, builders
):
    show(builders.analysis())
    session.apply(replace(session.settings, pipeline="en_other"))
    assert client.last(Use).pipeline == "en_other"
    before = len(client.all(Analyse))
    with qtbot.waitSignal(session.pipeline_changed):
        session.receive(PipelineReady(client.last(Use).job, "en_other", "3.8"))
    assert len(client.all(Analyse)) == before + 1


def test_where_a_pipeline_cannot_be_loaded_the_one_before_stays(
    qtbot, session, client, fail, tmp_path
):
    session.apply(replace(session.settings, pipeline="en_other"))
    session.apply(replace(session.settings, pipeline="nonsense"))
    with qtbot.waitSignal(session.problem_raised) as news:
        fail(Use, "pipeline", "There is no pipeline called “nonsense”.")
    assert "nonsense" in news.args[0].sentence
    assert session.settings.pipeline == ""
    assert load(tmp_path / "settings.toml").pipeline == ""


def test_settings_are_kept_on_disk(session, tmp_path):
    session.apply(replace(session.settings, theme="dark"))
    assert load(tmp_path / "settings.toml").theme == "dark"


def test_settings_that_cannot_be_kept_are_a_problem(qtbot, qapp, client, tmp_path):
    (tmp_path / "file").write_text("")
    session = Session(client, Settings(), tmp_path / "file" / "settings.toml")
    with qtbot.waitSignal(session.problem_raised):
        session.apply(Settings(theme="dark"))


def test_a_file_that_was_read_is_the_most_recent(session, show, builders):
    """V1"""
    show(builders.analysis())
    assert session.settings.recent == ("/articles/valley.txt",)


def test_a_reader_that_dies_while_reading_fails_that_tab_alone(session, client, show, builders):
    show(builders.analysis())
    session.open(["/bad.pdf"])
    died = Died(Child.PAGES, (client.last(Open).job,), "The reader for this file stopped.")
    session.receive(died)
    assert session.current.state is TabState.FAILED
    assert session.current.message == "The reader for this file stopped."
    assert session.tabs[0].state is TabState.READY


def test_pages_are_read_again_after_their_reader_has_died(session, client, show, paged):
    show(paged(), "/valley.pdf")
    session.receive(Died(Child.PAGES, (), "It stopped."))
    session.request_page(Drawing(0, 1.0))
    assert isinstance(client.sent[-2][1], Open)
    assert isinstance(client.sent[-1][1], Render)
    session.receive(Opened(client.last(Open).job, session.document))
    assert session.analysis is not None


def test_a_page_that_killed_its_reader_is_told_to_the_view(qtbot, session, client, show, paged):
    show(paged(), "/valley.pdf")
    session.request_page(Drawing(1, 1.0))
    with qtbot.waitSignal(session.page_failed) as news:
        session.receive(Died(Child.PAGES, (client.last(Render).job,), "It stopped."))
    assert news.args == [session.current.key, 1]
    assert session.current.code == "crashed"
    session.reopen(session.current.key)
    assert session.current.state is TabState.LOADING


def test_a_reading_that_goes_on_without_a_page_is_told_of_when_it_is_done(
    session, client, show, paged
):
    session.open(["/bomb.pdf"])
    reading = client.last(Open).job
    session.receive(Sized(reading, ((100, 100, 0), (100, 100, 0))))
    session.request_page(Drawing(0, 1.0))
    told = []
    session.problem_raised.connect(told.append)
    session.receive(Died(Child.PAGES, (client.last(Render).job,), "It stopped over page 2."))
    assert not told
    assert not session.current.message
    document = replace(paged().document, notes=("Page 2 could not be read: it took too long.",))
    session.receive(Opened(reading, document))
    assert session.current.state is TabState.READY
    assert not session.current.message


def test_a_reply_from_another_thread_arrives_in_the_windows_own(qtbot, session, client):
    arrived = []
    session.document_changed.connect(lambda _: arrived.append(threading.current_thread()))
    session.open(["/a.pdf"])
    arrived.clear()
    reply = Sized(client.last(Open).job, ((10.0, 10.0, 0),))
    thread = threading.Thread(target=session.post, args=(reply,))
    thread.start()
    thread.join()
    assert not arrived
    qtbot.waitUntil(lambda: bool(arrived))
    assert arrived == [threading.main_thread()]
