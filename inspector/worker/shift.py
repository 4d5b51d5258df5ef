"""What a child works at until it is told to stop."""

import gc
from multiprocessing.connection import Connection

from inspector.worker.desk import NO_JOB, Desk, Worker, failure
from inspector.worker.letters import Child, Ready, Reply, Request, Use


def work(
    connection: "Connection[Reply, Request]", child: str, pipeline: str | None, seen: object
) -> None:
    """Do what one of the children does; `seen` are the pages that it has open already.

    Raises:
        SystemExit: in the end.
    """
    desk = Desk(connection, *([Use(NO_JOB, pipeline)] if child == Child.LANGUAGE else []))
    try:
        worker = _worker(Child(child), desk, seen)
        desk.work(worker, lambda: _hello(Child(child), worker))
    except Exception as error:
        desk.reply(failure(NO_JOB, error))
        raise SystemExit(1) from error


def _hello(child: Child, worker: Worker) -> Reply:
    """Say what a child can do, and have Python collect again: all that stays has been imported."""
    catalogue = worker.catalogue()
    gc.freeze()
    gc.enable()
    return Ready(child, catalogue)


def _worker(child: Child, desk: Desk, seen: object) -> Worker:
    """Import one half of the program: the pages child is to start fast and stay small."""
    if child is Child.PAGES:
        from inspector.documents.render import PageImages
        from inspector.worker.pages import Pages

        return Pages(desk, seen if isinstance(seen, PageImages) else None)
    from inspector.worker.language import Language

    return Language(desk)
