"""How one sentence leans, by what stands around the words that name the line.

Where it can be read in two ways, it is in doubt: to ask once more costs less than to call a
paper ready whose decision is against the customer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.review import leaning as words

Leaning = Literal["in_line", "partly", "against", "doubt"]

_SENTENCE = re.compile(r"[^.!?\n;]+[.!?;]*")
_GOES_ON = re.compile(r"[.!;\n]+\s*(?=(?:men|dock|däremot|utom|undantag|but|however|except)\b)")
"""«I linje. Men inte för äldre.» is one thought."""
_PART = re.compile(
    rf"\s*[,:;()–—]+\s*|\s+-\s+|\s+(?={words.BUT.pattern}|{words.EXCEPT.pattern})"
    r"|\s+(?=(?:eftersom|därför|och|because|since|and)\b)"
)
_NEW_THOUGHT = re.compile(
    r"(?:^|[\s,;:–—])(?:(?:och|and)(?! (?:att|that)\b)(?=.*\b(?:är|ligger|går|står|is|are|goes)\b)"
    r"|så|därför|alltså|utan(?! att)|men|so|therefore|but)\s"
)
"""What stood before it doesn't reach what comes after."""
_BECAUSE = re.compile(r"\b(?:eftersom|då|när|om|because|since|as|when|if)\b")
_WITHIN = re.compile(r"\b(?:att|som|vilket|vad|that|which|what)\b")
"""Begins a clause whose no is its own."""
_IS = re.compile(r"\b(?:är|blir|kan|ligger|går|känns|is|are|it)\b")
_FEW = 4
"""Words of an afterthought: «i linje, till viss del»."""


def sentences(said: str) -> Iterator[str]:
    """Those that state something: what a question asks isn't concluded."""
    for sentence in _SENTENCE.findall(_GOES_ON.sub(", ", said)):
        bare = " ".join(sentence.split()).strip(" .:–—-*!;\"'”“")
        if bare and "?" not in sentence:
            yield words.NEITHER.sub("…", bare)


def weighed(sentence: str, first: bool) -> Leaning | None:
    """None where it doesn't speak of the line.  `first`: it begins an answer, where a bare word
    is enough."""
    plain = words.NO_HARM.sub("…", sentence)
    named = list(_named(plain, first))
    found = {leaning for one in named if (leaning := one.leaning)}
    if not named:
        return _by_halves(plain) if first else None
    if "doubt" in found:
        return "doubt"
    if found >= {"in_line", "against"}:  # «i linje för nya kunder, men mot äldre kunders intresse»
        return "partly" if words.BUT.search(plain) or words.PARTLY.search(plain) else "doubt"
    return "partly" if "partly" in found else next(iter(found), None)


def _by_halves(plain: str) -> Leaning | None:
    """An answer that leans without naming the line: «till viss del», «knappast»."""
    if words.DOUBT.search(plain):
        return "doubt"
    if words.PARTLY.match(plain):
        return "partly"
    if found := words.NO.match(plain):
        rest = plain[found.end() :]
        short = len(rest.split()) < _FEW
        return "partly" if words.ALL.search(rest) else "against" if short else None
    return None


@dataclass(frozen=True, slots=True)
class _Named:
    """A word that names the line, with what stands before it and after."""

    kind: Literal["in_line", "against"]
    said: str
    before: str
    after: tuple[str, ...]
    """Parts, the first of them its own clause's end."""

    @property
    def leaning(self) -> Leaning | None:
        own, afterthoughts = self.after[0], self.after[1:]
        clause = _PART.split(self.before)[-1]
        if words.SUPPOSED.search(clause):
            return None
        few = [part for part in afterthoughts if len(part.split()) <= _FEW]
        reservations = [part for part in afterthoughts if words.BUT.match(part)]
        near = " ".join([self.before, own, *few, *reservations])
        if words.DOUBT.search(near) or words.NOBODY.search(self.before):
            return "doubt"
        leaning = self._turned()
        hedged = words.PARTLY.search(" ".join([clause, self.said, own, *few, *reservations]))
        excepted = words.EXCEPT.search(" ".join([self.before, own, *afterthoughts]))
        if leaning == "in_line" and (hedged or excepted or self._is_limited(afterthoughts)):
            return "partly"
        return "partly" if leaning == "against" and hedged else leaning

    def _turned(self) -> Leaning:
        """What a no makes of it."""
        kinds: tuple[Leaning, Leaning] = ("in_line", "against")
        kept, turned = kinds if self.kind == "in_line" else reversed(kinds)
        nos = list(words.NO.finditer(self.before))
        within = words.NO.search(self.said)
        if len(nos) + bool(within) > 1:
            return "doubt"
        if within:
            return turned
        if nos:
            return self._negated(nos[0], turned)
        return self._turned_after(kept, turned)

    def _negated(self, no: re.Match[str], turned: Leaning) -> Leaning:
        rest = self.before[no.end() :]
        if _BECAUSE.search(self.before[: no.start()]):
            return "doubt"
        if words.ALL.search(rest):
            return "partly"
        if self.kind == "against" and rest.strip():  # «vi kan inte bortse från att det går emot»
            return "doubt"
        return turned

    def _turned_after(self, kept: Leaning, turned: Leaning) -> Leaning:
        """«I linje är det inte»; but not «i linje med löftet att inte höja priset»."""
        no = words.NO.search(self.after[0])
        if no is None or _WITHIN.search(self.after[0][: no.start()]):
            return kept
        begins = not self.before.strip() and _IS.search(self.after[0][: no.start()])
        return turned if begins else "doubt"

    def _is_limited(self, afterthoughts: list[str] | tuple[str, ...]) -> bool:
        """«I linje, men inte för äldre», «in line, not for tenants»."""
        for part in afterthoughts:
            no = words.NO.match(part)
            if no and part[no.end() :].strip():
                return True
            if words.BUT.match(part) and (words.NO.search(part) or words.HARM.search(part)):
                return True
        return False


def _named(plain: str, first: bool) -> Iterator[_Named]:
    """Every word that names the line, in the sentence's order."""
    found: list[tuple[re.Match[str], Literal["in_line", "against"]]] = []
    if first:
        found += [(one, "in_line") for one in [words.YES.match(plain)] if one]
        found += [(one, "against") for one in [words.NO_ALONE.match(plain)] if one]
    found += [(one, "in_line") for one in words.WITH.finditer(plain)]
    found += [(one, "against") for one in words.AGAINST.finditer(plain)]
    found.sort(key=lambda each: each[0].start())
    ends = [one.start() for one, _kind in found[1:]] + [len(plain)]
    start = 0
    for (one, kind), end in zip(found, ends, strict=False):
        before = _NEW_THOUGHT.split(plain[start : one.start()])[-1]
        yield _Named(kind, one[0], before, tuple(_PART.split(plain[one.end() : end])))
        start = one.end()
