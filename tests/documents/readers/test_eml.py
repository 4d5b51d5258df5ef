import datetime as dt
from email.message import EmailMessage
from email.policy import SMTP

import pytest

from inspector.documents.model import Document, Role
from inspector.documents.open import read
from inspector.documents.source import Source
from inspector.errors import UnreadableFileError

PLAIN = "The lake covers 410 km², the ministry said.\n\nIt covered 640 last summer.\n"


def mail(text: str = PLAIN, **options: str) -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = "Lake Tesk shrinks – again"
    message["From"] = "Mara Dovic <press@example.org>"
    message["Date"] = "Wed, 14 Aug 2024 23:40:00 -0500"
    message.set_content(text, **options)
    return message


def opened(message: EmailMessage | bytes) -> Document:
    data = message if isinstance(message, bytes) else message.as_bytes(policy=SMTP)
    return read(Source("press.eml", data))


@pytest.mark.parametrize("transfer", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("charset", ["utf-8", "cp1252", "iso-8859-15"])
def test_the_text_comes_out_of_every_encoding(transfer: str, charset: str) -> None:
    document = opened(mail(charset=charset, cte=transfer))
    assert [(b.role, b.span.of(document.text)) for b in document.blocks] == [
        (Role.HEADLINE, "Lake Tesk shrinks – again"),
        (Role.HEADER, "From: Mara Dovic <press@example.org>"),
        (Role.HEADER, "Date: Wed, 14 Aug 2024 23:40:00 -0500"),
        (Role.PARAGRAPH, "The lake covers 410 km², the ministry said."),
        (Role.PARAGRAPH, "It covered 640 last summer."),
    ]
    assert document.title == "Lake Tesk shrinks – again"
    assert (document.created, document.created_from) == (dt.date(2024, 8, 14), "the mail’s date")


def test_of_two_forms_of_a_text_one_is_read_and_attachments_are_named() -> None:
    message = mail()
    message.add_alternative("<p>The same, in <b>colour</b>.</p>", subtype="html")
    message.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="Zahlen ü.pdf")
    document = opened(message)
    assert "colour" not in document.text
    assert document.notes == (
        "Attached, and not read: Zahlen ü.pdf. Save what you need and open it by itself.",
    )


def test_a_mail_that_is_a_web_page_is_read_as_one() -> None:
    message = mail()
    message.set_content("<h1>Lake</h1><p>It covers 5 km<sup>2</sup>.</p>", subtype="html")
    document = opened(message)
    assert document.text.endswith("Lake\n\nIt covers 5 km².")


def test_a_mail_of_thousands_of_parts_is_refused_at_once() -> None:
    message = mail()
    message.make_mixed()
    parts = b"--b\r\nContent-Type: text/plain\r\n\r\nx\r\n" * 10_000
    head = b"Subject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
    with pytest.raises(UnreadableFileError, match="500 parts"):
        opened(head + parts + b"--b--")


@pytest.mark.parametrize(
    "data",
    [
        b"no mail at all",
        b"Date: not a day\r\n\r\n",
        b"".join(
            b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n)
            for n in range(3_000)
        ),
    ],
)
def test_what_is_no_mail_is_told(data: bytes) -> None:
    with pytest.raises(UnreadableFileError, match=r"“press\.eml”"):
        opened(data)
