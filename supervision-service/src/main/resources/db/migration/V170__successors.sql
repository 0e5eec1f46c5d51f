-- SPDX-License-Identifier: EUPL-1.2

-- Own view of the municipalities that ended, from quota.events: one row per successor, the largest share first.
create table successor (
    municipality text        not null,
    number       int         not null check (number > 0),
    successor    text        not null check (successor <> municipality),
    inhabitants  int         not null check (inhabitants >= 0),
    effective_on date        not null,
    recorded_at  timestamptz not null,
    primary key (municipality, number)
);

-- A fact about a municipality and the decision that it ends must not be booked in parallel without seeing each other.
-- The transaction that books the decision waits for all others; one that books a fact that is handed over waits for
-- others of that kind.
create function successors_among(codes text[], deciding boolean) returns setof successor language plpgsql as $$
begin
    if deciding then
        lock table successor in exclusive mode;
    else
        lock table successor in row share mode;
        if exists (select from successor where municipality = any (codes)) then
            lock table successor in share row exclusive mode;
        end if;
    end if;
    return query
        with recursive reached (code) as (
            select unnest(codes)
            union
            select s.successor from successor s join reached r on s.municipality = r.code)
        select s.* from successor s where s.municipality in (select code from reached)
        order by s.municipality, s.number;
end
$$;

create or replace function ledger_reset() returns void language sql security definer set search_path from current as $$
    truncate ledger_entry, ledger_total, municipality, municipality_version, successor;
$$;
