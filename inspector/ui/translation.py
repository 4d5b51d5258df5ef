"""The window in the editor's language.

Whatever the window says goes through here: a module asks for its `translator` and says whole
sentences with it, as `tr("Saved {name}.", name=name)` or `tr("%Ln figure(s)", count=3)`. What the
article says stays in its own language, also where a finding quotes it.

The words are Qt Linguist files in `resources/translations`; `packaging/translations.py` keeps them
true to the code. English has one too, for its plurals.
"""

from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from inspector.assets import resource
from inspector.phrases import Phrase, context_of, phrases

phrase = phrases(__name__)

_FALLBACK = "en"
_OWN_NAME = phrase("English")  # translated: the name of the other language in itself


class Translate(Protocol):
    """Return words in the editor's language, with what is put into their braces.

    `note` tells translators what the words alone do not, and tells apart what is the same in
    English. With a `count` the words have "%Ln", and a form for each number.
    """

    def __call__(self, words: str, /, note: str = "", *, count: int = -1, **put: object) -> str:
        """Translate."""


def translator(module: str) -> Translate:
    """Return what translates the words of a module; `module` is its `__name__`."""
    context = context_of(module)

    def tr(words: str, /, note: str = "", *, count: int = -1, **put: object) -> str:
        found = QCoreApplication.translate(context, words, note or None, count)
        return found.format(**put) if put else found

    return tr


def said(words: str, /, **put: object) -> str:
    """Return a phrase in the editor's language, filled in; other words are as they are."""
    if not isinstance(words, Phrase):
        return words
    found = QCoreApplication.translate(words.context, words.template)
    inside = {name: said(each) for name, each in words.put.items()} | put
    return found.format(**inside) if inside else found


def number(value: int) -> str:
    """Return a whole number as it is written in the editor's language: 1,204."""
    return QLocale().toString(value)


def languages() -> dict[str, str]:
    """Return the languages there are, each under its code with the name that it gives itself."""
    return {code: _name(file) for code, file in _files().items()}


def _files() -> dict[str, Path]:
    files = sorted(resource("translations").glob("inspector_*.qm"))
    return {file.stem.removeprefix("inspector_"): file for file in files}


def _name(file: Path) -> str:
    words = QTranslator()
    words.load(str(file))
    return words.translate(_OWN_NAME.context, _OWN_NAME) or _OWN_NAME


def chosen(language: str) -> str:
    """Return the language that a setting means: "" is the first of the system's that there is."""
    known = _files()
    wanted = [language] if language else QLocale.system().uiLanguages()
    codes = (QLocale(each).name().partition("_")[0] for each in wanted)
    return next((code for code in codes if code in known), _FALLBACK)


def speak(app: QCoreApplication, language: str) -> None:
    """Let what is shown from now on be in a language, with Qt's own words and its numbers."""
    code = chosen(language)
    system = QLocale.system()
    is_system = system.name().partition("_")[0] == code
    QLocale.setDefault(system if is_system else QLocale(code))
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    _install(app, f"{qt}/qtbase_{code}.qm", "words-of-qt")
    _install(app, str(resource(f"translations/inspector_{code}.qm")), "words")


def _install(app: QCoreApplication, path: str, name: str) -> None:
    """Take a file of words in place of the one that was taken under this name before."""
    if before := app.findChild(QTranslator, name):
        app.removeTranslator(before)
        before.setParent(None)  # gone at once: the next one of this name must not find it
    found = QTranslator(app)
    found.setObjectName(name)
    if found.load(path):
        app.installTranslator(found)
