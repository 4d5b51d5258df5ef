import spacy
from score import gold_names, score_names
from spacy.scorer import get_ner_prf
from spacy.tokens import Doc, Span
from spacy.training import Example

WORDS = ["Ada", "Moss", "of", "Larkfield", "met", "the", "Tarn", "Board", "."]


def document(*names, missing=()):
    doc = Doc(spacy.blank("en").vocab, words=WORDS)
    spans = [Span(doc, start, end, label=label) for start, end, label in names]
    doc.set_ents(spans, missing=[doc[start:end] for start, end in missing], default="outside")
    return doc


def test_names_are_counted_as_spacy_counts_them():
    gold = document((0, 2, "PERSON"), (3, 4, "GPE"), missing=[(6, 8)])
    found = document((0, 1, "PERSON"), (3, 4, "GPE"), (7, 8, "ORG"))
    spans = [[(e.start_char, e.end_char, e.label_) for e in found.ents]]
    exact, _ = score_names([gold_names(gold)], spans)
    expected = get_ner_prf([Example(found, gold)])
    assert exact.f1(["PERSON", "GPE", "ORG"]) == 100 * expected["ents_f"]
    assert exact.alarms["ORG"] == 0


def test_the_kind_of_a_place_does_not_matter_where_labels_are_merged():
    gold = gold_names(document((3, 4, "GPE")))
    start, end, _ = next(iter(gold.names))
    exact, merged = score_names([gold], [[(start, end, "LOC")]])
    assert exact.f1(["GPE", "LOC"]) == 0
    assert merged.f1(["place"]) == 100


def test_a_label_that_a_test_lacks_has_no_score():
    exact, _ = score_names([gold_names(document())], [[]])
    assert exact.f1(["PERSON"]) is None
