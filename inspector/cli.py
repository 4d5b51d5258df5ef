"""The command line: the same engine without a window, for scripts and machines without a display.

Exit codes: 0 done, 1 done and `--check` found something wrong, 2 could not be done. What goes wrong
is told in one line on standard error.
"""

import argparse
import datetime as dt
import io
import json
import os
import shutil
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

from inspector.analysis.model import Analysis
from inspector.checks.model import Severity
from inspector.documents.model import Source
from inspector.errors import InspectorError, InvalidDateError, UnreadableFileError
from inspector.report.program import program_words

DONE, FOUND, FAILED, INTERRUPTED = 0, 1, 2, 130

_DESCRIPTION = """\
Inspector reads an article as an editor does: it marks names and figures on the page, recomputes
conversions, and charts figures over time. Everything stays on this machine."""

_COMMANDS_HELP = """\
without a window:
  inspector analyze FILE...      print what is in articles, as a table or as JSON
  inspector report FILE -o OUT   write a report (.html, .pdf, .json, .csv)
  inspector text FILE            print the text that all offsets refer to
  inspector doctor               tell what is installed here and what is missing

“inspector COMMAND --help” tells more about each."""


class _UsageError(InspectorError):
    """The command line is not one that Inspector understands."""

    code = "usage"


class _Parser(argparse.ArgumentParser):
    """An argument parser whose errors are one line, as all others are."""

    def error(self, message: str) -> NoReturn:
        raise _UsageError(f"{message}; “{self.prog} --help” tells more.")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    command = _COMMANDS.get(arguments[0]) if arguments else None
    try:
        code = command(arguments[1:]) if command else _window(arguments)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads the output has seen enough. What is still to be flushed goes nowhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - no traceback reaches a user
        _complain(error)
        return FAILED
    return code


def _complain(error: Exception) -> None:
    """Say in one line on standard error what went wrong."""
    if os.environ.get("INSPECTOR_DEBUG"):
        raise error
    sentence = str(error)
    if not isinstance(error, InspectorError):
        sentence = (
            f"Inspector made a mistake: {type(error).__name__}: {error}; "
            "run with INSPECTOR_DEBUG=1 to see where."
        )
    print("inspector:", " ".join(sentence.split()), file=sys.stderr)


# ------------------------------------------------------------------- commands


def _analyze(arguments: Sequence[str]) -> int:
    parser = _parser("analyze", "Print the names, figures, dates, series and issues of articles.")
    parser.add_argument("files", nargs="*", metavar="FILE", help="a text, web page or PDF")
    _add_reading(parser)
    _add_analysis(parser)
    parser.add_argument(
        "--format",
        choices=("json", "table"),
        help="default: a table on a terminal, JSON otherwise; several files make a JSON list",
    )
    parser.add_argument(
        "--jsonl",
        action="store_true",
        help="read lines {id, text, doc_date?} from standard input and write one line for each",
    )
    parser.add_argument(
        "--check", action="store_true", help="exit with 1 if a check found something wrong"
    )
    options = parser.parse_args(arguments)
    if options.jsonl:
        if options.files:
            parser.error("--jsonl reads standard input and takes no files")
        return _analyze_lines(options)
    if not options.files:
        parser.error("no file given")
    return _analyze_files(options, options.format or ("table" if sys.stdout.isatty() else "json"))


def _report(arguments: Sequence[str]) -> int:
    parser = _parser("report", "Write a report on an article; its ending says what kind.")
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.add_argument("-o", "--output", required=True, metavar="OUT", type=Path)
    _add_reading(parser)
    _add_analysis(parser)
    options = parser.parse_args(arguments)
    from inspector.report.model import Job
    from inspector.report.write import write, writer_for

    writer = writer_for(options.output)  # before the work, so that a wrong ending is told at once
    source = _source(options, options.file)
    with _analyser(options) as analysed:
        analysis = analysed(source)
    job = Job(
        analysis=analysis,
        source=source.data,
        password=source.password,
        exported=dt.datetime.now().astimezone(),
    )
    write(job, writer.id, options.output, source=options.file)
    return DONE


def _text(arguments: Sequence[str]) -> int:
    parser = _parser("text", "Print the text of an article, to which all offsets refer.")
    parser.add_argument("file", metavar="FILE", type=Path)
    _add_reading(parser)
    options = parser.parse_args(arguments)
    from inspector.worker.apart import Apart

    with Apart() as apart:
        document = apart.read(_source(options, options.file))
    for note in document.notes:
        _complain(InspectorError(note if note.endswith(".") else f"{note}."))
    sys.stdout.write(document.text)
    return DONE


def _doctor(arguments: Sequence[str]) -> int:
    parser = _parser("doctor", "Tell what is installed here, what is missing, and what mends it.")
    parser.add_argument(
        "--packages",
        action="store_true",
        help="print only the Debian packages that are missing, one a line",
    )
    options = parser.parse_args(arguments)
    from inspector import doctor

    return DONE if doctor.run(packages_only=options.packages) else FAILED


