"""Words by which a conclusion leans: for, against, by halves, or in doubt.

Swedish and English side by side, in small letters: papers mix them.
"""

from __future__ import annotations

import re


def _words(*patterns: str) -> re.Pattern[str]:
    """Any of the patterns, as words of their own."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)")


WITH = _words(r"i linje", r"in line")
AGAINST = _words(
    r"(?:strider|strida|bryter|bryta|går|gå|goes?) (?:\w+ )?(?:e?mot|against)",
    r"e?mot (?:\w+ )?\w*kund(?!service|tjänst)\w*", r"tvärt ?emot", r"emot",
    r"i strid (?:med|mot)", r"contrary to", r"against",
)  # fmt: skip
YES = re.compile(r"(?:ja|jo|yes)(?=\s*(?:$|[,:;(–—-]))")
NO_ALONE = re.compile(r"(?:e?mot|nej|no)(?=\s*(?:$|[,:;(–—-]))")
"""At the beginning of an answer, where the question has been asked; «Mot bakgrund av» is none."""

NEITHER = _words(
    r"(?:ta|tar|tog|tagit|tas|togs|fram|möta) emot", r"mot bakgrund\w*",
    r"(?:service|bemötande|löfte|kommunikation|information|attityd|ansvar|åtagande|skyldighet"
    r"|rättvis|ärlig|tydlig|öppen|öppna|generös)\w* (?:\w+ ){0,2}?mot (?:\w+ )?\w*kund\w*",
    r"against (?:the|this|that) background", r"not (?:only|just|merely|least)",
    r"(?:inte|ej|icke) (?:bara|endast|enbart|minst)",
    r"(?:utan|ingen|inget) (?:tvekan|tvivel)", r"(?:without (?:a |any )?|no |beyond )doubt",
)  # fmt: skip
"""Phrases that hold a word of the others, and say nothing of the conclusion."""

_HARM = (
    r"(?:sämre|svårare|dyrare|högre|krångligare|längre|långsammare|försämr\w*|nackdel\w*"
    r"|förlor\w*|drabba\w*|negativ\w*|skada\w*|missgynna\w*|betala\w*|vänta\w*"
    r"|worse|harder|dearer|slower|higher|loses?|lost|losses|drawbacks?|suffers?|harm\w*"
    r"|negative\w*|pays?|waits?)"
)
HARM = _words(_HARM)
NO_HARM = _words(
    r"(?:ingen|inget|inga|ingenting|inte|ej|utan|nobody|no one|nothing|no|not|none|without)"
    rf"(?: (?!i linje|in line)[^\s,;:]+){{0,6}}? {_HARM}"
)
"""«Ingen kund får det sämre»: a no that speaks for the decision."""

NO = _words(
    r"inte", r"ej", r"icke", r"aldrig", r"knappast", r"knappt", r"näppeligen", r"föga",
    r"ingalunda", r"långt ?i?från", r"allt annat än", r"på (?:intet|inget) (?:sätt|vis)",
    r"(?:raka )?motsats\w*", r"not", r"never", r"cannot", r"\w+n['’]t", r"hardly", r"scarcely",
    r"barely", r"far from", r"anything but", r"in no way", r"by no means", r"nowhere near",
    r"the opposite",
)  # fmt: skip
NOBODY = _words(
    r"ingen", r"inget", r"inga", r"ingenting", r"varken", r"utan att", r"misslyckas", r"no",
    r"nobody", r"none", r"nothing", r"no one", r"neither", r"nor", r"without", r"fails?",
)  # fmt: skip
"""A no whose reach isn't sure: «inget talar för att det är i linje»."""

ALL = _words(
    r"helt", r"fullt", r"riktigt", r"alltid", r"alla", r"allt", r"hela", r"överallt",
    r"entirely", r"wholly", r"fully", r"quite", r"completely", r"always", r"all", r"everyone",
    r"everybody", r"altogether",
)  # fmt: skip
"""After a no: «inte helt i linje», «not for everyone»."""

