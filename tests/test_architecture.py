"""What must stay true of the files of this project."""

import ast
import os
import re
import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path

import pyqtgraph
import pytest
from packaging.requirements import Requirement
from pyqtgraph.exporters import SVGExporter
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPainter, QPixmap, QTextCursor, QTextDocument
from PySide6.QtWidgets import QWidget

from inspector import cli
from inspector.checks import rules
from inspector.checks.model import Check
from inspector.documents import readers
from inspector.documents.model import Reader
from inspector.registry import discover
from inspector.report import writers
from inspector.report.model import Writer
from inspector.ui.actions import ACTIONS, MENUS

ROOT = Path(__file__).resolve().parent.parent
MODULES = sorted((ROOT / "inspector").rglob("*.py"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
README = (ROOT / "README.md").read_text("utf-8")
PINS = ("requirements.txt", "requirements-dev.txt")

# Modules over 400 lines, each with the reason why it is still one idea.
LONG: dict[str, str] = {}


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def imports(path: Path) -> set[str]:
    """Return the names of all modules that a file imports, wherever in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


def in_a_fresh_process(program: str) -> list[str]:
    """Return what a program prints in a process of its own, in words."""
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    return done.stdout.split()


# --------------------------------------------------------------------- modules


@pytest.mark.slow
def test_imports_keep_the_contracts():
    program = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([program], capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_is_one_room(path):
    length = len(path.read_text("utf-8").splitlines())
    assert length <= 400 or name_of(path) in LONG


@pytest.mark.parametrize("path", [p for p in MODULES if p.name == "__init__.py"], ids=name_of)
def test_a_package_says_what_it_is_and_imports_nothing_of_its_own(path):
    tree = ast.parse(path.read_text("utf-8"))
    assert ast.get_docstring(tree)
    assert not any(name.startswith("inspector") for name in imports(path))


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_nothing_opens_a_connection(path):
    network = ("socket", "ssl", "http", "urllib.request", "requests", "httpx", "ftplib", "smtplib")
    # Qt's local sockets reach no further than this machine.
    reached = {name for name in imports(path) if name.startswith(network)}
    assert not reached


def test_no_module_has_a_name_that_says_nothing():
    nothing = {"utils", "helpers", "common", "core", "misc", "manager", "handler"}
    assert not [name_of(path) for path in MODULES if nothing & set(path.stem.split("_"))]


def test_the_window_loads_what_is_heavy_only_when_it_is_needed():
    loaded = set(in_a_fresh_process("import sys, inspector.ui.window; print(*sys.modules)"))
    assert "PySide6.QtWidgets" in loaded
    assert not loaded & {"spacy", "pymupdf", "pyqtgraph", "numpy", "pint"}


# ---------------------------------------------------------- parts that are found


@pytest.mark.parametrize(
    ("package", "attribute", "kind"),
    [(readers, "READER", Reader), (writers, "WRITER", Writer), (rules, "CHECK", Check)],
)
def test_parts_are_found_under_the_names_of_their_files(package, attribute, kind):
    folder = Path(package.__path__[0])
    files = {path.stem.replace("_", "-") for path in folder.glob("*.py")} - {"--init--"}
    assert set(discover(package, attribute, kind)) == files


def test_a_check_has_texts_that_it_flags_and_texts_that_it_lets_pass():
    for check in discover(rules, "CHECK", Check).values():
        assert len(check.flags) >= 2
        assert len(check.clean) >= 2
        assert all("[[" in text and "]]" in text for text in check.flags)
        assert not any("[[" in text for text in check.clean)


def test_every_check_names_its_references():
    for path in Path(rules.__path__[0]).glob("*.py"):
        if path.name != "__init__.py":
            docstring = ast.get_docstring(ast.parse(path.read_text("utf-8")))
            assert "References:" in str(docstring), path.name


def test_actions_and_their_keys_are_unique_and_their_icons_are_there():
    assert not [action for action, n in Counter(a.id for a in ACTIONS).items() if n > 1]
    assert not [keys for keys, n in Counter(a.keys for a in ACTIONS if a.keys).items() if n > 1]
    for action in ACTIONS:
        assert action.menu.split("/")[0] in MENUS
        assert not action.icon or (ROOT / "resources/icons" / f"{action.icon}.svg").is_file()


# ------------------------------------------------------------------------ pins


def test_every_pin_has_its_reason_beside_it():
    lines = (ROOT / "pyproject.toml").read_text("utf-8").splitlines()
    pins = [number for number, line in enumerate(lines) if re.match(r'    "[\w.-]+[=<>]=', line)]
    assert len(pins) >= 15
    for number in pins:
        assert "#" in lines[number] or lines[number - 1].lstrip().startswith("#"), lines[number]


@pytest.mark.parametrize("name", PINS)
def test_requirements_have_hashes_and_name_no_index(name):
    text = (ROOT / "packaging" / name).read_text("utf-8")
    entries = re.split(r"\n(?=\S)", text.strip())
    assert len(entries) > 40
    for entry in entries:
        assert re.match(r"[\w.-]+==\S+", entry), entry.splitlines()[0]
        assert "--hash=sha256:" in entry
    assert not re.search(r"://|--index|--extra-index|--find-links|file:", text)


def test_requirements_hold_what_the_project_asks_for():
    def versions(name: str) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for line in (ROOT / "packaging" / name).read_text("utf-8").splitlines():
            if pin := re.match(r"([\w.-]+)==(\S+)", line):
                found.setdefault(pin[1].lower().replace("_", "-"), []).append(pin[2])
        return found

    run, dev = (versions(name) for name in PINS)
    assert all(dev[name] == pinned for name, pinned in run.items())
    asked = PROJECT["project"]["dependencies"]
    for entry in map(Requirement, asked):
        pinned = run[entry.name.lower().replace("_", "-")]
        assert all(entry.specifier.contains(version) for version in pinned)
    for entry in map(Requirement, PROJECT["project"]["optional-dependencies"]["dev"]):
        assert all(entry.specifier.contains(version) for version in dev[entry.name.lower()])


def test_qt_gives_back_every_reference_to_none_that_it_takes(qapp):
    """PySide6 6.12.0 loses one at each of these calls, and ends in an abort."""
    widget, timer, pixmap = QWidget(), QTimer(), QPixmap(8, 8)
    painter, cursor = QPainter(pixmap), QTextCursor(QTextDocument("text"))
    before = sys.getrefcount(None)
    for _ in range(300):
        widget.update()
        timer.stop()
        painter.drawLine(0, 0, 1, 1)
        cursor.insertText("x")
    change = sys.getrefcount(None) - before
    painter.end()
    assert abs(change) < 20


def test_a_chart_can_be_exported_as_svg(qapp):
    """Under PySide6 6.11.3 pyqtgraph's exporter raises."""
    plot = pyqtgraph.PlotWidget()
    plot.plot([1, 2, 3], [3, 1, 2])
    assert b"<svg" in SVGExporter(plot.plotItem).export(toBytes=True)
    plot.close()


def test_pymupdf_brings_no_machinery_for_learning():
    """PyMuPDF 2.0 loads onnxruntime when it is imported, and starts five times slower."""
    loaded = set(in_a_fresh_process("import sys, pymupdf; print(*sys.modules)"))
    assert not loaded & {"onnxruntime", "networkx", "numpy"}


# -------------------------------------------------------------- samples and words


def test_every_sample_has_its_author_licence_and_purpose():
    index = tomllib.loads((ROOT / "seeds" / "INDEX.toml").read_text("utf-8"))
    files = {path.name for path in (ROOT / "seeds").iterdir()} - {"INDEX.toml"}
    assert set(index) == files
    for entry in index.values():
        assert all(entry[key] for key in ("author", "licence", "purpose"))


def commands() -> list[list[str]]:
    """Return the command lines in the README's shell blocks, in words."""
    blocks = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
    lines = [
        line.partition("#")[0].partition("<")[0].split() for line in "".join(blocks).splitlines()
    ]
    return [line for line in lines if line]


def test_the_readme_has_the_two_commands_that_set_everything_up():
    told = [" ".join(line) for line in commands()]
    assert "python3 packaging/develop.py open" in told
    assert "python3 packaging/develop.py test" in told
    install = "pip install -r packaging/requirements.txt && pip install --no-deps -e ."
    assert install in told


@pytest.mark.parametrize("line", [c for c in commands() if c[0] == "inspector"], ids=" ".join)
def test_the_commands_in_the_readme_are_ones_that_inspector_has(line, capsys):
    with pytest.raises(SystemExit) as ended:
        cli.main([line[1], "--help"])
    assert ended.value.code == 0
    shown = capsys.readouterr().out
    assert shown.startswith(f"usage: inspector {line[1]}")
    for option in line[2:]:
        assert not option.startswith("-") or option in shown


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\(([^)#]+)\)", README))))
def test_what_the_readme_links_to_is_there(link):
    assert (ROOT / link).is_file()


def test_the_program_of_the_continuous_checks_is_the_readme_s():
    run = ROOT / ".ci" / "run"
    assert "python3 packaging/develop.py test" in run.read_text("utf-8")
    assert os.access(run, os.X_OK)
