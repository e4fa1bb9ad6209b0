"""`kundinsikt init`: a content folder that is the company's own, and whole from the start."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator

from generator.model.base import UNKNOWN_OWNER
from generator.rendering.addresses import Addresses
from generator.rendering.contributing.new_file import modeline, slug
from generator.rendering.language import LANGUAGES, language

HANDWRITTEN = {"sv": ("om.md", "for-redaktorer.md"), "en": ("about.md", "for-editors.md")}
"""The pages in docs/ that say the same thing in each language, in the same order."""

SHORTEST = 3
"""Characters in an id."""


def departments(names: Iterable[str], code: str) -> dict[str, str]:
    """Id → name of each; a name that gives no id is left out, and no id comes twice."""
    found: dict[str, str] = {}
    for name in names:
        if id_ := slug(name):
            if len(id_) < SHORTEST or id_ == UNKNOWN_OWNER:
                id_ = f"{id_}-{language(code).p_('url', 'department')}"
            found.setdefault(id_, " ".join(name.split()))
    return found


def content(company: str, code: str, names: Iterable[str]) -> Iterator[tuple[str, str]]:
    """`(path, text)` of the first files: the settings, and one file per department."""
    text = f"company: {_text(' '.join(company.split()))}\nlanguage: {code}\n"
    yield "settings.yaml", f"{modeline('settings', '')}\n{text}"
    contact = language(code)._("Who answers? A role or a shared mailbox.")
    for id_, name in departments(names, code).items():
        text = f"name: {_text(name)}\ncontact: {_text(contact)}\nheadcount: 0\n"
        yield f"departments/{id_}.yaml", f"{modeline('department', '../')}\n{text}"


def with_menu(config: str, code: str) -> str:
    """`mkdocs.yml` with the menu's and the handwritten pages' paths in the language."""
    wanted = _paths(code)
    for other in LANGUAGES:
        for old, new in zip(_paths(other), wanted, strict=True):
            config = re.sub(rf"(?m)^(  - ){re.escape(old)}$", rf"\g<1>{new}", config)
    shown, hidden = HANDWRITTEN[code], HANDWRITTEN["en" if code == "sv" else "sv"]
    for old, new in zip(shown, hidden, strict=True):
        config = re.sub(rf"(?m)^(  /)({re.escape(old)}|{re.escape(new)})$", rf"\g<1>{new}", config)
    address = "# site_url: https://intranet.company.example/insight/ # for feeds and the site map"
    return re.sub(r"(?m)^site_url: .*$", address, config)


def of_another_language(paths: Iterable[str], code: str) -> dict[str, str]:
    """Those of a menu's paths that belong to another language's site, each with the right one."""
    wanted = _paths(code)
    others = [language_ for language_ in LANGUAGES if language_ != code]
    right = {
        old: new
        for other in others
        for old, new in zip(_paths(other), wanted, strict=True)
        if old not in wanted
    }
    return {path: right[path] for path in paths if path in right}


def _paths(code: str) -> list[str]:
    at = Addresses(language(code))
    folders = (
        at.weeks,
        at.departments,
        at.consequences,
        at.decisions,
        at.done,
        at.archive,
        at.contribute,
    )
    return [*(f"{folder}index.md" for folder in folders), *HANDWRITTEN[code]]


def _text(value: str) -> str:
    """A double-quoted YAML scalar (a JSON string is one)."""
    return json.dumps(value, ensure_ascii=False)
