-- SPDX-License-Identifier: EUPL-1.2

-- Append-only. Targets that the ministry expects for some half-years; sets no target and no quota.
create table national_forecast (
    id uuid primary key,
    source text not null check (source <> ''),
    published_on date not null,
    recorded_at timestamptz not null
);

create trigger national_forecast_append_only before update or delete on national_forecast
    for each statement execute function refuse_change();

-- Append-only.
create table national_forecast_figure (
    forecast uuid not null references national_forecast,
    half_year text not null check (half_year ~ '^[0-9]{4}-H[12]$'),
    persons int not null check (persons between 0 and 1000000),
    primary key (forecast, half_year)
);

create trigger national_forecast_figure_append_only before update or delete on national_forecast_figure
    for each statement execute function refuse_change();
