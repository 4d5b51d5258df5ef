"""How pages lie in a view, in pixels before the screen's own, and how large they become."""

GAP = 14.0  # between two pages
MARGIN = 20.0  # around all of them
FIT_ROOM = 40  # what pages as wide as the view leave free
LARGEST_FIT = 2.0  # pixels a point, of pages that fit
