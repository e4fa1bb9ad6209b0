"""For nginx, as a file in conf.d/ (http://nginx.org/en/docs/http/ngx_http_map_module.html)."""

from __future__ import annotations

from generator.editions.server_settings.site import (
    ASK,
    FRAMES,
    NO_REFERRER,
    NO_SNIFFING,
    PACKED,
    Site,
)


def settings(site: Site) -> str:
    rules = "\n".join(f'    "~{pattern}" "{kept}";' for pattern, kept in site.kinds(site.base))
    packed = " ".join(kind for kind in PACKED if kind != "text/html")  # which is always packed
    redirect = (
        f"    location = {site.base.rstrip('/')} {{ return 301 {site.base}; }}\n"
        if site.base != "/"
        else ""
    )
    return f"""\
{site.comment("head")}

{site.comment("cache")}
map $uri $kundinsikt_cache {{
    default "{ASK}";
{rules}
}}

{site.comment("policy")}
map $uri $kundinsikt_policy {{
    default "{FRAMES[1]}";
    "~^{site.base}{site.folder}/" "";
}}

{site.comment("log")}
map $uri $kundinsikt_logged {{
    default 0;
    "~/beat\\.gif$" 1;
}}

server {{
{site.comment("secure", "    # ")}
    listen 80;
    # listen 443 ssl;
    # ssl_certificate /etc/ssl/certs/{site.host.partition(":")[0]}.pem;
    # ssl_certificate_key /etc/ssl/private/{site.host.partition(":")[0]}.key;
    server_name {site.host.partition(":")[0]};

    access_log /var/log/nginx/kundinsikt-screens.log combined if=$kundinsikt_logged;
    log_not_found off;  # else the error log tells who asked for what isn't there
    absolute_redirect off;
    server_tokens off;

{redirect}    location {site.base} {{
{site.comment("folder", "        # ")}
        alias /var/www/kundinsikt/;
        index index.html;
        charset utf-8;
        charset_types text/html text/css text/plain text/csv text/xml application/json
            application/javascript application/atom+xml;
        etag on;

{site.comment("missing", "        # ")}
        error_page 404 {site.base}404.html;

        add_header Cache-Control $kundinsikt_cache always;
        add_header {FRAMES[0]} $kundinsikt_policy always;
        add_header {NO_SNIFFING[0]} "{NO_SNIFFING[1]}" always;
        add_header {NO_REFERRER[0]} "{NO_REFERRER[1]}" always;

{site.comment("gzip", "        # ")}
        gzip on;
        gzip_vary on;
        gzip_min_length 1000;
        gzip_types {packed};
    }}
}}
{site.comment("date")}
"""
