"""Tie a share, a total or a product to its figures, wherever they stand in a passage."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from inspector.claims.model import Claim, Relation, RelationKind
from inspector.claims.relations.changes import is_seam
from inspector.claims.relations.cues import cues, cues_last, find_last_cue, may_tell
from inspector.claims.relations.measures import is_single
from inspector.claims.relations.passages import Passage, is_near
from inspector.claims.relations.wholes import ANOTHER, adds_up, fits, grows, is_share, same_kind

_FAR_APART = Decimal("1.4")


# --------------------------------------------------------------------- shares

_OF_IT = re.compile(
    r"(?i)\s*(?:[,.;:)–—]|$|of\s+(?:the\s+(?:total|lot|whole)|all|them|it|those|these|that)\b(?!\s+\w+ing)|(?:in\s+all|overall)\b)"
)
_NARROWED = re.compile(
    r"(?i)\s*of\s+(?:all\s+)?(?:those|them|these)\s+(?:who|with|in|aged|at|from|under)\b"
)
_OF_THEM = re.compile(r"(?i)\s*of\s+(?:them|those|these|it|which|whom)\b")
_OF_THE = re.compile(
    r"(?i)\b(?:of|among|out\s+of|from)\s+(?:(?:the|its|their|his|her|our|all|some|about)\s+)*(?:[\w’'-]+\s+){0,3}(?:of\s+)?$"
)


def find_part(passage: Passage) -> Iterator[Relation]:
    """Yield the one share of a passage with the one part and the one whole that it can be of."""
    shares = [
        i for i, claim in enumerate(passage.claims) if claim.quantity.unit.dimension == "share"
    ]
    others = [
        i
        for i, c in enumerate(passage.claims)
        if i not in shares and c.quantity.unit.dimension not in {"duration", "multiple"}
    ]
    if len(shares) != 1 or len(others) != 2 or not is_share(passage.claims[shares[0]]):
        return
    share = shares[0]
    first, second = (passage.claims[index] for index in others)
    if not (adds_up(first) and adds_up(second) and fits(first, second)):
        return
    order = _part_and_whole(passage, others)
    if order is None or not _is_of(passage, share, *order):
        return
    part, whole = (passage.claims[index] for index in order)
    if is_near(_portion(passage.claims[share]) * whole.quantity.low, part.quantity.low):
        yield Relation(RelationKind.SHARE_OF, part.id, whole.id, (passage.claims[share].id,))


def _portion(share: Claim) -> Decimal:
    by = 100 if share.quantity.unit.name == "percent" else 1
    return share.quantity.low / by


def _part_and_whole(passage: Passage, pair: Sequence[int]) -> tuple[int, int] | None:
    """Return which of two figures is the part: by "of them", "of the", or by its size."""
    first, second = pair
    if _OF_THEM.match(passage.after(second)):
        return second, first
    if _OF_THE.search(passage.before(second)):
        return first, second
    if _OF_THE.search(passage.before(first)) or (
        passage.sentence(second) and not passage.sentence(first)
    ):
        return second, first
    return None


def _is_of(passage: Passage, share: int, part: int, whole: int) -> bool:
    """Tell whether the words make a share the one that the part is of the whole."""
    before, after = passage.before(share), passage.after(share)
    if _NARROWED.match(after):
        return False
    gap = " # ".join(passage.frame.gaps[share + 1 : whole + 1]) if share < whole else ""
    named = re.match(r"(?i)\s*(?:of|among)\s", gap) and not re.search(r"(?i)[,;:.#]|\band\b", gap)
    joined = share > part and cues_last("share_of", "equals").search(before)
    joined = joined or (share > part and re.search(r"(?i)[,(–—]\s*(?:\w+\s+){0,3}$", before))
    if named:  # "were half of the 9,200"
        return bool(joined)
    told = re.search(r"[,(–—]\s*(?:(?:or|about|some|nearly|almost)\s+)*$", before)
    told = told or cues_last("share_of", "before").search(before)
    if not (told and _OF_IT.match(after)):
        return False
    first, last = sorted((part, share))
    return passage.sentence(part) == passage.sentence(share) and not is_seam(
        " # ".join(passage.frame.gaps[first + 1 : last + 1])
    )


# --------------------------------------------------------------------- totals

_A_DAY = re.compile(r"(?i)\s*(?:an?|per|each)\s+\w")
_OPENS = re.compile(r"(?i)\s*of\s+(?:the|its|their|all)\s+$")


def find_total(passage: Passage) -> Iterator[Relation]:
    """Yield the one total of a passage with all the figures that it can be made of."""
    claims = passage.claims
    lists = (may_tell("parts", key, passage.frame.words) for key in ("totals", "totals_after"))
    if not (_OPENS.match(passage.before(0)) or any(lists)):
        return
    totals = [index for index in range(len(claims)) if _is_total(passage, index)]
    if len(totals) != 1:
        return
    total = claims[totals[0]]
    parts = [i for i, c in enumerate(claims) if i != totals[0] and _may_be_part(total, c)]
    if len(parts) < 2 or len(parts) + 1 != len(claims) or not _is_list(passage, parts):
        return
    added = sum((claims[index].quantity.low for index in parts), Decimal(0))
    low, high = sorted((added, total.quantity.low))
    # A sentence of its own may tell some parts only: what is far from the total is no slip then.
    if 0 < high < low * (_FAR_APART if passage.seam else 2):
        told = [claims[index].id for index in parts]
        yield Relation(RelationKind.SUM, total.id, told[0], tuple(told[1:]))


def _may_be_part(total: Claim, part: Claim) -> bool:
    lasting = total.quantity.unit.dimension == part.quantity.unit.dimension == "duration"
    bare = part.quantity.unit.dimension in {"", total.quantity.unit.dimension}
    return (adds_up(part) or (lasting and is_single(part))) and (
        (bare and same_kind(total, part)) or not total.quantity.unit.name
    )


def _is_total(passage: Passage, index: int) -> bool:
    """Tell a total by its words: "in all", "a total of"; "of the 42, … the rest"."""
    claim = passage.claims[index]
    lasting = claim.quantity.unit.dimension == "duration" and claim.subject != "age"
    if not (adds_up(claim) or lasting) or not is_single(claim):
        return False
    before, after = passage.before(index), passage.after(index)
    said = find_last_cue("parts", "totals", before) or cues("parts", "totals_after").match(
        after.lstrip()
    )
    opened = index == 0 and _OPENS.match(before)
    if not (said or opened) or grows(before) or _A_DAY.match(after):
        return False
    if said and index == 0:
        return True
    if said:
        return not passage.seam and index == len(passage.claims) - 1
    rest = cues_last("parts", "rest").search(passage.before(len(passage.claims) - 1))
    return bool(rest or cues("parts", "rest").search(passage.claims[-1].text))


def _is_list(passage: Passage, parts: Sequence[int]) -> bool:
    """Tell whether figures make one list with its "and" that is not said to leave some out."""
    inner = [passage.frame.gaps[index] for index in parts[1:] if index - 1 in parts]
    if any("\n" in gap or re.search(r"[;:]", gap) or ANOTHER.search(gap) for gap in inner):
        return False
    if cues("parts", "open").search(passage.frame.words):
        return False
    return (
        bool(inner)
        and re.search(r"(?i)\band\b|&|\bplus\b", inner[-1]) is not None
        and all(re.search(r"(?i)[,;]|\band\b|\bplus\b", gap) for gap in inner)
    )


# ------------------------------------------------------------------- products


def find_product(passage: Passage) -> Iterator[Relation]:
    """Yield the one number of a passage with what each costs or gets, and what all come to."""
    money = [c for c in passage.claims if c.quantity.unit.dimension == "currency"]
    counts = [c for c in passage.claims if c.quantity.unit.dimension in {"count", ""}]
    if passage.seam or len(money) != 2 or len(counts) != 1 or len(passage.claims) != 3:
        return
    if money[0].quantity.unit != money[1].quantity.unit or not all(map(is_single, passage.claims)):
        return
    places = {claim.id: index for index, claim in enumerate(passage.claims)}
    each = [claim for claim in money if _is_each(passage, places[claim.id])]
    total = [claim for claim in money if _is_cost(passage, places[claim.id])]
    if len(each) != 1 or not total:
        return
    whole = money[1] if money[0] is each[0] else money[0]
    if whole not in total:
        return
    if is_near(counts[0].quantity.low * each[0].quantity.low, whole.quantity.low):
        yield Relation(RelationKind.PRODUCT, counts[0].id, each[0].id, (whole.id,))


def _is_each(passage: Passage, index: int) -> bool:
    """Tell what one of many costs, gets or pays."""
    before, after = passage.before(index), passage.after(index)
    return bool(
        cues("rates", "each").match(after.lstrip())
        or cues_last("rates", "single").search(before)
        or re.search(r"(?i)\b(?:each|every)\b[^,;.]*$", before)
    )


def _is_cost(passage: Passage, index: int) -> bool:
    """Tell what many cost or bring in together."""
    before = re.split(r"[;:]", passage.before(index))[-1]
    return bool(
        cues("rates", "sums").search(before)
        or cues("parts", "totals_after").match(passage.after(index).lstrip())
    )
