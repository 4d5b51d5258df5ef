"""The command line, mostly in this process, and a few times as the program that it is."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from inspector import cli

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "seeds" / "sample.txt"

SHOW_HELP = """
import sys
from inspector.cli import main
try:
    main(["--help"])
except SystemExit:
    print(*sys.modules)
"""

SLIP = "The lake covers 1,000 square km (450 square miles).\n"
SOUND = "The lake covers 1,000 square km (386 square miles).\n"


def program(*arguments: object, given: bytes = b"", **environment: str):
    """Run the real program, without a display unless one is given."""
    inherited = {
        name: value
        for name, value in os.environ.items()
        if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    return subprocess.run(
        [sys.executable, "-m", "inspector", *map(str, arguments)],
        input=given,
        capture_output=True,
        check=False,
        env={**inherited, "PYTHONPATH": str(ROOT), **environment},
    )


@pytest.fixture
def write(tmp_path):
    """Return what puts a text file into the test's own folder."""

    def put(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_text(text, "utf-8")
        return path

    return put


def told(capsys) -> tuple[str, list[str]]:
    """Return standard output, and standard error as lines."""
    out, err = capsys.readouterr()
    return out, err.splitlines()


# -------------------------------------------------------------------- analyze


def test_json_is_one_object_with_the_text_that_offsets_refer_to(capsys):
    assert cli.main(["analyze", str(SAMPLE), "--date", "2025-02-05"]) == 0
    out, err = told(capsys)
    found = json.loads(out)
    assert not err
    assert found["schema"] == "inspector/1"
    assert found["document"]["name"] == "sample.txt"
    assert (found["document"]["date"], found["document"]["date_source"]) == ("2025-02-05", "given")
    assert found["claims"]
    for part in ("entities", "claims", "dates"):
        for entry in found[part]:
            assert found["text"][entry["start"] : entry["end"]] == entry["text"]
    assert {"entities", "claims", "dates", "series", "issues"} <= set(found)


def test_several_files_make_a_list_and_a_bad_one_does_not_cost_the_others(capsys, write, tmp_path):
    good, other = write("good.txt", SOUND), write("other.txt", SLIP)
    assert cli.main(["analyze", str(good), str(tmp_path / "gone.txt"), str(other)]) == 2
    out, err = told(capsys)
    assert [found["document"]["name"] for found in json.loads(out)] == ["good.txt", "other.txt"]
    assert len(err) == 1
    assert "gone.txt" in err[0]


def test_a_folder_stands_for_the_articles_in_it(capsys, write):
    folder = write("good.txt", SOUND).parent
    assert cli.main(["analyze", str(folder)]) == 0
    assert [found["document"]["name"] for found in json.loads(told(capsys)[0])] == ["good.txt"]


@pytest.mark.parametrize(("text", "code"), [(SOUND, 0), (SLIP, 1)])
def test_check_says_with_its_exit_code_whether_something_is_wrong(capsys, write, text, code):
    path = write("lake.txt", text)
    assert cli.main(["analyze", str(path), "--check"]) == code
    assert cli.main(["analyze", str(path)]) == 0


def test_the_table_shows_checks_figures_and_names(capsys, write):
    path = write("lake.txt", "KELMAR, Feb 5, 2025 (Wire) – " + SLIP)
    assert cli.main(["analyze", str(path), "--format", "table"]) == 0
    out, err = told(capsys)
    assert not err
    assert out.startswith("lake.txt\n")
    assert "CHECKS\n  Wrong  450 square miles" in out
    assert "1,000 km²" in out


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["analyze"], "no file"),
        (["analyze", "gone.txt"], "gone.txt"),
        (["analyze", "gone.txt", "--date", "2025-13-01"], "“2025-13-01” is not a date"),
        (["analyze", str(SAMPLE), "--pipeline", "no_such"], "no_such"),
        (["analyze", str(SAMPLE), "--format", "xml"], "xml"),
        (["analyze", str(SAMPLE), "--password-file", "gone"], "gone"),
        (["analyze", str(SAMPLE), "--encoding", "utf-99"], "utf-99"),
        (["analyze", "--jsonl", "gone.txt"], "no files"),
        (["report", str(SAMPLE)], "-o"),
        (["report", str(SAMPLE), "-o", "report.docx"], "report.docx"),
        (["text", "gone.txt"], "gone.txt"),
        (["--nonsense"], "--nonsense"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(capsys, arguments, words):
    assert cli.main(arguments) == 2
    out, err = told(capsys)
    assert not out
    assert len(err) == 1
    assert err[0].startswith("inspector: ")
    assert words in err[0]


def test_an_encrypted_pdf_opens_with_a_password_file(capsys, tmp_path):
    protected = str(ROOT / "seeds" / "protected.pdf")
    assert cli.main(["text", protected]) == 2
    assert "password" in told(capsys)[1][0]
    secret = tmp_path / "secret"
    secret.write_text("inspector\nanother line\n", "utf-8")
    assert cli.main(["text", protected, "--password-file", str(secret)]) == 0
    assert told(capsys)[0].strip()


def test_the_text_is_printed_just_as_offsets_count_it(capsys, write):
    path = write("notes.txt", "Müller said 20%.\n")
    path.write_bytes("Müller said 20%.\r\n".encode("cp1252"))
    assert cli.main(["text", str(path), "--encoding", "cp1252"]) == 0
    assert told(capsys)[0] == "Müller said 20%.\n"


def test_a_mistake_of_ours_is_one_line_and_no_traceback(capsys, monkeypatch):
    def fail(*given: object) -> None:
        raise KeyError("oops")

    monkeypatch.setattr("inspector.worker.apart.read", fail)
    monkeypatch.delenv("INSPECTOR_DEBUG", raising=False)
    assert cli.main(["text", str(SAMPLE)]) == 2
    out, err = told(capsys)
    assert not out
    assert len(err) == 1
    assert err[0].startswith("inspector: Inspector made a mistake: KeyError: 'oops'; run with ")
    monkeypatch.setenv("INSPECTOR_DEBUG", "1")
    with pytest.raises(KeyError):
        cli.main(["text", str(SAMPLE)])


def test_an_interruption_is_quiet(capsys, monkeypatch):
    def interrupt(*given: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("inspector.worker.apart.read", interrupt)
    assert cli.main(["text", str(SAMPLE)]) == 130
    assert told(capsys) == ("", [])


# --------------------------------------------------------------------- report


@pytest.mark.parametrize(
    ("ending", "start"),
    [("html", b"<!"), ("pdf", b"%PDF"), ("json", b"{"), ("csv", None)],
)
def test_a_report_is_written_in_the_kind_that_its_name_asks_for(tmp_path, ending, start):
    target = tmp_path / f"report.{ending}"
    before = SAMPLE.read_bytes()
    assert cli.main(["report", str(SAMPLE), "-o", str(target)]) == 0
    assert target.read_bytes().lstrip().startswith(start or b"")
    assert target.stat().st_size > 500
    assert SAMPLE.read_bytes() == before
    assert list(tmp_path.iterdir()) == [target]


def test_a_report_never_takes_the_place_of_the_article(capsys, write):
    path = write("story.html", f"<p>{SOUND}</p>")
    before = path.read_bytes()
    assert cli.main(["report", str(path), "-o", str(path)]) == 2
    assert len(told(capsys)[1]) == 1
    assert path.read_bytes() == before


# ---------------------------------------------------------------------- jsonl


def lines(*entries: object) -> bytes:
    return b"".join(
        entry if isinstance(entry, bytes) else json.dumps(entry).encode() + b"\n"
        for entry in entries
    )


@pytest.mark.slow
def test_each_line_is_answered_in_order_and_a_bad_one_with_its_error():
    done = program(
        "analyze",
        "--jsonl",
        given=lines(
            {"id": "a", "text": "It rose 12% on Wednesday.", "doc_date": "2025-02-06"},
            b"not json\n",
            {"id": 2},
            b"\n",
            {"id": 3, "text": "Fine.", "doc_date": "6 Feb"},
            b'{"id": "half", "text": "\\ud83d"}\n',
            b"\xff\xfe\n",
            [1, 2],
            {"id": "z", "text": "🙂\r\nMore than 400 prisoners.", "doc_date": None},
        ),
    )
    assert done.returncode == 0, done.stderr
    assert not done.stderr
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["id"] for answer in answers] == ["a", None, 2, 3, "half", None, None, "z"]
    assert ["error" in answer for answer in answers] == [False, *[True] * 6, False]
    assert set(answers[0]) == {"id", "entities", "claims", "dates", "series", "issues"}
    assert answers[0]["dates"][0]["iso_start"] == "2025-02-05"
    # Offsets are into the text as given, its line ends included.
    assert answers[-1]["claims"][0]["start"] == 13


@pytest.mark.slow
def test_a_line_is_answered_before_the_next_one_is_written():
    with subprocess.Popen(
        [sys.executable, "-m", "inspector", "analyze", "--jsonl", "--check"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as talk:
        assert talk.stdin
        assert talk.stdout
        for text, issues in ((SOUND, "info"), (SLIP, "warning")):
            talk.stdin.write(lines({"id": text, "text": text}))
            talk.stdin.flush()
            answer = json.loads(talk.stdout.readline())
            assert answer["id"] == text
            assert [issue["severity"] for issue in answer["issues"]] == [issues]
        talk.stdin.close()
        assert talk.wait(20) == 1


# ------------------------------------------------------------ as a real program


def test_the_program_starts_fast_because_help_loads_nothing_heavy():
    done = subprocess.run(
        [sys.executable, "-c", SHOW_HELP],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert "inspector analyze FILE..." in done.stdout
    heavy = {"spacy", "pymupdf", "PySide6", "numpy", "pint", "multiprocessing"}
    assert not heavy & set(done.stdout.split())


@pytest.mark.slow
def test_without_a_display_the_findings_are_printed(write):
    done = program(write("lake.txt", SLIP))
    assert done.returncode == 0
    assert done.stderr.decode().count("\n") == 1
    assert "no display" in done.stderr.decode()
    assert "CHECKS\n  Wrong" in done.stdout.decode()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux may have no display")
def test_without_a_display_and_a_file_there_is_nothing_to_do():
    done = program()
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode().splitlines() == [
        "inspector: There is no display here, so no window can open."
    ]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has X servers to miss")
def test_a_display_that_does_not_answer_is_as_good_as_none(write):
    done = program(write("lake.txt", SOUND), DISPLAY=":987")
    assert done.returncode == 0
    assert "does not answer" in done.stderr.decode()
    assert "FIGURES" in done.stdout.decode()


@pytest.mark.slow
def test_a_reader_who_has_seen_enough_is_no_error():
    with subprocess.Popen(
        [sys.executable, "-m", "inspector", "analyze", SAMPLE, "--format", "table"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    ) as talk:
        assert talk.stdout
        assert talk.stderr
        talk.stdout.close()
        assert not talk.stderr.read()
        assert talk.wait(30) == 0


def test_output_is_utf8_whatever_the_locale(write):
    done = program("text", write("notes.txt", "≥ 20 km²\n"), PYTHONIOENCODING="ascii")
    assert done.stdout.decode("utf-8") == "≥ 20 km²\n"
