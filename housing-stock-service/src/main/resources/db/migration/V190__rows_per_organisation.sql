-- SPDX-License-Identifier: EUPL-1.2

-- The jurisdiction of an organisation on a day, as municipalities: of a municipality itself and those that it succeeded
-- by then, directly or through others; of a province its own.
create function municipalities_of(organisation text, today date) returns text[] language sql stable as $$
    with recursive own (code) as (
        select organisation collate "C" where organisation like 'GM%'
        union
        select successor.municipality from successor join own on successor.successor = own.code
        where successor.effective_on <= today)
    select array(select code from own union all select code from municipality where province = organisation)
$$;

create function organisation_municipalities() returns text[] language sql stable as $$
    select municipalities_of(organisation(), organisation_today())
$$;

create function organisation_corporation() returns text language sql stable as $$
    select substr(organisation(), length('corporation:') + 1) where organisation() like 'corporation:%'
$$;

-- The second fence around each organisation's rows; the first stands in the use cases.
alter table corporation enable row level security, force row level security;
alter table dwelling enable row level security, force row level security;
alter table vacancy enable row level security, force row level security;
alter table coupling enable row level security, force row level security;

create policy of_organisation on corporation using (
    (select organisation_is_national())
    or corporation = (select organisation_corporation())
    or municipalities && (select organisation_municipalities()));

create policy of_organisation on dwelling using (
    (select organisation_is_national())
    or corporation = (select organisation_corporation())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));

create policy of_organisation on vacancy using (
    (select organisation_is_national())
    or corporation = (select organisation_corporation())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));

-- That of a corporation includes the households of the municipalities where it has dwellings.
create policy of_organisation on coupling using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[])
    or exists (select from dwelling
               where dwelling.corporation = (select organisation_corporation())
                   and dwelling.municipality = coupling.municipality));

create policy of_service on corporation to ${worker} using (true);
create policy of_service on dwelling to ${worker} using (true);
create policy of_service on vacancy to ${worker} using (true);
create policy of_service on coupling to ${worker} using (true);
