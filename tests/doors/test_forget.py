"""`kundinsikt forget`: a piece is taken down, and what is left of it is told."""

from pathlib import Path

import pytest

from tests.doors.command import build, files, kundinsikt, run
from tests.doors.small import TODAY, insight, small_project, write
from tests.doors.test_again import GIT

WORDS = "Grannens papegoja härmar er telefonkö hela natten."


@pytest.fixture
def project(tmp_path: Path) -> Path:
    project = small_project(tmp_path)
    insight(project, "2026/papegojan", title="Papegojan", quote=WORDS)
    return project


def commit(project: Path, message: str) -> None:
    for words in (["add", "-A"], ["commit", "--quiet", "-m", message]):
        assert run("git", *words, cwd=project, **GIT).returncode == 0


def forget(project: Path, *words: str, stdin: str = "") -> str:
    done = kundinsikt("forget", *words, cwd=project, stdin=stdin)
    assert done.returncode == 0, done.stderr
    return done.stderr


def test_the_file_goes_and_a_tombstone_without_its_words_comes(project: Path):
    before = files(project)
    said = forget(project, "papegojan", "--reason", "asked", "--yes")
    assert "no git repository here" in said
    del before["insights/feedback/2026/papegojan.yaml"]
    after = files(project)
    assert after.pop("insights/tombstones/papegojan.yaml").decode() == f"on: {TODAY}\nwhy: asked\n"
    assert after == before
    assert kundinsikt("check", cwd=project).returncode == 0


def test_nothing_goes_unless_somebody_says_yes(project: Path):
    before = files(project)
    for stdin in ("", "n\n"):
        done = kundinsikt("forget", "papegojan", cwd=project, stdin=stdin)
        assert done.returncode == 2
        assert "insights/feedback/2026/papegojan.yaml will be removed." in done.stderr
    assert files(project) == before
    forget(project, "papegojan", stdin="y\n")
    assert not (project / "insights/feedback/2026/papegojan.yaml").exists()


def test_a_file_that_cannot_be_read_can_be_taken_down(project: Path):
    path = project / "insights/feedback/trasig.yaml"
    path.write_bytes(b"quote: \xe5\n")
    forget(project, "trasig", "--yes")
    assert not path.exists()


def test_an_unknown_id_is_told_with_those_that_are_near(project: Path):
    done = kundinsikt("forget", "papegoja", "--yes", cwd=project)
    assert (done.returncode, "Did you mean “papegojan”?" in done.stderr) == (2, True)


def test_a_folder_that_is_not_there_is_told(project: Path):
    done = kundinsikt("forget", "papegojan", "nowhere", "--yes", cwd=project)
    assert (done.returncode, "[no-such-folder]" in done.stderr) == (2, True)


def test_where_its_words_stand_elsewhere_is_told(project: Path):
    insight(project, "annan", title="En annan", context=f"Jämför: ”{WORDS.upper()}” Så sa kunden.")
    insight(
        project, "dubbel", title="Dubbel", quote="Andra ord om annat.", duplicate_of="papegojan"
    )
    (project / "docs/om.md").write_text(f"# Om\n\n> {WORDS[:20]}\n{WORDS[20:]}\n", encoding="utf-8")
    said = forget(project, "papegojan", "--yes")
    assert "  insights/feedback/annan.yaml (context)\n" in said
    assert "  docs/om.md\n" not in said.partition("duplicates")[2]
    assert "  insights/feedback/dubbel.yaml\n" in said.partition("duplicates")[2]
    assert "doubles-forgotten" in kundinsikt("check", cwd=project).stderr


