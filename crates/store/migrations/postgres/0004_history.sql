-- What was: the network at a moment, and the inverse of each change.
create table snapshot (
    workspace_id uuid not null,
    owner_id uuid not null,
    snapshot_id uuid not null,
    at bigint not null,
    reason text collate "C" not null,
    label text collate "C",
    body bytea not null,
    primary key (workspace_id, owner_id, snapshot_id),
    foreign key (workspace_id, owner_id) references member
);
create index snapshot_at on snapshot (workspace_id, owner_id, at, snapshot_id);

create table undo_entry (
    workspace_id uuid not null,
    owner_id uuid not null,
    undo_id uuid not null,
    at bigint not null,
    kind text collate "C" not null,
    body bytea not null,
    used_at bigint,
    primary key (workspace_id, owner_id, undo_id),
    foreign key (workspace_id, owner_id) references member
);
create index undo_entry_at on undo_entry (workspace_id, owner_id, at, undo_id);
