"""The command line: the same engine without a window, for scripts and machines without a display.

Exit codes: 0 done, 1 done and `--check` found something wrong, 2 could not be done. What goes wrong
is told in one line on standard error.
"""

import io
import os
import sys
from collections.abc import Callable, Sequence
from functools import partial

from inspector.errors import NoScreenError
from inspector.exits import DONE, FAILED, INTERRUPTED, complain


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
    from inspector.console import doctor_options

    options = doctor_options(arguments)
    from inspector import doctor

    return DONE if doctor.run(packages_only=options.packages) else FAILED


def _obstacle() -> str:
    """Say what there is against a window: asked when a child is on its way, which takes longer."""
    from inspector.display import obstacle

    return obstacle()


def _window(arguments: Sequence[str]) -> int:
    files, pipeline, date = arguments, None, None
    if any(word.startswith("-") for word in arguments):
        from inspector.console import window_options

        options = window_options(arguments)
        files, pipeline, date = options.files, options.pipeline, options.date
    try:
        from inspector.ui.app import run

        return run(files, pipeline, date, _obstacle)
    except ModuleNotFoundError:
        raise
    except NoScreenError as error:
        reason = error
    except ImportError as error:  # a system library that Qt needs
        told = f"Qt cannot start here: {error}; “inspector doctor” tells what mends it."
        reason = NoScreenError(told)
    if not files:
        raise reason
    print(f"inspector: {reason} These are the findings:", file=sys.stderr)
    from inspector.console import window_options
    from inspector.unattended import analyze_files

    return analyze_files(window_options(arguments), "table")


_COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    **{name: partial(_unattended, name) for name in ("analyze", "report", "text")},
    "doctor": _doctor,
}
