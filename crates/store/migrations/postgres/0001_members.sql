-- Who signs in, where, and as whom. Times are microseconds since 1970, UTC; ids are made by the program.
create table account (
    account_id uuid not null primary key,
    kind text collate "C" not null,
    created_at bigint not null
);

create table workspace (
    workspace_id uuid not null primary key,
    kind text collate "C" not null,
    created_at bigint not null
);

create table member (
    workspace_id uuid not null references workspace,
    member_id uuid not null,
    account_id uuid not null references account,
    created_at bigint not null,
    primary key (workspace_id, member_id)
);
create index member_account on member (account_id);

create table setting (
    workspace_id uuid not null,
    owner_id uuid not null,
    name text collate "C" not null,
    value text collate "C" not null,
    primary key (workspace_id, owner_id, name),
    foreign key (workspace_id, owner_id) references member
);

create table audit (
    workspace_id uuid not null references workspace,
    audit_id uuid not null,
    at bigint not null,
    actor uuid not null,
    action text collate "C" not null,
    subject text collate "C",
    primary key (workspace_id, audit_id)
);

-- The keys of writes, with what came out: a write whose outcome was lost is not done twice.
create table write_key (
    workspace_id uuid not null,
    key uuid not null,
    at bigint not null,
    result bytea,
    primary key (workspace_id, key)
);
