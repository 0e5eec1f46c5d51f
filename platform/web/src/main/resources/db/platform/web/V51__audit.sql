-- SPDX-License-Identifier: EUPL-1.2

-- Append-only. The audit trail, one row per change and per read of data on households; written in the transaction of
-- the act itself. The processing log (Logboek Dataverwerkingen) is the audit trail seen from the household: a record
-- that concerns one also has the activity, the households, and the place in the trace.
create table audit_record (
    -- UUIDv7 of recorded_at, so that the key is in the order of time
    id           uuid        primary key,
    recorded_at  timestamptz not null,
    organisation text        not null,
    client       text        not null,
    operation    text        not null,
    objects      text[]      not null,
    status       int         not null check (status between 200 and 399),
    trace_id     text,
    -- the seal it is under; set by audit_seal_next alone
    seal         bigint,
    activity       text,
    -- couplings, and no other data on a household
    subjects       uuid[]    not null default '{}',
    started_at     timestamptz,
    span_id        text,
    parent_span_id text,
    constraint audit_record_processing check (
        case when activity is null
            then subjects = '{}' and num_nonnulls(started_at, span_id, parent_span_id) = 0
            else subjects <> '{}' and started_at is not null
        end)
);

create index audit_record_organisation on audit_record (organisation, id);
-- A queue, never a cursor: a row that is committed late is found here, regardless of later ones.
create index audit_record_unsealed on audit_record (id) where seal is null;
-- The households of a record are indexed when it is sealed: behind the writers, and once instead of at its insert and
-- again at its seal. Unsealed records are few, and found by the index of the sealer.
create index audit_record_subjects on audit_record using gin (subjects) with (gin_pending_list_limit = 16384)
    where activity is not null and seal is not null;

-- Append-only.
create table audit_seal (
    number       bigint      primary key check (number > 0),
    first_record uuid        not null,
    last_record  uuid        not null,
    records      bigint      not null check (records > 0),
    sealed_at    timestamptz not null,
    hash         bytea       not null check (octet_length(hash) = 32)
);

create trigger audit_record_append_only
    before delete or update of id, recorded_at, organisation, client, operation, objects, status, trace_id,
        activity, subjects, started_at, span_id, parent_span_id
    on audit_record for each statement execute function refuse_change('onderdak.audit_destroys');

create trigger audit_record_sealed_once before update of seal on audit_record
    for each row when (old.seal is not null) execute function refuse_change();

create trigger audit_seal_append_only before update or delete on audit_seal
    for each statement execute function refuse_change('onderdak.audit_destroys');

-- Seals up to the given number of records and returns the new head; no row when no record waits or another session is
-- sealing. The service may call it and has no other way to the columns of the chain.
create function audit_seal_next(most int) returns setof audit_seal
    language plpgsql security definer set search_path from current as $$
declare
    previous audit_seal;
    made     audit_seal;
    digests  bytea;
begin
    if not pg_try_advisory_xact_lock(hashtext('audit_seal')) then
        return;
    end if;
    select * into previous from audit_seal order by number desc limit 1;
    made.number := coalesce(previous.number, 0) + 1;
    made.sealed_at := clock_timestamp();
    with sealed as (
        update audit_record set seal = made.number
        -- an array instead of a join: the planner does not know how few they are, and would read the whole trail
        where id = any (array(select id from audit_record where seal is null order by id limit most))
        -- in the binary form in which the server sends a row: no two rows read the same
        returning id, sha256(record_send(row(
            id, recorded_at, organisation, client, operation, objects, status, trace_id, activity, subjects,
            started_at, span_id, parent_span_id))) as digest)
    select count(*), (array_agg(id order by id))[1], (array_agg(id order by id desc))[1],
           string_agg(digest, ''::bytea order by id)
    into made.records, made.first_record, made.last_record, digests
    from sealed;
    if made.records = 0 then
        return;
    end if;
    made.hash := sha256(record_send(row(
        coalesce(previous.hash, decode(repeat('00', 32), 'hex')), made.number, made.records, made.sealed_at, digests)));
    insert into audit_seal select (made).*;
    return next made;
end
$$;

-- Rights come to these tables as to all others; here they are less.
do $$
declare
    user_of_rows text;
begin
    for user_of_rows in select users_of('audit_record') loop
        execute format('revoke all on audit_record, audit_seal from %s', user_of_rows);
        execute format('grant select on audit_record, audit_seal to %s', user_of_rows);
        execute format('grant insert (id, recorded_at, organisation, client, operation, objects, status, trace_id, '
                       'activity, subjects, started_at, span_id, parent_span_id) on audit_record to %s', user_of_rows);
    end loop;
end
$$;
