"""GitLab's Code Quality report: what is new in a merge request is shown beside its line.

The fields are those that docs.gitlab.com/ci/testing/code_quality/ asks for.  Paths must
begin at the repository's root, so the check must run there.
"""

from __future__ import annotations

import json

from generator.problems import Severity
from generator.rendering.reports.report import Report

_SEVERITIES = {Severity.ERROR: "major", Severity.ADVICE: "minor"}


def report(found: Report) -> str:
    issues = [
        {
            "description": f"{told.message} {told.hint}".strip(),
            "check_name": told.code,
            "fingerprint": fingerprint,
            "severity": _SEVERITIES[told.severity],
            "location": {"path": told.file, "lines": {"begin": told.line}},
        }
        for (_problem, told), fingerprint in zip(found.told, found.fingerprints, strict=True)
    ]
    return json.dumps(issues, ensure_ascii=False, indent=2)
