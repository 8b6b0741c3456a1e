"""The bot under load: 200 applicants of a pretended Telegram, beside bots that promise less: `python -m bench.load`."""
