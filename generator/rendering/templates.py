"""Jinja, set up so that a customer's words can't become anything but words."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, PrefixLoader, StrictUndefined
from markupsafe import Markup

from generator.rendering.language import Language

SHARED = Path(__file__).parent / "templates"


class Templates:
    """All templates: the shared ones as `shared/…`, each kind's own as `<kind>/…`."""

    def __init__(self, language: Language, folders: Mapping[str, Path]) -> None:
        loaders = {name: FileSystemLoader(folder) for name, folder in folders.items()}
        self._environment = Environment(
            autoescape=True,
            undefined=StrictUndefined,
            loader=PrefixLoader({"shared": FileSystemLoader(SHARED), **loaders}),
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=["jinja2.ext.i18n"],
            auto_reload=False,
        )
        self._environment.install_gettext_translations(  # type: ignore[attr-defined]
            language.translations, newstyle=True
        )

    def know(self, **names: Any) -> None:
        """Names that every template may use."""
        self._environment.globals.update(names)

    def know_filters(self, **filters: Any) -> None:
        self._environment.filters.update(filters)

    def render(self, name: str, **context: Any) -> Markup:
        """The template's HTML; it is safe, because autoescape is always on."""
        return Markup(self._environment.get_template(name).render(context))  # noqa: S704
