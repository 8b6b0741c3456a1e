"""What operators see: tallies, audit, operators, notices; the order of commits in the log; a session's tag and care."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

GROWING_ID = sa.BigInteger().with_variant(sa.Integer, "sqlite")
TIME = sa.DateTime(timezone=True)
TEXT = sa.String
OPEN = "finished_at IS NULL AND ended_at IS NULL"

# A body goes, or is sealed anew by the one transaction that says so in `keys`; nothing else of a line changes.
SQLITE_TRIGGERS = (
    "DROP TRIGGER log_is_not_changed",
    """
    CREATE TRIGGER log_is_not_changed BEFORE UPDATE ON log
    WHEN (NEW.id, NEW.applicant, NEW.session_id, NEW.at, NEW.kind,
           NEW.question, NEW.revision, NEW.locale, NEW.duration_ms, NEW.error, NEW.xid)
         IS NOT
          (OLD.id, OLD.applicant, OLD.session_id, OLD.at, OLD.kind,
           OLD.question, OLD.revision, OLD.locale, OLD.duration_ms, OLD.error, OLD.xid)
      OR (NEW.body IS NOT NULL AND (OLD.body IS NULL OR NOT EXISTS (SELECT 1 FROM keys WHERE rotating)))
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END
    """,
    """
    CREATE TRIGGER audit_is_not_deleted BEFORE DELETE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END
    """,
    """
    CREATE TRIGGER audit_is_not_replaced BEFORE INSERT ON audit
    WHEN EXISTS (SELECT 1 FROM audit WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END
    """,
    """
    CREATE TRIGGER audit_is_not_changed BEFORE UPDATE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END
    """,
)
POSTGRESQL_TRIGGERS = (
    """
    CREATE OR REPLACE FUNCTION log_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'UPDATE' THEN
        IF (NEW.id, NEW.applicant, NEW.session_id, NEW.at, NEW.kind,
           NEW.question, NEW.revision, NEW.locale, NEW.duration_ms, NEW.error, NEW.xid)
          IS NOT DISTINCT FROM
          (OLD.id, OLD.applicant, OLD.session_id, OLD.at, OLD.kind,
           OLD.question, OLD.revision, OLD.locale, OLD.duration_ms, OLD.error, OLD.xid)
        THEN
          IF NEW.body IS NULL THEN RETURN NEW; END IF;
          IF OLD.body IS NOT NULL AND EXISTS (SELECT 1 FROM keys WHERE rotating) THEN RETURN NEW; END IF;
        END IF;
      END IF;
      RAISE EXCEPTION 'the log is append-only' USING ERRCODE = 'restrict_violation';
    END $$
    """,
    """
    CREATE FUNCTION audit_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'the audit is append-only' USING ERRCODE = 'restrict_violation';
    END $$
    """,
    """
    CREATE TRIGGER audit_keeps_rows BEFORE DELETE OR UPDATE ON audit
    FOR EACH ROW EXECUTE FUNCTION audit_is_append_only()
    """,
    """
    CREATE TRIGGER audit_keeps_all BEFORE TRUNCATE ON audit
    FOR EACH STATEMENT EXECUTE FUNCTION audit_is_append_only()
    """,
)


def upgrade() -> None:
    is_postgresql = op.get_bind().dialect.name == "postgresql"
    add_to_sessions()
    add_to_log(is_postgresql=is_postgresql)
    op.add_column("keys", sa.Column("rotating", sa.Boolean, nullable=False, server_default=sa.text("false")))
    make_operators()
    make_notices()
    make_tallies()
    for trigger in POSTGRESQL_TRIGGERS if is_postgresql else SQLITE_TRIGGERS:
        op.execute(trigger)


def add_to_sessions() -> None:
    added = (
        sa.Column("tag", TEXT, nullable=False, server_default=sa.text("''")),
        sa.Column("answers", sa.Integer, nullable=False, server_default=sa.text("0")),
        sa.Column("failures", sa.Integer, nullable=False, server_default=sa.text("0")),
        sa.Column("finished_at", TIME),
        sa.Column("warned_at", TIME),
        sa.Column("reminded", sa.Integer, nullable=False, server_default=sa.text("0")),
        sa.Column("reminded_at", TIME),
        sa.Column("reminders_off", sa.Boolean, nullable=False, server_default=sa.text("false")),
    )
    for column in added:
        op.add_column("sessions", column)
    op.execute("UPDATE sessions SET finished_at = touched_at WHERE question IN ('result', 'decided')")
    make_session_indexes()


def make_session_indexes() -> None:
    some = {
        "ix_sessions_tag": (["tag", "began_at", "id"], "tag <> ''"),
        "ix_sessions_failed": (["began_at", "id"], "failures > 0"),
        "ix_sessions_open": (["question", "locale", "tag", "touched_at", "finished_at", "ended_at"], OPEN),
        "ix_sessions_finished": (
            ["finished_at", "verdict", "locale", "tag", "applicant", "began_at", "answers"],
            "finished_at IS NOT NULL",
        ),
    }
    op.create_index("ix_sessions_began_at", "sessions", ["began_at", "id"])
    for name, (columns, condition) in some.items():
        where = sa.text(condition)
        op.create_index(name, "sessions", columns, sqlite_where=where, postgresql_where=where)


def add_to_log(*, is_postgresql: bool) -> None:
    """Ids are given before a commit, so that a later one may be seen earlier: the transaction's own number tells."""
    # a constant first: it is added without writing the table anew, and the lines there are committed all
    op.add_column("log", sa.Column("xid", sa.BigInteger, nullable=False, server_default=sa.text("0")))
    op.create_index("ix_log_xid", "log", ["xid", "id"], sqlite_where=sa.text("xid > 0"))
    if is_postgresql:
        op.alter_column("log", "xid", server_default=sa.text("(pg_current_xact_id()::text::bigint)"))


def make_operators() -> None:
    op.create_table(
        "operators",
        sa.Column("name", TEXT, primary_key=True),
        sa.Column("role", TEXT, nullable=False),
        sa.Column("password_hash", TEXT),
        sa.Column("generation", sa.Integer, nullable=False),
        sa.Column("made_at", TIME, nullable=False),
        sa.Column("link_hash", TEXT, unique=True),
        sa.Column("link_until", TIME),
    )
    op.create_table(
        "audit",
        sa.Column("id", GROWING_ID, primary_key=True),
        sa.Column("at", TIME, nullable=False),
        sa.Column("operator", TEXT, nullable=False),
        sa.Column("action", TEXT, nullable=False),
        sa.Column("subject", TEXT, nullable=False),
        sa.Column("reason", TEXT, nullable=False),
    )
    op.create_index("ix_audit_operator", "audit", ["operator"])
    op.create_table(
        "signins",
        sa.Column("pair_hash", TEXT, primary_key=True),
        sa.Column("failures", sa.Integer, nullable=False),
        sa.Column("not_before", TIME, nullable=False),
    )
    op.create_index("ix_signins_not_before", "signins", ["not_before"])


def make_notices() -> None:
    op.create_table(
        "notices",
        sa.Column("id", GROWING_ID, primary_key=True),
        sa.Column("at", TIME, nullable=False),
        sa.Column("operator", TEXT, nullable=False),
        sa.Column("texts", TEXT, nullable=False),
        sa.Column("ended_at", TIME),
    )
    op.create_table(
        "pauses",
        sa.Column("id", GROWING_ID, primary_key=True),
        sa.Column("ruleset", TEXT, nullable=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("operator", TEXT, nullable=False),
        sa.Column("ended_at", TIME),
    )
    stands = sa.text("ended_at IS NULL")
    op.create_index(
        "ix_pauses_standing", "pauses", ["ruleset"], unique=True, sqlite_where=stands, postgresql_where=stands
    )


def make_tallies() -> None:
    op.create_table(
        "tallies",
        sa.Column("kind", TEXT, primary_key=True),
        sa.Column("question", TEXT, primary_key=True),
        sa.Column("day", sa.Date, primary_key=True),
        sa.Column("locale", TEXT, primary_key=True),
        sa.Column("tag", TEXT, primary_key=True),
        sa.Column("events", sa.BigInteger, nullable=False),
        sa.Column("sessions", sa.BigInteger, nullable=False),
        sa.Column("persons", sa.BigInteger, nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "tally_marks",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("xid", sa.BigInteger, nullable=False),
        sa.Column("log_id", sa.BigInteger, nullable=False),
        sa.Column("at", TIME),
    )
    op.create_table(
        "near_misses",
        sa.Column("day", sa.Date, primary_key=True),
        sa.Column("locale", TEXT, primary_key=True),
        sa.Column("tag", TEXT, primary_key=True),
        sa.Column("criterion", TEXT, primary_key=True),
        sa.Column("persons", sa.Integer, nullable=False),
    )
    op.create_table(
        "near_marks",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", TIME, nullable=False),
        sa.Column("session_id", TEXT, nullable=False),
    )
