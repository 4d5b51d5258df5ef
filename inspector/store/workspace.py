"""The workspace: one SQLite file with the editor's decisions on every document."""

import datetime as dt
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import platformdirs

from inspector.analysis.decisions import Decisions
from inspector.checks.model import Dismissal
from inspector.errors import StoreError

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
            return Decisions(
                tuple(
                    Dismissal(key, reason, dt.datetime.fromisoformat(decided))
                    for key, reason, decided in dismissed
                ),
                tuple(check for (check,) in off),
            )

    def change(self, document: str, before: Decisions, after: Decisions) -> None:
        """Keep `after` in place of `before`.

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


def _migrate(file: sqlite3.Connection) -> None:
    """Run the schema files that the workspace has not seen, all or none of each.

    Their statements end in semicolons, and these stand nowhere else in them.
    """
    steps = sorted(_SCHEMA.glob("*.sql"))
    if _version(file) > len(steps):
        raise StoreError(
            "Your decisions were kept by a newer Inspector, and this one does not know their form."
            " Install the newer one to see them."
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
        return (
            f"Your decisions are not saved yet, because another program is using “{path}”."
            " Close that one; the next decision saves them all."
        )
    if code in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB} or isinstance(error, ValueError):
        return (
            f"“{path}”, where your decisions are kept, is damaged. You can work on, but nothing is"
            " remembered until you move that file away."
        )
    if code == sqlite3.SQLITE_FULL:
        return f"There is no room left to keep your decisions in “{path.parent}”. Make some."
    return (
        f"Your decisions cannot be kept in “{path.parent}” ({error})."
        " You can work on, but they are forgotten when you leave."
    )
