"""The colours of reports: those of the window, by meaning."""

import tomllib
from dataclasses import dataclass

from inspector.assets import resource


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one theme as "#RRGGBB", by meaning; `marks` by kind of mark."""

    colours: dict[str, str]
    marks: dict[str, dict[str, str]]


def theme(name: str) -> Theme:
    """Read a theme: "light" or "dark"."""
    stored = tomllib.loads(resource(f"themes/{name}.toml").read_text("utf-8"))
    return Theme(stored["colour"], stored["highlight"])


def rgb(colour: str) -> tuple[float, float, float]:
    """Return the red, green and blue of "#RRGGBB", from 0 to 1."""
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red / 255, green / 255, blue / 255
