"""Departments."""

from __future__ import annotations

from collections.abc import Mapping

from generator.rendering.fields.words import Words
from generator.rendering.language import later as _n

FIELDS: Mapping[str, Words] = {
    "": Words(
        _n("Department"),
        _n("Who owns what the customers meet."),
    ),
    "name": Words(
        _n("Name"),
        _n("As people say it in the company."),
        example=_n("Delivery and installation"),
    ),
    "contact": Words(
        _n("Contact"),
        _n("Who answers: a role or a shared mailbox."),
        example=_n("delivery@company.example"),
    ),
    "headcount": Words(
        _n("Headcount"),
        _n("How many work there."),
        example="46",
    ),
    "answer_days": Words(
        _n("Days until an answer"),
        _n("Calendar days from the day the customer was heard; 10 without this line."),
        example="7",
    ),
    "reviewers": Words(
        _n("Reviewers"),
        _n("Those who look at changes, as the git host calls them."),
        example=_n("@company/delivery"),
    ),
    "promise": Words(
        _n("Promise to the customer"),
        _n("On one line."),
        example=_n("We come when we have said we would."),
    ),
    "exposure_goal_hours": Words(
        _n("Goal for hours with customers"),
        _n("Hours for each person in six weeks; 2 without this line."),
        example="2",
    ),
    "customer_goals": Words(
        _n("Goals for the customer"),
        _n("At most three."),
    ),
    "customer_goals.name": Words(
        _n("Goal"),
        _n("What shall be true for the customer."),
        example=_n("The right day the first time"),
    ),
    "customer_goals.measure": Words(
        _n("How it is measured"),
        _n("On one line."),
        example=_n("Share of deliveries that aren't rebooked, goal 97 per cent"),
    ),
    "questions": Words(
        _n("Questions to ask customers"),
        _n("What the department wants to know."),
        example=_n("What had you wished to know the day before?"),
    ),
}
