-- People and ties. What follows from the ledger can be rebuilt; what the user says is in `body` and nowhere else.
create table person (
    workspace_id uuid not null,
    owner_id uuid not null,
    person_id uuid not null,
    anchor text collate "C" not null,
    code text collate "C" not null,
    name text collate "C" not null,
    sort_name text collate "C" not null,
    organisation text collate "C",
    place text collate "C",
    kind text collate "C" not null,
    merged_into uuid,
    first_at bigint,
    last_at bigint,
    interactions bigint not null,
    held boolean not null,
    revision bigint not null,
    body bytea,
    deleted_at bigint,
    primary key (workspace_id, owner_id, person_id),
    foreign key (workspace_id, owner_id) references member,
    foreign key (workspace_id, owner_id, merged_into) references person
);
create index person_anchor on person (workspace_id, owner_id, anchor);
create index person_code on person (workspace_id, owner_id, code);
create index person_sort_name on person (workspace_id, owner_id, sort_name, person_id);
create index person_merged_into on person (workspace_id, owner_id, merged_into);

create table person_key (
    workspace_id uuid not null,
    owner_id uuid not null,
    key text collate "C" not null,
    person_id uuid not null,
    primary key (workspace_id, owner_id, key),
    foreign key (workspace_id, owner_id, person_id) references person on delete cascade
);
create index person_key_person on person_key (workspace_id, owner_id, person_id);

-- Lists, robots and rooms.
create table other (
    workspace_id uuid not null,
    owner_id uuid not null,
    key text collate "C" not null,
    name text collate "C",
    kind text collate "C" not null,
    reason text collate "C" not null,
    primary key (workspace_id, owner_id, key),
    foreign key (workspace_id, owner_id) references member
);

create table tally (
    workspace_id uuid not null,
    owner_id uuid not null,
    person_id uuid not null,
    body bytea not null,
    primary key (workspace_id, owner_id, person_id),
    foreign key (workspace_id, owner_id, person_id) references person on delete cascade
);

create table alter_tie (
    workspace_id uuid not null,
    owner_id uuid not null,
    a uuid not null,
    b uuid not null,
    occasions bigint not null,
    last_on text collate "C",
    revision bigint not null,
    body bytea,
    primary key (workspace_id, owner_id, a, b),
    foreign key (workspace_id, owner_id, a) references person on delete cascade,
    foreign key (workspace_id, owner_id, b) references person on delete cascade,
    check (a < b)
);
create index alter_tie_b on alter_tie (workspace_id, owner_id, b);

create table decision (
    workspace_id uuid not null,
    owner_id uuid not null,
    decision_id uuid not null,
    at bigint not null,
    kind text collate "C" not null,
    a text collate "C" not null,
    b text collate "C",
    undone_at bigint,
    primary key (workspace_id, owner_id, decision_id),
    foreign key (workspace_id, owner_id) references member
);

create table tombstone (
    workspace_id uuid not null,
    owner_id uuid not null,
    key_hash bytea not null,
    at bigint not null,
    primary key (workspace_id, owner_id, key_hash),
    foreign key (workspace_id, owner_id) references member
);

create table profile (
    workspace_id uuid not null,
    owner_id uuid not null,
    revision bigint not null,
    body bytea not null,
    primary key (workspace_id, owner_id),
    foreign key (workspace_id, owner_id) references member
);
