-- SPDX-License-Identifier: EUPL-1.2

-- Figures of the rental market as they were given, append-only.
create table market_figure (
    id                  uuid primary key,
    municipality        text collate "C" not null,
    year                int not null check (year between 2000 and 2999),
    stock               int check (stock >= 0),
    mutations           int check (mutations >= 0),
    seekers             int check (seekers >= 0),
    reactions_per_home  int check (reactions_per_home >= 0),
    registration_tenths int check (registration_tenths >= 0),
    quota_persons       int check (quota_persons >= 0),
    source              text not null check (length(source) between 1 and 500),
    recorded_at         timestamptz not null,
    constraint market_figure_says_something check (
        num_nonnulls(stock, mutations, seekers, reactions_per_home, registration_tenths, quota_persons) > 0)
);

create index market_figure_by_municipality on market_figure (municipality, year, recorded_at);

create trigger market_figure_append_only before update or delete on market_figure
    for each statement execute function refuse_change();

-- Persons of the quota of each half-year, as quota-service published it last.
create table market_quota (
    municipality text   not null,
    half_year    text   not null check (length(half_year) = 7),
    persons      int    not null check (persons >= 0),
    sequence     bigint not null check (sequence > 0),
    primary key (municipality, half_year)
);
