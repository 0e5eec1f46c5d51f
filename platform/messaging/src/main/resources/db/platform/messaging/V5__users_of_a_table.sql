-- SPDX-License-Identifier: EUPL-1.2

-- The roles that have rights on a table, apart from its owner: those of the service. Every right comes to them with
-- each new table; a script that leaves them fewer begins with this.
create function users_of(tab regclass) returns setof text language sql stable as $$
    select distinct granted.grantee::regrole::text
    from pg_class, aclexplode(pg_class.relacl) as granted
    where pg_class.oid = tab and granted.grantee not in (0, pg_class.relowner)
$$;
