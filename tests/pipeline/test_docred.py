import json

from prepare.docred import read
from prepare.scheme import Source, to_record

DOCUMENT = {
    "title": "Harbour Light",
    "sents": [
        ["Harbour", "Light", "is", "a", "film", "by", "Ada", "Moss", "."],
        ["Shown", "at", "the", "Tarn", "Festival", ",", "the", "Norwegian", "film", "won", "."],
        ["The", "Brackwell", "Medal", "followed", "."],
    ],
    "vertexSet": [
        [
            {"name": "Harbour Light", "pos": [0, 2], "sent_id": 0, "type": "MISC"},
            {"name": "film", "pos": [8, 9], "sent_id": 1, "type": "MISC"},
        ],
        [{"name": "Ada Moss", "pos": [6, 8], "sent_id": 0, "type": "PER"}],
        [{"name": "Tarn Festival", "pos": [3, 5], "sent_id": 1, "type": "MISC"}],
        [{"name": "Norwegian", "pos": [7, 8], "sent_id": 1, "type": "LOC"}],
        [{"name": "Brackwell Medal", "pos": [1, 3], "sent_id": 2, "type": "MISC"}],
        [{"name": "a", "pos": [3, 4], "sent_id": 0, "type": "NUM"}],
    ],
    "labels": [{"h": 0, "t": 1, "r": "P57", "evidence": [0]}],
}


def test_relations_say_what_a_name_is(tmp_path, labels):
    (tmp_path / "dev.json").write_text(json.dumps([DOCUMENT]), "utf-8")
    (annotated,) = read(tmp_path / "dev.json", "rd-dev")
    record = to_record(Source("redocred"), annotated, labels)
    assert record.id == "rd-dev-0"
    assert [(record.text[start:end], label) for start, end, label in record.names] == [
        ("Harbour Light", "WORK_OF_ART"),
        ("Ada Moss", "PERSON"),
        ("Tarn Festival", "EVENT"),
        ("Norwegian", "NORP"),
    ]
    assert [record.text[slice(*s)] for s in record.missing] == ["film", "Brackwell Medal"]
