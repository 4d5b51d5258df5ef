from itertools import cycle

import pytest
from prepare.augment import augment, swap_names
from prepare.records import Record

TEXT = "Ada Moss of Lyon met the Tarn Board in France. The board told Moss to wait for Brackwell."
RECORD = Record(
    "s",
    "s-1",
    TEXT,
    ((0, 8, "PERSON"), (12, 16, "GPE"), (25, 35, "ORG"), (39, 45, "GPE"), (62, 66, "PERSON")),
    ((79, 88),),
)


class Namer:
    def __init__(self):
        self._names = cycle([("Ida", "Bren"), ("Olav", "Strandberg")])

    def person(self):
        return next(self._names)


def words(record):
    return [(record.text[start:end], label) for start, end, label in record.names]


def test_names_are_swapped_where_they_stand():
    others = {("Ada Moss", "PERSON"): "Ida Bren", ("Moss", "PERSON"): "Bren"}
    record = swap_names(RECORD, others)
    assert record.text == TEXT.replace("Ada Moss", "Ida Bren").replace("Moss", "Bren")
    assert words(record)[-1] == ("Bren", "PERSON")
    assert [record.text[slice(*span)] for span in record.missing] == ["Brackwell"]


@pytest.fixture
def made(places, labels):
    return list(augment([RECORD] * 60, Namer(), places, labels, seed=3))


def test_a_swapped_record_keeps_its_labels_and_its_surnames(made):
    swapped = [record for record in made if record.source == "aug-swap"]
    assert swapped
    for record in swapped:
        assert [label for _, label in words(record)] == [label for *_, label in RECORD.names]
        (person, _), (city, _), (board, _), (_, _), (surname, _) = words(record)
        assert person.endswith(surname)
        assert (city, board) == ("Lyon", "Tarn Board")  # the only large city there is


def test_headlines_and_capitals_keep_names_in_place(made):
    titles = {record.text for record in made if record.source == "aug-title"}
    assert titles == {
        "Ada Moss of Lyon Met the Tarn Board in France",
        "The Board Told Moss to Wait for Brackwell",
    }
    upper = next(record for record in made if record.source == "aug-upper")
    assert words(upper)[0] == ("ADA MOSS", "PERSON")


def test_the_same_seed_makes_the_same_records(made, places, labels):
    assert made == list(augment([RECORD] * 60, Namer(), places, labels, seed=3))
