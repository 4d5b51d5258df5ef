"""Keys of parts that have the keyboard, which no menu tells."""

from inspector.phrases import phrases
from inspector.report.kinds import TITLES as KIND_TITLES
from inspector.ui.names import LABELS

phrase = phrases(__name__)

_KEYS_OF_MARKS = (
    (phrase("On a card or a mark"), phrase("Verified, and on to the next"), "Space"),
    (phrase("On a card or a mark"), phrase("Query"), "Q"),
    (phrase("On a card or a mark"), phrase("Wrong; a name is deleted"), "X"),
    (phrase("On a card or a mark"), phrase("Not checkable"), "-"),
    (phrase("On a card or a mark"), phrase("Undecided again"), "U"),
    (phrase("On a card or a mark"), phrase("Note, with a source"), "N"),
    (phrase("On a card or a mark"), phrase("Correct"), "E"),
    (phrase("On a card or a mark"), phrase("Delete"), "Del"),
    (phrase("On a mark"), phrase("Next mark at the same place"), "Tab"),
    (phrase("With words selected"), phrase("Highlight"), "H"),
    (phrase("With words selected"), phrase("Figure"), "C"),
    (phrase("With words selected"), phrase("Note"), "N"),
    *(
        (phrase("With words selected"), KIND_TITLES[kind], str(number))
        for number, kind in enumerate(LABELS, 1)
    ),
)

KEYS_OF_PARTS = (
    (phrase("In a list"), phrase("Next card"), "J"),
    (phrase("In a list"), phrase("Previous card"), "K"),
    (phrase("In a list"), phrase("Go to the place"), "Return"),
    *_KEYS_OF_MARKS,
    (phrase("In a list"), phrase("Dismiss a finding, or restore it"), "X"),
    (phrase("In a list"), phrase("Go to what a figure is tied to"), "R"),
    (phrase("In a list"), phrase("Add a figure to the sum, or take it out"), "S"),
    (phrase("In a list"), phrase("Merge two names that may be one; X keeps them apart"), "M"),
    (phrase("In a list"), phrase("Next mention of a name"), "]"),
    (phrase("In a list"), phrase("Previous mention of a name"), "["),
    (phrase("In read-back"), phrase("Verified"), "Space"),
    (phrase("In read-back"), phrase("Query"), "Q"),
    (phrase("In read-back"), phrase("Read aloud, where the system has a voice"), "R"),
    (phrase("In read-back"), phrase("Next figure"), "Right"),
    (phrase("In read-back"), phrase("Previous figure"), "Left"),
    (phrase("In the chart"), phrase("Next figure"), "Right"),
    (phrase("In the chart"), phrase("Previous figure"), "Left"),
    (phrase("In the chart"), phrase("Go to the sentence"), "Return"),
    (phrase("In the chart"), phrase("Chart or table"), "Ctrl+T"),
)
"""Where a key counts, what it does, and the key."""
