"""The dock on the left: V5, V6."""

from dataclasses import replace

import pytest

from inspector.documents.model import Heading
from inspector.ui.theme import load
from inspector.ui.views.outline import entries
from inspector.worker.messages import Render


@pytest.fixture
def contents(qtbot, window, show, paged, draw):
    analysis = paged()
    outline = (Heading(1, "Water", 0), Heading(2, "Dam and lake", 0), Heading(1, "Prisoners", 1))
    show(replace(analysis, document=replace(analysis.document, outline=outline)), "/valley.pdf")
    window.actions_made["dock-outline"].trigger()
    return window.docks.by_name["outline"].widget()


def test_the_outline_of_the_file_is_a_tree_to_jump_from(contents, window):
    """V6"""
    tree = contents.outline.tree
    assert tree.topLevelItemCount() == 2
    assert tree.topLevelItem(0).child(0).text(0) == "Dam and lake"
    tree.itemActivated.emit(tree.topLevelItem(1), 0)
    assert window.documents.pane.page == 1


def test_a_filter_keeps_what_an_entry_stands_under(contents):
    """V6"""
    contents.outline._filter.setText("LAKE dam")
    tree = contents.outline.tree
    assert not tree.topLevelItem(0).isHidden()
    assert not tree.topLevelItem(0).child(0).isHidden()
    assert tree.topLevelItem(1).isHidden()
    contents.outline._filter.clear()
    assert not tree.topLevelItem(1).isHidden()


def test_a_text_has_an_outline_made_up_of_its_paragraphs(builders):
    """V6"""
    document = builders.analysis().document
    found = entries(document)
    assert len(found) >= 2
    for _, words, span in found:
        assert span.of(document.text).split()[0] == words.split()[0]


def test_thumbnails_show_the_pages_with_their_marks(qtbot, contents, window, client, draw):
    """V5"""
    contents.setCurrentIndex(1)
    thumbs = contents.thumbnails
    qtbot.waitUntil(lambda: thumbs.viewport().grab() and not draw() and not thumbs._easel.is_busy)
    small = [asked.drawing for asked in client.all(Render) if asked.drawing.scale < 0.4]
    assert {drawing.page for drawing in small} == {0, 1}
    image = thumbs.viewport().grab().toImage()
    colours = {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(min(image.height(), 200))
    }
    assert load("light").highlight("figure").line.name() in colours
    assert load("light").highlight("person").line.name() in colours


def test_a_thumbnail_leads_to_its_page_and_follows_the_view(contents, window):
    """V5"""
    contents.setCurrentIndex(1)
    thumbs = contents.thumbnails
    thumbs.activated.emit(thumbs.model().index(1, 0))
    assert window.documents.pane.page == 1
    assert thumbs.currentIndex().row() == 1
    window.documents.pane.go_to_page(0)
    assert thumbs.currentIndex().row() == 0


def test_a_text_without_pages_has_no_thumbnails(window, show, builders):
    """V5"""
    show(builders.analysis())
    window.actions_made["dock-outline"].trigger()
    contents = window.docks.by_name["outline"].widget()
    assert not contents.isTabVisible(1)
    assert not contents.isTabVisible(2)
