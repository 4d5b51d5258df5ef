"""The actions on marks: what an editor says of them, and what is corrected."""

from functools import partial

from inspector.report.kinds import TITLES as KIND_TITLES
from inspector.ui.action import Action
from inspector.ui.commands import Commands
from inspector.ui.names import LABELS
from inspector.ui.states import TITLES as STATES


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
        "Next unchecked figure",
        "Check",
        Commands.step_open,
        "Ctrl+J",
        group=4,
        can=lambda c: bool(c.session.analysis and c.session.analysis.claims),
    ),
    Action("note", "Note…", "Check", partial(Commands.mark, command="note"), group=5, can=_target),
    Action(
        "correct", "Correct…", "Check", partial(Commands.mark, command="edit"), group=5, can=_target
    ),
    Action(
        "delete",
        "Delete what was found",
        "Check",
        partial(Commands.mark, command="delete"),
        group=5,
        can=_picked,
    ),
    Action("highlight", "Highlight", "Check/Mark as", Commands.highlight, group=5, can=_target),
    Action("figure", "Figure…", "Check/Mark as", Commands.add_figure, group=5, can=_target),
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

# Keys of marks and cards, which no menu tells.
KEYS_OF_MARKS = (
    ("On a card or a mark", "Verified, and on to the next", "Space"),
    ("On a card or a mark", "Query", "Q"),
    ("On a card or a mark", "Wrong; a name is deleted", "X"),
    ("On a card or a mark", "Not checkable", "-"),
    ("On a card or a mark", "Undecided again", "U"),
    ("On a card or a mark", "Note, with a source", "N"),
    ("On a card or a mark", "Correct", "E"),
    ("On a card or a mark", "Delete", "Del"),
    ("On a mark", "Next mark at the same place", "Tab"),
    ("With words selected", "Highlight", "H"),
    ("With words selected", "Figure", "C"),
    ("With words selected", "Note", "N"),
    *(
        ("With words selected", KIND_TITLES[kind], str(number))
        for number, kind in enumerate(LABELS, 1)
    ),
)
