"""Make the language pipeline that ships, from the prepared corpora.

    python packaging/pipeline/make.py CORPORA WORK

CORPORA is the folder that the preparation wrote, WORK an empty folder or that of a run that was
cut off: what is there is not made again. Teachers learn from the corpora, label raw news, and the
pipeline learns from both. Everything runs on one core, in some four hours, with fixed seeds.
"""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

os.environ["OMP_NUM_THREADS"] = "1"  # before torch is imported

import names_corpus
import names_mix
import names_teacher
import syntax_mix
import syntax_teacher
import torch
import vectors
from gazetteer import Gazetteer
from gensim.models import KeyedVectors
from raw_text import lower_ratio, raw_texts, tokenizer

HERE = Path(__file__).parent
TARGET = HERE.parent.parent / "resources" / "pipelines" / "en_inspector"


class Run:
    """One making of the pipeline. Each step makes what it needs and is not there."""

    def __init__(self, corpora: Path, work: Path) -> None:
        self.corpora = corpora
        self.work = work
        self.texts = raw_texts(corpora, tokenizer())
        self.gazetteer = Gazetteer(corpora / "gazetteer", lower_ratio(self.texts))

    def once(self, name: str, make: Callable[[Path], object]) -> Path:
        """Return the path of a result, made now if it is not there."""
        path = self.work / name
        if not path.exists():
            print(f"{name}…", flush=True)
            made = self.work / f"{name}.part"
            make(made)
            made.rename(path)
        return path

    def teacher_vectors(self) -> KeyedVectors:
        """Return the vectors that the teachers begin with."""
        path = self.once(
            "teacher.kv",
            lambda target: vectors.train(self.texts, width=100, window=4, rare=4, epochs=6).save(
                str(target)
            ),
        )
        return KeyedVectors.load(str(path))

    def shipped_vectors(self) -> Path:
        """Make the vectors that ship."""
        return self.once(
            "vectors",
            lambda target: vectors.write(
                vectors.train(self.texts, width=64, window=3, rare=5, epochs=8),
                self.gazetteer,
                target,
            ),
        )

    def syntax(self) -> Path:
        """Make the tagger, parser and lemmatizer."""

        def teach(target: Path) -> None:
            torch.save(syntax_teacher.train(self.corpora, self.teacher_vectors(), _say), target)

        def mix(target: Path) -> None:
            target.mkdir(exist_ok=True)
            teacher = torch.load(self.once("syntax-teacher.pt", teach), weights_only=False)
            syntax_mix.write(self.corpora, teacher, target, _say)

        trained = self._trained("syntax", self.once("syntax-text", mix))
        treebank = self.corpora / "syntax/train.spacy"
        command = [sys.executable, HERE / "tune_tagger.py", trained, treebank]
        return self.once(
            "syntax-tuned", lambda target: subprocess.run([*command, target], check=True)
        )

    def names(self) -> Path:
        """Make the recogniser of names."""
        corpus = list(names_corpus.annotated(self.corpora, self.gazetteer))

        def teach(target: Path) -> None:
            texts = [([token.text for token in doc], tags) for _, doc, tags in corpus]
            teacher = names_teacher.train(texts, self.teacher_vectors(), self.gazetteer, _say)
            torch.save(teacher, target)

        def mix(target: Path) -> None:
            target.mkdir(exist_ok=True)
            teacher = torch.load(self.once("names-teacher.pt", teach), weights_only=False)
            names_mix.write(self.corpora, corpus, teacher, self.gazetteer, target, _say)

        return self._trained("names", self.once("names-text", mix))

    def _trained(self, name: str, text: Path) -> Path:
        held = {"syntax": "syntax/dev.spacy", "names": "ner/dev.spacy"}[name]
        paths = {
            "--paths.train": text,
            "--paths.dev": self.corpora / held,
            "--paths.vectors": self.shipped_vectors(),
        }
        options = [str(part) for pair in paths.items() for part in pair]
        command = [sys.executable, "-m", "spacy", "train", str(HERE / f"{name}.cfg")]

        def train(target: Path) -> None:
            subprocess.run([*command, "--output", str(target), *options], check=True)

        return self.once(name, train) / "model-last"


def _say(line: str) -> None:
    print(line, flush=True)


def main(corpora: str, work: str) -> None:
    """Make the pipeline and put it where it ships from."""
    Path(work).mkdir(parents=True, exist_ok=True)
    run = Run(Path(corpora), Path(work))
    syntax, names = run.syntax(), run.names()
    scores = ("-o", run.work / "scores.md")
    for script, *arguments in (
        ("assemble.py", syntax, names, TARGET),
        ("score.py", TARGET, corpora, *scores),
    ):
        subprocess.run([sys.executable, HERE / script, *arguments], check=True)


if __name__ == "__main__":
    main(*sys.argv[1:3])