PARTLY = _words(
    r"delvis", r"till (?:viss|vissa|stor|större|största|en) del\w*", r"till hälften", r"halvt",
    r"i (?:viss|vissa|stor|någon|hög) (?:mån|del\w*|utsträckning|grad|avseenden)",
    r"i (?:vissa|många|flera|de flesta) (?:fall|delar|avseenden|stycken)", r"i huvudsak",
    r"huvudsakligen", r"i (?:det )?stort(?: sett)?", r"i stora drag", r"mestadels", r"oftast",
    r"på det (?:stora )?hela(?: taget)?", r"för (?:de )?(?:flesta|många|vissa|några)", r"nästan",
    r"mer eller mindre", r"någorlunda", r"hyfsat", r"hyggligt", r"övervägande", r"i princip",
    r"(?:bara|endast|enbart|only) (?:i linje|in line|för|for)",
    r"partly", r"partially", r"in part", r"mostly", r"largely", r"mainly", r"broadly",
    r"generally", r"by and large", r"somewhat", r"more or less", r"almost", r"nearly",
    r"to (?:some|a (?:certain|large|great|limited)) (?:extent|degree)", r"in principle",
    r"for (?:most|many|some)", r"in (?:most|some|many) (?:cases|respects|parts|ways)",
    r"on the whole", r"in the main", r"half",
)  # fmt: skip

BUT = _words(
    r"men", r"dock", r"fast", r"fastän", r"däremot", r"samtidigt", r"även om", r"trots",
    r"but", r"however", r"though", r"although", r"yet", r"while",
)  # fmt: skip
EXCEPT = _words(
    r"utom", r"förutom för", r"(?:med )?undantag\w*", r"bortsett från", r"förutsatt",
    r"under förutsättning\w*", r"så länge", r"såvida", r"på villkor\w*", r"om vi",
    r"except\w*", r"(?:apart|aside) from", r"provided", r"unless", r"as long as",
    r"on condition", r"if we",
)  # fmt: skip

DOUBT = _words(
    r"vet (?:vi |jag |ingen )?(?:inte|ej)", r"(?:inte|ej) (?:vet|säker|säkra|säkert)",
    r"vet ingen", r"oklar\w*", r"osäker\w*", r"tveksam\w*", r"tvek\w*", r"tvivel\w*", r"tvivlar",
    r"svårt? att", r"svårbedöm\w*", r"kanske", r"möjligen", r"möjligtvis", r"eventuellt",
    r"(?:går|kan) (?:\w+ )?(?:inte|ej) (?:att )?(?:säga|bedöma|avgöra|veta)", r"troligen",
    r"troligtvis", r"antagligen", r"förmodligen", r"förhoppningsvis", r"hoppas", r"sannolikt",
    r"nog", r"borde", r"bör", r"torde", r"frågan är", r"återstår att", r"ska (?:be|ut)\w+as",
    r"beror (?:helt )?på (?!att)\w+", r"utreds", r"varken", r"annat än",
    r"om (?:det|detta|beslutet|förslaget) (?:är|ligger|går)",
    r"unclear", r"unsure", r"uncertain", r"not (?:sure|certain|clear)", r"doubt\w*", r"perhaps",
    r"hard to (?:say|tell|judge)", r"difficult to", r"maybe", r"possibly", r"probably", r"likely",
    r"(?:do not|don['’]t|cannot|can['’]t) (?:yet )?(?:know|say|tell)", r"presumably",
    r"hopefully", r"hope", r"should be", r"may(?: well)? be", r"might", r"could", r"debatable",
    r"depends?", r"remains to", r"whether", r"neither", r"question is", r"arguabl[ey]",
)  # fmt: skip
SUPPOSED = _words(r"vore", r"skulle", r"would")
"""What something else would be."""
