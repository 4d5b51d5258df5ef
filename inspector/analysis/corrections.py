"""Let an editor's corrections count: names and figures as they were found, and as they are then."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from inspector.analysis.decisions import ClaimEdit, Correction, NameEdit
from inspector.claims.model import Claim, Interval, Relation
from inspector.documents.model import Document, Span
from inspector.language.model import Entity, Mention
from inspector.phrases import phrases

phrase = phrases(__name__)

BY_HAND = "editor"
"""The origin of a name that an editor has set."""

SET_BY_HAND = phrase("set by the editor")
_NO_DATE = Interval(None, None)

Names = tuple[tuple[Mention, ...], tuple[Entity, ...]]


def correct_names(
    text: str,
    mentions: Sequence[Mention],
    entities: Sequence[Entity],
    corrections: Iterable[Correction],
) -> Names:
    """Return the names as the editor has them; they lie apart as before."""
    edits = sorted(
        (each for each in corrections if isinstance(each, NameEdit)),
        key=lambda edit: edit.place.span,
    )
    if not edits:
        return tuple(mentions), tuple(entities)
    named = [(m, entities[m.entity].canonical) for m in _apart(mentions, edits)]
    for edit in edits:
        if edit.label:
            span = edit.place.span
            name = edit.name or " ".join(span.of(text).split())
            named.append((Mention(span, edit.label, -1, BY_HAND), name))
    named.sort(key=lambda pair: pair[0].span)
    return _grouped(text, named, entities)


def _apart(mentions: Sequence[Mention], edits: Sequence[NameEdit]) -> list[Mention]:
    """Return the mentions that share no character with the place of an edit."""
    starts = [edit.place.start for edit in edits]
    ends: list[int] = []  # up to which the edits reach so far
    for edit in edits:
        ends.append(max(edit.place.span.end, ends[-1] if ends else 0))
    kept = []
    for mention in mentions:
        before = bisect_right(starts, mention.span.end - 1) - 1
        if before < 0 or ends[before] <= mention.span.start:
            kept.append(mention)
    return kept


def _grouped(text: str, named: Sequence[tuple[Mention, str]], before: Sequence[Entity]) -> Names:
    """Put the mentions of one name and label together, in order of the first of each."""
    members: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, (mention, name) in enumerate(named):
        label = mention.label if mention.entity < 0 else before[mention.entity].label
        members[name, label].append(index)
    entities, mentions = [], [mention for mention, _ in named]
    for number, ((name, label), indices) in enumerate(members.items()):
        forms = dict.fromkeys(" ".join(mentions[i].span.of(text).split()) for i in indices)
        aliases = tuple(_without_possessive(form) for form in forms)
        others = tuple(dict.fromkeys(form for form in aliases if form != name))
        entities.append(Entity(name, label, others, tuple(indices)))
        for index in indices:
            mentions[index] = replace(mentions[index], entity=number)
    return tuple(mentions), tuple(entities)


def _without_possessive(form: str) -> str:
    return form[:-2] if form.endswith(("’s", "'s")) else form


def correct_claims(
    document: Document,
    sentences: Sequence[Span],
    claims: Sequence[Claim],
    corrections: Iterable[Correction],
) -> tuple[tuple[Claim, ...], dict[str, str]]:
    """Return the claims as the editor has them, numbered anew, and the new ids by the old ones."""
    edits = {each.place.span: each for each in corrections if isinstance(each, ClaimEdit)}
    if not edits:
        return tuple(claims), {claim.id: claim.id for claim in claims}
    there = {claim.span for claim in claims}
    kept = [
        _corrected(claim, edits[claim.span]) if claim.span in edits else claim
        for claim in claims
        if claim.span not in edits or not edits[claim.span].gone
    ]
    kept += [
        _corrected(_bare(document, sentences, edit), edit)
        for span, edit in edits.items()
        if span not in there and edit.quantity is not None and not edit.gone
    ]
    kept.sort(key=lambda claim: claim.span)
    ids = {claim.id: f"c{number}" for number, claim in enumerate(kept, 1) if claim.id}
    return tuple(replace(claim, id=f"c{n}") for n, claim in enumerate(kept, 1)), ids


def _bare(document: Document, sentences: Sequence[Span], edit: ClaimEdit) -> Claim:
    """Return a claim that stands where none was found, with nothing but its figure."""
    span = edit.place.span
    block = document.block_at(span.start) or 0
    at = bisect_right(sentences, span.start, key=lambda sentence: sentence.start) - 1
    whole = document.blocks[block].span if document.blocks else span
    if at >= 0 and sentences[at].covers(span):
        whole = sentences[at]
    if edit.quantity is None:
        raise ValueError("a claim by hand has a figure")
    return Claim("", span, edit.place.exact, edit.quantity, whole, block)


def _corrected(claim: Claim, edit: ClaimEdit) -> Claim:
    changes: dict[str, object] = {
        name: value
        for name in ("quantity", "subject", "entity", "source")
        if (value := getattr(edit, name)) is not None
    }
    if edit.source is not None:
        changes["source_span"] = None
    if edit.time is not None:
        changes["time"] = None if edit.time == _NO_DATE else edit.time
        changes["time_how"] = "" if edit.time == _NO_DATE else SET_BY_HAND
    return replace(claim, **changes)  # type: ignore[arg-type]  # the fields of Claim


def renumbered(relations: Iterable[Relation], ids: dict[str, str]) -> tuple[Relation, ...]:
    """Return the ties between claims under their new ids; what has lost a member is no tie."""
    return tuple(
        Relation(tie.kind, ids[tie.first], ids[tie.second], tuple(ids[o] for o in tie.others))
        for tie in relations
        if all(member in ids for member in tie.members)
    )
