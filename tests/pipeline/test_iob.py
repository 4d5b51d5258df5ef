from prepare.iob import in_documents, in_groups, read_sentences, to_annotated
from prepare.scheme import Source, to_record

PRINTED = """\
# newdoc id = n1
# sent_id = n1-1
# text = “Mr Moss’s team left the Tarn River,” the Polish envoy told Reporters.
1\t“\tO\t-\t-
2\tMr\tB-PER\t-\tann
3\tMoss\tI-PER\t-\tann
4\t’s\tO\t-\t-
5\tteam\tO
6\tleft\tO
7\tthe\tB-LOC
8\tTarn\tI-LOC
9\tRiver\tI-LOC
10\t,\tB-O\t-\tann
11\t”\tO
12\tthe\tO
13\tPolish\tO
14\tenvoy\tO
15\ttold\tO
16\tReporters\tO
17\t.\tO

# sent_id = n1-2
# text = It rained.
1\tIt\tO
2\trained\tO
3\t.\tO

# newdoc id = n2
# sent_id = n2-1
# text = Larkfield won.
1\tLarkfield\tB-LOC
2\twon\tO
3\t.\tO
"""
PLAIN = """\
Moss I-PER
's O
Tarn I-ORG
Board I-ORG
met O
. O

-DOCSTART- O

Ada I-PER
left O
Lyon I-LOC
. O
"""


def names(record):
    return [(record.text[start:end], label) for start, end, label in record.names]


def test_a_printed_sentence_keeps_its_spaces(labels):
    documents = list(in_documents(read_sentences(PRINTED.splitlines(keepends=True), word=1)))
    assert [[s.id for s in document] for document in documents] == [["n1-1", "n1-2"], ["n2-1"]]
    annotated = to_annotated("n1-1", documents[0])
    assert annotated.text.endswith("told Reporters. It rained.")
    record = to_record(Source("sample", partial=True), annotated, labels)
    assert names(record) == [("Moss", "PERSON"), ("Tarn River", "LOC"), ("Polish", "NORP")]
    assert [record.text[slice(*span)] for span in record.missing] == ["Reporters"]


def test_plain_columns_are_put_together(labels):
    sentences = list(read_sentences(PLAIN.splitlines(keepends=True)))
    assert [s.begins_document for s in sentences] == [False, True]
    (group,) = in_groups(sentences)
    record = to_record(Source("sample"), to_annotated("s-0", group), labels)
    assert record.text == "Moss's Tarn Board met. Ada left Lyon."
    assert names(record) == [
        ("Moss", "PERSON"), ("Tarn Board", "ORG"), ("Ada", "PERSON"), ("Lyon", "GPE"),
    ]  # fmt: skip


def test_groups_and_long_documents_are_cut():
    sentences = list(read_sentences(PLAIN.splitlines(keepends=True))) * 5
    assert [len(group) for group in in_groups(sentences, 4)] == [4, 4, 2]
    assert [len(part) for part in in_documents(sentences, 3)] == [1, 2, 2, 2, 2, 1]
