-- Mail of reminders: the account that they go through, and what became of each.
create table mail_account (
    workspace_id uuid not null,
    owner_id uuid not null,
    revision bigint not null,
    body bytea not null,
    primary key (workspace_id, owner_id),
    foreign key (workspace_id, owner_id) references member
);

-- One row for each mail that was to go; `slot` is the day of a digest, so that no day has two.
create table delivery (
    workspace_id uuid not null,
    owner_id uuid not null,
    delivery_id uuid not null,
    kind text collate "C" not null,
    slot text collate "C" not null,
    state text collate "C" not null,
    tries bigint not null,
    at bigint not null,
    changed_at bigint not null,
    next_at bigint,
    things bigint not null,
    answer text collate "C",
    primary key (workspace_id, owner_id, delivery_id),
    foreign key (workspace_id, owner_id) references member
);
create unique index delivery_slot on delivery (workspace_id, owner_id, kind, slot);
