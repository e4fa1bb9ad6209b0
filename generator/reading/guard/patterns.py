"""What the rules look for, as data: the same sources are read by Python and by the browser.

So they keep to what both engines understand alike: no lookbehind, no named groups, no
`\\d`, `\\w`, `\\s` or `\\b`.  All of them are put to a normalised text (`normal.py`), where
every dash is `-`, every space is one ` ` and every digit is 0–9.
"""

from __future__ import annotations

LETTER = "A-Za-zÀ-ÖØ-öø-ɏ"
UPPER = "A-ZÅÄÖÉÜØÆ"
LOWER = "a-zà-öø-ÿ"

_GAP = "[ ()/-]{0,3}"
_MAIL = "A-Za-z0-9ÅÄÖåäöé"
_START = f"(?:^|[^{LETTER}])"
_END = f"(?:$|[^{LETTER}])"

PATTERNS: dict[str, str] = {
    "six_digits": "[0-9](?:[-+ ()/._]{0,3}[0-9]){5}",
    "word": f"[0-9{LETTER}]",
    # 1 century, 2 year, 3 gap, 4 month, 5 gap, 6 day, 7 separator, 8 two digits, 9 gap, 10 two
    "personal": (
        "(18|19|20)?([0-9]{2})([-/. ]?)([0-9]{2})([-/. ]?)([0-9]{2})"
        "([-+/._ ]{0,3})([0-9]{2})( ?)([0-9]{2})(?![0-9])"
    ),
    # A sole trader's VAT number holds the personal number.
    "vat": "SE[ -]?([0-9]{6})[ -]?([0-9]{4})[ -]?01(?![0-9])",
    "card": "[0-9](?:[ -]?[0-9]){12,18}(?![0-9])",
    "card_prefix": (
        "^(?:4(?:.{12}|.{15}|.{18})|(?:5[1-5]|22[2-9]|2[3-6]|27[01]|2720).*|3[47].{13}"
        "|(?:30[0-5]|3[689]).{12}|35(?:2[89]|[3-8]).*|6(?:011|5|4[4-9]).*|62.{14,17}"
        "|(?:5018|5020|5038|5893|6304|6759|676[1-3]).*)$"
    ),
    "iban": (
        "([A-Z]{2}|[a-z]{2})([0-9]{2})"
        "((?:[ -]?[0-9A-Z]{4}){2,7}(?:[ -]?[0-9A-Z]{1,3})?)(?![0-9A-Za-z])"
    ),
    "mail": (
        f"[{_MAIL}](?:[{_MAIL}._%+'&-]{{0,62}}[{_MAIL}_+-])?"
        "(?: ?@ ?| ?[(\\[{<] ?(?:at|snabel-?a|@) ?[)\\]}>] ?| snabel-?a )"
        f"[{_MAIL}](?:[{_MAIL}-]{{0,61}}[{_MAIL}])?"
        f"(?:(?:\\.| ?[(\\[{{] ?(?:dot|punkt|\\.) ?[)\\]}}] ?| dot | punkt )"
        f"[{_MAIL}](?:[{_MAIL}-]{{0,61}}[{_MAIL}])?){{1,5}}"
    ),
    "mail_hint": "@|[(\\[{<] ?at ?[)\\]}>]| snabel",
    "mail_end": "[A-Za-zÅÄÖåäö][A-Za-zÅÄÖåäö0-9-]*[A-Za-zÅÄÖåäö0-9]$",
    "mailto": "mailto: ?$",
    "abroad": "(\\+|00|\\(\\+|\\(00)[ ]?[1-9](?:[ ()./-]{0,3}[0-9]){5,16}",
    # With points only where no time of day is written so: `070.174 …`, not `08.00`.
    "national": f"\\(?0[1-9](?:{_GAP}[0-9]){{5,9}}|07[0-9](?:\\.[0-9]{{2,3}}){{2,4}}",
    "any_phone": f"[0-9](?:{_GAP}[0-9]){{5,12}}(?![0-9])",
    "trunk": "\\(0\\)",
    "date": (
        "^(?:(?:0?[1-9]|[12][0-9]|3[01])[-/. ](?:0?[1-9]|1[0-2])[-/. ](?:(?:19|20)?[0-9]{2})"
        "|(?:19|20)[0-9]{2}[-/. ](?:0?[1-9]|1[0-2])(?:[-/. ](?:0?[1-9]|[12][0-9]|3[01]))?)$"
    ),
    "starts_with_date": "^(?:19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]",
    "times": "^[0-2][0-9][.:]?[0-5][0-9] ?- ?[0-2][0-9][.:]?[0-5][0-9]$",
    "amount_after": (
        "^ ?(?:kr|kronor|sek|tkr|mkr|miljon|euro?|usd|dollar|€|\\$|£|%|procent|st|stycken|kvm"
        f"|km|kg|kund|gånger|samtal|customer|time){_END}"
    ),
    "amount_before": "[€$£] ?$",
    "plate": (f"([A-HJ-PR-UW-Z]{{3}})( ?)([0-9]{{2}}[0-9A-HJ-NPR-UW-Z])(?![0-9{LETTER}-])"),
    "street": (
        f"([{UPPER}][{LOWER}]{{0,30}}(?:[ -][{UPPER}]?[{LOWER}]{{1,30}})?)"
        f"((?:| )(?:gatan|gata|vägen|väg|gränd|gränden|torget|torg|stigen|stig|allén|allé"
        "|backen|backe|kajen|esplanaden)| (?:Gata|Gatan|Väg|Vägen|Gränd|Torg|Allé|Backe))"
        f" ([0-9]{{1,3}})( ?[A-Ha-h])?(?![0-9{LETTER}])"
    ),
    "street_abroad": (
        f"[0-9]{{1,5}}[A-Za-z]? (?:[{UPPER}][{LOWER}]{{1,30}} ){{1,3}}"
        f"(?:Street|Road|Avenue|Lane|Drive|Boulevard|Blvd|Ave|St|Rd)(?![{LETTER}])"
    ),
    # 1 a first name or title, 2 a middle name or initial, 3 a last name
    "name": (
        f"([{UPPER}][{LOWER}]{{1,30}}(?:-[{UPPER}]?[{LOWER}]{{1,30}})?|[{UPPER}]{{3,30}})"
        f"((?: [{UPPER}]\\.?| (?:von|af|de|van|der|la)| [{UPPER}][{LOWER}]{{1,30}}){{0,2}}) "
        f"([{UPPER}][{LOWER}]{{1,30}}(?:-[{UPPER}]?[{LOWER}]{{1,30}})?|[{UPPER}]{{3,30}})(?![{LETTER}])"
    ),
    "small_name": f"([{LOWER}]{{2,30}}) ([{LOWER}]{{2,30}}sson)(?![{LETTER}])",
    "near_person": (
        f"{_START}(?:person ?-?nu?m?m?e?r|persnr|pers\\. ?n|pnr|p[.-] ?nr|född|fodd|födelse|fodelse"
        "|samordningsn|org\\. ?n|orgn|organisationsn|enskild firma|personal (?:identity )?n"
        f"|identity n|social security|ssn|born{_END})"
    ),
    "near_phone": (
        f"{_START}(?:ring(?:a|er|de|t)?{_END}|telef|tele?{_END}|tfn|tlf|mobil|sms|swish|nås{_END}"
        f"|nå (?:mig|henne|honom|dem|oss){_END}|whatsapp|call(?:ed|ing|s)?{_END}|phone"
        f"|cell{_END}|reach(?:ed|able)?{_END}|text me)"
    ),
    "near_vehicle": (
        f"{_START}(?:reg\\.?|regnr|registrerings?|skylt|bil|bilen|bilar|skåpbil|lastbil|fordon"
        f"|parker|släp|moped|car{_END}|plate|vehicle)"
    ),
}
"""Name → source."""

