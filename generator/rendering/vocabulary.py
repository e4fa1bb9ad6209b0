"""The model's codes in the reader's words."""

from __future__ import annotations

from generator.rendering.language import Language
from generator.rendering.language import later as _n

STATUS = {
    "new": _n("New"),
    "received": _n("Received"),
    "planned": _n("Planned"),
    "done": _n("Done"),
    "closed": _n("Closed"),
    "declined": _n("Declined"),
    "escalated": _n("Escalated"),
    "superseded": _n("Superseded"),
}
KIND = {
    "problem": _n("Problem"),
    "praise": _n("Praise"),
    "improvement": _n("Improvement"),
    "pattern": _n("Pattern"),
    "stop": _n("Stop"),
}
CHANNEL = {
    "phone": _n("on the phone"),
    "chat": _n("in the chat"),
    "email": _n("by e-mail"),
    "store": _n("in a store"),
    "visit": _n("at a visit"),
    "sales_meeting": _n("in a sales meeting"),
    "survey": _n("in a survey"),
    "review": _n("in a review"),
    "social_media": _n("on social media"),
    "complaint": _n("in a complaint"),
    "interview": _n("in an interview"),
    "usability_test": _n("in a usability test"),
    "customer_council": _n("in the customer council"),
    "partner": _n("through a partner"),
    "other": _n("in another way"),
}
PHASE = {
    "discover": _n("Discover"),
    "choose": _n("Choose"),
    "buy": _n("Buy"),
    "receive": _n("Receive"),
    "use": _n("Use"),
    "get_help": _n("Get help"),
    "pay": _n("Pay"),
    "renew": _n("Renew"),
    "leave": _n("Leave"),
}
CAUSE = {
    "product": _n("the product"),
    "campaign_message": _n("a campaign's message"),
    "sales_promise": _n("a promise made in the sale"),
    "price_contract": _n("price or contract"),
    "invoice_payment": _n("invoice or payment"),
    "delivery": _n("the delivery"),
    "digital": _n("our digital services"),
    "rule_policy": _n("our own rules"),
    "treatment": _n("how the customer was met"),
    "partner": _n("a partner"),
    "customer_situation": _n("the customer's situation"),
    "unknown": _n("not known yet"),
}
ACTION = {
    "root_cause": _n("goes to the root cause"),
    "symptom": _n("eases the symptom"),
    "investigation": _n("an investigation"),
    "none": _n("no action"),
}
VERDICT = {
    "worked": _n("It worked"),
    "did_not_work": _n("It did not work"),
    "too_early": _n("Too early to say"),
    "done": _n("Done"),
}
TOLD = {
    "yes": _n("The customer has been told."),
    "no": _n("The customer has not been told yet."),
    "not_possible": _n("The customer can't be told: we don't know who it was."),
}
STATION = {
    "heard": _n("Heard"),
    "owned": _n("Owned"),
    "decided": _n("Decided"),
    "happened": _n("What happened"),
}
RELATION = {
    "builds_on": _n("Builds on"),
    "built_on_by": _n("Carried on in"),
    "contradicts": _n("Says otherwise"),
    "superseded_by": _n("Superseded by"),
    "supersedes": _n("Supersedes"),
    "same_touchpoint": _n("Same touchpoint"),
    "same_cause": _n("Same cause"),
}
PERIOD = {"week": _n("a week"), "month": _n("a month"), "year": _n("a year")}
HOW = {
    "dialogue": _n("in a conversation"),
    "observation": _n("by watching"),
    "recording": _n("in a recording"),
    "second_hand": _n("from somebody else who heard it"),
}
VALUE = {"valued": _n("of value"), "irritating": _n("an irritation")}
PRIVACY = {
    "anonymous": _n("nobody can be recognised"),
    "pseudonym": _n("the customer goes by another name"),
    "consent": _n("the customer has agreed to be recognised"),
}
REASON = {
    "asked": _n("somebody asked for it"),
    "expired": _n("its time was over"),
    "mistake": _n("it should not have been there"),
    "other": _n("for another reason"),
}
EFFORT_SOURCE = {"measured": _n("measured"), "estimated": _n("estimated")}
RULE = {
    "iban": _n("bank account (IBAN)"),
    "card-number": _n("payment card"),
    "personal-number": _n("personal number"),
    "email-address": _n("e-mail address"),
    "phone-number": _n("telephone number"),
    "personal-number-possible": _n("possibly a personal number"),
    "mailbox-link": _n("link to a mailbox"),
    "phone-number-possible": _n("possibly a telephone number"),
    "registration-plate": _n("registration number"),
    "street-address": _n("street address"),
    "full-name": _n("full name"),
}
FORUM = {
    "management": _n("Management"),
    "board": _n("Board"),
    "committee": _n("Committee"),
    "project": _n("Project"),
    "department": _n("Department"),
}
STATE = {
    "draft": _n("Draft"),
    "ready": _n("Ready to be decided"),
    "decided": _n("Decided"),
    "sent_back": _n("Sent back"),
    "declined": _n("Declined"),
    "followed_up": _n("Followed up"),
    "superseded": _n("Superseded"),
}
AFFECTS = {
    "direct": _n("Customers notice it directly"),
    "indirect": _n("Customers notice it indirectly"),
    "no": _n("No customer notices it"),
    "unknown": _n("Nobody knows yet"),
}
CUSTOMER_TYPE = {
    "consumer": _n("private customers"),
    "business": _n("companies"),
    "public": _n("the public sector"),
    "association": _n("associations"),
}
DIMENSION = {
    "price": _n("Price"),
    "effort": _n("Effort"),
    "access": _n("Access"),
    "clarity": _n("Clarity"),
    "safety_privacy": _n("Safety and privacy"),
    "quality": _n("Quality"),
    "choice": _n("Choice"),
    "relation": _n("Relation"),
}
DIRECTION = {
    "better": _n("better"),
    "worse": _n("worse"),
    "none": _n("no difference"),
    "unknown": _n("not known"),
}
CONCLUSION = {
    "in_line": _n("In line with the customer's interest"),
    "partly": _n("Partly in line with the customer's interest"),
    "against": _n("Against the customer's interest"),
}
KEPT = {
    "yes": _n("kept"),
    "partly": _n("partly kept"),
    "no": _n("not kept"),
}
YES_NO = {"yes": _n("yes"), "no": _n("no")}
ASKS = {
    "notices": _n("Who notices it"),
    "changes": _n("What gets better, and what gets worse"),
    "voice": _n("Which insights it builds on"),
    "unheard": _n("Whom nobody has heard"),
    "in_line": _n("Whether it is in line, and what makes up for it"),
    "tells": _n("Who tells the customer, and when it is looked at again"),
    "heard_out": _n("Whether those it touches have been asked"),
    "dimensions": _n("A table of eight things that a customer notices"),
    "alternatives": _n("What else could be done"),
    "own": _n("Something else, in words of one's own"),
}
WAY = {
    "same": _n("goes the way that was foreseen"),
    "other": _n("goes another way than was foreseen"),
    "unclear": _n("can't be compared"),
}
ORIENTATION = {"landscape": _n("lying"), "portrait": _n("standing")}
WEEKDAY = {
    "monday": _n("Monday"),
    "tuesday": _n("Tuesday"),
    "wednesday": _n("Wednesday"),
    "thursday": _n("Thursday"),
    "friday": _n("Friday"),
    "saturday": _n("Saturday"),
    "sunday": _n("Sunday"),
}
SHOWN = {
    "quote": _n("the week's insight"),
    "went_like_this": _n("how it went"),
    "portrait": _n("a customer's portrait"),
    "days_since": _n("days since we met a customer"),
    "stop": _n("stops"),
    "question": _n("a question to ask the next customer"),
    "mirror": _n("a figure: where it was heard and where it arose"),
    "improvement": _n("what has become better"),
}
QUADRANT = {
    ("irritating", "irritating"): _n("Irritating for both: eliminate"),
    ("irritating", "valued"): _n("Irritating for the customer: simplify"),
    ("valued", "irritating"): _n("Valued by the customer: automate"),
    ("valued", "valued"): _n("Valued by both: strengthen"),
}
"""Customer's view, company's view → what to do; Price & Jaffe, *The Best Service is No Service*."""

