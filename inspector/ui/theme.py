"""Colours by meaning, from `resources/themes`, and the look of the window made from them.

A widget asks `of(self.palette())` and hears of a change as any Qt widget does: by a palette change.
"""

import tomllib
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QIcon,
    QPainter,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QApplication, QWidget

from inspector.assets import resource

_LINE = 18  # pixels of a line of text of the usual size


@dataclass(frozen=True, slots=True)
class MarkColours:
    """How marks of one kind look.

    `fill` is None for a mark that is a line only. `cue` is the shape of the line: dotted, solid,
    dashed, dash-dot, double, thick, thin or wavy.
    """

    base: QColor
    line: QColor
    cue: str
    fill: QColor | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Theme:
    """The colours of one theme."""

    name: str
    colours: dict[str, QColor] = field(repr=False)
    marks: dict[str, MarkColours] = field(repr=False)

    def colour(self, meaning: str) -> QColor:
        """Return a colour by its meaning, such as "muted"; "highlight.<kind>" is a mark's base."""
        kind = meaning.removeprefix("highlight.")
        return self.colours[meaning] if kind == meaning else self.marks[kind].base

    def highlight(self, kind: str) -> MarkColours:
        """Return how marks of a kind look."""
        return self.marks[kind]

    def palette(self) -> QPalette:
        """Return the palette that the Fusion style paints with."""
        palette = QPalette()
        for role, meaning in _ROLES.items():
            palette.setColor(role, self.colours[meaning])
        for role in (
            QPalette.ColorRole.Text,
            QPalette.ColorRole.WindowText,
            QPalette.ColorRole.ButtonText,
        ):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colours["disabled"])
        return palette

    def style_sheet(self) -> str:
        """Return the style sheet of the window's frame, with the colours of this theme."""
        files = ["window.qss", *(["contrast.qss"] if self.name.startswith("contrast") else [])]
        sheet = "".join(resource(f"themes/{file}").read_text("utf-8") for file in files)
        sheet = sheet.replace("@folder", resource("themes").as_posix()).replace("@name", self.name)
        for meaning in sorted(self.colours, key=len, reverse=True):
            sheet = sheet.replace(f"@{meaning}", self.colours[meaning].name())
        return sheet

    def frame(self, widget: QWidget) -> None:
        """Paint a frame inside a widget that has the keyboard and does not show it by itself."""
        painter = QPainter(widget)
        painter.setPen(QPen(self.colour("ring"), 2))
        painter.drawRect(widget.rect().adjusted(1, 1, -1, -1))
        painter.end()

    def icon(self, name: str, meaning: str = "text") -> QIcon:
        """Return a shipped icon, drawn in a colour of this theme."""
        # Its drawing is read by Qt's SVG, which the first page does not wait for.
        from inspector.ui.icons import Sign  # noqa: PLC0415

        return QIcon(Sign(name, self.colour(meaning), self.colours["disabled"]))


def grown(pixels: int, widget: QWidget) -> int:
    """Return a length as much larger as the text of a widget is larger than usual."""
    return round(pixels * max(1.0, widget.fontMetrics().height() / _LINE))


_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "base",
    QPalette.ColorRole.AlternateBase: "alternate",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Button: "window",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "accent_text",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "accent_text",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "link",
    QPalette.ColorRole.LinkVisited: "link",
    QPalette.ColorRole.ToolTipBase: "tooltip",
    QPalette.ColorRole.ToolTipText: "tooltip_text",
    QPalette.ColorRole.Light: "base",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Dark: "strong_border",
    QPalette.ColorRole.Shadow: "shadow",
}


NAMES = ("light", "dark", "contrast-light", "contrast-dark")


@lru_cache(maxsize=len(NAMES))
def load(name: str) -> Theme:
    """Read a theme, one of `NAMES`."""
    stored = _stored(name)
    marks = {
        kind: MarkColours(
            QColor(entry["base"]),
            QColor(entry["line"]),
            entry["cue"],
            QColor(entry["fill"]) if "fill" in entry else None,
        )
        for kind, entry in stored["highlight"].items()
    }
    colours = {meaning: QColor(value) for meaning, value in stored["colour"].items()}
    return Theme(name, colours, marks)


