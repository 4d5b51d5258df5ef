from inspector.ui.letterbox import Letterbox
from inspector.worker.messages import Catalogue, Child, Ready


def test_replies_wait_for_a_reader_and_keep_their_order():
    letterbox = Letterbox()
    early, late = Ready(Child.PAGES, Catalogue()), Ready(Child.LANGUAGE, Catalogue())
    letterbox.post(early)
    read = []
    letterbox.open(read.append)
    letterbox.post(late)
    assert read == [early, late]
