"""A content folder becomes all that it says, and every problem in it."""

from datetime import date
from pathlib import Path

from generator.problems import Severity
from generator.reading.content import Content, read_content

DAY = date(2026, 11, 21)
FEEDBACK = """\
title: {title}
observation: Kunden vände i dörren.
heard:
  on: {on}
  channel: store
consequence: Kunden åker hem igen.
owner: {owner}
{more}"""


def content_folder(root: Path, *, settings: str = "company: Härdvik\n") -> Path:
    (root / "departments").mkdir()
    (root / "feedback").mkdir()
    (root / "settings.yaml").write_text(settings, encoding="utf-8")
    write_department(root, "butik")
    return root


def write_department(root: Path, id_: str, more: str = "") -> None:
    text = f"name: {id_}\ncontact: Chef\nheadcount: 3\n{more}"
    (root / "departments" / f"{id_}.yaml").write_text(text, encoding="utf-8")


def write(
    root: Path, id_: str, more: str = "", owner: str = "butik", on: str = "2026-11-02"
) -> None:
    text = FEEDBACK.format(title=id_, on=on, owner=owner, more=more)
    (root / "feedback" / f"{id_}.yaml").write_text(text, encoding="utf-8")


def read(root: Path, **options) -> Content:
    content, _problems = read_content(root, wall_clock=DAY, **options)
    assert content is not None
    return content


def test_what_is_whole_is_read_and_what_has_errors_is_named(tmp_path: Path):
    folder = content_folder(tmp_path)
    write(folder, "good")
    write(folder, "bad", more="effort: 9\n")
    content = read(folder)
    assert list(content.feedback) == ["good"]
    assert content.left_out.files_with_errors == {f"{folder.as_posix()}/feedback/bad.yaml"}


def test_advice_leaves_nothing_out(tmp_path: Path):
    folder = content_folder(tmp_path)
    write(folder, "noted", more="context: Det gäller order #1183\n")
    content, problems = read_content(folder, wall_clock=DAY)
    assert content is not None
    assert list(content.feedback) == ["noted"]
    assert {problem.severity for problem in problems} == {Severity.ADVICE}


def test_what_refers_to_a_left_out_file_is_left_out_too_with_the_place(tmp_path: Path):
    folder = content_folder(tmp_path)
    write(folder, "bad", more="effort: 9\n")
    write(folder, "near", more="builds_on: [good, bad]\n")
    write(folder, "far", more="contradicts: [near]\n")
    write(folder, "good")
    content = read(folder)
    assert list(content.feedback) == ["good"]
    assert [
        (Path(problem.file).stem, problem.code, problem.line, problem.column)
        for problem in content.left_out
    ] == [
        ("bad", "too-large", 8, 9),
        ("far", "follows-left-out", 8, 15),
        ("near", "follows-left-out", 8, 19),
    ]


def test_a_broken_department_takes_its_insights_along_but_unknown_owners_stay(tmp_path: Path):
    folder = content_folder(tmp_path)
    write_department(folder, "lager", more="headcounts: 3\n")
    write(folder, "theirs", owner="lager")
    write(folder, "nobodys", owner="unknown")
    assert list(read(folder).feedback) == ["nobodys"]


def test_files_that_refer_to_each_other_are_all_read(tmp_path: Path):
    folder = content_folder(tmp_path)
    write(folder, "one", more="contradicts: [two]\n")
    write(folder, "two", more="contradicts: [one]\n")
    write(folder, "bad", more="effort: 9\n")
    assert list(read(folder).feedback) == ["one", "two"]


def test_a_ring_and_a_week_of_many_name_a_few_and_leave_the_rest_out(tmp_path: Path):
    folder = content_folder(tmp_path)
    for number in range(9):
        more = f"quote_of_the_week: {{week: 2026-W46}}\nduplicate_of: id{(number + 1) % 9}x\n"
        write(folder, f"id{number}x", more=more)
    _content, problems = read_content(folder, wall_clock=DAY)
    told = {problem.code: problem.details for problem in problems if "id8x" in problem.file}
    assert told["reference-ring"]["ids"] == ("id8x", "id0x", "id1x", "id2x", "id3x", "…")
    others = told["week-claimed-twice"]["others"]
    assert isinstance(others, tuple)
    assert [Path(name).stem for name in others] == ["id0x", "id1x", "id2x", "id3x", "id4x", "…"]


def test_of_two_files_with_one_id_the_first_is_read(tmp_path: Path):
    folder = content_folder(tmp_path)
    write(folder, "same")
    (folder / "feedback/2026").mkdir()
    later = folder / "feedback/2026/same.yaml"
    later.write_text(FEEDBACK.format(title="later", on=DAY, owner="butik", more=""), "utf-8")
    content = read(folder)
    assert content.feedback["same"].value.title == "same"
    assert content.left_out.files_with_errors == {later.as_posix()}


def test_the_day_asked_for_comes_before_the_demonstrations_and_that_before_the_clock(
    tmp_path: Path,
):
    folder = content_folder(tmp_path, settings="company: Härdvik\ndemo_today: 2026-06-01\n")
    assert read(folder).today == date(2026, 6, 1)
    assert read(folder, today=date(2026, 7, 1)).today == date(2026, 7, 1)
    (folder / "settings.yaml").write_text("company: Härdvik\n", encoding="utf-8")
    assert read(folder).today == DAY


def test_the_future_is_judged_by_the_day_the_site_is_made_for(tmp_path: Path):
    folder = content_folder(tmp_path)
    write(folder, "later", on="2026-11-23")
    assert list(read(folder).feedback) == []
    assert list(read(folder, today=date(2026, 11, 22)).feedback) == ["later"]
    assert list(read(folder, today=date(2026, 11, 23)).feedback) == ["later"]


def test_progress_is_told_of_every_file(tmp_path: Path):
    folder = content_folder(tmp_path)
    write(folder, "one")
    told: list[object] = []

    def progress(items, count):
        told.append(count)
        for item in items:
            told.append(item.stem)
            yield item

    read(folder, progress=progress)
    assert told == [3, "settings", "butik", "one"]


def test_the_same_files_give_the_same_problems_in_the_same_order(tmp_path: Path):
    """Written in another order, they lie in another order on the disk."""
    texts = {
        id_: ("effort: 9\nweight: 7\n", "tags: x\n")[len(id_) % 2] for id_ in ["abc", "bcd", "cdef"]
    }
    found = []
    for number, ids in enumerate((list(texts), list(texts)[::-1])):
        (tmp_path / str(number)).mkdir()
        folder = content_folder(tmp_path / str(number))
        for id_ in ids:
            write(folder, id_, more=texts[id_])
        _content, problems = read_content(folder, wall_clock=DAY)
        found.append([(Path(p.file).name, p.line, p.column, p.code) for p in problems])
    assert found[0] == found[1] != []


def test_the_demonstration_has_no_error():
    """It is what everyone copies from."""
    folder = Path(__file__).parents[2] / "insights"
    content, problems = read_content(folder, wall_clock=DAY)
    assert content is not None
    assert problems.errors == ()
