"""The pages child, for real."""

import hashlib
import os
import signal
import sys
from pathlib import Path

import pytest

from inspector.worker.messages import (
    Begun,
    Cancel,
    Child,
    Close,
    Died,
    Drawing,
    Failed,
    Open,
    Opened,
    Progressed,
    Ready,
    Render,
    Rendered,
    Sized,
    Skimmed,
)
from inspector.worker.serve import refuse


def test_the_first_message_names_the_readers(talk):
    catalogue = talk.readies[Child.PAGES].catalogue
    assert {"text", "pdf"} <= {reader.id for reader in catalogue.readers}
    assert not catalogue.writers


def test_a_text_is_read(talk, article):
    job = talk.ask(Open, 1, article.name, str(article))
    document = talk.until(Opened, job).document
    assert document.text == article.read_text("utf-8")
    assert document.sha256 == hashlib.sha256(article.read_bytes()).hexdigest()
    assert not any(isinstance(reply, Sized) and reply.job == job for reply in talk.seen)


def test_pasted_text_is_read(talk):
    job = talk.ask(Open, 1, "Pasted text", data="A 20% rise 🙂".encode())
    assert talk.until(Opened, job).document.text == "A 20% rise 🙂"


@pytest.mark.slow
def test_pages_are_sized_first_and_drawn_while_the_rest_is_read(talk, long_pdf):
    job = talk.ask(Open, 7, long_pdf.name, str(long_pdf))
    assert len(talk.until(Sized, job).pages) == 200
    page = talk.ask(Render, 7, Drawing(199, 0.5))
    drawn = talk.until(Rendered, page)
    assert (drawn.key, drawn.drawing.page) == (7, 199)
    assert len(drawn.data) == drawn.stride * drawn.height
    part = talk.until(Begun, job).part
    assert 0 < len(part.pages) < 20
    document = talk.until(Opened, job).document
    assert len(document.pages) == 200
    assert document.continues(part)
    told = [reply for reply in talk.seen if isinstance(reply, Progressed) and reply.job == job]
    assert told[0].total == 200
    assert told[0].sentence.startswith("Reading long.pdf, page ")
    assert [reply.done for reply in told] == sorted(reply.done for reply in told)


@pytest.mark.slow
def test_what_all_pages_say_is_known_before_they_are_read(talk, long_pdf):
    """V6"""
    job = talk.ask(Open, 7, long_pdf.name, str(long_pdf), skims=True)
    part = talk.until(Begun, job).part
    words = talk.until(Skimmed, job).words
    assert not any(isinstance(reply, Opened) and reply.job == job for reply in talk.seen)
    document = talk.until(Opened, job).document
    assert document.continues(part)
    assert len(words.pages) == len(document.pages) == 200
    for page in (0, 199):
        said, read = (each.pages[page].span.of(each.text) for each in (words, document))
        assert sorted(said.split()) == sorted(read.split())
    plain = talk.ask(Open, 8, long_pdf.name, str(long_pdf))
    talk.until(Opened, plain)
    assert not any(isinstance(reply, Skimmed) and reply.job == plain for reply in talk.seen)


@pytest.mark.slow
def test_a_page_waits_for_its_own_document_behind_another(talk, long_pdf):
    first = talk.ask(Open, 1, long_pdf.name, str(long_pdf))
    talk.ask(Open, 2, long_pdf.name, str(long_pdf))
    page = talk.ask(Render, 2, Drawing(0, 0.5))
    talk.until(Rendered, page)
    assert any(isinstance(reply, Opened) and reply.job == first for reply in talk.seen)


@pytest.mark.slow
def test_reading_is_cancelled_between_two_pages(talk, long_pdf, article):
    job = talk.ask(Open, 1, long_pdf.name, str(long_pdf))
    talk.until(Progressed, job)
    talk.client.send(Child.PAGES, Cancel(job))
    assert talk.until(Failed, job).code == "cancelled"
    talk.until(Opened, talk.ask(Open, 2, article.name, str(article)))


@pytest.mark.slow
def test_a_job_that_waits_is_cancelled_at_once(talk, long_pdf, article):
    long = talk.ask(Open, 1, long_pdf.name, str(long_pdf))
    short = talk.ask(Open, 2, article.name, str(article))
    talk.client.send(Child.PAGES, Cancel(short))
    assert talk.until(Failed, short).code == "cancelled"
    talk.until(Opened, long)


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("broken.pdf", b"%PDF-1.7\nnothing of the kind", "unreadable"),
        ("picture.png", b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "unsupported"),
    ],
)
def test_a_bad_file_is_told_in_a_sentence(talk, tmp_path, name, data, code):
    path = tmp_path / name
    path.write_bytes(data)
    failed = talk.until(Failed, talk.ask(Open, 1, name, str(path)))
    assert (failed.code, failed.details) == (code, "")
    assert name in failed.sentence


