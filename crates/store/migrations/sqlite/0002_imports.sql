-- The ledger: batches, the sources they read, and the runs of observations that came of it.
create table import_batch (
    workspace_id blob not null,
    owner_id blob not null,
    batch_id blob not null,
    number integer,
    started_at integer not null,
    finished_at integer,
    undone_at integer,
    state text not null,
    body blob,
    primary key (workspace_id, owner_id, batch_id),
    foreign key (workspace_id, owner_id) references member
) strict;
create unique index import_batch_number on import_batch (workspace_id, owner_id, number);

create table source (
    workspace_id blob not null,
    owner_id blob not null,
    source_id blob not null,
    batch_id blob not null,
    kind text not null,
    name text not null,
    size integer not null,
    modified_at integer,
    head_hash blob not null,
    tail_hash blob not null,
    covered_offset integer not null,
    complete integer not null,
    primary key (workspace_id, owner_id, source_id),
    foreign key (workspace_id, owner_id, batch_id) references import_batch
) strict;
create index source_batch on source (workspace_id, owner_id, batch_id);
create index source_head on source (workspace_id, owner_id, head_hash);

create table segment (
    workspace_id blob not null,
    owner_id blob not null,
    segment_id blob not null,
    items integer not null,
    body blob not null,
    primary key (workspace_id, owner_id, segment_id),
    foreign key (workspace_id, owner_id) references member
) strict;

-- A segment lives while a whole batch links it. Every batch has its own rows of the files it saw; where a file was known
-- already, they link the segments of then.
create table batch_segment (
    workspace_id blob not null,
    owner_id blob not null,
    batch_id blob not null,
    source_id blob not null,
    segment_id blob not null,
    ordinal integer not null,
    primary key (workspace_id, owner_id, batch_id, source_id, segment_id),
    foreign key (workspace_id, owner_id, batch_id) references import_batch,
    foreign key (workspace_id, owner_id, source_id) references source,
    foreign key (workspace_id, owner_id, segment_id) references segment
) strict, without rowid;
create index batch_segment_segment on batch_segment (workspace_id, owner_id, segment_id);
create index batch_segment_source on batch_segment (workspace_id, owner_id, source_id, ordinal);
