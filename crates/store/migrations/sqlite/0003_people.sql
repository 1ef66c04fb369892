-- People and ties. What follows from the ledger can be rebuilt; what the user says is in `body` and nowhere else.
create table person (
    workspace_id blob not null,
    owner_id blob not null,
    person_id blob not null,
    anchor text not null,
    code text not null,
    name text not null,
    sort_name text not null,
    organisation text,
    place text,
    kind text not null,
    merged_into blob,
    first_at integer,
    last_at integer,
    interactions integer not null,
    held integer not null,
    revision integer not null,
    body blob,
    deleted_at integer,
    primary key (workspace_id, owner_id, person_id),
    foreign key (workspace_id, owner_id) references member,
    foreign key (workspace_id, owner_id, merged_into) references person
) strict;
create index person_anchor on person (workspace_id, owner_id, anchor);
create index person_code on person (workspace_id, owner_id, code);
create index person_sort_name on person (workspace_id, owner_id, sort_name, person_id);
create index person_merged_into on person (workspace_id, owner_id, merged_into);

create table person_key (
    workspace_id blob not null,
    owner_id blob not null,
    key text not null,
    person_id blob not null,
    primary key (workspace_id, owner_id, key),
    foreign key (workspace_id, owner_id, person_id) references person on delete cascade
) strict, without rowid;
create index person_key_person on person_key (workspace_id, owner_id, person_id);

-- Lists, robots and rooms.
create table other (
    workspace_id blob not null,
    owner_id blob not null,
    key text not null,
    name text,
    kind text not null,
    reason text not null,
    primary key (workspace_id, owner_id, key),
    foreign key (workspace_id, owner_id) references member
) strict, without rowid;

create table tally (
    workspace_id blob not null,
    owner_id blob not null,
    person_id blob not null,
    body blob not null,
    primary key (workspace_id, owner_id, person_id),
    foreign key (workspace_id, owner_id, person_id) references person on delete cascade
) strict;

create table alter_tie (
    workspace_id blob not null,
    owner_id blob not null,
    a blob not null,
    b blob not null,
    occasions integer not null,
    last_on text,
    revision integer not null,
    body blob,
    primary key (workspace_id, owner_id, a, b),
    foreign key (workspace_id, owner_id, a) references person on delete cascade,
    foreign key (workspace_id, owner_id, b) references person on delete cascade,
    check (a < b)
) strict, without rowid;
create index alter_tie_b on alter_tie (workspace_id, owner_id, b);

create table decision (
    workspace_id blob not null,
    owner_id blob not null,
    decision_id blob not null,
    at integer not null,
    kind text not null,
    a text not null,
    b text,
    undone_at integer,
    primary key (workspace_id, owner_id, decision_id),
    foreign key (workspace_id, owner_id) references member
) strict, without rowid;

create table tombstone (
    workspace_id blob not null,
    owner_id blob not null,
    key_hash blob not null,
    at integer not null,
    primary key (workspace_id, owner_id, key_hash),
    foreign key (workspace_id, owner_id) references member
) strict, without rowid;

create table profile (
    workspace_id blob not null,
    owner_id blob not null,
    revision integer not null,
    body blob not null,
    primary key (workspace_id, owner_id),
    foreign key (workspace_id, owner_id) references member
) strict;
