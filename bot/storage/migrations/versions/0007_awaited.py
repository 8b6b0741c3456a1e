"""What an applicant asked to be told of stands beside the session, in clear: nothing of the answers is in it."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.add_column("sessions", sa.Column("awaits", sa.String, nullable=False, server_default=sa.text("''")))
    some = sa.text("awaits <> ''")
    columns = ["awaits", "applicant", "id"]
    op.create_index("ix_sessions_awaits", "sessions", columns, sqlite_where=some, postgresql_where=some)
