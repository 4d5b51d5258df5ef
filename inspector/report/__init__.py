"""An `Analysis` comes in, the bytes of a report go out."""
