-- SPDX-License-Identifier: EUPL-1.2

-- Append-only: the searches of provinces for exchanges of quotas.
create table solidarity_search (
    id             uuid        primary key,
    province       text        not null check (province ~ '^PV[0-9]{2}$'),
    -- those searched among, for the fence around the rows
    municipalities text[]      not null check (cardinality(municipalities) > 0),
    half_year      text        not null check (half_year ~ '^[0-9]{4}-H[12]$'),
    valid_on       date        not null,
    known_at       timestamptz not null,
    searched_at    timestamptz not null
);

create index solidarity_search_of_province on solidarity_search (province, id);

create trigger solidarity_search_append_only before update or delete on solidarity_search
    for each statement execute function refuse_change();

-- Append-only: the position of each municipality when a search was requested.
create table solidarity_position (
    search       uuid   not null references solidarity_search,
    municipality text   not null,
    name         text,
    balance      bigint not null,
    quota        bigint not null check (quota >= 0),
    free_places  bigint not null check (free_places >= 0),
    primary key (search, municipality)
);

create trigger solidarity_position_append_only before update or delete on solidarity_position
    for each statement execute function refuse_change();

-- Append-only: the end of a search.
create table solidarity_outcome (
    search       uuid        primary key references solidarity_search,
    concluded_at timestamptz not null
);

create trigger solidarity_outcome_append_only before update or delete on solidarity_outcome
    for each statement execute function refuse_change();

-- Append-only: the exchanges that a search found.
create table solidarity_exchange (
    search     uuid   not null references solidarity_outcome,
    number     int    not null check (number >= 1),
    takes_over text   not null,
    hands_over text   not null check (hands_over <> takes_over),
    persons    bigint not null check (persons >= 1),
    primary key (search, number)
);

create trigger solidarity_exchange_append_only before update or delete on solidarity_exchange
    for each statement execute function refuse_change();

-- Append-only: the suggestions of a province to municipalities.
create table solidarity_suggestion (
    id           uuid        primary key,
    search       uuid        not null references solidarity_search,
    suggested_at timestamptz not null
);

create index solidarity_suggestion_of_search on solidarity_suggestion (search, id);

create trigger solidarity_suggestion_append_only before update or delete on solidarity_suggestion
    for each statement execute function refuse_change();

-- Append-only: an exchange is suggested once.
create table solidarity_suggested_exchange (
    search     uuid not null,
    number     int  not null,
    suggestion uuid not null references solidarity_suggestion,
    primary key (search, number),
    foreign key (search, number) references solidarity_exchange
);

create index solidarity_suggested_exchange_of_suggestion on solidarity_suggested_exchange (suggestion);

create trigger solidarity_suggested_exchange_append_only before update or delete on solidarity_suggested_exchange
    for each statement execute function refuse_change();
