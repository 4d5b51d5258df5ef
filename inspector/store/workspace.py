"""The workspace: one SQLite file with the editor's decisions on every document."""

import datetime as dt
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import platformdirs

from inspector.analysis.decisions import Decisions, Record, Signature
from inspector.analysis.places import Place
from inspector.checks.model import Dismissal
from inspector.errors import StoreError
from inspector.phrases import phrases
from inspector.store.bodies import body_of, record_of

phrase = phrases(__name__)

_SCHEMA = Path(__file__).with_name("schema")
# Seconds to wait for another window that is writing; the editor waits as well.
_PATIENCE = 1.0


def workspace_path() -> Path:
    """Return where the decisions are kept."""
    return Path(platformdirs.user_data_dir("inspector", appauthor=False)) / "workspace.sqlite"


class Workspace:
    """Decisions by the content of a document, in the file at `path`.

    The file is opened for each reading and each change, which takes a few milliseconds: what has
    been decided is on the disk, and nothing is held.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def decisions(self, document: str) -> Decisions:
        """Return what has been decided on the document with this SHA-256.

        Raises:
            StoreError: if the file cannot be read.
        """
        if not self._path.exists():
            return Decisions()
        with self._opened() as file:
            dismissed = file.execute(
                "SELECT finding, reason, decided FROM dismissal WHERE document = ?"
                " ORDER BY decided, finding",
                (document,),
            ).fetchall()
            off = file.execute(
                "SELECT check_id FROM check_off WHERE document = ? ORDER BY check_id", (document,)
            ).fetchall()
            records = _records(file, document)
            return Decisions(
                tuple(
                    Dismissal(key, reason, dt.datetime.fromisoformat(decided))
                    for key, reason, decided in dismissed
                ),
                tuple(check for (check,) in off),
                tuple(record for record, lost in records if not lost),
                tuple(record for record, lost in records if lost),
            )

    def earlier(self, path: str, document: str) -> Decisions:
        """Return what was decided on the last version of a file before this document.

        There is nothing to take over once something has been decided on the document itself.

        Raises:
            StoreError: if the file cannot be read.
        """
        if not self._path.exists():
            return Decisions()
        with self._opened() as file:
            known = [
                version
                for (version,) in file.execute(
                    "SELECT document FROM version WHERE path = ? ORDER BY seen DESC", (path,)
                )
            ]
        return self.decisions(known[0]) if known and document not in known else Decisions()

    def change(
        self, document: str, before: Decisions, after: Decisions, path: str | None = None
    ) -> None:
        """Keep `after` in place of `before`; `path` is where the document was read from.

        Only what differs is written, so that what another window has decided meanwhile stays.

        Raises:
            StoreError: if the file cannot be written.
        """
        kept, gone = set(after.dismissed), set(before.dismissed)
        on, off = set(before.checks_off), set(after.checks_off)
        with self._opened() as file:
            file.execute("BEGIN IMMEDIATE")
            file.executemany(
                "DELETE FROM dismissal WHERE document = ? AND finding = ?",
                [(document, dismissal.key) for dismissal in gone - kept],
            )
            file.executemany(
                "INSERT OR REPLACE INTO dismissal VALUES (?, ?, ?, ?)",
                [(document, d.key, d.reason, d.when.isoformat()) for d in kept - gone],
            )
            file.executemany(
                "DELETE FROM check_off WHERE document = ? AND check_id = ?",
                [(document, check) for check in on - off],
            )
            file.executemany(
                "INSERT OR REPLACE INTO check_off VALUES (?, ?)",
                [(document, check) for check in off - on],
            )
            _change_records(file, document, _told(before), _told(after))
            if path:
                now = dt.datetime.now(dt.UTC).isoformat()
                file.execute(
                    "INSERT OR REPLACE INTO version VALUES (?, ?, ?)", (path, document, now)
                )
            file.execute("COMMIT")

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        """Open the file, made or brought up to date where it must be, and close it."""
        file: sqlite3.Connection | None = None
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            file = sqlite3.connect(self._path, timeout=_PATIENCE, isolation_level=None)
            file.execute("PRAGMA journal_mode = WAL")
            _migrate(file)
            yield file
        except (sqlite3.Error, OSError, ValueError) as error:
            raise StoreError(_sentence(self._path, error)) from error
        finally:
            if file is not None:
                file.close()


def _records(file: sqlite3.Connection, document: str) -> list[tuple[Record, bool]]:
    rows = file.execute(
        "SELECT kind, start, exact, prefix, suffix, lost, body, by, decided FROM record"
        " WHERE document = ? ORDER BY start, decided, kind",
        (document,),
    )
    return [
        (
            record_of(
                kind,
                Place(start, exact, prefix, suffix),
                Signature(by, dt.datetime.fromisoformat(decided)),
                body,
            ),
            bool(lost),
        )
        for kind, start, exact, prefix, suffix, lost, body, by, decided in rows
    ]


def _told(decisions: Decisions) -> set[tuple[Record, bool]]:
    return {
        *((record, False) for record in decisions.records),
        *((record, True) for record in decisions.lost),
    }


def _change_records(
    file: sqlite3.Connection,
    document: str,
    before: set[tuple[Record, bool]],
    after: set[tuple[Record, bool]],
) -> None:
    def keys(records: Iterable[tuple[Record, bool]]) -> Iterator[tuple[str | int, ...]]:
        for record, lost in records:
            place = record.place
            kind = type(record).__name__
            yield document, kind, lost, place.start, place.exact, place.prefix, place.suffix

    gone, new = before - after, list(after - before)
    file.executemany(
        "DELETE FROM record WHERE document = ? AND kind = ? AND lost = ? AND start = ?"
        " AND exact = ? AND prefix = ? AND suffix = ?",
        list(keys(gone)),
    )
    file.executemany(
        "INSERT OR REPLACE INTO record"
        " (document, kind, lost, start, exact, prefix, suffix, body, by, decided)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (*key, body_of(record), record.signed.by, record.signed.when.isoformat())
            for key, (record, _) in zip(keys(new), new, strict=True)
        ],
    )


def _migrate(file: sqlite3.Connection) -> None:
    """Run the schema files that the workspace has not seen, all or none of each.

    Their statements end in semicolons, and these stand nowhere else in them.
    """
    steps = sorted(_SCHEMA.glob("*.sql"))
    if _version(file) > len(steps):
        raise StoreError(
            phrase(
                "Your decisions were kept by a newer Inspector, and this one does not know their"
                " form. Install the newer one to see them."
            )
        )
    for number, step in enumerate(steps, 1):
        if _version(file) >= number:
            continue
        file.execute("BEGIN IMMEDIATE")
        if _version(file) < number:  # another window may have been quicker
            for statement in step.read_text("utf-8").split(";"):
                file.execute(statement)
            file.execute(f"PRAGMA user_version = {number}")
        file.execute("COMMIT")


def _version(file: sqlite3.Connection) -> int:
    return int(file.execute("PRAGMA user_version").fetchone()[0])


def _sentence(path: Path, error: Exception) -> str:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        return phrase(
            "Your decisions are not saved yet, because another program is using “{path}”. Close"
            " that one; the next decision saves them all.",
            path=path,
        )
    if code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB} or isinstance(error, ValueError):
        return phrase(
            "“{path}”, where your decisions are kept, is damaged. You can work on, but nothing is"
            " remembered until you move that file away.",
            path=path,
        )
    if code == sqlite3.SQLITE_FULL:
        return phrase(
            "There is no room left to keep your decisions in “{folder}”. Make some.",
            folder=path.parent,
        )
    return phrase(
        "Your decisions cannot be kept in “{folder}” ({error}). You can work on, but they are"
        " forgotten when you leave.",
        folder=path.parent,
        error=error,
    )
