"""Sign-ins that ended before their time, and the processes that live."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "ended_badges",
        sa.Column("mark", sa.String, primary_key=True),
        sa.Column("until", TIME, nullable=False),
    )
    op.create_table(
        "processes",
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("seen_at", TIME, nullable=False),
    )
