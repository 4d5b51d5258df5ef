from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from inspector.documents.model import Page, Span
from inspector.documents.open import from_text
from inspector.ui.views.find import FindBar, Scope, snippet
from inspector.ui.views.text import TextView

TEXT = "Dovic 🙂 said. dovic left. DOVIC came."


@pytest.fixture
def bar(qtbot):
    bar = FindBar()
    qtbot.addWidget(bar)
    bar.set_text(TEXT)
    return bar


def test_it_finds_while_one_types(qtbot, bar):
    heard = []
    bar.found.connect(lambda hits, current: heard.append((len(hits), current)))
    bar.open(0)
    QTest.keyClicks(bar.findChild(QLineEdit), "dov")
    assert heard[-1] == (3, Span(0, 3))
    assert bar.count == "1 of 3"


def test_it_begins_where_the_editor_is_and_goes_round(bar):
    bar.open(10, "dovic")
    assert bar.count == "2 of 3"
    bar.step(1)
    bar.step(1)
    assert bar.count == "1 of 3"
    bar.step(-1)
    assert bar.count == "3 of 3"


def test_it_says_when_there_is_nothing(bar):
    bar.open(0, "Kelmar")
    assert bar.count == "Not found"


def test_escape_takes_the_hits_away(qtbot, bar):
    bar.open(0, "dovic")
    with qtbot.waitSignals([bar.found, bar.closed]):
        QTest.keyClick(bar, Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_the_hits_are_listed_with_the_words_around_them(bar):
    """V7"""
    bar.open(0, "dovic")
    bar.all.setChecked(True)
    assert bar.results.count() == 3
    assert bar.results.item(1).text() == "Dovic 🙂 said. dovic left. DOVIC came."
    bar.results.itemActivated.emit(bar.results.item(2))
    assert bar.count == "3 of 3"
    bar.step(1)
    assert bar.results.currentRow() == 0
    bar.set_text(TEXT, from_text(TEXT, "x.txt"))
    assert bar.results.item(1).text().startswith("para 1   Dovic 🙂 said.")


def test_escape_in_the_article_takes_the_hits_away_and_then_what_is_picked(
    window, session, show, builders
):
    analysis = show(builders.analysis())
    pane = window.documents.pane
    session.select(analysis.claims[0].span)
    pane.find_bar.open(0, "dovic")
    view = window.findChild(TextView)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not pane.find_bar.isVisible()
    assert session.selection == analysis.claims[0].span
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert session.selection is None


def test_a_scope_leaves_out_what_lies_elsewhere(bar):
    """V7"""
    bar.set_scopes({"Names": lambda: Scope([Span(0, 5), Span(26, 31)])})
    bar.open(0, "dovic")
    assert bar.count == "1 of 3"
    bar.scope.setCurrentText("Names")
    assert bar.count == "1 of 2"
    bar.step(1)
    assert bar._hits[bar._current] == Span(26, 31)


def test_notes_are_looked_through_as_well_as_the_words_that_they_are_on(bar):
    """V7: scope notes"""
    noted = {Span(0, 5): "Ask the Ministry.", Span(26, 31): ""}
    bar.set_scopes({"Notes": lambda: Scope(sorted(noted), noted)})
    bar.open(0, "ministry")
    assert bar.count == "Not found"
    bar.scope.setCurrentText("Notes")
    assert bar._hits == (Span(0, 5),)
    bar.all.setChecked(True)
    assert bar.results.item(0).text().endswith("✎ Ask the Ministry.")
    bar.open(0, "dovic")
    assert bar.count == "1 of 2"


def test_a_long_text_gives_short_snippets():
    """V7"""
    text = "word " * 400 + "needle " + "word " * 400
    place = text.index("needle")
    found = snippet(text, Span(place, place + 6))
    assert found.startswith("…word")
    assert found.endswith("word…")
    assert len(found) < 110


def test_what_is_found_on_a_page_stays_current_when_its_text_comes_anew(bar):
    def of(*texts):
        starts = [sum(len(text) + 1 for text in texts[:place]) for place in range(len(texts))]
        pages = tuple(
            Page(number, 100.0, 100.0, 0, Span(start, start + len(text)))
            for number, (start, text) in enumerate(zip(starts, texts, strict=True))
        )
        return replace(from_text("\n".join(texts), "x.pdf"), pages=pages)

    words = of("lake", "lake", "a lake")
    bar.set_text(words.text, words)
    bar.open(words.pages[1].span.start, "lake")
    assert bar.count == "2 of 3"
    whole = of("A lake and a lake.", "The lake.", "No more of a lake.")
    bar.set_text(whole.text, whole)
    assert bar.count == "3 of 4"
