-- SPDX-License-Identifier: EUPL-1.2

-- Own view of homes with an end, from housing-stock.events; without any household. Without row security: found by the
-- home in which a household of any municipality lives.
create table temporary_home (
    kind         text collate "C" not null check (kind in ('UNIT', 'LOCATION')),
    home         text collate "C" not null,
    municipality text not null,
    last_day     date,
    primary key (kind, home)
);

create index temporary_home_last_day on temporary_home (last_day) where last_day is not null;

-- The newest stays in a home.
create index stay_version_dwelling on stay_version (dwelling collate "C") where dwelling is not null;

-- Days before the last day of a home on which its households need a next one, from a day on.
create table rehousing_notice (
    effective_on date primary key,
    days         int not null check (days between 1 and 3650)
);

insert into rehousing_notice values ('0001-01-01', 180);

comment on table rehousing_notice is 'Filled by scripts';
