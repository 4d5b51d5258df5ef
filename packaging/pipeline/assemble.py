"""Put the trained syntax and name components into the pipeline that ships.

    python packaging/pipeline/assemble.py SYNTAX NAMES TARGET

SYNTAX and NAMES are folders that `spacy train` wrote; TARGET is made anew, but for its README. The
name recogniser keeps its own token-to-vector layer; both look words up in the same vectors.
"""

import json
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import spacy
import srsly
from spacy.language import Language

ATTRIBUTION = Path(__file__).with_name("attribution.txt")
VERSION = "0.2.0"


def _needed_strings(nlp: Language) -> Iterator[str]:
    """Yield the strings that the components refer to by number; words of the corpora are none."""
    yield from spacy.blank("en").vocab.strings
    for name in nlp.pipe_names:
        labels = getattr(nlp.get_pipe(name), "labels", ())
        yield from (label for label in labels if isinstance(label, str))
    trees = srsly.msgpack_loads(nlp.get_pipe("lemmatizer").trees.to_bytes())["trees"]
    for tree in trees:
        yield from (nlp.vocab.strings[tree[key]] for key in ("orig", "subst") if key in tree)


def main(syntax: str, names: str, target: str) -> None:
    """Write the pipeline."""
    nlp = spacy.load(syntax)
    nlp.add_pipe("ner", source=spacy.load(names), last=True)
    # Where the corpora lay is nobody's business.
    nlp.config["paths"] = dict.fromkeys(nlp.config["paths"])
    nlp.meta.update(
        {
            "lang": "en",
            "name": "inspector",
            "version": VERSION,
            "description": "English news: tags, UD dependencies, lemmas and names",
            "license": "CC BY-SA 4.0",
            "sources": ATTRIBUTION.read_text("utf-8").splitlines(),
        }
    )
    folder = Path(target)
    card = (folder / "README.md").read_text("utf-8") if folder.is_dir() else ""
    shutil.rmtree(folder, ignore_errors=True)
    nlp.to_disk(folder)
    if card:
        (folder / "README.md").write_text(card, "utf-8")
    strings = sorted(set(_needed_strings(nlp)))
    (folder / "vocab" / "strings.json").write_text(json.dumps(strings), "utf-8")
    meta = folder / "meta.json"
    kept = json.loads(meta.read_text("utf-8"))
    kept.pop("performance", None)  # on a few texts that were held out; the card has the tests
    meta.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:4])
