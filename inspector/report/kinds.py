"""The kinds of mark that a report tells apart, and what each is called."""

TITLES = {
    "person": "Person",
    "organisation": "Organisation",
    "place": "Place",
    "date": "Date",
    "figure": "Figure",
    "other": "Group or other name",
}

GROUPS = {
    "person": "People",
    "organisation": "Organisations",
    "place": "Places",
    "date": "Dates",
    "figure": "Figures",
    "other": "Groups and other names",
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
