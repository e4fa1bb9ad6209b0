"""Cases that can't lie in git as files: bytes, links, and what happens while files are read."""

import os
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

from generator.reading.files import Found

TEXT = """\
title: Påminnelsen kommer fast returen är gjord
quote: Jag skickade tillbaka lampan, och ändå kom en påminnelse.
said_by: Privatkund, belysning
heard:
  on: 2026-11-02
  channel: phone
consequence: Kunden betalar en avgift i onödan.
owner: ekonomi
"""


def latin_1_is_told_at_the_first_letter_it_spoils(folder: Path) -> None:
    (folder / "feedback/latin.yaml").write_bytes(TEXT.encode("latin-1"))


def latin_1_after_a_byte_order_mark_is_told_at_the_same_place(folder: Path) -> None:
    bytes_ = b"\xef\xbb\xbf" + TEXT.encode("latin-1")
    (folder / "feedback/latin.yaml").write_bytes(bytes_)


def utf_16_is_told_at_its_first_byte(folder: Path) -> None:
    (folder / "feedback/wide.yaml").write_bytes(TEXT.encode("utf-16"))


def utf_16_without_a_mark_is_told_at_its_first_unseen_character(folder: Path) -> None:
    (folder / "feedback/wide.yaml").write_bytes("title: Avgiften\n".encode("utf-16-le"))


def byte_order_mark_is_fine(folder: Path) -> None:
    (folder / "feedback/marked.yaml").write_bytes(b"\xef\xbb\xbf" + TEXT.encode())


def second_byte_order_mark_is_told(folder: Path) -> None:
    (folder / "feedback/marked.yaml").write_bytes(b"\xef\xbb\xbf" * 2 + TEXT.encode())


def columns_are_right_in_a_file_from_windows(folder: Path) -> None:
    text = TEXT.replace("owner: ekonomi", "owner: ekonomin").replace("phone", "fone")
    (folder / "feedback/windows.yaml").write_bytes(text.replace("\n", "\r\n").encode())


def columns_are_right_in_a_file_from_an_old_mac(folder: Path) -> None:
    text = TEXT.replace("owner: ekonomi", "owner: ekonomin")
    (folder / "feedback/mac.yaml").write_bytes(text.replace("\n", "\r").encode())


def columns_count_characters_after_letters_and_emoji(folder: Path) -> None:
    text = TEXT.replace("quote: Jag", "quote: Åh 😀👩‍👩‍👧: jag")
    (folder / "feedback/emoji.yaml").write_text(text, encoding="utf-8")


def mark_that_turns_the_text_around_is_told_where_it_hides(folder: Path) -> None:
    text = TEXT.replace("Jag skickade", "Jag \u202eskickade")
    (folder / "feedback/turned.yaml").write_text(text, encoding="utf-8")


def control_character_is_told_where_it_hides(folder: Path) -> None:
    text = TEXT.replace("Jag skickade", "Jag\x1b[31m skickade")
    (folder / "feedback/coloured.yaml").write_text(text, encoding="utf-8")


def line_end_that_only_some_programs_know_is_refused(folder: Path) -> None:
    text = TEXT.replace("lampan, och", "lampan,\u2028och")
    (folder / "feedback/separated.yaml").write_text(text, encoding="utf-8")


def file_over_64_kilobytes_is_refused(folder: Path) -> None:
    (folder / "feedback/large.yaml").write_text(TEXT + "#" * 64 * 1024, encoding="utf-8")


def file_of_64_kilobytes_is_read(folder: Path) -> None:
    text = TEXT.encode()
    (folder / "feedback/large.yaml").write_bytes(text + b"#" * (64 * 1024 - len(text)))


def links_are_refused_to_files_and_to_folders(folder: Path) -> None:
    outside = folder.parent / "outside"
    outside.mkdir()
    (outside / "secret.yaml").write_text(TEXT, encoding="utf-8")
    (folder / "feedback/a-file.yaml").symlink_to(outside / "secret.yaml")
    (folder / "feedback/a-folder").symlink_to(outside)
    (folder / "portraits").symlink_to(outside)
    (folder / "feedback/nowhere.yaml").symlink_to("not-there.yaml")


def settings_that_are_a_link_are_refused(folder: Path) -> None:
    shutil.move(folder / "settings.yaml", folder.parent / "settings.yaml")
    (folder / "settings.yaml").symlink_to("../settings.yaml")


def pipe_is_refused_rather_than_waited_for(folder: Path) -> None:
    os.mkfifo(folder / "feedback/pipe.yaml")


def file_name_that_would_colour_the_terminal_is_shown_plainly(folder: Path) -> None:
    (folder / "feedback/a\x1b[31m\n.yaml").write_text(TEXT, encoding="utf-8")


def file_name_that_ends_with_a_line_end_is_no_address(folder: Path) -> None:
    (folder / "feedback/paminnelsen\n.yaml").write_text(TEXT, encoding="utf-8")


def file_name_that_is_not_utf_8_is_shown_plainly(folder: Path) -> None:
    path = os.fsencode(folder) + b"/feedback/p\xe5minnelse.yaml"
    Path(os.fsdecode(path)).write_text(TEXT, encoding="utf-8")


def folder_that_is_not_there_is_told(folder: Path) -> None:
    shutil.rmtree(folder)


def file_that_vanishes_while_the_others_are_read_is_told(folder: Path) -> None:
    (folder / "feedback/brief.yaml").write_text(TEXT, encoding="utf-8")


def _vanishing(items: Iterable[Found], _count: int) -> Iterable[Found]:
    for found in items:
        if found.stem == "brief":
            Path(found.path).unlink()
        yield found


PROGRESS: dict[str, Callable[[Iterable[Found], int], Iterable[Found]]] = {
    "file_that_vanishes_while_the_others_are_read_is_told": _vanishing
}
NAMES = [
    name
    for name, value in globals().items()
    if callable(value) and getattr(value, "__module__", "") == __name__ and name[0] != "_"
]
