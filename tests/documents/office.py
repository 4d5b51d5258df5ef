"""Small files of office programs, made by hand so that each part of them is known."""

import io
import zipfile

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_ODF = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("draw", "drawing"),
        ("meta", "meta"),
    )
)


def packed(parts: dict[str, str | bytes]) -> bytes:
    """Return an archive of parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            # What says the kind of the file is not packed, so that its first bytes show it.
            how = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name), part, how)
    return out.getvalue()


def docx(body: str, **others: str) -> bytes:
    """Return a Word document; `others` are further parts by their stems."""
    parts: dict[str, str | bytes] = {
        "word/document.xml": f'<w:document xmlns:w="{_W}"><w:body>{body}</w:body></w:document>',
        "word/styles.xml": f'<w:styles xmlns:w="{_W}">'
        '<w:style w:styleId="Kop"><w:name w:val="heading 1"/></w:style></w:styles>',
        "docProps/core.xml": '<c xmlns:d="http://purl.org/dc/terms/">'
        "<d:title>The lake</d:title><d:created>2024-08-14T10:00:00Z</d:created></c>",
    }
    for stem, inner in others.items():
        parts[f"word/{stem}.xml"] = f'<w:{stem} xmlns:w="{_W}">{inner}</w:{stem}>'
    return packed(parts)


def run(text: str, properties: str = "") -> str:
    """Return a run of a Word document."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*runs: str, properties: str = "") -> str:
    """Return a paragraph of a Word document."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{''.join(runs)}</w:p>"


def odt(body: str, styles: str = "") -> bytes:
    """Return an OpenDocument text."""
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {_ODF}>"
            f"<office:automatic-styles>{styles}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
            "meta.xml": f"<office:document-meta {_ODF}><office:meta>"
            "<meta:creation-date>2024-08-14T10:00:00</meta:creation-date>"
            "</office:meta></office:document-meta>",
        }
    )
