-- SPDX-License-Identifier: EUPL-1.2

-- Own view of the municipalities that ended, from quota.events: a row per successor, the largest share first.
create table handover (
    municipality text        not null,
    number       int         not null check (number > 0),
    successor    text        not null check (successor <> municipality),
    inhabitants  int         not null check (inhabitants >= 0),
    effective_on date        not null,
    recorded_at  timestamptz not null,
    primary key (municipality, number)
);

-- A fact about a municipality and the decision that it ends must not be booked at once without seeing each other: who
-- decides waits for all, and who books something that moves waits for others who do.
create function handovers_among(codes text[], deciding boolean) returns setof handover language plpgsql as $$
begin
    if deciding then
        lock table handover in exclusive mode;
    else
        lock table handover in row share mode;
        if exists (select from handover where municipality = any (codes)) then
            lock table handover in share row exclusive mode;
        end if;
    end if;
    return query
        with recursive reached (code) as (
            select unnest(codes)
            union
            select h.successor from handover h join reached r on h.municipality = r.code)
        select h.* from handover h where h.municipality in (select code from reached)
        order by h.municipality, h.number;
end
$$;

create or replace function ledger_reset() returns void language sql security definer set search_path from current as $$
    truncate ledger_entry, ledger_total, municipality, municipality_version, handover;
$$;
