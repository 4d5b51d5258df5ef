"""`Claims` come in, `Series` go out: figures of one measure at different times. Pure functions."""
