-- The statements that placement-service runs to house one household, in one transaction, on a coupling made by
-- housing.setup.sql. Its events are marked as published, so that no relay takes part.
\set n :client_id * 100000 + :i
\set i :i + 1
begin;
select id, municipality, coupled_to, arrival, permit_on, coupled_on, split_from, version,
    offered_dwelling, offered_on, answered_on, refusal, judged_on, ended_on, end_reason,
    (select successions_of(coupled_to) where exists (select from successor where successor.municipality = coupled_to)),
    lacking, next_home_on
from coupling where id = ('00000000-0000-7000-8000-' || lpad((:n)::text, 12, '0'))::uuid for update;
select distinct on (coupling_id, number) * from member_version
where coupling_id = ('00000000-0000-7000-8000-' || lpad((:n)::text, 12, '0'))::uuid order by coupling_id, number, version desc;
select distinct on (coupling_id, number) * from stay_version
where coupling_id = ('00000000-0000-7000-8000-' || lpad((:n)::text, 12, '0'))::uuid order by coupling_id, number, version desc;
update coupling set version = 2, state = 'HOUSED', waiting = 0, settled_on = current_date
where id = ('00000000-0000-7000-8000-' || lpad((:n)::text, 12, '0'))::uuid;
insert into coupling_change
    (coupling_id, version, recorded_at, kind, changed_on, stay, municipality, coupled_to, coupled_on)
values (('00000000-0000-7000-8000-' || lpad((:n)::text, 12, '0'))::uuid, 2, now(), 'HOUSED', current_date, 1, 'GM0001', 'GM0001', current_date - 30);
insert into stay_version
    (coupling_id, number, version, recorded_at, municipality, housed_on, dwelling, kind, members, counted)
values (('00000000-0000-7000-8000-' || lpad((:n)::text, 12, '0'))::uuid, 1, 2, now(), 'GM0001', current_date, 'C001-4711', 'REGULAR', '{1}', '{1}');
with realised as (
    insert into realisation (coupling_id, version, line, municipality, housed_on, persons, recorded_at)
    values (('00000000-0000-7000-8000-' || lpad((:n)::text, 12, '0'))::uuid, 2, 1, 'GM0001', current_date, 1, now()))
insert into supply_line (coupling_id, version, line, municipality, waits_on, persons, recorded_at)
values (('00000000-0000-7000-8000-' || lpad((:n)::text, 12, '0'))::uuid, 2, 1, 'GM0001', current_date, -1, now());
insert into outbox (id, type, subject, sequence, partition_key, recorded_at, data, traceparent)
select uuidv7(), type, subject, sequence, partition_key, now(), data, null
from unnest(
    array['nl.onderdak.placement.household-housed.v1'],
    array['00000000-0000-7000-8000-' || lpad((:n)::text, 12, '0')],
    array[2::bigint],
    array['GM0001'],
    array['{"couplingId":"00000000-0000-7000-8000-000000000000","municipality":"GM0001","persons":1,"waiting":0,"housing":{"housedOn":"2026-01-01","dwelling":"C001-4711","kind":"REGULAR","persons":1},"realised":[{"municipality":"GM0001","on":"2026-01-01","persons":1}]}'])
    as e(type, subject, sequence, partition_key, data);
insert into idempotent_answer
    (client, operation, key, request_hash, status, location, etag, content_type, body, created_at)
values ('pgbench', 'POST /v1/couplings/{id}/stays', :n::text,
    '0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef', 201,
    '/v1/couplings/00000000-0000-7000-8000-000000000000', '"2"', 'application/json',
    convert_to(repeat('x', 300), 'UTF8'), now())
on conflict do nothing;
insert into audit_record
    (id, recorded_at, organisation, client, operation, objects, status, trace_id,
     activity, subjects, started_at, span_id, parent_span_id)
select uuidv7(), now(), organisation, client, operation, string_to_array(objects, ' '), status, trace_id,
    activity, string_to_array(subjects, ' ')::uuid[], started_at, null, null
from unnest(array['GM0001'], array['pgbench'], array['POST /v1/couplings/{id}/stays'],
        array['00000000-0000-7000-8000-' || lpad((:n)::text, 12, '0')], array[201], array[null::text],
        array['HOUSING'], array['00000000-0000-7000-8000-' || lpad((:n)::text, 12, '0')], array[now()])
    as given (organisation, client, operation, objects, status, trace_id, activity, subjects, started_at);
commit;
