"""Turn bytes into text: byte order marks and UTF-8 first, a detector only where both fail."""

import codecs
import re

from inspector.errors import UnreadableFileError
from inspector.phrases import phrases

phrase = phrases(__name__)

# UTF-32 before UTF-16: the mark of the one begins with the mark of the other.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = bytes({*range(9), *range(14, 27), *range(28, 32)})
_WINDOWS_LATIN = "cp1252"
_SAMPLE = 1 << 16


def decode(
    name: str, data: bytes, encoding: str | None = None, declared: str | None = None
) -> tuple[str, str]:
    """Return the text, its line ends as line feeds, and the codec that read it.

    An `encoding` wins over everything. `declared` is what the file says of itself: it is believed
    only where the bytes are not UTF-8. A byte order mark is not part of the text.

    Raises:
        UnreadableFileError: if the bytes are no text, or not in the encoding given.
    """
    text, used = _given(name, data, encoding) if encoding else _detected(name, data, declared)
    text = text.removeprefix("\ufeff")
    return text.replace("\r\n", "\n").replace("\r", "\n"), used


def require_text(name: str, text: str) -> str:
    """Return `text`.

    Raises:
        UnreadableFileError: if there is nothing but white space in it.
    """
    if not text.strip():
        raise UnreadableFileError(phrase("“{name}” has no text in it.", name=name))
    return text


def _given(name: str, data: bytes, encoding: str) -> tuple[str, str]:
    try:
        codec = codecs.lookup(encoding).name
        return data.decode(encoding), codec
    except LookupError as error:
        raise UnreadableFileError(
            phrase("There is no encoding called “{encoding}”.", encoding=encoding)
        ) from error
    except (UnicodeError, AttributeError, TypeError) as error:
        # A codec that is not for text (rot13, zlib) fails in its own way.
        raise UnreadableFileError(
            phrase(
                "“{name}” cannot be read as {encoding}. Choose another encoding.",
                name=name,
                encoding=encoding,
            )
        ) from error


def _detected(name: str, data: bytes, declared: str | None) -> tuple[str, str]:
    for mark, codec in _MARKS:
        if data.startswith(mark) and (text := _try(data, codec)) is not None:
            return text, codec
    if (wide := _wide_codec(data)) and (text := _try(data, wide)) is not None:
        return text, wide
    if _is_binary(data):
        raise UnreadableFileError(phrase("“{name}” is not a text file.", name=name))
    if (text := _try(data, "utf-8")) is not None:
        return text, "utf-8"
    if declared and (text := _try(data, declared)) is not None:
        return text, declared
    return _guessed(name, data)


def _try(data: bytes, codec: str) -> str | None:
    try:
        return data.decode(codec)
    except (UnicodeError, LookupError):
        return None


def _wide_codec(data: bytes) -> str | None:
    """Return the UTF-16 codec of bytes of which every other one is zero, as in plain English."""
    sample = data[:_SAMPLE]
    low, high = sample[::2].count(0), sample[1::2].count(0)
    half = max(len(sample) // 2, 1)
    if len(sample) >= 4 and min(low, high) < 0.02 * half and max(low, high) > 0.5 * half:
        return "utf-16-le" if high > low else "utf-16-be"
    return None


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    strange = len(sample) - len(sample.translate(None, _CONTROLS))
    return strange > 0.02 * len(sample)


def _guessed(name: str, data: bytes) -> tuple[str, str]:
    # Only for the few files that need it: it takes as long to import as MuPDF does to draw a page.
    from charset_normalizer import from_bytes  # noqa: PLC0415

    matches = from_bytes(data)
    best = matches.best()
    if best is None:
        raise UnreadableFileError(
            phrase("The encoding of “{name}” could not be made out. Choose one by hand.", name=name)
        )
    # In a short text a dash and two quotation marks leave many code pages equally likely; Western
    # European Windows is the one that English newsrooms use.
    for match in matches:
        if match.encoding == _WINDOWS_LATIN and match.chaos <= best.chaos:
            best = match
    return data.decode(best.encoding), re.sub("_", "-", best.encoding)
