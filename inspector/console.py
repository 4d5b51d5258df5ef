"""What may be said on the command line: the options of the window, and those of commands."""

import argparse
import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from inspector.errors import InspectorError, InvalidDateError

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


class UsageError(InspectorError):
    """The command line is not one that Inspector understands."""

    code = "usage"


class Parser(argparse.ArgumentParser):
    """An argument parser whose errors are one line, as all others are."""

    def error(self, message: str) -> NoReturn:
        """Raise what is told as any other failure."""
        raise UsageError(f"{message}; “{self.prog} --help” tells more.")


class _Version(argparse.Action):
    """Look the version up only where it is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        from inspector.report.program import program_words

        print(program_words())
        parser.exit()


def window_options(arguments: Sequence[str]) -> argparse.Namespace:
    """Return what is asked of the window, with what it takes to do without one.

    Raises:
        UsageError: if that is not understood.
    """
    parser = Parser(
        "inspector",
        description=_DESCRIPTION,
        epilog=_COMMANDS_HELP,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("files", nargs="*", metavar="FILE", help="articles or folders to open")
    add_analysis(parser)
    parser.set_defaults(encoding=None, password_file=None, ocr=False, check=False)
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and leave")
    return parser.parse_args(arguments)


def doctor_options(arguments: Sequence[str]) -> argparse.Namespace:
    """Return what is asked of the doctor.

    Raises:
        UsageError: if that is not understood.
    """
    parser = parser_of("doctor", "Tell what is installed here, what is missing, and what mends it.")
    parser.add_argument(
        "--packages",
        action="store_true",
        help="print only the Debian packages that are missing, one a line",
    )
    return parser.parse_args(arguments)


def parser_of(command: str, description: str) -> Parser:
    """Return the parser of one command."""
    return Parser(f"inspector {command}", description=description)


def add_reading(parser: argparse.ArgumentParser) -> None:
    """Add the options of how a file is read."""
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


def add_analysis(parser: argparse.ArgumentParser) -> None:
    """Add the options of how an article is understood."""
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
