"""V19: what the message bar offers for pages that are pictures."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QPushButton

from inspector.documents.model import Document, Page, Span
from inspector.ui.tabs import Tab, TabState
from inspector.ui.views.message import MessageBar
from inspector.ui.views.remarks import NO_RECOGNISER, PICTURE, tell_picture, tell_tab
from inspector.worker.messages import Catalogue

PAGES = tuple(Page(number, 100, 100, 0, Span(0, 4 if number == 0 else 0)) for number in range(3))
DOCUMENT = Document("a.pdf", "", "pdf", "Text", (), PAGES[:1])
MIXED = replace(
    DOCUMENT,
    pages=(PAGES[0], replace(PAGES[1], span=Span(4, 4)), replace(PAGES[2], span=Span(4, 4))),
)


class Asked(SimpleNamespace):
    """A session that keeps the pages which it is to have recognised."""

    def __init__(self, *, installed: bool = True) -> None:
        super().__init__(catalogue=Catalogue(recognises=installed), pages=[])

    def recognise(self, pages):
        self.pages.append(tuple(pages))


@pytest.fixture
def bar(qtbot):
    made = MessageBar()
    qtbot.addWidget(made)
    return made


def tab(document):
    return Tab(1, "a.pdf", "a.pdf", TabState.READY, document=document)


def button(bar, title):
    return next(each for each in bar.findChildren(QPushButton) if each.text() == title)


def test_the_page_in_view_or_all_pictures_can_be_recognised(bar):
    session, page = Asked(), [1]
    tell_picture(bar, tab(MIXED), lambda: page[0], session)
    assert bar.texts == (PICTURE,)
    page[0] = 2
    button(bar, "Recognise this page").click()
    button(bar, "Whole document").click()
    assert session.pages == [(2,), (1, 2)]


def test_nothing_is_offered_on_a_page_with_text_or_after_a_refusal(bar):
    session = Asked()
    tell_picture(bar, tab(MIXED), lambda: 0, session)
    assert bar.texts == ()
    tell_picture(bar, tab(MIXED), lambda: 1, session)
    button(bar, "Not for this file").click()
    tell_picture(bar, tab(MIXED), lambda: 2, session)
    assert bar.texts == ()


def test_where_tesseract_is_missing_the_bar_says_what_to_do(bar):
    tell_picture(bar, tab(MIXED), lambda: 1, Asked(installed=False))
    assert bar.texts == (f"{PICTURE} {NO_RECOGNISER}",)
    assert not bar.findChildren(QPushButton)


def test_a_scan_is_told_once(bar):
    scan = replace(DOCUMENT, text="", pages=(PAGES[1],), notes=("It is a scan.",))
    tell_tab(bar, tab(scan), Asked())
    tell_picture(bar, tab(scan), lambda: 1, Asked())
    assert bar.texts == (PICTURE,)
