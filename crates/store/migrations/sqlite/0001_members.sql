-- Who signs in, where, and as whom. Times are microseconds since 1970, UTC; ids are sixteen bytes made by the program.
create table account (
    account_id blob not null primary key,
    kind text not null,
    created_at integer not null
) strict, without rowid;

create table workspace (
    workspace_id blob not null primary key,
    kind text not null,
    created_at integer not null
) strict, without rowid;

create table member (
    workspace_id blob not null references workspace,
    member_id blob not null,
    account_id blob not null references account,
    created_at integer not null,
    primary key (workspace_id, member_id)
) strict, without rowid;
create index member_account on member (account_id);

create table setting (
    workspace_id blob not null,
    owner_id blob not null,
    name text not null,
    value text not null,
    primary key (workspace_id, owner_id, name),
    foreign key (workspace_id, owner_id) references member
) strict, without rowid;

create table audit (
    workspace_id blob not null references workspace,
    audit_id blob not null,
    at integer not null,
    actor blob not null,
    action text not null,
    subject text,
    primary key (workspace_id, audit_id)
) strict, without rowid;

-- The keys of writes, with what came out: a write whose outcome was lost is not done twice.
create table write_key (
    workspace_id blob not null,
    key blob not null,
    at integer not null,
    result blob,
    primary key (workspace_id, key)
) strict, without rowid;
