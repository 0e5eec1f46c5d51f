-- SPDX-License-Identifier: EUPL-1.2

-- Append-only. Figures of a reference date are given once, and corrected by figures beside them, with a reason.
create table population_version (
    reference_date date not null references population,
    version int not null check (version >= 1),
    source text not null check (source <> ''),
    national_inhabitants int not null check (national_inhabitants > 0),
    complete boolean not null,
    reason text check (reason <> ''),
    recorded_at timestamptz not null,
    primary key (reference_date, version),
    check (version = 1 or reason is not null)
);

insert into population_version (reference_date, version, source, national_inhabitants, complete, recorded_at)
select reference_date, 1, source, national_inhabitants, complete, recorded_at from population;

-- The remaining row is the one that a correction locks.
alter table population
    drop column source, drop column national_inhabitants, drop column complete, drop column recorded_at;

alter table population_of_municipality
    add column version int not null default 1,
    drop constraint population_of_municipality_pkey,
    drop constraint population_of_municipality_reference_date_fkey,
    add primary key (reference_date, version, municipality),
    add foreign key (reference_date, version) references population_version;

-- A target names the version of the figures it was apportioned by.
alter table national_target_revision
    add column population_version int not null default 1,
    drop constraint national_target_revision_reference_date_fkey,
    add foreign key (reference_date, population_version) references population_version;
