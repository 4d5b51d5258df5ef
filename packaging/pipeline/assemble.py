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

ATTRIBUTION = [
    "English Web Treebank, Universal Dependencies (Silveira et al. 2014 and UD contributors), "
    "CC BY-SA 4.0.",
    "GUM, the Georgetown University Multilayer Corpus (Zeldes 2017 and annotators), CC BY 4.0; "
    "texts from Wikinews, Wikipedia, Wikivoyage, OpenStax, PLOS, LSA, DH2017, public speeches and "
    "CC vlogs under CC BY and CC BY-SA.",
    "Universal NER English EWT and PUD (Mayhew et al. 2024), CC BY-SA; UD English PUD (Google, "
    "Charles University et al.), CC BY-SA 3.0.",
    "Wikigold (Balasuriya et al. 2009), CC BY 4.0.",
    "CrossNER (Liu et al. 2021), MIT; DocRED and Re-DocRED (Yao et al. 2019; Tan et al. 2022), "
    "MIT; text from Wikipedia, CC BY-SA.",
    "re3d, Relationship and Entity Extraction Evaluation Dataset (Dstl, 2017): contains public "
    "sector information licensed under the Open Government Licence v3.0; Australian DFAT text "
    "CC BY 3.0 AU; US CENTCOM and State Department text, public domain.",
    "Wikipedia “Portal:Current events” contributors, CC BY-SA 4.0.",
    "GeoNames (geonames.org), CC BY 4.0.",
]


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
            "sources": ATTRIBUTION,
        }
    )
    shutil.rmtree(target, ignore_errors=True)
    nlp.to_disk(target)
    meta = Path(target) / "meta.json"
    kept = json.loads(meta.read_text("utf-8"))
    meta.write_text(json.dumps(kept, indent=1, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:4])
