-- SPDX-License-Identifier: EUPL-1.2

-- Events, written in the transaction that recorded them and kept for a while.
create table outbox (
    seq           bigint generated always as identity primary key,
    id            uuid        not null,
    type          text        not null,
    subject       text        collate "C" not null,
    sequence      bigint      not null check (sequence > 0),
    partition_key text        not null,
    recorded_at   timestamptz not null,
    data          text        not null,
    traceparent   text,
    unique (subject, sequence)
);

-- The events that wait to be published. A queue: each row is to be published, regardless of its number. Apart from the
-- events, because a delete here costs less than an update there, which enters a new row into each index.
create table outbox_waiting (
    seq         bigint      primary key,
    recorded_at timestamptz not null
);

-- The last applied sequence of each aggregate, the newest id among its applied events (UUIDv7, so in the order of time),
-- and the number of its parked events.
create table inbox_progress (
    consumer      text   collate "C" not null,
    source        text   collate "C" not null,
    subject       text   collate "C" not null,
    last_sequence bigint not null check (last_sequence >= 0),
    newest_id     uuid,
    parked        int    not null check (parked >= 0),
    check ((newest_id is null) = (last_sequence = 0)),
    primary key (consumer, source, subject)
) with (fillfactor = 45);

-- How far each partition has been read: kept with the data, so that both are restored or emptied together.
create table inbox_position (
    consumer      text   not null,
    topic         text   not null,
    part          int    not null,
    next_offset   bigint not null check (next_offset >= 0),
    -- while a rebuild is requested: records that were in flight before it have this offset or a higher one
    rebuild_below bigint,
    primary key (consumer, topic, part)
) with (fillfactor = 50);

-- Records that could not be applied, kept as they came.
create table inbox_parked (
    number       bigint generated always as identity primary key,
    consumer     text        not null,
    topic        text        not null,
    part         int         not null,
    record_offset bigint     not null,
    source       text,
    id           uuid,
    type         text,
    subject      text,
    sequence     bigint,
    municipality text,
    reason       text        not null check (reason in ('HOLE', 'BEHIND_PARKED', 'UNDECODABLE', 'REFUSED')),
    detail       text        not null,
    parked_at    timestamptz not null default now(),
    record_key   text,
    headers      text        not null,
    content      bytea
);

create index inbox_parked_aggregate on inbox_parked (consumer, source, subject, sequence);

-- Readiness writes a row here and rolls it back: each row fills a page, so that the table has to grow for it.
create unlogged table write_probe (
    filler text storage plain not null
);
