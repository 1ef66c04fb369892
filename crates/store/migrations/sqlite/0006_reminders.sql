-- Mail of reminders: the account that they go through, and what became of each.
create table mail_account (
    workspace_id blob not null,
    owner_id blob not null,
    revision integer not null,
    body blob not null,
    primary key (workspace_id, owner_id),
    foreign key (workspace_id, owner_id) references member
) strict;

-- One row for each mail that was to go; `slot` is the day of a digest, so that no day has two.
create table delivery (
    workspace_id blob not null,
    owner_id blob not null,
    delivery_id blob not null,
    kind text not null,
    slot text not null,
    state text not null,
    tries integer not null,
    at integer not null,
    changed_at integer not null,
    next_at integer,
    things integer not null,
    answer text,
    primary key (workspace_id, owner_id, delivery_id),
    foreign key (workspace_id, owner_id) references member
) strict;
create unique index delivery_slot on delivery (workspace_id, owner_id, kind, slot);

insert into sqlite_stat1 (tbl, idx, stat) values
    ('delivery', 'sqlite_autoindex_delivery_1', '400 400 400 1'),
    ('delivery', 'delivery_slot', '400 400 400 200 1');
analyze sqlite_schema;
