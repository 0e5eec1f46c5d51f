-- The sums that supervision-service reads for the balance of a municipality, without a transaction around them.
\set n random(1, :municipalities)
with entry as (
    select municipality, half_year, kind, movement, persons
    from ledger_total where half_year <= :half_year and municipality = 'GM' || lpad(:n::text, 4, '0')
    union all
    select municipality, half_year, kind, movement, -persons
    from ledger_entry where effective_date > :valid_on::date and effective_date <= :end_of_half_year::date
        and municipality = 'GM' || lpad(:n::text, 4, '0')
    union all
    select municipality, half_year, kind, movement, -persons
    from ledger_entry where recorded_at > :known_at::timestamptz and recorded_at < 'infinity'
        and effective_date <= :valid_on::date and municipality = 'GM' || lpad(:n::text, 4, '0'))
select
    coalesce(sum(persons) filter (where half_year < :half_year), 0)::bigint as opening,
    coalesce(sum(persons) filter (where half_year = :half_year and (movement <> 'NONE' or kind = 'OPENING')), 0)::bigint
        as taken_over,
    coalesce(-sum(persons) filter (where half_year = :half_year and movement = 'NONE'
        and kind in ('QUOTA', 'FORECAST_QUOTA')), 0)::bigint as quota,
    coalesce(-sum(persons) filter (where half_year = :half_year and movement = 'NONE'
        and kind = 'FORECAST_QUOTA'), 0)::bigint as forecast,
    coalesce(sum(persons) filter (where half_year = :half_year and movement = 'NONE'
        and kind in ('REALISATION', 'CORRECTION')), 0)::bigint as realised,
    coalesce(-sum(persons) filter (where (half_year < :half_year or movement <> 'NONE')
        and kind = 'FORECAST_QUOTA'), 0)::bigint as carried_forecast
from entry;