def _stored(name: str) -> dict[str, Any]:
    """Return what the file of a theme says, over what the theme says that it is like."""
    own = tomllib.loads(resource(f"themes/{name}.toml").read_text("utf-8"))
    if "like" not in own:
        return own
    other = _stored(own["like"])
    marks = {
        kind: {**entry, **own["highlight"].get(kind, {})}
        for kind, entry in other["highlight"].items()
    }
    return {"colour": {**other["colour"], **own["colour"]}, "highlight": marks}


def of(palette: QPalette) -> Theme:
    """Return the theme that a palette belongs to.

    One that is of none is dark where its text is lighter than its ground.
    """
    text, ground = _ground(palette)
    return load(_name_of(text.rgb(), ground.rgb()))


def _ground(palette: QPalette) -> tuple[QColor, QColor]:
    """Return the colours of text and of what is below it."""
    roles = QPalette.ColorRole
    return palette.color(roles.WindowText), palette.color(roles.Window)


@lru_cache(maxsize=16)
def _name_of(text: int, ground: int) -> str:
    for name in NAMES:
        theme = load(name)
        if (theme.colour("text").rgb(), theme.colour("window").rgb()) == (text, ground):
            return name
    return "dark" if QColor(text).lightnessF() > QColor(ground).lightnessF() else "light"


class Look(QObject):
    """Keep the application in the theme and the size that the editor or the system has chosen."""

    def __init__(self, app: QApplication, choice: str, size: int = 100) -> None:
        """Take "light", "dark", "contrast" or the system's theme, and the size in per cent.

        Until it is to `follow` the system there are the colours that the system's own tell.
        """
        super().__init__(app)
        self._app = app
        self._choice = choice
        self._applied = ""
        self._points = app.font().pointSizeF()
        app.setStyle("Fusion")
        self.enlarge(size)
        text, ground = _ground(app.palette())
        is_dark = text.lightnessF() > ground.lightnessF()
        self._app.setPalette(load(self._name(is_dark=is_dark)).palette())

    def follow(self) -> None:
        """Hear from now on what the system has, and dress the window in a theme wholly."""
        # What the system has is told in words for which PySide makes hundreds of others first.
        self._hints = QGuiApplication.styleHints()  # those for accessibility live as long
        self._hints.colorSchemeChanged.connect(self._apply)
        self._accessible = self._hints.accessibility()
        self._accessible.contrastPreferenceChanged.connect(self._apply)
        self._apply()

    def choose(self, choice: str) -> None:
        """Take "light", "dark", "contrast", or anything else for what the system has."""
        self._choice = choice
        self._apply()

    def enlarge(self, size: int) -> None:
        """Set the text of the window in a size, in per cent of the system's."""
        font = self._app.font()
        points = self._points * size / 100
        if points > 0 and abs(font.pointSizeF() - points) > 0.01:
            font.setPointSizeF(points)
            self._app.setFont(font)
            if self._applied:  # what a style sheet has polished does not hear of another font
                self._app.setStyleSheet(self._app.styleSheet())

    def _apply(self) -> None:
        from PySide6.QtCore import Qt  # noqa: PLC0415 - not before the first page

        name = self._name(
            is_dark=self._hints.colorScheme() is Qt.ColorScheme.Dark,
            wants_contrast=self._accessible.contrastPreference()
            is Qt.ContrastPreference.HighContrast,
        )
        if name != self._applied:
            self._applied = name
            theme = load(name)
            self._app.setPalette(theme.palette())
            self._app.setStyleSheet(theme.style_sheet())

    def _name(self, *, is_dark: bool, wants_contrast: bool = False) -> str:
        """Return the theme that is due."""
        scheme = "dark" if is_dark else "light"
        if self._choice == "contrast" or (wants_contrast and self._choice not in NAMES):
            return f"contrast-{scheme}"
        return self._choice if self._choice in NAMES else scheme
