"""The recipe of the pipeline is scripts, found from their own folder."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging" / "pipeline"))
