"""Read figures aloud with the voice of the system, where it has one."""

import os
import shutil
import sys
from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment

_WORDS = "INSPECTOR_WORDS"  # in the environment: PowerShell would run an argument
_WINDOWS = (
    "Add-Type -AssemblyName System.Speech;"
    f"(New-Object System.Speech.Synthesis.SpeechSynthesizer).Speak($env:{_WORDS})"
)
# Whole: what is called so in the folder of an article must not be run instead.
_POWERSHELL = os.path.expandvars("%SystemRoot%\\System32\\WindowsPowerShell\\v1.0\\powershell.exe")
_HERE = "{words}"

# Programs that speak English words, the better first.
_SPEAKERS: dict[str, Sequence[Sequence[str]]] = {
    "darwin": (("say", "--", _HERE),),
    "win32": ((_POWERSHELL, "-NoProfile", "-NonInteractive", "-Command", _WINDOWS),),
    "linux": (
        ("spd-say", "--wait", "--language", "en", "--", _HERE),
        ("espeak-ng", "-v", "en", "--", _HERE),
        ("espeak", "-v", "en", "--", _HERE),
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
            environment = QProcessEnvironment.systemEnvironment()
            environment.insert(_WORDS, words)
            self._process.setProcessEnvironment(environment)
            self._process.start(program, [words if each == _HERE else each for each in options])

    def stop(self) -> None:
        """Be silent."""
        if self._process.state() is not QProcess.ProcessState.NotRunning:
            self._process.kill()
            self._process.waitForFinished(1000)
