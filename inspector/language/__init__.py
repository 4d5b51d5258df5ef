"""A `Document` comes in, a `Parse` goes out. spaCy is known here and nowhere else.

Components mark which characters are a name, a number, a date or a statement; what the marks mean
is read in `claims`.
"""
