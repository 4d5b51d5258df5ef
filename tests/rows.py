"""Print which test holds which row of the specification, by the ids in docstrings and names.

python tests/rows.py [PREFIX...]
"""

import ast
import re
import sys
from collections import defaultdict
from pathlib import Path

_ID = re.compile(r"\b[AVENWTZDSBC]\d{1,2}\b")


def rows(folder: Path) -> dict[str, list[str]]:
    """Return the tests of each row, as file and name."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in sorted(folder.rglob("test_*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        common = _ID.findall((ast.get_docstring(tree) or "").partition("\n")[0])
        for node in tree.body:
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                named = re.match(r"test_([avenwtzdsbc]\d+)_", node.name)
                own = _ID.findall(ast.get_docstring(node) or "")
                own = own or ([named.group(1).upper()] if named else [])
                for row in dict.fromkeys(own or common):
                    found[row].append(f"{path.relative_to(folder)}::{node.name}")
    return found


if __name__ == "__main__":
    wanted = tuple(sys.argv[1:])
    table = rows(Path(__file__).parent)
    for row in sorted(table, key=lambda row: (row[0], int(row[1:]))):
        if not wanted or row.startswith(wanted):
            sys.stdout.write(f"{row:<4} {len(table[row]):>3}  {table[row][0]}\n")
