"""The kinds of mark that a report tells apart, and what each is called."""

from inspector.phrases import phrases

phrase = phrases(__name__)


TITLES = {
    "person": phrase("Person"),
    "organisation": phrase("Organisation"),
    "place": phrase("Place"),
    "date": phrase("Date"),
    "figure": phrase("Figure"),
    "other": phrase("Group or other name"),
}

GROUPS = {
    "person": phrase("People"),
    "organisation": phrase("Organisations"),
    "place": phrase("Places"),
    "date": phrase("Dates"),
    "figure": phrase("Figures"),
    "other": phrase("Groups and other names"),
}
"""What several of a kind are called."""

SOURCE_KINDS = ("organisation", "issue", "place", "person", "figure", "date")
"""The kinds whose line colours tell the sources of a chart apart, in this order."""

_KIND_OF_LABEL = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "DATE": "date",
    "TIME": "date",
}


def kind_of(label: str) -> str:
    """Return the kind of a name from its label in the language pass."""
    return _KIND_OF_LABEL.get(label, "other")
