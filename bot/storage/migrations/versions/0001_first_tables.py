"""The first tables, and the triggers that keep the log append-only."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

GROWING_ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")
TIME = sa.DateTime(timezone=True)
TEXT = sa.String

SQLITE_TRIGGERS = (
    """
    CREATE TRIGGER log_is_not_deleted BEFORE DELETE ON log
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END
    """,
    """
    CREATE TRIGGER log_is_not_replaced BEFORE INSERT ON log
    WHEN EXISTS (SELECT 1 FROM log WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END
    """,
    """
    CREATE TRIGGER log_is_not_changed BEFORE UPDATE ON log
    WHEN NEW.body IS NOT NULL
      OR (NEW.id, NEW.applicant, NEW.session_id, NEW.at, NEW.kind,
          NEW.question, NEW.revision, NEW.locale, NEW.duration_ms, NEW.error)
      IS NOT
         (OLD.id, OLD.applicant, OLD.session_id, OLD.at, OLD.kind,
          OLD.question, OLD.revision, OLD.locale, OLD.duration_ms, OLD.error)
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END
    """,
)
POSTGRESQL_TRIGGERS = (
    """
    CREATE FUNCTION log_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'UPDATE' THEN
        IF NEW.body IS NULL AND
          (NEW.id, NEW.applicant, NEW.session_id, NEW.at, NEW.kind,
           NEW.question, NEW.revision, NEW.locale, NEW.duration_ms, NEW.error)
          IS NOT DISTINCT FROM
          (OLD.id, OLD.applicant, OLD.session_id, OLD.at, OLD.kind,
           OLD.question, OLD.revision, OLD.locale, OLD.duration_ms, OLD.error)
        THEN RETURN NEW; END IF;
      END IF;
      RAISE EXCEPTION 'the log is append-only' USING ERRCODE = 'restrict_violation';
    END $$
    """,
    """
    CREATE TRIGGER log_keeps_rows BEFORE DELETE OR UPDATE ON log
    FOR EACH ROW EXECUTE FUNCTION log_is_append_only()
    """,
    """
    CREATE TRIGGER log_keeps_all BEFORE TRUNCATE ON log
    FOR EACH STATEMENT EXECUTE FUNCTION log_is_append_only()
    """,
)


def upgrade() -> None:
    make_chats()
    make_sessions()
    make_log()
    make_outbox()
    make_small_tables()
    triggers = POSTGRESQL_TRIGGERS if op.get_bind().dialect.name == "postgresql" else SQLITE_TRIGGERS
    for trigger in triggers:
        op.execute(trigger)


def make_chats() -> None:
    op.create_table(
        "chats",
        sa.Column("bot_id", sa.BigInteger, primary_key=True),
        sa.Column("chat_id", sa.BigInteger, primary_key=True),
        sa.Column("applicant", TEXT, nullable=False, unique=True),
        sa.Column("session_id", TEXT),
        sa.Column("last_text_update", sa.BigInteger, nullable=False),
        sa.Column("last_at", TIME),
        sa.Column("message_id", sa.BigInteger),
        sa.Column("menu_locale", TEXT),
        sa.Column("album", TEXT),
        sa.Column("blocked_at", TIME),
        sa.Column("leaving", sa.Boolean, nullable=False),
        sa.Column("lease_until", TIME),
        sa.Column("lease_owner", TEXT),
        sa.Column("not_before", TIME),
        sa.Column("seen_at", TIME, nullable=False),
    )
    op.create_index("ix_chats_seen_at", "chats", ["seen_at"])


def make_sessions() -> None:
    op.create_table(
        "sessions",
        sa.Column("id", TEXT, primary_key=True),
        sa.Column("applicant", TEXT, nullable=False),
        sa.Column("question", TEXT, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("locale", TEXT, nullable=False),
        sa.Column("state", TEXT, nullable=False),
        sa.Column("verdict", TEXT, nullable=False),
        sa.Column("rulesets", TEXT, nullable=False),
        sa.Column("began_at", TIME, nullable=False),
        sa.Column("touched_at", TIME, nullable=False),
        sa.Column("ended_at", TIME),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_index("ix_sessions_applicant", "sessions", ["applicant"])


def make_log() -> None:
    op.create_table(
        "log",
        sa.Column("id", GROWING_ID, primary_key=True),
        sa.Column("applicant", TEXT, nullable=False),
        sa.Column("session_id", TEXT, nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("question", TEXT, nullable=False),
        sa.Column("revision", sa.Integer, nullable=False),
        sa.Column("locale", TEXT, nullable=False),
        sa.Column("duration_ms", sa.Integer),
        sa.Column("error", TEXT, nullable=False),
        sa.Column("body", sa.LargeBinary),
    )
    op.create_index("ix_log_applicant", "log", ["applicant", "id"])


def make_outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("id", GROWING_ID, primary_key=True),
        sa.Column("applicant", TEXT, nullable=False),
        sa.Column("kind", TEXT, nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("payload", sa.LargeBinary, nullable=False),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_outbox_applicant", "outbox", ["applicant", "id"])


def make_small_tables() -> None:
    op.create_table(
        "received",
        sa.Column("bot_id", sa.BigInteger, primary_key=True),
        sa.Column("update_id", sa.BigInteger, primary_key=True),
        sa.Column("at", TIME, nullable=False),
    )
    op.create_index("ix_received_at", "received", ["at"])
    op.create_table(
        "messages",
        sa.Column("applicant", TEXT, primary_key=True),
        sa.Column("message_id", sa.BigInteger, primary_key=True),
        sa.Column("at", TIME, nullable=False),
    )
    op.create_index("ix_messages_at", "messages", ["at"])
    op.create_table(
        "forgotten",
        sa.Column("chat_hash", TEXT, primary_key=True),
        sa.Column("at", TIME, nullable=False),
        sa.Column("until", TIME, nullable=False),
        sa.Column("through_update", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "keys",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("check_value", TEXT, nullable=False),
        sa.Column("at", TIME, nullable=False),
    )
