-- SPDX-License-Identifier: EUPL-1.2

-- The tables that the consumer of the ledger fills, and that a rebuild fills again.
create function ledger_tables() returns text[] language sql immutable as $$
    select array['ledger_entry', 'ledger_total', 'coupling_supply', 'inhabitant_count', 'municipality',
        'municipality_version', 'successor', 'demand_change', 'housed_change']
$$;

-- Empties them, when the service does not start. Runs as the owner, because the role of the service may not.
create function ledger_reset() returns void language plpgsql security definer set search_path from current as $$
declare
    name text;
begin
    foreach name in array ledger_tables() loop
        execute format('truncate %I', name);
    end loop;
    truncate ledger_checkpoint, ledger_checkpoint_total;
end
$$;

-- A rebuild fills tables of the same names in a schema of their own, while the others are read. Unlogged: after a crash
-- of the database the rebuild begins again.
create schema next;

do $$
declare
    name text;
begin
    foreach name in array ledger_tables() loop
        execute format('create unlogged table next.%I (like %I including all)', name, name);
    end loop;
end
$$;

-- No moment has totals in the next ledger.
create unlogged table next.ledger_checkpoint (like ledger_checkpoint including all);
create unlogged table next.ledger_checkpoint_total (like ledger_checkpoint_total including all);

-- A rebuild finds entries by municipality and nothing else by more than a key: with fewer indexes it is filled faster.
do $$
declare
    index regclass;
begin
    for index in
        select indexrelid::regclass from pg_index
        where not indisunique
            and indrelid in ('next.ledger_entry'::regclass, 'next.demand_change'::regclass, 'next.housed_change'::regclass)
    loop
        execute format('drop index %s', index);
    end loop;
end
$$;

create index ledger_entry_by_municipality on next.ledger_entry (municipality);

-- The rebuild that they are filled for; unlogged as they are, so that it shows when they were lost.
create unlogged table next.filling (number bigint primary key);

grant usage on schema next to ${worker};
grant select, insert, update on all tables in schema next to ${worker};
grant delete on next.ledger_total to ${worker};

-- Empties them for a rebuild. Runs as the owner, because the role of the service may not.
create function next_ledger_reset(rebuild bigint) returns void language plpgsql security definer set search_path from current as $$
declare
    name text;
begin
    foreach name in array ledger_tables() loop
        execute format('truncate next.%I', name);
    end loop;
    truncate next.filling;
    insert into next.filling (number) values (rebuild);
end
$$;

-- Lets rows of the tables be replaced, until they are append-only again in the same transaction. Runs as the owner,
-- because the role of the service may not.
create function ledger_append_only(kept boolean) returns void language plpgsql security definer set search_path from current
as $$
declare
    name text;
begin
    foreach name in array ledger_tables() loop
        execute format('alter table %I %s trigger user', name, case when kept then 'enable' else 'disable' end);
    end loop;
end
$$;

-- The number of rows of a query and two sums of their hashes: in one pass, whether two tables hold the same rows.
create function ledger_rows_hash(query text) returns text language plpgsql stable as $$
declare
    hash text;
begin
    execute format('select concat_ws(''/'', count(*), sum(hash_record_extended(r, 0)::numeric), '
        'sum(hash_record_extended(r, 1)::numeric)) from (%s) r', query) into hash;
    return hash;
end
$$;

-- Whether an entry differs from the next ledger, or the sum of a takeover. A fact that is read before the takeover of its
-- municipality is handed over with others, one that is read after it by itself: the figures of any day and any moment are
-- the same, and the entries of the takeover are others.
create function ledger_entries_differ() returns boolean language sql stable as $$
    select ledger_rows_hash('select * from ledger_entry where movement = ''NONE''')
        <> ledger_rows_hash('select * from next.ledger_entry where movement = ''NONE''')
    or exists (
        select from (
            select municipality, half_year, cohort, kind, movement, effective_date, recorded_at, counterpart, persons
            from ledger_entry where movement <> 'NONE'
            union all
            select municipality, half_year, cohort, kind, movement, effective_date, recorded_at, counterpart, -persons
            from next.ledger_entry where movement <> 'NONE'
        ) takeovers
        group by municipality, half_year, cohort, kind, movement, effective_date, recorded_at, counterpart
        having sum(persons) <> 0
    )
$$;

-- Fills the totals of the next ledger again from the entries that stay, because a total counts its entries.
create function next_ledger_totals() returns void language plpgsql as $$
begin
    delete from next.ledger_total;
    insert into next.ledger_total (municipality, half_year, cohort, kind, movement, persons, entries)
    select municipality, half_year, cohort, kind, movement, sum(persons), count(*)
    from ledger_entry group by municipality, half_year, cohort, kind, movement;
end
$$;

-- Replaces the rows that differ from those of the next ledger; returns their number. Readers see the rows of before until
-- the commit, and wait for nothing.
create function ledger_replace() returns bigint language plpgsql as $$
declare
    name text;
    rows bigint;
    replaced bigint := 0;
    entries_differ boolean := ledger_entries_differ();
begin
    if not entries_differ then
        perform next_ledger_totals();
    end if;
    perform ledger_append_only(false);
    foreach name in array ledger_tables() loop
        continue when name = 'ledger_entry' and not entries_differ;
        continue when ledger_rows_hash(format('select * from %I', name))
            = ledger_rows_hash(format('select * from next.%I', name));
        execute format('delete from %1$I where ctid = any (array(select o.ctid from %1$I o where not exists '
            '(select from next.%1$I n where n::text = o::text)))', name);
        get diagnostics rows = row_count;
        replaced := replaced + rows;
        execute format('insert into %1$I select n.* from next.%1$I n where not exists '
            '(select from %1$I o where o::text = n::text)', name);
        get diagnostics rows = row_count;
        replaced := replaced + rows;
    end loop;
    perform ledger_append_only(true);
    -- they are made again from the entries, so that a wrong one heals too
    delete from ledger_checkpoint_total;
    delete from ledger_checkpoint;
    return replaced;
end
$$;

-- The rebuilds. One at a time; an instance that goes on with one says so now and then.
create table ledger_rebuild (
    number       bigint generated always as identity primary key,
    requested_at timestamptz not null,
    worked_at    timestamptz,
    finished_at  timestamptz,
    replaced     bigint check (replaced >= 0),
    check ((finished_at is null) = (replaced is null))
);

create unique index ledger_rebuild_unfinished on ledger_rebuild ((true)) where finished_at is null;