def test_what_the_history_holds_is_told_under_every_name_and_on_every_branch(project: Path):
    run("git", "init", "--quiet", "--initial-branch=main", cwd=project)
    commit(project, "Papegojan hörs")
    run("git", "branch", "sida", cwd=project)
    run("git", "tag", "v1", cwd=project)
    (project / "insights/feedback/2026/papegojan.yaml").rename(
        project / "insights/feedback/fagelsang.yaml"
    )
    commit(project, "Nytt namn")
    said = forget(project, "fagelsang", "--yes")
    told = [line.split(maxsplit=1)[-1] for line in said.splitlines() if line.startswith("  ")]
    assert [line[11:] for line in told if line.startswith("20")] == ["Nytt namn", "Papegojan hörs"]
    assert {"main", "sida", "v1"} <= {line.strip() for line in said.splitlines()}
    paths = "--path insights/feedback/2026/papegojan.yaml --path insights/feedback/fagelsang.yaml"
    assert f"git filter-repo --invert-paths {paths}\n" in said
    assert "clone anew" in said
    commit(project, "Borta")
    again = forget(project, "fagelsang")
    assert "was taken down before" in again
    assert "Papegojan hörs" in again


def test_a_merge_cannot_bring_it_back_in_silence(project: Path):
    file = project / "insights/feedback/2026/papegojan.yaml"
    raw = file.read_bytes()
    forget(project, "papegojan", "--yes")
    file.write_bytes(raw)
    done = kundinsikt("check", cwd=project)
    assert done.returncode == 1
    assert f"“papegojan” was taken down {TODAY}" in done.stderr
    site = project / "site"
    assert kundinsikt("build", "--keep-going", cwd=project).returncode == 1
    assert holding(site, "papegoja härmar") == []
    assert "Nedtagen" in (site / "insikt/papegojan/index.html").read_text(encoding="utf-8")


def holding(site: Path, words: str) -> list[str]:
    """The files of a built site that hold the words, as they are or as an escape."""
    wanted = [words.encode(), words.encode("ascii", "backslashreplace")]
    wanted += [words.encode("ascii", "xmlcharrefreplace")]
    return [name for name, raw in files(site).items() if any(form in raw for form in wanted)]


def test_nothing_that_has_expired_stands_anywhere_on_the_site(project: Path, tmp_path: Path):
    """Whatever refers to it: relations, links, weeks, the checklist, feeds, tables, search."""
    heard = {"on": "2024-11-20", "channel": "phone", "by": "ekonomi"}
    write(project, "touchpoints/kon.yaml", name="Kön", phase="get_help", owner="ekonomi")
    ended = {"level": "consent", "consent": "avtal 12", "delete_by": "2026-11-20"}
    cases: dict[str, dict[str, object]] = {
        "aldrig": {"heard": heard, "effort": 7, "kind": "stop", "tags": ["Papegojfågel"]},
        "samtyckt": {"privacy": ended, "quote_of_the_week": {"week": "2026-W46"}},
        "visas": {"quote": "Den här meningen visas."},
    }
    for number, (id_, fields) in enumerate(cases.items()):
        words = {"title": f"Papegojtitel {number}", "consequence": f"Papegojföljd {number}."}
        usual = {**words, "quote": WORDS, "said_by": "Papegojägare", "touchpoint": "kon"}
        insight(project, id_, **({**usual, **fields} if id_ != "visas" else fields))
    (project / "insights/feedback/2026/papegojan.yaml").unlink()
    insight(project, "pekar", builds_on=["aldrig"], contradicts=["samtyckt"], touchpoint="kon",
            context="Se [den äldre](aldrig) och [den andra](samtyckt).")  # fmt: skip
    insight(project, "lik", title="Papegojdubblett", quote=WORDS, duplicate_of="aldrig")
    site = tmp_path / "site"
    said = build(project, site)
    assert said.count("[expired]") == 2
    assert holding(site, "Den här meningen visas.") != []
    assert holding(site, "apegoj") == []
    assert [name for name in files(site) if name.startswith(("insikt/aldrig", "insikt/samt"))] == []
    write(project, "settings.yaml", company="Firman", language="sv", demo_today=TODAY,
          retention_months=25)  # fmt: skip
    build(project, site)
    assert len(holding(site, "Papegojtitel 0")) > 3
    assert holding(site, "Papegojtitel 1") == []
