-- The statements that placement-service runs to house one household, in one transaction, on a coupling made by
-- housing.setup.sql. Its events are marked as published, so that no relay takes part.
\set n :client_id * 100000 + :i
\set i :i + 1
begin;
select id, municipality, persons, permit_on, coupled_on, version, housed_on, dwelling, kind, brp_registered_on,
    counted_persons
from coupling where id = ('00000000-0000-7000-8000-' || lpad((:n)::text, 12, '0'))::uuid for update;
with housed as (
    update coupling
    set version = 2, housed_on = current_date, dwelling = 'C001-4711', kind = 'REGULAR', brp_registered_on = null,
        counted_persons = 1
    where id = ('00000000-0000-7000-8000-' || lpad((:n)::text, 12, '0'))::uuid
    returning *)
insert into housing_history
    (coupling_id, version, municipality, recorded_at, housed_on, dwelling, kind, brp_registered_on, counted_persons)
select id, version, municipality, now(), housed_on, dwelling, kind, brp_registered_on, counted_persons from housed;
insert into outbox (id, type, subject, sequence, partition_key, recorded_at, data, traceparent)
select uuidv7(), type, subject, sequence, partition_key, now(), data, null
from unnest(
    array['nl.onderdak.placement.household-housed.v1'],
    array['00000000-0000-7000-8000-' || lpad((:n)::text, 12, '0')],
    array[2::bigint],
    array['GM0001'],
    array['{"couplingId":"00000000-0000-7000-8000-000000000000","municipality":"GM0001","persons":1,"housing":{"housedOn":"2026-01-01","dwelling":"C001-4711","kind":"REGULAR","countedPersons":1}}'])
    as e(type, subject, sequence, partition_key, data);
insert into idempotent_answer
    (client, operation, key, request_hash, status, location, etag, content_type, body, created_at)
values ('pgbench', 'POST /v1/couplings/{id}/housing', :n::text,
    '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef', 201,
    '/v1/couplings/00000000-0000-7000-8000-000000000000', '"2"', 'application/json',
    convert_to(repeat('x', 300), 'UTF8'), now())
on conflict do nothing;
insert into audit_record
    (id, recorded_at, organisation, client, operation, objects, status, trace_id,
     activity, subjects, started_at, span_id, parent_span_id)
select uuidv7(), now(), organisation, client, operation, string_to_array(objects, ' '), status, trace_id,
    activity, string_to_array(subjects, ' ')::uuid[], started_at, null, null
from unnest(array['GM0001'], array['pgbench'], array['POST /v1/couplings/{id}/housing'],
        array['00000000-0000-7000-8000-' || lpad((:n)::text, 12, '0')], array[201], array[null::text],
        array['HOUSING'], array['00000000-0000-7000-8000-' || lpad((:n)::text, 12, '0')], array[now()])
    as given (organisation, client, operation, objects, status, trace_id, activity, subjects, started_at);
commit;
