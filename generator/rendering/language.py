"""The translation catalogue: every string that a reader or a contributor sees.

The strings in code and templates are English (gettext's msgid); `translations/sv.po`
holds the Swedish.  English is complete by construction, Swedish by test.
"""

from __future__ import annotations

import gettext
import io
from functools import cache
from pathlib import Path

from babel import Locale
from babel.messages import mofile, pofile
from babel.support import Translations

FOLDER = Path(__file__).parent.parent / "translations"
LANGUAGES = ("sv", "en")

_LOCALES = {"sv": "sv_SE", "en": "en_GB"}
"""With a territory: Babel's bare `sv` counts ISO weeks wrongly."""


class Language:
    """One language's words.  `_`, `n_` and `p_` are gettext, ngettext and pgettext."""

    def __init__(self, code: str) -> None:
        self.code = code
        self.locale = Locale.parse(_LOCALES[code])
        self.translations = _translations(code)
        self._ = self.translations.gettext
        self.n_ = self.translations.ngettext
        self.p_ = self.translations.pgettext

    def quoted(self, words: str) -> str:
        """`words` within the language's quotation marks."""
        opening, closing = self.quotation_marks
        return f"{opening}{words}{closing}"

    @property
    def decimal_mark(self) -> str:
        return "," if self.code == "sv" else "."

    @property
    def quotation_marks(self) -> tuple[str, str]:
        return ("”", "”") if self.code == "sv" else ("“", "”")


def later(message: str) -> str:
    """Marks a string for the catalogue, where it stands as `_n("…")`; it is looked up when used."""
    return message


@cache
def language(code: str) -> Language:
    """The language of an ISO 639-1 code: `sv` or `en`."""
    return Language(code)


def _translations(code: str) -> gettext.NullTranslations:
    catalogue = FOLDER / f"{code}.po"
    if not catalogue.exists():  # English: the msgids themselves
        return Translations()
    compiled = io.BytesIO()
    with catalogue.open("rb") as stream:
        mofile.write_mo(compiled, pofile.read_po(stream, locale=code))
    compiled.seek(0)
    return Translations(compiled)
