"""Make PDF files that are odd in a way of their own. The same seed makes the same files."""

import random
import zlib
from collections.abc import Callable, Iterator
from email.message import EmailMessage

import pymupdf

from tests.hostile.making import Sample, pdf, stream

Objects = dict[int, bytes]
_WORDS = ("The lake covers 410 km.", "It covered 640 km in 2010.", "Some 31 villages are left.")
_NUMBERS = (
    b"nan",
    b"inf",
    b"-1e38",
    b"1e308",
    b"0",
    b"-0.0",
    b"2147483648",
    b"--5",
    b"1.2.3",
    b"+",
)
_FILTERS = (b"JBIG2Decode", b"JPXDecode", b"DCTDecode", b"CCITTFaxDecode", b"LZWDecode")


def bare(data: bytes, entries: bytes = b"") -> bytes:
    """Return a stream object that is not packed."""
    return stream(data, entries, packed=False)


def page_of(
    content: bytes, *, page: bytes = b"", resources: bytes = b"", font: bytes = b""
) -> Objects:
    """Return the objects of a document with one page; 3 is its font and 11 its content."""
    return {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        2: b"<</Type/Pages/Count 1/Kids[10 0 R]>>",
        3: font or b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        10: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 11 0 R"
        b"/Resources<</Font<</F 3 0 R>>%b>>%b>>" % (resources, page),
        11: bare(content),
    }


def said(chance: random.Random) -> bytes:
    """Return the operators of a line or more."""
    lines = chance.sample(_WORDS, chance.randint(1, 3))
    return (
        b"BT /F 10 Tf 50 700 Td "
        + b"".join(b"(%b) Tj 0 -12 Td " % line.encode() for line in lines)
        + b"ET\n"
    )


def tables_in_circles(chance: random.Random) -> bytes:
    """Return a file whose tables of objects lead to each other."""
    data = pdf(page_of(said(chance)))
    place = data.rindex(b"xref\n0")
    to = chance.choice((place, place + 1, 0, len(data), 10**9, -4))
    name = chance.choice((b"Prev", b"XRefStm"))
    return data.replace(b"trailer\n<<", b"trailer\n<</%b %d" % (name, to))


def trees_in_circles(chance: random.Random) -> bytes:
    """Return a file whose pages are their own parents, or are counted wrongly."""
    objects = page_of(said(chance))
    kids = chance.choice((b"2 0 R", b"10 0 R 2 0 R", b"10 0 R 10 0 R", b"1 0 R", b"null", b""))
    count = chance.choice((b"-1", b"0", b"2", b"1.5", b"99999999999", b"(1)", b"2 0 R"))
    objects[2] = b"<</Type/Pages/Count %b/Kids[%b]/Parent 2 0 R>>" % (count, kids)
    return pdf(objects)


def boxes(chance: random.Random) -> bytes:
    """Return a page of an impossible size."""
    box = b" ".join(
        chance.choices((*_NUMBERS, b"600", b"800", b"1e7"), k=chance.choice((3, 4, 4, 5)))
    )
    name = chance.choice((b"CropBox", b"MediaBox", b"UserUnit", b"Rotate"))
    value = b"[%b]" % box if name.endswith(b"Box") else chance.choice(_NUMBERS)
    return pdf(page_of(said(chance), page=b"/%b %b" % (name, value)))


def nested_forms(chance: random.Random) -> bytes:
    """Return a page whose forms draw each other, in a chain or in a circle."""
    depth = chance.choice((1, 3, 40, 700))
    last = 100 if chance.random() < 0.5 else 100 + depth
    objects = page_of(said(chance) + b"/X Do", resources=b"/XObject<</X 100 0 R>>")
    for level in range(depth):
        after = last if level + 1 == depth else 101 + level
        entries = (
            b"/Type/XObject/Subtype/Form/BBox[0 0 600 800]"
            b"/Resources<</Font<</F 3 0 R>>/XObject<</X %d 0 R>>>>" % after
        )
        objects[100 + level] = bare(b"/X Do " + said(chance), entries)
    return pdf(objects)


