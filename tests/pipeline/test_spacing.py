import pytest
from prepare.spacing import join


@pytest.mark.parametrize(
    "text",
    [
        "Moss , the mayor 's aide , did n't sign .|Moss, the mayor's aide, didn't sign.",
        'He said : " We can not wait " ( again ) .|He said: "We cannot wait" (again).',
        "The voters ' list cost $ 5,000 [ sic ] .|The voters' list cost $5,000 [sic].",
        "They sang ' Harbour Light ' twice .|They sang 'Harbour Light' twice.",
        "the boats of Tarn ' s fleet|the boats of Tarn's fleet",
        "a `` calm '' sea -LRB- at last -RRB-|a \"calm\" sea (at last)",
        "1912 - 1920 , 15 % more|1912 - 1920, 15% more",
        'It ended . "|It ended."',
    ],
)
def test_words_stand_as_print_sets_them(text):
    words, printed = text.split("|")
    assert join(words.split())[0] == printed


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister - designate Karl al - Bren|Prime Minister-designate Karl al-Bren",
        "a grant of 530 , 000 euros and / or loans|a grant of 530,000 euros and/or loans",
        "air raids - - eight in all|air raids - - eight in all",
        "on May 4 , 2016|on May 4, 2016",
    ],
)
def test_words_torn_apart_are_tied_again(text):
    words, printed = text.split("|")
    assert join(words.split(), torn=True)[0] == printed


def test_each_word_is_found_in_its_place():
    words = ["(", '"', "Ada", "Moss", "'s", '"', ",", "he", "said", "...", ")"]
    text, places = join(words)
    assert [text[start:end] for start, end in places] == words
    assert join([]) == ("", [])
