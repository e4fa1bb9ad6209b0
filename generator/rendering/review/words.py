"""The words of a review: what each finding lacks, says and suggests, and why a paper isn't read.

A table of its own beside `rendering.messages`: a paper isn't content, has no lines that a
caret could point at, and its findings stop no build.  `docs/review.md` explains every code.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.rendering.language import later as _n

LACKS: Mapping[str, str] = {
    # topic or code: what follows «Sent back – lacks …»
    "section": _n("the section about the customer"),
    "section-empty": _n("answers in the section about the customer"),
    "who": _n("who notices"),
    "better": _n("what gets better"),
    "worse": _n("what gets worse"),
    "evidence": _n("a customer voice"),
    "unheard": _n("who hasn't been heard"),
    "conclusion": _n("a conclusion"),
    "mitigation": _n("what makes up for it"),
    "tells": _n("who tells the customer"),
    "follow-up": _n("a day to look again"),
    "evidence-unknown": _n("a reference that leads somewhere"),
    "evidence-taken-down": _n("a reference that leads somewhere"),
}

_UNANSWERED = _n("Nothing stands under “{label}”.")
_EMPTY = _n("Under “{label}” there is only “{value}”.")

_SUGGESTIONS: Mapping[str, str] = {
    "who": _n("Write “Who notices:” and which customers it is, and where on their way they are."),
    "better": _n("Write “Better:” and what gets better for the customer, or that nothing does."),
    "worse": _n("Write “Worse:” and what gets worse for the customer, or that nothing does."),
    "evidence": _n(
        "Write the id of an insight, or link to its page. If there is none, say so: "
        "“no customer voice”. --suggest proposes some."
    ),
    "unheard": _n("Write “Not heard:” and which customers nobody has asked, or that all have."),
    "conclusion": _n("Write “Conclusion:” and one of: in line, partly, against."),
    "mitigation": _n("Write “Makes up for it:”, what is done, and who sees to it or when."),
    "tells": _n("Write “Tells the customer:”, who does, and how."),
    "follow-up": _n("Write “Follow-up:” and a day that has not come, such as 2027-03-15."),
}

_MISSING: Mapping[str, str] = {
    "who": _n("Nothing says who notices the decision."),
    "better": _n("Nothing says what gets better for the customer."),
    "worse": _n("Nothing says what gets worse for the customer."),
    "evidence": _n("The section refers to no insight, and doesn't say that there is none."),
    "unheard": _n("Nothing says who hasn't been heard."),
    "conclusion": _n("The section draws no conclusion."),
    "mitigation": _n("The decision isn't wholly in line, and nothing makes up for it."),
    "tells": _n("Nothing says who tells the customer."),
    "follow-up": _n("Nothing says when the decision is followed up."),
}

_OTHERS: Mapping[str, tuple[str, str]] = {
    "section-missing": (
        _n("There is no section about the consequences for the customer."),
        _n(
            "Add the heading “Consequences for the customer”. If your papers call it something "
            "else, write that below review: headings: in settings.yaml."
        ),
    ),
    "section-empty": (
        _n("The section holds nothing but its template."),
        _n("Answer its questions; a sentence each is enough."),
    ),
    "better-not-shown": (
        _n("Under “{label}” nothing shows what gets better."),
        _SUGGESTIONS["better"],
    ),
    "worse-not-shown": (
        _n("Under “{label}” nothing shows what gets worse."),
        _SUGGESTIONS["worse"],
    ),
    "evidence-without-id": (
        _n("Under “{label}” no insight is named."),
        _SUGGESTIONS["evidence"],
    ),
    "evidence-not-chosen": (
        _n("None of the voices is ticked."),
        _n(
            "Tick those that the decision builds on. If there is none, say so: “no customer voice”."
        ),
    ),
    "evidence-unknown": (
        _n("There is no insight “{value}”."),
        _n("Correct the id, or take it away."),
    ),
    "evidence-taken-down": (
        _n("The insight “{value}” was taken down."),
        _n("Refer to another, or say that there is none."),
    ),
    "conclusion-not-chosen": (
        _n("Under “{label}” all the choices are left."),
        _n("Keep one of them: in line, partly, against."),
    ),
    "conclusion-unclear": (
        _n("“{value}” doesn't say whether it is in line, partly in line, or against."),
        _SUGGESTIONS["conclusion"],
    ),
    "mitigation-nobody": (
        _n("Nobody is named who sees to what makes up for it, and no day."),
        _n("Add a role or a department, or a day."),
    ),
    "tells-nobody": (
        _n("“{value}” says that nobody tells the customer, and not why."),
        _n("Write who does, or why nobody needs to."),
    ),
    "follow-up-none": (
        _n("“{value}” says that nobody looks again."),
        _SUGGESTIONS["follow-up"],
    ),
    "follow-up-no-day": (
        _n("The follow-up has no day."),
        _n("Write a day, a week, a month or a quarter with its year: 2027-03-15, Q2 2027."),
    ),
    "follow-up-past": (
        _n("The follow-up was to be {value}, and today is {today}."),
        _n("Write a day that has not come; if it has been followed up, the paper needs no review."),
    ),
}

FINDINGS: Mapping[str, tuple[str, str]] = {
    **_OTHERS,
    **{f"{topic}-missing": (text, _SUGGESTIONS[topic]) for topic, text in _MISSING.items()},
    **{f"{topic}-unanswered": (_UNANSWERED, hint) for topic, hint in _SUGGESTIONS.items()},
    **{f"{topic}-empty": (_EMPTY, hint) for topic, hint in _SUGGESTIONS.items()},
}
"""Code → what is wrong, and a suggestion."""

REFUSALS: Mapping[str, tuple[str, str]] = {
    "no-such-file": (_n("There is no such file."), ""),
    "not-a-file": (_n("This is not a file."), ""),
    "symbolic-link": (
        _n("This is a symbolic link, and those are not followed."),
        _n("Name the file that it leads to."),
    ),
    "unreadable": (_n("The file can't be read. {value}"), ""),
    "unknown-format": (
        _n("“{value}” is no format that can be read."),
        _n("Save the paper as one of: {choices}."),
    ),
    "old-format": (
        _n("This is an older format than can be read."),
        _n("Save the paper as .docx or .odt."),
    ),
    "too-large": (
        _n("The file is larger than {limit} MiB."),
        _n("Take the pictures away, or review the section alone."),
    ),
    "too-many-parts": (
        _n("The file is a package of more than {limit} parts."),
        _n("Save the paper anew, or review the section alone."),
    ),
    "unpacks-too-large": (
        _n("The file would unpack to much more than its size, as one that is made to do harm."),
        _n("Save the paper anew, or review the section alone."),
    ),
    "too-many-pages": (
        _n("The paper has {value} pages, and at most {limit} are read."),
        _n("Review the section alone."),
    ),
    "too-slow": (
        _n("The file couldn't be read in {limit} seconds."),
        _n("Save the paper anew, or review the section alone."),
    ),
    "encrypted": (
        _n("The paper is protected by a password."),
        _n("Save it without one."),
    ),
    "damaged": (
        _n("The file is damaged, or something else than its name says."),
        _n("Open it and save it anew."),
    ),
    "macros": (
        _n("The paper holds macros, and such papers are not opened."),
        _n("Save it as .docx or .odt, without macros."),
    ),
    "declares-entities": (
        _n("The file holds declarations that no office program writes."),
        _n("Open it and save it anew."),
    ),
    "not-text": (
        _n("The file is not text in UTF-8."),
        _n("Save it with the encoding UTF-8."),
    ),
    "no-text": (
        _n("No text could be found in the file; perhaps its pages are pictures."),
        _n("Review the file that the PDF was made from."),
    ),
}
"""Code → why a paper isn't read, and what to do."""


def lacking(code: str) -> str:
    """What a finding shows to be missing: `follow-up-past` → that of `follow-up`."""
    said = max((key for key in LACKS if f"{code}-".startswith(f"{key}-")), key=len)
    return LACKS[said]
