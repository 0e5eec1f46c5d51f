-- SPDX-License-Identifier: EUPL-1.2

-- Append-only.
create table indicator_set (
    id uuid primary key,
    indicator text not null check (indicator in ('SOCIAL_STOCK_SHARE', 'TURNOVER', 'VACATED_HOMES', 'LIVEABILITY')),
    source text not null check (source <> ''),
    measured_on date not null,
    given_by text not null,
    recorded_at timestamptz not null
);

create trigger indicator_set_append_only before update or delete on indicator_set
    for each statement execute function refuse_change();

-- Append-only.
create table indicator_value (
    indicator_set uuid not null references indicator_set,
    municipality text not null references municipality,
    value numeric not null check (value >= 0),
    primary key (indicator_set, municipality)
);

create trigger indicator_value_append_only before update or delete on indicator_value
    for each statement execute function refuse_change();

-- Append-only: a simulation never changes, so that its link stays valid.
create table simulation (
    id uuid primary key,
    title text not null check (title <> ''),
    asked_by text not null,
    method text not null check (method in ('LARGEST_REMAINDER', 'STATUTORY')),
    half_year text not null,
    revision int not null,
    national_target int not null,
    national_inhabitants int not null,
    rounding text not null check (rounding in ('HALF_UP', 'CEILING')),
    recorded_at timestamptz not null,
    foreign key (half_year, revision) references national_target_revision
);

create trigger simulation_append_only before update or delete on simulation
    for each statement execute function refuse_change();

-- Append-only.
create table simulation_weight (
    simulation uuid not null references simulation,
    indicator text not null,
    per_mille int not null check (per_mille between 1 and 1000),
    indicator_set uuid references indicator_set,
    primary key (simulation, indicator),
    check ((indicator = 'POPULATION') = (indicator_set is null))
);

create trigger simulation_weight_append_only before update or delete on simulation_weight
    for each statement execute function refuse_change();

-- Append-only.
create table simulation_outcome (
    simulation uuid not null references simulation,
    municipality text not null references municipality,
    inhabitants int not null,
    today int not null,
    simulated int not null check (simulated >= 0),
    unrounded numeric not null,
    primary key (simulation, municipality)
);

create trigger simulation_outcome_append_only before update or delete on simulation_outcome
    for each statement execute function refuse_change();
