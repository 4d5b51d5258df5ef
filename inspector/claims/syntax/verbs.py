"""Know the forms of English verbs by the lexicon: a lemmatizer may be wrong, or not there."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from inspector.language.lexicon import lexicon

_DOUBLED = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]")


def participle(form: str) -> str:
    """Return the past participle of the verb of which `form` is one, in lower case."""
    lemma = _lemmas().get(form)
    if lemma is not None:
        return _past_forms(lemma)[1]
    if form.endswith("ed"):
        return form
    return _past_forms(_base(form))[1]


@cache
def forms_of(kind: str) -> frozenset[str]:
    """Return all forms of the verbs that the lexicon of measures lists under `kind`."""
    return frozenset(form for lemma in lexicon("measures")["verbs"][kind] for form in _forms(lemma))


@cache
def past_forms() -> frozenset[str]:
    """Return the irregular past forms that are no other word: "rose" is one to a reader of news."""
    irregular = lexicon("measures")["irregular"]
    return frozenset(past for lemma, (past, _) in irregular.items() if past != lemma)


@cache
def only_past() -> frozenset[str]:
    """Return the past forms that are no participle, as "rose" and "shrank"."""
    irregular = lexicon("measures")["irregular"]
    return frozenset(
        past
        for lemma, (past, done) in irregular.items()
        if past not in {lemma, done} and past not in irregular  # "lay" is a verb of its own
    )


@cache
def unchanged() -> frozenset[str]:
    """Return the verbs whose past is like their present, as "cut" and "forecast"."""
    irregular = lexicon("measures")["irregular"]
    return frozenset(lemma for lemma, forms in irregular.items() if set(forms) == {lemma})


@cache
def participles() -> frozenset[str]:
    """Return the irregular participles that differ from their past tense, as "risen"."""
    irregular = lexicon("measures")["irregular"]
    return frozenset(done for lemma, (past, done) in irregular.items() if done not in {past, lemma})


def _base(form: str) -> str:
    """Return what a regular form is made of, as far as its ending tells."""
    if form.endswith("ing") and len(form) > 5:
        stem = form[:-3]
        return stem if _DOUBLED.fullmatch(stem) else f"{stem}e" if _wants_e(stem) else stem
    if form.endswith("ies"):
        return f"{form[:-3]}y"
    if re.search(r"(?:s|x|z|ch|sh)es$", form):
        return form[:-2] if not form.endswith("ses") else form[:-1]
    return form[:-1] if form.endswith("s") and not form.endswith("ss") else form


def _wants_e(stem: str) -> bool:
    return re.search(r"(?:at|iz|is|uc|ov|iv|eas|clud|ag|ur|id|os)$", stem) is not None


def _past_forms(lemma: str) -> tuple[str, str]:
    irregular = lexicon("measures")["irregular"].get(lemma)
    if irregular is not None:
        return irregular[0], irregular[1]
    if lemma.endswith("e"):
        past = f"{lemma}d"
    elif re.search(r"[^aeiou]y$", lemma):
        past = f"{lemma[:-1]}ied"
    elif _DOUBLED.fullmatch(lemma):
        past = f"{lemma}{lemma[-1]}ed"
    else:
        past = f"{lemma}ed"
    return past, past


def _forms(lemma: str) -> Iterator[str]:
    past, done = _past_forms(lemma)
    yield from (lemma, past, done, f"{lemma}s")
    if lemma.endswith("e"):
        yield f"{lemma[:-1]}ing"
    elif _DOUBLED.fullmatch(lemma):
        yield f"{lemma}{lemma[-1]}ing"
    yield f"{lemma}ing"
    if re.search(r"(?:[^aeiou]y|s|x|z|ch|sh|o)$", lemma):
        yield f"{lemma[:-1]}ies" if lemma.endswith("y") else f"{lemma}es"
    if lemma == "be":
        yield from ("is", "are", "am", "were", "being", "'s", "’s", "'re", "’re")
    if lemma == "have":
        yield from ("has", "'ve", "’ve")


@cache
def _lemmas() -> Mapping[str, str]:
    irregular = lexicon("measures")["irregular"]
    forms = {form: lemma for lemma in irregular for form in (*_past_forms(lemma), *_forms(lemma))}
    return forms | {lemma: lemma for lemma in irregular}
