"""The recipe of the pipeline is scripts, found from their own folder."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging" / "pipeline"))

from prepare.gazetteer import Places
from prepare.labels import Labels


@pytest.fixture(scope="session")
def places():
    return Places(
        countries=("France", "Georgia", "United States"),
        subdivisions=("Ohio", "West Virginia"),
        cities=("Lyon", "Lake City"),
        large=("Lyon",),
    )


@pytest.fixture(scope="session")
def labels(places):
    return Labels(places)
