"""Put the readings of figures, dates, subjects, sources and times together into claims."""

import datetime as dt
from dataclasses import replace

from inspector.claims.attribution.headlines import titles, with_story
from inspector.claims.attribution.sources import Sources
from inspector.claims.dates.anchor import find_anchor
from inspector.claims.dates.timexes import read_timexes
from inspector.claims.model import Claim, Claims, Qualifier, Quantity
from inspector.claims.quantities.coined import with_coined
from inspector.claims.quantities.directions import find_direction, in_a_row, in_other_terms
from inspector.claims.quantities.figures import Figure, FigureReader
from inspector.claims.quantities.joining import join
from inspector.claims.quantities.listed import with_shared
from inspector.claims.quantities.qualifiers import Hedge, find_hedge
from inspector.claims.relations.lent import inherit, with_currency, with_unit
from inspector.claims.relations.ties import find_relations
from inspector.claims.subjects.completed import completed
from inspector.claims.subjects.measured import Subjects
from inspector.claims.subjects.owners import Owners
from inspector.claims.subjects.tables import in_tables
from inspector.claims.syntax.grammar import Grammar
from inspector.claims.syntax.outline import Outline
from inspector.claims.times.holding import Times
from inspector.documents.model import Document
from inspector.language.model import Parse


def build_claims(document: Document, parse: Parse, date: dt.date | None) -> Claims:
    """Read everything that the marks of `parse` mean. `date` is the one that the editor gave."""
    anchor = find_anchor(document, date)
    grammar = Grammar(document, parse)
    timexes = read_timexes(grammar, anchor)
    outline = Outline(grammar)
    sources = Sources(grammar, outline)
    read = tuple(join(FigureReader(grammar, timexes).read(), grammar))
    figures = tuple(with_coined(document.text, with_shared(document.text, read)))
    times = Times(outline, timexes, figures, anchor, sources.asides)
    subjects = Subjects(outline, figures, timexes, sources.asides)
    owners = Owners(subjects.stretches)
    claims = [
        _claim(number, figure, grammar, sources, subjects, owners, times)
        for number, figure in enumerate(figures, 1)
    ]
    claims = completed(in_tables(document, claims, timexes))
    claims = in_a_row(outline, in_other_terms(document.text, claims))
    claims = with_unit(with_currency(document.text, claims))
    relations = find_relations(document.text, claims, titles(document), timexes)
    told = with_story(document, inherit(document.text, claims, relations))
    return Claims(anchor, told, timexes, relations)


def _hedged(figure: Figure, hedge: Hedge) -> Quantity:
    """Return the quantity with its hedge; a vague magnitude is about what it says."""
    qualifier = hedge.qualifier
    if hedge.span is None and not figure.quantity.vague:
        return figure.quantity
    if qualifier is Qualifier.EXACT and figure.quantity.vague:
        qualifier = Qualifier.ABOUT
    return replace(figure.quantity, qualifier=qualifier, cue=hedge.cue)


def _claim(
    number: int,
    figure: Figure,
    grammar: Grammar,
    sources: Sources,
    subjects: Subjects,
    owners: Owners,
    times: Times,
) -> Claim:
    text = grammar.text
    sentence = grammar.sentence_at(figure.span.start)
    hedge = find_hedge(text, figure.span.start, figure.span.end, figure.quantity.unit)
    start = hedge.span.start if hedge.span else figure.span.start
    direction = find_direction(
        text,
        min(start, figure.span.start),
        figure.span.end,
        sentence,
        hedge,
        figure.quantity,
    )
    subject = subjects.subject_of(figure, min(start, figure.span.start), direction)
    speaker = sources.source_of(figure.span, is_age=figure.kind == "age")
    when = times.time_of(figure, is_change=direction is not None)
    return Claim(
        id=f"c{number}",
        span=figure.span,
        text=figure.span.of(text),
        quantity=_hedged(figure, hedge),
        sentence=sentence,
        paragraph=grammar.document.block_at(figure.span.start) or 0,
        direction=direction,
        cue_span=hedge.span,
        subject=subject.words,
        entity=owners.entity_of(figure, subject),
        source=speaker.name if speaker else "",
        source_span=speaker.span if speaker else None,
        time=when.days,
        time_how=when.how,
    )
