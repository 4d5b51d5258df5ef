from inspector.ui.incoming import Incoming, sort_out
from inspector.worker.messages import FormatEntry

READERS = (FormatEntry("text", "Text", (".txt",)), FormatEntry("pdf", "PDF", (".pdf",)))


def test_files_are_sorted_by_their_endings(tmp_path):
    incoming = sort_out(["/a.TXT", "/b.pdf", "/c.xlsx"], READERS)
    assert incoming == Incoming(("/a.TXT", "/b.pdf"), ("c.xlsx",))


def test_a_folder_gives_its_articles_and_no_refusals(tmp_path):
    for name in ("b.txt", "a.txt", "x.xlsx", ".hidden.txt"):
        (tmp_path / name).write_text("text")
    (tmp_path / "inner").mkdir()
    (tmp_path / "inner" / "c.txt").write_text("text")
    incoming = sort_out([str(tmp_path)], READERS)
    assert [path.rsplit("/", 1)[1] for path in incoming.accepted] == ["a.txt", "b.txt", "c.txt"]
    assert not incoming.refused


def test_a_folder_without_articles_is_refused(tmp_path):
    assert sort_out([str(tmp_path)], READERS).refused == (tmp_path.name,)


def test_every_file_is_let_through_while_no_reader_is_known():
    assert sort_out(["/c.xlsx"], ()).accepted == ("/c.xlsx",)


def test_the_sentence_says_what_a_drop_would_do():
    three = Incoming(("a", "b", "c"), ("d.xlsx",))
    assert three.sentence == "Open 3 documents · 1 not supported (.xlsx)"
    assert Incoming(("a",), ()).sentence == "Open 1 document"
    assert Incoming((), ("d.xlsx", "e.doc")).sentence == "2 not supported (.doc, .xlsx)"


def test_a_name_that_no_file_can_have_is_left_to_the_reader():
    name = f"/{'long' * 100}.txt"
    assert sort_out([name], READERS).accepted == (name,)
