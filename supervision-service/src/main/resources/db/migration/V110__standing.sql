-- SPDX-License-Identifier: EUPL-1.2

-- Append-only. Persons that COA had housed or coupled on the reference date of a half-year, as placement-service
-- signalled a shortage or its end; a later version of the same half-year replaces an earlier one.
create table coupling_supply (
    event_id        uuid        primary key,
    municipality    text        not null,
    half_year       text        not null check (length(half_year) = 7),
    reference_date  date        not null,
    corrected_quota int         not null,
    supply          int         not null,
    short_by        int         not null check (short_by >= 0),
    sequence        bigint      not null check (sequence > 0),
    recorded_at     timestamptz not null
);

create index coupling_supply_by_municipality on coupling_supply (municipality, half_year, sequence);
create index coupling_supply_by_recording on coupling_supply (recorded_at);

create trigger coupling_supply_append_only before update or delete on coupling_supply
    for each statement execute function refuse_change();

-- Append-only. Inhabitants of a municipality on the reference date of a quota, as the quota names them.
create table inhabitant_count (
    event_id       uuid        primary key,
    municipality   text        not null,
    half_year      text        not null check (length(half_year) = 7),
    reference_date date        not null,
    inhabitants    int         not null check (inhabitants >= 0),
    sequence       bigint      not null check (sequence > 0),
    recorded_at    timestamptz not null
);

create index inhabitant_count_by_municipality on inhabitant_count (municipality, half_year, sequence);
create index inhabitant_count_by_recording on inhabitant_count (recorded_at);

create trigger inhabitant_count_append_only before update or delete on inhabitant_count
    for each statement execute function refuse_change();
