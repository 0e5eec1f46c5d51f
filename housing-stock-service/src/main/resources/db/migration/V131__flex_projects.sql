-- SPDX-License-Identifier: EUPL-1.2

-- Terms of schemes for flex homes, each from a day on.
create table flex_scheme_term (
    scheme              text not null check (scheme in ('SFT', 'THIRTY_FIVE_PERCENT', 'NONE')),
    effective_on        date not null,
    share_basis_points  int not null check (share_basis_points between 0 and 10000),
    start_within_months int check (start_within_months > 0),
    social_rent_years   int check (social_rent_years > 0),
    primary key (scheme, effective_on)
);

insert into flex_scheme_term values
    ('SFT', '2023-01-01', 3000, 12, 10),
    ('SFT', '2025-02-03', 3000, 18, 10),
    ('THIRTY_FIVE_PERCENT', '2023-01-01', 3500, null, null),
    ('NONE', '0001-01-01', 0, null, null);

create table flex_project (
    id                 uuid primary key,
    municipality       text collate "C" not null,
    landlord           text collate "C" not null references landlord,
    registered_on      date not null,
    homes              int not null check (homes between 1 and 100000),
    delivery_on        date not null,
    ends_on            date check (ends_on >= delivery_on),
    location_until     date,
    social_rent_until  date,
    scheme             text not null check (scheme in ('SFT', 'THIRTY_FIVE_PERCENT', 'NONE')),
    granted_on         date,
    started_on         date,
    share_basis_points int not null check (share_basis_points between 0 and 10000),
    version            bigint not null check (version > 0)
);

create index flex_project_by_municipality on flex_project (municipality, id);
create index flex_project_by_landlord on flex_project (landlord, id);

-- The homes that a project delivered; a home belongs to one project.
create table flex_dwelling (
    dwelling     text collate "C" primary key references dwelling,
    project      uuid not null references flex_project,
    landlord     text collate "C" not null,
    municipality text collate "C" not null
);

create index flex_dwelling_of_project on flex_dwelling (project);

comment on table flex_scheme_term is 'Filled by scripts';
