"""What a review comes to, as values: no words but those that the paper uses itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from generator.reading.papers.outline import Place

Topic = Literal[
    "who",
    "better",
    "worse",
    "evidence",
    "unheard",
    "conclusion",
    "mitigation",
    "tells",
    "follow-up",
]
"""What the section must answer: the six questions of small decisions, taken apart."""

Conclusion = Literal["in_line", "partly", "against"]

NO_DETAILS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is missing, or that leads nowhere."""

    code: str
    place: Place
    details: Mapping[str, str] = field(default_factory=lambda: NO_DETAILS)


@dataclass(frozen=True, slots=True)
class Verdict:
    """One paper: ready when there are no findings.  `cited` are the insights it refers to."""

    name: str
    findings: tuple[Finding, ...]
    cited: tuple[str, ...] = ()
    conclusion: Conclusion | None = None
    is_paged: bool = False
    """It was read page by page, from a file that doesn't show its tables."""

    @property
    def is_ready(self) -> bool:
        return not self.findings
