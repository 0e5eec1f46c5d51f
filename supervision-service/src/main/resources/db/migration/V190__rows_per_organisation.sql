-- SPDX-License-Identifier: EUPL-1.2

-- The jurisdiction of an organisation on a day: a municipality itself with its predecessors, direct and indirect, up to
-- that day; the municipalities of a province.
create function municipalities_of(organisation text, today date) returns text[] language sql stable as $$
    with recursive own (code) as (
        select organisation where organisation like 'GM%'
        union
        select successor.municipality from successor join own on successor.successor = own.code
        where successor.effective_on <= today)
    select array(select code from own union all select code from municipality where province = organisation)
$$;

create function organisation_municipalities() returns text[] language sql stable as $$
    select municipalities_of(organisation(), organisation_today())
$$;

-- The second fence around each organisation's rows; the first stands in the use cases.
alter table ledger_entry enable row level security, force row level security;
alter table ledger_total enable row level security, force row level security;
alter table opening_balance enable row level security, force row level security;

-- A province in which a municipality was registered by mistake still sees the facts known until the register was
-- corrected: the totals minus the entries recorded since. It must reach both alike; the use case decides by knownAt.
create policy of_organisation on ledger_entry using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[])
    or municipality in (select code from municipality_version where province = (select organisation())));

create policy of_organisation on ledger_total using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[])
    or municipality in (select code from municipality_version where province = (select organisation())));

create policy of_organisation on opening_balance using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));

create policy of_service on ledger_entry to ${worker} using (true);
create policy of_service on ledger_total to ${worker} using (true);
create policy of_service on opening_balance to ${worker} using (true);
