-- What was: the network at a moment, and the inverse of each change.
create table snapshot (
    workspace_id blob not null,
    owner_id blob not null,
    snapshot_id blob not null,
    at integer not null,
    reason text not null,
    label text,
    body blob not null,
    primary key (workspace_id, owner_id, snapshot_id),
    foreign key (workspace_id, owner_id) references member
) strict;
create index snapshot_at on snapshot (workspace_id, owner_id, at, snapshot_id);

create table undo_entry (
    workspace_id blob not null,
    owner_id blob not null,
    undo_id blob not null,
    at integer not null,
    kind text not null,
    body blob not null,
    used_at integer,
    primary key (workspace_id, owner_id, undo_id),
    foreign key (workspace_id, owner_id) references member
) strict;
create index undo_entry_at on undo_entry (workspace_id, owner_id, at, undo_id);

-- What SQLite cannot guess: the first two columns of every index say next to nothing, for a file mostly holds one owner.
-- Without this it reads all ties of the owner to find those of one person. Rows, then rows for each further column.
analyze;
insert into sqlite_stat1 (tbl, idx, stat) values
    ('import_batch', 'sqlite_autoindex_import_batch_1', '100 100 100 1'),
    ('import_batch', 'import_batch_number', '100 100 100 1'),
    ('source', 'sqlite_autoindex_source_1', '1000 1000 1000 1'),
    ('source', 'source_batch', '1000 1000 1000 10'),
    ('source', 'source_head', '1000 1000 1000 2'),
    ('segment', 'sqlite_autoindex_segment_1', '1000 1000 1000 1'),
    ('batch_segment', 'batch_segment', '2000 2000 2000 100 50 1'),
    ('batch_segment', 'batch_segment_segment', '2000 2000 2000 2'),
    ('batch_segment', 'batch_segment_source', '2000 2000 2000 50 1'),
    ('person', 'sqlite_autoindex_person_1', '10000 10000 10000 1'),
    ('person', 'person_anchor', '10000 10000 10000 1'),
    ('person', 'person_code', '10000 10000 10000 1'),
    ('person', 'person_sort_name', '10000 10000 10000 2 1'),
    ('person', 'person_merged_into', '10000 10000 10000 2'),
    ('person_key', 'person_key', '20000 20000 20000 1'),
    ('person_key', 'person_key_person', '20000 20000 20000 2'),
    ('tally', 'sqlite_autoindex_tally_1', '10000 10000 10000 1'),
    ('alter_tie', 'alter_tie', '50000 50000 50000 10 1'),
    ('alter_tie', 'alter_tie_b', '50000 50000 50000 10');
analyze sqlite_schema;
