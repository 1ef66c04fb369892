//! The tables, for what treats all of them alike: backup, restore, doctor, and the test that both databases have the
//! same ones.

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// A UUID.
    Id,
    /// Text.
    Text,
    /// A whole number, also for times.
    Number,
    /// Bytes.
    Bytes,
    /// Bytes that `seal` made.
    Sealed,
    /// Yes or no.
    Flag,
}

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub kind: ColumnKind,
}

/// A table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// Its columns, in their order.
    pub columns: &'static [Column],
    /// How many of the first columns are its primary key.
    pub key_columns: usize,
}

impl Table {
    /// The column of sealed text, where it has one.
    #[must_use]
    pub fn sealed(&self) -> Option<&'static str> {
        self.columns.iter().find(|column| column.kind == ColumnKind::Sealed).map(|column| column.name)
    }

    /// The names of its columns, joined.
    pub(crate) fn column_list(&self) -> String {
        names(self.columns)
    }

    /// The names of its key columns, joined.
    pub(crate) fn key_list(&self) -> String {
        names(&self.columns[..self.key_columns])
    }
}

fn names(columns: &[Column]) -> String {
    columns.iter().map(|column| column.name).collect::<Vec<_>>().join(", ")
}

macro_rules! tables {
    ($($name:ident($keys:literal) { $($column:ident $kind:ident,)+ })+) => {
        /// Every table, those that others refer to first.
        pub const TABLES: &[Table] = &[$(Table {
            name: stringify!($name),
            columns: &[$(Column { name: stringify!($column), kind: ColumnKind::$kind },)+],
            key_columns: $keys,
        },)+];
    };
}

tables! {
    account(1) { account_id Id, kind Text, created_at Number, }
    workspace(1) { workspace_id Id, kind Text, created_at Number, }
    member(2) { workspace_id Id, member_id Id, account_id Id, created_at Number, }
    setting(3) { workspace_id Id, owner_id Id, name Text, value Text, }
    audit(2) { workspace_id Id, audit_id Id, at Number, actor Id, action Text, subject Text, }
    write_key(2) { workspace_id Id, key Id, at Number, result Bytes, }
    import_batch(3) { workspace_id Id, owner_id Id, batch_id Id, number Number, started_at Number, finished_at Number,
        undone_at Number, state Text, body Sealed, }
    source(3) { workspace_id Id, owner_id Id, source_id Id, batch_id Id, kind Text, name Text, size Number,
        modified_at Number, head_hash Bytes, tail_hash Bytes, covered_offset Number, complete Flag, }
    segment(3) { workspace_id Id, owner_id Id, segment_id Id, items Number, body Sealed, }
    batch_segment(5) { workspace_id Id, owner_id Id, batch_id Id, source_id Id, segment_id Id, ordinal Number, }
    person(3) { workspace_id Id, owner_id Id, person_id Id, anchor Text, code Text, name Text, sort_name Text,
        organisation Text, place Text, kind Text, merged_into Id, first_at Number, last_at Number, interactions Number,
        held Flag, revision Number, body Sealed, deleted_at Number, }
    person_key(3) { workspace_id Id, owner_id Id, key Text, person_id Id, }
    other(3) { workspace_id Id, owner_id Id, key Text, name Text, kind Text, reason Text, }
    tally(3) { workspace_id Id, owner_id Id, person_id Id, body Bytes, }
    alter_tie(4) { workspace_id Id, owner_id Id, a Id, b Id, occasions Number, last_on Text, revision Number, body Sealed, }
    decision(3) { workspace_id Id, owner_id Id, decision_id Id, at Number, kind Text, a Text, b Text, undone_at Number, }
    tombstone(3) { workspace_id Id, owner_id Id, key_hash Bytes, at Number, }
    profile(2) { workspace_id Id, owner_id Id, revision Number, body Sealed, }
    snapshot(3) { workspace_id Id, owner_id Id, snapshot_id Id, at Number, reason Text, label Text, body Sealed, }
    entry(3) { workspace_id Id, owner_id Id, entry_id Id, kind Text, parent_id Id, person Text, state Text, due_on Text,
        at Number, changed_at Number, revision Number, deleted_at Number, body Sealed, }
    sign_in(2) { workspace_id Id, sign_in_id Id, token_hash Bytes, created_at Number, seen_at Number, ended_at Number,
        browser Text, }
    sign_in_link(2) { workspace_id Id, token_hash Bytes, created_at Number, expires_at Number, used_at Number, }
    mail_account(2) { workspace_id Id, owner_id Id, revision Number, body Sealed, }
    delivery(3) { workspace_id Id, owner_id Id, delivery_id Id, kind Text, slot Text, state Text, tries Number, at Number,
        changed_at Number, next_at Number, things Number, answer Text, }
    undo_entry(3) { workspace_id Id, owner_id Id, undo_id Id, at Number, kind Text, body Sealed, used_at Number, }
}
