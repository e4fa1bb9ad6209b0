"""Problems in the reader's words: what is wrong, what is expected, what to do."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from generator.problems import Detail, Problem, Severity
from generator.rendering.language import Language
from generator.rendering.language import later as _n

TEXTS: Mapping[str, tuple[str, str]] = {
    # code: (what is wrong, what to do)
    "affects-unknown": (
        _n("The status is “{status}”, but nobody knows whether the customer notices it."),
        _n("Find out, and write direct, indirect or no; until then the paper is a draft."),
    ),
    "alias": (
        _n("A text can't begin with an asterisk."),
        _n("Put quotes around the text: {value}."),
    ),
    "allowed-expired": (
        _n("What this file allows was allowed until {value}."),
        _n("Remove the file, or have it approved anew with a later day."),
    ),
    "allowed-expires-soon": (
        _n("What this file allows is allowed until {value}, and then no longer."),
        _n("Mend the insight before then, or have it approved anew with a later day."),
    ),
    "allowed-matches-nothing": (
        _n("Nothing in “{file}” has the fingerprint “{value}” for this rule."),
        _n("Remove the file, or correct the rule, the file or the fingerprint."),
    ),
    "anchor": (_n("A text can't begin with “&”."), _n("Put quotes around the text: {value}.")),
    "asterisk-item": (
        _n("The items of a list begin with a hyphen here, not with an asterisk."),
        _n("Write “- ” before each item."),
    ),
    "backslash": (
        _n("Within double quotes a backslash begins a code, and this is none."),
        _n("Write the backslash twice, or put single quotes around the text."),
    ),
    "bad-link": (
        _n("“{value}” can't be linked to."),
        _n(
            "Link to a web address (https://…), a mailbox (mailto:…), "
            "or another insight by its file's name without .yaml."
        ),
    ),
    "before-decision": (
        _n("{value} is before the day of the decision ({on})."),
        _n("Check the year and the month."),
    ),
    "before-heard": (
        _n("{value} is before the day it was heard ({heard})."),
        _n("Check the year and the month."),
    ),
    "bad-id": (
        _n("The file's name “{value}” can't be an address."),
        _n("Use 3 to 80 of a–z, 0–9 and hyphens: å and ä become a, ö becomes o."),
    ),
    "body-too-long": (
        _n("The paper is {length} characters long; at most {limit} fit."),
        _n("Keep what the decision needs, and link to the rest."),
    ),
    "bracket": (
        _n("The text begins with “{value}” and is therefore read as a list."),
        _n("Put quotes around the text: {text}."),
    ),
    "came-back": (
        _n("“{value}” was taken down {on}, and here it is again."),
        _n("Remove the file. If it is to be shown after all, remove {other} first."),
    ),
    "card-number": (
        _n("Here stands the number of a payment card: {value}."),
        _n("Take it away. Write “a customer who paid by card” if it matters."),
    ),
    "colon-in-text": (
        _n("A colon followed by a space is read as a new key."),
        _n("Put quotes around the text: {value}."),
    ),
    "date-format": (
        _n("“{value}” is not a date."),
        _n("Write year, month and day like this: 2026-11-18."),
    ),
    "date-impossible": (
        _n("There is no day “{value}”."),
        _n("Check the month and the day."),
    ),
    "double-id": (
        _n("Two files have the name “{value}”: this one and {other}."),
        _n("Give one of them another name."),
    ),
    "doubles-forgotten": (
        _n("This is a duplicate of “{value}”, which was taken down {on}."),
        _n(
            "Its words are likely the same: kundinsikt forget {id}. "
            "If they are somebody else's, remove “duplicate_of”."
        ),
    ),
    "duplicate-key": (
        _n("The key “{key}” stands here again; it stands on line {line} already."),
        _n("Keep one of the two."),
    ),
    "email-address": (
        _n("Here stands an e-mail address: {value}."),
        _n("Take it away. Write “a customer” and, if need be, what kind: “a customer in Umeå”."),
    ),
    "empty-file": (_n("The file is empty."), _n("Write something in it, or remove it.")),
    "empty-value": (
        _n("“{key}” has no value."),
        _n("Write something after the colon, or remove the line."),
    ),
    "excerpt-too-long-for-screen": (
        _n(
            "“screen.text” is {length} characters long; a {size}-inch screen has room for {limit} "
            "that are legible from {distance} metres."
        ),
        _n("Leave out more (… for what you leave out)."),
    ),
    "expired": (
        _n("This is no longer shown: the last day was {value} (“{key}”)."),
        _n("Take it away: kundinsikt forget {id}."),
    ),
    "expires-soon": (
        _n("The last day this is shown is {value} (“{key}”)."),
        _n(
            "Nothing needs doing. Whoever wants to keep it longer needs a reason, or a new consent."
        ),
    ),
    "file-not-a-mapping": (
        _n("The file must consist of lines with “key: value”."),
        _n("Begin with a line such as “title: Customers think the order is cancelled”."),
    ),
    "file-too-large": (
        _n("The file is larger than {limit} kB."),
        _n("An insight is a few lines. Leave raw data where it is, and point to it."),
    ),
    "follow-up-due": (
        _n("This was to be followed up on {value}, and today is {today}."),
        _n(
            "Look at what customers have said since; write “outcome” below “follow_up”, and set "
            "“status” to followed_up."
        ),
    ),
    "follows-left-out": (
        _n("This file refers to “{value}”, which was left out."),
        _n("It comes back when “{value}” has been mended."),
    ),
    "forbidden-character": (
        _n("Here is a character that can't be seen or turns the text around ({value})."),
        _n("Remove it, and write the text anew if you pasted it."),
    ),
    "foreign-file": (
        _n("Files that end with “{value}” are not read here."),
        _n("Files in this folder end with {expected}. Rename the file, or move it elsewhere."),
    ),
    "front-matter-not-closed": (
        _n("The front matter begins here and never ends."),
        _n("Write a line with only “---” below it, before the paper itself."),
    ),
    "full-name": (
        _n("This looks like somebody's name: {value}."),
        _n("Write a role instead: “a customer in Umeå”, “the fitter”."),
    ),
    "heard-in-the-future": (
        _n("“{value}” has not been yet: today is {today}."),
        _n("Check the year and the month."),
    ),
    "history-order": (
        _n("{value} comes before the step above it ({earlier})."),
        _n("The history has the oldest step first."),
    ),
    "history-status": (
        _n("The history ends with “{value}”, but the status is “{status}”."),
        _n("Add a last step with “{status}”, or correct the status."),
    ),
    "hours-order": (
        _n("The screen goes dark at {last}, which is not after {first}, when it lights up."),
        _n("Let “to” be later the same day, or take “hours” away if it is always lit."),
    ),
    "iban": (
        _n("Here stands a bank account (IBAN): {value}."),
        _n("Take it away. Write “the customer's account” if it matters."),
    ),
    "item-out-of-place": (
        _n("A list item stands here, but the key above it has a value already."),
        _n("Put the items below a key that stands alone, such as “tags:”."),
    ),
    "key-not-indented": (
        _n("“{key}” belongs below “{parent}”, but is not indented."),
        _n("Put two spaces before “{key}”."),
    ),
    "key-not-text": (
        _n("A key must be a word."),
        _n("Write “key: value”; put quotes around texts that begin with [ or {."),
    ),
    "key-too-deep": (
        _n("“{key}” does not belong below “{parent}”."),
        _n("Take away the spaces before “{key}”."),
    ),
    "keys-not-text": (
        _n("A text belongs here, and not keys."),
        _n("A colon followed by a space makes a key. Put quotes around the text."),
    ),
    "likely-duplicate": (
        _n("“{key}” says almost the same as {others}."),
        _n(
            "If it is the same case, write “duplicate_of: {id}” here. If another customer said it, "
            "add it to “heard_again” there and remove this file."
        ),
    ),
    "list-not-text": (
        _n("A text belongs here, and not a list."),
        _n("Write one text on the line, with quotes around it if it begins with [."),
    ),
    "mailbox-link": (
        _n("This link leads to somebody's mailbox: {value}."),
        _n("Keep it if it is a shared mailbox of a company; else take it away."),
    ),
    "merge-conflict": (
        _n("Two versions of these lines stand here, one after the other (a merge conflict)."),
        _n(
            "Keep the lines you want, and remove those that begin with <<<<<<<, ======= or >>>>>>>."
        ),
    ),
    "missing-key": (_n("“{key}” is missing."), _n("Add a line “{key}: …”.")),
    "missing-one-of": (
        _n("One of these is missing: {keys}."),
        _n("Write what the customer said, or what you saw."),
    ),
    "missing-one-of-when": (
        _n("One of these is missing: {keys}; needed when “{when}” is “{value}”."),
        _n("Name the insights under “evidence”, or say in “gap” what no customer has been asked."),
    ),
    "missing-settings": (
        _n("There is no settings.yaml."),
        _n("Make one with at least “company: Your company”, or run “kundinsikt init”."),
    ),
    "missing-when": (
        _n("“{key}” is missing; it is needed since “{when}” is there."),
        _n("Add “{key}”."),
    ),
    "missing-when-value": (
        _n("“{key}” is missing; it is needed when “{when}” is “{value}”."),
        _n("Add “{key}”, or correct “{when}”."),
    ),
    "misplaced-file": (
        _n(
            "“{value}” lies at the top of the folder, where only settings.yaml and questions.yaml "
            "lie."
        ),
        _n("Move it to the folder of its kind: {choices}."),
    ),
    "mitigation-due": (
        _n("This was to be done by {value}, and today is {today}. Nobody has said whether it was."),
        _n("Ask its owner, and write “kept” beside “due”: yes, partly or no."),
    ),
    "never-allowed": (
        _n("A personal number can't be allowed, whoever says so."),
        _n("Take the number out of the insight, and remove this file."),
    ),
    "no-colon": (
        _n("Here a colon is missing: “{value}”."),
        _n("Every line is “key: value”. A text that goes on must be indented."),
    ),
    "no-front-matter": (
        _n("The file does not begin with front matter."),
        _n("Begin with a line “---”, then “title: …” and the other keys, then “---” again."),
    ),
    "no-space-after-colon": (
        _n("A space is missing after the colon."),
        _n("Write “{key}: …” with a space after the colon."),
    ),
    "no-space-after-hyphen": (
        _n("A space is missing after the hyphen."),
        _n("Write “- ” before each item."),
    ),
    "no-such-folder": (
        _n("There is no such folder."),
        _n("Give the folder with the insights: kundinsikt check insights."),
    ),
    "not-a-choice": (_n("“{value}” is not one of the values for “{key}”."), ""),
    "not-a-file": (_n("This is neither a file nor a folder."), _n("Take it away.")),
    "not-a-list": (
        _n("“{key}” must be a list."),
        _n("Write each item on a line of its own, with a hyphen and a space before it."),
    ),
    "not-a-mapping": (
        _n("“{key}” must have lines of its own below it."),
        _n("Write “{key}:” alone, and its keys indented on the lines below."),
    ),
    "not-a-number": (
        _n("“{value}” is not a number."),
        _n("Write digits, with a point for decimals: 2.5."),
    ),
    "not-a-whole-number": (
        _n("“{value}” is not a whole number."),
        _n("Write digits only, such as 3."),
    ),
    "not-an-excerpt": (
        _n("“{value}” does not stand in the quote."),
        _n("The screen shows the customer's own words. Copy them, with … for what you leave out."),
    ),
    "not-published-yet": (
        _n("“{value}” is tomorrow: today is {today}."),
        _n("It will be published when the day comes."),
    ),
    "not-text": (
        _n("“{value}” is not read as a text."),
        _n("Put quotes around it: {text}."),
    ),
    "not-true-or-false": (_n("“{value}” is neither true nor false."), _n("Write true or false.")),
    "not-utf-8": (
        _n("The file is not saved as UTF-8 (byte {value})."),
        _n("Save it again and choose UTF-8 as its encoding."),
    ),
    "number-in-quotes": (
        _n("“{value}” stands within quotes and is read as a text."),
        _n("Take the quotes away."),
    ),
    "only-one-of": (
        _n("Only one of these can be used: {keys}."),
        _n("Keep what the customer said, and move what you saw to “context”."),
    ),
    "owner-unknown": (
        _n("“owner” is unknown, but the status is “{status}”."),
        _n("Whoever answered owns it: name the department, or set the status to “new”."),
    ),
    "owner-is-receiver": (
        _n("“{value}” owns it: are you sure? The fault seldom arose where the call was taken."),
        _n(
            "Name the department where it arose, write “owner: {unknown}” if nobody knows yet, "
            "or write “cause” if you have looked."
        ),
    ),
    "placeholder-contact": (
        _n("“{key}” is still what “kundinsikt init” wrote."),
        _n("Write who answers for the department, and how many work there."),
    ),
    "personal-number": (
        _n("Here stands a Swedish personal number: {value}."),
        _n("Take it away. Write “a customer” and, if need be, an age: “a customer of about 60”."),
    ),
    "personal-number-possible": (
        _n("This may be a Swedish personal number: {value}."),
        _n("Take it away if it is one. An order's number is seldom needed here either."),
    ),
    "phone-number": (
        _n("Here stands a telephone number: {value}."),
        _n("Take it away. Who wants to be called back belongs in the case, not here."),
    ),
    "phone-number-possible": (
        _n("This may be a telephone number: {value}."),
        _n("Take it away if it is one."),
    ),
    "question-not-asked": (
        _n("No question asks for this, and a paper without it is sent back: {missing}."),
        _n("Add a question with “asks: …” for each of them."),
    ),
    "question-not-deep": (
        _n("Every paper must answer this, so it is asked of small decisions, too: {value}."),
        _n("Take “deep: true” away here; it changes nothing."),
    ),
    "question-twice": (
        _n("“{key}: {value}” stands in an earlier question, too."),
        _n(
            "Give each question an id and a title of its own, and ask for each thing once. Only "
            "“asks: own” may stand in several."
        ),
    ),
    "quote-not-closed": (
        _n("A quotation mark opens here and never closes."),
        _n("Add the closing mark. Within the text, use ” or '."),
    ),
    "quote-too-long-for-screen": (
        _n(
            "The quote is {length} characters long; a {size}-inch screen has room for {limit} "
            "that are legible from {distance} metres."
        ),
        _n(
            "Pick out the most important in “screen.text”, at most {most} characters of the "
            "customer's own words (… for what you leave out), or set “screen.allowed: false”."
        ),
    ),
    "quoted-word-first": (
        _n("The text begins with a quoted word and goes on after it."),
        _n("Put quotes around all of it: {value}."),
    ),
    "quotes-in-quotes": (
        _n("There are quotation marks within the quotation marks."),
        _n("Use ” within the text, or other quotes around it: {value}."),
    ),
    "reference-ring": (
        _n("“{key}” leads round in a ring: {ids}."),
        _n("Let one of them stand as the last."),
    ),
    "registration-plate": (
        _n("This looks like a vehicle's registration number: {value}."),
        _n("Take it away if it is one. Write “the customer's car”."),
    ),
    "reserved-first": (
        _n("A text can't begin with “{value}”."),
        _n("Put quotes around the text: {text}."),
    ),
    "reserved-id": (
        _n(
            "The file can't be called “{value}”: the site has something of its own at that address."
        ),
        _n("Choose another name."),
    ),
    "screen-gives-nothing": (
        _n("There is nothing yet of what this screen asks for: {value}."),
        _n("Add more to “content”, or take the line away: then it shows everything there is."),
    ),
    "screen-not-agreed": (
        _n("The customer can be recognised, and a screen is seen by visitors too."),
        _n(
            "Write “allowed: true” under “screen” when the consent covers screens; until then it "
            "is shown on none."
        ),
    ),
    "screen-too-far": (
        _n(
            "From {distance} metres a {size}-inch screen has room for {limit} characters; less "
            "than {least} is no room for what a customer says."
        ),
        _n("Count to a nearer seat, or hang a larger screen."),
    ),
    "seconds-too-few": (
        _n(
            "In {seconds} seconds {length} characters are read; a quote on this screen may have "
            "{limit}."
        ),
        _n("Write {least} or more, or take the line away: then the text decides."),
    ),
    "seconds-too-many": (
        _n("With {seconds} seconds for each slide only {count} go round while a break lasts."),
        _n("Write {most} or less, or take the line away: then the text decides."),
    ),
    "several-documents": (
        _n("The file holds more than one piece (“---”)."),
        _n("One insight per file: move the rest to a file of its own."),
    ),
    "street-address": (
        _n("This looks like somebody's address: {value}."),
        _n("Write the town, or only what kind of place it is: “a flat in Umeå”."),
    ),
    "symbolic-link": (
        _n("This is a symbolic link, and links are not read."),
        _n("Put the file itself here."),
    ),
    "tab": (
        _n("The line is indented with a tab."),
        _n("Use spaces: two for each step."),
    ),
    "tag": (_n("A text can't begin with “!”."), _n("Put quotes around the text: {value}.")),
    "text-cut-at-hash": (
        _n("Everything after “ #” is read as a note and not shown: “{value}”."),
        _n("Put quotes around the text if it belongs to it."),
    ),
    "text-too-long": (
        _n("“{key}” is {length} characters long; at most {limit} fit."),
        "",
    ),
    "title-is-category": (
        _n("The title “{value}” names a subject, and not what happens to the customer."),
        _n("Write it as a sentence, such as “Customers think the order is cancelled”."),
    ),
    "too-deep": (
        _n("The text is nested in more than {limit} steps."),
        _n("Put quotes around texts that hold [ or {."),
    ),
    "too-few": (_n("“{key}” needs at least {least} when “{when}” is “{value}”."), ""),
    "too-large": (_n("“{value}” is too large for “{key}”."), _n("At most {limit}.")),
    "too-many": (_n("“{key}” has room for {limit}."), _n("Keep the most important ones.")),
    "too-many-problems": (
        _n("The file has more problems than are shown; left out here: {count}."),
        _n("Mend those that are shown, and check again."),
    ),
    "too-small": (_n("“{value}” is too small for “{key}”."), _n("At least {limit}.")),
    "unknown-folder": (
        _n("This folder is not one that is read."),
        _n("Folders that are read: {choices}."),
    ),
    "unknown-key": (_n("There is no key “{key}” here."), ""),
    "unknown-reference": (_n("There is no “{value}” in {folder}."), ""),
    "unknown-zone": (
        _n("There is no time zone “{value}”."),
        _n("Write it like this: Europe/Stockholm. Without the line the player's own clock rules."),
    ),
    "unreadable-file": (_n("The file can't be read: {value}."), _n("Check its permissions.")),
    "week-claimed-twice": (
        _n("{value} is claimed by this file and by {others}."),
        _n("A week has one voice. Move one of them to another week."),
    ),
    "week-format": (_n("“{value}” is not a week."), _n("Write the ISO week like this: 2026-W47.")),
    "week-impossible": (_n("There is no week “{value}”."), _n("A year has 52 or 53 weeks.")),
    "wrong-form": (_n("“{value}” is not of the form that “{key}” has."), ""),
    "wrong-indent": (
        _n("“{key}” is indented by {value}; the lines beside it by {expected}."),
        _n("Give keys that belong together the same indentation."),
    ),
    "wrong-value": (_n("“{value}” can't be used for “{key}”."), ""),
    "yaml-syntax": (
        _n("The line can't be read."),
        _n("Often a quotation mark or an indentation is the cause. Compare with another insight."),
    ),
    "year-unlikely": (
        _n("“{value}” is not between {earliest} and {latest}."),
        _n("Check the year."),
    ),
}

_MEASURES = frozenset({"size", "distance", "seconds", "least"})
"""Details that are numbers of ours, and are written as the language writes numbers."""

_BRACES = re.compile(r"\{(\w+)\}")

_FORMS = {
    "url": _n("Write the whole address, beginning with https://."),
    "ticket": _n("Write the whole address, beginning with https://."),
    "contribute_mail": _n("Write an e-mail address, such as insight@company.example."),
    "id": _n("Write small letters a–z, digits and hyphens, such as who-notices."),
    "reviewers": _n("Write a name or a team as the git host knows it: @name, @company/team."),
    "from": _n('Write the time of day like this: "06:30".'),
    "to": _n('Write the time of day like this: "06:30".'),
    "zone": _n("Write it like this: Europe/Stockholm."),
    "light": _n("Write a colour such as #a3183f."),
    "dark": _n("Write a colour such as #ff8aa8."),
}


@dataclass(frozen=True, slots=True)
class Told:
    """A problem in words."""

    file: str
    line: int
    column: int
    severity: Severity
    code: str
    message: str
    hint: str
    source: str

    def as_data(self) -> dict[str, str | int]:
        """The shape of `--format json`."""
        return {
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "severity": str(self.severity),
            "code": self.code,
            "message": self.message,
            "hint": self.hint,
        }


class Messages:
    """Puts problems into one language; `texts` are what is said of each code."""

    def __init__(self, language: Language, texts: Mapping[str, tuple[str, str]] = TEXTS) -> None:
        self._language = language
        self._texts = texts

    def told(self, problem: Problem) -> Told:
        message, hint = self._texts[problem.code]
        details = {name: self._shown(name, value) for name, value in problem.details.items()}
        return Told(
            file=problem.file,
            line=problem.line,
            column=problem.column,
            severity=problem.severity,
            code=problem.code,
            message=self._put(message, details),
            hint=self._hint(problem, hint, details),
            source=problem.source,
        )

    def _hint(self, problem: Problem, hint: str, details: Mapping[str, str]) -> str:
        parts = [self._put(hint, details)] if hint else []
        if suggestion := details.get("suggestion"):
            parts.insert(0, self._("Did you mean “{suggestion}”?").format(suggestion=suggestion))
        if details.get("choices") and "{choices}" not in hint:
            parts.append(self._("Valid values: {choices}.").format(choices=details["choices"]))
        if known := details.get("known"):
            parts.append(self._("Keys that can stand here: {known}.").format(known=known))
        if problem.code == "text-too-long":
            over = int(details["length"]) - int(details["limit"])
            text = self._language.n_(
                "Take away {over} character.", "Take away {over} characters.", over
            )
            parts.append(text.format(over=over))
        if "screen" in details:
            text = self._("The smallest screen that will show it: {screen}.")
            parts.insert(0, text.format(screen=details["screen"]))
        if "in_name" in details:
            parts.insert(0, self._("It stands in the file's name."))
        if fingerprint := details.get("fingerprint"):
            text = self._("If it must stand, it can be allowed: fingerprint {fingerprint}.")
            parts.append(text.format(fingerprint=fingerprint))
        if "demo" in details:
            text = self._(
                "That is the demonstration's day: take “{demo}” away from settings.yaml when the "
                "insights are your own."
            )
            parts.append(text.format(demo=details["demo"]))
        form = _FORMS.get(details.get("key", "")) if problem.code == "wrong-form" else None
        if form:
            parts.append(self._(form))
        return " ".join(parts)

    def _(self, message: str) -> str:
        return self._language._(message)

    def _put(self, message: str, details: Mapping[str, str]) -> str:
        """The message with its details; braces that name none are a text's own."""
        return _BRACES.sub(lambda found: details.get(found[1], found[0]), self._(message))

    def _shown(self, name: str, value: Detail) -> str:
        if isinstance(value, tuple):
            return ", ".join(value)
        if name in _MEASURES:
            return str(value).replace(".", self._language.decimal_mark)
        return str(value)
