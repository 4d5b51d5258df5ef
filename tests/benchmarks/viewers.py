"""Measure Inspector beside other viewers of PDF files, in one run on one screen.

    python tests/benchmarks/viewers.py [--runs N] [--keep FOLDER] [VIEWER...]

It makes its own files: text of 1, 300 and 1,000 pages, and 40 scans that fill their pages. The
first page of each has a magenta square and the last one a cyan square beside the only "xylophone".
A page is painted when nine tenths of its square's settled pixels are there: what else a program
paints is not mistaken for it. Every viewer has the same screen (Xvfb, whose pixels are read from
its file, which costs the viewer nothing), full size and with the settings of its first start. The
last picture of each viewer is kept: look at them before you believe a number. On a busy machine
the times say who is starved of it, and no more: then look at the processor time of all processes
of a program together. Ratios are the medians of those of runs that follow each other.

What has been installed has been compiled. So Inspector is started once before it is measured, and
keeps its bytecode, in a folder of this run, whatever Python is told about that here.

It needs Xvfb, openbox, xdotool and libXtst. Only programs that are installed are measured.
"""

import argparse
import ctypes
import mmap
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pymupdf

_SIZE = (1400, 1000)
_ENOUGH = 300  # pixels of a square, of which each other in a row and in a column is counted
_SOON = 0.5  # seconds after the first page until one looks for a word
_SETTLED = 2.0  # seconds without a new pixel of the square
_WAIT = 40.0
_MAGENTA, _CYAN = (255, 0, 255), (0, 255, 255)
_ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Viewer:
    """How to start a viewer, what it says of its version, and the keys that find a word.

    The last keys are pressed from here, since starting xdotool takes as long as some searches.
    """

    command: tuple[str, ...]
    version: tuple[str, ...]
    find: tuple[str, ...]


VIEWERS = {
    "inspector": Viewer(
        (sys.executable, "-m", "inspector"),
        (sys.executable, "-m", "inspector", "--version"),
        ("key ctrl+f", " ".join("xylophone")),
    ),
    "okular": Viewer(
        ("okular",),
        ("dpkg-query", "-Wf", "okular ${Version}", "okular"),
        ("key ctrl+f", "type xylophone", "Return"),
    ),
    "qpdfview": Viewer(
        ("qpdfview",),
        ("dpkg-query", "-Wf", "qpdfview ${Version}", "qpdfview"),
        ("key ctrl+f", "type xylophone", "Return"),
    ),
    "zathura": Viewer(
        ("zathura",),
        ("dpkg-query", "-Wf", "zathura ${Version}", "zathura"),
        ("key slash", "type xylophone", "Return"),
    ),
    "mupdf": Viewer(
        ("mupdf",),
        ("dpkg-query", "-Wf", "mupdf ${Version}", "mupdf"),
        ("key slash", "type xylophone", "Return"),
    ),
}


class Screen:
    """A virtual screen whose pixels lie in a file."""

    def __init__(self, folder: Path) -> None:
        self.display = f":{500 + os.getpid() % 400}"
        self._folder = folder
        width, height = _SIZE
        self._server = subprocess.Popen(
            ["Xvfb", self.display, "-screen", "0", f"{width}x{height}x24", "-fbdir", str(folder)],
            stderr=subprocess.DEVNULL,
        )
        time.sleep(1.5)
        environment = {**os.environ, "DISPLAY": self.display}
        rules = folder / "rc.xml"
        rules.write_text(
            "<openbox_config><applications><application class='*'><maximized>yes</maximized>"
            "<decor>no</decor></application></applications></openbox_config>"
        )
        self._manager = subprocess.Popen(
            ["openbox", "--config-file", str(rules)],
            env=environment,
            stderr=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
        )
        time.sleep(0.5)
        file = (folder / "Xvfb_screen0").open("rb")
        self._memory = mmap.mmap(file.fileno(), 0, prot=mmap.PROT_READ)

    def press(self, *keys: str) -> None:
        """Press keys, named as X names them, one right after the other."""
        library = ctypes.CDLL("libX11.so.6")
        library.XOpenDisplay.restype = ctypes.c_void_p
        test = ctypes.CDLL("libXtst.so.6")
        display = ctypes.c_void_p(library.XOpenDisplay(self.display.encode()))
        for key in keys:
            code = library.XKeysymToKeycode(display, library.XStringToKeysym(key.encode()))
            for is_down in (1, 0):
                test.XTestFakeKeyEvent(display, code, is_down, 0)
        library.XSync(display, 0)
        library.XCloseDisplay(display)

    def pixels(self) -> np.ndarray:
        """Return red, green and blue of every pixel as they are now."""
        width, height = _SIZE
        return self._packed().view(np.uint8).reshape(height, width, 4)[:, :, 2::-1]

    def _packed(self) -> np.ndarray:
        """Return every pixel as it is now, its colours in one number."""
        width, height = _SIZE
        head = int.from_bytes(self._memory[:4], "big")
        colours = int.from_bytes(self._memory[76:80], "big")
        start = head + 12 * colours
        return np.frombuffer(self._memory, np.uint32, width * height, start).reshape(height, width)

    def count(self, colour: tuple[int, int, int]) -> int:
        """Return how many pixels have about a colour."""
        # In one go, since what counts takes time from what is measured.
        mask, wanted = 0xC0C0C0, sum((0xC0 & part) << 8 * i for i, part in enumerate(colour[::-1]))
        return int(np.count_nonzero((self._packed()[::2, ::2] & mask) == wanted))

    def picture(self, path: Path) -> None:
        """Keep what is seen."""
        width, height = _SIZE
        pixels = np.ascontiguousarray(self.pixels())
        pymupdf.Pixmap(pymupdf.csRGB, width, height, pixels.tobytes(), 0).save(path)

    def close(self) -> None:
        """End the screen."""
        for process in (self._manager, self._server):
            process.terminate()
            process.wait()


