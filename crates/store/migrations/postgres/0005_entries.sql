-- What a member writes down that is no person and no tie, and the browsers that are signed in.
create table entry (
    workspace_id uuid not null,
    owner_id uuid not null,
    entry_id uuid not null,
    kind text collate "C" not null,
    parent_id uuid,
    person text collate "C",
    state text collate "C",
    due_on text collate "C",
    at bigint not null,
    changed_at bigint not null,
    revision bigint not null,
    deleted_at bigint,
    body bytea not null,
    primary key (workspace_id, owner_id, entry_id),
    foreign key (workspace_id, owner_id) references member
);
create index entry_kind on entry (workspace_id, owner_id, kind, entry_id);
create index entry_parent on entry (workspace_id, owner_id, parent_id, entry_id);
create index entry_person on entry (workspace_id, owner_id, person);
create index entry_due_on on entry (workspace_id, owner_id, due_on, entry_id);

-- Only hashes of what browsers hold.
create table sign_in (
    workspace_id uuid not null references workspace,
    sign_in_id uuid not null,
    token_hash bytea not null,
    created_at bigint not null,
    seen_at bigint not null,
    ended_at bigint,
    browser text collate "C" not null,
    primary key (workspace_id, sign_in_id)
);
create unique index sign_in_token on sign_in (workspace_id, token_hash);

create table sign_in_link (
    workspace_id uuid not null references workspace,
    token_hash bytea not null,
    created_at bigint not null,
    expires_at bigint not null,
    used_at bigint,
    primary key (workspace_id, token_hash)
);

