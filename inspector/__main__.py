"""Start Inspector. Kept light: a child process imports this module again."""

import multiprocessing
import sys


def main() -> int:
    """Run the command line."""
    multiprocessing.freeze_support()
    from inspector.cli import main as run

    return run()


if __name__ == "__main__":
    sys.exit(main())
