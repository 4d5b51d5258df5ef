"""T8: the chart as a file, in every format."""

import csv
import io
import re
from pathlib import Path

import pymupdf
import pytest
from PySide6.QtGui import QColor, QGuiApplication, QImage

from inspector.errors import WriteError
from inspector.report.chart import Caption
from inspector.ui.dialogs.picture import PictureDialog
from inspector.ui.picture import Chart, save
from inspector.ui.theme import load

CAPTION = Caption("Land held", "Two figures.", ("As printed.", "Chart: Foreign desk"), margin=20)


@pytest.fixture
def chart(builders) -> Chart:
    analysis = builders.analysis()
    return Chart(analysis, analysis.series[0])


def test_t8_a_drawing_is_the_same_every_time(qapp, chart, request) -> None:
    found = chart.file(".svg", CAPTION, load("light"))
    golden = Path(__file__).parent.parent / "goldens" / "chart.svg"
    if request.config.getoption("--regenerate-goldens"):
        golden.write_bytes(found)
    assert found.decode() == golden.read_text("utf-8")


def test_t8_text_stays_text_in_drawings_and_on_pages(qapp, chart) -> None:
    drawing = chart.file(".svg", CAPTION, load("light")).decode()
    page = pymupdf.open(stream=chart.file(".pdf", CAPTION, load("light")))[0]
    told = re.findall(r"<text[^>]*>([^<]*)</text>", drawing)
    for words in ("Land held", "km²", "1,100", "As printed.", "Chart: Foreign desk"):
        assert words in told
        assert words in page.get_text()
    assert 'aria-label="Two figures."' in drawing
    assert (round(page.rect.width), len(page.get_drawings()) > 10) == (570, True)
    assert not page.get_images()


@pytest.mark.parametrize("scale", [1, 2, 3])
def test_t8_a_picture_has_the_pixels_that_are_asked_for(qapp, chart, scale) -> None:
    picture = QImage.fromData(chart.file(".png", CAPTION, load("dark"), scale))
    assert picture.width() == 760 * scale
    assert picture.pixelColor(2, 2) == load("dark").colour("base")
    assert picture.text("Description") == "Two figures."
    line = load("dark").highlight("organisation").line
    inked = {picture.pixel(x, y) for x in range(picture.width()) for y in range(0, 300 * scale, 3)}
    assert line.rgb() in {QColor(pixel).rgb() for pixel in inked}


def test_t8_the_table_has_the_rows_with_their_bounds_and_what_is_not_plotted(chart) -> None:
    chart = Chart(chart.analysis, chart.series, (chart.analysis.claims[6],))
    rows = list(csv.DictReader(io.StringIO(chart.file(".csv", CAPTION, load("light")).decode())))
    assert [(row["figure"], row["low"], row["bound"], row["when"]) for row in rows] == [
        ("1,100 square km", "1100", "exact", "Jun–Aug 2024"),
        ("300 square km", "300", "less", "Wed 5 Feb 2025"),
        ("20%", "20", "exact", "undated"),
    ]
    assert rows[1]["source"] == "Mara Dovic"
    assert rows[0]["sentence"].startswith("KELMAR")


def test_t8_nothing_of_the_computer_is_told(qapp, chart, tmp_path) -> None:
    for suffix in (".svg", ".pdf", ".csv", ".png"):
        content = chart.file(suffix, CAPTION, load("light"))
        assert str(Path.home()).encode() not in content
        assert b"/articles" not in content


def test_t8_the_dialog_saves_what_is_told_and_copies(qtbot, chart, tmp_path) -> None:
    dialog = PictureDialog(chart, CAPTION, "land")
    qtbot.addWidget(dialog)
    dialog.title.setText("Land & water")
    dialog.byline.setText("Chart: A. Bray")
    dialog.copy()
    assert QGuiApplication.clipboard().image().width() == 2 * 760
    dialog.format.setCurrentIndex(dialog.format.findData(".svg"))
    assert not dialog.scale.isEnabled()
    with qtbot.waitSignal(dialog.saved) as saved:
        dialog.save(tmp_path / "land.svg")
    drawing = Path(saved.args[0]).read_text("utf-8")
    assert "Land &amp; water" in drawing
    assert "Chart: A. Bray" in drawing


def test_t8_a_folder_that_cannot_be_written_is_told_of_in_a_sentence(
    qtbot, chart, tmp_path
) -> None:
    dialog = PictureDialog(chart, CAPTION, "land")
    qtbot.addWidget(dialog)
    dialog.save(tmp_path / "missing" / "land.png")
    assert "land.png could not be saved" in dialog.told.text()
    with pytest.raises(WriteError):
        save(tmp_path / "missing" / "land.png", b"")
