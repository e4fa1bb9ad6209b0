"""Whether a title claims something, or only names a subject."""

from __future__ import annotations

import re

MOST_WORDS = 6
"""A title that is longer than this says more than a subject, whatever its words are."""

_CATEGORY = re.compile(
    r"(?:problem(?:et|en)?|fråg(?:a|an|or|orna)|synpunkt(?:en|er|erna)?|klagomål(?:et|en)?"
    r"|ärende(?:t|n)?|reklamation(?:en|er)?|önskemål(?:et|en)?|förslag(?:et|en)?|beröm|strul(?:et)?"
    r"|brist(?:en|er)?|kritik(?:en)?|missnöje(?:t)?|återkoppling(?:en)?|fel(?:et|en)?"
    r"|problems|issues?|questions?|complaints?|comments?|feedback|requests?|suggestions?"
    r"|inquir(?:y|ies)|enquir(?:y|ies)|praise|concerns?|errors?|faults?)"
)
"""The names of the drawers that a case is put in; Swedish ones end compounds too."""
_COMPOUND = re.compile(rf"\w*{_CATEGORY.pattern}")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_PREPOSITIONS = _words(
    "med om på i kring gällande angående rörande vid från till för av hos mot "
    "with about on in around regarding concerning at from to for of by"
)
_OPENERS = _words("ang angående gällande rörande re regarding concerning about")
_JOINERS = _words("och and eller or & /")
_ADJECTIVES = _words(
    "sen sena försenad försenade lång långa dålig dåliga trasig trasiga hög höga oklar oklara "
    "felaktig felaktiga utebliven uteblivna krånglig krångliga saknad saknade "
    "late long bad poor wrong slow broken damaged missing high unclear faulty delayed"
)
"""What can't be the subject of a sentence, so that no verb follows."""

_VERBS = _words(
    "är var har hade blir blev kan vill ska måste får fick går gick vet tror ser hör ger gav tar "
    "tog säger sa står stod kom kommer finns fanns saknas når hittar "
    "is are was were has have had can cannot will must may get gets got do does did go goes went "
    "say says said know knows think thinks want wants need needs call calls wait waits come came "
    "make makes take takes find finds found lose loses lost keep keeps leave leaves left"
)
_VERB_LIKE = re.compile(r"\w{2,}(?:[aeoöäåy]r|(?<!an)(?<!en)de|[kpstx]te|[^s]s|ed|n't)")
_NOUN_LIKE = re.compile(
    r"\w*(?:or|ans|anser|enser|ioner|heter|elser|ingar|örer|tider|köer|iker|priser|avgifter"
    r"|kunder|värdar|returer|ies|tions|ments|ings|times|hours|fees|prices|products|items|returns"
    r"|customers?|orders?|fitters?|drivers?|longer|later)"
)
_WORD = re.compile(r"[\w'’&/]+")


def names_a_subject(title: str) -> bool:
    """Whether `title` is the name of a drawer rather than what the customer's case shows.

    It is when it has no word that can be a verb, and

    * is one or two words: «Fakturaproblem», «Late deliveries»;
    * or two nouns with «and» between: «Leverans och montering»;
    * or begins with «about»: «Angående fakturan»;
    * or holds a word for a drawer (problem, question, complaint …) that ends it or has a
      preposition after it: «Återkommande problem med appen», «Customer invoice issues».

    A word can be a verb by a list or by its ending.  When in doubt it can: a bad title that
    passes costs less than a good one that is blamed.
    """
    words = _WORD.findall(title.casefold())
    if not 1 <= len(words) <= MOST_WORDS:
        return False
    return _in_few_words(words) or _about(words) or _in_a_drawer(words)


def _in_few_words(words: list[str]) -> bool:
    if len(words) == 3 and words[1] in _JOINERS:
        return True
    if len(words) == 2:
        return words[0] in _ADJECTIVES or not _can_be_a_verb(words[1])
    return len(words) == 1


def _about(words: list[str]) -> bool:
    return words[0] in _OPENERS and not any(map(_can_be_a_verb, words[1:]))


def _in_a_drawer(words: list[str]) -> bool:
    for index, word in enumerate(words):
        if _COMPOUND.fullmatch(word):
            rest = words[index + 1 :]
            named = not rest or (index <= 2 and rest[0] in _PREPOSITIONS)
            return named and not any(map(_can_be_a_verb, words[:index] + rest))
    return False


def _can_be_a_verb(word: str) -> bool:
    if word in _ADJECTIVES or _COMPOUND.fullmatch(word) or _NOUN_LIKE.fullmatch(word):
        return False
    return word in _VERBS or _VERB_LIKE.fullmatch(word) is not None


def as_data() -> dict[str, object]:
    """The lists and patterns, for the form in the browser; as JavaScript writes them."""
    patterns = {
        "compound": _COMPOUND,
        "verb_like": _VERB_LIKE,
        "noun_like": _NOUN_LIKE,
        "word": _WORD,
    }
    lists = {
        "prepositions": _PREPOSITIONS,
        "openers": _OPENERS,
        "joiners": _JOINERS,
        "adjectives": _ADJECTIVES,
        "verbs": _VERBS,
    }
    return {
        "most_words": MOST_WORDS,
        **{name: _in_javascript(pattern.pattern) for name, pattern in patterns.items()},
        **{name: sorted(words) for name, words in lists.items()},
    }


def _in_javascript(pattern: str) -> str:
    r"""`\w` means Latin letters only there, so it is spelt out."""
    return pattern.replace(r"[\w", r"[\p{L}\p{N}_").replace(r"\w", r"[\p{L}\p{N}_]")
