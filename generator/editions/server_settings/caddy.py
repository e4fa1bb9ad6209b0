"""For Caddy 2 (https://caddyserver.com/docs/caddyfile)."""

from __future__ import annotations

from generator.editions.server_settings.site import (
    ASK,
    FRAMES,
    NO_REFERRER,
    NO_SNIFFING,
    Site,
)


def settings(site: Site) -> str:
    # Later headers win, so the first of the patterns comes last.
    kinds = list(reversed(site.kinds("/")))
    names = [f"@kind{number}" for number in range(len(kinds), 0, -1)]
    matchers = "\n".join(
        f"\t\t{name} path_regexp {pattern}" for name, (pattern, _) in zip(names, kinds, strict=True)
    )
    kept = "\n".join(
        f'\t\t\theader {name} Cache-Control "{how_long}"'
        for name, (_, how_long) in zip(names, kinds, strict=True)
    )
    address = site.host if site.secure else f"http://{site.host}"
    redirect = (
        f"\tredir {site.base.rstrip('/')} {site.base} permanent\n" if site.base != "/" else ""
    )
    return f"""\
{site.comment("head")}
{address} {{
{site.comment("folder", "	# ")}
	root * /var/www/kundinsikt

{site.comment("log", "	# ")}
	# Caddy < 2.8: skip_log
	@others not path */beat.gif
	log_skip @others
	log {{
		output file /var/log/caddy/kundinsikt-screens.log {{
			roll_keep_for 14d
		}}
	}}

{redirect}	handle_path {site.base}* {{
{site.comment("cache", "		# ")}
{matchers}
{site.comment("policy", "		# ")}
		@site not path /{site.folder}/*
		route {{
			header Cache-Control "{ASK}"
{kept}
			header @site {FRAMES[0]} "{FRAMES[1]}"
			header {NO_SNIFFING[0]} "{NO_SNIFFING[1]}"
			header {NO_REFERRER[0]} "{NO_REFERRER[1]}"
			encode gzip
			file_server
		}}
	}}

{site.comment("missing", "	# ")}
	handle_errors {{
		header Cache-Control "{ASK}"
		header {FRAMES[0]} "{FRAMES[1]}"
		rewrite * /404.html
		file_server
	}}
}}
{site.comment("date")}
"""
