-- What a member writes down that is no person and no tie, and the browsers that are signed in.
create table entry (
    workspace_id blob not null,
    owner_id blob not null,
    entry_id blob not null,
    kind text not null,
    parent_id blob,
    person text,
    state text,
    due_on text,
    at integer not null,
    changed_at integer not null,
    revision integer not null,
    deleted_at integer,
    body blob not null,
    primary key (workspace_id, owner_id, entry_id),
    foreign key (workspace_id, owner_id) references member
) strict;
create index entry_kind on entry (workspace_id, owner_id, kind, entry_id);
create index entry_parent on entry (workspace_id, owner_id, parent_id, entry_id);
create index entry_person on entry (workspace_id, owner_id, person);
create index entry_due_on on entry (workspace_id, owner_id, due_on, entry_id);

-- Only hashes of what browsers hold.
create table sign_in (
    workspace_id blob not null references workspace,
    sign_in_id blob not null,
    token_hash blob not null,
    created_at integer not null,
    seen_at integer not null,
    ended_at integer,
    browser text not null,
    primary key (workspace_id, sign_in_id)
) strict, without rowid;
create unique index sign_in_token on sign_in (workspace_id, token_hash);

create table sign_in_link (
    workspace_id blob not null references workspace,
    token_hash blob not null,
    created_at integer not null,
    expires_at integer not null,
    used_at integer,
    primary key (workspace_id, token_hash)
) strict, without rowid;

insert into sqlite_stat1 (tbl, idx, stat) values
    ('entry', 'sqlite_autoindex_entry_1', '5000 5000 5000 1'),
    ('entry', 'entry_kind', '5000 5000 5000 500 1'),
    ('entry', 'entry_parent', '5000 5000 5000 50 1'),
    ('entry', 'entry_person', '5000 5000 5000 5'),
    ('entry', 'entry_due_on', '5000 5000 5000 5 1');
analyze sqlite_schema;
