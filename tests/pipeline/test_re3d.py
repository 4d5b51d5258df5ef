from prepare.re3d import read
from prepare.scheme import Source, to_record

SAMPLE = """\
The\tB-Organisation
Tarn\tI-Organisation
Council\tI-Organisation
met\tO
French\tB-Person
President\tI-Person
Karl\tI-Person
al\tI-Person
-\tI-Person
Bren\tI-Person
and\tO
Tarn\tB-Organisation
military\tI-Organisation
forces\tI-Organisation
.\tO

"""


def test_phrases_are_unknown_and_publishers_are_left_out(tmp_path, labels):
    for publisher in ("Tarn_Office", "Not_Free"):
        (tmp_path / publisher).mkdir()
        (tmp_path / publisher / "0A1B2C3D4E.conll").write_text(SAMPLE, "utf-8")
    (annotated,) = read(tmp_path, {"Not_Free"})
    record = to_record(Source("re3d", phrases=True), annotated, labels)
    assert record.id == "0A1B2C3D-0"
    assert [(record.text[start:end], label) for start, end, label in record.names] == [
        ("Tarn Council", "ORG"),
        ("French", "NORP"),
        ("Karl al-Bren", "PERSON"),
    ]
    assert [record.text[slice(*span)] for span in record.missing] == ["Tarn military forces"]
