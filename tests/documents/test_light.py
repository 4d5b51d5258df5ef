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


_THIN = """
from types import FunctionType
from inspector.documents.light import import_pymupdf, thin_out
import_pymupdf()
import pymupdf
wrappers = pymupdf.mupdf
def count():
    owners = [wrappers, *(one for one in vars(wrappers).values() if isinstance(one, type))]
    return sum(isinstance(one, FunctionType) for owner in owners for one in vars(owner).values())
before = count()
thin_out()
print(count() < before / 2)
with pymupdf.open() as file:
    page = file.new_page()
    page.insert_text((50, 50), "Orvania")
    page.add_highlight_annot(page.search_for("Orvania"))
    file.set_toc([[1, "North", 1]])
    data = file.tobytes()
with pymupdf.open(stream=data) as file:
    page = file[0]
    print(page.get_text().strip(), page.first_annot.type[1], file.get_toc()[0][1])
thin_out()
print(count() < before / 2)
"""


def test_wrappers_that_do_nothing_are_let_go_and_pymupdf_works_as_before():
    done = subprocess.run([sys.executable, "-c", _THIN], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "Orvania", "Highlight", "North", "True"]
