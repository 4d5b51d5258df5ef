"""Score a pipeline on the test sets and write a table in Markdown.

    python packaging/pipeline/score.py PIPELINE CORPORA [-o TABLE.md]

PIPELINE is the folder or the name of a spaCy pipeline, CORPORA the folder that holds
`syntax/test-*.spacy` and `ner/test-*.spacy`. Each test is read as it is and in the other registers
of news text. Names are scored twice: as the statistical component marks them, and as the whole
program does with its rules.
"""

import argparse
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

import spacy
from prepare.registers import REGISTERS
from spacy.language import Language
from spacy.pipeline.dep_parser import parser_score
from spacy.scorer import Scorer
from spacy.tokens import Doc, DocBin, Token
from spacy.training import Example

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from inspector.language.pipeline import ORIGINS, Pipeline, load

LABELS = ("PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "EVENT", "WORK_OF_ART", "PRODUCT")
# What a reader of news asks for first; whether a place is a state or a region matters less.
MERGED = {"PERSON": "PERSON", "ORG": "ORG", "GPE": "place", "LOC": "place", "NORP": "NORP"}
AS_IS = "as is"
_MEASURES = ("tag", "UAS", "LAS", "sentences", "lemma")

# The first character, the one after the last, and the label.
Name: TypeAlias = tuple[int, int, str]


# ----------------------------------------------------------------------- names


@dataclass
class Tally:
    """Hits, false alarms and misses, for each label."""

    hits: Counter[str] = field(default_factory=Counter)
    alarms: Counter[str] = field(default_factory=Counter)
    misses: Counter[str] = field(default_factory=Counter)

    def add(self, gold: set[Name], found: set[Name]) -> None:
        """Count one text."""
        self.hits.update(label for *_, label in gold & found)
        self.alarms.update(label for *_, label in found - gold)
        self.misses.update(label for *_, label in gold - found)

    def merge(self, other: "Tally") -> None:
        """Count what another has counted."""
        self.hits += other.hits
        self.alarms += other.alarms
        self.misses += other.misses

    def f1(self, labels: Iterable[str]) -> float | None:
        """Return F1 in percent over some labels, or None where the test has none of them."""
        asked = tuple(labels)
        hits, alarms, misses = (
            sum(c[label] for label in asked) for c in (self.hits, self.alarms, self.misses)
        )
        return 200 * hits / (2 * hits + alarms + misses) if hits + misses else None


@dataclass(frozen=True)
class Gold:
    """The names of a test's text, and the characters of which nobody said what they are."""

    text: str
    names: frozenset[Name]
    unknown: frozenset[int]

    def known(self, names: Iterable[Name]) -> set[Name]:
        """Return the names that can be judged.

        As in spaCy's scorer a name is neither right nor wrong where a token of it is unknown.
        """
        return {name for name in names if self.unknown.isdisjoint(range(name[0], name[1]))}


def gold_names(doc: Doc) -> Gold:
    """Return what a document of a test says."""
    unknown = (range(t.idx, t.idx + len(t)) for t in doc if not t.ent_iob)
    return Gold(
        doc.text,
        frozenset((e.start_char, e.end_char, e.label_) for e in doc.ents),
        frozenset(i for characters in unknown for i in characters),
    )


def _statistical(nlp: Language, texts: Iterable[str]) -> Iterator[list[Name]]:
    for doc in nlp.pipe(texts, batch_size=32):
        yield [(e.start_char, e.end_char, e.label_) for e in doc.ents]


def _with_rules(program: Pipeline, texts: Iterable[str]) -> Iterator[list[Name]]:
    for doc in program.docs((text, (0,)) for text in texts):
        origins = doc.user_data[ORIGINS]
        yield [(origins[e.start_char], origins[e.end_char - 1] + 1, e.label_) for e in doc.ents]


def score_names(golds: Sequence[Gold], found: Iterable[Sequence[Name]]) -> tuple[Tally, Tally]:
    """Return the tally of all labels, and the one of the merged labels."""
    exact, merged = Tally(), Tally()
    for gold, names in zip(golds, found, strict=True):
        ours = gold.known(name for name in names if name[2] in LABELS)
        exact.add(set(gold.names), ours)
        merged.add(_merged(gold.names), _merged(ours))
    return exact, merged


def _merged(names: Iterable[Name]) -> set[Name]:
    return {(start, end, MERGED[label]) for start, end, label in names if label in MERGED}


# ---------------------------------------------------------------------- syntax


def _in_register(doc: Doc, text: str) -> Doc:
    """Return the document with other letters; a line end is a space to it."""
    return Doc(
        doc.vocab,
        words=[text[t.idx : t.idx + len(t)] for t in doc],
        spaces=[bool(t.whitespace_) for t in doc],
        tags=[t.tag_ for t in doc],
        lemmas=[t.lemma_ for t in doc],
        heads=[t.head.i for t in doc],
        deps=[t.dep_ for t in doc],
    )


def _lemma(token: Token, _: str) -> str:
    return token.lemma_.lower()


def score_syntax(nlp: Language, docs: Sequence[Doc], register: str) -> list[float | None]:
    """Return the measures in percent. Punctuation does not count for UAS and LAS.

    Capitals count in a lemma only where the text is as its authors wrote it.
    """
    texts = [REGISTERS[register](doc.text) for doc in docs]
    examples = [
        Example(found, _in_register(doc, text))
        for found, doc, text in zip(nlp.pipe(texts, batch_size=32), docs, texts, strict=True)
    ]
    scores = {
        **parser_score(examples),
        **Scorer.score_token_attr(examples, "tag"),
        **(
            Scorer.score_token_attr(examples, "lemma")
            if register == AS_IS
            else Scorer.score_token_attr(examples, "lemma", getter=_lemma)
        ),
    }
    keys = ("tag_acc", "dep_uas", "dep_las", "sents_f", "lemma_acc")
    return [None if (value := scores.get(key)) is None else 100 * value for key in keys]


# ---------------------------------------------------------------------- report


def _read(path: Path, nlp: Language) -> list[Doc]:
    return list(DocBin().from_disk(path).get_docs(nlp.vocab))


def _row(*cells: object) -> str:
    shown = (
        "–" if cell is None else f"{cell:.1f}" if isinstance(cell, float) else str(cell)
        for cell in cells
    )
    return f"| {' | '.join(shown)} |"


def _table(head: Sequence[str], rows: Iterable[str]) -> list[str]:
    return [_row(*head), _row(*("---" for _ in head)), *rows, ""]


def report_syntax(nlp: Language, tests: Sequence[Path], registers: Sequence[str]) -> list[str]:
    """Return the table of tags, dependencies, sentences and lemmas."""
    rows = []
    for path in tests:
        docs = _read(path, nlp)
        for register in registers:
            rows.append(_row(path.stem, register, *score_syntax(nlp, docs, register)))
            print(rows[-1], flush=True)
    return _table(("syntax", "register", *_MEASURES), rows)


# Under the names of test, register and reader: all labels, and the merged ones.
Scores: TypeAlias = dict[tuple[str, str, str], tuple[Tally, Tally]]
Reader: TypeAlias = Callable[[Iterable[str]], Iterable[Sequence[Name]]]


def _score_all(
    readers: dict[str, Reader], tests: dict[str, list[Gold]], registers: Sequence[str]
) -> Scores:
    scores: Scores = {}
    for register in registers:
        for reader, names_of in readers.items():
            total = Tally(), Tally()
            for test, golds in tests.items():
                texts = [REGISTERS[register](gold.text) for gold in golds]
                tallies = score_names(golds, names_of(texts))
                scores[test, register, reader] = tallies
                for whole, part in zip(total, tallies, strict=True):
                    whole.merge(part)
            scores["all tests", register, reader] = total
            shown = (tally.f1({*tally.hits, *tally.alarms, *tally.misses}) for tally in total)
            print(_row("names", register, reader, *shown), flush=True)
    return scores


def report_names(
    nlp: Language, program: Pipeline, tests: Sequence[Path], registers: Sequence[str]
) -> list[str]:
    """Return the tables of names: by label as the text is, and by register."""
    golds = {path.stem: [gold_names(doc) for doc in _read(path, nlp)] for path in tests}
    readers: dict[str, Reader] = {
        "statistical": lambda texts: _statistical(nlp, texts),
        "with rules": lambda texts: _with_rules(program, texts),
    }
    scores = _score_all(readers, golds, registers)
    merged = tuple(dict.fromkeys(MERGED.values()))
    by_label, by_register = [], []
    for test in (*golds, "all tests"):
        for reader in readers:
            exact, few = scores[test, registers[0], reader]
            f1s = (exact.f1([label]) for label in LABELS)
            by_label.append(_row(test, reader, exact.f1(LABELS), few.f1(merged), *f1s))
        exact, few = scores[test, registers[0], "statistical"]
        counts = [exact.hits[label] + exact.misses[label] for label in LABELS]
        few_count = sum(few.hits.values()) + sum(few.misses.values())
        by_label.append(_row(test, "(names)", sum(counts), few_count, *counts))
        for register in registers:
            cells = [
                value
                for reader in readers
                for value in (
                    scores[test, register, reader][0].f1(LABELS),
                    scores[test, register, reader][1].f1(merged),
                )
            ]
            by_register.append(_row(test, register, *cells))
    heads = [f"{reader}, {what}" for reader in readers for what in ("all", "merged")]
    return [
        *_table((f"names, {registers[0]}", "by", "all", "merged", *LABELS), by_label),
        *_table(("names", "register", *heads), by_register),
    ]


def report_speed(nlp: Language, program: Pipeline, tests: Sequence[Path]) -> list[str]:
    """Return the table of words read in a second, by the clock and by the processor's time."""
    docs = [doc for path in tests for doc in _read(path, nlp)]
    texts, words = [doc.text for doc in docs], sum(map(len, docs))
    rows = []
    for reader, read in (
        ("the pipeline", lambda: nlp.pipe(texts, batch_size=32)),
        ("the program", lambda: program.docs((text, (0,)) for text in texts)),
    ):
        clock, processor = time.perf_counter(), time.process_time()
        for _ in read():
            pass
        clock, processor = time.perf_counter() - clock, time.process_time() - processor
        rows.append(_row(reader, f"{words / clock:,.0f}", f"{words / processor:,.0f}"))
    return _table(("words a second", "clock", "processor"), rows)


NOTE = """\
Figures are percentages. Syntax: accuracy of tags, UAS, LAS, F1 of sentences, accuracy of lemmas;
tokens that the tokenizer cuts otherwise than the treebank count as wrong. Names: F1 of exact spans;
what a test leaves open is not scored; “merged” is PERSON, ORG, NORP and GPE with LOC as one.
The program makes line ends spaces before it reads; the pipeline alone sees them as they are.
"""


def main() -> None:
    """Score and write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pipeline")
    parser.add_argument("corpora", type=Path)
    parser.add_argument("-o", "--output", type=Path, default=Path("scores.md"))
    parser.add_argument("--registers", nargs="+", choices=REGISTERS, default=list(REGISTERS))
    parser.add_argument("--tests", nargs="+", metavar="NAME", help="as in test-NAME.spacy")
    given = parser.parse_args()

    def tests(folder: str) -> list[Path]:
        found = sorted((given.corpora / folder).glob("test-*.spacy"))
        return [p for p in found if not given.tests or p.stem[5:] in given.tests]

    nlp = spacy.load(given.pipeline)
    nlp.max_length = 10**8
    program = load(given.pipeline)
    lines = [
        *report_syntax(nlp, tests("syntax"), given.registers),
        *report_names(nlp, program, tests("ner"), given.registers),
        *report_speed(nlp, program, tests("ner")),
        NOTE,
    ]
    given.output.write_text("\n".join(lines), "utf-8")
    print("\n".join(lines))


if __name__ == "__main__":
    main()
