"""SARIF 2.1.0 (OASIS), which code scanning and many editors read."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import quote

from generator.problems import Severity
from generator.rendering.language import Language
from generator.rendering.messages import TEXTS, Told
from generator.rendering.reports.report import Report

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.ADVICE: "note"}
_BRACES = re.compile(r"\{\w+\}")


def report(found: Report) -> str:
    from importlib.metadata import version  # slow to import, and needed here alone

    codes = sorted({problem.code for problem in found.problems})
    driver = {
        "name": "Kundinsikt",
        "semanticVersion": version("kundinsikt"),
        "language": found.language.code,
        "rules": [_rule(code, found.language) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(told, codes.index(told.code), fingerprint)
            for (_problem, told), fingerprint in zip(found.told, found.fingerprints, strict=True)
        ],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def _plain(text: str) -> str:
    """Braces hold places (§3.11.5) and [words](address) link (§3.11.6): here they do neither."""
    return text.replace("{", "{{").replace("}", "}}").replace("](", "] (")


def _rule(code: str, language: Language) -> dict[str, Any]:
    """What is wrong and what to do, with … where each case has its own value."""
    wrong, to_do = (_BRACES.sub("…", language._(text)) if text else "" for text in TEXTS[code])
    rule: dict[str, Any] = {"id": code, "shortDescription": {"text": wrong}}
    return {**rule, "help": {"text": to_do}} if to_do else rule


def _result(told: Told, rule: int, fingerprint: str) -> dict[str, Any]:
    place: dict[str, Any] = {
        "artifactLocation": {"uri": quote(told.file)},
        "region": {"startLine": told.line, "startColumn": told.column},
    }
    return {
        "ruleId": told.code,
        "ruleIndex": rule,
        "level": _LEVELS[told.severity],
        "message": {"text": _plain(f"{told.message} {told.hint}".strip())},
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {"kundinsikt/v1": fingerprint},
    }
