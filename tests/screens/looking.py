"""A screen held still, and what can be measured on it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Browser, Page

from generator.rendering.screens import Deck
from tests.pages.printed import SITE
from tests.screens import made

VIEWPORTS: dict[str, dict[str, Any]] = {
    "1280x623": {"viewport": {"width": 1280, "height": 623}},  # Samsung's browser with its bar
    "1366x768": {"viewport": {"width": 1366, "height": 768}},
    "1920x1080": {"viewport": {"width": 1920, "height": 1080}},
    "3840x2160": {"viewport": {"width": 3840, "height": 2160}},
    "1920x1080@2": {"viewport": {"width": 1920, "height": 1080}, "device_scale_factor": 2},
    "1080x1920": {"viewport": {"width": 1080, "height": 1920}},
}
UPRIGHT = "1080x1920"

MEASURE = """() => {
  const canvas = document.createElement('canvas').getContext('2d');
  const seen = element => {
    const style = getComputedStyle(element), box = element.getBoundingClientRect();
    return style.display !== 'none' && style.visibility !== 'hidden' && box.width > 0;
  };
  const plain = box => ({left: box.left, top: box.top, right: box.right, bottom: box.bottom});
  return [...document.querySelectorAll('.slide')].map((slide, at, all) => {
    all.forEach(other => other.classList.toggle('is-shown', other === slide));
    const texts = [], walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode, parent = node.parentElement;
      if (!node.data.trim() || parent.closest('.vh') || !seen(parent)) continue;
      const style = getComputedStyle(parent), range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter(box => box.width > 0);
      if (!boxes.length) continue;
      canvas.font = `${style.fontStyle} ${style.fontWeight} 1000px ${style.fontFamily}`;
      texts.push({
        text: node.data.trim(), of: parent.closest('[class]').className, color: style.color,
        x: canvas.measureText('x').actualBoundingBoxAscent / 1000 * parseFloat(style.fontSize),
        boxes: boxes.map(plain),
      });
    }
    const blocks = '.kicker, .words, .figure, .counter, .note, .by, .chain, .code svg, .address, .picture';
    const parts = [...slide.querySelectorAll(blocks)].filter(seen).map(part => ({
      of: part.getAttribute('class'), ...plain(part.getBoundingClientRect())}));
    const code = slide.querySelector('.code svg');
    return {id: slide.id, kind: slide.className.split(/slide--| /)[2], texts, parts,
      code: code && seen(code) ? code.getBoundingClientRect().width : null,
      scrolls: [...slide.querySelectorAll('.body, .hero')].some(part =>
        part.scrollWidth > part.clientWidth + 1 || part.scrollHeight > part.clientHeight + 1)};
  });
}"""

SHOW = """([id, corner]) => document.querySelectorAll('.slide').forEach(slide => {
  slide.className = slide.className.replace(/ (is-shown|corner-[0-3])/g, '');
  if (slide.id === id) slide.className += ' is-shown corner-' + corner; })"""


@dataclass(frozen=True)
class Still:
    """One deck on one screen. Its script does not run, so that nothing changes by itself."""

    page: Page
    width: int
    height: int

    @property
    def short(self) -> int:
        return min(self.width, self.height)

    def measured(self) -> list[dict[str, Any]]:
        slides: list[dict[str, Any]] = self.page.evaluate(MEASURE)
        return slides

    def show(self, id_: str, corner: int = 0) -> None:
        self.page.evaluate(SHOW, [f"slide-{id_}", corner])


@contextmanager
def held_still(browser: Browser, viewport: str) -> Iterator[Still]:
    options = VIEWPORTS[viewport]
    context = browser.new_context(**options, java_script_enabled=False)
    size = options["viewport"]
    yield Still(context.new_page(), size["width"], size["height"])
    context.close()


def put(still: Still, deck: Deck, site_url: str | None = SITE) -> Still:
    still.page.goto("about:blank")  # the policy of the page before would refuse this one's style
    still.page.set_content(made.page(deck, site_url).html)
    return still


def faults(still: Still, slide: dict[str, Any]) -> list[str]:
    """What of a slide is cut off, stands in the margin, or lies on something else."""
    found = [f"{slide['id']}: scrolls"] if slide["scrolls"] else []
    side, top = 0.05 * still.width - 1, 0.05 * still.height - 1
    for text in slide["texts"]:
        for box in text["boxes"]:
            inside = (
                box["left"] >= side
                and box["right"] <= still.width - side
                and box["top"] >= top
                and box["bottom"] <= still.height - top
            )
            if not inside:
                found.append(f"{slide['id']}: “{text['text']}” in the margin: {box}")
    parts = slide["parts"]
    for at, one in enumerate(parts):
        for other in parts[at + 1 :]:
            across = min(one["right"], other["right"]) - max(one["left"], other["left"])
            down = min(one["bottom"], other["bottom"]) - max(one["top"], other["top"])
            if across > 1 and down > 1:
                found.append(f"{slide['id']}: {one['of']} lies on {other['of']}")
    return found