def make_files(folder: Path) -> dict[str, Path]:
    """Make the files that are measured with."""
    made = {}
    words = (
        "The lake now covers less than 410 square km, the agency said on Wednesday, down by 12%. "
    )
    for pages in (1, 300, 1000):
        made[f"{pages} pages"] = folder / f"text{pages}.pdf"
        with pymupdf.open() as file:
            for number in range(pages):
                page = file.new_page()
                lines = [f"{number}.{row} {words}" for row in range(48)]
                page.insert_text((60, 120), lines, fontsize=9)
                _squares(page, number == 0, number == pages - 1)
            file.save(made[f"{pages} pages"], deflate=True)
    made["40 scans"] = folder / "scans.pdf"
    grain = np.random.default_rng(1).integers(150, 255, (3510, 2480, 1), np.uint8)
    colours = grain.repeat(3, axis=2).tobytes()
    scan = pymupdf.Pixmap(pymupdf.csRGB, 2480, 3510, colours, 0).tobytes("jpg", jpg_quality=90)
    with pymupdf.open() as file:
        for number in range(40):
            page = file.new_page()
            # What follows the end of a picture makes it another one, which no viewer has yet.
            page.insert_image(page.rect, stream=scan + number.to_bytes(4, "big"))
            _squares(page, number == 0, number == 39)
        file.save(made["40 scans"])
    return made


def _squares(page: pymupdf.Page, is_first: bool, is_last: bool) -> None:
    if is_first:
        page.draw_rect((250, 30, 330, 90), fill=(1, 0, 1), color=None)
    if is_last:
        page.draw_rect((400, 30, 480, 90), fill=(0, 1, 1), color=None)
        page.insert_text((400, 110), "xylophone", fontsize=14)


@contextmanager
def started(viewer: Viewer, path: Path, screen: Screen, home: Path) -> Iterator[subprocess.Popen]:
    """Run a viewer on a file, with nothing of earlier starts."""
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir()
    (home / "run").mkdir(mode=0o700)
    environment = {
        **os.environ,
        "DISPLAY": screen.display,
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_RUNTIME_DIR": str(home / "run"),
        "QT_QPA_PLATFORM": "xcb",
        "PYTHONPATH": str(_ROOT),
        "PYTHONPYCACHEPREFIX": str(home.parent / "bytecode"),
    }
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    process = subprocess.Popen(
        [*viewer.command, str(path)],
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        yield process
    finally:
        os.killpg(process.pid, 15)
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, 9)
            process.wait()
        time.sleep(0.5)


def until_painted(
    screen: Screen, colour: tuple[int, int, int], begin: float, process: int
) -> tuple[float, float] | None:
    """Wait until a square has nine tenths of the pixels that it settles at.

    Return how long that took, and how much processor time all of the program: milliseconds.
    """
    seen: list[tuple[float, int, float]] = []
    changed = time.time()
    while time.time() - begin < _WAIT:
        count = screen.count(colour)
        if not seen or count != seen[-1][1]:
            changed = time.time()
            seen.append((changed - begin, count, spent(process)))
        if count > _ENOUGH and time.time() - changed > _SETTLED:
            enough = 0.9 * count
            return next((1000 * when, 1000 * cpu) for when, there, cpu in seen if there >= enough)
        time.sleep(0.005)
    return None


def tree(process: int) -> list[int]:
    """Return a process and all that it has started."""
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
            except OSError:
                continue
            children.setdefault(parent, []).append(int(entry.name))
    found = [process]
    for one in found:
        found += children.get(one, [])
    return found


def spent(process: int) -> float:
    """Return the seconds of processor time of a program, those of its ended children included."""
    ticks = 0
    for one in tree(process):
        try:
            fields = Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        ticks += sum(map(int, fields[11:15]))
    return ticks / os.sysconf("SC_CLK_TCK")


