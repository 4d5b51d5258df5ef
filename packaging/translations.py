"""Keep the translations true to the code: `python packaging/translations.py [language …]`.

Writes the words of the window to resources/translations/inspector_<language>.ts, which Qt Linguist
opens, keeps what has been translated there, and makes the .qm beside it that the window loads. With
a language that there is not yet, it begins one. What was translated and is said no more goes.

A word is `tr("…")` of a module's `translator`, or `phrase("…")` of its `phrases`; its context is
the name of the module.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
_RELEASE = Path(sys.executable).with_name("pyside6-lrelease")
_SPEAKERS = {"tr", "phrase"}
_FORMS = {"ja": 1, "ko": 1, "zh": 1, "cs": 3, "pl": 3, "ru": 3, "uk": 3}  # of a plural; others: 2


@dataclass(frozen=True, slots=True)
class Message:
    """Words to translate: where they are said, a note, and whether they have a plural."""

    context: str
    words: str
    note: str = ""
    counts: bool = False


def messages() -> list[Message]:
    """Return all words of the window, by module and as they come there."""
    found: dict[Message, None] = {}
    for file in sorted((ROOT / "inspector").rglob("*.py")):
        context = ".".join(file.relative_to(ROOT / "inspector").with_suffix("").parts)
        found |= dict.fromkeys(_said(ast.parse(file.read_text("utf-8")), context))
    return list(found)


def _said(tree: ast.AST, context: str) -> Iterator[Message]:
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and node.args]
    for node in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
        if not (isinstance(node.func, ast.Name) and node.func.id in _SPEAKERS):
            continue
        words = [arg.value if isinstance(arg, ast.Constant) else None for arg in node.args]
        if not all(isinstance(each, str) for each in words):
            sys.exit(f"{context}, line {node.lineno}: what is translated is written out")
        counts = any(keyword.arg == "count" for keyword in node.keywords)
        yield Message(context, str(words[0]), str(words[1]) if len(words) > 1 else "", counts)


def translated(path: Path) -> dict[Message, tuple[str, ...]]:
    """Return what a file has translated: one form, or several of a plural."""
    done: dict[Message, tuple[str, ...]] = {}
    for context in ET.parse(path).getroot().iter("context") if path.is_file() else ():  # noqa: S314
        for entry in context.iter("message"):
            counts = entry.get("numerus") == "yes"
            note = entry.findtext("comment") or ""
            key = Message(
                context.findtext("name") or "", entry.findtext("source") or "", note, counts
            )
            target = entry.find("translation")
            if target is not None and target.get("type") != "unfinished":
                forms = [form.text or "" for form in target.iter("numerusform")]
                done[key] = tuple(forms) if counts else (target.text or "",)
    return done


def written(language: str, said: list[Message], done: dict[Message, tuple[str, ...]]) -> str:
    """Return the .ts file of a language.

    What has gone to another module keeps its translation. English has plurals alone: the rest of it
    is in the code.
    """
    elsewhere = {(m.words, m.note, m.counts): forms for m, forms in done.items()}
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for message in said:
        if language == "en" and not message.counts:
            continue
        if message.context not in contexts:
            contexts[message.context] = ET.SubElement(root, "context")
            ET.SubElement(contexts[message.context], "name").text = message.context
        numerus = {"numerus": "yes"} if message.counts else {}
        entry = ET.SubElement(contexts[message.context], "message", numerus)
        ET.SubElement(entry, "source").text = message.words
        if message.note:
            ET.SubElement(entry, "comment").text = message.note
        same = elsewhere.get((message.words, message.note, message.counts))
        _fill(entry, language, message, done.get(message, same))
    ET.indent(root, "    ")
    return (
        f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{ET.tostring(root, "unicode")}\n'
    )


def _fill(
    entry: ET.Element, language: str, message: Message, forms: tuple[str, ...] | None
) -> None:
    target = ET.SubElement(entry, "translation")
    if not forms or not all(forms):
        target.set("type", "unfinished")
    if not message.counts:
        target.text = forms[0] if forms else ""
        return
    for place in range(_FORMS.get(language, 2)):
        form = forms[place] if forms and place < len(forms) else ""
        ET.SubElement(target, "numerusform").text = form


def main(languages: list[str]) -> None:
    """Write the files of these languages, or of all there are."""
    said = messages()
    codes = [path.stem.removeprefix("inspector_") for path in FOLDER.glob("inspector_*.ts")]
    for language in languages or sorted(codes):
        path = FOLDER / f"inspector_{language}.ts"
        path.write_text(written(language, said, translated(path)), "utf-8")
        made = path.with_suffix(".qm")
        subprocess.run([_RELEASE, "-silent", path, "-qm", made], check=True)
        done = translated(path)
        wanted = [m for m in said if language != "en" or m.counts]
        print(f"{path.name}: {sum(m in done for m in wanted)} of {len(wanted)} translated")


if __name__ == "__main__":
    main(sys.argv[1:])
