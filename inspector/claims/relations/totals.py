"""Tie a total to the list of its parts.

One grammar for all wordings. A whole is told by words of its own ("in all", "a haul of", "across
the three counties"), by what joins it to its list ("made up of", a colon, "of which") or by being
taken up again ("all 19", "the 21"). Parts leave one another out because the last is the rest, their
places differ, one verb serves them all, or each meets another fate. Words that might be of
something else have to come with parts that cannot be: a total of other things would be a false
alarm.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from inspector.claims.model import Claim, Relation, RelationKind
from inspector.claims.relations.cues import cue, cues, cues_last, find_cue
from inspector.claims.relations.stretches import Member, Stretch, is_against, members
from inspector.claims.relations.wholes import same_kind

_FAR = Decimal("1.35")  # a slip seldom takes a total further
_NEAR = Decimal("1.2")  # where words do not say outright that it is one
_HEDGES = r"(?:(?:the|its|their|some|about|almost|nearly|just|over|under|only)\s+)*"
_NEVER = frozenset({"share", "multiple", "temperature", "duration", "speed", "index"})


@dataclass(frozen=True, slots=True)
class _Listed:
    """A figure with a list right before it or right behind it, and the words between."""

    stretch: Stretch
    whole: int
    parts: tuple[Member, ...]
    link: str

    @property
    def total(self) -> Claim:
        return self.stretch.claims[self.whole]

    def part(self, member: Member) -> Claim:
        return self.stretch.claims[member.place]

    @property
    def is_measured(self) -> bool:
        return _is_measured(self.total)

    @property
    def is_money(self) -> bool:
        return self.total.quantity.unit.dimension == "currency"

    @property
    def added(self) -> Decimal:
        return sum((self.part(member).quantity.low for member in self.parts), Decimal(0))


def find_totals(stretch: Stretch) -> Iterator[Relation]:
    """Yield each total of a stretch with its parts, which may stand on either side of it."""
    places = [
        place
        for place, claim in enumerate(stretch.claims)
        if _adds_up(claim) and not is_against(stretch, place)
    ]
    if len(places) < 3:
        return
    for at, whole in enumerate(places):
        for run in (_run_behind(stretch, places, at), _run_before(stretch, places, at)):
            if len(run) < 2 or not _spans(stretch, whole, run):
                continue
            first, last = (whole, run[0]) if whole < run[0] else (run[-1], whole)
            listed = _Listed(
                stretch, whole, members(stretch, run), stretch.between(first, last)
            )
            told = _told_first(listed) if whole < run[0] else _told_last(listed)
            if told is not None and _is_near(listed, told[1]):
                ids = [listed.part(member).id for member in listed.parts]
                yield Relation(told[0], listed.total.id, ids[0], tuple(ids[1:]))
                return


def _adds_up(claim: Claim) -> bool:
    quantity = claim.quantity
    dimension = quantity.unit.dimension
    single = not quantity.vague and quantity.low == quantity.high and quantity.low > 0
    return single and dimension not in _NEVER and "/" not in dimension and claim.subject != "age"


def _run_behind(stretch: Stretch, places: Sequence[int], at: int) -> list[int]:
    total, run = stretch.claims[places[at]], list[int]()
    for place in places[at + 1 :]:
        if not _may_be_part(total, stretch.claims[place]):
            break
        if run and not members(stretch, (run[-1], place)):
            break
        run.append(place)
    return run


def _run_before(stretch: Stretch, places: Sequence[int], at: int) -> list[int]:
    total, run = stretch.claims[places[at]], list[int]()
    for place in reversed(places[:at]):
        if not _may_be_part(total, stretch.claims[place]):
            break
        if run and not members(stretch, (place, run[0])):
            break
        run.insert(0, place)
    return run


def _may_be_part(total: Claim, part: Claim) -> bool:
    if _is_measured(total) and _OF_KIND.search(part.text):
        return part.quantity.low < total.quantity.low  # "40 hectares of rye, 25 of oats"
    bare = not part.quantity.unit.name or not total.quantity.unit.name
    return (bare or same_kind(total, part)) and part.quantity.low < total.quantity.low


_OF_KIND = re.compile(r"(?i)^[\d.,]+\s+of\s")


def _is_measured(claim: Claim) -> bool:
    return claim.quantity.unit.dimension not in {"count", ""}


def _spans(stretch: Stretch, whole: int, run: Sequence[int]) -> bool:
    """Tell whether a list and its whole reach from the first sentence of a stretch to its last."""
    first, last = min(whole, run[0]), max(whole, run[-1])
    lead = " ".join(stretch.gaps[: first + 1])
    tail = " ".join(stretch.gaps[last + 1 :])
    return "\n" not in lead and "\n" not in tail


def _is_near(listed: _Listed, far: Decimal) -> bool:
    low, high = sorted((listed.added, listed.total.quantity.low))
    return 0 < high <= low * far


# ------------------------------------------------------------------- a total that comes last

_TIME = r"(?:years?|months?|weeks?|weekends?|days?|nights?|seasons?|halves|quarters?|legs|rounds)"
# What a total is all of: "across the three counties", "for the weekend", "over the two days"
_WITHIN = re.compile(
    rf"(?i)[^,;]{{0,40}}?\b(?:for|over|in|across|during|on|at|from)\s+(?:(?:the|all|these|those|both)\s+)*"
    rf"(?:#|both|two|three|four|five|six|(?:weekend|whole)\b|(?:[\w-]+\s+)?{_TIME}\b)"
)
_MAKES = re.compile(
    r"(?i)\b(?:mak(?:es?|ing)|made|giv(?:es?|ing)|gave|so\s+that|that\s+is|in\s+other\s+words|add(?:s|ing)?\s+up\s+to|"
    r"com(?:es?|ing)\s+to|bring(?:s|ing)?|brought|tak(?:es?|ing)|took|meaning)\b"
)
_GROWS = re.compile(
    r"(?i)\b(?:bring\w*|brought|tak(?:e|es|ing)|took|rais\w+|reach\w*|increas\w*|climb\w*|ris\w+|rose|now|so\s+far|"
    r"since|to\s+date|already|year|season|month|toll|ever|career)\b"
)
_BESIDES = re.compile(r"(?i)\bwith\s+(?:the|those|his|her|their|its|earlier|previous)\b")
_SUPERORDINATE = re.compile(
    r"(?i)(?:(?:for|in|out\s+of)\s+)?an?\s+(?:[\w-]+\s+){1,2}of\s+$|for\s+(?:an?\s+|the\s+|its\s+)?$"
)
_RESUMED = re.compile(r"(?i)(?:^|[\s,;:])(?:all|the|those|these|all\s+the|all\s+of\s+the)\s+$")
_MORE = re.compile(r"(?i)\s*(?:[\w-]+\s+)?(?:more|others?|further|less|fewer|later|earlier)\b")


def _told_last(listed: _Listed) -> tuple[RelationKind, Decimal] | None:
    stretch, whole = listed.stretch, listed.whole
    own = listed.link.rpartition("\n")[2].lstrip()
    if "\n" not in listed.link:
        own = re.split(r"[,;:–—]", own)[-1].lstrip()
    after = stretch.after(whole)
    if _MORE.match(after) or not _is_list(listed) or find_cue("parts", "open", listed.link):
        return None
    around = f"{listed.link} {stretch.rest(whole)[:60]}"
    summed = find_cue("parts", "sums", own) or find_cue("parts", "sums", after[:24])
    within = _WITHIN.match(stretch.rest(whole)) or re.search(r"(?i)\bweekend\b", own)
    grows = _GROWS.search(around)
    if _BESIDES.search(around):
        return None
    if summed or _MAKES.search(own):
        if within or not grows:
            return RelationKind.SUM, _FAR
        return RelationKind.PARTS, _FAR
    if grows:
        return None
    if within or _SUPERORDINATE.fullmatch(own):
        return RelationKind.SUM, _FAR
    if _RESUMED.search(f" {own}"):
        return RelationKind.SUM, _NEAR
    return None


# ------------------------------------------------------------------ a total that comes first

_OPENS = re.compile(rf"(?i)(?:[:–—(]|\bthat\s+is,?|\bnamely,?)\s*{_HEDGES}$")
_OF_THE = re.compile(r"(?i)(?:^|[,;]\s*)(?:out\s+)?of\s+(?:the|its|their|all|all\s+the)\s+$")
_OF_WHICH = re.compile(
    r"(?i)(?:[,–—(]\s*|\bout\s+)?of\s+(?:which|whom)\s*,?\s*(?:[\w-]+\s+){0,4}$|\n\s*of\s+(?:them|these|those|that|this|it)\b"
)
_ATTRIBUTE = re.compile(r"(?i)-(?:strong|member|person|man|woman|piece|seat|page|room)\b")
_WITH = re.compile(r"(?i)[^;:]*\bwith\s+$")


def _told_first(listed: _Listed) -> tuple[RelationKind, Decimal] | None:
    stretch, whole = listed.stretch, listed.whole
    before, link, after = stretch.before(whole), listed.link, stretch.after(whole)
    made_of = find_cue("parts", "all", link)
    opened = made_of or _OPENS.search(link)
    summed = find_cue("parts", "sums", before[-24:]) or find_cue("parts", "sums", after[:24])
    apart, rest = _leave_out(listed), _has_rest(listed)
    if re.match(r"(?i)\s*and\b", link) or not _ends(listed):
        return None
    kind = RelationKind.PARTS if find_cue("parts", "open", link) else RelationKind.SUM
    if (opened and (apart or rest or made_of)) or (summed and apart):
        return kind, _FAR
    of = _OF_THE.search(before) or _OF_WHICH.search(link)
    if rest:
        return kind, _FAR if of else _NEAR
    if not apart:
        return None
    beside = re.fullmatch(rf"\s*,\s*{_HEDGES}", link)
    attribute = _ATTRIBUTE.match(after) or _ATTRIBUTE.search(listed.total.text)
    with_ = _WITH.fullmatch(link)
    if apart == "gapped" and not of:
        return None
    if of or attribute or with_ or (beside and apart != "verbs"):
        return kind, _NEAR
    if apart == "verbs" and re.search(r"[;\n]", link) and len(listed.parts) > 2:
        return RelationKind.PARTS, _NEAR
    return None


def _ends(listed: _Listed) -> bool:
    """Tell whether a list ends as one does: with "and", and with its sentence or its bracket."""
    last = listed.parts[-1].place
    joined = re.search(r"(?i)\band\b|&|\bplus\b|\bwhile\b|;", listed.stretch.between(listed.parts[-2].place, last))
    return joined is not None


# ----------------------------------------------------------- parts that leave one another out

_IN = r"(?:in|at|on|from|by|for|to|against|into|aboard|between|of)"
_PLACED = re.compile(rf"(?i)(?:[\w’'-]+\s+){{0,4}}?({_IN})\s+(\S.*)")
_WHERE = re.compile(r"(?i)(?:in|on|at|aboard)\b")
_VERB = re.compile(
    r"(?i)(?:(?:have|has|had|are|is|were|was|being|been)\s+)*"
    r"(\w{3,}ed|died|left|fled|lost|won|got|went|fell|sank|swam|put|hit|sold|sent|held|kept|shut|cut|drew|ran|walked)\b"
)
_IS = re.compile(r"(?i)(?:is|are|was|were|has|have|had)\b")


def _is_list(listed: _Listed) -> bool:
    """Tell whether figures before a total are told alike: each with words behind it, or before."""
    later = listed.parts[1:]
    return len({bool(member.lead) for member in later}) < 2


def _has_rest(listed: _Listed) -> bool:
    last = listed.parts[-1]
    gap = listed.stretch.between(listed.parts[-2].place, last.place)
    text = listed.part(last).text
    return bool(cues_last("parts", "rest").search(gap) or cues("parts", "rest").search(text))


def _leave_out(listed: _Listed) -> str:
    """Return why the parts leave one another out: "" where they may not."""
    later = listed.parts[1:]
    tails = [_own(member) for member in listed.parts]
    if not _agree(listed):
        return "kinds" if _are_kinds(listed, tails) else ""
    if all(member.lead for member in later):
        bare = not any(re.sub(r"[).]+$", "", tail).strip() for tail in tails[1:-1])
        return "gapped" if bare else ""
    if any(member.lead for member in later):
        return ""
    placed = [_PLACED.match(tail) for tail in tails]
    words = {_WHERE.sub("in", found[1].lower()) for found in placed if found}
    if all(placed) and (len(words) == 1 or listed.is_money) and (words != {"of"} or listed.is_measured):
        objects = {found[2].lower() for found in placed if found}
        return "placed" if len(objects) == len(placed) else ""
    verbs = [_VERB.match(tail) for tail in tails]
    if all(verbs) and len({found[1].lower() for found in verbs if found}) == len(verbs):
        return "verbs"
    return ""


def _own(member: Member) -> str:
    """Return the words behind a figure, without what follows its list."""
    return re.split(r"[,;.)\n]", member.tail)[0].strip()


_GENERAL = frozenset(
    {"animal", "person", "vehicle", "piece", "item", "work", "species", "medal", "casualty", "victim", "member", "bird",
     "vessel", "ship", "aircraft", "plane", "weapon", "building", "property", "death", "pupil", "employee", "object", "product"}
)  # fmt: skip
_GROUP_OF = re.compile(r"(?i)\b(?:an?|the|its|their|this)\s+[\w-]+\s+of\s+$")


def _are_kinds(listed: _Listed, tails: Sequence[str]) -> bool:
    """Tell "the jury of 15, eight women and six men": one noun for all, and for each its own."""
    total, before = listed.total.quantity.unit.name, listed.stretch.before(listed.whole)
    nouns = [listed.part(member).quantity.unit.name for member in listed.parts]
    general = total in _GENERAL or (not total and _GROUP_OF.search(before))
    general = general or _ATTRIBUTE.match(listed.stretch.after(listed.whole))
    return bool(general) and all(nouns) and len(set(nouns)) == len(nouns) and not any(tails[:-1])


def _agree(listed: _Listed) -> bool:
    """Tell whether parts are counted as their whole is: by its noun, or by none of their own."""
    total = listed.total.quantity.unit
    units = [listed.part(member).quantity.unit for member in listed.parts]
    return all(not unit.name or unit == total for unit in units)
