"""What the records of an editor say, as JSON and back."""

import datetime as dt
import json
from decimal import Decimal, InvalidOperation
from typing import Any

from inspector.analysis.decisions import (
    ClaimEdit,
    NameEdit,
    Record,
    Review,
    Signature,
    State,
)
from inspector.analysis.places import Place
from inspector.claims.model import Interval, Qualifier, Quantity, Unit


def body_of(record: Record) -> str:
    """Return what a record says, without its kind, its place and its signature."""
    return json.dumps(_fields(record), ensure_ascii=False, sort_keys=True)


def record_of(kind: str, place: Place, signed: Signature, body: str) -> Record:
    """Return the record that a row of the workspace keeps.

    Raises:
        ValueError: if it is none.
    """
    try:
        told = json.loads(body)
        match kind:
            case "Review":
                return Review(
                    place, signed, State(told["state"]), told["note"], told["link"], told["marked"]
                )
            case "NameEdit":
                return NameEdit(place, signed, told["label"], told["name"])
            case "ClaimEdit":
                return _claim_edit(place, signed, told)
    except (KeyError, TypeError, InvalidOperation) as error:
        raise ValueError(f"a {kind} without its fields: {error}") from error
    raise ValueError(f"a record of an unknown kind: {kind}")


def _fields(record: Record) -> dict[str, object]:
    match record:
        case Review():
            return {
                "state": record.state.value,
                "note": record.note,
                "link": record.link,
                "marked": record.marked,
            }
        case NameEdit():
            return {"label": record.label, "name": record.name}
        case ClaimEdit():
            return {
                "gone": record.gone,
                "quantity": _quantity_fields(record.quantity),
                "subject": record.subject,
                "entity": record.entity,
                "source": record.source,
                "time": _days(record.time),
            }


def _quantity_fields(quantity: Quantity | None) -> dict[str, object] | None:
    if quantity is None:
        return None
    unit = quantity.unit
    return {
        "low": str(quantity.low),
        "high": str(quantity.high),
        "step": str(quantity.step),
        "unit": [unit.name, unit.dimension, unit.symbol],
        "qualifier": quantity.qualifier.value,
        "cue": quantity.cue,
        "vague": quantity.vague,
    }


def _days(time: Interval | None) -> list[str | None] | None:
    if time is None:
        return None
    return [day.isoformat() if day else None for day in (time.start, time.end)]


def _claim_edit(place: Place, signed: Signature, told: dict[str, Any]) -> ClaimEdit:
    return ClaimEdit(
        place,
        signed,
        gone=told["gone"],
        quantity=_quantity(told["quantity"]) if told["quantity"] else None,
        subject=told["subject"],
        entity=told["entity"],
        source=told["source"],
        time=_interval(*told["time"]) if told["time"] else None,
    )


def _quantity(told: dict[str, Any]) -> Quantity:
    name, dimension, symbol = told["unit"]
    return Quantity(
        Decimal(told["low"]),
        Decimal(told["high"]),
        Decimal(told["step"]),
        Unit(name, dimension, symbol),
        Qualifier(told["qualifier"]),
        told["cue"],
        told["vague"],
    )


def _interval(start: str | None, end: str | None) -> Interval:
    return Interval(
        dt.date.fromisoformat(start) if start else None,
        dt.date.fromisoformat(end) if end else None,
    )
