"""X8: an editor chooses what goes into a report."""

import datetime as dt
import json
from dataclasses import replace

import pytest

from inspector.analysis.decisions import Review, Signature, State
from inspector.analysis.model import Analysis
from inspector.analysis.places import Place
from inspector.report.choice import NEEDS, PARTS, chosen
from inspector.report.model import Job
from inspector.report.summary import summary
from inspector.report.write import writers

LEFT = "Left out of this report"


def test_x8_without_a_choice_all_goes_in(judged: Analysis) -> None:
    assert chosen(judged, ()) == judged


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("writer", ["csv", "html", "json", "pdf"])
def test_x8_every_report_can_go_without_each_part(part: str, writer: str, judged: Analysis) -> None:
    analysis = chosen(judged, (part,))
    assert writers()[writer].write(Job(analysis))
    assert analysis.notes[-1].startswith(f"{LEFT}: {PARTS[part].lower()}")


def test_x8_what_is_left_out_is_not_told(judged: Analysis) -> None:
    without = {part: chosen(judged, (part,)) for part in PARTS}
    assert not without["names"].mentions
    assert not without["chart"].series
    assert not without["claims"].claims
    assert not without["claims"].series
    assert without["claims"].findings
    assert not without["findings"].findings
    assert summary(judged).dismissed
    assert not summary(without["dismissed"]).dismissed
    told = json.loads(writers()["json"].write(Job(chosen(judged, tuple(PARTS)))))
    assert f"{LEFT}: " in json.dumps(told)
    assert all(needed in PARTS for needed in NEEDS.values())


def test_x8_without_notes_a_figure_still_says_what_the_editor_found(judged: Analysis) -> None:
    claim = judged.claims[0]
    place = Place(claim.span.start, claim.text)
    signed = Signature("kk", dt.datetime(2025, 2, 6, 9, 30, tzinfo=dt.UTC))
    review = Review(place, signed, State.VERIFIED, "seen", "https://example.org")
    analysis = chosen(replace(judged, reviews=(review,)), ("notes",))
    assert [(each.state, each.note, each.link) for each in analysis.reviews] == [
        (State.VERIFIED, "", "")
    ]
