-- SPDX-License-Identifier: EUPL-1.2

-- Append-only: the monthly overviews that were published, each with the position that it was frozen from.
create table publication (
    month        text        primary key check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'),
    valid_on     date        not null,
    known_at     timestamptz not null,
    hash         text        not null check (length(hash) = 64),
    published_at timestamptz not null
);

create trigger publication_append_only before update or delete on publication
    for each statement execute function refuse_change();

-- Append-only: how far each source had been read for an overview.
create table publication_source (
    month      text        not null references publication,
    source     text        not null,
    read_up_to timestamptz not null,
    primary key (month, source)
);

create trigger publication_source_append_only before update or delete on publication_source
    for each statement execute function refuse_change();

-- Append-only: the lines of an overview, with small cells left out already.
create table publication_line (
    month           text   not null references publication,
    municipality    text   not null,
    name            text,
    province        text,
    opening_balance bigint not null,
    quota           bigint not null,
    exchanged       bigint not null,
    taken_over      bigint not null,
    realised        bigint not null,
    corrections     bigint not null,
    open_couplings  bigint check (open_couplings = 0 or open_couplings >= 5),
    excusable       bigint check (excusable >= 0),
    primary key (month, municipality)
);

create trigger publication_line_append_only before update or delete on publication_line
    for each statement execute function refuse_change();
