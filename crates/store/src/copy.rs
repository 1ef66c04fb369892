//! Rows of every table, read and written alike, for backup and restore. The statements are composed from
//! [`crate::schema`] alone.

use crate::schema::{ColumnKind, TABLES, Table};
use crate::statement::statements;
use crate::value::{Row, Value, params};
use crate::{Reader, StoreError, Tx};
use model::permission::WorkspaceId;

statements! { "copy";
    /// Whether a workspace holds anything that somebody would miss; a sample never does.
    CONTENT = "select (select count(*) from import_batch where workspace_id = $1) \
        + (select count(*) from person where workspace_id = $1) \
        + (select count(*) from profile where workspace_id = $1) \
        + (select count(*) from decision where workspace_id = $1) \
        + (select count(*) from snapshot where workspace_id = $1) \
        + (select count(*) from entry where workspace_id = $1) as things \
        from workspace where workspace_id = $1 and kind <> 'sample'";
}

/// How many rows are in memory at once. A segment has some hundred kilobytes.
const ROWS_AT_ONCE: usize = 64;

/// Who is signed in is of an installation and not of the data: a copy of them lets no browser in.
const NOT_CARRIED: [&str; 2] = ["sign_in", "sign_in_link"];

/// Which rows of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// All of them.
    All,
    /// Those that refer to no other row of the same table; they go first.
    Referred,
    /// Those that do.
    Referring,
}

impl Part {
    fn of(table: &Table) -> &'static [Part] {
        if table.name == "person" { &[Part::Referred, Part::Referring] } else { &[Part::All] }
    }

    fn condition(self) -> &'static str {
        match self {
            Part::All => "",
            Part::Referred => " and merged_into is null",
            Part::Referring => " and merged_into is not null",
        }
    }
}

/// Copies every row of a workspace, but for those of its installation.
pub(crate) async fn workspace(from: &mut Reader, to: &mut Tx, workspace: WorkspaceId) -> Result<u64, StoreError> {
    let mut copied = 0;
    for table in TABLES.iter().filter(|table| !NOT_CARRIED.contains(&table.name)) {
        for &part in Part::of(table) {
            let mut after = None;
            while let Some(rows) = next_rows(from, table, &table.column_list(), part, workspace, after).await? {
                let values = values_of(table, &rows)?;
                to.bulk_composed("copy", &insert(table), table.columns.len(), &values).await?;
                copied += u64::try_from(rows.len()).unwrap_or(u64::MAX);
                after = Some(last_key(table, &values));
            }
        }
    }
    Ok(copied)
}

/// Deletes every row of a workspace; accounts stay.
pub(crate) async fn delete_workspace(tx: &mut Tx, workspace: WorkspaceId) -> Result<(), StoreError> {
    for table in TABLES.iter().rev().filter(|table| table.name != "account") {
        let sql = format!("delete from {} where workspace_id = $1", table.name);
        tx.execute_composed("copy::delete", sql, &params![workspace]).await?;
    }
    Ok(())
}

/// How many things there are in a workspace that somebody would miss: none in a sample, which can be told anew.
pub(crate) async fn content(reader: &mut Reader, workspace: WorkspaceId) -> Result<u32, StoreError> {
    let row = reader.optional(CONTENT, &params![workspace]).await?;
    row.map_or(Ok(0), |row| row.count("things"))
}

/// Keys and first bytes of the sealed column of a table, some rows at a time.
pub(crate) async fn sealed_heads(
    reader: &mut Reader,
    table: &Table,
    sealed: &str,
    workspace: WorkspaceId,
    after: Option<Vec<Value>>,
) -> Result<Option<Vec<Row>>, StoreError> {
    let head_bytes = seal::envelope::HEADER_BYTES + seal::envelope::TAG_BYTES;
    let columns = format!("{}, substr({sealed}, 1, {head_bytes}) as head", table.key_list());
    next_rows(reader, table, &columns, Part::All, workspace, after).await
}

/// The key of a row that holds at least the key columns.
pub(crate) fn key_of(table: &Table, row: &Row) -> Result<Vec<Value>, StoreError> {
    table.columns[..table.key_columns].iter().map(|column| value(row, column.name, column.kind)).collect()
}

async fn next_rows(
    reader: &mut Reader,
    table: &Table,
    columns: &str,
    part: Part,
    workspace: WorkspaceId,
    after: Option<Vec<Value>>,
) -> Result<Option<Vec<Row>>, StoreError> {
    let (keys, mut params) = (table.key_list(), params![workspace].to_vec());
    let of_workspace = match table.name {
        "account" => "account_id in (select account_id from member where workspace_id = $1)",
        _ => "workspace_id = $1",
    };
    let mut sql = format!("select {columns} from {} where {of_workspace}{}", table.name, part.condition());
    if let Some(after) = after {
        let places: Vec<String> = (2..after.len() + 2).map(|place| format!("${place}")).collect();
        sql.push_str(&format!(" and ({keys}) > ({})", places.join(", ")));
        params.extend(after);
    }
    sql.push_str(&format!(" order by {keys} limit {ROWS_AT_ONCE}"));
    let rows = reader.composed("copy::rows", sql, &params).await?;
    Ok(if rows.is_empty() { None } else { Some(rows) })
}

fn insert(table: &Table) -> String {
    let places: Vec<String> = (1..=table.columns.len()).map(|place| format!("${place}")).collect();
    // One account may be a member of several workspaces.
    let twice = if table.name == "account" { " on conflict (account_id) do nothing" } else { "" };
    format!("insert into {} ({}) values ({}){twice}", table.name, table.column_list(), places.join(", "))
}

fn values_of(table: &Table, rows: &[Row]) -> Result<Vec<Value>, StoreError> {
    let mut values = Vec::with_capacity(rows.len() * table.columns.len());
    for row in rows {
        for column in table.columns {
            values.push(value(row, column.name, column.kind)?);
        }
    }
    Ok(values)
}

fn last_key(table: &Table, values: &[Value]) -> Vec<Value> {
    let row = values.len() - table.columns.len();
    values[row..row + table.key_columns].to_vec()
}

fn value(row: &Row, column: &'static str, kind: ColumnKind) -> Result<Value, StoreError> {
    Ok(match kind {
        ColumnKind::Id => Value::Id(row.get(column)?),
        ColumnKind::Text => Value::Text(row.get(column)?),
        ColumnKind::Number => Value::Number(row.get(column)?),
        ColumnKind::Bytes | ColumnKind::Sealed => Value::Bytes(row.get(column)?),
        ColumnKind::Flag => Value::Flag(row.get(column)?),
    })
}