IGNORING_CASE = frozenset(
    {
        "mail_hint", "mailto", "amount_after", "near_person", "near_phone", "near_vehicle",
    }
)  # fmt: skip

WINDOW = {"before": 40, "after": 30}
"""Characters around a number in which a word says what it is."""

IBAN_LENGTHS = {
    "AD": 24, "AE": 23, "AL": 28, "AT": 20, "AZ": 28, "BA": 20, "BE": 16, "BG": 22, "BH": 22,
    "BR": 29, "BY": 28, "CH": 21, "CR": 22, "CY": 28, "CZ": 24, "DE": 22, "DK": 18, "DO": 28,
    "EE": 20, "EG": 29, "ES": 24, "FI": 18, "FO": 18, "FR": 27, "GB": 22, "GE": 22, "GI": 23,
    "GL": 18, "GR": 27, "GT": 28, "HR": 21, "HU": 28, "IE": 22, "IL": 23, "IQ": 23, "IS": 26,
    "IT": 27, "JO": 30, "KW": 30, "KZ": 20, "LB": 28, "LC": 32, "LI": 21, "LT": 20, "LU": 20,
    "LV": 21, "MC": 27, "MD": 24, "ME": 22, "MK": 19, "MR": 27, "MT": 31, "MU": 30, "NL": 18,
    "NO": 15, "PK": 24, "PL": 28, "PS": 29, "PT": 25, "QA": 29, "RO": 24, "RS": 22, "SA": 24,
    "SC": 31, "SE": 24, "SI": 19, "SK": 24, "SM": 27, "SV": 28, "TL": 23, "TN": 24, "TR": 26,
    "UA": 29, "VA": 22, "VG": 24, "XK": 20,
}  # fmt: skip
"""Length by country: the IBAN registry of ISO 13616."""

_NO_PLATES = """
SEK NOK DKK EUR USD GBP CHF PLN USB HDD LED RAL SMS GSM LTE CPU RAM DDR SSD PDF XML CSS
ART REF ORD LTD MAX KRS KLM SAS BMW LEG HEX RGB DPD UPS DHL PAX TAX FAX TEL PNR STK
APR MAJ JUN AUG SEP OKT DEC JAN FEB MAR MAY OCT
ONE TWO TEN USC THE AND FOR ALL ANY BUT NOT PER SEC ACT
"""
NO_PLATES = frozenset(_NO_PLATES.split())
"""Three letters that mean something else before a number."""
