import pytest
from prepare.spans import is_name, trim


@pytest.mark.parametrize(
    ("span", "label", "name"),
    [
        ("the Tarn Board", "ORG", "Tarn Board"),
        ("Ada Moss's", "PERSON", "Ada Moss"),
        ("President Ada Moss", "PERSON", "Ada Moss"),
        ("Iraqi President Ada Moss", "PERSON", "Ada Moss"),
        ("the former Prime Minister-designate, Karl al-Bren", "PERSON", "Karl al-Bren"),
        ("Lt. Gen. Jubal Moss", "PERSON", "Jubal Moss"),
        ("Martin Moss Jr.", "PERSON", "Martin Moss Jr."),
        ("Ada King", "PERSON", "Ada King"),
        ("the Prime Minister", "PERSON", None),
        ("Larkfield, D.C.", "GPE", "Larkfield, D.C."),
        ("“Larkfield.”", "GPE", "Larkfield"),
        ("The Quiet Harbour", "WORK_OF_ART", "The Quiet Harbour"),
        ("the", "ORG", "the"),
        (" , ", "ORG", None),
    ],
)
def test_the_name_alone_is_left(span, label, name):
    text = f"x {span} y"
    found = trim(text, 2, 2 + len(span), label, {"Iraqi"}.__contains__)
    assert (found and text[slice(*found)]) == name


@pytest.mark.parametrize("words", ["Tarn Board", "Members of the Tarn Council", "al-Bren", "NATO"])
def test_a_name_is_written_large(words):
    assert is_name(words)


@pytest.mark.parametrize("words", ["Tarn military forces", "the city", "a heavy machine gun", "of"])
def test_a_phrase_is_no_name(words):
    assert not is_name(words)
