"""Touchpoints."""

from __future__ import annotations

from collections.abc import Mapping

from generator.rendering.fields.words import Words
from generator.rendering.language import later as _n

FIELDS: Mapping[str, Words] = {
    "": Words(
        _n("Touchpoint"),
        _n("Where the customer meets us."),
    ),
    "name": Words(
        _n("Name"),
        _n("As people say it in the company."),
        example=_n("Invoice and refund"),
    ),
    "phase": Words(
        _n("Phase of the journey"),
        _n("From discovering us to leaving us."),
        choices="phase",
    ),
    "owner": Words(
        _n("Owner"),
        _n("The department that can change it: the name of its file, without .yaml."),
    ),
    "channel": Words(
        _n("Channel"),
        _n("How the meeting takes place, in your own words."),
        example=_n("Letter, e-mail, e-invoice"),
    ),
    "description": Words(
        _n("Description"),
        _n("What happens here."),
        example=_n("The customer pays afterwards, or waits for money back."),
    ),
    "critical": Words(
        _n("How critical"),
        _n("1 is a little, 3 is decisive."),
        example="3",
    ),
    "moment_of_truth": Words(
        _n("Moment of truth"),
        _n("Whether the customer makes up their mind about us here: true or false."),
        example="true",
    ),
    "effort": Words(
        _n("Customer effort"),
        _n("How hard it is for the customer here."),
    ),
    "effort.value": Words(
        _n("Effort"),
        _n("1 is no effort at all, 7 is very much."),
        example="5",
    ),
    "effort.source": Words(
        _n("How it is known"),
        _n("“estimated” without this line."),
        choices="effort_source",
    ),
    "rules": Words(
        _n("Rules"),
        _n("What steers what the customer does here."),
    ),
    "rules.stated": Words(
        _n("Stated rules"),
        _n("What we have told the customer."),
        example=_n("30 days net; money back within 14 days."),
    ),
    "rules.unstated": Words(
        _n("Unstated rules"),
        _n("What the customer takes for granted, or what nobody says aloud."),
        example=_n("Whoever returns a thing expects the invoice to go away."),
    ),
    "measures": Words(
        _n("Measures"),
        _n("What is measured here."),
    ),
    "measures.name": Words(
        _n("What is measured"),
        _n("On one line."),
        example=_n("Days from return to money"),
    ),
    "measures.value": Words(
        _n("Value"),
        _n("A number, or a number with its unit."),
        example="19",
    ),
    "measures.felt_by_customer": Words(
        _n("Felt by the customer"),
        _n("Whether the customer notices when it changes: true or false."),
        example="true",
    ),
    "partners": Words(
        _n("Partners"),
        _n("Others who do part of the work here."),
    ),
    "partners.name": Words(
        _n("Partner"),
        _n("What kind of company it is, or its name."),
        example=_n("The haulier"),
    ),
    "partners.sla": Words(
        _n("What we have agreed"),
        _n("On one line."),
        example=_n("95 per cent within the promised window"),
    ),
    "partners.customer_need": Words(
        _n("What the customer needs"),
        _n("Often something else than what was agreed."),
        example=_n("To know when to be at home"),
    ),
    "risks": Words(
        _n("Risks"),
        _n("What may go wrong for the customer."),
        example=_n("A wrong reminder costs a night's sleep."),
    ),
    "solutions": Words(
        _n("Solutions"),
        _n("What is done about it, or could be."),
        example=_n("The invoice is held while a return is on its way."),
    ),
    "review_by": Words(
        _n("Look at it again by"),
        _n("The day when somebody ought to look at it again."),
        example="2027-05-01",
    ),
}