def fonts(chance: random.Random) -> bytes:
    """Return a page whose font is broken."""
    kind = chance.choice((b"TrueType", b"Type1", b"MMType1", b"Type0", b"CIDFontType2", b"None"))
    garbage = chance.randbytes(chance.choice((0, 10, 3000)))
    font = (
        b"<</Type/Font/Subtype/%b/BaseFont/Odd/FirstChar %d/LastChar %d/Widths[%b]"
        b"/DescendantFonts[3 0 R]/Encoding/%b/FontDescriptor<</Type/FontDescriptor/FontName/Odd"
        b"/Flags 4/%b 20 0 R>>>>"
    ) % (
        kind,
        chance.choice((-9, 0, 300)),
        chance.choice((255, -1, 10**6)),
        b" ".join(chance.choices(_NUMBERS, k=5)),
        chance.choice((b"Identity-H", b"WinAnsiEncoding", b"No-Such")),
        chance.choice((b"FontFile", b"FontFile2", b"FontFile3")),
    )
    head = chance.choice(
        (b"", b"\x00\x01\x00\x00\x00\x20", b"%!PS-AdobeFont", b"OTTO", b"\x01\x00")
    )
    return pdf({**page_of(said(chance), font=font), 20: bare(head + garbage)})


def character_maps(chance: random.Random) -> bytes:
    """Return a page whose codes stand for too much, for nothing, or for each other."""
    lines = [
        b"%d begincodespacerange <00> <%b> endcodespacerange"
        % (chance.choice((1, -1, 10**9)), chance.choice((b"FF", b"FFFFFFFF", b""))),
        chance.choice(
            (
                b"1 beginbfrange <00> <FF> <D800> endbfrange",
                b"1 beginbfrange <00> <FFFFFFFF> <0000> endbfrange",
                b"1 beginbfrange <00> <FF> [%b] endbfrange" % (b"<0041> " * 9),
                b"1 beginbfchar <41> <%b> endbfchar" % (b"0031" * 5000),
                b"/Odd usecmap",
                b"beginbfchar <<>> endbfchar [[[[",
            )
        ),
    ]
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 20 0 R>>"
    name = b"/Type/CMap/CMapName/Odd/UseCMap 20 0 R"
    return pdf({**page_of(said(chance), font=font), 20: bare(b"\n".join(lines), name)})


def drawn_fonts(chance: random.Random) -> bytes:
    """Return a page whose characters are drawn by drawing themselves."""
    matrix = b" ".join(chance.choices((*_NUMBERS, b"0.001"), k=6))
    box = b" ".join(chance.choices(_NUMBERS, k=4))
    font = (
        b"<</Type/Font/Subtype/Type3/FontBBox[%b]/FontMatrix[%b]/FirstChar 0/LastChar 255"
        b"/Widths[500 500]/CharProcs<</a 20 0 R>>/Encoding<</Differences[%d/a/a/a]>>"
        b"/Resources<</Font<</F 3 0 R>>>>>>" % (box, matrix, chance.choice((84, 0, -3)))
    )
    drawn = b"500 0 d0 BT /F 10 Tf (TTT) Tj ET" * chance.choice((1, 50))
    return pdf({**page_of(said(chance), font=font), 20: bare(drawn)})


def locks(chance: random.Random) -> bytes:
    """Return a file that is said to be encrypted, by nobody knows what."""
    trailer = (
        b"/ID[(a)(b)]/Encrypt<</Filter/%b/V %d/R %d/Length %d/O(%b)/U(%b)/P -4"
        b"/CF<</StdCF<</CFM/%b/Length 16>>>>/StmF/StdCF/StrF/StdCF>>"
    ) % (
        chance.choice((b"Standard", b"Odd.Handler", b"Adobe.PubSec")),
        chance.choice((-1, 1, 2, 4, 5, 99)),
        chance.choice((0, 2, 3, 4, 6, 77)),
        chance.choice((-8, 0, 40, 128, 10**6)),
        b"o" * chance.choice((0, 32, 48)),
        b"u" * chance.choice((0, 32, 48)),
        chance.choice((b"V2", b"AESV2", b"AESV3", b"None", b"Odd")),
    )
    return pdf(page_of(said(chance)), trailer=trailer)


def pictures(chance: random.Random) -> bytes:
    """Return a page with a picture that is none, or far too large."""
    size = chance.choice((-1, 0, 8, 40_000, 2**31 - 1))
    entries = b"/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent %d" % (
        size,
        chance.choice((size, 8)),
        chance.choice((0, 1, 8, 17)),
    )
    entries += b"/ColorSpace/%b/Filter/%b" % (
        chance.choice((b"DeviceRGB", b"Odd", b"Pattern")),
        chance.choice(_FILTERS),
    )
    content = said(chance) + b"q 100 0 0 100 0 0 cm /X Do Q"
    return pdf(
        {
            **page_of(content, resources=b"/XObject<</X 20 0 R>>"),
            20: bare(chance.randbytes(400), entries),
        }
    )


