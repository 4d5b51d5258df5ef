"""Find a place again in a text that has changed a little."""

_LENGTHS = (80, 30)  # characters that are looked for, the longer first


def same_place(before: str, after: str, offset: int) -> int:
    """Return the offset in `after` of what stood at `offset` in `before`, as near as can be told.

    Words that stand there no more are given up for the place as far from the beginning.
    """
    for length in _LENGTHS:
        words = before[offset : offset + length]
        if len(words) < min(length, len(before) - offset):
            break
        ahead, behind = after.find(words, offset), after.rfind(words, 0, offset + length)
        found = [place for place in (ahead, behind) if place >= 0]
        if words and found:
            return min(found, key=lambda place: abs(place - offset))
    return min(offset, max(0, len(after) - 1))
