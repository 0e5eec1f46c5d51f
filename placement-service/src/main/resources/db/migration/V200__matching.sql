-- SPDX-License-Identifier: EUPL-1.2

-- Own view of the homes that are available for permit holders, from housing-stock.events.
create table free_home (
    vacancy_id        uuid primary key,
    dwelling          text not null,
    municipality      text not null,
    capacity          int not null check (capacity >= 1),
    rooms             int not null check (rooms >= 1),
    self_contained    boolean not null,
    accessibility     text not null check (accessibility in ('ANY', 'STEP_FREE', 'WHEELCHAIR')),
    rent_per_month    int check (rent_per_month >= 0),
    neighbourhood     text,
    sharing_permitted boolean not null,
    available_from    date not null,
    status            text not null check (status in ('FREE', 'RESERVED', 'LET', 'RETURNED'))
);

create index free_home_municipality on free_home (municipality, available_from, vacancy_id);

create index free_home_dwelling on free_home (dwelling, vacancy_id);

create index coupling_offered_dwelling on coupling (offered_dwelling) where offered_dwelling is not null;

-- Append-only: the policy of a municipality on the homes it offers, from a version on.
create table matching_policy_version (
    municipality           text        not null,
    version                bigint      not null check (version > 1),
    sharing                boolean     not null,
    most_per_neighbourhood int check (most_per_neighbourhood >= 0),
    most_spare_rooms       int check (most_spare_rooms >= 0),
    large_home_rooms       int         not null check (large_home_rooms between 1 and 20),
    recorded_at            timestamptz not null,
    primary key (municipality, version)
);

create trigger matching_policy_version_append_only before update or delete on matching_policy_version
    for each statement execute function refuse_change();

-- Searches for proposals, with the process that carries each out and the moment of its last sign of life.
create table matching (
    id                      uuid primary key,
    area                    text        not null check (area ~ '^(GM[0-9]{4}|PV[0-9]{2})$'),
    seconds                 int         not null check (seconds between 1 and 300),
    state                   text        not null check (state in (
        'QUEUED', 'SEARCHING', 'COMPLETED', 'STOPPED', 'INTERRUPTED')),
    stopping                boolean     not null,
    made_on                 date        not null,
    households              int,
    homes                   int,
    housed                  int,
    waiting_days            bigint,
    fit_days                bigint,
    first_come_housed       int,
    first_come_waiting_days bigint,
    shortages               text        not null default '',
    requested_at            timestamptz not null,
    ended_at                timestamptz,
    version                 bigint      not null check (version >= 1),
    process                 uuid,
    attempts                int         not null default 0 check (attempts >= 0),
    beat_at                 timestamptz,
    check (num_nonnulls(households, homes, housed, waiting_days, fit_days, first_come_housed, first_come_waiting_days)
        in (0, 7)),
    check ((ended_at is not null) = (state in ('COMPLETED', 'STOPPED', 'INTERRUPTED'))),
    check (num_nonnulls(process, beat_at) in (0, 2))
);

-- One search at a time for each area.
create unique index matching_under_way on matching (area) where state in ('QUEUED', 'SEARCHING');

-- A line per household of a proposal, with the decision on it.
create table matching_line (
    matching_id      uuid   not null references matching,
    number           int    not null check (number >= 1),
    municipality     text   not null,
    coupling_id      uuid   not null references coupling,
    coupling_version bigint not null check (coupling_version >= 1),
    persons          int    not null check (persons >= 1),
    days_waited      bigint not null,
    vacancy_id       uuid,
    dwelling         text,
    second_vacancy   uuid,
    second_dwelling  text,
    remarks          text   not null,
    choice           text check (choice in ('ACCEPT', 'CHANGE', 'REJECT')),
    reason           text,
    decided_vacancy  uuid,
    decided_dwelling text,
    decided_on       date,
    version          bigint not null check (version in (1, 2)),
    primary key (matching_id, number),
    check (num_nonnulls(vacancy_id, dwelling) in (0, 2)),
    check (num_nonnulls(second_vacancy, second_dwelling) in (0, 2)),
    check (second_vacancy is null or vacancy_id is not null),
    check (num_nonnulls(choice, reason, decided_on) = case version when 1 then 0 else 3 end),
    check (num_nonnulls(decided_vacancy, decided_dwelling) = case when choice in ('ACCEPT', 'CHANGE') then 2 else 0 end)
);

create index matching_line_municipality on matching_line (municipality, matching_id);

alter table free_home enable row level security, force row level security;
alter table matching_policy_version enable row level security, force row level security;
alter table matching enable row level security, force row level security;
alter table matching_line enable row level security, force row level security;

create policy of_organisation on free_home using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));

create policy of_organisation on matching_policy_version using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));

create policy of_organisation on matching_line using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));

-- An organisation that sees a line of a proposal sees its search too.
create policy of_organisation on matching using (
    (select organisation_is_national())
    or area = (select organisation())
    or area = any ((select organisation_municipalities())::text[])
    or exists (select from matching_line where matching_line.matching_id = matching.id));

create policy of_service on free_home to ${worker} using (true);
create policy of_service on matching_policy_version to ${worker} using (true);
create policy of_service on matching to ${worker} using (true);
create policy of_service on matching_line to ${worker} using (true);
