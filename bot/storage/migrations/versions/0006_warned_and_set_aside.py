"""Who was warned of erasure stands with the chat, by a clock that is known to be steady; rows that cannot be read."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("chats", sa.Column("warned_at", TIME))
    op.execute("UPDATE chats SET warned_at = (SELECT warned_at FROM sessions WHERE sessions.id = chats.session_id)")
    op.drop_column("sessions", "warned_at")
    op.add_column("outbox", sa.Column("set_aside_at", TIME))
    op.create_table(
        "clock_marks",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("steady_since", TIME, nullable=False),
        sa.Column("at", TIME, nullable=False),
    )
