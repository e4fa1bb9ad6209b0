"""What the git hosts run: as little as possible, with as few rights as possible."""

import re
import subprocess
from collections.abc import Iterator

import pytest
import yaml

from generator.cli import make_cli
from generator.rendering.language import language
from tests.workflows.files import FOLDER, ROOT, events, script, steps, workflow

NAMES = ("check", "comment", "from-issue", "publish")
GITLAB = ROOT / ".gitlab-ci.yml"

ALLOWED: dict[tuple[str, str], dict[str, str]] = {
    ("check", "check"): {"contents": "read"},
    ("comment", "comment"): {"actions": "read", "pull-requests": "write"},
    ("from-issue", "pull-request"): {
        "contents": "write",
        "issues": "write",
        "pull-requests": "write",
    },
    ("publish", "build"): {"contents": "read"},
    ("publish", "pages"): {"pages": "write", "id-token": "write"},
}
"""Every right that any job has; a new one is written here on purpose."""

ACTIONS = {
    "actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8": "v5.0.0",
    "actions/deploy-pages@d6db90164ac5ed86f2b6aed7e0febac5b3c0c03e": "v4.0.5",
    "actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02": "v4.6.2",
}


def gitlab_scripts() -> Iterator[str]:
    jobs = yaml.safe_load(GITLAB.read_text(encoding="utf-8"))
    for job in jobs.values():
        if isinstance(job, dict):
            yield from (*job.get("before_script", ()), *job.get("script", ()))


def scripts() -> Iterator[str]:
    for name in NAMES:
        yield from (step["run"] for step in steps(name) if "run" in step)
    yield from gitlab_scripts()


def test_every_workflow_is_looked_at_here():
    assert sorted(path.stem for path in FOLDER.iterdir()) == sorted(NAMES)


def test_nothing_runs_a_pull_request_s_code_with_rights():
    """Said by name in no file at all: not even a comment should tempt."""
    for path in (*FOLDER.iterdir(), GITLAB):
        assert "pull_request_target" not in path.read_text(encoding="utf-8")
    assert events("check") == {"pull_request"}
    assert events("comment") == {"workflow_run"}
    assert events("from-issue") == {"issues"}


@pytest.mark.parametrize("name", NAMES)
def test_every_job_has_the_rights_that_it_needs_and_no_others(name: str):
    assert workflow(name)["permissions"] == {}
    for job, what in workflow(name)["jobs"].items():
        assert what["permissions"] == ALLOWED[name, job]


def test_every_action_is_a_commit_that_somebody_has_looked_at():
    for name in NAMES:
        text = (FOLDER / f"{name}.yml").read_text(encoding="utf-8")
        used = re.findall(r"uses: *(\S+) # (\S+)$", text, re.MULTILINE)
        assert len(used) == len(re.findall(r"\buses:", text))
        for action, version in used:
            assert re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", action)
            assert ACTIONS[action] == version


def test_no_checkout_leaves_a_key_behind():
    found = [s for n in NAMES for s in steps(n) if s.get("uses", "").startswith("actions/checkout")]
    assert len(found) == 3
    assert all(step["with"] == {"persist-credentials": False} for step in found)


def test_what_comments_checks_nothing_out():
    assert [step for step in steps("comment") if "uses" in step] == []


def test_nothing_that_somebody_wrote_is_put_into_a_script():
    for text in scripts():
        assert "${{" not in text


def test_only_numbers_and_names_of_ours_are_taken_from_the_event():
    """Titles, bodies and branches are anybody's words."""
    for name in NAMES:
        text = (FOLDER / f"{name}.yml").read_text(encoding="utf-8")
        # Compared with a word of ours it says yes or no, and nothing of it goes further.
        text = re.sub(r"startsWith\(github\.event\.issue\.title, '[^']*'\)", "", text)
        for taken in re.findall(r"github\.event\.([\w.]+)", text):
            assert not re.search(r"title|body|head_branch|head\.ref|label\.|message|login", taken)
        assert "github.head_ref" not in text


def test_every_script_is_a_script():
    for text in scripts():
        done = subprocess.run(["bash", "-n"], input=text, text=True, capture_output=True)
        assert (done.returncode, done.stderr) == (0, "")


def test_every_command_is_there():
    commands = set(make_cli(language("en")).commands)
    targets = (ROOT / "Makefile").read_text(encoding="utf-8")
    used = [c for text in scripts() for c in re.findall(r"bin/kundinsikt ([\w-]+)", text)]
    assert set(used) >= {"check", "build", "owners", "from-issue"}
    assert set(used) <= commands
    for target in (t for text in scripts() for t in re.findall(r"\bmake (\S+)", text)):
        assert target == ".venv/.runtime" or re.search(rf"(?m)^{target}:", targets)
    assert "requirements/install.sh .venv requirements/runtime.txt" in list(gitlab_scripts())


def test_what_a_build_says_is_no_command_to_the_runner():
    for name in ("check", "publish"):
        text = script(name, "Build")
        stop, build = text.index("::stop-commands::"), text.index("kundinsikt build")
        assert stop < build < text.index('"::$token::"')


def test_gitlab_reads_the_check_s_report_also_when_it_fails():
    jobs = yaml.safe_load(GITLAB.read_text(encoding="utf-8"))
    artifacts = jobs["check"]["artifacts"]
    assert artifacts["when"] == "always"
    assert artifacts["reports"]["codequality"] == "code-quality.json"
    assert "--format gitlab --summary summary.md >code-quality.json" in jobs["check"]["script"][0]
    assert "$KUNDINSIKT_COMMENT_TOKEN" in jobs["comment"]["rules"][0]["if"]
