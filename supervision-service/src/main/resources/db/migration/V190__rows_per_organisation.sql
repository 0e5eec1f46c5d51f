-- SPDX-License-Identifier: EUPL-1.2

-- Each successor takes over a share of the balance and has to explain it, so each inherits.
create view inheritance as
select municipality as predecessor, successor, effective_on from successor;

-- The second fence around each organisation's rows; the first stands in the use cases.
alter table ledger_entry enable row level security, force row level security;
alter table ledger_total enable row level security, force row level security;
alter table ledger_checkpoint_total enable row level security, force row level security;
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

create policy of_organisation on ledger_checkpoint_total using (
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
create policy of_service on ledger_checkpoint_total to ${worker} using (true);
create policy of_service on opening_balance to ${worker} using (true);