ALL = {
    "status": STATUS,
    "kind": KIND,
    "channel": CHANNEL,
    "phase": PHASE,
    "cause": CAUSE,
    "action": ACTION,
    "verdict": VERDICT,
    "told": TOLD,
    "station": STATION,
    "relation": RELATION,
    "period": PERIOD,
    "how": HOW,
    "value": VALUE,
    "privacy": PRIVACY,
    "reason": REASON,
    "rule": RULE,
    "effort_source": EFFORT_SOURCE,
    "forum": FORUM,
    "state": STATE,
    "affects": AFFECTS,
    "customer_type": CUSTOMER_TYPE,
    "dimension": DIMENSION,
    "direction": DIRECTION,
    "conclusion": CONCLUSION,
    "kept": KEPT,
    "yes_no": YES_NO,
    "way": WAY,
    "asks": ASKS,
    "orientation": ORIENTATION,
    "weekday": WEEKDAY,
    "shown": SHOWN,
}


class Vocabulary:
    """Looks codes up: `words.status("new")`; every table of `ALL` by its name."""

    def __init__(self, language: Language) -> None:
        self._tables = {
            name: {code: language._(words) for code, words in table.items()}
            for name, table in ALL.items()
        }
        self._quadrants = {key: language._(words) for key, words in QUADRANT.items()}

    def word(self, table: str, code: str) -> str:
        return self._tables[table][code]

    def table(self, table: str) -> dict[str, str]:
        return self._tables[table]

    def quadrant(self, customer: str, company: str) -> str:
        return self._quadrants[(customer, company)]
