"""Tie the claims of a document together: every finder in turn, the surest first."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator, Sequence

from inspector.claims.model import Claim, Relation, RelationKind, Timex
from inspector.claims.relations.averages import find_ranges
from inspector.claims.relations.bands import find_bands
from inspector.claims.relations.carried import find_carried
from inspector.claims.relations.changes import find_changes
from inspector.claims.relations.closed_lists import find_closed_lists
from inspector.claims.relations.cues import cues
from inspector.claims.relations.dated_changes import find_dated_changes, find_had_been
from inspector.claims.relations.dimensions import can_be_tied
from inspector.claims.relations.frames import Frame, frames
from inspector.claims.relations.measures import (
    find_differences,
    find_priced,
    find_products,
    find_rates,
    find_shared,
)
from inspector.claims.relations.named_wholes import find_named_wholes
from inspector.claims.relations.near_misses import (
    find_near_change,
    find_near_distance,
    find_near_next_part,
    find_near_part,
    find_near_whole,
)
from inspector.claims.relations.near_products import find_near_product
from inspector.claims.relations.pairs import find_moves, find_twins
from inspector.claims.relations.passage_changes import find_change
from inspector.claims.relations.passage_parts import find_part
from inspector.claims.relations.passage_ranges import find_range
from inspector.claims.relations.passage_rates import find_rate
from inspector.claims.relations.passages import Passage, passages
from inspector.claims.relations.restated import find_restated
from inspector.claims.relations.share_lists import find_share_lists
from inspector.claims.relations.slips import find_slips, find_thousands
from inspector.claims.relations.story_ties import find_in_story
from inspector.claims.relations.stretches import stretches
from inspector.claims.relations.totals import find_totals
from inspector.claims.relations.wholes import find_shares, find_shares_of

_SUMS = frozenset({RelationKind.SUM, RelationKind.PARTS})
_SIZED = frozenset({RelationKind.CHANGE, RelationKind.DIFFERENCE, RelationKind.RATE})
_TABLE = 40  # figures in what is no sentence any more
_FINDERS = (
    find_changes, find_restated, find_differences, find_shares, find_shares_of,
    find_rates, find_shared, find_products, find_priced, find_ranges, find_bands,
)  # fmt: skip


def find_relations(
    text: str,
    claims: Sequence[Claim],
    titles: Collection[int] = (),
    timexes: Sequence[Timex] = (),
) -> tuple[Relation, ...]:
    """Return every tie: those of pairs first, each kind in document order.

    `titles` are the paragraphs that are headlines.
    """
    twins = tuple(find_twins(text, claims))
    seconds = frozenset(relation.second for relation in twins)
    told = (*twins, *find_moves(text, claims, seconds))
    found = [frame for frame in frames(text, claims, seconds) if len(frame.claims) <= _TABLE]
    read = tuple(passages(text, found, titles))
    by_id = {claim.id: claim for claim in claims}
    finders: Sequence[Callable[[Sequence[Relation]], Iterator[Relation]]] = (
        lambda _: _in_sentences(found),
        lambda _: find_carried(text, found),
        lambda known: _in_lists(text, found, known),
        lambda known: _in_passages(read, known),
        lambda known: _in_story(found, known),
        lambda known: find_named_wholes(found, known),
        lambda known: find_dated_changes(text, found, timexes, known),
        lambda known: find_had_been(found, known),
        lambda known: find_slips(found, known),
        lambda known: find_thousands(read, known),
    )
    for find in finders:
        told += tuple(
            relation
            for relation in find(told)
            if can_be_tied(relation.kind, tuple(by_id[member] for member in relation.members))
        )
    spans = Counter(each.members[:2] for each in told if each.kind is RelationKind.RANGE)
    return tuple(  # a lowest and a highest figure have one average, or none that is sure
        each for each in told if each.kind is not RelationKind.RANGE or spans[each.members[:2]] == 1
    )


def _in_sentences(found: Sequence[Frame]) -> Iterator[Relation]:
    """Yield the ties of each sentence."""
    for frame in found:
        if len(frame.claims) > 1:
            for find in _FINDERS:
                for relation in find(frame):
                    if relation.kind is not RelationKind.SHARE_OF or not _compares(frame, relation):
                        yield relation


def _in_lists(text: str, found: Sequence[Frame], known: Collection[Relation]) -> Iterator[Relation]:
    """Yield each total and each list of shares that no other finder has tied.

    A part of a list is no total of those behind it.
    """
    seen = {relation.first for relation in known if relation.kind in _SUMS}
    shared = [set(each.members) for each in known if each.kind is RelationKind.SHARES]
    lists = tuple(stretches(text, found))
    told = [relation for stretch in lists for relation in find_totals(stretch)]
    told += [relation for frame in found for relation in find_closed_lists(frame)]
    for relation in sorted(told, key=lambda each: -len(each.members)):
        inside = any(set(relation.members) <= set(other.members[1:]) for other in told)
        if relation.first not in seen and not inside:
            seen.add(relation.first)
            yield relation
    for relation in (relation for stretch in lists for relation in find_share_lists(stretch)):
        if set(relation.members) not in shared:
            shared.append(set(relation.members))
            yield relation


def _compares(frame: Frame, relation: Relation) -> bool:
    """Tell "20% taller than its neighbour of 150 metres": how much more it is, and no share."""
    place = next(i for i, claim in enumerate(frame.claims) if claim.id == relation.members[-1])
    after = frame.gaps[place + 1].lstrip()
    return any(cues("compared", side).match(after) for side in ("up", "down"))


_PASSAGE_FINDERS = (
    find_change,
    find_part,
    find_rate,
    find_near_change,
    find_near_distance,
    find_near_next_part,
    find_near_part,
    find_near_product,
    find_near_whole,
    find_range,
)


def _in_passages(read: Sequence[Passage], known: Collection[Relation]) -> Iterator[Relation]:
    """Yield the ties of passages whose last figure no finder of sentences has tied."""
    told = {relation.members[-1] for relation in known if relation.others}
    totals = {relation.first for relation in known if relation.kind is RelationKind.SUM}
    lists = [set(relation.members) for relation in known if relation.kind in _SUMS]
    for passage in read:
        for find in _PASSAGE_FINDERS:
            for relation in find(passage):
                slip = relation.first if relation.kind in _SUMS else relation.members[-1]
                seen = totals if relation.kind in _SUMS else told
                listed = any(set(relation.members) <= members for members in lists)
                if slip not in seen and not listed:  # a list is no change from part to part
                    seen.add(slip)
                    yield relation


def _in_story(found: Sequence[Frame], known: Collection[Relation]) -> Iterator[Relation]:
    """Yield the ties of a whole story whose last figure no finder of passages has tied."""
    sized = {relation.members[-1] for relation in known if relation.kind in _SIZED | _SUMS}
    for relation in find_in_story(found):
        if relation.members[-1] not in sized:
            yield relation
