"""Values for tests, built by hand: no model, no file, no window."""

import datetime as dt
from decimal import Decimal

from inspector.analysis.model import Analysis
from inspector.checks.model import Finding, Verdict
from inspector.claims.model import (
    Anchor,
    Claim,
    Direction,
    Interval,
    Qualifier,
    Quantity,
    Relation,
    RelationKind,
    Timex,
    Unit,
)
from inspector.documents.model import Block, Document, Role, Span
from inspector.language.model import Entity, Mention, PipelineInfo
from inspector.series.model import Point, Series

SQUARE_KM = Unit("kilometre ** 2", "area", "km²")
SQUARE_MILE = Unit("mile ** 2", "area", "sq mi")
PERCENT = Unit("percent", "share", "%")
PRISONER = Unit("prisoner", "count", "prisoner")

TEXT = """Dam water covers half of Orvania's valley

KELMAR, Feb 5 (Wire) – Orvania's army holds less than 300 square km (116 square miles) of the \
Tesk valley, down from 1,100 square km (450 square miles) last summer, Interior Minister \
Mara Dovic said on Tuesday.

Dovic said output rose 12% and that more than 400 prisoners had been freed. Orvania \
has not commented 🙂 on 20% of the claims.
"""


def span(text: str, words: str, nth: int = 0) -> Span:
    """Return the span of the nth occurrence of `words` in `text`."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def document(text: str = TEXT, name: str = "valley.txt") -> Document:
    """Return a text document whose first block is its headline."""
    blocks, offset = [], 0
    for part in text.split("\n\n"):
        stripped = part.rstrip("\n")
        if stripped:
            role = Role.HEADLINE if not blocks else Role.PARAGRAPH
            blocks.append(Block(Span(offset, offset + len(stripped)), role))
        offset += len(part) + 2
    return Document(name, "0" * 64, "text", text, tuple(blocks), encoding="utf-8")


def _quantity(
    value: str, unit: Unit, step: str, qualifier: Qualifier = Qualifier.EXACT, cue: str = ""
) -> Quantity:
    return Quantity(Decimal(value), Decimal(value), Decimal(step), unit, qualifier, cue)


def _claims(found: Document) -> tuple[Claim, ...]:
    text = found.text
    today = Interval(dt.date(2025, 2, 5), dt.date(2025, 2, 5))
    summer = Interval(dt.date(2024, 6, 1), dt.date(2024, 8, 31))
    first = Span(text.index("KELMAR"), text.index("Tuesday.") + 8)
    second = Span(text.index("Dovic said output"), text.index("freed.") + 6)
    third = Span(text.index("Orvania has"), text.index("of the claims.") + 14)
    said = span(text, "Mara Dovic")

    def area(
        number: int, words: str, quantity: Quantity, time: Interval, how: str, cue: Span | None
    ) -> Claim:
        return Claim(
            id=f"c{number}",
            span=span(text, words),
            text=words,
            quantity=quantity,
            sentence=first,
            paragraph=1,
            cue_span=cue,
            subject="area held in the Tesk valley",
            entity="Orvania",
            source="Mara Dovic",
            source_span=said,
            time=time,
            time_how=how,
        )

    less = span(text, "less than")
    return (
        area(
            1,
            "300 square km",
            _quantity("300", SQUARE_KM, "10", Qualifier.LESS, "less than"),
            today,
            "the document date",
            less,
        ),
        area(
            2,
            "116 square miles",
            _quantity("116", SQUARE_MILE, "1", Qualifier.LESS, "less than"),
            today,
            "the document date",
            less,
        ),
        area(
            3,
            "1,100 square km",
            _quantity("1100", SQUARE_KM, "100"),
            summer,
            "“last summer” before 5 Feb 2025",
            None,
        ),
        area(
            4,
            "450 square miles",
            _quantity("450", SQUARE_MILE, "10"),
            summer,
            "“last summer” before 5 Feb 2025",
            None,
        ),
        Claim(
            id="c5",
            span=span(text, "12%"),
            text="12%",
            quantity=_quantity("12", PERCENT, "1"),
            sentence=second,
            paragraph=2,
            direction=Direction.UP,
            subject="output",
            source="Mara Dovic",
        ),
        Claim(
            id="c6",
            span=span(text, "400 prisoners"),
            text="400 prisoners",
            quantity=_quantity("400", PRISONER, "10", Qualifier.MORE, "more than"),
            sentence=second,
            paragraph=2,
            cue_span=span(text, "more than"),
            subject="prisoners freed",
            source="Mara Dovic",
        ),
        Claim(
            id="c7",
            span=span(text, "20%"),
            text="20%",
            quantity=_quantity("20", PERCENT, "1"),
            sentence=third,
            paragraph=2,
            subject="claims",
        ),
    )


def _findings(claims: tuple[Claim, ...]) -> tuple[Finding, ...]:
    return (
        Finding(
            check="conversion",
            verdict=Verdict.CONSISTENT,
            spans=(claims[1].span, claims[0].span),
            claims=("c2", "c1"),
            message="116 square miles agrees with 300 square km.",
            working="300 km² × 0.3861 = 115.8, printed 116: agrees to the precision printed",
            key="conversion:300 square km:116 square miles:0",
        ),
        Finding(
            check="conversion",
            verdict=Verdict.WRONG,
            spans=(claims[3].span, claims[2].span),
            claims=("c4", "c3"),
            message="450 square miles does not agree with 1,100 square km.",
            working="1,100 km² × 0.3861 = 424.7 (405.4 to 444), printed 450 (445 to 455)",
            key="conversion:1,100 square km:450 square miles:0",
            suggestion="420 square miles",
        ),
    )


def analysis(complete: bool = True) -> Analysis:
    """Return the analysis of `TEXT`: 7 claims, 3 entities, one series, one slip."""
    found = document()
    text = found.text
    claims = _claims(found)
    mentions = (
        Mention(span(text, "Orvania"), "GPE", 0),
        Mention(span(text, "Orvania", 1), "GPE", 0),
        Mention(span(text, "Tesk valley"), "LOC", 1),
        Mention(span(text, "Mara Dovic"), "PERSON", 2),
        Mention(span(text, "Dovic", 1), "PERSON", 2, "surname"),
        Mention(span(text, "Orvania", 2), "GPE", 0),
    )
    entities = (
        Entity("Orvania", "GPE", (), (0, 1, 5)),
        Entity("Tesk valley", "LOC", (), (2,)),
        Entity("Mara Dovic", "PERSON", ("Dovic",), (3, 4)),
    )
    area = Series(
        "s1",
        "area held in the Tesk valley",
        SQUARE_KM,
        tuple(
            Point(
                claim.id,
                claim.span,
                claim.time,
                claim.quantity.low,
                claim.quantity.high,
                claim.quantity.qualifier,
                claim.source,
            )
            for claim in (claims[2], claims[0])
            if claim.time
        ),
    )
    tuesday = Interval(dt.date(2025, 2, 4), dt.date(2025, 2, 4))
    summer = Interval(dt.date(2024, 6, 1), dt.date(2024, 8, 31))
    return Analysis(
        document=found,
        anchor=Anchor(dt.date(2025, 2, 5), "given"),
        mentions=mentions,
        entities=entities,
        claims=claims,
        timexes=(
            Timex(span(text, "last summer"), "last summer", summer, "before 5 Feb 2025"),
            Timex(span(text, "Tuesday"), "Tuesday", tuesday, "looks back"),
        ),
        relations=(
            Relation(RelationKind.CONVERSION, "c1", "c2"),
            Relation(RelationKind.FROM_TO, "c3", "c1"),
            Relation(RelationKind.CONVERSION, "c3", "c4"),
        ),
        findings=_findings(claims),
        series=(area,),
        pipeline=PipelineInfo("en_inspector", "0.1.0", ("tagger", "parser", "ner")),
        sentences=tuple(dict.fromkeys(claim.sentence for claim in claims)),
        analysed=(Span(0, len(text)),),
        complete=complete,
    )
