"""The mistakes people make, and the words they get back: the table in classic_mistakes.txt.

Each part of the table is the lines that somebody wrote into an insight that is else right, the
place and the code of what is told, and the hint in Swedish and in English.  Of several
problems the first is shown: it is the one that is read first.

`-key` takes a key away, `+text` adds a line at the end, and `file:` and `encoding:` say how the
file was saved.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from generator.reading.content import read_content
from generator.rendering.language import language
from generator.rendering.messages import Messages

HERE = Path(__file__).parent
TABLE = HERE / "classic_mistakes.txt"
TODAY = date(2026, 11, 21)

RIGHT = {
    "title": "title: Påminnelsen kommer fast returen är gjord\n",
    "quote": "quote: Jag skickade tillbaka lampan, och ändå kom en påminnelse.\n",
    "said_by": "said_by: Privatkund, belysning\n",
    "heard": "heard:\n  on: 2026-11-18\n  channel: phone\n",
    "consequence": "consequence: Kunden betalar en avgift för det som redan är tillbaka.\n",
    "owner": "owner: ekonomi\n",
}
OTHERS = {
    "settings.yaml": "company: Härdvik kök & hem\n",
    "departments/ekonomi.yaml": "name: Ekonomi\ncontact: Ekonomichefen\nheadcount: 11\n",
    "departments/leverans.yaml": "name: Leverans\ncontact: Trafikledaren\nheadcount: 40\n",
    "touchpoints/faktura.yaml": "name: Faktura\nphase: pay\nowner: ekonomi\n",
    "feedback/avgiften.yaml": (
        "title: Avgiften tas ut två gånger\n"
        "quote: Två räkningar, samma soffa, och ingen som visste vilken jag skulle betala.\n"
        "said_by: Privatkund, möbler\n"
        "heard:\n  on: 2026-11-09\n  channel: email\n"
        "consequence: Kunden vågar inte betala någon av dem.\n"
        "owner: ekonomi\n"
        "quote_of_the_week:\n  week: 2026-W47\n"
    ),
}


@dataclass(frozen=True)
class Mistake:
    name: str
    written: tuple[str, ...]
    told: tuple[str, ...]


def table() -> Iterator[Mistake]:
    for part in re.split(r"^== ", TABLE.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        name, *lines = part.rstrip("\n").split("\n")
        told = [line for line in lines if re.match(r"(@|sv|en) ", line)]
        yield Mistake(name, tuple(lines[: len(lines) - len(told)]), tuple(told))


MISTAKES = list(table())


def lay(written: tuple[str, ...], folder: Path) -> Path:
    for name, text in OTHERS.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    fields, own, end, saved = dict(RIGHT), "", "", {"file": "exempel.yaml", "encoding": "utf-8"}
    for line in written:
        key, _, value = line.partition(":")
        if line[0] in "-":
            del fields[line[1:]]
        elif line[0] == "+":
            end += f"{line[1:]}\n"
        elif key in saved:
            saved[key] = value.strip()
        else:
            fields.pop(re.split(r"[: ]", line)[0], None)
            own += f"{line}\n"
    path = folder / "feedback" / saved["file"]
    path.write_bytes((own + "".join(fields.values()) + end).encode(saved["encoding"]))
    return path


def told(written: tuple[str, ...], folder: Path) -> tuple[str, ...]:
    path = lay(written, folder)
    _content, problems = read_content(folder, wall_clock=TODAY)
    first = next((one for one in problems if one.file == path.as_posix()), None)
    if first is None:
        return ("@ fine",)
    hints = {code: Messages(language(code)).told(first).hint for code in ("sv", "en")}
    return (f"@ {first.line} {first.code}", *(f"{code} {hint}" for code, hint in hints.items()))


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
def test_mistake_is_told_with_its_line_its_code_and_a_way_out(mistake: Mistake, tmp_path: Path):
    assert told(mistake.written, tmp_path) == mistake.told


def test_the_table_is_worth_its_name():
    codes = {mistake.told[0].split()[-1] for mistake in MISTAKES}
    assert len(MISTAKES) >= 50
    assert len(codes) >= 35
