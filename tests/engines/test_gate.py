"""R2, the gate: what stands in the screens' pages is known to every engine from 2018 on."""

import json
import re
import subprocess
from pathlib import Path

import pytest

from tests.screens import made

SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)

TOO_NEW = re.compile(
    r"""(?<![\w-]) (?:
        (?:row-|column-)?gap | grid(?:-[a-z-]+)? | inset | aspect-ratio | place-[a-z]+ | accent-color
        | translate | rotate | scale | container(?:-[a-z]+)? | content-visibility | overscroll-[a-z]+
        | (?:margin|padding|inset|border)-(?:inline|block)(?:-[a-z]+)? | text-wrap
    ) \s* : (?!:)
    | (?<![\w-]) (?: clamp | min | max | color-mix | oklch | lab | lch | env ) \(
    | :(?:has|is|where|focus-visible|not\([^)]*,) | @(?:layer|container|property|supports|import)
    | \d (?:[dsl]v[hw] | cqw | lh) \b | (?<=[{;]) \s* &
    """,
    re.VERBOSE,
)
"""Of CSS: what came after Chromium 53, or what several players don't lay out as others do."""


def faults(script: str) -> list[str]:
    done = subprocess.run(
        ["node", Path(__file__).with_name("es5.mjs")],
        input=script,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return json.loads(done.stdout)  # type: ignore[no-any-return]


def too_new(style: str) -> list[str]:
    return [match[0].strip() for match in TOO_NEW.finditer(style)]


@pytest.fixture(scope="module")
def page() -> str:
    """A screen with every kind of slide."""
    return made.page(made.deck(made.SHORT)).html


@pytest.mark.usefixtures("parser")
def test_the_screens_script_is_es5_and_calls_nothing_newer(page: str) -> None:
    scripts = SCRIPT.findall(page)
    assert len(scripts) == 1
    assert faults(scripts[0]) == []


def test_the_screens_style_uses_nothing_newer(page: str) -> None:
    styles = STYLE.findall(page)
    assert len(styles) == 1
    assert too_new(styles[0] + " ".join(re.findall(r'\sstyle="([^"]*)"', page))) == []


def test_nothing_else_in_the_page_runs(page: str) -> None:
    assert re.findall(r'<[^>]+\son\w+="|<script [^>]*src=', page) == []


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(
    "script",
    [
        "var a = b?.c;",
        "var a = b ?? c;",
        "const a = 1;",
        "f(() => 1);",
        "var a = `b`;",
        "function* f() {}",
        "var a = {b, c};",
        "f(...a);",
        "a.flatMap(f);",
        "a['flatMap'](f);",
        "a.at(-1);",
        "var found = a.includes(1);",
        "var b = '1'.padStart(2, '0');",
        "fetch('version.json');",
        "a.append(b);",
        "Object.entries(a);",
        "new Promise(f);",
        "image.decode().then(f);",
        "navigator.wakeLock.request('screen');",
        "alert('Ny version');",
        "window.confirm('Ladda om?');",
        "function f() { if (a.decode) { g(); } } function g() { a.decode(); }",
    ],
)
def test_the_gate_stops_what_an_old_engine_lacks(script: str) -> None:
    assert faults(script)


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(
    "script",
    [
        "if (window.fetch) { fetch('version.json'); }",
        "if (image.decode) { image.decode().then(f, g); } else { f(); }",
        "var lock = navigator.wakeLock && navigator.wakeLock.request('screen');",
        "function at(time) { return time; } at(1);",
        "var a = {at: 1, append: 2};",
    ],
)
def test_the_gate_lets_through_what_is_asked_for_first(script: str) -> None:
    assert faults(script) == []


@pytest.mark.parametrize(
    "style",
    [
        "p{gap:1em}",
        "p{inset:0}",
        "p { aspect-ratio: 16 / 9 }",
        "p{font-size:clamp(1rem,2vw,3rem)}",
        "p{width:min(1px,2px)}",
        "p:has(b){color:red}",
        "p{height:100dvh}",
        "div{color:red; & p{color:blue}}",
        "p{display:grid;grid-template-columns:1fr}",
        "p{translate:1px}",
    ],
)
def test_the_gate_stops_styles_that_an_old_engine_lacks(style: str) -> None:
    assert too_new(style)


@pytest.mark.parametrize(
    "style",
    [
        "p{transform:translate(1px,2px) scale(2)}",
        "p{min-width:0;max-height:1px}",
        "@media (max-aspect-ratio: 16/9){p{margin:0}}",
        ".slide--gap{padding:5vh 5vw}",
        "p::before{content:''}",
    ],
)
def test_the_gate_lets_old_styles_through(style: str) -> None:
    assert too_new(style) == []
