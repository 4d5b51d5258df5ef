"""A5: words that know what they were made of, wherever they are said."""

from multiprocessing import Pipe

import pytest
from PySide6.QtWidgets import QApplication

from inspector.documents.decode import decode
from inspector.errors import UnreadableFileError
from inspector.phrases import Phrase, phrases
from inspector.ui.translation import said, speak

phrase = phrases("inspector.documents.readers.pdf")
REASON = phrase("the file is damaged there")
BROKEN = phrase("Page {page} could not be read: {reason}.", page=2, reason=REASON)


def test_a_phrase_is_its_own_english() -> None:
    assert BROKEN == "Page 2 could not be read: the file is damaged there."
    assert f"{BROKEN}" == str(BROKEN)
    assert (BROKEN.context, BROKEN.put) == (
        "documents.readers.pdf",
        {"page": "2", "reason": REASON},
    )


def sent(words: Phrase) -> Phrase:
    ours, theirs = Pipe()
    with ours, theirs:
        ours.send(words)
        arrived: Phrase = theirs.recv()
    return arrived


def test_a_phrase_crosses_the_pipe_whole() -> None:
    again = sent(BROKEN)
    assert again == BROKEN
    assert (again.template, again.context) == (BROKEN.template, BROKEN.context)
    assert isinstance(again.put["reason"], Phrase)


def test_a5_a_phrase_is_said_in_the_language_with_all_that_is_in_it(qapp: QApplication) -> None:
    speak(qapp, "de")
    told = "Seite 2 konnte nicht gelesen werden: die Datei ist dort beschädigt."
    assert said(sent(BROKEN)) == told
    assert said("words of nobody") == "words of nobody"
    speak(qapp, "en")
    assert said(BROKEN) == BROKEN


def test_a5_an_error_keeps_its_phrase(qapp: QApplication) -> None:
    with pytest.raises(UnreadableFileError) as raised:
        decode("notes.txt", b"a", "klingon")
    assert str(raised.value) == "There is no encoding called “klingon”."
    speak(qapp, "de")
    assert said(raised.value.sentence) == "Eine Zeichenkodierung namens „klingon“ gibt es nicht."
    speak(qapp, "en")
