from prepare.gum_entities import read
from prepare.scheme import Source, to_record

# Word, kind, head, relation, entities; a blank line ends a sentence.
DOCUMENT = """\
President PROPN 2 nmod:desc Entity=(1-person-new-cf1-2,3-coref-Ada_Moss
Ada PROPN 6 nsubj _
Moss PROPN 2 flat Entity=1)
of ADP 5 case _
Georgia PROPN 2 nmod Entity=(2-place-new-cf2-1-sgl-Georgia_(country))
left VERB 0 root _
the DET 8 det Entity=(3-organization-new-cf3-2-sgl-University_of_Tarn
University PROPN 6 obj _
of ADP 10 case _
Tarn PROPN 8 nmod Entity=(4-place-new-cf4-1-sgl)3)
on ADP 12 case _
Friday PROPN 6 obl Entity=(5-time-new-cf5-1-sgl)

The DET 4 det Entity=(6-object-new-cf1-4-sgl-Tarn_Mail
Tarn PROPN 4 compound Entity=(4-place-giv:act-cf2-1-coref)
Daily PROPN 4 compound _
Mail PROPN 6 nsubj Entity=6)
quickly ADV 6 advmod _
asked VERB 0 root _
her PRON 9 nmod:poss Entity=(7-person-new-cf3-2-sgl(1-person-giv:act-cf1-1-ana)
French ADJ 9 amod _
aides NOUN 6 obj Entity=7)
and CCONJ 11 cc _
Newfoundland PROPN 9 conj Entity=(8-place-new-cf4-1,3-sgl-Newfoundland_and_Tarn
and CCONJ 13 cc _
Tarn PROPN 11 conj Entity=8)
Brackwell PROPN 6 obl SpaceAfter=No
"""


def conllu(text):
    lines = ["# newdoc id = GUM_news_sample"]
    lines.append("# global.Entity = GRP-etype-infstat-centering-minspan-link-identity")
    number = 0
    for line in text.splitlines():
        if not line:
            lines.append("")
            number = 0
            continue
        number += 1
        word, kind, head, relation, remark = line.split()
        lines.append(
            "\t".join([str(number), word, word, kind, "_", "_", head, relation, "_", remark])
        )
    return "\n".join([*lines, "", ""])


def test_names_are_the_cores_of_phrases(tmp_path, labels):
    path = tmp_path / "GUM_news_sample.conllu"
    path.write_text(conllu(DOCUMENT), "utf-8")
    (annotated,) = read(path)
    record = to_record(Source("gum"), annotated, labels)
    assert record.id == "GUM_news_sample"
    assert record.text.startswith("President Ada Moss of Georgia left the University of Tarn on")
    assert [(record.text[start:end], label) for start, end, label in record.names] == [
        ("Ada Moss", "PERSON"),
        ("Georgia", "GPE"),
        ("University of Tarn", "ORG"),
        ("French", "NORP"),
        ("Newfoundland and Tarn", "GPE"),
    ]
    missing = [record.text[slice(*span)] for span in record.missing]
    assert missing == ["Tarn Daily Mail", "Brackwell"]
