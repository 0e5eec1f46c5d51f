-- SPDX-License-Identifier: EUPL-1.2

-- The jurisdiction of an organisation on a day, as municipalities: of a municipality itself and those that it succeeded
-- by then, directly or through others; of a province its own.
create function municipalities_of(organisation text, today date) returns text[] language sql stable as $$
    with recursive own (code) as (
        select organisation where organisation like 'GM%'
        union
        select part.predecessor from reorganisation_part as part join own on part.successor = own.code
            join reorganisation on reorganisation.id = part.reorganisation
        where reorganisation.kind <> 'BOUNDARY_CHANGE' and reorganisation.effective_on <= today)
    select array(select code from own union all select municipality.code from municipality where province = organisation)
$$;

create function organisation_municipalities() returns text[] language sql stable as $$
    select municipalities_of(organisation(), organisation_today())
$$;

-- The second fence around each organisation's rows; the first stands in the use cases.
alter table quota_exchange enable row level security, force row level security;
alter table quota_exchange_party enable row level security, force row level security;

create policy of_organisation on quota_exchange using (
    (select organisation() in ('RIJK', 'OPERATOR'))
    or municipalities && (select organisation_municipalities()));

create policy of_organisation on quota_exchange_party using (
    exists (select from quota_exchange where id = exchange));

create policy of_service on quota_exchange to ${worker} using (true);
create policy of_service on quota_exchange_party to ${worker} using (true);
