"""What is found in a text depends neither on what is read with it nor on how words are hashed."""

import datetime as dt
import json
import os
import subprocess
import sys
from pathlib import Path

from inspector.analysis.run import analyse, analyse_many
from inspector.documents.open import from_text
from inspector.language.pipeline import Pipeline

DAY = dt.date(2025, 6, 18)
TEXTS = (
    "Trucks carried 58% of the freight, trains 29% and barges 22%, a study found.",
    "The vote split 48% for Hale, 39% for Moss and 23% for Orr.",
    "The founder owns 61% of the company, his brother 28% and the employees' trust 17%.",
    "The tunnel is 6.4 km long. When it opens, the 4.6 km tunnel will carry both road and rail.",
    "Half the money goes to schools, 40% to roads and 20% to parks.",
    "Mira Tosh was born in Lorne in 1988. The 42-year-old has chaired the council since May.",
    "From 2001 to 2019, a stretch of 12 years, no ship called there.",
    "Farms took 71% of the water, industry 18% and households 12%.",
)


def test_a_text_alone_and_amid_others_gives_the_same_findings(pipeline: Pipeline) -> None:
    for texts in (TEXTS, TEXTS[::-1]):
        amid = analyse_many(((from_text(text, "text"), DAY) for text in texts), pipeline)
        for text, analysis in zip(texts, amid, strict=True):
            *_, alone = analyse(from_text(text, "text"), pipeline, DAY)
            assert analysis.findings == alone.findings, text
            assert analysis.relations == alone.relations, text


def test_findings_do_not_depend_on_the_seed_of_hashes() -> None:
    lines = "".join(
        json.dumps({"id": str(place), "text": text, "doc_date": DAY.isoformat()}) + "\n"
        for place, text in enumerate(TEXTS)
    )
    root = Path(__file__).resolve().parents[2]
    outputs = {
        subprocess.run(
            [sys.executable, "-m", "inspector", "analyze", "--jsonl"],
            input=lines,
            capture_output=True,
            text=True,
            check=True,
            cwd=root,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
