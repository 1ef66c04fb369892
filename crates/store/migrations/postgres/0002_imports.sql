-- The ledger: batches, the sources they read, and the runs of observations that came of it.
create table import_batch (
    workspace_id uuid not null,
    owner_id uuid not null,
    batch_id uuid not null,
    number bigint,
    started_at bigint not null,
    finished_at bigint,
    undone_at bigint,
    state text collate "C" not null,
    body bytea,
    primary key (workspace_id, owner_id, batch_id),
    foreign key (workspace_id, owner_id) references member
);
create unique index import_batch_number on import_batch (workspace_id, owner_id, number);

create table source (
    workspace_id uuid not null,
    owner_id uuid not null,
    source_id uuid not null,
    batch_id uuid not null,
    kind text collate "C" not null,
    name text collate "C" not null,
    size bigint not null,
    modified_at bigint,
    head_hash bytea not null,
    tail_hash bytea not null,
    covered_offset bigint not null,
    complete boolean not null,
    primary key (workspace_id, owner_id, source_id),
    foreign key (workspace_id, owner_id, batch_id) references import_batch
);
create index source_batch on source (workspace_id, owner_id, batch_id);
create index source_head on source (workspace_id, owner_id, head_hash);

create table segment (
    workspace_id uuid not null,
    owner_id uuid not null,
    segment_id uuid not null,
    items bigint not null,
    body bytea not null,
    primary key (workspace_id, owner_id, segment_id),
    foreign key (workspace_id, owner_id) references member
);

-- A segment lives while a whole batch links it. Every batch has its own rows of the files it saw; where a file was known
-- already, they link the segments of then.
create table batch_segment (
    workspace_id uuid not null,
    owner_id uuid not null,
    batch_id uuid not null,
    source_id uuid not null,
    segment_id uuid not null,
    ordinal bigint not null,
    primary key (workspace_id, owner_id, batch_id, source_id, segment_id),
    foreign key (workspace_id, owner_id, batch_id) references import_batch,
    foreign key (workspace_id, owner_id, source_id) references source,
    foreign key (workspace_id, owner_id, segment_id) references segment
);
create index batch_segment_segment on batch_segment (workspace_id, owner_id, segment_id);
create index batch_segment_source on batch_segment (workspace_id, owner_id, source_id, ordinal);
