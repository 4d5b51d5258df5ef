"""Open PDF files, and say in a sentence why one cannot be opened."""

import sys

import pymupdf

from inspector.documents.source import Source
from inspector.errors import PasswordNeededError, UnreadableFileError
from inspector.phrases import phrases

phrase = phrases(__name__)

# What PyMuPDF raises on broken files, beside its own FileDataError, which is a RuntimeError.
PDF_ERRORS = (
    AssertionError,
    RuntimeError,
    ValueError,
    TypeError,
    IndexError,
    KeyError,
    OverflowError,
    UnicodeError,
    pymupdf.mupdf.FzErrorBase,
)


def open_pdf(source: Source) -> pymupdf.Document:
    """Open a PDF file that has at least one page.

    Raises:
        PasswordNeededError: if it is encrypted, and the password missing or wrong.
        UnreadableFileError: if it is broken.
    """
    # MuPDF prints what it mends on standard error, where it would mix with our own words.
    pymupdf.TOOLS.mupdf_display_errors(False)
    pymupdf.TOOLS.mupdf_display_warnings(False)
    try:
        document = _opened(source)
        if not document.is_pdf:
            # MuPDF also opens pictures and books, whatever it is told that they are.
            raise pymupdf.FileDataError("not a PDF file")
        if document.needs_pass:
            _unlock(document, source)
        pages = document.page_count
    except PDF_ERRORS as error:
        raise UnreadableFileError(
            phrase(
                "“{name}” is not a PDF file, or it is damaged: it could not be opened.",
                name=source.name,
            )
        ) from error
    if pages < 1:
        raise UnreadableFileError(
            phrase(
                "“{name}” is damaged: no page could be found in it. Ask for it again.",
                name=source.name,
            )
        )
    return document


def page_sizes(document: pymupdf.Document) -> tuple[tuple[float, float, int], ...]:
    """Return the width and height of each page before rotation, and its rotation.

    No page is loaded for it, so that a thousand take milliseconds.
    """
    return tuple(_size(document, number) for number in range(document.page_count))


def _opened(source: Source) -> pymupdf.Document:
    """Open a file where it lies: forty scans would otherwise be in memory as long as it is open.

    Windows does not let a program replace a file that another one has open.
    """
    if source.path is None or sys.platform == "win32":
        return pymupdf.open(stream=source.data, filetype="pdf")
    return pymupdf.open(str(source.path), filetype="pdf")


def _unlock(document: pymupdf.Document, source: Source) -> None:
    if source.password is None:
        raise PasswordNeededError(
            phrase("“{name}” is locked. Give its password.", name=source.name)
        )
    if not document.authenticate(source.password):
        raise PasswordNeededError(
            phrase("That is not the password of “{name}”. Try again.", name=source.name)
        )


def _size(document: pymupdf.Document, number: int) -> tuple[float, float, int]:
    try:
        box = document.page_cropbox(number)
        entry = pymupdf.mupdf.pdf_lookup_page_obj(
            pymupdf.mupdf.pdf_document_from_fz_document(document.this), number
        )
        turned = pymupdf.mupdf.pdf_dict_get_inheritable(entry, pymupdf.mupdf.pdf_new_name("Rotate"))
        rotation = pymupdf.mupdf.pdf_to_int(turned)
    except PDF_ERRORS:
        # A page that cannot be found is shown as an empty sheet.
        return pymupdf.paper_rect("a4").width, pymupdf.paper_rect("a4").height, 0
    return box.width, box.height, rotation // 90 * 90 % 360
