"""Links into the company's own repository: edit this very file, say «heard again»."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from generator.model.settings import Settings
from generator.rendering.language import Language
from generator.rendering.language import later as _n

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
_NEW_FILE = {
    # address, and what its fields for the file's name and its content are called
    "github": ("{url}/new/{branch}/{folder}", "filename", "value"),
    "gitlab": ("{url}/-/new/{branch}/{folder}", "file_name", "content"),
    "gitea": ("{url}/_new/{branch}/{folder}/", "filename", "value"),
}
_COMPARE = {
    "github": "{url}/compare/{into}...{branch}?expand=1",
    "gitlab": "{url}/-/merge_requests/new?merge_request%5Bsource_branch%5D={branch}"
    "&merge_request%5Btarget_branch%5D={into}",
    "gitea": "{url}/compare/{into}...{branch}",
    "azure": "{url}/pullrequestcreate?sourceRef={branch}&targetRef={into}",
}
LONGEST_ADDRESS = 7000
"""Characters; many servers refuse a request line of more than 8 kB."""
LONGEST_MAIL = 1900
"""The same for `mailto:`: Windows hands no more than about 2,000 on to a mail program."""
HOST_NAMES = {"github": "GitHub", "gitlab": "GitLab", "gitea": "Gitea", "azure": "Azure DevOps"}

HEARD_AGAIN = _n(
    "I have heard this again.\n\nInsight: {id}\nDay:\nChannel (phone, store, chat …):\n"
    "Department:\n"
)
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


def new_file_form(settings: Settings, folder: str) -> dict[str, str] | None:
    """How the host is asked to open a new file in `folder`, as values for a script.

    None for a host that can't be given the name and the content in its address.
    """
    repository = settings.repository
    pattern = _NEW_FILE.get(repository.kind)
    if pattern is None or repository.url is None:
        return None
    address, name, content = pattern
    url = repository.url.rstrip("/")
    where = address.format(url=url, branch=quote(repository.branch), folder=quote(folder))
    return {"address": where, "name": name, "content": content}


def compare_link(settings: Settings, branch: str) -> str | None:
    """Where the host opens a pull request from `branch`; None without a host."""
    repository = settings.repository
    pattern = _COMPARE.get(repository.kind)
    if pattern is None or repository.url is None:
        return None
    safe = "/" if repository.kind in ("github", "gitea") else ""  # there it stands in the path
    return pattern.format(
        url=repository.url.rstrip("/"),
        into=quote(repository.branch, safe=safe),
        branch=quote(branch, safe=safe),
    )


def new_issue_form(settings: Settings) -> dict[str, str] | None:
    """How the host is asked to begin an issue, as values for a script; None without a host."""
    repository = settings.repository
    pattern = _NEW_ISSUE.get(repository.kind)
    if pattern is None or repository.url is None:
        return None
    title, body = _ISSUE_FIELDS.get(repository.kind, ("title", "body"))
    address = pattern.partition("?")[0].format(url=repository.url.rstrip("/"))
    labels = "labels" if repository.kind == "github" else ""
    return {"address": address, "title": title, "body": body, "labels": labels}


def new_issue_link(settings: Settings) -> str | None:
    """Where a new issue is begun, and one of its forms is chosen; None without a host."""
    repository = settings.repository
    choose = {"github": "{url}/issues/new/choose", "gitea": "{url}/issues/new/choose"}
    pattern = choose.get(repository.kind, _NEW_ISSUE.get(repository.kind, "").partition("?")[0])
    return pattern.format(url=repository.url.rstrip("/")) if pattern and repository.url else None


def heard_again_link(settings: Settings, language: Language, id_: str, title: str) -> str | None:
    """A prefilled note that it was heard again: an issue where there is a host, else a mail."""
    subject = language._("Heard again: {title}").format(title=title)
    body = language._(HEARD_AGAIN).format(id=id_)
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
