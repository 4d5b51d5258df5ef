import pytest
from prepare.labels import SCHEME, UNKNOWN, tables


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("France", "GPE"), ("Ohio", "GPE"), ("Lake City", "GPE"), ("West Virginia", "GPE"),
        ("Ohio, United States", "GPE"), ("Larkfield", "GPE"),
        ("U.S.", "GPE"), ("Tarn Province", "GPE"), ("West Tarn", "GPE"),
        ("French", "NORP"), ("Polish-American", "NORP"), ("Sunnis", "NORP"),
        ("Europe", "LOC"), ("Balkans", "LOC"), ("Tarn River", "LOC"), ("Lake Tarn", "LOC"),
        ("northern France", "LOC"), ("Tarn Bay Area", "LOC"), ("Gulf of Tarn", "LOC"),
        ("Larkfield Airport", "FAC"), ("Port of Larkfield", "FAC"), ("Tarn Street", "FAC"),
    ],
)  # fmt: skip
def test_places_are_told_apart(labels, name, label):
    assert labels.of("LOC", name) == label


@pytest.mark.parametrize(
    ("source", "name", "label"),
    [
        ("PER", "Ada Moss", "PERSON"),
        ("political-party", "Tarn Party", "ORG"),
        ("ORG", "Kurds", "NORP"),
        ("ORG", "Labour", "ORG"),
        ("Organisation", "France", "GPE"),
        ("MISC", "Battle of Larkfield", "EVENT"),
        ("misc", "1998 Tarn Cup", "EVENT"),
        ("MISC", "German", "NORP"),
        ("OTH", "Harbour Light", UNKNOWN),
        ("award", "Tarn Prize", UNKNOWN),
        ("protein", "Actin", None),
        ("DATE", "Monday", None),
    ],
)
def test_a_source_label_becomes_one_of_the_scheme(labels, source, name, label):
    assert labels.of(source, name) == label


def test_what_labels_become_is_in_the_scheme():
    assert set(tables()["labels"].values()) <= {*SCHEME, "place", "misc", UNKNOWN}


def test_peoples_in_text_are_whole_words(labels):
    text = "The French and South Koreans met a Turkish-born Greek in Polishville."
    found = [match[0] for match in labels.peoples_in_text.finditer(text)]
    assert found == ["French", "South Koreans", "Turkish", "Greek"]
