-- SPDX-License-Identifier: EUPL-1.2

-- Its state changes; what it says does not, and its hash proves it.
create table letter (
    id         uuid   primary key,
    kind       text   not null check (kind in ('CALL', 'PLAN_REQUEST', 'INTENTION', 'DECISION', 'LAPSE')),
    province   text   not null,
    addressees text[] not null check (cardinality(addressees) > 0),
    day        date   not null,
    subject    uuid,
    author     text   not null,
    state      text   not null check (state in ('DRAFT', 'APPROVED', 'REJECTED')),
    official   text,
    function   text,
    ended_at   timestamptz,
    version    bigint not null check (version > 0),
    constraint letter_subject check ((kind = 'CALL') = (subject is null)),
    constraint letter_ended check ((state = 'DRAFT') = (official is null) and (official is null) = (ended_at is null)),
    constraint letter_four_eyes check (state <> 'APPROVED' or (official <> author and function is not null))
);

-- One letter of a kind about a plan or step, one call a day: another only when it was rejected.
create unique index letter_once_about_subject on letter (kind, subject)
    where subject is not null and state <> 'REJECTED';
create unique index letter_one_call_a_day on letter (province, day) where subject is null and state <> 'REJECTED';
create index letter_by_province on letter (province, id);
create index letter_by_addressee on letter using gin (addressees);

-- Append-only: what a letter says of its figures and of the plan or step.
create table letter_content (
    letter                 uuid        primary key references letter,
    reference_date         date        not null,
    known_at               timestamptz not null,
    policy                 uuid,
    templates              integer     not null,
    hash                   text        not null,
    ordered_on             date,
    deadline               date,
    cleared_by             text,
    cohort                 text,
    decided_on             date,
    decided_by             text,
    persons                integer,
    term                   date,
    intention_published_on date,
    changed_on             date,
    drafted_at             timestamptz not null
);

create trigger letter_content_append_only before update or delete on letter_content
    for each statement execute function refuse_change();

-- Append-only: how far each source had been read.
create table letter_source (
    letter     uuid        not null references letter,
    source     text        not null,
    read_up_to timestamptz not null,
    primary key (letter, source)
);

create trigger letter_source_append_only before update or delete on letter_source
    for each statement execute function refuse_change();

-- Append-only: where the addressees of a letter stood, in persons.
create table letter_line (
    letter         uuid   not null references letter,
    municipality   text   not null,
    name           text   not null,
    balance_before bigint not null,
    quota          bigint not null,
    realised       bigint not null,
    balance        bigint not null,
    standing       text   not null,
    primary key (letter, municipality)
);

create trigger letter_line_append_only before update or delete on letter_line
    for each statement execute function refuse_change();
