"""A chart that leaves the window: one drawing, whatever the format, and the rows behind it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF, Qt
from PySide6.QtGui import QImage, QImageWriter, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgRenderer

from inspector.analysis.model import Analysis
from inspector.claims.model import Claim
from inspector.errors import WriteError
from inspector.phrases import phrases
from inspector.report.chart import Caption, Inks, svg
from inspector.report.kinds import SOURCE_KINDS
from inspector.report.series_table import series_csv
from inspector.series.model import Series
from inspector.ui.theme import Theme
from inspector.ui.translation import translator

phrase = phrases(__name__)
tr = translator(__name__)


FORMATS = {
    ".png": phrase("Picture (PNG)"),
    ".svg": phrase("Drawing (SVG)"),
    ".pdf": phrase("Page (PDF)"),
    ".csv": phrase("Table (CSV)"),
}
SCALES = (1, 2, 3)
_DOTS_PER_INCH = 96
_FINE = 1200  # dots to an inch of a page, so that nothing is rounded to a point


@dataclass(frozen=True, slots=True)
class Chart:
    """What is on the chart: a series, without the sources that are hidden."""

    analysis: Analysis
    series: Series
    undated: tuple[Claim, ...] = ()

    def drawing(self, caption: Caption, theme: Theme) -> str:
        """Return the chart as SVG."""
        inks = Inks(
            theme.colour("text").name(),
            theme.colour("base").name(),
            tuple(theme.highlight(kind).line.name() for kind in SOURCE_KINDS),
        )
        text = self.analysis.document.text
        sentences = {
            point.claim: self.analysis.claim(point.claim).sentence.of(text)
            for point in self.series.points
        }
        return svg(self.series, self.analysis.document.name, sentences, inks, caption)

    def file(self, suffix: str, caption: Caption, theme: Theme, scale: int = 1) -> bytes:
        """Return the file of a format; `scale` enlarges a picture made of pixels."""
        if suffix == ".csv":
            return series_csv(self.analysis, self.series, self.undated, caption.hidden).encode()
        drawing = self.drawing(caption, theme)
        if suffix == ".svg":
            return drawing.encode()
        title = caption.title or self.series.label
        if suffix == ".pdf":
            return _page(drawing, title)
        return _picture(image(drawing, scale), title, caption.described)


def image(drawing: str, scale: float) -> QImage:
    """Return a drawing as an image, enlarged by `scale`."""
    renderer = QSvgRenderer(QByteArray(drawing.encode()))
    picture = QImage(renderer.defaultSize() * scale, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    picture.setDotsPerMeterX(round(_DOTS_PER_INCH * scale / 0.0254))
    picture.setDotsPerMeterY(round(_DOTS_PER_INCH * scale / 0.0254))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter)
    painter.end()
    return picture


def save(path: Path, content: bytes) -> None:
    """Write a file by way of a temporary one.

    Raises:
        WriteError: if the folder cannot be written.
    """
    part = path.with_name(f"{path.name}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    except OSError as error:
        raise WriteError(
            tr(
                "{name} could not be saved: {error}. Choose another folder.",
                name=path.name,
                error=error.strerror or error,
            )
        ) from error


def _picture(pixels: QImage, title: str, described: str) -> bytes:
    def write(buffer: QBuffer) -> None:
        writer = QImageWriter(buffer, QByteArray(b"png"))
        writer.setText("Title", title)
        writer.setText("Description", described)
        writer.write(pixels)

    return _written(write)


def _page(drawing: str, title: str) -> bytes:
    renderer = QSvgRenderer(QByteArray(drawing.encode()))

    def write(buffer: QBuffer) -> None:
        writer = QPdfWriter(buffer)
        writer.setTitle(title)
        writer.setCreator("Inspector")
        size = QSizeF(renderer.defaultSize()) * (72 / _DOTS_PER_INCH)
        writer.setPageSize(
            QPageSize(size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
        )
        writer.setPageMargins(QMarginsF())
        writer.setResolution(_FINE)
        painter = QPainter(writer)
        renderer.render(painter)
        painter.end()

    return _written(write)


def _written(write: Callable[[QBuffer], object]) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    write(buffer)
    return bytes(buffer.data().data())
