"""Keys in `Doc.user_data`."""

# The place that each character has in the text as given.
ORIGINS = "inspector_origins"
# The indices of the tokens with which blocks begin.
BEGINNINGS = "inspector_beginnings"
# The words of the `Doc` as plain strings.
LAYOUT = "inspector_layout"
