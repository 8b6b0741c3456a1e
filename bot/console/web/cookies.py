"""Cookies: what the console's cookie holds, sealed, and how long it counts."""

import hashlib
import secrets
from dataclasses import asdict, dataclass, field

from aiohttp import web
from aiohttp_session.cookie_storage import EncryptedCookieStorage

from bot.console.records import Operator

NAME = "qmas_console"
PATH = "/console"
LASTS = 12 * 3600  # seconds from the sign-in, however busy


def _token() -> str:
    return secrets.token_urlsafe(24)


@dataclass(frozen=True, slots=True)
class Cookie:
    """Who carries it; no operator before the sign-in. `csrf` must come back with every form."""

    operator: str = ""
    generation: int = 0
    made_at: str = ""  # the operator's: another of the same name is another
    until: float = 0.0  # seconds of the epoch
    locale: str = ""
    csrf: str = field(default_factory=_token)

    def signed_in(self, operator: Operator, now: float) -> "Cookie":
        """A new cookie: nothing that was known before the sign-in is worth anything after it."""
        return Cookie(operator.name, operator.generation, operator.made_at.isoformat(), now + LASTS, self.locale)

    def is_of(self, operator: Operator, now: float) -> bool:
        """Whether it still counts."""
        borne = (self.operator, self.generation, self.made_at)
        return borne == (operator.name, operator.generation, operator.made_at.isoformat()) and now < self.until

    @property
    def mark(self) -> str:
        """Tells this sign-in from every other, and gives nothing of it away."""
        return hashlib.sha256(f"{self.operator}:{self.csrf}".encode()).hexdigest()

    def signed_out(self) -> "Cookie":
        """A new cookie of nobody."""
        return Cookie(locale=self.locale)


class Cookies:
    """Seals cookies into cookies: HTTP-only, same-site, and for HTTPS alone where the console is reached so."""

    def __init__(self, key: bytes, *, is_secure: bool) -> None:
        self._storage = EncryptedCookieStorage(
            key, cookie_name=NAME, max_age=LASTS, path=PATH, secure=is_secure, httponly=True, samesite="Lax"
        )

    async def read(self, request: web.Request) -> Cookie | None:
        """The cookie shown, if it is one of ours."""
        session = await self._storage.load_session(request)
        try:
            return None if session.new else Cookie(**session)
        except TypeError:  # sealed by another version
            return None

    async def write(self, request: web.Request, response: web.StreamResponse, cookie: Cookie) -> None:
        """Hand it out."""
        session = await self._storage.new_session()
        session.update(asdict(cookie))
        await self._storage.save_session(request, response, session)
