"""The same work without a window, through the program that a script would start."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pymupdf
import pytest

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "seeds" / "sample.txt"

pytestmark = pytest.mark.slow


def inspector(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "inspector", *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


def found(*arguments: object) -> dict:
    done = inspector("analyze", *arguments, "--format", "json")
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


def series(records: dict) -> list[list[object]]:
    """Return what series say, without the places where they say it."""
    return [
        [series["unit"], *((point["value"], point["iso_start"]) for point in series["points"])]
        for series in records["series"]
    ]


def test_the_sample_has_its_area_over_time_and_one_slip():
    records = found(SAMPLE)
    assert series(records)[0] == [
        "kilometre ** 2",
        (1300, "2010-01-01"),
        (780, "2021-03-01"),
        (640, "2024-06-01"),
        (410, "2025-02-05"),
    ]
    issues = [issue for issue in records["issues"] if issue["severity"] == "warning"]
    assert len(issues) == 1
    start, end = issues[0]["spans"][0]
    assert records["text"][start:end] == "17.8 feet"


def test_a_pdf_of_an_article_says_the_same_as_its_text():
    from_text, from_pdf = found(SAMPLE), found(ROOT / "seeds" / "sample.pdf")

    def figures(records: dict) -> list[tuple[object, ...]]:
        return [
            (" ".join(c["text"].split()), c["value"], c["unit"], c["qualifier"])
            for c in records["claims"]
        ]

    assert figures(from_pdf) == figures(from_text)
    assert series(from_pdf) == series(from_text)
    assert all(claim["page"] >= 1 and claim["boxes"] for claim in from_pdf["claims"])


def test_claims_of_a_pdf_stand_where_their_boxes_say():
    path = ROOT / "seeds" / "columns.pdf"
    records = found(path)
    with pymupdf.open(path) as file:
        for claim in records["claims"]:
            page = file[claim["page"] - 1]
            # A little wider and flatter than the letters, so that no neighbour is caught.
            areas = (
                pymupdf.Rect(x0 - 0.5, y0 + 1, x1 + 0.5, y1 - 1)
                for x0, y0, x1, y1 in claim["boxes"]
            )
            words = "".join(map(page.get_textbox, areas))
            digits = [sign for sign in claim["text"] if sign.isdigit()]
            assert [sign for sign in words if sign.isdigit()] == digits, claim


def test_a_report_of_each_kind_holds_the_slip(tmp_path):
    for ending in ("html", "pdf", "json", "csv"):
        target = tmp_path / f"report.{ending}"
        done = inspector("report", SAMPLE, "-o", target)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert "17.8 feet" in (tmp_path / "report.html").read_text("utf-8")
    assert "17.8 feet" in (tmp_path / "report.csv").read_text("utf-8-sig")
    assert json.loads((tmp_path / "report.json").read_text("utf-8"))["schema"] == "inspector/1"
    with pymupdf.open(tmp_path / "report.pdf") as file:
        assert any("17.8 feet" in mark.info["content"] for page in file for mark in page.annots())


def test_a_page_without_text_is_told():
    records = found(ROOT / "seeds" / "scan.pdf")
    assert records["claims"] == []
    assert any("no text" in note for note in records["document"]["notes"])


def test_the_story_that_the_program_was_made_for(shared):
    records = found(shared / "seeds" / "article.txt", "--date", "2025-03-13")
    area = [entry for entry in records["series"] if entry["unit"] == "kilometre ** 2"]
    assert [
        [(point["value"], point["qualifier"], point["iso_start"]) for point in entry["points"]]
        for entry in area
    ] == [[(1300, "=", "2024-06-01"), (200, "<", "2025-03-13")]]
    assert [issue["severity"] for issue in records["issues"]] == ["info"] * 3
    claims = {
        (str(claim["value"]), claim["unit"], claim["qualifier"]) for claim in records["claims"]
    }
    assert claims >= {
        ("400", "prisoner", ">"),
        ("24", "settlement", "="),
        ("0.2", "fraction", "<"),
        ("[100000, 1000000]", "person", "~"),
        ("30", "day", "="),
        ("3", "year", "="),
        ("6", "decade", "="),
    }
    for name in ("Putin", "Trump"):
        forms = {entity["canonical"] for entity in records["entities"] if name in entity["text"]}
        assert len(forms) == 1, forms
