"""Put the trained syntax and name components into the pipeline that ships.

    python packaging/pipeline/assemble.py SYNTAX NAMES TARGET

SYNTAX and NAMES are folders that `spacy train` wrote; TARGET is made anew. The name recogniser
keeps its own token-to-vector layer.
"""

import json
import shutil
import sys
from pathlib import Path

import spacy

ATTRIBUTION = Path(__file__).with_name("attribution.txt")


def main(syntax: str, names: str, target: str) -> None:
    """Write the pipeline."""
    nlp = spacy.load(syntax)
    nlp.add_pipe("ner", source=spacy.load(names), last=True)
    nlp.meta.update(
        {
            "lang": "en",
            "name": "inspector",
            "version": "0.1.0",
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
    meta = folder / "meta.json"
    kept = json.loads(meta.read_text("utf-8"))
    meta.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:4])
