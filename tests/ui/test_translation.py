"""A5: the window speaks the editor's language, wholly, and has room for longer words."""

import datetime as dt
import importlib.util
import os
import pickle
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtGui import QAction, QFontDatabase
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton

from inspector.analysis.decisions import State
from inspector.analysis.model import Analysis
from inspector.checks.working import against, agreed
from inspector.claims.model import Interval
from inspector.claims.wording import day_words, when_words
from inspector.ui.dialogs.about import AboutDialog
from inspector.ui.dialogs.changes import change_words
from inspector.ui.dialogs.claim import ClaimDialog
from inspector.ui.dialogs.date import DateDialog
from inspector.ui.dialogs.export import ExportDialog
from inspector.ui.dialogs.name import NameDialog
from inspector.ui.dialogs.palette import PaletteDialog
from inspector.ui.dialogs.preferences import PreferencesDialog
from inspector.ui.dialogs.problem import ProblemDialog
from inspector.ui.dialogs.read_back import ReadBackDialog
from inspector.ui.dialogs.shortcuts import ShortcutsDialog
from inspector.ui.highlights import highlights
from inspector.ui.palette import Palette
from inspector.ui.panels.checks import finding_rows
from inspector.ui.panels.panel import CHECKS, NOTES
from inspector.ui.session import Session
from inspector.ui.status import tr
from inspector.ui.theme import load
from inspector.ui.translation import chosen, languages, said, speak
from inspector.ui.views.card import card
from inspector.ui.window import Window
from inspector.worker.messages import Open, Sized

ROOT = Path(__file__).resolve().parents[2]
LANGUAGES = tuple(languages())
# Names, the file, what the children of these tests bring along; figures and dates, which are worded
# in the language of the article, and parts of its words.
_OUTSIDE = """
    Inspector inspector en_inspector en_other other Deutsch English Web page Data
    articles valley txt Wed Aug Jun area held km² lley squa
    less than three hundred square kilometres
"""
_PUT = re.compile(r"\{\w+\}|%L?n")


