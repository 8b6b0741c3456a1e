"""Listens, and stops listening."""

import errno

from aiohttp import web

_LAST_ANSWERS_SECONDS = 1


class PortTakenError(Exception):
    """The address cannot be listened on; one line says which and what to do."""


class Server:
    """Serves an application on one address."""

    def __init__(self, application: web.Application, host: str, port: int) -> None:
        """Port 0 takes any that is free."""
        # no access log: it would hold addresses of people
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=_LAST_ANSWERS_SECONDS)
        self._host = host
        self._port = port

    async def start(self) -> None:
        """Listens; raises PortTakenError."""
        await self._runner.setup()
        try:
            await web.TCPSite(self._runner, self._host, self._port).start()
        except OSError as error:
            await self._runner.cleanup()
            raise PortTakenError(_line(self._host, self._port, error)) from None

    @property
    def port(self) -> int:
        """The port in fact listened on."""
        return int(self._runner.addresses[0][1])

    async def stop(self) -> None:
        """Lets requests under way be answered, then closes."""
        await self._runner.cleanup()


def _line(host: str, port: int, error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} on {host} is in use: stop what uses it, or set QMAS_HTTP_PORT to another"
    return f"{host}, port {port}, cannot be listened on ({type(error).__name__}): set QMAS_HTTP_HOST and QMAS_HTTP_PORT"
