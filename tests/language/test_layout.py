import spacy

from inspector.language.layout import layout_of


def test_words_stand_where_they_begin() -> None:
    text = "In Oslo, “42” ships  sank."
    doc = spacy.blank("en")(text)
    layout = layout_of(doc)
    assert layout.text == text
    assert layout.words == tuple(token.text for token in doc)
    assert layout.starts == tuple(token.idx for token in doc)
    assert layout.between(1, 3) == "Oslo,"


def test_nothing_has_no_words() -> None:
    layout = layout_of(spacy.blank("en")(""))
    assert (layout.text, layout.words, layout.starts) == ("", (), ())


def test_tokens_that_a_pipeline_joins_are_read_anew() -> None:
    doc = spacy.blank("en")("New York slept")
    assert layout_of(doc).words == ("New", "York", "slept")
    with doc.retokenize() as retokenizer:
        retokenizer.merge(doc[0:2])
    assert layout_of(doc).words == ("New York", "slept")
