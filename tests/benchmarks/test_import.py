"""How long a process takes until it can begin."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    "module",
    [
        "inspector.cli",
        "inspector.worker.client",
        "inspector.worker.pages",
        "inspector.worker.language",
        "inspector.ui.interior",
    ],
)
def test_import(benchmark, module):
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}

    def start() -> None:
        subprocess.run([sys.executable, "-c", f"import {module}"], check=True, env=environment)

    benchmark.pedantic(start, rounds=5, warmup_rounds=1)
