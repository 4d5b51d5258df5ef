from inspector.worker.ledger import Ledger
from inspector.worker.letters import Child, Open, Reading


def test_a_document_over_which_a_child_dies_before_it_was_asked_is_read_by_the_next():
    ledger = Ledger(Child.PAGES)
    ledger.looked_ahead = True
    asked = Open(3, 1, "a.pdf", "/a.pdf")
    ledger.asked(asked)
    assert ledger.again() == asked
    ledger.lose()
    ledger.asked(asked)
    assert ledger.again() is None  # that child had not begun before


def test_a_page_over_which_a_child_dies_is_left_out():
    ledger = Ledger(Child.PAGES)
    ledger.looked_ahead = True
    ledger.asked(Open(3, 1, "a.pdf", "/a.pdf"))
    ledger.answered(Reading(3, 7))
    again = ledger.again()
    assert again is not None
    assert again.skip == (7,)
