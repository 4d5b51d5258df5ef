from inspector.ui.views.history import History


def test_back_and_forward_go_the_same_way():
    history = History()
    assert not history.can_go_back
    history.leave(10)
    history.leave(20)
    assert history.back(30) == 20
    assert history.back(20) == 10
    assert not history.can_go_back
    assert history.forward(10) == 20
    assert history.forward(20) == 30


def test_a_new_jump_forgets_the_way_forward():
    history = History()
    history.leave(10)
    history.back(20)
    history.leave(5)
    assert not history.can_go_forward
