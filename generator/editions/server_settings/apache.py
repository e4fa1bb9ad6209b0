"""For Apache 2.4, as a file of its own or as `.htaccess` at the site's root.

https://httpd.apache.org/docs/2.4/expr.html
"""

from __future__ import annotations

import re

from generator.editions.server_settings.site import (
    ASK,
    FRAMES,
    NO_REFERRER,
    NO_SNIFFING,
    PACKED,
    Site,
)

_LINE = r"%h %l %u %t \"%r\" %>s %b \"-\" \"%{User-Agent}i\""
"""Combined, without where the request came from."""

_OTHER_LOG = "CustomLog ${APACHE_LOG_DIR}/access.log combined env=!kundinsikt"
"""Debian's line for everybody, without the site."""


def settings(site: Site) -> str:
    """For a server's own settings: where the folder lies, what is logged, and the rules."""
    name = site.host.partition(":")[0]
    rules = "\n".join(f"        {line}".rstrip() for line in _rules(site).splitlines())
    return f"""\
{site.comment("head")}
# a2enmod alias deflate dir filter headers setenvif

<VirtualHost *:80>
    ServerName {name}
{site.comment("secure_apache", "    # ")}
    # SSLEngine on
    # SSLCertificateFile /etc/ssl/certs/{name}.pem
    # SSLCertificateKeyFile /etc/ssl/private/{name}.key

{site.comment("folder", "    # ")}
    Alias "{site.base}" "/var/www/kundinsikt/"

    <Directory "/var/www/kundinsikt">
        Require all granted
        AllowOverride None
        Options -Indexes
{rules}
    </Directory>

{site.comment("log", "    # ")}
{site.comment("log_apache", "    # ")}
    # {_OTHER_LOG}
{_logged(site, "    ")}
</VirtualHost>
"""


def htaccess(site: Site) -> str:
    """For those who may only put files in the folder.  What is logged, the server decides."""
    by_hand = "\n".join([f"# {_OTHER_LOG}", _logged(site, "# ")])
    return f"""\
{site.comment("head")}
# htaccess.txt → .htaccess

{site.comment("log_htaccess")}
{by_hand}

{_rules(site)}"""


def _logged(site: Site, before: str) -> str:
    """The signs of life have a log; nothing else below the site's address has one here."""
    lines = (
        f'SetEnvIf Request_URI "^{re.escape(site.base)}" kundinsikt',
        f'SetEnvIf Request_URI "^{re.escape(site.base)}beat\\.gif$" kundinsikt_screen',
        f'LogFormat "{_LINE}" kundinsikt_screens',
        'CustomLog "/var/log/apache2/kundinsikt-screens.log" kundinsikt_screens '
        "env=kundinsikt_screen",
    )
    return "\n".join(f"{before}{line}" for line in lines)


def _rules(site: Site) -> str:
    # Each later rule wins over those before it, so the first of the patterns comes last.
    kept = "\n".join(
        f'<If "%{{REQUEST_URI}} =~ m#{pattern}#">\n    Header set Cache-Control "{how_long}"\n</If>'
        for pattern, how_long in reversed(site.kinds(site.base))
    )
    packed = " ".join(PACKED)
    return f"""\
DirectoryIndex index.html
AddDefaultCharset utf-8
AddCharset utf-8 .html .css .js .json .txt .csv .xml
AddType application/json .json
FileETag MTime Size

{site.comment("missing")}
ErrorDocument 404 {site.base}404.html

{site.comment("cache")}
Header set Cache-Control "{ASK}"
{kept}

{site.comment("policy")}
<If "%{{REQUEST_URI}} !~ m#^{site.base}{site.folder}/#">
    Header always set {FRAMES[0]} "{FRAMES[1]}"
</If>
Header always set {NO_SNIFFING[0]} "{NO_SNIFFING[1]}"
Header always set {NO_REFERRER[0]} "{NO_REFERRER[1]}"

{site.comment("gzip")}
AddOutputFilterByType DEFLATE {packed}
# What is packed has another ETag, which must be known again.
RequestHeader edit "If-None-Match" "-gzip\\"$" "\\""

{site.comment("date")}
"""
