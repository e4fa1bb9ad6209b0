"""The building blocks that every kind of file shares."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any, Literal, TypeAlias

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StrictFloat,
    StrictInt,
    StringConstraints,
)
from pydantic_core import PydanticCustomError

ID_PATTERN = r"^[a-z0-9-]{3,80}$"
"""A file's name is its id: ASCII, so that it is a URL and a file name everywhere."""

EARLIEST_YEAR, LATEST_YEAR = 1990, 2100
"""No customer was heard outside these: `0206-11-18` is a slip that would make 95,000 weeks."""

_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_ISO_WEEK = re.compile(r"([0-9]{4})-W([0-9]{2})")


class Model(BaseModel):
    """A mapping in a file: frozen, and an unknown key is an error rather than a surprise."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


def _one_line(value: Any) -> Any:
    """Join the lines of a text; what stands within a line is left as it was written."""
    if not isinstance(value, str) or "\n" not in value:
        return value
    return " ".join(filter(None, (line.strip() for line in value.split("\n"))))


def _iso_date(value: Any) -> Any:
    if isinstance(value, date):
        return value
    if not is_iso_date(value):
        raise PydanticCustomError("date_format", "not an ISO date")
    try:
        day = date.fromisoformat(value)
    except ValueError:
        raise PydanticCustomError("date_impossible", "no such day") from None
    _refuse_far_away(day.year)
    return day


def is_iso_date(value: Any) -> bool:
    """Whether `value` has the form of a date; such texts sort as the days do."""
    return isinstance(value, str) and _ISO_DATE.fullmatch(value) is not None


def is_iso_week(value: Any) -> bool:
    """Whether `value` has the form of a week; such texts sort as the weeks do."""
    return isinstance(value, str) and _ISO_WEEK.fullmatch(value) is not None


def _refuse_far_away(year: int) -> None:
    if not EARLIEST_YEAR <= year <= LATEST_YEAR:
        raise PydanticCustomError(
            "year_unlikely",
            "before {earliest} or after {latest}",
            {"earliest": EARLIEST_YEAR, "latest": LATEST_YEAR},
        )


def _iso_week(value: Any) -> Any:
    if isinstance(value, Week):
        return value
    match = _ISO_WEEK.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        raise PydanticCustomError("week_format", "not an ISO week")
    year, number = int(match[1]), int(match[2])
    try:
        date.fromisocalendar(year, number, 1)
    except ValueError:
        raise PydanticCustomError("week_impossible", "no such week") from None
    _refuse_far_away(year)
    return Week(year, number)


@dataclass(frozen=True, slots=True, order=True)
class Week:
    """An ISO 8601 week, written `2026-W47`."""

    year: int
    number: int

    def __str__(self) -> str:
        return f"{self.year}-W{self.number:02}"

    @classmethod
    def of(cls, day: date) -> Week:
        year, number, _ = day.isocalendar()
        return cls(year, number)

    @property
    def monday(self) -> date:
        return date.fromisocalendar(self.year, self.number, 1)

    @property
    def sunday(self) -> date:
        return date.fromisocalendar(self.year, self.number, 7)


Line = Annotated[str, BeforeValidator(_one_line), StringConstraints(min_length=1)]
"""A text on one line; `MaxLen` beside it counts characters (Unicode code points)."""
Prose = Annotated[str, StringConstraints(min_length=1)]
"""A text that may hold several lines."""

Figure = Annotated[Line | StrictInt | StrictFloat, Field(union_mode="left_to_right")]
"""A measured value as people write it: `61`, `4.5` or `61 i månaden`."""


@dataclass(frozen=True, slots=True)
class RefersTo:
    """Marks a text as the id of another file; the reader sees to it that it is there."""

    folder: str
    or_one_of: tuple[str, ...] = ()


def _id_of(folder: str, *others: str) -> Any:
    constraints = StringConstraints(min_length=1, max_length=80)
    return Annotated[str, constraints, RefersTo(folder, others)]


UNKNOWN_OWNER = "unknown"
"""Nobody owns it yet: it goes to the editors' desk rather than to a guess."""

if TYPE_CHECKING:
    DepartmentId: TypeAlias = str
    OwnerId: TypeAlias = str
    TouchpointId: TypeAlias = str
    FeedbackId: TypeAlias = str
    PortraitId: TypeAlias = str
    DecisionId: TypeAlias = str
else:
    DepartmentId = _id_of("departments")
    OwnerId = _id_of("departments", UNKNOWN_OWNER)
    TouchpointId = _id_of("touchpoints")
    FeedbackId = _id_of("feedback")
    PortraitId = _id_of("portraits")
    DecisionId = _id_of("decisions")

IsoDate = Annotated[date, BeforeValidator(_iso_date)]
IsoWeek = Annotated[Week, BeforeValidator(_iso_week)]
Count = Annotated[int, Field(strict=True, ge=0)]
Url = Annotated[str, StringConstraints(pattern="^https?://[^\\s<>\"']+$", max_length=500)]
_NAME = "[A-Za-z0-9][A-Za-z0-9_.-]*"
Reviewer = Annotated[
    str,
    StringConstraints(
        pattern=f"^(@{_NAME}(/{_NAME})*|[A-Za-z0-9_.+-]+@[A-Za-z0-9-]+([.][A-Za-z0-9-]+)+)$",
        max_length=80,
    ),
]
"""A name, a team or an address as git hosts know them.  Nothing in it can end a line or begin
a note: it is written into CODEOWNERS."""
Scale3 = Annotated[int, Field(strict=True, ge=1, le=3)]
Effort = Annotated[int, Field(strict=True, ge=1, le=7)]
"""Customer effort, 1 (none) to 7 (very much); CES 2.0."""

Period = Literal["week", "month", "year"]
Channel = Literal[
    "phone",
    "chat",
    "email",
    "store",
    "visit",
    "sales_meeting",
    "survey",
    "review",
    "social_media",
    "complaint",
    "interview",
    "usability_test",
    "customer_council",
    "partner",
    "other",
]