def _window(arguments: Sequence[str]) -> int:
    parser = _Parser(
        "inspector",
        description=_DESCRIPTION,
        epilog=_COMMANDS_HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("files", nargs="*", metavar="FILE", help="articles or folders to open")
    _add_analysis(parser)
    parser.set_defaults(encoding=None, password_file=None, ocr=False, check=False)
    parser.add_argument("--version", action="version", version=program_words())
    options = parser.parse_args(arguments)
    from inspector import doctor

    obstacle = doctor.obstacle()
    if not obstacle:
        try:
            from inspector.ui.app import run

            return run(options.files, options.pipeline, options.date)
        except ModuleNotFoundError:
            raise
        except ImportError as error:  # a system library that Qt needs
            obstacle = f"Qt cannot start here: {error}; “inspector doctor” tells what mends it."
    if not options.files:
        raise _UsageError(obstacle)
    print(f"inspector: {obstacle} These are the findings:", file=sys.stderr)
    return _analyze_files(options, "table")


_COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "analyze": _analyze,
    "report": _report,
    "text": _text,
    "doctor": _doctor,
}


# -------------------------------------------------------------------- options


def _parser(command: str, description: str) -> _Parser:
    return _Parser(f"inspector {command}", description=description)


def _add_reading(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--encoding", help="of a text file, such as utf-8 or cp1252; default: found out"
    )
    parser.add_argument(
        "--password-file",
        metavar="FILE",
        type=Path,
        help="a file whose first line is the password of an encrypted PDF",
    )
    parser.add_argument(
        "--ocr",
        action="store_true",
        help="recognise the text of pages that are pictures, with Tesseract",
    )


def _add_analysis(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--date",
        type=_date,
        metavar="YYYY-MM-DD",
        help="the day of the article, against which “on Wednesday” is read; default: found out",
    )
    parser.add_argument(
        "--pipeline",
        metavar="NAME_OR_PATH",
        help="a spaCy pipeline other than the one that ships with Inspector",
    )


def _date(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise InvalidDateError(f"“{text}” is not a date; write it as 2025-03-13.") from error


# ------------------------------------------------------------------------ work


def _analyze_files(options: argparse.Namespace, form: str) -> int:
    """Print what is in each file; one that cannot be read is told, and the others are done."""
    from inspector.documents.open import articles_in
    from inspector.report.records import Record, records
    from inspector.table import lines

    paths, refused = articles_in(Path(name) for name in options.files)
    for sentence in refused:
        _complain(InspectorError(sentence))
    if not paths:
        return FAILED
    failed, flagged = bool(refused), False
    found: list[Record] = []
    with _analyser(options) as analysed:
        for path in paths:
            try:
                analysis = analysed(_source(options, path))
            except Exception as error:  # noqa: BLE001 - one file that fails does not cost the others
                _complain(error)
                failed = True
                continue
            flagged |= any(finding.severity is Severity.WARNING for finding in analysis.findings)
            if form == "table":
                width = shutil.get_terminal_size().columns
                print(*lines(analysis, width), sep="\n", end="\n\n", flush=True)
            else:
                found.append(records(analysis))
    if form == "json" and (found or not failed):
        one = len(options.files) == 1 and not Path(options.files[0]).is_dir()
        print(json.dumps(found[0] if one else found, ensure_ascii=False))
    return FAILED if failed else FOUND if flagged and options.check else DONE


def _analyze_lines(options: argparse.Namespace) -> int:
    """Answer lines of JSON on standard input."""
    from inspector.language.pipeline import load
    from inspector.stream import answers

    flagged = False
    # Not sys.stdin itself, nor closed here: a thread may still be reading when the program ends.
    lines = os.fdopen(sys.stdin.fileno(), "rb", closefd=False)
    for answer in answers(lines, load(options.pipeline), options.date):
        print(json.dumps(answer.record), flush=True)
        flagged |= answer.flagged
    return FOUND if flagged and options.check else DONE


@contextmanager
def _analyser(options: argparse.Namespace) -> Iterator[Callable[[Source], Analysis]]:
    """Load the pipeline, and lend what analyses a document with it."""
    from inspector.analysis.run import analyse
    from inspector.language.pipeline import load
    from inspector.worker.apart import Apart

    pipeline = load(options.pipeline)
    with Apart() as apart:

        def analysed(source: Source) -> Analysis:
            # The last word is the whole one.
            return deque(analyse(apart.read(source), pipeline, options.date), maxlen=1).pop()

        yield analysed


def _source(options: argparse.Namespace, path: Path) -> Source:
    from inspector.documents.open import EVERY_PAGE, load

    source = load(path, options.encoding, _password(options.password_file))
    return replace(source, recognise=EVERY_PAGE) if options.ocr else source


def _password(path: Path | None) -> str | None:
    if path is None:
        return None
    try:
        return path.read_text("utf-8").partition("\n")[0].rstrip("\r")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableFileError(f"The password file {path} cannot be read: {error}.") from error
