-- SPDX-License-Identifier: EUPL-1.2

-- The second fence around each organisation's rows; the first stands in the use cases.
alter table ledger_entry enable row level security, force row level security;
alter table ledger_total enable row level security, force row level security;
alter table opening_balance enable row level security, force row level security;

-- A province that a municipality turned out not to lie in still sees what was known while it was thought to.
create policy of_organisation on ledger_entry using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality in (select code from municipality_version where province = (select organisation())));

create policy of_organisation on ledger_total using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality in (select code from municipality where province = (select organisation())));

create policy of_organisation on opening_balance using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality in (select code from municipality where province = (select organisation())));

create policy of_service on ledger_entry to ${worker} using (true);
create policy of_service on ledger_total to ${worker} using (true);
create policy of_service on opening_balance to ${worker} using (true);
