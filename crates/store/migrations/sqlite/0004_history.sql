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
