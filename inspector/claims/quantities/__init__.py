"""A marked number comes in, a `Quantity` goes out: value, unit, qualifier and direction."""
