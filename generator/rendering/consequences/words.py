"""What the tool for decision papers says, in the page and in the paper.

Lead-ins are such as `review.topics` knows, so that a full paper is found complete.
"""

from __future__ import annotations

from typing import Any

from generator.rendering.consequences import labels
from generator.rendering.contributing.handing_in import words_of_ways
from generator.rendering.language import Language


def words(language: Language) -> dict[str, Any]:
    """By the script's own names; `{…}` is filled in there."""
    return {
        **_paper(language),
        **_page(language),
        **_out(language),
        **words_of_ways(language),
        **_file(language),
        "leads": _leads(language),
        "parts": _parts(language),
    }


def _paper(language: Language) -> dict[str, Any]:
    _ = language._
    return {
        "heading": _("Consequences for the customer"),
        "what": _("What is to be decided"),
        "untitled": _("A paper without a name"),
        "not_yet": _("not answered yet"),
        "no_answer": _("“{text}” is no answer"),
        "facts": {
            "owner": _("Owner"),
            "forum": _("Forum"),
            "on": _("Day of the decision"),
        },
        "no_voice": _("We have no customer voice on this."),
        "by_day": _("by {day}"),
        "told_on": _("The customer is told {day}."),
        "yes": _("Yes."),
        "no": _("No."),
        "prepared": _("Customer service is prepared."),
        "not_prepared": _("Customer service is not prepared."),
        "expected": _("Expected contacts: {contacts}"),
        "of_three": _("{strength} of 3"),
        "eight": _("One thing at a time"),
        "eight_head": [
            _(label)
            for label in (
                labels.WHAT,
                labels.DIRECTION,
                labels.STRENGTH,
                labels.WHERE,
                labels.NOTICED,
            )
        ],
    }


def _leads(language: Language) -> dict[str, str]:
    _ = language._
    return {
        "who": _(labels.WHO),
        "better": _(labels.BETTER),
        "worse": _(labels.WORSE),
        "voices": _(labels.VOICES),
        "gap": _(labels.GAP),
        "unheard": _(labels.UNHEARD),
        "conclusion": _(labels.CONCLUSION),
        "mitigation": _(labels.MITIGATION),
        "tells": _(labels.TELLS),
        "follow": _(labels.FOLLOW_UP),
        "zero": _(labels.DO_NOTHING),
    }


def _parts(language: Language) -> dict[str, str]:
    """What of an answer is left, as it follows the question: “… – what gets worse”."""
    _ = language._
    return {
        "who": _("which customers"),
        "affects": _("how they notice it"),
        "affects_unknown": _("how they notice it: find out first"),
        "better": _("what gets better"),
        "worse": _("what gets worse"),
        "voice": _("a customer voice, or that there is none"),
        "unheard": _("who hasn't been heard"),
        "conclusion": _("a conclusion"),
        "mitigation": _("what makes up for it"),
        "mitigation_owner": _("who sees to what makes up for it, and by when"),
        "mitigation_early": _("a day for it that doesn't come before the decision"),
        "tells": _("who tells the customer"),
        "follow": _("a day to look again"),
        "follow_past": _("a day to look again that has not come"),
        "follow_early": _("a day to look again that doesn't come before the decision"),
        "heard_out": _("yes or no"),
        "how": _("how, or why not"),
        "zero": _("what happens if we do nothing"),
    }


def _page(language: Language) -> dict[str, Any]:
    _ = language._
    return {
        "numbers": _(
            "none, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve"
        ),
        "none_answered": _("None of {all} answered"),
        "some_answered": _("{done} of {all} answered"),
        "all_answered": _("All {all} answered"),
        "answered": _("answered"),
        "begun": _("begun"),
        "nobody_here": _("No customer has said anything about it where you have chosen."),
        "show_all": _("Show all {count}"),
        "silent": _("Silent: {places}."),
        "silent_ways": _("Nobody has been heard there {ways}."),
        "context": _("{places}: {count} voices."),
        "context_one": _("{places}: one voice."),
        "context_none": _("{places}: no customer has said anything there yet."),
        "found": _("{count} fit"),
        "over_one": _("Take away a single character."),
        "over": language.n_("Take away {over} character.", "Take away {over} characters.", 2),
        "count": _("{length} of {limit}"),
        "sure": _("“{title}” goes away and can't be brought back. Throw it away?"),
    }


def _out(language: Language) -> dict[str, Any]:
    _ = language._
    return {
        "copied_text": _(
            "Copied: the section about the customer. Paste it into Word, Outlook or Teams."
        ),
        "copied_markdown": _("Copied as Markdown: the section about the customer."),
        "no_word": _("The Word template could not be read. Copy the text instead."),
        "chair": _("The empty chair"),
        "chair_about": _("Put the card where the customer would have sat."),
        "chair_ask": _("Ask aloud, in the customer's place"),
        "chair_asks": [
            _("What would I say if I sat here?"),
            _("What gets harder for me after this decision?"),
            _("Who of you has asked me?"),
            _("How do I get to know about it, and from whom?"),
            _("When do you look at how it went for me?"),
        ],
    }


def _file(language: Language) -> dict[str, Any]:
    _ = language._
    return {
        "nameless": _("decision"),
        "needs": {
            "title": _("What the decision is called"),
            "owner": _("Who owns it"),
            "on": _("Day of the decision"),
        },
        "follow": _("We look again"),
        "before": _("{field}: the day comes before the decision, {on}. Choose a later one."),
        "vague": _("{field}: choose what it is about."),
        "unkept": _("{field}: write what is done, who sees to it and by when."),
        "mail_subject": _("Decision paper: {title}"),
    }
