from prepare.treebanks import bare, ewt, gum

SAMPLE = """\
# newdoc id = a
# global.Entity = etype
# s_type = decl
# newpar
# sent_id = a-1
# text = It's.
1-2\tIt's\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No|XML=<w>
1\tIt\tit\tPRON\tPRP\t_\t0\troot\t0:root\tEntity=(1-object)
1.1\tis\tbe\tAUX\tVBZ\t_\t_\t_\t1:cop\t_
2\t's\tbe\tAUX\tVBZ\t_\t1\tcop\t1:cop\t_

"""
SPLITS = """\
# Splits

## dev

  * GUM_news_tide
  * GUM_fiction_tide

## test2

  * GUM_news_other

## train

  * GUM_voyage_tarn
"""


def test_what_a_parser_does_not_learn_is_left_out():
    assert "".join(bare(SAMPLE.splitlines(keepends=True))) == (
        "# newdoc id = a\n# newpar\n# sent_id = a-1\n# text = It's.\n"
        "1-2\tIt's\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"
        "1\tIt\tit\tPRON\tPRP\t_\t0\troot\t_\t_\n"
        "2\t's\tbe\tAUX\tVBZ\t_\t1\tcop\t_\t_\n\n"
    )


def test_parts_are_those_of_the_checkout(tmp_path):
    (tmp_path / "splits.md").write_text(SPLITS, "utf-8")
    parts = {
        name: [path.name for path in paths] for name, paths in gum(tmp_path, ["news", "voyage"])
    }
    assert parts == {
        "gum-train": ["GUM_voyage_tarn.conllu"],
        "gum-dev": ["GUM_news_tide.conllu"],
        "gum-test": [],
    }
    assert [name for name, _ in ewt(tmp_path)] == ["ewt-train", "ewt-dev", "ewt-test"]