def proportional(process: int) -> dict[str, float]:
    """Return the proportional memory, in MB, of a process and of all that it has started."""
    whole, language = 0.0, 0.0
    for one in tree(process):
        try:
            rollup = Path(f"/proc/{one}/smaps_rollup").read_text()
            maps = Path(f"/proc/{one}/maps").read_text()
            told = Path(f"/proc/{one}/cmdline").read_text()
        except OSError:
            continue
        pss = next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:"))
        whole += pss / 1024
        # The child that has not loaded its pipeline yet is known by what it does without.
        is_bare = one != process and "spawn_main" in told and "mupdf" not in maps
        language += pss / 1024 if "/spacy/" in maps or is_bare else 0.0
    return {"all": whole, "without language": whole - language}


def measure(name: str, path: Path, screen: Screen, folder: Path, label: str) -> dict[str, float]:
    """Start a viewer once, and measure it until it has found the word on the last page."""
    viewer = VIEWERS[name]
    found: dict[str, float] = {}
    begin = time.time()
    with started(viewer, path, screen, folder / "home") as process:
        painted = until_painted(screen, _MAGENTA, begin, process.pid)
        if painted is not None:
            found["first page, ms"], found["first page, CPU ms"] = painted
        screen.picture(folder / f"{name}-{label}.png")
        for kind, size in proportional(process.pid).items():
            found[f"memory {kind}, MB"] = size
        if label == "1000 pages":
            time.sleep(20)  # what is read in the background is read by now
            found |= _find(viewer, screen, process.pid)
            screen.picture(folder / f"{name}-{label}-found.png")
    if label == "1000 pages":
        found |= measure_early(name, path, screen, folder)
    return found


def measure_early(name: str, path: Path, screen: Screen, folder: Path) -> dict[str, float]:
    """Start a viewer, and look for the word on the last page as soon as one would come to that."""
    viewer = VIEWERS[name]
    begin = time.time()
    with started(viewer, path, screen, folder / "home") as process:
        while screen.count(_MAGENTA) <= _ENOUGH and time.time() - begin < _WAIT:
            time.sleep(0.01)
        time.sleep(_SOON)
        found = _find(viewer, screen, process.pid)
        screen.picture(folder / f"{name}-early.png")
    return {f"{kind}, right after the start": value for kind, value in found.items()}


def _find(viewer: Viewer, screen: Screen, process: int) -> dict[str, float]:
    environment = {**os.environ, "DISPLAY": screen.display}
    width, height = _SIZE
    place = ["mousemove", str(width // 2), str(height // 2)]
    subprocess.run(["xdotool", *place], env=environment, check=False)
    begin, before = time.time(), spent(process)
    *earlier, last = viewer.find
    for step in earlier:
        subprocess.run(["xdotool", *step.split()], env=environment, check=False)
        time.sleep(0.3)
    begin = time.time()  # some find while one types: then the last step is the word
    screen.press(*last.split())
    painted = until_painted(screen, _CYAN, begin, process)
    if painted is None:
        return {}
    return {
        "find on the last page, ms": painted[0],
        "find on the last page, CPU ms": painted[1] - 1000 * before,
    }


def main() -> None:
    """Measure, and print medians and ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("viewers", nargs="*", default=list(VIEWERS))
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--keep", type=Path)
    asked = parser.parse_args()
    folder = asked.keep or Path(tempfile.mkdtemp(prefix="viewers"))
    folder.mkdir(parents=True, exist_ok=True)
    there = [name for name in asked.viewers if shutil.which(VIEWERS[name].command[0])]
    for name in there:
        told = subprocess.run(VIEWERS[name].version, capture_output=True, text=True, check=False)
        print(f"{name}: {' '.join((told.stdout or told.stderr).split())[:70]}")
    files = make_files(folder)
    screen = Screen(folder)
    try:
        if "inspector" in there:
            measure("inspector", files["1 pages"], screen, folder, "compiled")
        for label, path in files.items():
            runs: dict[str, list[dict[str, float]]] = {name: [] for name in there}
            for _ in range(asked.runs):  # in turn, so that a busy minute is everybody's
                for name in there:
                    runs[name].append(measure(name, path, screen, folder, label))
            _print(label, runs)
    finally:
        screen.close()
    print(f"Pictures: {folder}")


def _print(label: str, runs: dict[str, list[dict[str, float]]]) -> None:
    print(f"\n{label}, load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    for kind in dict.fromkeys(kind for found in runs.values() for run in found for kind in run):
        medians = {
            name: statistics.median(run[kind] for run in found if kind in run)
            for name, found in runs.items()
            if any(kind in run for run in found)
        }
        told = (f"{name} {value:,.0f}{_ratio(runs, name, kind)}" for name, value in medians.items())
        print(f"  {kind:<48} {'   '.join(told)}", flush=True)


def _ratio(runs: dict[str, list[dict[str, float]]], name: str, kind: str) -> str:
    """Return how our runs compare with those of another program that came right after them."""
    pairs = zip(runs.get("inspector", ()), runs[name], strict=False)
    ratios = [ours[kind] / run[kind] for ours, run in pairs if kind in ours and run.get(kind)]
    return f" ({statistics.median(ratios):.2f})" if ratios and name != "inspector" else ""


if __name__ == "__main__":
    main()
