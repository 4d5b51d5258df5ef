import subprocess
import sys

_IMPORT = """
import sys
from inspector.documents.light import import_pymupdf
import_pymupdf()
print("pymupdf.table" in sys.modules, "statistics" in sys.modules)
import pymupdf
with pymupdf.open() as file:
    page = file.new_page()
    page.insert_text((50, 50), "Orvania")
    print(page.get_text().strip(), len(page.get_pixmap().samples) > 0)
import pymupdf.table
print(hasattr(pymupdf.table, "find_tables"))
"""


def test_pymupdf_does_its_work_without_its_search_for_tables():
    done = subprocess.run(
        [sys.executable, "-c", _IMPORT], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["False", "False", "Orvania", "True", "True"]
