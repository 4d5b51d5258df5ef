"""Give a headline's figure what the story says of it: who says so, and when it holds."""

from collections.abc import Sequence
from dataclasses import replace

from inspector.claims.model import Claim
from inspector.documents.model import Document, Role


def titles(document: Document) -> frozenset[int]:
    """Return the numbers of the blocks that are headlines."""
    return frozenset(
        index for index, block in enumerate(document.blocks) if block.role is Role.HEADLINE
    )


def with_story(document: Document, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Return the claims, those of headlines with the source and the days of their like below."""
    above = titles(document)
    if not above:
        return tuple(claims)
    story: dict[object, Claim] = {}
    for claim in claims:
        if claim.paragraph not in above:
            story.setdefault((claim.quantity.low, claim.quantity.high), claim)
    return tuple(
        _informed(claim, story.get((claim.quantity.low, claim.quantity.high)))
        if claim.paragraph in above
        else claim
        for claim in claims
    )


def _informed(claim: Claim, told: Claim | None) -> Claim:
    if told is None or claim.direction is not told.direction:
        return claim
    units = {claim.quantity.unit.name, told.quantity.unit.name} - {""}
    if len(units) > 1:
        return claim
    if not claim.source:
        claim = replace(claim, source=told.source, source_span=told.source_span)
    if claim.time is None:
        claim = replace(claim, time=told.time, time_how=told.time_how)
    return claim
