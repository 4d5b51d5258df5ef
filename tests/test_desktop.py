"""D4 D8: what the desktop is told of the program, and what the program asks it for."""

import ast
import configparser
import mimetypes
import re
import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from inspector.documents.open import readers

ROOT = Path(__file__).resolve().parent.parent
DESKTOP = ROOT / "packaging" / "desktop"
_OWN_KINDS = {
    ".docm": "application/vnd.ms-word.document.macroenabled.12",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".markdown": "text/markdown",
    ".md": "text/markdown",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".text": "text/plain",
}


@pytest.fixture
def entry() -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # keys have capitals
    parser.read(DESKTOP / "inspector.desktop", "utf-8")
    return parser["Desktop Entry"]


@pytest.fixture
def page() -> ET.Element:
    return ET.parse(DESKTOP / "inspector.metainfo.xml").getroot()  # noqa: S314  # our own


def kinds() -> set[str]:
    """Return the media types of all files that are read."""
    suffixes = {suffix for reader in readers().values() for suffix in reader.suffixes}
    return {_OWN_KINDS.get(each) or mimetypes.types_map[each] for each in suffixes}


def test_d4_the_desktop_offers_the_program_for_what_it_reads(entry, page) -> None:
    assert set(entry["MimeType"].strip(";").split(";")) == kinds()
    assert {each.text for each in page.findall("provides/mediatype")} == kinds()


def test_d4_entry_page_icon_and_window_go_by_one_name(entry, page) -> None:
    shown = (ROOT / "inspector" / "ui" / "desktop.py").read_text("utf-8")
    assert 'setDesktopFileName("inspector")' in shown
    assert (entry["Icon"], entry["StartupWMClass"]) == ("inspector", "inspector")
    assert entry["Exec"] == "inspector %F"
    assert page.findtext("id") == "inspector"
    assert page.findtext("launchable") == "inspector.desktop"
    assert ET.parse(DESKTOP / "inspector.svg").getroot().get("viewBox")  # noqa: S314  # our own


def test_d4_the_page_has_a_rating_the_licence_and_every_release(page) -> None:
    rating = page.find("content_rating")
    assert rating is not None
    assert rating.get("type") == "oars-1.1"
    assert f'license = "{page.findtext("project_license")}"' in (ROOT / "pyproject.toml").read_text(
        "utf-8"
    )
    changes = (ROOT / "CHANGELOG.md").read_text("utf-8")
    released = re.findall(r"(?m)^## \[(\d[^\]]*)\] - ([\d-]+)", changes)
    told = [(each.get("version"), each.get("date")) for each in page.findall("releases/release")]
    assert told == released


@pytest.mark.skipif(not shutil.which("appstreamcli"), reason="AppStream is not installed")
def test_d4_the_page_is_as_software_centres_want_it() -> None:
    done = subprocess.run(
        ["appstreamcli", "validate", "--no-net", str(DESKTOP / "inspector.metainfo.xml")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert not re.findall(r"(?m)^E:.*", done.stdout)


def test_d8_files_are_asked_for_by_the_desktop_and_never_by_a_dialog_of_our_own() -> None:
    """In a sandbox the desktop's own dialog gives a program the files that it may see."""
    asked = []
    for path in (ROOT / "inspector" / "ui").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Attribute) and "DontUseNative" in node.attr:
                pytest.fail(f"{path.name} keeps the desktop's dialog out")
            if isinstance(node, ast.Call) and "QFileDialog" in ast.unparse(node.func):
                asked.append(ast.unparse(node.func))
    assert len(asked) >= 4
    assert {each.partition(".")[2] for each in asked} <= {
        "getOpenFileName",
        "getOpenFileNames",
        "getSaveFileName",
        "getExistingDirectory",
    }
