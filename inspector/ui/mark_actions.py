"""The actions on marks: what an editor says of them, and what is corrected."""

from functools import partial

from inspector.phrases import phrases
from inspector.report.kinds import TITLES as KIND_TITLES
from inspector.ui.action import Action
from inspector.ui.commands import Commands
from inspector.ui.names import LABELS
from inspector.ui.states import TITLES as STATES

phrase = phrases(__name__)


def _picked(c: Commands) -> bool:
    return c.has_selection


def _target(c: Commands) -> bool:
    return c.target is not None


MARK_ACTIONS = (
    *(
        Action(
            f"state-{state.name.lower().replace('_', '-')}",
            STATES[state],
            "Check/Say of it",
            partial(Commands.review, state=state),
            group=4,
            can=_picked,
        )
        for state in STATES
    ),
    Action(
        "next-open",
        phrase("Next unchecked figure"),
        "Check",
        Commands.step_open,
        "Ctrl+J",
        group=4,
        can=lambda c: bool(c.session.analysis and c.session.analysis.claims),
    ),
    Action(
        "note",
        phrase("Note…"),
        "Check",
        partial(Commands.mark, command="note"),
        group=5,
        can=_target,
    ),
    Action(
        "correct",
        phrase("Correct…"),
        "Check",
        partial(Commands.mark, command="edit"),
        group=5,
        can=_target,
    ),
    Action(
        "delete",
        phrase("Delete what was found"),
        "Check",
        partial(Commands.mark, command="delete"),
        group=5,
        can=_picked,
    ),
    Action(
        "highlight", phrase("Highlight"), "Check/Mark as", Commands.highlight, group=5, can=_target
    ),
    Action("figure", phrase("Figure…"), "Check/Mark as", Commands.add_figure, group=5, can=_target),
    *(
        Action(
            f"name-{kind}",
            KIND_TITLES[kind],
            "Check/Mark as",
            partial(Commands.name_as, kind=kind),
            icon=kind,
            group=5,
            can=_target,
        )
        for kind in LABELS
    ),
)
