"""Bytes come in, a `Document` goes out: one text, and the place of every character on its page."""
