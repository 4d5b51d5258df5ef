import spacy
from prepare.conllu import in_pieces, read_sentences, to_doc

SAMPLE = """\
# newdoc id = a
# text = They don't sail.
1\tThey\tthey\tPRON\tPRP\tCase=Nom\t4\tnsubj\t_\t_
2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_
2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_
3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_
4\tsail\tsail\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No
4.1\tsail\tsail\tVERB\tVB\t_\t_\t_\t_\t_
5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_

"""


def test_words_of_a_whole_have_no_space_between_them():
    doc = to_doc(list(read_sentences(SAMPLE.splitlines(keepends=True))), spacy.blank("en").vocab)
    assert doc.text.strip() == "They don't sail."
    assert [t.dep_ for t in doc] == ["nsubj", "aux", "advmod", "ROOT", "punct"]
    assert [t.head.i for t in doc] == [3, 3, 3, 3, 3]


def test_a_document_is_cut_after_twenty_sentences_and_at_paragraphs_after_twelve():
    plain = SAMPLE.replace("# newdoc id = a\n", "")
    paragraph = "# newpar\n" + plain
    text = SAMPLE + plain * 20 + SAMPLE + plain * 12 + paragraph
    pieces = in_pieces(read_sentences(text.splitlines(keepends=True)))
    assert [len(piece) for piece in pieces] == [20, 1, 13, 1]
