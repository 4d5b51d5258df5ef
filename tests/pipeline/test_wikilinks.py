import pytest
import spacy
from prepare.scheme import Source, to_record
from prepare.wikilinks import read, to_item
from prepare.wikipages import in_groups, page_label, to_annotated, vote

DAY = """\
---
title: 2025 January 31
---

#### Armed conflicts

* [Tarn war](https://en.wikipedia.org/wiki/Tarn_war "Tarn war")
  * [French](https://w/France "France") [commander-in-chief](https://w/C "Commander-in-Chief") \
[General](https://w/G "General officer") [Ada Moss](https://w/A "Ada Moss") warns \
[southern Ohio](https://w/S "Southern Ohio") of the [Tarn Front](https://w/T_%28x%29 "Tarn Front") \
(TF) and its \\$5 raids. [(*Larkfield Mail*)](https://m.example/a-(b)) [(AP)](https://a.example)
  * The [U.S. president](https://w/P "President of the United States") buys \
[French goods](https://w/E "Economy of France") in [Larkfield](https://w/L "Larkfield, Ohio") \
from [Tide](https://w/Tide "Tide (company)"); Ada Moss, the TF and Brackwell wait.
* Too short. [(AP)](https://a.example)
"""


def test_the_items_are_the_bullets_with_none_below(tmp_path):
    (tmp_path / "day.md").write_text(DAY, "utf-8")
    first, second = read(tmp_path / "day.md")
    assert first.text == (
        "French commander-in-chief General Ada Moss warns southern Ohio of the Tarn Front (TF) "
        "and its $5 raids."
    )
    assert [first.text[link.start : link.end] for link in first.links][-1] == "Tarn Front"
    assert second.text.startswith("The U.S. president buys French goods")


def test_pages_say_what_names_are(tmp_path, labels):
    (tmp_path / "day.md").write_text(DAY, "utf-8")
    (group,) = in_groups(read(tmp_path / "day.md"))
    annotated = to_annotated("2025-01-31", group, labels, {})
    record = to_record(Source("current-events", partial=True), annotated, labels)
    assert [(record.text[start:end], label) for start, end, label in record.names] == [
        ("French", "NORP"), ("Ada Moss", "PERSON"), ("southern Ohio", "LOC"), ("Tarn Front", "ORG"),
        ("TF", "ORG"), ("U.S.", "GPE"), ("French", "NORP"), ("Larkfield", "GPE"), ("Tide", "ORG"),
    ]  # fmt: skip
    missing = [record.text[slice(*span)] for span in record.missing]
    assert missing == ["Ada", "Moss", "TF", "Brackwell"]


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("Ada Moss (politician)", "PERSON"),
        ("Tide (company)", "ORG"),
        ("Larkfield, Ohio", "GPE"),
        ("Lyon", "GPE"),
        ("Ministry of Tides (France)", "ORG"),
        ("2025 French presidential election", "EVENT"),
        ("Ohio–Tarn war", "EVENT"),
        ("Tarn International Airport", "FAC"),
        ("Lake Tarn", "LOC"),
        ("People's Party of Ohio", "ORG"),
        ("Ada Moss", "unknown"),
    ],
)
def test_a_title_tells_its_label(labels, title, label):
    assert page_label(title, labels) == label


def test_countries_that_stand_alone_need_no_link(labels):
    text = "The Bank of France and France Airways left the U.S., the United States, for France."
    annotated = to_annotated("a", [to_item(text)], labels, {})
    found = [annotated.text[start:end] for start, end, _ in annotated.marks]
    assert found == ["U.S.", "United States", "France"]


def test_a_pipeline_votes_on_what_stays_open(labels):
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "ORG", "pattern": "Tide"}])
    item = to_item('Both [Tide](https://w/T "Tide Works") and [Moss](https://w/M "Ada Moss") left.')
    votes = vote([item, item], nlp)
    assert votes == {"Tide Works": "ORG"}
    annotated = to_annotated("a", [item], labels, votes)
    assert [label for *_, label in annotated.marks if label != "unknown"] == ["ORG"]