def packed_objects(chance: random.Random) -> bytes:
    """Return a file whose objects are packed into streams, cut off somewhere."""
    with pymupdf.open() as file:
        for line in _WORDS:
            file.new_page().insert_text((50, 100), line)
        data = bytes(file.tobytes(use_objstms=1, no_new_id=True))
    match chance.randrange(4):
        case 0:
            return data[: chance.randrange(len(data))]
        case 1:
            return data.replace(b"/First ", b"/First -", 1)
        case 2:
            return data.replace(b"/N ", b"/N 99999", 1)
        case _:
            place = data.rindex(b"stream\n") if b"stream\n" in data else 0
            return data[: place + 12] + chance.randbytes(30) + data[place + 42 :]


def matrices(chance: random.Random) -> bytes:
    """Return a page whose text is turned, stretched and moved beyond all numbers."""
    parts = []
    for _ in range(chance.choice((1, 30))):
        numbers = b" ".join(chance.choices((*_NUMBERS, b"1", b"0.5"), k=6))
        parts.append(b"q %b cm %b Q" % (numbers, said(chance)))
        parts.append(b"BT /F %b Tf %b Tm (410 km) Tj ET" % (chance.choice(_NUMBERS), numbers))
    return pdf(page_of(b"\n".join(parts)))


def beginnings(chance: random.Random) -> bytes:
    """Return a file behind other bytes, or with others behind it."""
    data = pdf(page_of(said(chance)))
    junk = chance.choice((b"\0", b"junk \n", b"%PDF-9.9\n", b"<<", b"1 0 obj\n"))
    length = chance.choice((10, 1_000, 1_000_000))
    other = (junk * length)[:length]
    return chance.choice((other + data, data + other, other + data[: len(data) // 2]))


def layers(chance: random.Random) -> bytes:
    """Return a page whose content is packed many times over, or is many parts."""
    content = said(chance)
    if chance.random() < 0.5:
        objects = page_of(content)
        parts = chance.choice((2, 5_000))
        objects[10] = objects[10].replace(b"11 0 R", b"[%b]" % (b"11 0 R " * parts))
        return pdf(objects)
    times = chance.choice((3, 30, 300))
    for _ in range(times):
        content = zlib.compress(content)
    objects = page_of(b"")
    objects[11] = bare(content, b"/Filter[%b]" % (b"/FlateDecode" * times))
    return pdf(objects)


def structures(chance: random.Random) -> bytes:
    """Return a file whose outline, notes or tags lead round in circles."""
    objects = page_of(said(chance), page=b"/Annots[30 0 R 30 0 R]")
    entry = b"/Outlines 20 0 R/StructTreeRoot 40 0 R/Names 20 0 R/AcroForm<</Fields[30 0 R]>>"
    objects[1] = b"<</Type/Catalog/Pages 2 0 R%b>>" % entry
    objects[20] = b"<</First 21 0 R/Last 21 0 R/Count %d>>" % chance.choice((-1, 1, 10**9))
    objects[21] = b"<</Title(410 km)/Next %d 0 R/First 20 0 R/Parent 21 0 R/Dest[10 0 R]>>" % (
        chance.choice((20, 21, 99))
    )
    objects[30] = (
        b"<</Type/Annot/Subtype/%b/Rect[%b]/Contents(410)/Popup 30 0 R/Parent 30 0 R>>"
        % (
            chance.choice((b"Text", b"Widget", b"Popup", b"Odd")),
            b" ".join(chance.choices(_NUMBERS, k=4)),
        )
    )
    objects[40] = b"<</Type/StructTreeRoot/K[40 0 R 40 0 R]/ParentTree<</Kids[40 0 R]>>>>"
    return pdf(objects)


KINDS: tuple[Callable[[random.Random], bytes], ...] = (
    tables_in_circles,
    trees_in_circles,
    boxes,
    nested_forms,
    fonts,
    character_maps,
    drawn_fonts,
    locks,
    pictures,
    packed_objects,
    matrices,
    beginnings,
    layers,
    structures,
)


def odd_pdfs(count: int, seed: int = 20250611) -> Iterator[Sample]:
    """Yield `count` files of all kinds in turn; one in ten comes inside an electronic mail."""
    chance = random.Random(seed)  # noqa: S311 - to be repeated, not to be secret
    for number in range(count):
        make = KINDS[number % len(KINDS)]
        name, data = f"{number}-{make.__name__}.pdf", make(chance)
        if number % 10 == 9:
            mail = EmailMessage()
            mail["Subject"] = "The figures"
            mail.set_content("The lake covers 410 km.")
            mail.add_attachment(data, maintype="application", subtype="pdf", filename=name)
            name, data = f"{name}.eml", bytes(mail)
        yield name, data
