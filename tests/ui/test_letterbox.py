from inspector.ui.letterbox import Letterbox
from inspector.worker.messages import GLIMPSE, Catalogue, Child, Failed, Ready


def test_replies_wait_for_a_reader_and_keep_their_order():
    letterbox = Letterbox()
    early, late = Ready(Child.PAGES, Catalogue()), Ready(Child.LANGUAGE, Catalogue())
    letterbox.post(early)
    read = []
    letterbox.open(read.append)
    letterbox.post(late)
    assert read == [early, late]


def test_what_was_asked_for_before_there_is_a_session_has_its_own_reader():
    letterbox = Letterbox()
    own: list[object] = []
    rest: list[object] = []
    letterbox.single_out(GLIMPSE, own.append)
    glimpsed, other = Failed(GLIMPSE, "x", "x"), Failed(1, "x", "x")
    letterbox.post(glimpsed)
    letterbox.post(other)
    letterbox.open(rest.append)
    letterbox.post(glimpsed)
    assert own == [glimpsed, glimpsed]
    assert rest == [other]
