-- SPDX-License-Identifier: EUPL-1.2

-- How realisation is expected from history, from a day on: the last half-years that are looked at, and the quantiles of
-- their realisation in basis points. A view over constants: nobody can change it but a script, which replaces it as a
-- whole. Of eight half-years these are the lowest, the median and the highest; of the next one as many in nine lie
-- between the lowest and the highest as there are intervals between them, seven, when all orders are equally likely.
create view forecast_method as
select effective_on, half_years, low, middle, high
  from (values (date '1000-01-01', 8, 1000, 5000, 9000)
  ) as dated (effective_on, half_years, low, middle, high);

-- Forecasts as they were made, append-only.
create table recorded_forecast (
    id                  uuid        primary key,
    municipality        text        not null,
    valid_on            date        not null,
    known_at            timestamptz not null,
    recorded_at         timestamptz not null,
    opening_balance     bigint      not null,
    method_effective_on date        not null,
    method_half_years   int         not null check (method_half_years > 0),
    method_low          int         not null check (method_low between 0 and 10000),
    method_middle       int         not null check (method_middle between method_low and 10000),
    method_high         int         not null check (method_high between method_middle and 10000),
    given_per_half_year int check (given_per_half_year >= 0),
    given_per_year      int check (given_per_year >= 0),
    sources             text[]      not null,
    read_up_to          timestamptz[] not null,
    lags                bigint[]    not null,
    hash                text        not null check (hash ~ '^[0-9a-f]{64}$'),
    check (cardinality(sources) = cardinality(read_up_to) and cardinality(sources) = cardinality(lags))
);

create index recorded_forecast_by_municipality on recorded_forecast (municipality, id);

create trigger recorded_forecast_append_only before update or delete on recorded_forecast
    for each statement execute function refuse_change();

-- What a recorded forecast expects of each half-year in each scenario, append-only.
create table recorded_forecast_line (
    forecast        uuid   not null references recorded_forecast,
    number          int    not null check (number > 0),
    municipality    text   not null,
    half_year       text   not null check (length(half_year) = 7),
    scenario        text   not null,
    taken_over      bigint not null,
    quota           bigint not null,
    forecast_quota  bigint not null,
    realised_so_far bigint not null,
    added           bigint not null,
    realised_low    bigint not null,
    realised        bigint not null check (realised >= realised_low),
    realised_high   bigint not null check (realised_high >= realised),
    balance_low     bigint not null,
    balance         bigint not null check (balance >= balance_low),
    balance_high    bigint not null check (balance_high >= balance),
    primary key (forecast, number),
    unique (forecast, half_year, scenario)
);

create trigger recorded_forecast_line_append_only before update or delete on recorded_forecast_line
    for each statement execute function refuse_change();
