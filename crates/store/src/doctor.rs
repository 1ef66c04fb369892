//! Doctor: looks everything over and tells what it finds. It changes nothing.

use crate::schema::{TABLES, Table};
use crate::statement::{self, Statement};
use crate::value::Value;
use crate::{Db, Kind, Reader, SCHEMA_VERSION, StoreError, copy, dialect, identity, lite, pg};
use seal::Sealed;
use sqlx::{AssertSqlSafe, ConnectOptions};

/// Most faults of one kind that are listed (ours: the rest looks the same).
const FAULTS_MAX: usize = 100;

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Which database.
    pub kind: Kind,
    /// The version of its schema.
    pub schema_version: i64,
    /// Settings that safety rests on.
    pub settings: Vec<Setting>,
    /// What SQLite says of the file; empty where it is sound, and on PostgreSQL, which checks its pages as it reads.
    pub damage: Vec<String>,
    /// Rows that refer to rows that are not there.
    pub dangling: Vec<String>,
    /// How many rows each table has.
    pub tables: Vec<(&'static str, u64)>,
    /// How many sealed texts have a head that can be read.
    pub sealed: u64,
    /// Sealed texts that no key can open: the table and the key of the row.
    pub unreadable: Vec<String>,
    /// Statements of this program that the database does not take, with what it says.
    pub refused: Vec<(&'static str, String)>,
}

/// A setting that safety rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// Its name.
    pub name: &'static str,
    /// What it is.
    pub found: String,
    /// What it should be.
    pub wanted: &'static str,
}

impl Report {
    /// Whether everything is as it should be.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let settings = self.settings.iter().all(|setting| setting.found == setting.wanted);
        settings
            && self.damage.is_empty()
            && self.dangling.is_empty()
            && self.unreadable.is_empty()
            && self.refused.is_empty()
    }
}

/// Looks everything over. Reads the whole file once.
///
/// # Errors
/// What the database says where it cannot even be asked; what it answers is in the report.
pub async fn examine(db: &Db) -> Result<Report, StoreError> {
    let mut reader = db.reader().await?;
    let mut report = Report {
        kind: db.kind(),
        schema_version: SCHEMA_VERSION,
        settings: settings(db, &mut reader).await?,
        damage: Vec::new(),
        dangling: Vec::new(),
        tables: Vec::new(),
        sealed: 0,
        unreadable: Vec::new(),
        refused: Vec::new(),
    };
    if db.kind() == Kind::Lite {
        report.damage = lines(&mut reader, DAMAGE).await?;
        report.dangling = lines(&mut reader, DANGLING).await?;
    }
    for table in TABLES {
        let sql = format!("select count(*) as rows_found from {}", table.name);
        let rows = reader.composed("doctor::count", sql, &[]).await?;
        report.tables.push((table.name, rows.first().map_or(Ok(0), |row| row.size("rows_found"))?));
    }
    for workspace in identity::workspaces(&mut reader).await? {
        for table in TABLES {
            look_at_sealed(&mut reader, table, workspace, &mut report).await?;
        }
    }
    drop(reader);
    report.refused = refused(db).await?;
    Ok(report)
}

const DAMAGE: &str = "select integrity_check as line from pragma_integrity_check where integrity_check <> 'ok'";
const DANGLING: &str = "select \"table\" || ' refers to ' || parent as line from pragma_foreign_key_check";

async fn lines(reader: &mut Reader, sql: &str) -> Result<Vec<String>, StoreError> {
    let rows = reader.composed("doctor::lines", format!("{sql} limit {FAULTS_MAX}"), &[]).await?;
    rows.iter().map(|row| row.get("line")).collect()
}

async fn settings(db: &Db, reader: &mut Reader) -> Result<Vec<Setting>, StoreError> {
    let mut settings = Vec::new();
    match db {
        Db::Lite(lite) => {
            let path = crate::folder::database(lite.folder());
            let mut connection = lite::options(&path).connect().await.map_err(StoreError::Unreachable)?;
            for (name, found, wanted) in lite::settings(&mut connection).await? {
                settings.push(Setting { name, found, wanted });
            }
        }
        Db::Pg(_) => {
            for (name, wanted) in pg::SETTINGS {
                let sql = format!("select current_setting('{name}') as found");
                let rows = reader.composed("doctor::setting", sql, &[]).await?;
                let found = rows.first().map_or(Ok(String::new()), |row| row.get("found"))?;
                settings.push(Setting { name, found, wanted });
            }
        }
    }
    Ok(settings)
}

async fn look_at_sealed(
    reader: &mut Reader,
    table: &Table,
    workspace: model::permission::WorkspaceId,
    report: &mut Report,
) -> Result<(), StoreError> {
    let Some(column) = table.sealed() else { return Ok(()) };
    let mut after = None;
    while let Some(rows) = copy::sealed_heads(reader, table, column, workspace, after.take()).await? {
        for row in &rows {
            let key = copy::key_of(table, row)?;
            match row.get::<Option<Vec<u8>>>("head")?.map(|head| Sealed::from_stored(head).header()) {
                Some(Ok(_)) => report.sealed += 1,
                Some(Err(error)) if report.unreadable.len() < FAULTS_MAX => {
                    report.unreadable.push(format!("{} {}: {error}", table.name, shown(&key)));
                }
                Some(Err(_)) | None => {}
            }
            after = Some(key);
        }
    }
    Ok(())
}

fn shown(key: &[Value]) -> String {
    let ids = key.iter().filter_map(|value| match value {
        Value::Id(Some(id)) => Some(id.to_string()),
        _ => None,
    });
    ids.collect::<Vec<_>>().join("/")
}

/// The statements that the database does not take.
async fn refused(db: &Db) -> Result<Vec<(&'static str, String)>, StoreError> {
    let mut refused = Vec::new();
    let mut reader = db.reader().await?;
    for statement in statement::all() {
        if let Err(error) = look_over(&mut reader, statement).await {
            refused.push((statement.name, error.to_string()));
            // PostgreSQL lets nothing more happen in a transaction after an error.
            reader = db.reader().await?;
        }
    }
    Ok(refused)
}

async fn look_over(reader: &mut Reader, statement: Statement) -> Result<(), sqlx::Error> {
    for command in dialect::look_over(reader.kind(), statement) {
        reader.command(AssertSqlSafe(command)).await?;
    }
    Ok(())
}
