"""Insights: what was heard, and what it weighs."""

from __future__ import annotations

from collections.abc import Mapping

from generator.rendering.fields import follow_up
from generator.rendering.fields.words import Words
from generator.rendering.language import later as _n

_HEARD: Mapping[str, Words] = {
    "": Words(
        _n("Insight"),
        _n("One thing that a customer said or was seen to do, who owns it and what came of it."),
    ),
    "title": Words(
        _n("Claim"),
        _n("What is the case, on one line. Whoever reads only this shall have learnt something."),
        example=_n("Customers pay twice when the invoice crosses the return"),
    ),
    "quote": Words(
        _n("The customer's words"),
        _n("Word for word, as it was said, without quotation marks. Either this or “observation”."),
        example=_n("I have called three times, and each time I have to start from the beginning."),
    ),
    "observation": Words(
        _n("What was seen"),
        _n("What the customer did, when there are no words to quote. Either this or “quote”."),
        example=_n("Three customers in a row turned the instructions upside down."),
    ),
    "said_by": Words(
        _n("Who said it"),
        _n("In general terms, never a name. Needed with “quote”."),
        example=_n("Private customer, kitchen"),
    ),
    "heard": Words(
        _n("How it was heard"),
        _n("When, where and by whom the customer was heard."),
    ),
    "heard.on": Words(
        _n("Day it was heard"),
        _n(
            "Answer times are counted from this day. Tomorrow is advised against; a later day "
            "is an error."
        ),
        example="2026-11-18",
    ),
    "heard.channel": Words(
        _n("Channel"),
        _n("Where it was heard."),
        choices="channel",
    ),
    "heard.by": Words(
        _n("Heard by"),
        _n("The department that heard it: the name of its file, without .yaml."),
    ),
    "heard.how": Words(
        _n("Way of hearing"),
        _n("Whether somebody talked with the customer, watched, listened afterwards or was told."),
        choices="how",
    ),
    "consequence": Words(
        _n("What it means for the customer"),
        _n("For the customer, not for us: time, money, worry, a cooker that can't be used."),
        example=_n("The customer pays twice and has to call to get the money back."),
    ),
    "owner": Words(
        _n("Owner"),
        _n(
            "The department that can change the matter, seldom the one that heard it. If "
            "nobody knows: unknown."
        ),
    ),
    "kind": Words(
        _n("Sort"),
        _n(
            "“improvement” needs “builds_on”, “pattern” at least two of “evidence”. Without "
            "this line it is a problem."
        ),
        choices="kind",
    ),
    "touchpoint": Words(
        _n("Touchpoint"),
        _n(
            "Where the customer was on the way with us: the name of the touchpoint's file, "
            "without .yaml."
        ),
    ),
    "portraits": Words(
        _n("Customer portraits"),
        _n("Can't be used: this version reads no customer portraits."),
    ),
    "cause": Words(
        _n("Cause"),
        _n("Where it arose. Needed when the status is “done” or “closed”."),
    ),
    "cause.category": Words(
        _n("Category of cause"),
        _n("What part of what we do it arose in."),
        choices="cause",
    ),
    "cause.department": Words(
        _n("Department where it arose"),
        _n("The name of the department's file, without .yaml."),
    ),
    "cause.text": Words(
        _n("The cause in words"),
        _n("Why it came to be so."),
        example=_n("Drivers got their list the same morning, so nobody could promise a time."),
    ),
    "effort": Words(
        _n("Customer effort"),
        _n("How hard it was for the customer: 1 is no effort at all, 7 is very much."),
        example="6",
    ),
    "contacts": Words(
        _n("Contacts it causes"),
        _n("How many times customers have to contact us because of it."),
    ),
    "contacts.count": Words(
        _n("Number of contacts"),
        _n("A whole number."),
        example="14",
    ),
    "contacts.period": Words(
        _n("In each"),
        _n("Whether the number is for a week, a month or a year."),
        choices="period",
    ),
    "weight": Words(
        _n("Weight"),
        _n("1 is good to have, 3 is decisive. Decides the order in the checklists."),
        example="3",
    ),
    "value": Words(
        _n("Value of the contact"),
        _n("Whether the contact is of value to the customer, and to us."),
    ),
    "value.customer": Words(
        _n("For the customer"),
        _n("How the customer sees the contact."),
        choices="value",
    ),
    "value.company": Words(
        _n("For us"),
        _n("How we see the contact."),
        choices="value",
    ),
}

FIELDS: Mapping[str, Words] = {**_HEARD, **follow_up.FIELDS}