def _module(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return module


translations = _module(ROOT / "packaging" / "translations.py")
pseudo = _module(ROOT / "tests" / "ui" / "pseudo.py")


@pytest.fixture
def in_pseudo(qapp: QApplication) -> Iterator[None]:
    spoken = pseudo.spoken()
    yield
    qapp.removeTranslator(spoken)


@pytest.fixture
def everything(qapp: QApplication, session: Session, show, builders, request):
    """Return what opens the window and all its dialogs, with an article in it."""

    def open_all() -> tuple[Window, list[QDialog], Analysis]:
        window: Window = request.getfixturevalue("window")
        found = show(builders.analysis())
        for name in ("chart", "outline"):
            window.docks.by_name[name].show()
        session.select(found.claims[0].span)
        chart = window.docks.by_name["chart"].widget()
        dialogs = [
            AboutDialog(session, window),
            ClaimDialog(session, found.claims[0].span, window),
            DateDialog(session, window),
            ExportDialog(session, window),
            NameDialog(session, found.mentions[0].span, window),
            PaletteDialog(Palette(session, window.documents, window.commands.offers), window),
            PreferencesDialog(session, window),
            ProblemDialog("x", "y", window),
            ReadBackDialog(session, None, window),
            ShortcutsDialog(window.commands.shortcuts, window),
            chart.dialog(),
        ]
        for dialog in dialogs:
            dialog.show()
        return window, dialogs, found

    return open_all


@pytest.mark.parametrize("language", LANGUAGES)
def test_a5_every_word_of_the_code_is_translated_and_nothing_else(language) -> None:
    said = translations.messages()
    path = translations.FOLDER / f"inspector_{language}.ts"
    done = translations.translated(path)
    missing = [m for m in said if m not in done and (m.counts or language != "en")]
    assert not missing, "run packaging/translations.py, and translate"
    assert path.read_text("utf-8") == translations.written(language, said, done)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a5_a_translation_puts_in_what_the_sentence_does(language) -> None:
    path = translations.FOLDER / f"inspector_{language}.ts"
    for message, forms in translations.translated(path).items():
        for form in forms:
            wanted, found = set(_PUT.findall(message.words)), set(_PUT.findall(form))
            assert found == wanted or (message.counts and found == wanted - {"%Ln"}), form
            assert ("&" in form) is ("&" in message.words), form
            assert form.endswith("…") is message.words.endswith("…"), form


@pytest.mark.parametrize("language", LANGUAGES)
def test_a5_the_file_that_is_loaded_says_what_the_translator_wrote(language) -> None:
    words = QTranslator()
    assert words.load(str(translations.FOLDER / f"inspector_{language}.qm"))
    for message, forms in translations.translated(
        translations.FOLDER / f"inspector_{language}.ts"
    ).items():
        numbers = range(1, len(forms) + 1) if message.counts else (-1,)
        for number, form in zip(numbers, forms, strict=True):
            said = words.translate(message.context, message.words, message.note or None, number)
            assert said == form, "run packaging/translations.py"


def test_a5_nothing_is_said_that_is_not_translated(in_pseudo, everything, builders) -> None:
    """What stands outside is a name, a key, or what the article says in the article's words."""
    window, dialogs, _ = everything()
    fonts = " ".join(QFontDatabase.families())
    months = " ".join(QLocale().monthName(number) for number in range(1, 13))
    outside = {*re.findall(r"\w+", f"{builders.TEXT} {fonts} {months} {_OUTSIDE}")}
    for part in (window, *dialogs):
        for where, words in pseudo.shown(part):
            left = [w for w in pseudo.untranslated(words) if w not in outside and not w.isupper()]
            assert not left, f"{where}: {words}"


@pytest.mark.parametrize("width", [1200, 760])
def test_a5_longer_words_have_room_on_every_button(in_pseudo, everything, qtbot, width) -> None:
    window, dialogs, _ = everything()
    window.resize(width, 600)
    qtbot.waitUntil(lambda: window.width() <= max(width, window.minimumSizeHint().width()))
    side = window.docks.by_name["panel"].widget()
    for place in range(side.tabs.count()):
        side.tabs.setCurrentIndex(place)
        QApplication.processEvents()
        assert not list(pseudo.cut(window))
    for dialog in dialogs:
        assert not list(pseudo.cut(dialog))


def test_a5_the_window_opens_in_german(qapp, session, request, show, builders) -> None:
    speak(qapp, "de")
    window: Window = request.getfixturevalue("window")
    found = show(builders.analysis())
    menus = [action.text() for action in window.menuBar().actions()]
    assert menus == ["Datei", "Bearbeiten", "Ansicht", "Gehe zu", "Prüfen", "Extras", "Hilfe"]
    assert window.findChild(QAction, "open").text() == "Öffnen …"
    side = window.docks.by_name["panel"].widget()
    assert side.tabs.tabText(0) == "Angaben 7"
    assert any(words.startswith("7 Zahlen  ·  ") for words in _texts(window))
    assert "Absatz 1" in side.claims.cards.model().index(0, 0).data()
    session.review(found.claims[0].span, State.VERIFIED)
    window.actions_made.refresh()
    undo = window.findChild(QAction, "undo").text()
    assert undo == f"Rückgängig: „{found.claims[0].text}“ als geprüft markieren"
    session.show_list(NOTES)
    assert side.tabs.currentWidget() is side.notes
    session.show_list(CHECKS)
    assert side.tabs.currentWidget() is side.checks
    export = ExportDialog(session, window)
    assert export.windowTitle() == "Bericht exportieren"
    assert any(button.text() == "Speichern" for button in _buttons(export))  # Qt's own words


def test_a5_a_finding_is_told_in_german_and_quotes_the_article(qapp, builders) -> None:
    speak(qapp, "de")
    analysis = builders.analysis()
    message = agreed("450 square miles", "1,100 square km")
    working = pickle.loads(pickle.dumps(against("1 + 1 = 2", "2 boats", holds=True)))  # noqa: S301
    slip = replace(analysis.findings[1], message=message, working=working)
    row = finding_rows(replace(analysis, findings=(slip,)))[0].children[0]
    words = row.card.text.split("\n")
    assert words[0].endswith("450 square miles passt zu 1,100 square km.")
    assert words[1] == "1 + 1 = 2, gedruckt 2 boats: stimmt"
    assert (message, working) == (  # elsewhere it is the English that it is made of
        "450 square miles agrees with 1,100 square km.",
        "1 + 1 = 2, printed 2 boats: agrees",
    )


def test_a5_days_are_told_in_german(qapp) -> None:
    first, last = dt.date(2025, 2, 5), dt.date(2025, 2, 7)
    later, year = dt.date(2025, 8, 31), (dt.date(2024, 1, 1), dt.date(2024, 12, 31))
    days = (
        day_words(first),
        when_words(Interval(first, last)),
        when_words(Interval(dt.date(2025, 5, 1), later)),
        when_words(Interval(*year)),
        when_words(Interval(first, None)),
        when_words(Interval(last, dt.date(2025, 3, 2))),
    )
    assert list(days) == [
        "Wed 5 Feb 2025",
        "5–7 Feb 2025",
        "May–Aug 2025",
        "2024",
        "since 5 Feb 2025",
        "7 Feb–2 Mar 2025",
    ]
    speak(qapp, "de")
    assert [said(each) for each in days] == [
        "Mi 5. Feb 2025",
        "5.–7. Feb 2025",
        "Mai–Aug 2025",
        "2024",
        "seit 5. Feb 2025",
        "7. Feb–2. März 2025",
    ]


def test_a5_the_german_window_fits_a_small_screen_with_its_chart(
    qapp, request, show, builders
) -> None:
    speak(qapp, "de")
    window: Window = request.getfixturevalue("window")
    show(builders.analysis())
    window.docks.by_name["chart"].show()
    QApplication.processEvents()
    assert window.minimumSizeHint().width() <= 714  # of a screen of 760, less its frame


def test_a5_plurals_and_numbers_are_those_of_the_language(qapp) -> None:
    assert [tr("%Ln word(s)", count=n) for n in (0, 1, 1204)] == [
        "0 words",
        "1 word",
        "1,204 words",
    ]
    speak(qapp, "de")
    assert [tr("%Ln word(s)", count=n) for n in (1, 1204)] == ["1 Wort", "1.204 Wörter"]
    assert change_words(()) == "keine Zahl weicht ab"


def test_a5_a_language_takes_the_place_of_the_one_before(qapp) -> None:
    for language in ("de", "en", "de", "en"):  # without a turn of the event loop between them
        speak(qapp, language)
    assert tr("%Ln word(s)", count=2) == "2 words"


@pytest.mark.parametrize(("language", "typed"), [("en", "1,204"), ("de", "1.204")])
def test_a5_a_page_is_typed_as_the_language_writes_numbers(
    qapp, session, client, request, qtbot, language, typed
) -> None:
    speak(qapp, language)
    window: Window = request.getfixturevalue("window")
    session.open(["/long.pdf"])
    session.receive(Sized(client.last(Open).job, ((600, 800, 0),) * 1500))
    field = window.findChild(QLineEdit, "page-number")
    field.setText(typed)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert window.documents.pane.page == 1203


def test_a5_a_language_is_chosen_by_its_name_or_the_system(tmp_path) -> None:
    assert chosen("de_AT") == "de"
    assert chosen("xx") == "en"
    told = "from inspector.ui.translation import chosen; print(chosen(''))"
    for system, language in (("de_CH.UTF-8", "de"), ("en_GB.UTF-8", "en"), ("C", "en")):
        env = {**os.environ, "LC_ALL": system, "LANGUAGE": "", "PYTHONPATH": str(ROOT)}
        done = subprocess.run(
            [sys.executable, "-c", told], env=env, check=True, capture_output=True, text=True
        )
        assert done.stdout.strip() == language


def _texts(window: Window) -> list[str]:
    return [words for _, words in pseudo.shown(window)]


def _buttons(dialog: QDialog) -> list[QPushButton]:
    return dialog.findChildren(QPushButton)


def test_a5_the_card_says_in_the_language_how_a_time_was_found(
    qapp, analysed: Callable[..., Analysis]
) -> None:
    text = (
        "Orvania has 40 tonnes of salt. In 2019 it had 30 tonnes, up from 20 tonnes a year earlier."
        " Mara Dovic said on Tuesday that 12 mines had closed last month."
    )
    analysis = pickle.loads(pickle.dumps(analysed(text, "2025-02-05")))  # noqa: S301
    speak(qapp, "de")
    marks = [mark for mark in highlights(analysis) if mark.kind in {"figure", "date"}]
    told = " ".join(card(analysis, mark, load("light")) for mark in marks)
    for words in ("Gegenwart: das Datum", "2019“, wie geschrieben", "vom Datum des Dokuments"):
        assert words in told
    assert not re.search(r"as written|document date|tense|looking|counted", told)
