"""For IIS 10, as `web.config` at the site's root.

https://learn.microsoft.com/en-us/iis/configuration/system.webserver/staticcontent/clientcache
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.editions.server_settings.site import (
    FRAMES,
    NEVER,
    NO_REFERRER,
    NO_SNIFFING,
    Site,
)

_ASK = '<clientCache cacheControlMode="DisableCache" />'
"""IIS's name for `no-cache`."""
_WEEK = '<clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="7.00:00:00" />'
_NEVER = f'<clientCache cacheControlMode="NoControl" cacheControlCustom="{NEVER}" />'

_LOGGING = "-section:system.webServer/httpLogging"


def settings(site: Site) -> str:
    """Folders and files are named one by one: IIS knows no patterns here."""
    below = site.base.rstrip("/")
    places = "\n".join(
        f"""\
  <location path="{path}">
    <system.webServer>
      <staticContent>{kept}</staticContent>{policy}
    </system.webServer>
  </location>"""
        for path, kept, policy in _places(site)
    )
    return f"""\
<?xml version="1.0" encoding="utf-8"?>
<!-- web.config.txt -> web.config
{_told(site, "head")}
{_told(site, "log_iis")}
appcmd set config "SITE{below}" {_LOGGING} /dontLog:true /commit:apphost
appcmd set config "SITE{below}/beat.gif" {_LOGGING} /dontLog:false /commit:apphost
{_told(site, "date")} -->
<configuration>
  <system.webServer>
    <defaultDocument enabled="true">
      <files><clear /><add value="index.html" /></files>
    </defaultDocument>
    <directoryBrowse enabled="false" />
    <staticContent>
{_types()}
      <!-- {_told(site, "cache")} -->
      {_ASK}
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
        <!-- {_told(site, "policy")} -->
        <add name="{FRAMES[0]}" value="{FRAMES[1]}" />
        <add name="{NO_SNIFFING[0]}" value="{NO_SNIFFING[1]}" />
        <add name="{NO_REFERRER[0]}" value="{NO_REFERRER[1]}" />
      </customHeaders>
    </httpProtocol>
    <!-- {_told(site, "missing")} -->
    <httpErrors errorMode="Custom" existingResponse="Auto">
      <remove statusCode="404" />
      <error statusCode="404" path="404.html" responseMode="File" />
    </httpErrors>
    <!-- {_told(site, "gzip")} -->
    <urlCompression doStaticCompression="true" />
  </system.webServer>
{places}
</configuration>
"""


def _told(site: Site, name: str) -> str:
    """A comment, in which XML allows no two hyphens in a row."""
    return site.comment(name, "").replace("--", "–")


def _types() -> str:
    """An older IIS doesn't know them; what it knows must be taken away before it is added."""
    return "\n".join(
        f"""\
      <remove fileExtension="{ending}" />
      <mimeMap fileExtension="{ending}" mimeType="{kind}" />"""
        for ending, kind in (
            (".json", "application/json"),
            (".svg", "image/svg+xml"),
            (".webp", "image/webp"),
            (".woff2", "font/woff2"),
        )
    )


def _places(site: Site) -> Iterator[tuple[str, str, str]]:
    """Path, how long it is kept, and what else differs there."""
    framed = f"""
      <httpProtocol>
        <customHeaders><remove name="{FRAMES[0]}" /></customHeaders>
      </httpProtocol>"""
    yield "beat.gif", _NEVER, ""
    yield site.folder, _WEEK, framed
    yield f"{site.folder}/service-worker.js", _ASK, ""
    for id_ in ("", *site.screens):
        screen = f"{site.folder}/{id_}".rstrip("/")
        yield f"{screen}/version.json", _NEVER, ""
        yield f"{screen}/text", _ASK, ""
        yield f"{screen}/{site.pictures}", _ASK, ""
