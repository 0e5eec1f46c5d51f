-- SPDX-License-Identifier: EUPL-1.2

-- The processing log (Logboek Dataverwerkingen) is the audit trail seen from the household: of what concerns one, the
-- record also says for which activity it was done, whose data it was, and where it stands in the trace.
alter table audit_record
    add column activity       text,
    -- couplings, and nothing that says more about a household
    add column subjects       uuid[] not null default '{}',
    add column started_at     timestamptz,
    add column span_id        text,
    add column parent_span_id text,
    add constraint audit_record_processing check (
        case when activity is null
            then subjects = '{}' and num_nonnulls(started_at, span_id, parent_span_id) = 0
            else subjects <> '{}' and started_at is not null
        end);

create index audit_record_subjects on audit_record using gin (subjects) where activity is not null;

drop trigger audit_record_append_only on audit_record;
create trigger audit_record_append_only
    before delete or update of id, recorded_at, organisation, client, operation, objects, status, trace_id,
        activity, subjects, started_at, span_id, parent_span_id
    on audit_record for each statement execute function refuse_change('onderdak.audit_destroys');

-- A record that concerns no household is hashed as before, so that every earlier seal holds.
create or replace function audit_digest(record audit_record) returns bytea language sql stable
return sha256(
    uuid_send((record).id) || audit_micros((record).recorded_at) || audit_text((record).organisation)
    || audit_text((record).client) || audit_text((record).operation) || int4send(cardinality((record).objects))
    || coalesce((select string_agg(audit_text(object), ''::bytea order by place)
                 from unnest((record).objects) with ordinality as named (object, place)), ''::bytea)
    || int4send((record).status) || audit_text((record).trace_id)
    || case when (record).activity is null then ''::bytea
        else audit_text((record).activity) || int4send(cardinality((record).subjects))
            || (select string_agg(uuid_send(subject), ''::bytea order by place)
                from unnest((record).subjects) with ordinality as named (subject, place))
            || audit_micros((record).started_at) || audit_text((record).span_id)
            || audit_text((record).parent_span_id)
        end);

-- The columns that are new come with the rights that the others have.
do $$
declare
    user_of_rows text;
begin
    for user_of_rows in
        select distinct granted.grantee::regrole::text
        from pg_class as tables, aclexplode(tables.relacl) as granted
        where tables.oid = 'audit_record'::regclass and granted.grantee not in (0, tables.relowner)
    loop
        execute format('grant insert (activity, subjects, started_at, span_id, parent_span_id) on audit_record to %s',
                       user_of_rows);
    end loop;
end
$$;
