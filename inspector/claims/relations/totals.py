"""Tie a total to the list of its parts.

One grammar for all wordings. A whole is told by words of its own ("in all", "a haul of", "across
the three counties"), by what joins it to its list ("made up of", a colon, "of which"), or by being
taken up again ("all 19", "the 21"). The weaker these words are, the more has to be said of the
parts: that none is in two of them, and that there are no others. A total of other things would be a
false alarm.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from inspector.claims.model import Relation, RelationKind
from inspector.claims.relations.cues import find_cue
from inspector.claims.relations.listed import ATTRIBUTE, Apart, Listed, amount, one_more
from inspector.claims.relations.stretches import (
    Member,
    Stretch,
    figures,
    may_be_part,
    members,
    unread,
)
from inspector.language.lexicon import lexicon

_TOLD = Decimal("1.6")  # where words say outright that it is a sum
_FAR = Decimal("1.35")  # a slip seldom takes a total further
_NEAR = Decimal("1.25")  # where words do not say outright that it is one
_HUNDRED = 100
_HEDGES = r"(?:(?:the|its|their|some|about|almost|nearly|just|over|under|only)\s+)*"

_Told = tuple[RelationKind, Decimal]  # whether all parts are told, and how far off a slip may be


def find_totals(stretch: Stretch) -> Iterator[Relation]:
    """Yield the totals of a stretch with their parts, which may stand on either side of them."""
    for shares in (False, True):
        places = figures(stretch, shares=shares)
        if len(places) > 1:
            yield from _among(stretch, places, shares=shares)


def _among(stretch: Stretch, places: Sequence[int], *, shares: bool) -> Iterator[Relation]:
    for at in range(len(places)):
        if not _may_add_up(stretch, places, at):
            continue
        for run in (_run(stretch, places, at, 1), _run(stretch, places, at, -1)):
            listed = _listed(stretch, places[at], run)
            if listed is None or not _is_near(listed, _TOLD):
                continue  # no words tie what is so far off
            if shares and not (listed.is_last and _is_summed(listed)):
                continue  # "34% and 21%, or 55% between them"
            told = _told(listed)
            if told and _is_near(listed, told[1]):
                kind, (first, *others) = told[0], [claim.id for claim in listed.claims]
                if _is_of_every(listed):
                    if len(others) > 0:
                        yield Relation(RelationKind.SHARES, first, others[0], tuple(others[1:]))
                    continue
                yield Relation(kind, listed.total.id, first, tuple(others))


def _may_add_up(stretch: Stretch, places: Sequence[int], at: int) -> bool:
    """Tell whether figures before or behind one come near it, which is soon asked: few do."""
    claims, total = stretch.claims, stretch.claims[places[at]]
    if places[at] and claims[places[at] - 1].quantity.unit.name == "fraction":
        return True  # "half of the 600 tickets"
    wanted = total.quantity.low
    for beside in (places[at + 1 :], places[:at][::-1]):
        added = Decimal(1)  # "and a passer-by"
        for place in beside:
            if may_be_part(total, claims[place]):
                added += amount(claims[place].quantity, wanted)
                if added * _TOLD >= wanted and added <= wanted * _TOLD + 1:
                    return True
    return False


def _run(stretch: Stretch, places: Sequence[int], at: int, step: int) -> list[int]:
    """Return the places of the list that goes on from a figure, to its end or to its beginning."""
    total, run = stretch.claims[places[at]], list[int]()
    for place in places[at + 1 :] if step > 0 else places[:at][::-1]:
        if not may_be_part(total, stretch.claims[place]):
            alike = total.quantity.unit.dimension == stretch.claims[place].quantity.unit.dimension
            if alike and (run or step < 0 or ":" not in stretch.gaps[place + 1]):
                break  # but "11 people were hurt when two buses met: four passengers …"
            continue  # "900,000 euros will be split three ways: …"
        if run and not members(stretch, sorted((run[-1], place))):
            break
        run.append(place)
        if (
            len(run) > 1
            and sum(stretch.claims[at].quantity.low for at in run) == total.quantity.low
        ):
            break  # what goes on is another list
    return run[::step]


_EVERY = re.compile(r"(?i)\bof\s+every\s+$")
_OF_IT = re.compile(r"(?i)\s*of\s+(?:(?:the|its|their|all)\s+)*")


def _is_of_every(listed: Listed) -> bool:
    """Tell "of every 100 households, 40 rent …": shares of one whole."""
    before = listed.stretch.before(listed.whole)
    return listed.total.quantity.low == _HUNDRED and _EVERY.search(before) is not None


def _listed(stretch: Stretch, whole: int, run: Sequence[int]) -> Listed | None:
    """Return a figure with its list; None where these do not reach over the whole stretch."""
    if not run:
        return None
    behind = whole < run[0]
    link = stretch.between(whole, run[0]) if behind else stretch.between(run[-1], whole)
    parts = members(stretch, run)
    fraction = whole > 0 and stretch.claims[whole - 1].quantity.unit.name == "fraction"
    if behind and fraction and _OF_IT.fullmatch(stretch.gaps[whole]) and parts:
        tail = re.sub(r"(?i)[,;]\s*(?:and\s+)?(?:[\w’'-]+\s+){0,2}$|\s+and\s+$", "", link)
        parts = (Member(whole - 1, "", tail), *parts)  # "half of the 600 tickets went to members"
    first, last = min(whole, parts[0].place if parts else 0), max(whole, run[-1])
    if len(parts) < 2 or "\n" in " ".join(stretch.gaps[: first + 1]):
        return None
    if "\n" in " ".join(stretch.gaps[last + 1 :]):
        return None
    return Listed(stretch, whole, parts, link)


def _is_near(listed: Listed, far: Decimal) -> bool:
    low, high = sorted((listed.added, listed.total.quantity.low))
    return 0 < high <= low * far


def _told(listed: Listed) -> _Told | None:
    """Return how words tie a total to its list; None where they do not."""
    hours = listed.total.quantity.unit.dimension == "duration"
    if hours and not _is_summed(listed):
        return None  # "in two years, three months and 14 days"
    if not listed.is_last:
        return _told_first(listed)
    total = listed.total.quantity.low
    exceeded = any(claim.quantity.low > total for claim in listed.claims)
    return None if exceeded or _COMPARED.search(_own(listed)) else _told_last(listed)


def _is_summed(listed: Listed) -> bool:
    """Tell "in all 38" and "38 altogether"; the "Combined" of a name does not count."""
    before = _own(listed) if listed.is_last else listed.stretch.before(listed.whole)[-32:]
    for words in (before.lstrip(), listed.stretch.after(listed.whole)[:24]):
        found = find_cue("parts", "sums", words)
        if found and (found[0][0].islower() or found.start() == 0):
            return True
    return False


# ------------------------------------------------------------------- a total that comes last

_TIME = r"(?:years?|months?|weeks?|weekends?|days?|nights?|seasons?|halves|quarters?|legs|rounds)"
# What a total is all of: "across the three counties", "for the weekend", "over the two days"
_WITHIN = re.compile(
    rf"(?i)[^,;]{{0,40}}?\b(?:for|over|in|across|during|on|at|from)\s+(?:(?:the|all|these|those|both)\s+)*"
    rf"(?:#|both|two|three|four|five|six|(?:weekend|whole)\b|(?:[\w-]+\s+)?{_TIME}\b)"
)
_WEEKEND = re.compile(r"(?i)\b(?:weekend|two-day|three-day)\b")
_MAKES = re.compile(
    r"(?i)\b(?:mak(?:es?|ing)|made|giv(?:es?|ing)|gave|so\s+that|that\s+is|in\s+other\s+words|add(?:s|ing)?\s+up\s+to|"
    r"com(?:es?|ing)\s+to|bring(?:s|ing)?|brought|tak(?:es?|ing)|took|put(?:s|ting)?|(?:end|finish)(?:ing|ed|s|es)?\s+(?:up\s+)?(?:with|on|at)|meaning|filling|fill)\b"
)
_GROWS = re.compile(
    r"(?i)\b(?:bring\w*|brought|tak(?:e|es|ing)|took|rais\w+|reach\w*|increas\w*|climb\w*|ris\w+|rose)\b"
)
_SO_FAR = re.compile(
    r"(?i)\b(?:now|so\s+far|since|to\s+date|already|year|season|month|ever|career)\b"
)
_BESIDES = re.compile(r"(?i)\bwith\s+(?:the|those|his|her|their|its|earlier|previous)\b")
_SUPERORDINATE = re.compile(
    r"(?i)(?:(?:for|in)\s+)?an?\s+(?:[\w-]+\s+){1,2}of\s+$|for\s+(?:an?\s+|the\s+|its\s+)?$"
    r"|.*\sfor\s+an?\s+(?:[\w-]+\s+){1,3}of\s+$|(?:an?\s+)?[\w-]+\s+worth\s+$"
)
_OUT_OF = re.compile(r"(?i)\b(?:of|from|out\s+of)\s+(?:(?:the|its|their|his|her|all)\s+)?$")
_ALL = re.compile(r"(?i)(?:^|[\s,;:])(?<!\bof )all\s+(?:of\s+)?(?:(?:the|its|their)\s+)?$")
_THE = re.compile(r"(?i)(?:^|[\s,;:])(?<!\bof )(?:the|those|these)\s+$")
_COMPARED = re.compile(
    r"(?i)\b(?:below|above|beyond|than|from|against|over|under|past)\s+(?:the|its)\s+$"
)
_MORE = re.compile(r"(?i)\s*(?:[\w-]+\s+)?(?:more|others?|further|less|fewer|later|earlier)\b")


_NAMED = frozenset({Apart.KINDS, Apart.OPPOSITES})  # each part by its own noun


def _own(listed: Listed) -> str:
    """Return the words of its own clause, or of its own sentence, before a total."""
    if "\n" in listed.link:
        return listed.link.rpartition("\n")[2].lstrip()
    return re.split(r"[,;:–—]", listed.link)[-1].lstrip()


def _told_last(listed: Listed) -> _Told | None:
    own, rest = _own(listed), listed.stretch.rest(listed.whole)
    around = f"{listed.link} {rest[:60]}"
    if _MORE.match(rest) or _BESIDES.search(around) or find_cue("parts", "open", listed.link):
        return None
    if len({bool(member.lead) for member in listed.parts[1:]}) > 1:
        return None  # no list: some with their words before them, some behind
    taken_up = _ALL.search(own) is not None and not listed.total.quantity.unit.name
    alike = listed.are_alike or listed.apart in _NAMED or taken_up
    if not listed.is_next or ("\n" in listed.link and not alike):
        return None  # "195 goals and 353 assists for 548 points in 549 games"
    summed = _is_summed(listed)
    within = _WITHIN.match(rest) or _WITHIN.search(own) or _WEEKEND.search(own)
    grows = _GROWS.search(own) or _SO_FAR.search(f"{own} {rest[:60]}")
    if summed or (_MAKES.search(own) and (within or listed.is_alone)):
        kind = RelationKind.SUM if within or not grows else RelationKind.PARTS
        return kind, _TOLD if summed else _FAR
    if _ALL.search(own) and _is_taken_up(listed):
        return RelationKind.SUM, _NEAR
    if _SUPERORDINATE.fullmatch(own) or (within and not grows):
        return RelationKind.SUM, _FAR
    out_of = "\n" not in listed.link and _OUT_OF.search(own)
    if out_of and listed.apart in {Apart.REST, Apart.OPPOSITES}:
        return RelationKind.SUM if len(listed.parts) > 2 else RelationKind.PARTS, _NEAR
    if grows:
        return None
    known = _THE.search(own) and _is_taken_up(listed) and listed.is_of_one_sentence
    if known or re.search(r"[:–—]\s*$", listed.link):
        return RelationKind.SUM, _NEAR
    return None


def _is_taken_up(listed: Listed) -> bool:
    """Tell whether a total counts what its parts do: by their noun, by none, by a general one."""
    unit = listed.total.quantity.unit
    nouns = {claim.quantity.unit.name for claim in listed.claims}
    general = "\n" not in listed.link and unit.name in lexicon("relations")["parts"]["general"]
    return not unit.name or unit.name in nouns or listed.apart in _NAMED or general


# ------------------------------------------------------------------ a total that comes first

_OPENS = re.compile(rf"(?i)[:–—(]\s*{_HEDGES}$|[:–—]\s+(?:[^\s,;:]+\s+){{1,4}}$")
_THAT_IS = re.compile(rf"(?i)\b(?:that\s+is|namely),?\s*{_HEDGES}$")
_OF_THE = re.compile(r"(?i)(?:^|[,;]\s*)(?:out\s+)?of\s+(?:the|its|their|all|all\s+the)\s+$")
_OF_WHICH = re.compile(
    r"(?i)(?:[,–—(]\s*|\bout\s+)?of\s+(?:which|whom)\s*,?\s*(?:[\w-]+\s+){0,4}$|\n\s*of\s+(?:them|these|those|that|this|it)\b"
)
_OF_THEM = re.compile(r"(?i)\s*,?\s*of\s+(?:them|these|those|whom|which)\b")
_WITH = re.compile(r"(?i)[^;:]*\bwith\s+$")
_BESIDE = re.compile(rf"\s*[,–—(]\s*{_HEDGES}")
_NEVER = re.compile(r"(?i)^\s*(?:and\b|\))|\b(?:each|apiece)\b")
# In "work in Sweden (2,900), Poland (1,800) and elsewhere" some are left out.
_AND_OTHERS = re.compile(
    r"(?i)[^,;]{0,24}?,?\s+and\s+(?:elsewhere|others?|more|several|some|many|smaller|a\s+(?:few|handful|number)|the\s+rest)\b"
)
_OTHERS = re.compile(r"(?i)\bothers?\b")
_TOLD_APART = frozenset({Apart.PLACES, Apart.ONE_VERB, Apart.OPPOSITES, Apart.KINDS})


def _told_first(listed: Listed) -> _Told | None:
    stretch, link, apart = listed.stretch, listed.link, listed.apart
    made_of = find_cue("parts", "all", link) or _THAT_IS.search(link)
    rest = stretch.rest(listed.parts[-1].place)
    some = find_cue("parts", "open", link) or find_cue("parts", "open", rest)
    some = some or _AND_OTHERS.match(rest)
    if _NEVER.search(link) or not (_is_closed(listed) or made_of):
        return None
    if (_is_member(listed) and not made_of) or _leaves_bracket(listed):
        return None
    if some and any(_OTHERS.search(claim.text) for claim in listed.claims):
        return None  # "killed 11, including five children, and hurt eight others"
    some = some or _OF_THEM.match(stretch.after(listed.parts[0].place))
    kind = RelationKind.PARTS if some else RelationKind.SUM
    of = _OF_THE.search(stretch.before(listed.whole)) or _OF_WHICH.search(link)
    of = of or _EVERY.search(stretch.before(listed.whole))
    if len(listed.parts) > 1 and listed.is_joined and may_be_part(listed.claims[0], listed.total):
        return kind, _NEAR  # "to 60 ships when 14 new ones join the 42"
    if apart is Apart.REST:
        return kind, _FAR if of or made_of else _NEAR
    opened = made_of or _OPENS.search(link)
    if opened and (made_of or apart or _ends_all(listed)) and not some:
        return kind, _TOLD if apart else _FAR
    if _is_summed(listed) and apart:
        return kind, _FAR
    if apart is Apart.OPPOSITES:
        return kind, _NEAR
    if apart is Apart.NOT or (apart is Apart.LABELS and not of):
        return None
    return _told_by_parts(listed, kind, of=of is not None)


def _told_by_parts(listed: Listed, kind: RelationKind, *, of: bool) -> _Told | None:
    """Return how parts that leave one another out are tied to a figure by few words."""
    link, apart = listed.link, listed.apart
    attribute = ATTRIBUTE.match(listed.stretch.after(listed.whole))
    attribute = attribute or ATTRIBUTE.search(listed.total.text)
    many = len(listed.parts) > 2
    beside = _BESIDE.fullmatch(link) is not None
    if "#" in listed.stretch.rest(listed.parts[-1].place) or _goes_on(listed):
        kind = RelationKind.PARTS
    if of and not many:
        return RelationKind.PARTS, _NEAR
    if of or attribute or (beside and apart is not Apart.FATES) or (many and _WITH.fullmatch(link)):
        return kind, _NEAR
    if ";" in link and apart is Apart.ONE_VERB:
        return kind, _NEAR
    if "\n" in link and many and apart is Apart.ONE_VERB:
        return kind, _NEAR
    if apart in _TOLD_APART or (many and re.search(r"[;\n]", link)) or _WITH.fullmatch(link):
        return RelationKind.PARTS, _NEAR
    return None


def _goes_on(listed: Listed) -> bool:
    """Tell "while one was absent": a number behind a list that nobody has read as a figure."""
    rest = listed.stretch.rest(listed.parts[-1].place)
    return unread().search(rest) is not None


def _is_member(listed: Listed) -> bool:
    """Tell whether a figure is one of its list: "20 in Essen, 12 in Bonn and nine in Ulm"."""
    alike = members(listed.stretch, (listed.whole, listed.parts[0].place))
    if not alike or listed.apart not in {Apart.PLACES, Apart.ONE_VERB}:
        return False
    first, other = (
        re.match(r"(?i)(?:[\w’'-]+\s+){0,2}?(in|at|on|from|by|for|to|of)\s", tail)
        for tail in (alike[0].tail, listed.tails()[-1])
    )
    return first is not None and other is not None and first[1].lower() == other[1].lower()


def _leaves_bracket(listed: Listed) -> bool:
    """Tell a list that begins in brackets and goes on behind them: "60.2 (64.7), 20.0 (42.6)"."""
    if not re.search(r"[(\[]\s*$", listed.link):
        return False
    gaps = [listed.stretch.between(one.place, other.place) for one, other in pairwise(listed.parts)]
    return any(")" in gap and "(" not in gap for gap in gaps)


def _is_closed(listed: Listed) -> bool:
    """Tell whether a list has its "and", or its bracket; after a colon three names need none."""
    last = listed.parts[-1].place
    gap = listed.stretch.between(listed.parts[-2].place, last)
    if re.search(r"(?i)\band\b|&|\bplus\b|\bwhile\b|;", gap) or listed.is_joined:
        return True
    if one_more(listed.stretch.after(last)):
        return True
    bracket = re.search(r"[(\[]\s*$", listed.link)
    if bracket and re.match(r"[^,;(]{0,24}[)\]]", listed.stretch.after(last)):
        return True
    return len(listed.parts) > 2 and re.search(r"[:–—]", listed.link) is not None


def _ends_all(listed: Listed) -> bool:
    """Tell whether few words follow a list in its sentence, and no figure."""
    rest = listed.stretch.rest(listed.parts[-1].place)
    return "#" not in rest and len(re.split(r"[,.;)–—]", rest)[0].split()) < 6
