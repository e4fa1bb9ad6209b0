"""The error reference: every message, at an address that a report can link to."""

import pytest

from generator.rendering.addresses import Addresses
from generator.rendering.language import language
from generator.rendering.messages import TEXTS
from tests.doors import small
from tests.pages.printed import Shown, project, site

ADDRESSES = {"sv": "bidra/fel/", "en": "contribute/errors/"}


@pytest.fixture(scope="module")
def shown(tmp_path_factory) -> Shown:
    return site(project(tmp_path_factory.mktemp("errors"))).shown(ADDRESSES["sv"])


def test_it_stands_where_the_site_s_language_says():
    assert {code: Addresses(language(code)).errors for code in ADDRESSES} == ADDRESSES


def test_every_message_has_its_code_for_an_anchor(shown: Shown):
    ids = [attributes["id"] for attributes in shown.attributes if "id" in attributes]
    assert set(TEXTS) <= set(ids)
    assert len(ids) == len(set(ids))


def test_the_contents_lead_to_every_message(shown: Shown):
    links = {url for url, _text in shown.links}
    assert {f"#{code}" for code in TEXTS} <= links


def test_a_heading_says_what_the_program_says_without_its_details(shown: Shown):
    assert "”…” är inget datum." in shown.headings
    assert not [heading for heading in shown.headings if "{" in heading]


def test_the_line_that_is_told_is_marked(shown: Shown):
    assert "<mark>owner ekonomi</mark>" in shown.page.body


def test_the_search_knows_the_codes(shown: Shown):
    assert all(code in shown.page.search for code in TEXTS)


def test_it_is_in_english_on_an_english_site(tmp_path):
    folder = project(tmp_path)
    small.write(folder, "settings.yaml", company="Company", language="en")
    english = site(folder).shown(ADDRESSES["en"])
    assert "“…” is not a date." in english.headings
    assert "<mark>owner finance</mark>" in english.page.body
