-- SPDX-License-Identifier: EUPL-1.2

-- What each addition brings in each half-year of a recorded forecast, and where it comes from, append-only.
create table recorded_forecast_addition (
    forecast     uuid   not null references recorded_forecast,
    number       int    not null check (number > 0),
    municipality text   not null,
    addition     text   not null check (addition in ('PLACES', 'FAMILY', 'ENDING')),
    half_year    text   not null check (length(half_year) = 7),
    persons      bigint not null,
    origin       text   not null check (origin in ('EVENTS', 'GIVEN')),
    primary key (forecast, number),
    unique (forecast, addition, half_year)
);

create trigger recorded_forecast_addition_append_only before update or delete on recorded_forecast_addition
    for each statement execute function refuse_change();

alter table recorded_forecast_addition enable row level security, force row level security;

create policy of_organisation on recorded_forecast_addition using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));
create policy of_service on recorded_forecast_addition to ${worker} using (true);
