"""Make files that harm a reader who trusts them. The same seed makes the same files."""

import io
import random
import zipfile
import zlib
from collections.abc import Iterator

Sample = tuple[str, bytes]


def pdf(objects: dict[int, bytes], root: int = 1, trailer: bytes = b"") -> bytes:
    """Return a PDF file of numbered objects, with a table of where they are.

    `trailer` is what it says beside that.
    """
    out = io.BytesIO()
    out.write(b"%PDF-1.7\n")
    places = {}
    for number, body in objects.items():
        places[number] = out.tell()
        out.write(b"%d 0 obj\n%b\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (max(objects) + 1))
    for number in range(1, max(objects) + 1):
        out.write(b"%010d 00000 n \n" % places.get(number, 0))
    out.write(b"trailer\n<</Root %d 0 R/Size %d%b>>\n" % (root, max(objects) + 1, trailer))
    out.write(b"startxref\n%d\n%%%%EOF\n" % start)
    return out.getvalue()


def stream(data: bytes, entries: bytes = b"", *, packed: bool = True) -> bytes:
    """Return a stream object."""
    data = zlib.compress(data, 9) if packed else data
    kind = b"/Filter/FlateDecode" if packed else b""
    return b"<</Length %d%b%b>>stream\n%b\nendstream" % (len(data), kind, entries, data)


def _pages(*contents: bytes, box: bytes = b"0 0 600 800", rest: bytes = b"") -> dict[int, bytes]:
    """Return the objects of a document with a page for each content, from number 10 on."""
    objects = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        3: b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    }
    kids = []
    for place, content in enumerate(contents):
        page, text = 10 + 2 * place, 11 + 2 * place
        kids.append(b"%d 0 R" % page)
        objects[page] = (
            b"<</Type/Page/Parent 2 0 R/MediaBox[%b]/Contents %d 0 R"
            b"/Resources<</Font<</F 3 0 R>>%b>>>>" % (box, text, rest)
        )
        objects[text] = content
    objects[2] = b"<</Type/Pages/Count %d/Kids[%b]>>" % (len(kids), b" ".join(kids))
    return objects


def _text(words: str) -> bytes:
    return b"BT /F 10 Tf 50 700 Td (%b) Tj ET\n" % words.encode()


def form_bomb(depth: int = 6, fan: int = 14) -> bytes:
    """Return a small file whose second page draws a form that draws another many times, and so on.

    The pages before and after it are sound.
    """
    draw = b"/X%d Do\n"
    objects = _pages(
        stream(_text("The lake covers 410 km.")),
        stream(draw % 0),
        stream(_text("It covered 640 km last year.")),
        rest=b"/XObject<</X0 100 0 R>>",
    )
    for level in range(depth):
        inner = (draw % (level + 1)) * fan if level + 1 < depth else _text("bomb " * 40)
        names = b"/XObject<</X%d %d 0 R>>/Font<</F 3 0 R>>" % (level + 1, 101 + level)
        objects[100 + level] = stream(
            inner, b"/Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<<%b>>" % names
        )
    return pdf(objects)


def pdfs() -> Iterator[Sample]:
    """Yield PDF files, each broken or blown up in one way."""
    sound = pdf(_pages(stream(_text("The lake covers 410 km."))))
    yield "truncated.pdf", sound[: len(sound) // 2]
    yield "only a head.pdf", b"%PDF-1.7\n"
    yield "no pages.pdf", pdf({1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Count 9/Kids[]>>"})
    yield "xref loop.pdf", sound.replace(b"trailer\n<<", b"trailer\n<</Prev 9/XRefStm 9 ")
    yield (
        "page cycle.pdf",
        pdf({1: b"<</Type/Catalog/Pages 2 0 R>>", 2: b"<</Type/Pages/Count 2/Kids[2 0 R 2 0 R]>>"}),
    )
    yield (
        "stream cycle.pdf",
        pdf(_pages(b"<</Length 11 0 R>>stream\nBT ET\nendstream")),
    )
    yield "flate bomb.pdf", pdf(_pages(stream(b" q Q" * 20_000_000)))
    yield "deep.pdf", pdf(_pages(stream(b"[" * 200_000))) + b"<<" * 100_000
    yield "huge box.pdf", pdf(_pages(stream(_text("Wide.")), box=b"0 0 1e9 1e9"))
    yield "odd box.pdf", pdf(_pages(stream(_text("Odd.")), box=b"nan 0 (a) -5"))
    yield "counted.pdf", sound.replace(b"/Count 1", b"/Count 2147483647")
    yield "form bomb.pdf", form_bomb()
    members = b" ".join(b"%d 0" % number for number in range(20, 5000))
    body = stream(members + b" " * 30_000_000, b"/Type/ObjStm/N 4980/First 50000")
    yield "object stream bomb.pdf", pdf({**_pages(stream(b"")), 200: body})


def _zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def others() -> Iterator[Sample]:
    """Yield files of the other formats."""
    yield "empty.pdf", b""
    yield "zip bomb.docx", _zipped({"word/document.xml": b"<a>" + b" " * 200_000_000 + b"</a>"})
    levels = "".join(
        f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(12)
    )  # a billion laughs
    laughs = f'<!DOCTYPE a [<!ENTITY e0 "ha">{levels}]><a>&e12;</a>'.encode()
    yield "laughs.docx", _zipped({"word/document.xml": laughs})
    yield "laughs.odt", _zipped({"content.xml": laughs})
    outside = b'<!DOCTYPE a [<!ENTITY b SYSTEM "http://127.0.0.1:9/x">]><a>&b;</a>'
    yield "outside.odt", _zipped({"content.xml": outside})
    yield "nested.docx", _zipped({"word/document.xml": b"<p>" * 50_000})
    yield "many parts.docx", _zipped({f"word/header{n}.xml": b"<a/>" for n in range(5_000)})
    head = b"Subject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
    yield "many parts.eml", head + b"--b\r\n\r\nx\r\n" * 10_000
    yield (
        "nested.eml",
        b"".join(
            b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n)
            for n in range(2_000)
        ),
    )
    yield "nested.html", b"<div>" * 100_000 + b"410 km" + b"</div>" * 100_000
    yield "attributes.html", b"<p " + b"a=1 " * 300_000 + b">410 km"
    yield "picture.pdf", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20
    yield "a pdf.txt", form_bomb(2, 2)
    yield "a\nname.docx", b"<html>not an archive</html>"
    yield "zeros.eml", bytes(100_000)
    yield "line.txt", b"1" * 300_000


def mutants(samples: list[Sample], count: int, seed: int = 20240814) -> Iterator[Sample]:
    """Yield `count` damaged copies of samples, the same ones for the same seed."""
    chance = random.Random(seed)  # noqa: S311 - to be repeated, not to be secret
    for number in range(count):
        name, data = chance.choice(samples)
        yield f"{number}-{name}", _damaged(data, chance)


def _damaged(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 20, 100))):
        if not changed:
            break
        place = chance.randrange(len(changed))
        match chance.randrange(6):
            case 0:
                changed[place] ^= 1 << chance.randrange(8)
            case 1:
                del changed[place : place + chance.randrange(1, 200)]
            case 2:
                changed[place:place] = chance.randbytes(chance.randrange(1, 50))
            case 3:
                other = chance.randrange(len(changed))
                changed[place : place + 100] = changed[other : other + 100]
            case 4:
                changed[place : place + 1] = str(chance.choice((-1, 0, 2**31, 10**12))).encode()
            case _:
                if chance.random() < 0.2:
                    del changed[place:]
    return bytes(changed)
