//! What truly differs between the two databases, each behind a name.

use crate::statement::Statement;

/// Most parameters of a many-row statement on SQLite. The text is parsed once per size and kept; beyond some hundred
/// parameters it only gets slower (measured).
const LITE_PARAMETERS_MAX: usize = 480;
/// Most parameters of a many-row statement on PostgreSQL, where each statement is two trips to the server; eight times
/// as many are slower again (measured). The protocol allows 65,535.
const PG_PARAMETERS_MAX: usize = 2_000;

/// Which database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// SQLite, in a folder of one's own.
    Lite,
    /// PostgreSQL, or what speaks like it.
    Pg,
}

impl Kind {
    /// How many rows of this width go into one statement.
    fn rows_per_statement(self, width: usize) -> usize {
        let parameters = match self {
            Kind::Lite => LITE_PARAMETERS_MAX,
            Kind::Pg => PG_PARAMETERS_MAX,
        };
        (parameters / width.max(1)).max(1)
    }

    /// Whether statements are kept prepared. Behind PgBouncer the next transaction may run on another connection.
    pub(crate) fn keeps_statements(self) -> bool {
        self == Kind::Lite
    }
}

/// The text of a statement with its one `values (…)` repeated for so many rows.
pub(crate) fn for_rows(sql: &str, width: usize, rows: usize) -> String {
    if let (1, Some((before, after))) = (rows, sql.split_once(LIST_OF_KEYS)) {
        return format!("{before}= ({}", after.replacen("))", ")", 1));
    }
    const VALUES: &str = "values (";
    let open = sql.find(VALUES).map_or(sql.len(), |at| at + VALUES.len() - 1);
    let close = sql[open..].find(')').map_or(sql.len(), |at| open + at + 1);
    let mut text = String::with_capacity(sql.len() + rows * width * 5);
    text.push_str(&sql[..open]);
    for row in 0..rows {
        text.push_str(if row == 0 { "(" } else { ", (" });
        for column in 0..width {
            text.push_str(if column == 0 { "$" } else { ", $" });
            text.push_str(&(row * width + column + 1).to_string());
        }
        text.push(')');
    }
    text.push_str(&sql[close..]);
    text
}

/// The rows of one statement, and its text: many rows at a time, but for SQLite those that are deleted.
///
/// SQLite would look at the whole table for a list of keys, and finds one key at once; and a statement costs it no trip
/// to a server (measured: 50,000 ties in a second instead of minutes).
pub(crate) fn rows_at_once(kind: Kind, sql: &str, width: usize) -> usize {
    if kind == Kind::Lite && sql.contains(LIST_OF_KEYS) { 1 } else { kind.rows_per_statement(width) }
}

/// A condition on the key, as our statements write it for many rows.
const LIST_OF_KEYS: &str = "in (values (";

/// A table of PostgreSQL with fewer rows than this, as far as the server knows, is counted after a large write.
const KNOWN_ROWS_MIN: f32 = 1_000.0;
/// Writes of fewer rows are done before a bad plan hurts (ours).
const LARGE_WRITE_ROWS_MIN: usize = 500;

/// What the server believes of a table, and the command by which it finds out.
pub(crate) const KNOWN_ROWS: &str = "select reltuples as rows_known from pg_class where oid = 'person'::regclass";
pub(crate) const COUNT_PEOPLE: &str = "analyze person";

/// Whether a write of so many rows to a table needs the server to count it first.
///
/// Of a table that it has never counted, PostgreSQL cannot tell a selective index from a useless one, and may then
/// check each reference to a person by reading all of them (measured: minutes for 50,000 ties).
pub(crate) fn is_large_write(kind: Kind, rows: usize) -> bool {
    kind == Kind::Pg && rows >= LARGE_WRITE_ROWS_MIN
}

/// Whether the server knows too little of a table, from [`KNOWN_ROWS`].
pub(crate) fn knows_too_little(rows_known: f32) -> bool {
    rows_known < KNOWN_ROWS_MIN
}

/// Commands by which the database looks a statement over without running it.
pub(crate) fn look_over(kind: Kind, statement: Statement) -> Vec<String> {
    match kind {
        Kind::Lite => vec![format!("explain {}", statement.sql)],
        Kind::Pg => {
            // Without values at hand the server takes the parameters of a list of values for text; those of a list of
            // rows it compares with the columns.
            let sql = match statement.sql.split_once(LIST_OF_KEYS) {
                Some((before, after)) => format!("{before}in (({after}"),
                None => statement.sql.to_owned(),
            };
            vec![format!("prepare telemachus_check as {sql}"), "deallocate telemachus_check".to_owned()]
        }
    }
}

/// Whether the same work may get through when tried again: a conflict of two transactions, or a server that went away
/// or stepped down in the middle (`design/failover.md`).
pub(crate) fn may_succeed_again(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_) | sqlx::Error::PoolTimedOut | sqlx::Error::WorkerCrashed | sqlx::Error::Protocol(_) => true,
        sqlx::Error::Database(error) => error.code().is_some_and(|code| is_passing(&code)),
        _ => false,
    }
}

/// SQLSTATE of PostgreSQL. SQLite gives plain numbers, which are none of these: there only one writes.
fn is_passing(code: &str) -> bool {
    const CONFLICTS: [&str; 2] = ["40001", "40P01"];
    const GOES_AWAY: [&str; 5] = ["57P01", "57P02", "57P03", "25006", "53300"];
    CONFLICTS.contains(&code) || GOES_AWAY.contains(&code) || (code.len() == 5 && code.starts_with("08"))
}

/// Whether the same key was put in twice.
pub(crate) fn is_duplicate(error: &sqlx::Error) -> bool {
    matches!(error, sqlx::Error::Database(error) if error.is_unique_violation())
}

/// Whether there is no room left: SQLite's SQLITE_FULL, PostgreSQL's 53100.
pub(crate) fn is_disk_full(error: &sqlx::Error) -> bool {
    matches!(error, sqlx::Error::Database(error) if matches!(error.code().as_deref(), Some("13" | "53100")))
}

/// Whether SQLite could not bring what it wrote to the disk (SQLITE_IOERR_FSYNC and SQLITE_IOERR_DIR_FSYNC). What is in
/// the file is then unknown, and asking again would answer yes without having done it.
pub(crate) fn is_sync_failure(error: &sqlx::Error) -> bool {
    matches!(error, sqlx::Error::Database(error) if matches!(error.code().as_deref(), Some("1034" | "1290")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_row_becomes_many() {
        let insert = "insert into t (a, b) values ($1, $2) on conflict (a) do nothing";
        assert_eq!(for_rows(insert, 2, 1), insert);
        let three = "insert into t (a, b) values ($1, $2), ($3, $4), ($5, $6) on conflict (a) do nothing";
        assert_eq!(for_rows(insert, 2, 3), three);
        let delete = "delete from t where (a, b) in (values ($1, $2))";
        assert_eq!(for_rows(delete, 2, 1), "delete from t where (a, b) = ($1, $2)");
        assert_eq!(for_rows(delete, 2, 2), "delete from t where (a, b) in (values ($1, $2), ($3, $4))");
    }

    #[test]
    fn what_passes_is_tried_again_and_nothing_else() {
        for code in ["40001", "40P01", "57P01", "25006", "08006"] {
            assert!(is_passing(code), "{code}");
        }
        for code in ["23505", "42P01", "13", "5", "0800"] {
            assert!(!is_passing(code), "{code}");
        }
    }
}
