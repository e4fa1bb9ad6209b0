"""A YAML text with something added: every other byte stays as its writer left it.

The same parser that reads the file says where its values begin and end, and the new lines
are put in there as text.  Nothing is written anew, so comments, order, quotation marks and
line ends can't change: what comes back is the old text with one piece put in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

import yaml

from generator.model.feedback import Feedback
from generator.problems import Severity
from generator.reading.scalars import core
from generator.reading.yaml_text import parse

KEY = "heard_again"

_BYTE_ORDER_MARK = "\ufeff"
_LINE_END = re.compile("\\r\\n|\\r|\\n")
_PLAIN = re.compile(r"[a-z0-9][a-z0-9_-]*")
_NOT_PLAIN = frozenset({"y", "n", "yes", "no", "on", "off"})
"""What older readers of YAML (1.1) take for true or false."""
_BEFORE = tuple(Feedback.model_fields)[: tuple(Feedback.model_fields).index(KEY)]
_COMMENT = re.compile(r"#[^\r\n]*")


class NotAmendableError(ValueError):
    """The text has errors of its own; they must be mended before anything is added."""


def heard_again(text: str, day: date, channel: str | None = None, by: str | None = None) -> str:
    """The text of a feedback file with one more time that it was heard.

    Raises `NotAmendableError` for a text that isn't whole.
    """
    mark = _BYTE_ORDER_MARK if text.startswith(_BYTE_ORDER_MARK) else ""
    text = text.removeprefix(_BYTE_ORDER_MARK)
    parsed = parse(text, "")
    wrong = [item.code for item in parsed.problems if item.severity is Severity.ERROR]
    if wrong or not isinstance(parsed.value, dict) or not parsed.value:
        raise NotAmendableError(", ".join(wrong))
    fields = {"on": day.isoformat(), "by": by, "channel": channel}
    item = [f"{key}: {_scalar(key, value)}" for key, value in fields.items() if value]
    top: Any = yaml.compose(text, Loader=yaml.CSafeLoader)
    place = _place(text, top, item)
    return f"{mark}{text[: place.index]}{place.piece}{text[place.index :]}"


def _scalar(key: str, value: str) -> str:
    if key == "on" or (
        _PLAIN.fullmatch(value) and isinstance(core(value), str) and value not in _NOT_PLAIN
    ):
        return value
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


@dataclass(frozen=True, slots=True)
class _Place:
    """`piece` is to be put in before the character `index`."""

    index: int
    piece: str


def _place(text: str, top: yaml.MappingNode, item: list[str]) -> _Place:
    values = {key.value: value for key, value in top.value}
    listed = values.get(KEY)
    if listed is None:
        if top.flow_style:
            return _in_flow(text, top, f"{KEY}: [{_as_flow(item)}]")
        indent = " " * top.start_mark.column
        after = next((values[key] for key in reversed(_BEFORE) if key in values), top.value[-1][1])
        return _below(text, after, [f"{indent}{KEY}:", *_as_block(item, f"{indent}  ")])
    if not isinstance(listed, yaml.SequenceNode):
        raise NotAmendableError("not-a-list")
    if listed.flow_style:
        return _in_flow(text, listed, _as_flow(item))
    dash, last = " " * listed.start_mark.column, listed.value[-1]
    if isinstance(last, yaml.MappingNode) and not last.flow_style:
        width = last.start_mark.column - listed.start_mark.column
        return _below(text, last, _as_block(item, dash, width))
    return _below(text, last, [f"{dash}- {_as_flow(item)}"])


def _as_flow(item: list[str]) -> str:
    return f"{{{', '.join(item)}}}"


def _as_block(item: list[str], indent: str, width: int = 2) -> list[str]:
    """The lines of one item; `width` is how far its keys stand from its hyphen."""
    first, *rest = item
    return [f"{indent}{'-'.ljust(width)}{first}", *(f"{indent}{' ' * width}{it}" for it in rest)]


def _below(text: str, node: yaml.Node, lines: list[str]) -> _Place:
    """On lines of their own below the last line of what `node` says."""
    end = _LINE_END.search(text, _end(text, node))
    if end is None:  # the file's last line doesn't end
        first = _LINE_END.search(text)
        new_line = first[0] if first else "\n"
        return _Place(len(text), "".join(new_line + line for line in lines))
    return _Place(end.end(), "".join(line + end[0] for line in lines))


def _end(text: str, node: Any) -> int:
    """Where the last character of what `node` says stands, or the one after it.

    libyaml counts the blank lines and notes below a block to it, and they stay where they are.
    """
    while not isinstance(node, yaml.ScalarNode) and not node.flow_style:
        last = node.value[-1]
        node = last[1] if isinstance(node, yaml.MappingNode) else last
    end: int = node.end_mark.index
    if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
        end = node.start_mark.index + len(text[node.start_mark.index : end].rstrip())
    return end


def _in_flow(text: str, node: Any, piece: str) -> _Place:
    """Last between the brackets of a list or a mapping."""
    close = node.end_mark.index - 1
    if not node.value:
        return _Place(node.start_mark.index + 1, piece)
    last = node.value[-1]
    end = (last[1] if isinstance(node, yaml.MappingNode) else last).end_mark.index
    between = _COMMENT.sub(lambda note: " " * len(note[0]), text[end:close])
    comma = between.find(",")
    if comma < 0:
        return _Place(end, f", {piece}")
    return _Place(end + comma + 1, f" {piece},")
