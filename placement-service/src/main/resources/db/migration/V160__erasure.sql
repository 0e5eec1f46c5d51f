-- SPDX-License-Identifier: EUPL-1.2

-- Null after its erasure; the coupling stays, and so do the figures that contain it.
alter table coupling alter column coa_reference drop not null;

-- References that the law requires to be archived. The service inserts them and cannot read them; reading takes the
-- role of the archivist.
create schema legal_archive;

create table legal_archive.erased_reference (
    coupling_id   uuid primary key,
    coa_reference text not null,
    reason        text not null check (reason in ('SUBJECT_REQUEST', 'RECORDED_IN_ERROR', 'ORDERED', 'TERM_OVER')),
    erased_on     date not null,
    destroy_after date not null check (destroy_after >= erased_on)
);

create index erased_reference_destroy_after on legal_archive.erased_reference (destroy_after);

-- Destroys up to the given number of references whose last day lies before today and returns the number destroyed.
create function legal_archive.destroy(today date, most int) returns int
    language sql security definer set search_path from current as $$
    with destroyed as (
        delete from legal_archive.erased_reference
        where coupling_id in (
            select coupling_id from legal_archive.erased_reference where destroy_after < today limit most)
        returning 1)
    select count(*)::int from destroyed
$$;

do $$
declare
    user_of_rows text;
begin
    for user_of_rows in select users_of('coupling') loop
        execute format('grant usage on schema legal_archive to %s', user_of_rows);
        execute format('grant insert on legal_archive.erased_reference to %s', user_of_rows);
    end loop;
    if exists (select from pg_roles where rolname = current_database() || '_archivist') then
        execute format('grant usage on schema legal_archive to %I', current_database() || '_archivist');
        execute format('grant select on legal_archive.erased_reference to %I', current_database() || '_archivist');
    end if;
end
$$;
