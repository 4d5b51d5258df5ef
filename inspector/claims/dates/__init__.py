"""A marked date expression comes in, its first and last day go out."""
