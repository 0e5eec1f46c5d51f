-- SPDX-License-Identifier: EUPL-1.2

create table municipal_property (
    id             uuid primary key,
    municipality   text collate "C" not null,
    reference      text not null check (reference ~ '^[A-Za-z0-9.-]{1,64}$'),
    size           text not null check (size in ('SMALL', 'MEDIUM', 'LARGE')),
    available_from date not null,
    version        bigint not null check (version > 0),
    constraint municipal_property_once unique (municipality, reference)
);

create table project (
    id                   uuid primary key,
    municipality         text collate "C" not null,
    landlord             text collate "C" references landlord,
    kind                 text not null check (kind in
        ('NEW_BUILDING', 'TRANSFORMATION', 'TOPPING_UP', 'SPLITTING', 'FLEX')),
    name                 text not null check (length(name) between 1 and 200),
    status               text not null check (status in
        ('IDEA', 'PLANNED', 'PERMITTED', 'UNDER_CONSTRUCTION', 'DELIVERED', 'CANCELLED')),
    homes_least          int not null check (homes_least between 0 and 100000),
    homes_most           int not null check (homes_most between homes_least and 100000),
    social_homes_most    int not null check (social_homes_most between 0 and homes_most),
    permit_holder_places int not null check (permit_holder_places between 0 and 100000),
    probability          int not null check (probability between 0 and 10000),
    expected_from        text not null check (expected_from ~ '^[1-9][0-9]{3}(-Q[1-4]|-[0-9]{2}-[0-9]{2})?$'),
    expected_until       text not null check (expected_until ~ '^[1-9][0-9]{3}(-Q[1-4]|-[0-9]{2}-[0-9]{2})?$'),
    property             uuid references municipal_property,
    delays               int not null check (delays >= 0),
    version              bigint not null check (version > 0)
);

create index project_by_municipality on project (municipality, id);
create index project_by_landlord on project (landlord, id);
create index project_of_property on project (property) where property is not null;

-- Every version of a project, append-only.
create table project_change (
    like project,
    effective_on date not null,
    recorded_at  timestamptz not null,
    primary key (id, version)
);

create index project_change_by_municipality on project_change (municipality, id);
create index project_change_by_landlord on project_change (landlord, id);

-- Delays of projects with what was expected before and after, append-only.
create table project_delay (
    project      uuid not null references project,
    number       int not null check (number > 0),
    municipality text collate "C" not null,
    landlord     text collate "C",
    reason       text not null check (reason in
        ('GRID_CONNECTION', 'UTILITIES', 'LOCATION', 'PERMIT', 'OBJECTION', 'FINANCE', 'CONSTRUCTION_CAPACITY',
         'ENVIRONMENT', 'OTHER')),
    from_before  text not null,
    until_before text not null,
    from_after   text not null,
    until_after  text not null,
    reported_on  date not null,
    recorded_at  timestamptz not null,
    primary key (project, number)
);

-- What municipalities decide on the number of social homes in their projects, append-only.
create table social_cap (
    id           uuid primary key,
    municipality text collate "C" not null,
    effective_on date not null,
    most_homes   int check (most_homes >= 0),
    source       text not null check (length(source) between 1 and 500),
    recorded_at  timestamptz not null,
    constraint social_cap_once unique (municipality, effective_on)
);

create trigger project_change_append_only before update or delete on project_change
    for each statement execute function refuse_change();
create trigger project_delay_append_only before update or delete on project_delay
    for each statement execute function refuse_change();
create trigger social_cap_append_only before update or delete on social_cap
    for each statement execute function refuse_change();
