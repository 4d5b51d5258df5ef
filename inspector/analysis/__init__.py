"""Puts the stages together: a `Document` comes in, an immutable `Analysis` goes out."""
