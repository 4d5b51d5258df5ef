"""A figure in its sentence comes in, what it measures and whose it is go out."""
