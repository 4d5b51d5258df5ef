"""Claims come in, the ties between them go out: conversions, changes, parts, shares, rates."""
