"""Every form, as files from the project's root."""

from __future__ import annotations

from collections.abc import Iterator

from generator.editions.issue_forms.github import Form, as_yaml
from generator.editions.issue_forms.gitlab import as_markdown
from generator.reading.content import Content
from generator.rendering.contributing import again
from generator.rendering.contributing.options import Options
from generator.rendering.contributing.questions import QUESTIONS
from generator.rendering.language import Language, language
from generator.rendering.schemas import bare

LABEL = "customer-insight"

_CONFIG = """\
# Blank issues stay: the site's button “heard it too” opens one that is filled in already.
blank_issues_enabled: true
"""


def files(content: Content) -> Iterator[tuple[str, str]]:
    """`(path, text)` of the forms for GitHub and Gitea, and of those for GitLab."""
    words = language(content.settings.language)
    options = Options(content, words.code)
    new, heard_again = _new(words), _again(words)
    must, must_again = required(), (again.INSIGHT, "heard.on")
    yield ".github/ISSUE_TEMPLATE/config.yml", _CONFIG
    yield f".github/ISSUE_TEMPLATE/{LABEL}.yml", as_yaml(new, words, options, must)
    yield (
        f".github/ISSUE_TEMPLATE/{again.LABEL}.yml",
        as_yaml(heard_again, words, options, must_again),
    )
    for form, needs in ((new, must), (heard_again, must_again)):
        yield f".gitlab/issue_templates/{form.name}.md", as_markdown(form, words, options, needs)


def required() -> tuple[str, ...]:
    """The fields that every insight has, whatever else it says."""
    schema = bare("feedback")
    found: list[str] = []
    for key in schema["required"]:
        inner = schema["properties"][key].get("required")
        found += [f"{key}.{deeper}" for deeper in inner] if inner else [key]
    return tuple(found)


def _new(words: Language) -> Form:
    _ = words._
    return Form(
        name=_("Customer insight"),
        about=_("Something that a customer said or was seen to do, for Kundinsikt."),
        title=_("Customer insight: "),
        labels=(LABEL,),
        before=_(
            "No names and no numbers: neither the customer's nor a colleague's, no telephone, "
            "order or personal number. Is it dangerous? Call those who can act, too."
        ),
        questions=QUESTIONS,
    )


def _again(words: Language) -> Form:
    _ = words._
    return Form(
        name=_("Heard again"),
        about=_("I have heard the same thing from another customer."),
        title=_("Heard again: "),
        labels=(again.LABEL,),
        before=_("One more time that a customer said what already stands on the site."),
        questions=again.QUESTIONS,
    )
