-- SPDX-License-Identifier: EUPL-1.2

-- Append-only: exchanges that provinces suggested, also those of which no exchange was made.
create table exchange_suggestion (
    id             uuid        primary key,
    search         uuid        not null,
    province       text        not null,
    half_year      text        not null,
    municipalities text[]      not null check (cardinality(municipalities) >= 1),
    persons        int[]       not null check (cardinality(persons) = cardinality(municipalities)),
    received_at    timestamptz not null,
    -- why no exchange was made of it
    rejection      text        check (rejection <> '')
);

create index exchange_suggestion_of_municipalities on exchange_suggestion using gin (municipalities);

create trigger exchange_suggestion_append_only before update or delete on exchange_suggestion
    for each statement execute function refuse_change();

alter table quota_exchange
    alter column proposer drop not null,
    add column suggestion uuid unique references exchange_suggestion,
    add constraint quota_exchange_proposed_or_suggested check ((proposer is null) = (suggestion is not null));

alter table exchange_suggestion enable row level security, force row level security;

create policy of_organisation on exchange_suggestion using (
    (select organisation() in ('RIJK', 'OPERATOR'))
    or municipalities && (select organisation_municipalities()));

create policy of_service on exchange_suggestion to ${worker} using (true);
