"""`Claims` come in, `Finding`s go out: what was recomputed, with its working. Pure functions."""
