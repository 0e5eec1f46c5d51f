-- SPDX-License-Identifier: EUPL-1.2

-- The anchor of the chain since its oldest part was destroyed: the last destroyed seal, over which the first remaining
-- one was made. One row, or no row while nothing has been destroyed.
create table audit_anchor (
    place        int         primary key default 1 check (place = 1),
    number       bigint      not null check (number > 0),
    hash         bytea       not null check (octet_length(hash) = 32),
    records      bigint      not null check (records > 0),
    destroyed_at timestamptz not null
);

-- Destroys the oldest seal with its records when it was made before this moment, and never the last one. Returns the
-- number of records destroyed; no row when no seal is old enough or another session is sealing or destroying.
create function audit_destroy_next(moment timestamptz) returns setof bigint
    language plpgsql security definer set search_path from current as $$
declare
    oldest audit_seal;
begin
    if not pg_try_advisory_xact_lock(hashtext('audit_seal')) then
        return;
    end if;
    select * into oldest from audit_seal order by number limit 1;
    if oldest.number is null or oldest.sealed_at >= moment
            or oldest.number = (select max(number) from audit_seal) then
        return;
    end if;
    perform set_config('onderdak.audit_destroys', 'yes', true);
    delete from audit_record where id between oldest.first_record and oldest.last_record and seal = oldest.number;
    delete from audit_seal where number = oldest.number;
    perform set_config('onderdak.audit_destroys', 'no', true);
    insert into audit_anchor (number, hash, records, destroyed_at)
    values (oldest.number, oldest.hash, oldest.records, clock_timestamp())
    on conflict (place) do update
    set number = excluded.number, hash = excluded.hash, records = audit_anchor.records + excluded.records,
        destroyed_at = excluded.destroyed_at;
    return next oldest.records;
end
$$;

do $$
declare
    user_of_rows text;
begin
    for user_of_rows in select users_of('audit_anchor') loop
        execute format('revoke all on audit_anchor from %s', user_of_rows);
        execute format('grant select on audit_anchor to %s', user_of_rows);
    end loop;
end
$$;
