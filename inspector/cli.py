"""The command line: the same engine without a window, for scripts and machines without a display.

Exit codes: 0 done, 1 done and `--check` found something wrong, 2 could not be done. What goes wrong
is told in one line on standard error.
"""

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from typing import NoReturn

from inspector.console import (
    DONE,
    FAILED,
    INTERRUPTED,
    Parser,
    UsageError,
    add_analysis,
    complain,
    parser_of,
)
from inspector.display import obstacle

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
        complain(error)
        return FAILED
    return code


def _unattended(command: str, arguments: Sequence[str]) -> int:
    """Run a command that needs no window; the window need not wait for what it imports."""
    from inspector import unattended

    return unattended.COMMANDS[command](arguments)


def _doctor(arguments: Sequence[str]) -> int:
    parser = parser_of("doctor", "Tell what is installed here, what is missing, and what mends it.")
    parser.add_argument(
        "--packages",
        action="store_true",
        help="print only the Debian packages that are missing, one a line",
    )
    options = parser.parse_args(arguments)
    from inspector import doctor

    return DONE if doctor.run(packages_only=options.packages) else FAILED


class _Version(argparse.Action):
    """Look the version up only where it is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        from inspector.report.program import program_words

        print(program_words())
        parser.exit()


def _window(arguments: Sequence[str]) -> int:
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
    options = parser.parse_args(arguments)
    reason = obstacle()
    if not reason:
        try:
            from inspector.ui.app import run

            return run(options.files, options.pipeline, options.date)
        except ModuleNotFoundError:
            raise
        except ImportError as error:  # a system library that Qt needs
            reason = f"Qt cannot start here: {error}; “inspector doctor” tells what mends it."
    if not options.files:
        raise UsageError(reason)
    print(f"inspector: {reason} These are the findings:", file=sys.stderr)
    from inspector.unattended import analyze_files

    return analyze_files(options, "table")


_COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    **{name: partial(_unattended, name) for name in ("analyze", "report", "text")},
    "doctor": _doctor,
}
