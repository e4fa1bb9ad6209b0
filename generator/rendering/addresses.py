"""Where everything stands on the site, in the site's language."""

from __future__ import annotations

from generator.model.base import Week
from generator.rendering.language import Language


class Addresses:
    """URLs relative to the site's root; pages' addresses end with a slash."""

    def __init__(self, language: Language) -> None:
        p_ = language.p_
        self._week = p_("url", "week")
        self._insight = p_("url", "insight")
        self._department = p_("url", "department")
        self._consequences = p_("url", "consequences")
        self._template = p_("url", "template")
        self._decision = p_("url", "decisions")
        self._done = p_("url", "done")
        self._archive = p_("url", "archive")
        self._editors = p_("url", "editors")
        self._contribute = p_("url", "contribute")
        self._errors = p_("url", "errors")
        self._again = p_("url", "again")
        self._screen = p_("url", "screen")
        self._screens = p_("url", "screens")
        self.pictures = p_("url", "pictures")
        """The folder with pictures of a screen's slides, as it is called beside the screen."""
        self.playlist = p_("url", "playlist")
        """What the lists there are called, but for the ending."""

    home = ""

    @property
    def weeks(self) -> str:
        return f"{self._week}/"

    def week(self, week: Week) -> str:
        return f"{self._week}/{week.year}-{week.number:02}/"

    def insight(self, id_: str) -> str:
        return f"{self._insight}/{id_}/"

    @property
    def departments(self) -> str:
        return f"{self._department}/"

    def department(self, id_: str) -> str:
        return f"{self._department}/{id_}/"

    @property
    def consequences(self) -> str:
        return f"{self._consequences}/"

    def word_template(self, touchpoint: str = "") -> str:
        """The Word template for decision papers, for all of them or for a touchpoint's."""
        name = f"{self._template}/{touchpoint}" if touchpoint else self._template
        return f"{self._consequences}/{name}.docx"

    @property
    def decisions(self) -> str:
        return f"{self._decision}/"

    def decision(self, id_: str) -> str:
        return f"{self._decision}/{id_}/"

    @property
    def done(self) -> str:
        return f"{self._done}/"

    @property
    def archive(self) -> str:
        return f"{self._archive}/"

    @property
    def left_out(self) -> str:
        return f"{self._editors}/"

    @property
    def contribute(self) -> str:
        return f"{self._contribute}/"

    @property
    def errors(self) -> str:
        """What each message means; a message's anchor is its code."""
        return f"{self._contribute}/{self._errors}/"

    @property
    def again(self) -> str:
        """Where somebody says that an insight was heard again; its id stands after `#`."""
        return f"{self._contribute}/{self._again}/"

    def screen(self, id_: str) -> str:
        """What a screen shows; with an empty id, the screen that shows everything."""
        return f"{self._screen}/{id_}/" if id_ else f"{self._screen}/"

    def screen_text(self, id_: str) -> str:
        """The same as a page that stands still, for everyone who can't see the screen."""
        return f"{self.screen(id_)}text/"

    @property
    def screens(self) -> str:
        """What whoever mounts a screen needs to know."""
        return f"{self._screens}/"
