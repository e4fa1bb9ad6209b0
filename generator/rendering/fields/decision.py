"""Decision papers: their front matter."""

from __future__ import annotations

from collections.abc import Mapping

from generator.rendering.fields.words import Words
from generator.rendering.language import later as _n

FIELDS: Mapping[str, Words] = {
    "": Words(
        _n("Decision paper"),
        _n("What a decision means for the customer, and what came of it."),
    ),
    "title": Words(
        _n("Decision"),
        _n("What is to be decided, on one line."),
        example=_n("A fee of 9 euros for returns"),
    ),
    "owner": Words(
        _n("Owner"),
        _n("The department that answers for the decision: the name of its file, without .yaml."),
    ),
    "forum": Words(
        _n("Forum"),
        _n("Who decides. “department” without this line."),
        choices="forum",
    ),
    "on": Words(
        _n("Day of the decision"),
        _n("For a draft, and for one that is ready: the day it is meant for."),
        example="2026-10-12",
    ),
    "status": Words(
        _n("State of the decision"),
        _n(
            "From “ready” on, “conclusion” and one of “evidence” and “gap” are needed, and it "
            "must be known whether the customer notices it."
        ),
        choices="state",
    ),
    "affects": Words(
        _n("Whether the customer notices it"),
        _n("The first question, and the one that is skipped most easily."),
    ),
    "affects.customer": Words(
        _n("Does the customer notice it"),
        _n("“unknown” stops at a draft: find out first."),
        choices="affects",
    ),
    "affects.why": Words(
        _n("How they notice it, or why not"),
        _n("Needed for “no”."),
        example=_n("Whoever changes their mind will pay."),
    ),
    "who": Words(
        _n("Whom it touches"),
        _n("And whom nobody has asked."),
    ),
    "who.portraits": Words(
        _n("Portraits"),
        _n("Leave it out: this version doesn't read portraits."),
    ),
    "who.types": Words(
        _n("Kinds of customers"),
        _n("One or more."),
        choices="customer_type",
    ),
    "who.count": Words(
        _n("How many"),
        _n("A number, or a number in words."),
        example="9800",
    ),
    "who.unheard": Words(
        _n("Whom we have not heard"),
        _n("Those it touches and nobody has asked."),
        example=_n("Those who have stopped buying without saying why."),
    ),
    "evidence": Words(
        _n("Insights it stands on"),
        _n("Insights, by their files' names without .yaml."),
        example="2026-07-returetiketten-kraver-skrivare",
    ),
    "gap": Words(
        _n("What no customer has been asked"),
        _n("Said openly, when there is no voice or when something is missing."),
        example=_n("No customer has been asked what a fee would change."),
    ),
    "heard_out": Words(
        _n("Have those it touches been asked"),
        _n("About this very decision."),
    ),
    "heard_out.answer": Words(
        _n("Asked or not"),
        _n("“yes” needs “how”, “no” needs “why_not”."),
        choices="yes_no",
    ),
    "heard_out.how": Words(
        _n("How they were asked"),
        _n("On one line."),
        example=_n("Twenty customers who returned something were called."),
    ),
    "heard_out.why_not": Words(
        _n("Why they were not asked"),
        _n("On one line."),
        example=_n("There was no time before the meeting."),
    ),
    "consequences": Words(
        _n("Consequences for the customer"),
        _n("What gets better and what gets worse, one line each."),
    ),
    "consequences.dimension": Words(
        _n("What is affected"),
        _n("One of eight things that a customer notices."),
        choices="dimension",
    ),
    "consequences.direction": Words(
        _n("Which way"),
        _n("“unknown” is an answer too."),
        choices="direction",
    ),
    "consequences.strength": Words(
        _n("How much"),
        _n("1 is a little, 3 is a lot."),
        example="2",
    ),
    "consequences.touchpoint": Words(
        _n("Where"),
        _n("The touchpoint. What is heard there afterwards stands beside it."),
    ),
    "consequences.text": Words(
        _n("How the customer notices it"),
        _n("On one line."),
        example=_n("A kettle costs a fifth more to change your mind about."),
    ),
    "consequences.evidence": Words(
        _n("Insights behind this line"),
        _n("Insights, by their files' names without .yaml."),
        example="2026-07-returetiketten-kraver-skrivare",
    ),
    "alternatives": Words(
        _n("Alternatives"),
        _n("What else could be done; the first is to do nothing."),
        example=_n("Do nothing. Returns cost us the freight."),
    ),
    "conclusion": Words(
        _n("Conclusion"),
        _n("“partly” and “against” need “mitigation”."),
        choices="conclusion",
    ),
    "mitigation": Words(
        _n("What makes up for it"),
        _n("Each with who does it and by when."),
    ),
    "mitigation.text": Words(
        _n("What is done for the customer"),
        _n("On one line."),
        example=_n("Free returns in the stores"),
    ),
    "mitigation.owner": Words(
        _n("Who does it"),
        _n("The name of the department's file, without .yaml."),
    ),
    "mitigation.due": Words(
        _n("Done by"),
        _n("Not before the day of the decision."),
        example="2026-12-01",
    ),
    "mitigation.kept": Words(
        _n("Was it kept"),
        _n("Written when the day has come. The page shows it."),
        choices="kept",
    ),
    "communication": Words(
        _n("Who tells the customer"),
        _n("Before they find out by themselves."),
    ),
    "communication.who": Words(
        _n("Who tells them"),
        _n("On one line."),
        example=_n("Customer service, in every call"),
    ),
    "communication.when": Words(
        _n("When they are told"),
        _n("The day it begins."),
        example="2026-11-16",
    ),
    "communication.service_prepared": Words(
        _n("Is customer service prepared"),
        _n("Whether those who answer know before the customer asks."),
        choices="yes_no",
    ),
    "communication.contacts_expected": Words(
        _n("Contacts expected"),
        _n("In words or figures."),
        example=_n("some 60 questions in the first month"),
    ),
    "follow_up": Words(
        _n("When we look again"),
        _n("Needed for “decided” and “followed_up”."),
    ),
    "follow_up.on": Words(
        _n("Day to look again"),
        _n("When it comes, the decision stands on the list of what to follow up."),
        example="2027-02-15",
    ),
    "follow_up.measure": Words(
        _n("What to look at"),
        _n("On one line."),
        example=_n("Returns in stores, and what customers say of the fee"),
    ),
    "follow_up.outcome": Words(
        _n("What came of it"),
        _n("Needed for “followed_up”. An empty line begins a new paragraph."),
        example=_n("In towns it went as we thought. Elsewhere it did not."),
    ),
    "superseded_by": Words(
        _n("Superseded by"),
        _n("Another decision, by its file's name without .md."),
        example="2027-01-returavgift",
    ),
    "champion": Words(
        _n("The customer's place at the table"),
        _n("A role, not a name."),
        example=_n("The customer's champion took part"),
    ),
    "consulted": Words(
        _n("Consulted"),
        _n("Roles or groups, not names."),
        example=_n("The drivers"),
    ),
    "informed": Words(
        _n("To be told"),
        _n("Roles or groups, not names."),
        example=_n("The stores"),
    ),
}
