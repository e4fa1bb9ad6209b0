"""What is not read is refused with a code of its own, and nothing in it is run or fetched."""

import io
import os
import socket
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest

from generator.reading.papers import opening, parcel
from generator.reading.papers.opening import read_bytes, read_file
from generator.reading.papers.outline import Block
from generator.reading.papers.refusing import RefusedError
from generator.reading.papers.xml_parts import DEEPEST
from generator.rendering.language import LANGUAGES, language
from generator.rendering.review.telling import Reviewer
from tests.papers import made

WORD = made.word([Block("paragraph", "Text.")])
ODT = made.open_document([Block("paragraph", "Text.")])
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500)
LAUGHS = b"".join(
    b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10 if n else b"lol" * 10) for n in range(10)
)
MANIFEST = b'<m:file-entry><m:encryption-data m:checksum="x"/></m:file-entry>'


def document(head: bytes, text: bytes) -> bytes:
    body = b"<?xml version='1.0'?>" + head
    body += b"<w:document xmlns:w='x'><w:p><w:r><w:t>" + text + b"</w:t></w:r></w:p></w:document>"
    return made.changed(WORD, {"word/document.xml": body})


def encrypted_zip() -> bytes:
    """Every part marked as encrypted, as a zip with a password is."""
    data = bytearray(WORD)
    for mark, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = -1
        while (start := data.find(mark, start + 1)) >= 0:
            data[start + place] |= 1
    return bytes(data)


def encrypted_pdf() -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(made.pdf(["Text"])))
    writer.encrypt("hemligt", algorithm="RC4-128")
    return made.saved(writer.write)


def lying_zip() -> bytes:
    """A part that unpacks to more than it declares."""
    data = bytearray(made.changed(WORD, {"word/document.xml": b" " * 100_000}))
    at = data.rfind(b"word/document.xml") - 46 + 24
    data[at : at + 4] = struct.pack("<I", 10)
    return bytes(data)


