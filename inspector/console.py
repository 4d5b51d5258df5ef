"""What the commands share: their options, their exit codes, and how a failure is told."""

import argparse
import datetime as dt
import os
import sys
from pathlib import Path
from typing import NoReturn

from inspector.errors import InspectorError, InvalidDateError

DONE, FOUND, FAILED, INTERRUPTED = 0, 1, 2, 130


class UsageError(InspectorError):
    """The command line is not one that Inspector understands."""

    code = "usage"


class Parser(argparse.ArgumentParser):
    """An argument parser whose errors are one line, as all others are."""

    def error(self, message: str) -> NoReturn:
        """Raise what is told as any other failure."""
        raise UsageError(f"{message}; “{self.prog} --help” tells more.")


def complain(error: Exception) -> None:
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
