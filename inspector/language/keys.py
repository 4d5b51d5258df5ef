"""Keys in `Doc.user_data`."""

# The place that each character has in the text as given.
ORIGINS = "inspector_origins"
# The indices of the tokens with which blocks begin.
BEGINNINGS = "inspector_beginnings"
# The words of the `Doc` as plain strings.
LAYOUT = "inspector_layout"
# Candidate figures, each a start, an end and a label. A mark may end inside a token, as no span of
# spaCy can.
NUMBERS = "inspector_numbers"
# Date expressions, each the tree of its reading.
TIMEXES = "inspector_timexes"
