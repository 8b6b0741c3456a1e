"""Which question was shown, by which message or when; and the newest message that was answered with."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

BIG = sa.BigInteger()


def upgrade() -> None:
    op.add_column("chats", sa.Column("asking", BIG, nullable=False, server_default=sa.text("0")))
    for name in ("asked", "asked_message", "answered_message"):
        op.add_column("chats", sa.Column(name, BIG))
    op.add_column("chats", sa.Column("asked_at", sa.DateTime(timezone=True)))
    # what stands above the live keyboard has had its answer; what was shown is not known: it is asked once more
    op.execute("UPDATE chats SET answered_message = message_id")
