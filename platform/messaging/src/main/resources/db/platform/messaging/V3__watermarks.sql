-- SPDX-License-Identifier: EUPL-1.2

-- The end of the published facts in each partition of the topic, by the acknowledgements: the offset after the last.
create table outbox_position (
    part        int    primary key,
    next_offset bigint not null check (next_offset > 0)
) with (fillfactor = 50);

-- A transaction that begins to record after this was committed records nothing before it.
create table recording_floor (
    single boolean     primary key default true check (single),
    floor  timestamptz not null
) with (fillfactor = 50);

-- The first statement of a transaction that may record facts. Takes the lock that shows it is open, and returns the
-- floor as it is after that: each statement in here sees the commits before it.
create function begin_recording() returns timestamptz language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(33, 0);
    return coalesce((select floor from recording_floor), 'epoch');
end
$$;

-- The open transactions that may record facts; then, with a snapshot of its own so that it includes the commits of all
-- others, the oldest fact that waits to be published and the end offsets of the published ones.
create function recording_state(out in_hand text[], out oldest_waiting timestamptz, out parts int[], out next_offsets bigint[])
    language plpgsql set enable_seqscan to off as $$
begin
    select coalesce(array_agg(virtualtransaction), '{}') into in_hand
      from pg_locks
     where locktype = 'advisory' and classid = 33 and objid = 0 and objsubid = 2
       and database = (select oid from pg_database where datname = current_database());
    select (select min(recorded_at) from outbox_waiting),
           coalesce(array_agg(part), '{}'), coalesce(array_agg(next_offset), '{}')
      into oldest_waiting, parts, next_offsets
      from outbox_position;
end
$$;

-- How often a consumer was sent back to the beginning and its tables were emptied.
create table inbox_rebuild (
    consumer text   primary key,
    times    bigint not null check (times > 0)
);

-- The generation of a consumer's tables: reads of an earlier one do not hold for this one. It does not change until the
-- transaction ends.
create function inbox_generation(reader text) returns bigint language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(34, hashtext(reader));
    return coalesce((select r.times from inbox_rebuild r where r.consumer = reader), 0);
end
$$;

-- The positions of a consumer. Until the transaction ends, the consumer is not sent back to the beginning, so that
-- reads of the consumer's tables are at least as far.
create function inbox_positions(reader text) returns table (topic text, part int, next_offset bigint)
    language plpgsql as $$
begin
    perform pg_advisory_xact_lock_shared(34, hashtext(reader));
    return query select p.topic, p.part, p.next_offset from inbox_position p where p.consumer = reader;
end
$$;
