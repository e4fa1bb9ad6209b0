"""Papers in Word, OpenDocument and PDF, made from the outline of a text."""

import io
import zipfile
from collections.abc import Callable, Iterable
from itertools import groupby
from typing import Any

import docx
from docx.oxml import OxmlElement
from odf import opendocument, style, table, text

from generator.reading.papers.outline import Block


def word(blocks: Iterable[Block]) -> bytes:
    """A .docx with real heading styles, lists and tables."""
    document = docx.Document()
    for number, group in groupby(blocks, key=lambda block: block.table):
        rows = list(group)
        if number:
            made = document.add_table(len(rows), max(len(row.cells) for row in rows))
            for y, row in enumerate(rows):
                for x, cell in enumerate(row.cells):
                    made.cell(y, x).text = cell
                if row.is_head:
                    made.rows[y]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
            continue
        for block in rows:
            if block.kind == "heading":
                document.add_heading(block.text, block.level)
            else:
                depth = f" {min(block.level, 3)}" if block.level > 1 else ""
                listed = f"List Bullet{depth}" if block.kind == "item" else None
                paragraph = document.add_paragraph(style=listed)
                for said, bold in runs(block):
                    paragraph.add_run(said).bold = bold
                for link in block.links:
                    add_link(paragraph, link)
    return saved(document.save)


def add_link(paragraph: Any, url: str) -> None:
    from docx.oxml.ns import qn

    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink"
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), paragraph.part.relate_to(url, kind, is_external=True))
    paragraph._p.append(link)


def open_document(blocks: Iterable[Block]) -> bytes:
    """An .odt, the same."""
    document = opendocument.OpenDocumentText()
    strong = style.Style(name="Fet", family="text")
    strong.addElement(style.TextProperties(fontweight="bold"))
    document.automaticstyles.addElement(strong)
    for number, group in groupby(blocks, key=lambda block: block.table):
        rows = list(group)
        if number:
            made = table.Table(name=f"T{number}")
            for row in rows:
                line = table.TableRow()
                heads = table.TableHeaderRows() if row.is_head else made
                for cell in row.cells:
                    box = table.TableCell()
                    box.addElement(text.P(text=cell))
                    line.addElement(box)
                heads.addElement(line)
                if row.is_head:
                    made.addElement(heads)
            document.text.addElement(made)
            continue
        for block in rows:
            document.text.addElement(_odt_block(block, strong))
    return saved(document.save)


def _odt_block(block: Block, strong: Any) -> Any:
    if block.kind == "heading":
        return text.H(outlinelevel=block.level, text=block.text)
    paragraph = text.P()
    for said, bold in runs(block):
        lines = said.split("\n")
        for index, line in enumerate(lines):
            if index:
                paragraph.addElement(text.LineBreak())
            if bold:
                paragraph.addElement(text.Span(stylename=strong, text=line))
            else:
                paragraph.addText(line)
    for link in block.links:
        paragraph.addElement(text.A(href=link, text=""))
    if block.kind != "item":
        return paragraph
    made = paragraph
    for _ in range(max(block.level, 1)):
        listed, item = text.List(), text.ListItem()
        item.addElement(made)
        listed.addElement(item)
        made = listed
    return made


def runs(block: Block) -> list[tuple[str, bool]]:
    """A block's text in stretches that are bold or not."""
    rest, made = block.text, []
    for part in block.bold:
        before, found, after = rest.partition(part)
        if found:
            made += [(before, False), (part, True)]
            rest = after
    return [(said, bold) for said, bold in [*made, (rest, False)] if said]


def pdf(lines: Iterable[str], per_page: int = 45) -> bytes:
    """A PDF of plain lines (Helvetica, WinAnsi), as small as the format allows."""
    all_lines = list(lines) or [""]
    pages = [all_lines[start : start + per_page] for start in range(0, len(all_lines), per_page)]
    objects: list[bytes] = [b"<</Type/Catalog/Pages 2 0 R>>"]
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects.append(f"<</Type/Pages/Count {len(pages)}/Kids[{kids}]>>".encode())
    objects.append(b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>")
    for number, page in enumerate(pages):
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {5 + 2 * number} 0 R"
            "/Resources<</Font<</F 3 0 R>>>>>>".encode()
        )
        said = b"BT /F 11 Tf 50 800 Td 16 TL " + b" ".join(map(_pdf_line, page)) + b" ET"
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(said), said))
    return _pdf_file(objects)


def _pdf_line(line: str) -> bytes:
    escaped = line.encode("cp1252", "replace").replace(b"\\", b"\\\\")
    return b"(" + escaped.replace(b"(", b"\\(").replace(b")", b"\\)") + b") Tj T*"


def _pdf_file(objects: list[bytes]) -> bytes:
    out = io.BytesIO(b"%PDF-1.4\n")
    out.seek(0, io.SEEK_END)
    places = []
    for number, each in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(b"%d 0 obj%s\nendobj\n" % (number, each))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    out.write(b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (size, start))
    return out.getvalue()


def saved(save: Callable[[io.BytesIO], object]) -> bytes:
    stream = io.BytesIO()
    save(stream)
    return stream.getvalue()


def zipped(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return stream.getvalue()


def changed(archive: bytes, parts: dict[str, bytes]) -> bytes:
    """The archive with some parts added or exchanged."""
    with zipfile.ZipFile(io.BytesIO(archive)) as old:
        kept = {name: old.read(name) for name in old.namelist()}
    return zipped({**kept, **parts})
