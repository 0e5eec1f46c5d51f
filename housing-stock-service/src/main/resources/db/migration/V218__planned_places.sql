-- SPDX-License-Identifier: EUPL-1.2

-- What each project still has to bring for permit holders, as it was published last.
create table planned_places (
    kind         text not null check (kind in ('PROJECT', 'FLEX_PROJECT')),
    project      uuid not null,
    municipality text collate "C" not null,
    landlord     text collate "C",
    places       int not null check (places >= 0),
    probability  int not null check (probability between 0 and 10000),
    from_day     date not null,
    until_day    date not null check (until_day >= from_day),
    version      bigint not null check (version > 0),
    primary key (kind, project)
);

create index planned_places_by_municipality on planned_places (municipality);
create index planned_places_by_landlord on planned_places (landlord);

alter table planned_places enable row level security, force row level security;

create policy of_organisation on planned_places using (
    (select organisation_is_national())
    or landlord = (select organisation_corporation())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));
create policy of_service on planned_places to ${worker} using (true);

-- Persons who can live in a home that ends, as published with its end.
alter table temporary_home add column places int check (places > 0);
