"""Keeps what an editor decides, from one start to the next: decisions in and out of one file."""
