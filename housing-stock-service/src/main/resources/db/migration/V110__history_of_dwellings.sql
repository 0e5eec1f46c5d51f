-- SPDX-License-Identifier: EUPL-1.2

-- Every version of a dwelling, append-only.
create table dwelling_change (
    like dwelling,
    effective_on   date not null,
    recorded_at    timestamptz not null,
    primary key (dwelling, version)
);

create index dwelling_change_by_municipality on dwelling_change (municipality, dwelling);
create index dwelling_change_by_landlord on dwelling_change (landlord, dwelling);
create index dwelling_of_complex on dwelling (landlord, complex) where complex is not null;

create trigger dwelling_change_append_only before update or delete on dwelling_change
    for each statement execute function refuse_change();

-- Complexes, each in one municipality, from which the landlord lets nothing by direct allocation for a time.
create table complex_exclusion (
    id             uuid primary key,
    landlord       text collate "C" not null references landlord,
    municipality   text collate "C" not null,
    complex        text collate "C" not null check (complex ~ '^[A-Za-z0-9.-]{1,64}$'),
    reason         text not null check (reason in ('LIVEABILITY', 'RENOVATION', 'DEMOLITION', 'OTHER_TARGET_GROUP')),
    from_on        date not null,
    until_on       date check (until_on >= from_on),
    version        bigint not null check (version > 0)
);

create index complex_exclusion_by_landlord on complex_exclusion (landlord, id);
create index complex_exclusion_by_municipality on complex_exclusion (municipality, id);

-- What a neighbourhood can carry, every decision of its municipality, append-only.
create table neighbourhood_capacity (
    neighbourhood  text collate "C" not null check (neighbourhood ~ '^BU[0-9]{8}$'),
    number         int not null check (number > 0),
    municipality   text collate "C" not null check (municipality = 'GM' || substr(neighbourhood, 3, 4)),
    effective_on   date not null,
    homes          int not null check (homes > 0),
    cap            int not null check (cap between 0 and 10000),
    recorded_at    timestamptz not null,
    primary key (neighbourhood, number)
);

create index neighbourhood_capacity_by_municipality on neighbourhood_capacity (municipality, neighbourhood);
create index dwelling_by_neighbourhood on dwelling (neighbourhood, dwelling) where neighbourhood is not null;

create trigger neighbourhood_capacity_append_only before update or delete on neighbourhood_capacity
    for each statement execute function refuse_change();

-- Guarantees for rent loss.
create table guarantee (
    id             uuid primary key,
    dwelling       text collate "C" not null references dwelling,
    landlord       text collate "C" not null references landlord,
    municipality   text collate "C" not null,
    from_on        date not null,
    until_on       date not null check (until_on >= from_on),
    most_per_month int check (most_per_month > 0),
    most_in_total  bigint check (most_in_total > 0),
    claimed        bigint not null check (claimed >= 0),
    version        bigint not null check (version > 0),
    constraint guarantee_has_a_limit check (most_per_month is not null or most_in_total is not null),
    constraint guarantee_pays_no_more check (claimed <= most_in_total)
);

create index guarantee_of_dwelling on guarantee (dwelling);
create index guarantee_by_landlord on guarantee (landlord, id);
create index guarantee_by_municipality on guarantee (municipality, id);

-- Claims on guarantees, append-only.
create table guarantee_claim (
    guarantee      uuid not null references guarantee,
    month          date not null check (extract(day from month) = 1),
    amount         int not null check (amount > 0),
    landlord       text collate "C" not null,
    municipality   text collate "C" not null,
    recorded_at    timestamptz not null,
    primary key (guarantee, month)
);

create trigger guarantee_claim_append_only before update or delete on guarantee_claim
    for each statement execute function refuse_change();

-- Rents that are lower for whole months, append-only.
create table rent_reduction (
    id             uuid primary key,
    dwelling       text collate "C" not null references dwelling,
    landlord       text collate "C" not null,
    municipality   text collate "C" not null,
    reason         text not null check (reason in ('YOUNG_TENANT', 'CAPPED')),
    rent_per_month int not null check (rent_per_month >= 0),
    from_month     date not null check (extract(day from from_month) = 1),
    until_month    date not null check (until_month >= from_month and extract(day from until_month) = 1),
    recorded_at    timestamptz not null
);

create index rent_reduction_of_dwelling on rent_reduction (dwelling, from_month);

create trigger rent_reduction_append_only before update or delete on rent_reduction
    for each statement execute function refuse_change();
