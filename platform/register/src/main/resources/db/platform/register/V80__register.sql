-- SPDX-License-Identifier: EUPL-1.2

-- The service's view of the register of municipalities, from quota.events.
create table municipality (
    code        text   primary key,
    sequence    bigint not null check (sequence > 0),
    name        text   not null,
    province    text   not null,
    valid_from  date   not null,
    valid_until date,
    check (valid_until is null or valid_until >= valid_from)
);

create index municipality_by_province on municipality (province, code);

-- Append-only: every registration of a municipality, with the moment at which quota-service recorded it.
create table municipality_version (
    code        text        not null,
    sequence    bigint      not null check (sequence > 0),
    name        text        not null,
    province    text        not null,
    valid_from  date        not null,
    valid_until date,
    recorded_at timestamptz not null,
    primary key (code, sequence)
);

create trigger municipality_version_append_only before update or delete on municipality_version
    for each statement execute function refuse_change();

create index municipality_version_by_province on municipality_version (province, code);

-- The municipalities that ended: one row per successor, the largest share first. Number 1 is the principal successor.
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
