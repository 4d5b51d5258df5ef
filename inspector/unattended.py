"""The commands that need no window: read, analyse, report."""

import argparse
import datetime as dt
import json
import os
import shutil
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from inspector.analysis.model import Analysis
from inspector.checks.model import Severity
from inspector.console import add_analysis, add_reading, parser_of
from inspector.documents.source import Source
from inspector.errors import InspectorError, UnreadableFileError
from inspector.exits import DONE, FAILED, FOUND, complain


def analyze(arguments: Sequence[str]) -> int:
    """Print what is in articles, as a table or as JSON."""
    parser = parser_of("analyze", "Print the names, figures, dates, series and issues of articles.")
    parser.add_argument("files", nargs="*", metavar="FILE", help="a text, web page or PDF")
    add_reading(parser)
    add_analysis(parser)
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
    return analyze_files(options, options.format or ("table" if sys.stdout.isatty() else "json"))


def report(arguments: Sequence[str]) -> int:
    """Write a report on an article."""
    parser = parser_of("report", "Write a report on an article; its ending says what kind.")
    parser.add_argument("file", metavar="FILE", type=Path)
    parser.add_argument("-o", "--output", required=True, metavar="OUT", type=Path)
    add_reading(parser)
    add_analysis(parser)
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


def text(arguments: Sequence[str]) -> int:
    """Print the text to which all offsets refer."""
    parser = parser_of("text", "Print the text of an article, to which all offsets refer.")
    parser.add_argument("file", metavar="FILE", type=Path)
    add_reading(parser)
    options = parser.parse_args(arguments)
    from inspector.worker.apart import Apart

    with Apart() as apart:
        document = apart.read(_source(options, options.file))
    for note in document.notes:
        complain(InspectorError(note if note.endswith(".") else f"{note}."))
    sys.stdout.write(document.text)
    return DONE


# ------------------------------------------------------------------------ work


def analyze_files(options: argparse.Namespace, form: str) -> int:
    """Print what is in each file; one that cannot be read is told, and the others are done."""
    from inspector.documents.open import articles_in
    from inspector.report.records import Record, records
    from inspector.table import lines

    paths, refused = articles_in(Path(name) for name in options.files)
    for sentence in refused:
        complain(InspectorError(sentence))
    if not paths:
        return FAILED
    failed, flagged = bool(refused), False
    found: list[Record] = []
    with _analyser(options) as analysed:
        for path in paths:
            try:
                analysis = analysed(_source(options, path))
            except Exception as error:  # noqa: BLE001 - one file that fails does not cost the others
                complain(error)
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
    from inspector.documents.open import EVERY_PAGE
    from inspector.documents.source import load

    source = load(path, options.encoding, _password(options.password_file))
    return replace(source, recognise=EVERY_PAGE) if options.ocr else source


def _password(path: Path | None) -> str | None:
    if path is None:
        return None
    try:
        return path.read_text("utf-8").partition("\n")[0].rstrip("\r")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableFileError(f"The password file {path} cannot be read: {error}.") from error


COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "analyze": analyze,
    "report": report,
    "text": text,
}
