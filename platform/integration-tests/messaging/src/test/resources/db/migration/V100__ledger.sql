-- SPDX-License-Identifier: EUPL-1.2
create table ledger (
    entry    bigint generated always as identity primary key,
    consumer text   not null,
    subject  text   not null,
    sequence bigint not null,
    persons  int    not null check (persons < 1000),
    trace    text
);

create index ledger_subject on ledger (consumer, subject);

create table note (
    id   uuid primary key,
    text text not null
);
