"""A `Parse` comes in, `Claims` go out: what each marked figure and date means. Pure functions."""
