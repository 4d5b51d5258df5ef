"""Read figures aloud with the voice of the system, where it has one."""

import shutil
import sys
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QProcess

_WINDOWS = (
    "Add-Type -AssemblyName System.Speech;"
    "(New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak($args[0])"
)

# Programs that speak English words given as their last argument, the better first.
_SPEAKERS: dict[str, Sequence[Sequence[str]]] = {
    "darwin": (("say", "--"),),
    "win32": (
        (
            "powershell",
            "-NoProfile",
            "-Command",
            _WINDOWS,
        ),
    ),
    "linux": (
        ("spd-say", "--wait", "--language", "en", "--"),
        ("espeak-ng", "-v", "en", "--"),
        ("espeak", "-v", "en", "--"),
    ),
}


class Voice(QObject):
    """Says one thing at a time; what comes next cuts off what came before."""

    def __init__(
        self,
        parent: QObject | None = None,
        find: Callable[[str], str | None] = shutil.which,
        platform: str = sys.platform,
    ) -> None:
        """Take the program that speaks on this computer; `find` returns where one is."""
        super().__init__(parent)
        known = _SPEAKERS.get(platform, ())
        found = ((find(name), *options) for name, *options in known)
        self._command = next((tuple(command) for command in found if command[0]), ())
        self._process = QProcess(self)

    @property
    def can_speak(self) -> bool:
        """Tell whether there is a voice."""
        return bool(self._command)

    def say(self, words: str) -> None:
        """Say words, and stop what is being said."""
        self.stop()
        if self._command:
            program, *options = (str(part) for part in self._command)
            self._process.start(program, [*options, words])

    def stop(self) -> None:
        """Be silent."""
        if self._process.state() is not QProcess.ProcessState.NotRunning:
            self._process.kill()
            self._process.waitForFinished(1000)
