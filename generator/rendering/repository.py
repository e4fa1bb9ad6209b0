"""Links into the company's own repository: edit this very file, say «heard again»."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from generator.model.settings import Settings
from generator.rendering.language import Language

_EDIT = {
    "github": "{url}/edit/{branch}/{file}",
    "gitlab": "{url}/-/edit/{branch}/{file}",
    "gitea": "{url}/_edit/{branch}/{file}",
    "azure": "{url}?path=/{file}&version=GB{branch}",
}
_NEW_ISSUE = {
    "github": "{url}/issues/new?{query}",
    "gitlab": "{url}/-/issues/new?{query}",
    "gitea": "{url}/issues/new?{query}",
}
_ISSUE_FIELDS = {"gitlab": ("issue[title]", "issue[description]")}


def edit_link(settings: Settings, file: str) -> str | None:
    """Where the host edits `file` (a path within the repository); None without a host."""
    repository = settings.repository
    pattern = _EDIT.get(repository.kind)
    if pattern is None or repository.url is None:
        return None
    return pattern.format(
        url=repository.url.rstrip("/"), branch=quote(repository.branch), file=quote(file)
    )


def heard_again_link(settings: Settings, language: Language, id_: str, title: str) -> str | None:
    """A prefilled note that it was heard again: an issue where there is a host, else a mail."""
    subject = language._("Heard again: {title}").format(title=title)
    body = language._(
        "I have heard this again.\n\nInsight: {id}\nDay:\nChannel (phone, store, chat …):\n"
        "Department:\n"
    ).format(id=id_)
    repository = settings.repository
    pattern = _NEW_ISSUE.get(repository.kind)
    if pattern is not None and repository.url is not None:
        title_field, body_field = _ISSUE_FIELDS.get(repository.kind, ("title", "body"))
        query = urlencode({title_field: subject, body_field: body}, quote_via=quote)
        return pattern.format(url=repository.url.rstrip("/"), query=query)
    if settings.contribute_mail:
        query = urlencode({"subject": subject, "body": body}, quote_via=quote)
        return f"mailto:{settings.contribute_mail}?{query}"
    return None
