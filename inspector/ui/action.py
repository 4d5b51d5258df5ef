"""What an action is: one thing that the editor can tell the program to do."""

from collections.abc import Callable
from dataclasses import dataclass

from inspector.ui.commands import Commands


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do.

    `menu` is "View" or "View/Marks" for a menu inside it; a new `group` begins with a line.
    `can` says whether it can be done now, `on` whether it is switched on, `words` what it is called
    now where that changes. `also` are words under which somebody may look for it.
    """

    id: str
    text: str
    menu: str
    run: Callable[[Commands], object]
    keys: str = ""
    icon: str = ""
    group: int = 0
    can: Callable[[Commands], bool] | None = None
    on: Callable[[Commands], bool] | None = None
    words: Callable[[Commands], str] | None = None
    also: str = ""