def deflated_page() -> bytes:
    """A PDF whose one page unpacks to 200 MB."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(b" " * 1_000_000) for _ in range(200)) + packer.flush()
    page = b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(packed), packed)
    return made._pdf_file(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<<>>>>",
            page,
        ]
    )


REFUSED: dict[str, tuple[str, str, Callable[[], bytes]]] = {
    "a Word paper with a password": (
        "encrypted", ".docx", lambda: OLE + "EncryptedPackage".encode("utf-16-le")
    ),
    "an encrypted zip": ("encrypted", ".docx", encrypted_zip),
    "an encrypted OpenDocument": (
        "encrypted", ".odt", lambda: made.changed(ODT, {"META-INF/manifest.xml": MANIFEST})
    ),
    "an encrypted PDF": ("encrypted", ".pdf", encrypted_pdf),
    "Word before 2007, by its name": ("old-format", ".doc", lambda: OLE),
    "Word before 2007, under a new name": ("old-format", ".docx", lambda: OLE),
    "a picture": ("unknown-format", ".png", lambda: b"\x89PNG"),
    "a file without an ending": ("unknown-format", "", lambda: b"text"),
    "macros, by the name": ("macros", ".docm", lambda: WORD),
    "macros, by a part": (
        "macros", ".docx", lambda: made.changed(WORD, {"word/vbaProject.bin": b"x"})
    ),
    "macros, by the type": (
        "macros",
        ".docx",
        lambda: made.changed(
            WORD, {"[Content_Types].xml": b"application/vnd.ms-word.document.macroEnabled"}
        ),
    ),
    "macros in OpenDocument": (
        "macros", ".odt", lambda: made.changed(ODT, {"Basic/Standard/Module1.xml": b"<x/>"})
    ),
    "half a Word paper": ("damaged", ".docx", lambda: WORD[: len(WORD) // 2]),
    "half an OpenDocument": ("damaged", ".odt", lambda: ODT[: len(ODT) // 2]),
    "half a PDF": ("damaged", ".pdf", lambda: made.pdf(["Text"])[:200]),
    "a zip that is no paper": ("damaged", ".docx", lambda: made.zipped({"a.txt": b"a"})),
    "a paper under another's name": ("damaged", ".odt", lambda: WORD),
    "broken XML": ("damaged", ".docx", lambda: document(b"", b"</w:t>")),
    "elements without an end to their depth": (
        "damaged", ".docx", lambda: document(b"", b"<a>" * DEEPEST + b"</a>" * DEEPEST)
    ),
    "a part that lies about its size": ("damaged", ".docx", lying_zip),
    "an entity within": (
        "declares-entities", ".docx", lambda: document(b"<!DOCTYPE d [" + LAUGHS + b"]>", b"&l9;")
    ),
    "an entity that is a file": (
        "declares-entities",
        ".docx",
        lambda: document(b'<!DOCTYPE d [<!ENTITY f SYSTEM "file:///etc/passwd">]>', b"&f;"),
    ),
    "a document type elsewhere": (
        "declares-entities", ".docx", lambda: document(b'<!DOCTYPE d SYSTEM "http://x.example/">', b"")
    ),
    "a zip bomb": (
        "unpacks-too-large", ".docx", lambda: made.changed(WORD, {"word/document.xml": bytes(20 << 20)})
    ),
    "a bomb beside the text": (
        "unpacks-too-large", ".odt", lambda: made.changed(ODT, {"Pictures/1.png": bytes(20 << 20)})
    ),
    "too many parts": (
        "too-many-parts",
        ".docx",
        lambda: made.zipped({f"{n}": b"" for n in range(parcel.MOST_PARTS + 1)}),
    ),
    "a PDF of too many pages": (
        "too-many-pages", ".pdf", lambda: made.pdf(["x"] * 1_001, per_page=1)
    ),
    "a PDF of pictures": ("no-text", ".pdf", lambda: made.pdf([""])),
    "bytes that are no text": ("not-text", ".md", lambda: b"\xff\xe5\xe4"),
    "a text with zero bytes": ("not-text", ".txt", lambda: b"a\0b"),
    "a huge text": ("too-large", ".md", lambda: b"x" * (4 << 20)),
}  # fmt: skip


@pytest.mark.parametrize("case", REFUSED)
def test_it_is_refused_with_its_code(case: str, monkeypatch: pytest.MonkeyPatch):
    code, ending, make = REFUSED[case]

    def no_network(*_args: object) -> None:
        raise AssertionError("a paper made a connection")

    monkeypatch.setattr(socket.socket, "connect", no_network)
    with pytest.raises(RefusedError) as refused:
        read_bytes(make(), "paper", ending)
    assert refused.value.code == code
    for each in LANGUAGES:
        told = Reviewer(language(each)).refusal("paper", code, refused.value.details)
        assert "{" not in told.findings[0].message + told.findings[0].suggestion


def test_a_page_that_unpacks_to_200_megabytes_is_read_within_bounds():
    with pytest.raises(RefusedError) as refused:
        read_bytes(deflated_page(), "paper", ".pdf", seconds=10)
    assert refused.value.code in ("damaged", "no-text")


def test_what_takes_too_long_is_stopped():
    with pytest.raises(RefusedError) as refused:
        read_bytes(("[" * 40_000 + "](" * 40_000).encode(), "paper", ".md", seconds=0.05)
    assert refused.value.code == "too-slow"


def test_files_that_are_none_are_refused(tmp_path: Path):
    (tmp_path / "paper.md").write_text("# A\n")
    (tmp_path / "link.md").symlink_to(tmp_path / "paper.md")
    (tmp_path / "folder.md").mkdir()
    os.mkfifo(tmp_path / "pipe.md")
    with (tmp_path / "large.docx").open("wb") as stream:
        stream.truncate(opening.LARGEST + 1)
    expected = {
        "missing.md": "no-such-file",
        "link.md": "symbolic-link",
        "folder.md": "not-a-file",
        "pipe.md": "not-a-file",
        "large.docx": "too-large",
    }
    found = {}
    for name in expected:
        with pytest.raises(RefusedError) as refused:
            read_file(tmp_path / name, name)
        found[name] = refused.value.code
    assert found == expected


def test_an_attached_template_and_linked_pictures_are_never_fetched(
    monkeypatch: pytest.MonkeyPatch,
):
    def no_network(*_args: object) -> None:
        raise AssertionError("a paper made a connection")

    monkeypatch.setattr(socket.socket, "connect", no_network)
    monkeypatch.setattr(socket, "getaddrinfo", no_network)
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    relations = b'<Relationships xmlns="x">' + b"".join(
        b'<Relationship Id="r%d" Type="%s%s" TargetMode="External" Target="http://x.example/"/>'
        % (number, kind, name)
        for number, name in enumerate((b"attachedTemplate", b"image", b"oleObject", b"frame"))
    )
    parts = {
        "word/_rels/document.xml.rels": relations + b"</Relationships>",
        "word/_rels/settings.xml.rels": relations + b"</Relationships>",
    }
    paper = read_bytes(made.changed(WORD, parts), "paper", ".docx")
    assert [block.text for block in paper.blocks] == ["Text."]


def test_a_path_that_leads_out_of_the_archive_leads_nowhere(tmp_path: Path):
    data = made.changed(WORD, {"../../outside.txt": b"x", "/etc/outside": b"x"})
    before = sorted(tmp_path.parent.rglob("outside*"))
    read_bytes(data, "paper", ".docx")
    assert sorted(tmp_path.parent.rglob("outside*")) == before


def test_two_parts_of_one_name_are_refused():
    stream = io.BytesIO(WORD)
    with zipfile.ZipFile(stream, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("word/document.xml", b"<x/>")
    with pytest.raises(RefusedError, match="damaged"):
        read_bytes(stream.getvalue(), "paper", ".docx")
