"""X7 and X8: a report is seen before it is written, and printed with its marks and notes."""

from pathlib import Path

import pymupdf
import pytest
from PySide6.QtCore import QBuffer, QIODevice, QUrl
from PySide6.QtGui import QAction, QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QCheckBox

from inspector.report.choice import PARTS
from inspector.ui.dialogs import preview
from inspector.ui.dialogs.export import ExportDialog
from inspector.ui.dialogs.print_preview import PrintDialog
from inspector.worker.messages import Export, Failed, Preview, Previewed


def png(width: int, height: int, colour: str = "red") -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(colour)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


@pytest.fixture
def article(tmp_path, show, builders) -> Path:
    path = tmp_path / "valley.txt"
    path.write_text(builders.TEXT, "utf-8")
    show(builders.analysis(), str(path))
    return path


@pytest.fixture
def dialog(article, session, qtbot) -> ExportDialog:
    dialog = ExportDialog(session)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def asked(client, qtbot, count: int) -> Preview:
    qtbot.waitUntil(lambda: len(client.all(Preview)) == count)
    return client.last(Preview)


def test_x8_the_dialog_shows_what_the_report_will_be(dialog, session, client, qtbot) -> None:
    first = asked(client, qtbot, 1)
    assert first.writer == "html"
    assert first.analysis == session.analysis
    session.receive(Previewed(first.job, 0, 1, words="<h1>Report on the valley</h1>"))
    assert "Report on the valley" in dialog.preview.toPlainText()
    dialog.findChildren(QCheckBox)[list(PARTS).index("names")].click()
    second = asked(client, qtbot, 2)
    assert not second.analysis.mentions
    session.receive(Previewed(first.job, 0, 1, words="late"))
    assert "late" not in dialog.preview.toPlainText()
    session.receive(Previewed(second.job, 0, 1, image=png(300, 400)))
    assert dialog.preview.grab().toImage().pixelColor(100, 100).red() > 200
    dialog.set_choice("json", "a.json")
    third = asked(client, qtbot, 3)
    session.receive(Failed(third.job, "write", "It has changed since."))
    assert dialog.preview.toPlainText() == "It has changed since."


def test_x8_what_is_chosen_is_kept_and_left_out(dialog, session, client, article, qtbot) -> None:
    boxes = dict(zip(PARTS, dialog.findChildren(QCheckBox), strict=True))
    boxes["claims"].click()
    assert not boxes["chart"].isEnabled()
    boxes["notes"].click()
    dialog.accept()
    assert session.settings.export_without == ("claims", "notes")
    assert not client.last(Export).analysis.claims
    again = ExportDialog(session)
    qtbot.addWidget(again)
    boxes = dict(zip(PARTS, again.findChildren(QCheckBox), strict=True))
    assert {part for part, box in boxes.items() if not box.isChecked()} == {"claims", "notes"}


def test_x8_the_report_on_a_long_article_is_shown_when_the_editor_asks(
    session, show, builders, client, qtbot, monkeypatch
) -> None:
    monkeypatch.setattr(preview, "_LONG", 10)
    show(builders.analysis())
    dialog = ExportDialog(session)
    qtbot.addWidget(dialog)
    assert "takes a while" in dialog.preview.toPlainText()
    assert not client.all(Preview)
    dialog.preview.anchorClicked.emit(QUrl("show"))
    assert client.last(Preview).writer == "html"


def test_x7_the_article_is_printed_with_marks_and_notes(
    window, article, session, client, qtbot, tmp_path
) -> None:
    action = window.findChild(QAction, "print")
    assert action.shortcut().toString() == "Ctrl+P"
    action.trigger()
    job = client.last(Preview)
    assert (job.writer, job.most) == ("pdf", 0)
    pages = (png(420, 594), png(594, 420), png(420, 594, "blue"))
    for number, page in enumerate(pages):
        session.receive(Previewed(job.job, number, len(pages), image=page))
    (dialog,) = window.findChildren(PrintDialog)
    assert "valley.txt" in dialog.windowTitle()
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    dialog.paint(printer)
    dialog.close()
    with pymupdf.open(tmp_path / "printed.pdf") as pdf:
        shapes = [page.rect.width > page.rect.height for page in pdf]
        middle = pdf[2].get_pixmap().pixel(300, 400)
    assert shapes == [False, True, False]
    assert middle[2] > 250 > middle[0]


def test_x7_only_the_wanted_pages_are_printed(qtbot, tmp_path) -> None:
    dialog = PrintDialog([png(40, 60), png(40, 60, "blue"), png(40, 60)], "a.txt")
    qtbot.addWidget(dialog)
    printer = QPrinter()
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setPrintRange(QPrinter.PrintRange.PageRange)
    printer.setFromTo(2, 2)
    dialog.paint(printer)
    with pymupdf.open(tmp_path / "printed.pdf") as pdf:
        assert pdf.page_count == 1
