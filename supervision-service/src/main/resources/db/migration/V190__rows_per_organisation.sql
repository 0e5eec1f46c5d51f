-- SPDX-License-Identifier: EUPL-1.2

-- The municipalities whose affairs an organisation may see and act in on a day: of a municipality itself and those whose
-- affairs it took over by then, directly or through others; of a province its own.
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

-- A province that a municipality turned out not to lie in still sees what was known while it was thought to. That is the
-- totals less the entries recorded since, so it has to reach both alike; the use case decides by the moment asked.
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
