"""Say why something is marked: which rule, pipeline or editor has put it there."""

from inspector.analysis.corrections import BY_HAND
from inspector.analysis.decisions import ClaimEdit, Correction, NameEdit, Signature
from inspector.analysis.model import Analysis
from inspector.claims.model import Claim, Timex
from inspector.claims.wording import month_words
from inspector.documents.model import Span
from inspector.language.model import Mention
from inspector.phrases import phrases
from inspector.report.program import pipeline_words, program_words

phrase = phrases(__name__)

_RULES = {
    "dateline": phrase("it stands in the dateline"),
    "byline": phrase("it stands in the byline"),
    "majority": phrase("labelled as in most of its other places"),
    "repeated": phrase("the same words are a name elsewhere in the article"),
    "surname": phrase("it is the surname of a full name elsewhere"),
    "acronym": phrase("it is the short form of a name elsewhere"),
    "list": phrase("it is in the list of names that Inspector knows"),
}


def name_origin(analysis: Analysis, mention: Mention) -> str:
    """Return why a name is marked."""
    if mention.origin == BY_HAND:
        return _by_editor(analysis, mention.span, NameEdit)
    if mention.origin in _RULES:
        return phrase(
            "rule: {rule} ({program})", rule=_RULES[mention.origin], program=program_words()
        )
    return phrase(
        "found by the language pipeline {pipeline}", pipeline=pipeline_words(analysis.pipeline)
    )


def claim_origin(analysis: Analysis, claim: Claim) -> str:
    """Return why a figure is marked, and whether an editor has corrected it."""
    if any(_is_at(each, claim.span, ClaimEdit) for each in analysis.corrections):
        return _by_editor(analysis, claim.span, ClaimEdit)
    return phrase("found by the rules for figures ({program})", program=program_words())


def date_origin(_timex: Timex) -> str:
    """Return why a date is marked."""
    return phrase("found by the rules for dates ({program})", program=program_words())


def check_origin(check: str) -> str:
    """Return which check has said something."""
    return phrase(
        "check “{check}” ({program})", check=check.replace("-", " "), program=program_words()
    )


def signed_words(signed: Signature) -> str:
    """Return who decided and when: "mk, 24 Nov 2026 22:10"."""
    day = signed.when.date()
    when = f"{day.day} {month_words(day)} {day.year} {signed.when:%H:%M}"
    return f"{signed.by}, {when}" if signed.by else when


def _by_editor(analysis: Analysis, span: Span, kind: type[Correction]) -> str:
    edit = next((each for each in analysis.corrections if _is_at(each, span, kind)), None)
    if edit is None:
        return phrase("set by the editor")
    return phrase("set by the editor ({signed})", signed=signed_words(edit.signed))


def _is_at(correction: Correction, span: Span, kind: type[Correction]) -> bool:
    return isinstance(correction, kind) and correction.place.span == span


def recognition_words(sure: float | None) -> str:
    """Return how sure words are that were recognised from a picture, "" if they were not."""
    return "" if sure is None else phrase("OCR, {percent}% sure", percent=round(100 * sure))
