"""Feeds and tables: what programs read."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from generator import press
from tests.doors import small
from tests.pages import printed

ATOM = "{http://www.w3.org/2005/Atom}"
FEEDS = ["vecka/feed", "avdelning/ekonomi/feed"]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    project = printed.project(tmp_path)
    small.insight(project, "en-insikt", title="Kök & <b>bad</b>", quote='Han sa "nej" & gick.')
    return project


def atom(site: printed.Site, name: str) -> ElementTree.Element:
    return ElementTree.fromstring(site.file(f"{name}.xml"))  # noqa: S314 - our own


def said(element: ElementTree.Element, name: str) -> str:
    return element.findtext(f"{ATOM}{name}") or ""


@pytest.mark.parametrize("name", FEEDS)
def test_an_atom_feed_has_what_the_standard_asks_for(name: str, project: Path) -> None:
    feed = atom(printed.site(project), name)
    assert feed.tag == f"{ATOM}feed"
    for asked in ("title", "id", "updated"):
        assert said(feed, asked), asked
    assert feed.find(f"{ATOM}author/{ATOM}name") is not None
    links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
    assert links["self"] == f"{printed.SITE}{name}.xml"
    (entry,) = feed.findall(f"{ATOM}entry")
    for asked in ("title", "id", "updated", "content"):
        assert said(entry, asked), asked
    assert "Kök & <b>bad</b>" in said(entry, "title")
    assert "Han sa &#34;nej&#34; &amp; gick." in said(entry, "content")


@pytest.mark.parametrize("name", FEEDS)
def test_a_json_feed_has_what_the_standard_asks_for(name: str, project: Path) -> None:
    feed = json.loads(printed.site(project).file(f"{name}.json"))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == f"{printed.SITE}{name}.json"
    assert feed["language"] == "sv"
    known = {"version", "title", "language", "home_page_url", "feed_url", "items"}
    assert set(feed) <= known
    (item,) = feed["items"]
    asked = {"id", "url", "title", "content_html", "date_published", "date_modified"}
    assert asked <= set(item)
    assert item["url"].startswith(printed.SITE)


def test_each_weeks_entry_has_an_address_of_its_own_that_is_there(project: Path) -> None:
    small.insight(project, "aldre", heard={"on": "2026-10-01", "channel": "phone"})
    site = printed.site(project)
    feed = json.loads(site.file("vecka/feed.json"))
    urls = [item["url"].removeprefix(printed.SITE) for item in feed["items"]]
    assert len(urls) == len(set(urls)) == 2
    assert set(urls) <= set(site.urls)


def test_characters_that_xml_forbids_are_left_out(project: Path) -> None:
    read = printed.content(project)
    archive = printed.with_feedback(read, "en-insikt", title="a\x0bb\x00c\ufffed", quote="e\x1ff")
    site = printed.Site(press.run(archive, site_url=printed.SITE))
    for name in FEEDS:
        (entry,) = atom(site, name).findall(f"{ATOM}entry")
        assert said(entry, "title").endswith("abcd")
        assert "ef" in said(entry, "content")


def test_without_the_sites_address_there_are_no_feeds_and_no_links_to_them(project: Path) -> None:
    site = printed.site(project, site_url=None)
    assert not [file.url for file in site.printed.editions if "feed" in file.url]
    for made in site.printed.pages:
        assert made.feeds == ()
        assert not [url for url, _ in printed.Shown(made).links if "feed" in url], made.url


def rows(site: printed.Site) -> list[dict[str, str]]:
    text = site.file("arkiv/insights.csv")
    assert text.startswith("\ufeff"), "Excel needs the mark to read it as UTF-8"
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20"])
def test_what_a_spreadsheet_would_calculate_is_text(start: str, project: Path) -> None:
    words = f"{start}HYPERLINK(1)"
    small.insight(project, "formel", title=words, quote=words, consequence=words)
    site = printed.site(project)
    (row,) = [row for row in rows(site) if row["id"] == "formel"]
    assert [row[name] for name in ("title", "words", "consequence")] == [f"'{words}"] * 3
    assert words in site.file("arkiv/insights.json"), "the page's own table needs no mark"


def test_tabs_and_returns_at_the_start_are_marked_too(project: Path) -> None:
    read = printed.content(project)
    for start in ("\t", "\r"):
        archive = printed.with_feedback(read, "en-insikt", title=f"{start}=1")
        site = printed.Site(press.run(archive))
        assert f"'{start}=1" in site.file("arkiv/insights.csv")


def test_a_comma_a_quote_and_a_line_break_stay_in_their_cell(project: Path) -> None:
    small.insight(project, "krangel", title='Ett, "två" och; tre')
    (row,) = [row for row in rows(printed.site(project)) if row["id"] == "krangel"]
    assert row["title"] == 'Ett, "två" och; tre'
    assert None not in row


def test_the_table_names_every_insight_newest_first(project: Path) -> None:
    small.insight(project, "aldst", heard={"on": "2026-01-01", "channel": "chat"})
    table = json.loads(printed.site(project).file("arkiv/insights.json"))
    ids = [row[table["columns"].index("id")] for row in table["rows"]]
    assert ids == ["en-insikt", "aldst"]
    assert all(len(row) == len(table["columns"]) for row in table["rows"])
