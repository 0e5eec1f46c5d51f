-- SPDX-License-Identifier: EUPL-1.2

-- Terms of kinds of temporary locations, each from a day on. Those of transit facilities: Bekostigingsregeling
-- huisvesting vergunninghouders in doorstroomlocaties (BWBR0050928); the others are practice.
create table temporary_term (
    kind                text not null check (kind in
        ('TRANSIT_FACILITY', 'INTERMEDIATE_FACILITY', 'HAR', 'SHORTSTAY', 'HOST_FAMILY')),
    effective_on        date not null,
    payable_until       date check (payable_until >= effective_on),
    location_years      int check (location_years > 0),
    stay_months         int check (stay_months > 0),
    paid_days           int check (paid_days > 0),
    cents_per_day       int not null check (cents_per_day >= 0),
    cents_for_neighbour int not null check (cents_for_neighbour >= 0),
    primary key (kind, effective_on)
);

insert into temporary_term values
    ('TRANSIT_FACILITY', '2025-04-09', '2028-12-31', 3, null, 365, 6000, 800),
    ('INTERMEDIATE_FACILITY', '0001-01-01', null, null, null, null, 0, 0),
    ('HAR', '0001-01-01', null, null, 6, null, 0, 0),
    ('SHORTSTAY', '0001-01-01', null, null, 6, null, 0, 0),
    ('HOST_FAMILY', '0001-01-01', null, null, null, null, 0, 0);

create table temporary_facility (
    facility           text collate "C" primary key check (facility ~ '^[A-Za-z0-9.-]{1,64}$'),
    kind               text not null check (kind in
        ('TRANSIT_FACILITY', 'INTERMEDIATE_FACILITY', 'HAR', 'SHORTSTAY', 'HOST_FAMILY')),
    municipality       text collate "C" not null,
    landlord           text collate "C" references landlord,
    places             int not null check (places between 1 and 10000),
    opened_on          date,
    ends_on            date check (ends_on >= opened_on),
    participants       text[] not null,
    freed_homes_agreed int check (freed_homes_agreed >= 0),
    freed_homes        int check (freed_homes >= 0),
    version            bigint not null check (version > 0)
);

create index temporary_facility_by_municipality on temporary_facility (municipality, facility);
create index temporary_facility_by_landlord on temporary_facility (landlord, facility);

create table temporary_stay (
    id                 uuid primary key,
    facility           text collate "C" not null references temporary_facility,
    municipality       text collate "C" not null,
    landlord           text collate "C",
    coupling_id        uuid not null,
    coupled_to         text collate "C" not null,
    persons            int not null check (persons between 1 and 30),
    from_on            date not null,
    until_on           date check (until_on >= from_on),
    waits_in_reception boolean not null,
    no_other_home      boolean not null,
    room_fits          boolean not null,
    family_together    boolean not null,
    version            bigint not null check (version > 0)
);

create index temporary_stay_of_facility on temporary_stay (facility, id);
create index temporary_stay_of_coupling on temporary_stay (coupling_id);

-- The last day of dwellings, of places and of locations that have or had one; the version numbers their events.
create table temporary_home (
    kind         text not null check (kind in ('UNIT', 'LOCATION')),
    home         text collate "C" not null,
    municipality text collate "C" not null,
    landlord     text collate "C",
    last_day     date,
    source       text not null check (source in ('LANDLORD', 'FLEX_PROJECT', 'LOCATION')),
    version      bigint not null check (version > 0),
    primary key (kind, home)
);

comment on table temporary_term is 'Filled by scripts';
