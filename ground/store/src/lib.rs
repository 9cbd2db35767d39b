//! Where facts are kept: one text of SQL for SQLite and PostgreSQL.
