from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF

from inspector.documents.model import Quad
from inspector.ui.views.layout import PageStack

SIZES = ((400.0, 600.0, 0), (400.0, 600.0, 90), (300.0, 300.0, 180), (200.0, 500.0, 270))


def test_pages_lie_below_each_other_and_do_not_touch():
    stack = PageStack(SIZES, 1.5)
    rects = [stack.page_rect(page) for page in range(4)]
    assert all(one.bottom() < two.top() for one, two in pairwise(rects))
    assert rects[1].width() == 600 * 1.5
    assert stack.height > rects[-1].bottom()


def test_pages_in_view_are_those_between_two_heights():
    stack = PageStack(SIZES, 1.0)
    second = stack.page_rect(1)
    assert stack.pages_between(second.top() + 1, second.bottom() - 1) == range(1, 2)
    assert stack.pages_between(0, stack.height) == range(4)
    assert stack.page_at(second.center().y()) == 1


@pytest.mark.parametrize(
    ("page", "corner"),
    [(0, (10, 20)), (1, (600 - 40, 10)), (2, (300 - 30, 300 - 40)), (3, (20, 200 - 30))],
)
def test_a_quad_turns_with_its_page(page, corner):
    stack = PageStack(SIZES, 1.0)
    rect, paper = stack.place(Quad(page, 10, 20, 30, 40)), stack.page_rect(page)
    assert (rect.left() - paper.left(), rect.top() - paper.top()) == corner
    assert (rect.width(), rect.height()) == (20, 20)


@given(
    st.integers(0, 3),
    st.floats(0, 180),
    st.floats(0, 180),
    st.sampled_from([0.5, 1.0, 2.5]),
)
def test_the_way_to_the_page_is_the_way_back(page, x, y, zoom):
    stack = PageStack(SIZES, zoom)
    centre = stack.place(Quad(page, x, y, x + 2, y + 2)).center()
    assert stack.on_page(QPointF(centre), page) == pytest.approx((x + 1, y + 1), abs=0.01)
