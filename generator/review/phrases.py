"""What a sentence says plainly: that nobody was heard, who sees to it, that nobody tells."""

from __future__ import annotations

import re
from collections.abc import Iterable

_CUSTOMER = r"\w*kund(?!service|tjänst)\w*"
_ASKED = r"(?:till)?frågats?|hör(?:ts|t)|sagt|pratat|talat|lyssnat|intervjuats?|kontaktats?"

_GAP = re.compile(
    r"\b(?:ingen|inga|saknar|utan)\b.{0,30}\b(?:kund)?(?:röst|belägg|underlag|insikt)"
    r"|\b(?:kund)?(?:röst|belägg|underlag|insikt)\w* (?:om \w+ )?(?:saknas|finns (?:inte|ej))\b"
    r"|\bsaknas\b.{0,30}\b(?:kund)?(?:röst|belägg|underlag|insikt)"
    r"|\b(?:vi )?har (?:vi )?(?:inte|aldrig) hört\b|\bhar ingen hört"
    rf"|\b(?:ingen|inga|inte någon|inte några) {_CUSTOMER} (?:har|är|blev|hade)?\s*(?:ännu )?"
    rf"(?:blivit )?(?:{_ASKED}|(?:till)?frågade?|hörda?)\b"
    rf"|\b(?:har|hade) (?:vi )?(?:inte|aldrig|ej) (?:ännu )?(?:{_ASKED}) (?:med |på |av )?"
    rf"(?:någon|några|en enda|enskilda|våra)?\s*{_CUSTOMER}"
    rf"|\b{_CUSTOMER} har (?:inte|ej|aldrig) (?:{_ASKED})"
    r"|\bno (?:customer )?(?:voices?|evidence|insights?)\b|\bwithout (?:a )?customer voice"
    r"|\bcustomer voices? (?:is|are) (?:missing|lacking)"
    r"|\b(?:have not|haven['’]t|has not|hasn['’]t) (?:yet )?heard\b|\bwe lack\b.{0,20}\bvoice"
    r"|\bno customers? (?:has|have|was|were) (?:yet )?(?:been )?(?:asked|heard|consulted)"
    r"|\b(?:have not|haven['’]t) (?:yet )?(?:asked|spoken|talked|listened)(?: to| with)?"
    r" (?:any |a |a single |our )?customers?"
    r"|\bcustomers? (?:has|have) not (?:yet )?been (?:asked|heard|consulted)"
)
_GAP_ALONE = re.compile(
    r"(?:(?:det )?(?:saknas|finns (?:ingen|inga|inte)|fattas)(?: än(?:nu)?)?|ingen|inga"
    r"|ingen alls|inget(?: alls)?|(?:there (?:is|are) )?none|missing|no one|nobody)[.!]?"
)
"""Where a voice was asked for, a word is enough."""

_ROLE = re.compile(
    r"\b(?:ansvar\w*|ägare|ägs av|owners?|owned by|responsible)\b|\b[a-zåäö]*(?:chef|ansvarig)\w*\b"
    r"|\b(?!kundg|målg)[a-zåäö]*(?:avdelning|grupp|team|ombud|samordnare|personal|strateg)\w*\b"
    r"|\bmanager\b|\bdepartment\b|\bkund(?:service|tjänst)\w*|\bcustomer (?:service|support)\b"
    r"|\bstaff\b|\b\w+ägare(?:n|ns)?\b|\b\w+ledare(?:n|ns)?\b|\b(?:v\.?d\.?|styrelsen|ledningen)\b"
    r"|\b\w+enheten\b|\bthe board\b"
)
_NAME = re.compile(r"\b[A-ZÅÄÖ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäöé]+)? [A-ZÅÄÖ][a-zåäöé]{2,}\b")
"""Two words in capitals, one after the other: «Anna Svensson»."""
_SEES_TO = re.compile(
    r"\b(\w+) (?:ser till|svarar för|sköter|tar hand om|håller i|ordnar|bevakar|tar ansvar"
    r"|sees to|makes sure|takes care of|handles|looks after|follows up)\b"
)
_NO_ROLE = frozenset(
    {
        "vi", "man", "det", "den", "de", "ni", "jag", "någon", "detta", "som", "och", "ingen",
        "kunden", "kunder", "kunderna", "företaget", "bolaget", "we", "it", "that", "this", "they",
        "one", "somebody", "someone", "nobody", "who", "and", "customer", "customers", "company",
    }
)  # fmt: skip

_NOBODY_TELLS = re.compile(
    r"(?:(?:ingen|ingen alls|inte någon|nobody|no one|none)"
    r"|(?:ingen|nobody|no one) (?:berättar|informerar|meddelar|tells?|informs?)"
    r"(?: (?:det|detta|it))?(?: (?:för|till|the|our) \w+| them)?"
    r"|(?:det |detta )?(?:vi )?(?:berättar|informerar|meddelar|berättas|meddelas)"
    r"(?: vi)?(?: det| detta)? (?:inte|ej|ingen|inget|inga)(?: (?:för |till )?\w+)?"
    r"|(?:kunden|kunderna|de) (?:får (?:inte|ej) veta|(?:informeras|underrättas|meddelas)"
    r" (?:inte|ej))(?: (?:det|något|om det))?"
    r"|ingen (?:information|kommunikation)(?: (?:till|behövs) ?\w*)?|informeras (?:inte|ej)"
    r"|(?:we )?(?:do not|don['’]t|won['’]t) tell(?: (?:them|(?:the |our )?customers?|anyone))?"
    r"|(?:the |our )?customers? (?:is|are|will) (?:not|n['’]t) (?:be )?(?:told|informed)"
    r"|no (?:information|communication))[\s.!]*"
)
_NO_FOLLOW_UP = re.compile(
    r"\b(?:ingen|inget|inte|ej|utan|no|not|without|never|aldrig)\b(?: \w+){0,2}"
    r" (?:uppfölj\w*|följ\w*(?: \w+)? upp|utvärder\w*|follow\w*[- ]?(?:up|upp)|evaluat\w*"
    r"|look\w* again)"
    r"|\bföljs? (?:\w+ )?(?:inte|ej|aldrig) upp|\butvärderas (?:inte|ej|aldrig)"
    r"|\b(?:uppföljning|utvärdering)\w* (?:behövs|görs|sker|planeras) (?:inte|ej)"
    r"|\bfollow[- ]?up is(?: not|n['’]t)"
)


def declares_a_gap(said: str) -> bool:
    """Whether a text says that no customer has been heard."""
    return bool(_GAP.search(said))


def is_none(said: str) -> bool:
    """Whether a text that answers for a voice says no more than that there is none."""
    return bool(_GAP_ALONE.fullmatch(said))


def names_somebody(text: str, departments: Iterable[str]) -> bool:
    """Whether a role, a department or a person is named who sees to it."""
    said = " ".join(text.casefold().split())
    if any(re.search(rf"\b{re.escape(name.casefold())}\b", said) for name in departments):
        return True
    sees_to = (found[1] for found in _SEES_TO.finditer(said))
    return bool(_ROLE.search(said) or _NAME.search(text)) or any(
        who not in _NO_ROLE for who in sees_to
    )


def nobody_tells(said: str) -> bool:
    """Whether a text says that nobody tells the customer, and gives no reason."""
    return bool(_NOBODY_TELLS.fullmatch(said))


def is_never_followed_up(said: str) -> bool:
    """Whether a sentence says that nobody looks again."""
    return bool(_NO_FOLLOW_UP.search(said))
