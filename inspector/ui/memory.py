"""What is remembered from one start to the next: open documents, and where each was read."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from inspector.ui.remembered import Memory
from inspector.ui.session import Session, Tab, TabState
from inspector.ui.translation import translator
from inspector.ui.views.documents import Documents
from inspector.ui.views.message import MessageBar

tr = translator(__name__)


_SAVED = 1500  # milliseconds after which a new place is written down


class Return(QObject):
    """Keep the memory while the editor works, and take the work up from it."""

    def __init__(self, session: Session, documents: Documents, memory: Memory) -> None:
        super().__init__(documents)
        self._session = session
        self._documents = documents
        self._memory = memory
        memory.load()
        self._left = memory.open, memory.current, memory.reading
        self._placed: set[tuple[int, bool]] = set()
        self._timer = QTimer(self, interval=_SAVED, singleShot=True)
        self._timer.timeout.connect(memory.save)
        session.tabs_changed.connect(self._note_tabs)
        session.document_changed.connect(self._put)
        session.filter_changed.connect(self._note_filter)
        documents.moved.connect(self._note_place)

    def resume(self, messages: MessageBar) -> None:
        """Open again what was open, but for files over whose reading the program has ended."""
        paths, current, reading = self._left
        there = [path for path in paths if Path(path).is_file()]
        calm = [path for path in there if path not in reading]
        if calm:
            self._session.resume(calm, current)
            self._session.filter(self._memory.words)
        for path in there:
            if path in reading:
                messages.post(
                    f"crashed {path}",
                    tr(
                        "“{name}” was being read when Inspector stopped the last time. It has not"
                        " been opened again.",
                        name=Path(path).name,
                    ),
                    [(tr("Open it"), partial(self._session.open, [path]))],
                    "warning",
                )

    def _note_tabs(self, tabs: tuple[Tab, ...]) -> None:
        memory, current = self._memory, self._session.current
        memory.open = tuple(tab.path for tab in tabs if tab.path)
        memory.current = (current.path if current else None) or ""
        reading = tuple(tab.path for tab in tabs if tab.path and self._session.is_reading(tab.key))
        crashed = tuple(tab.path for tab in tabs if tab.path and tab.code == "crashed")
        before, memory.reading = memory.reading, (*reading, *crashed)
        if before != memory.reading:
            memory.save()  # at once: the reading may be the end of the program
        else:
            self._timer.start()

    def _note_filter(self, words: str) -> None:
        self._memory.words = words
        self._timer.start()

    def _note_place(self) -> None:
        pane, tab = self._documents.pane, self._session.current
        if pane and tab and tab.path and tab.state is TabState.READY:
            if (tab.key, True) not in self._placed:
                return  # it has not been put where it was
            places = self._memory.places if self._memory.places is not None else {}
            places.pop(tab.path, None)  # the latest come last
            places[tab.path] = pane.face
            self._memory.places = places
            self._timer.start()

    def _put(self, tab: Tab | None) -> None:
        """Show a document where it was read, first its pages and then its text."""
        pane = self._documents.pane
        if not (tab and tab.path and pane and (tab.sizes or tab.document)):
            return
        stage = (tab.key, tab.document is not None and not tab.is_part)
        if stage in self._placed:
            return
        self._placed.add(stage)
        face = (self._memory.places or {}).get(tab.path)
        if face and not (stage[1] and face.pages and (tab.key, False) in self._placed):
            pane.put_face(face)
