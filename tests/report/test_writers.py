"""What every writer must do, whichever file it comes from."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from inspector.analysis.model import Analysis
from inspector.errors import UnsupportedFormatError, WriteError
from inspector.report import write as writing
from inspector.report.model import Job
from inspector.report.write import write, writer_for, writers

WRITERS = sorted(writers())


def test_there_is_a_writer_for_every_promised_kind_of_report() -> None:
    assert {"csv", "html", "json", "pdf"} <= set(WRITERS)


@pytest.mark.parametrize("writer", WRITERS)
def test_the_same_input_makes_the_same_bytes(writer: str, any_job: Job) -> None:
    made = writers()[writer].write
    assert made(any_job) == made(any_job)


@pytest.mark.parametrize("writer", WRITERS)
def test_a_report_lands_whole_and_leaves_nothing_beside_it(
    writer: str, analysis: Analysis, tmp_path: Path
) -> None:
    suffix = writers()[writer].suffix
    path = tmp_path / f"report{suffix.upper()}"
    assert writer_for(path).id == writer
    write(Job(analysis), writer, path)
    assert path.read_bytes() == writers()[writer].write(Job(analysis))
    assert list(tmp_path.iterdir()) == [path]


def test_every_ending_and_title_is_its_own() -> None:
    known = writers().values()
    assert len({writer.suffix for writer in known}) == len(known)
    assert len({writer.title for writer in known}) == len(known)


def test_an_ending_that_nobody_writes_is_refused_with_those_that_can_be() -> None:
    with pytest.raises(UnsupportedFormatError, match=r"\.csv, \.html, \.json, \.pdf"):
        writer_for(Path("report.docx"))


def test_the_article_itself_is_never_written_over(analysis: Analysis, tmp_path: Path) -> None:
    article = tmp_path / "article.html"
    article.write_text("<p>300 square km", "utf-8")
    twin = tmp_path / "twin.html"
    twin.hardlink_to(article)
    for path in (article, twin, tmp_path / "." / "article.html"):
        with pytest.raises(WriteError, match="never altered"):
            write(Job(analysis), "html", path, source=article)
    assert article.read_text("utf-8") == "<p>300 square km"


def test_a_report_takes_the_place_of_an_older_one(analysis: Analysis, tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_text("old")
    path.chmod(0o640)
    write(Job(analysis), "json", path, source=tmp_path / "article.txt")
    assert path.read_bytes().startswith(b"{")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_missing_folder_is_named(analysis: Analysis, tmp_path: Path) -> None:
    with pytest.raises(WriteError, match=r"There is no folder “.*nowhere”"):
        write(Job(analysis), "json", tmp_path / "nowhere" / "report.json")


def test_a_folder_is_not_a_report(analysis: Analysis, tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="is a folder"):
        write(Job(analysis), "json", tmp_path)


def test_a_name_too_long_is_said_to_be(analysis: Analysis, tmp_path: Path) -> None:
    with pytest.raises(WriteError, match="too long"):
        write(Job(analysis), "json", tmp_path / f"{'x' * 300}.json")


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(28, "No space left on device"), "no room left"),
        (PermissionError(13, "Permission denied"), "not allowed to write"),
        (OSError(30, "Read-only file system"), "not allowed to write"),
        (OSError(5, "Input/output error"), "Input/output error"),
    ],
)
def test_what_the_disk_refuses_is_said_and_nothing_is_left(
    error: OSError,
    words: str,
    analysis: Analysis,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(handle: int) -> None:
        raise error

    path = tmp_path / "report.json"
    path.write_text("old")
    monkeypatch.setattr(writing.os, "fsync", refuse)
    with pytest.raises(WriteError, match=words):
        write(Job(analysis), "json", path)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_folder_that_may_not_be_written_is_named(analysis: Analysis, tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(WriteError, match="not allowed"):
        write(Job(analysis), "json", tmp_path / "report.json")


def test_a_long_article_is_written_in_every_format(many: Analysis) -> None:
    for writer in writers().values():
        assert writer.write(Job(many))


def test_only_a_report_that_differs_fails_its_golden(
    golden: Callable[[str, bytes], None], request: pytest.FixtureRequest
) -> None:
    if request.config.getoption("--regenerate-goldens"):
        pytest.skip("goldens are being written")
    with pytest.raises(AssertionError, match="has changed"):
        golden("report.csv", b"something else")
