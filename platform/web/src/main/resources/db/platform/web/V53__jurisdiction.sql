-- SPDX-License-Identifier: EUPL-1.2

-- The jurisdiction of an organisation on a day, as municipalities: of a municipality itself and those that it succeeded
-- by then, directly or through others; of a province its own. It reads two relations that each service creates later,
-- hence PL/pgSQL, which looks them up at the first call:
--   municipality (code, province): the register
--   inheritance (predecessor, successor, effective_on): the successors that inherit what this service keeps
create function municipalities_of(organisation text, today date) returns text[] language plpgsql stable as $$
begin
    return array(
        with recursive own (code) as (
            select organisation where organisation like 'GM%'
            union
            select inheritance.predecessor from inheritance join own on inheritance.successor = own.code
            where inheritance.effective_on <= today)
        select code from own
        union all
        select municipality.code from municipality where municipality.province = organisation);
end
$$;

create function organisation_municipalities() returns text[] language sql stable as $$
    select municipalities_of(organisation(), organisation_today())
$$;
