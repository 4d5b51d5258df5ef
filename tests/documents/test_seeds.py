import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from inspector.documents.open import read
from inspector.documents.source import load


@pytest.fixture(scope="module")
def index(seeds: Path) -> dict[str, dict[str, str]]:
    return tomllib.loads((seeds / "INDEX.toml").read_text("utf-8"))


def test_every_sample_has_its_author_licence_and_purpose(
    seeds: Path, index: dict[str, dict[str, str]]
) -> None:
    names = {path.name for path in seeds.iterdir()} - {"INDEX.toml"}
    assert set(index) == names
    for entry in index.values():
        assert entry["author"]
        assert entry["purpose"]
        assert entry["licence"] == "CC0-1.0"


def test_every_sample_can_be_opened(seeds: Path, index: dict[str, dict[str, str]]) -> None:
    for name, entry in index.items():
        document = read(load(seeds / name, password=entry.get("password")))
        assert document.text or name == "scan.pdf"


@pytest.mark.slow
def test_making_the_samples_again_changes_nothing(
    seeds: Path, maker: ModuleType, tmp_path: Path
) -> None:
    (tmp_path / "protected.pdf").write_bytes((seeds / "protected.pdf").read_bytes())
    maker.make(tmp_path)
    made = sorted(path.name for path in tmp_path.iterdir())
    assert made == sorted(
        path.name for path in seeds.iterdir() if path.suffix not in {".txt", ".toml"}
    )
    for name in made:
        assert (tmp_path / name).read_bytes() == (seeds / name).read_bytes(), name
