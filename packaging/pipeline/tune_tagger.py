"""Tune the tagger on the treebanks alone, after it has learnt from parsed text as well.

    python packaging/pipeline/tune_tagger.py SYNTAX TREEBANK TARGET

The teacher's tags are less exact than the treebanks'. Nothing but the tagger changes.
"""

import random
import sys

import spacy
from raw_text import docs
from spacy.training import Example
from spacy.util import fix_random_seed, minibatch

_EPOCHS = 4
_RATE = 2e-4
_TEXTS = 8  # a batch


def main(syntax: str, treebank: str, target: str) -> None:
    """Write the pipeline with the tuned tagger."""
    random.seed(0)
    fix_random_seed(0)
    nlp = spacy.load(syntax)
    examples = [Example(nlp.make_doc(doc.text), doc) for doc in docs(treebank, nlp)]
    optimizer = nlp.resume_training()
    optimizer.learn_rate = _RATE
    for _ in range(_EPOCHS):
        random.shuffle(examples)
        with nlp.select_pipes(enable=["tok2vec", "tagger"]):
            for batch in minibatch(examples, _TEXTS):
                nlp.update(
                    batch, sgd=optimizer, drop=0.1, exclude=["tok2vec"], annotates=["tok2vec"]
                )
    nlp.to_disk(target)


if __name__ == "__main__":
    main(*sys.argv[1:4])
