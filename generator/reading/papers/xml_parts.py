"""XML from somebody's archive, read as a stream of what begins, what is written, what ends."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any
from xml.sax import SAXException  # the class alone: the parser is defusedxml's
from xml.sax.handler import ContentHandler, feature_namespaces

from generator.reading.papers.refusing import RefusedError

DEEPEST = 200
"""Elements within elements.  Tables within tables within text boxes reach about 60."""


class Elements(ContentHandler):
    """Calls `begin(name, attributes)`, `write(text)` and `end(name)`; names are as they are
    written, with their prefix (`w:p`)."""

    def __init__(
        self,
        begin: Callable[[str, Mapping[str, str]], None],
        write: Callable[[str], None],
        end: Callable[[str], None],
    ) -> None:
        super().__init__()
        self._begin, self._write, self._end = begin, write, end
        self._depth = 0

    def startElement(self, name: str, attrs: Any) -> None:  # noqa: N802 - SAX's own name
        self._depth += 1
        if self._depth > DEEPEST:
            raise RefusedError("damaged")
        self._begin(name, attrs)

    def endElement(self, name: str) -> None:  # noqa: N802 - SAX's own name
        self._depth -= 1
        self._end(name)

    def characters(self, content: str) -> None:
        self._write(content)


def read_xml(
    data: bytes,
    begin: Callable[[str, Mapping[str, str]], None],
    write: Callable[[str], None],
    end: Callable[[str], None],
) -> None:
    """Read one part.  A document type, an entity, a file or an address in it are refused: no
    office program writes any, and all the known attacks on readers of XML begin with one."""
    import io

    from defusedxml.common import DefusedXmlException
    from defusedxml.expatreader import create_parser

    parser = create_parser(forbid_dtd=True, forbid_entities=True, forbid_external=True)
    parser.setFeature(feature_namespaces, False)
    parser.setContentHandler(Elements(begin, write, end))
    try:
        parser.parse(io.BytesIO(data))
    except DefusedXmlException as error:
        raise RefusedError("declares-entities") from error
    except (SAXException, UnicodeError, LookupError, ValueError) as error:
        raise RefusedError("damaged") from error
