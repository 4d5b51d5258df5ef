"""What the window's process loads, and what it leaves behind."""

import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT)}

ORPHANS = """
import multiprocessing, threading
from inspector.worker.client import Client
from inspector.worker.messages import Child, Ready

if __name__ == "__main__":
    ready = threading.Semaphore(0)
    client = Client(lambda reply: ready.release() if isinstance(reply, Ready) else None)
    for child in Child:
        ready.acquire()
    print(*(child.pid for child in multiprocessing.active_children()), flush=True)
    threading.Event().wait()
"""

PROCESSES = """
import os, pathlib, queue
from inspector.worker.client import Client
from inspector.worker.messages import Child

if __name__ == "__main__":
    replies = queue.SimpleQueue()
    client = Client(replies.put, children=(Child.PAGES,))
    replies.get()
    threads = pathlib.Path("/proc/self/task").iterdir()
    print(sum(len((thread / "children").read_text().split()) for thread in threads))
    client.close()
"""


def loaded_by(module: str) -> set[str]:
    """Return what a fresh process has loaded after the import of a module."""
    told = subprocess.run(
        [sys.executable, "-c", f"import sys, {module}; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
        env=ENVIRONMENT,
    )
    return set(told.stdout.split())


def test_the_window_process_loads_neither_spacy_nor_pymupdf():
    assert not loaded_by("inspector.worker.client, inspector.worker.spawn") & {
        "spacy",
        "pymupdf",
        "PySide6",
        "numpy",
    }


def test_the_pages_child_does_not_load_spacy():
    loaded = loaded_by("inspector.worker.pages")
    assert "pymupdf" in loaded
    assert "spacy" not in loaded


def test_the_first_page_waits_for_nothing_that_a_reader_needs():
    loaded = loaded_by("inspector.worker.overture")
    assert "pymupdf" in loaded
    assert not loaded & {"msgspec", "inspector.documents.model", "inspector.documents.readers"}


def test_readers_are_named_without_what_only_some_files_need():
    loaded = loaded_by("inspector.worker.pages; inspector.worker.pages.Pages(None).catalogue()")
    assert "inspector.documents.readers.docx" in loaded
    assert not loaded & {"lxml", "lxml.etree", "trafilatura", "numpy"}


@pytest.mark.skipif(sys.platform != "linux", reason="looks at processes where Linux tells them")
def test_no_process_is_started_but_the_children():
    told = subprocess.run(
        [sys.executable, "-c", PROCESSES],
        capture_output=True,
        text=True,
        check=True,
        env=ENVIRONMENT,
    )
    assert told.stdout.split() == ["1"]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="waits for a process that is not its own")
def test_no_child_outlives_a_window_that_is_killed(tmp_path):
    script = tmp_path / "window.py"
    script.write_text(ORPHANS, "utf-8")
    with subprocess.Popen(
        [sys.executable, script], stdout=subprocess.PIPE, text=True, env=ENVIRONMENT
    ) as window:
        assert window.stdout
        children = [os.pidfd_open(int(pid)) for pid in window.stdout.readline().split()]
        assert len(children) == 2
        os.kill(window.pid, signal.SIGKILL)
    for child in children:
        ended, _, _ = select.select([child], [], [], 10)
        os.close(child)
        assert ended
