"""The press, run for a project that MkDocs has the settings of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Protocol, TypeVar

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from generator import press
from generator.archive import Archive
from generator.editions.beginning.files import of_another_language
from generator.plugin.finished import paths_in
from generator.rendering.language import Language, language
from generator.rendering.page import Printed

_T = TypeVar("_T")


class Progress(Protocol):
    """Gives back `items`, and may show how far it has come."""

    def __call__(self, stage: str, items: Iterable[_T], count: int | None) -> Iterable[_T]: ...


def unseen(stage: str, items: Iterable[_T], count: int | None) -> Iterable[_T]:
    """Progress that nobody watches."""
    return items


def project_folder(config: MkDocsConfig) -> Path:
    """Where mkdocs.yml lies; what it names is named from there."""
    return Path(config.config_file_path or "mkdocs.yml").resolve().parent


def print_site(
    archive: Archive, files: Files, config: MkDocsConfig, progress: Progress = unseen
) -> Printed:
    """Everything finished; `files` are the handwritten ones (docs/).

    Raises PluginError, in the site's language, where they don't make a site together.
    """
    words = language(archive.settings.language)
    _check_menu(config, words)
    by_hand = {_address(file): file for file in handwritten(files, config)}
    for file in by_hand.values():
        if _through_a_link(file):
            wrong = words._("This is a symbolic link, and links are not read.")
            hint = words._("Put the file itself here.")
            raise PluginError(f"{_shown(file, config)}: {wrong} {hint}")
    try:
        return press.run(
            archive,
            site_url=config.site_url,
            handwritten=by_hand,
            progress=lambda pages: progress("print", pages, None),
        )
    except press.PressError as error:
        raise PluginError(_phrased(error, by_hand, config, words)) from error


def _check_menu(config: MkDocsConfig, words: Language) -> None:
    """After a change of language the menu would lead to pages that are not made."""
    wrong = of_another_language(sorted(paths_in(config.nav)), words.code)
    if wrong:
        told = words._(
            "The menu in mkdocs.yml is another language's. Under “nav”, write {right} for {wrong}."
        )
        right, names = ", ".join(wrong.values()), ", ".join(wrong)
        raise PluginError(told.format(right=right, wrong=names))


def handwritten(files: Files, config: MkDocsConfig) -> Iterator[File]:
    """What lies in docs/ and is published."""
    for file in files:
        if file.src_dir == config.docs_dir and file.inclusion.is_included():
            yield file


def _address(file: File) -> str:
    return "" if file.url in (".", "./") else file.url


def _through_a_link(file: File) -> bool:
    place = Path(file.src_dir or "")
    for part in Path(file.src_path).parts:
        place /= part
        if place.is_symlink():
            return True
    return False


def _phrased(
    error: press.PressError, by_hand: dict[str, File], config: MkDocsConfig, words: Language
) -> str:
    if isinstance(error, press.AddressTakenError) and error.url in by_hand:
        told = words._(
            "{file} has the address “{url}”, which the site itself needs. Rename or move the file."
        )
        return told.format(file=_shown(by_hand[error.url], config), url=error.url)
    if isinstance(error, press.AddressTakenError):
        told = words._("Two pages want the address “{url}”: {first} and {second}.")
        return told.format(url=error.url, first=error.first, second=error.second)
    if isinstance(error, press.DeadLinkError):
        told = words._("The page “{url}” links to “{link}”, and there is no such page.")
        return told.format(url=error.url or "index.html", link=error.link)
    return str(error)


def _shown(file: File, config: MkDocsConfig) -> str:
    """The file's path as it is from mkdocs.yml: `docs/om.md`."""
    docs, project = Path(config.docs_dir), project_folder(config)
    folder = docs.relative_to(project) if docs.is_relative_to(project) else docs
    return (folder / file.src_uri).as_posix()
