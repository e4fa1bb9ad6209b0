"""Insights: what became of them, and how they are looked after."""

from __future__ import annotations

from collections.abc import Mapping

from generator.rendering.fields.words import Words
from generator.rendering.language import later as _n

FIELDS: Mapping[str, Words] = {
    "status": Words(
        _n("Status"),
        _n(
            "“received” and “declined” need “answer”; “planned” also “action”; “done” also "
            "“cause”; “closed” also “outcome”; “superseded” needs “superseded_by”."
        ),
        choices="status",
    ),
    "answer": Words(
        _n("The owner's answer"),
        _n("What the owner says to the customer's words, and when."),
    ),
    "answer.text": Words(
        _n("The answer"),
        _n("An empty line begins a new paragraph."),
        example=_n("You are right, a whole day is too long."),
    ),
    "answer.on": Words(
        _n("Day of the answer"),
        _n("Not before the day it was heard."),
        example="2026-11-20",
    ),
    "answer.role": Words(
        _n("Who answers"),
        _n("A role, not a name."),
        example=_n("Transport manager"),
    ),
    "action": Words(
        _n("Action"),
        _n("What is being done. Needed for “planned”, “done” and “closed”."),
    ),
    "action.kind": Words(
        _n("What the action reaches"),
        _n("An honest “symptom” is better than a hopeful “root_cause”."),
        choices="action",
    ),
    "action.text": Words(
        _n("What is done"),
        _n("On one line."),
        example=_n("The invoice is held while a return is on its way"),
    ),
    "action.due": Words(
        _n("Done by"),
        _n("The day when it is to be done."),
        example="2026-12-18",
    ),
    "action.ticket": Words(
        _n("Ticket"),
        _n("The web address of the matter elsewhere."),
        example="https://issues.company.example/214",
    ),
    "outcome": Words(
        _n("Outcome"),
        _n("What came of it. Needed for “closed”."),
    ),
    "outcome.verdict": Words(
        _n("How it went"),
        _n("What did not work is closed as openly as what did."),
        choices="verdict",
    ),
    "outcome.measure": Words(
        _n("What was measured"),
        _n("Shown together with “before” and “after”."),
        example=_n("How long the customer has to be at home"),
    ),
    "outcome.before": Words(
        _n("Before"),
        _n("A number, or a number with its unit."),
        example=_n("9 hours"),
    ),
    "outcome.after": Words(
        _n("After"),
        _n("A number, or a number with its unit."),
        example=_n("2 hours"),
    ),
    "told_customer": Words(
        _n("The customer has been told"),
        _n("Shown when the matter is done."),
        choices="told",
    ),
    "history": Words(
        _n("History"),
        _n("The steps on the way, oldest first. The last one is the same as the status."),
    ),
    "history.on": Words(
        _n("Day of the step"),
        _n("Not before the step above."),
        example="2026-11-20",
    ),
    "history.status": Words(
        _n("Status from then on"),
        _n("The same values as “status”."),
        choices="status",
    ),
    "history.note": Words(
        _n("Note"),
        _n("Something about the step, on one line."),
        example=_n("Waits for the spring's new system"),
    ),
    "builds_on": Words(
        _n("Builds on"),
        _n(
            "Other insights, by their files' names without .yaml. At least one is needed for "
            "“improvement”."
        ),
        example=_n("2026-09-home-all-day"),
    ),
    "contradicts": Words(
        _n("Says otherwise than"),
        _n("Other insights, by their files' names without .yaml."),
        example=_n("2026-09-home-all-day"),
    ),
    "superseded_by": Words(
        _n("Superseded by"),
        _n("The insight that says it better. Needed for “superseded”."),
        example=_n("2026-09-home-all-day"),
    ),
    "duplicate_of": Words(
        _n("The same as"),
        _n("The insight that says the same thing; this one's page leads to it."),
        example=_n("2026-09-home-all-day"),
    ),
    "follows_decision": Words(
        _n("Follows a decision"),
        _n("The decision that it follows from: the name of its file, without .md."),
        example="2027-01-returavgift",
    ),
    "heard_again": Words(
        _n("Heard again"),
        _n("Once for each further time that a customer said it."),
    ),
    "heard_again.on": Words(
        _n("Day it was heard again"),
        _n("Not before the day it was first heard."),
        example="2026-11-20",
    ),
    "heard_again.by": Words(
        _n("Heard again by"),
        _n("The department that heard it: the name of its file, without .yaml."),
    ),
    "heard_again.channel": Words(
        _n("Channel"),
        _n("Where it was heard."),
        choices="channel",
    ),
    "quote_of_the_week": Words(
        _n("The week's quote"),
        _n("The editors' pick. Two files can't claim the same week."),
    ),
    "quote_of_the_week.week": Words(
        _n("Week"),
        _n("The week that the insight is picked for."),
        example="2026-W48",
    ),
    "quote_of_the_week.introduction": Words(
        _n("Introduction"),
        _n("The editors' words on the week's page."),
        example=_n("This is how it sounds when a day's pay is the price."),
    ),
    "screen": Words(
        _n("On the screens"),
        _n("How the insight may be shown on screens."),
    ),
    "screen.allowed": Words(
        _n("May be shown"),
        _n("true or false; without this line it may."),
        example="false",
    ),
    "screen.text": Words(
        _n("Shorter quote"),
        _n("A part of “quote”, word for word; … for what is left out."),
        example=_n("I have called three times …"),
    ),
    "screen.until": Words(
        _n("Shown until"),
        _n("The last day on the screens."),
        example="2026-12-31",
    ),
    "privacy": Words(
        _n("Privacy"),
        _n("How well the customer is protected."),
    ),
    "privacy.level": Words(
        _n("Level of protection"),
        _n("“consent” needs “consent” and “delete_by”."),
        choices="privacy",
    ),
    "privacy.consent": Words(
        _n("Reference to the consent"),
        _n("Where the consent is kept; never the consent itself."),
        example=_n("Register of consents, entry 14"),
    ),
    "privacy.delete_by": Words(
        _n("Last day"),
        _n("The last day on which the insight is published."),
        example="2027-03-31",
    ),
    "context": Words(
        _n("More about it"),
        _n("Light Markdown: italics, bold, lists and links. No names, no numbers."),
        example=_n("The return had been registered the week before."),
    ),
    "evidence": Words(
        _n("Evidence"),
        _n("What it rests on. “pattern” needs at least two."),
    ),
    "evidence.kind": Words(
        _n("Kind of evidence"),
        _n("In your own words."),
        example=_n("Cases at customer service"),
    ),
    "evidence.ref": Words(
        _n("Where it is"),
        _n("Point to it; don't paste it."),
        example=_n("Monthly report, October"),
    ),
    "evidence.count": Words(
        _n("How many"),
        _n("A whole number."),
        example="61",
    ),
    "evidence.period": Words(
        _n("In each"),
        _n("Whether the number is for a week, a month or a year."),
        choices="period",
    ),
    "tags": Words(
        _n("Search words"),
        _n("Words that the search shall find and that stand nowhere else."),
        example=_n("invoice"),
    ),
    "contributor": Words(
        _n("Written by"),
        _n("A role, not a name."),
        example=_n("Customer adviser"),
    ),
    "review_by": Words(
        _n("Look at it again by"),
        _n("The day when somebody ought to look at it again."),
        example="2027-05-01",
    ),
}
