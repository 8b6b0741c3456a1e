"""Names of places: those of Babel and, for reading alone, of ISO 3166-1, in every order of their parts."""

from collections.abc import Iterator
from functools import cache
from gettext import translation
from typing import Final

import pycountry
from babel import Locale
from babel.core import get_global

_NO_PLACES: Final = frozenset({"AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"})
# Codes of three letters that are words as well: "Canadian since 2 years ago" names no Angola.
_WORDS_TOO: Final = frozenset(
    {"AGO", "AND", "ARE", "ARM", "AUT", "BEL", "BEN", "CAN", "COD", "COL", "DOM", "EST", "FIN", "GAB", "GEO"}
    | {"GIN", "GUM", "GUY", "LIE", "MAC", "MAR", "MUS", "NOR", "PAN", "PER", "PRY", "SUR", "TON", "TUN", "VAT"}
)
# What is often written behind a name of its own: "Macao, China" is one place.
WRITTEN_BEHIND: Final = {
    code: behind
    for behind, codes in {
        "AU": "CC CX NF HM",
        "CN": "HK MO TW",
        "DK": "FO GL",
        "FI": "AX",
        "FR": "BL GF GP MF MQ NC PF PM RE TF WF YT",
        "GB": "AI BM FK GG GI GS IM IO JE KY MS PN SH TC VG",
        "NL": "AW BQ CW SX",
        "NO": "BV SJ",
        "NZ": "CK NU TK",
        "US": "AS GU MP PR UM VI",
    }.items()
    for code in codes.split()
}


@cache
def place_codes() -> tuple[str, ...]:
    """The two letters of every country and place."""
    codes = (str(code) for code in Locale.parse("en").territories)
    return tuple(code for code in codes if code.isalpha() and code not in _NO_PLACES)


def names_of_places(locales: tuple[Locale, ...]) -> Iterator[tuple[str, str]]:
    """Each name in these languages, with the place it names."""
    for locale in locales:
        named = {code: locale.territories[code] for code in place_codes() if code in locale.territories}
        yield from ((form, code) for code, name in named.items() for form in _with_and(name))
    yield from _official(locales)


def _with_and(name: str) -> Iterator[str]:
    yield name
    if "&" in name:
        yield name.replace("&", "and")


def _official(locales: tuple[Locale, ...]) -> Iterator[tuple[str, str]]:
    """The names of ISO 3166-1, the long ones too, in these languages, and its codes of three letters."""
    for locale in locales:
        said_as = translation("iso3166-1", pycountry.LOCALES_DIR, [_with_country(locale)], fallback=True)
        for country in pycountry.countries:
            short, long = (
                said_as.gettext(name) for name in (country.name, getattr(country, "official_name", country.name))
            )
            yield from ((form, country.alpha_2) for name in (short, long) for form in turned(name, short))
    yield from ((one.alpha_3, one.alpha_2) for one in pycountry.countries if one.alpha_3 not in _WORDS_TOO)


def _with_country(locale: Locale) -> str:
    """As gettext names it: zh_CN for zh_Hans."""
    likely = get_global("likely_subtags")
    country = locale.territory or likely.get(str(locale), likely[locale.language]).split("_")[-1]
    return f"{locale.language}_{country}"


def turned(name: str, short: str) -> Iterator[str]:
    """A name in every order: "Korea, Republic of", "Korea (Republic of)" and "Republic of Korea"."""
    yield from _with_and(name)
    head, _, tail = name.partition(" (") if name.endswith(")") else name.partition(", ")
    tail = tail.rstrip(")")
    if not tail and name != short and name.endswith(short):
        head, tail = short, name.removesuffix(short).strip()
    if tail:
        yield from (
            f"{head}, {tail}",
            f"{head} ({tail})",
            f"{head} {tail}",
            tail + ("" if tail.endswith("'") else " ") + head,
        )
