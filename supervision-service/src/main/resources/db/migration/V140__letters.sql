-- SPDX-License-Identifier: EUPL-1.2

-- What is in a letter is frozen with it; only its state changes.
create table letter (
    id                     uuid        primary key,
    kind                   text        not null check (kind in ('CALL', 'PLAN_REQUEST', 'INTENTION', 'DECISION', 'LAPSE')),
    province               text        not null,
    addressees             text[]      not null check (cardinality(addressees) > 0),
    day                    date        not null,
    reference_date         date        not null,
    known_at               timestamptz not null,
    policy                 text,
    templates              integer     not null,
    hash                   text        not null,
    subject                uuid,
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
    author                 text        not null,
    drafted_at             timestamptz not null,
    state                  text        not null check (state in ('DRAFT', 'APPROVED', 'REJECTED')),
    official               text,
    function               text,
    ended_at               timestamptz,
    version                bigint      not null,
    check (day >= reference_date),
    check ((kind = 'CALL') = (subject is null)),
    check ((state = 'DRAFT') = (official is null)),
    check (state <> 'APPROVED' or official <> author and function is not null)
);

-- One letter of a kind about a plan or step, one call a day: another only when it was rejected.
create unique index letter_once_about_subject on letter (kind, subject)
    where subject is not null and state <> 'REJECTED';
create unique index letter_one_call_a_day on letter (province, day) where subject is null and state <> 'REJECTED';
create index letter_by_province on letter (province, id);
create index letter_by_addressee on letter using gin (addressees);

create trigger letter_content_append_only before delete or update of id, kind, province, addressees, day,
        reference_date, known_at, policy, templates, hash, subject, ordered_on, deadline, cleared_by, cohort,
        decided_on, decided_by, persons, term, intention_published_on, changed_on, author, drafted_at on letter
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