def test_a_missing_file_is_told_in_a_sentence(talk, tmp_path):
    failed = talk.until(Failed, talk.ask(Open, 1, "gone.txt", str(tmp_path / "gone.txt")))
    assert failed.code == "unreadable"
    assert "gone.txt" in failed.sentence


def test_pages_of_a_closed_document_are_not_at_hand(talk, article):
    talk.until(Opened, talk.ask(Open, 9, article.name, str(article)))
    talk.client.send(Child.PAGES, Close(9))
    assert talk.until(Failed, talk.ask(Render, 9, Drawing(0, 1.0))).code == "unreadable"


@pytest.mark.slow
def test_a_killed_child_is_told_and_replaced(fresh, long_pdf, article):
    talk = fresh()
    job = talk.ask(Open, 1, long_pdf.name, str(long_pdf))
    talk.until(Progressed, job)
    os.kill(talk.pid(Child.PAGES), signal.SIGKILL)
    died = talk.until(Died)
    # The page at which it was is left out, and the rest is read.
    assert (died.child, died.jobs) == (Child.PAGES, ())
    assert "while reading page " in died.sentence
    assert "started again" in died.sentence
    document = talk.until(Opened, job).document
    assert len(document.pages) == 200
    assert len(document.pictures) == 1
    assert f"Page {document.pictures[0] + 1} could not be read" in document.notes[0]
    talk.until(Opened, talk.ask(Open, 2, article.name, str(article)))


def test_the_child_neither_connects_nor_starts_programs():
    refused = ("socket.__new__", "socket.connect", "os.system", "os.posix_spawn", "os.exec")
    for event in refused:
        with pytest.raises(PermissionError):
            refuse(event, ("x",))
    with pytest.raises(PermissionError):
        refuse("subprocess.Popen", ("/bin/sh", [], None, None))
    refuse("subprocess.Popen", ("tesseract", [], None, None))
    refuse("open", ("a.pdf", "r", 0))


@pytest.mark.slow
def test_a_child_that_keeps_dying_stays_down_and_says_so(fresh, article):
    talk = fresh()
    for left in (2, 1, 0):
        os.kill(talk.pid(Child.PAGES), signal.SIGKILL)
        assert ("started again" in talk.until(Died).sentence) == bool(left)
        if left:
            talk.until(Ready)
    failed = talk.until(Failed, talk.ask(Open, 5, article.name, str(article)))
    assert failed.code == "crashed"
    assert "inspector doctor" in failed.sentence


@pytest.mark.slow
def test_a_child_that_says_nothing_for_too_long_is_replaced(fresh, article):
    talk = fresh(patience=0.3)
    # One long stretch of work without a page in it, and so without a sign of life.
    endless = b"Some 20 words on a line of their own, and then some more of them.\n" * 600_000
    job = talk.ask(Open, 1, "endless.txt", data=endless)
    died = talk.until(Died)
    assert (died.child, died.jobs) == (Child.PAGES, (job,))
    assert "reading endless.txt took longer than 0.3 seconds" in died.sentence
    talk.until(Ready)
    talk.until(Opened, talk.ask(Open, 2, article.name, str(article)))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the memory of a process")
def test_a_child_has_a_limit_of_memory(fresh):
    limits = Path(f"/proc/{fresh().pid(Child.PAGES)}/limits").read_text()
    line = next(line for line in limits.splitlines() if line.startswith("Max address space"))
    assert line.split()[3] == "2500000000"


def test_a_closed_client_leaves_no_child(fresh):
    talk = fresh()
    pids = [talk.pid(child) for child in Child]
    talk.client.close()
    assert not any(Path(f"/proc/{pid}").exists() for pid in pids)


@pytest.mark.slow
def test_a_child_that_has_read_much_makes_room_for_one_that_draws_what_is_open(fresh, long_pdf):
    talk = fresh(renews=True)
    before = talk.pid(Child.PAGES)
    talk.until(Opened, talk.ask(Open, 7, long_pdf.name, str(long_pdf)))
    first = talk.until(Rendered, talk.ask(Render, 7, Drawing(199, 0.5)))
    while _is_there(before):
        later = talk.until(Rendered, talk.ask(Render, 7, Drawing(199, 0.5)))
        assert later.data == first.data
    assert talk.until(Rendered, talk.ask(Render, 7, Drawing(0, 0.5))).width == first.width
    assert talk.pid(Child.PAGES) != before
    assert not any(isinstance(reply, Died | Failed) for reply in talk.seen)


def _is_there(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
