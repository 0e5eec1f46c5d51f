-- SPDX-License-Identifier: EUPL-1.2

-- The second fence around each organisation's rows; the first stands in the use cases.
alter table ledger_entry enable row level security, force row level security;
alter table ledger_total enable row level security, force row level security;
alter table opening_balance enable row level security, force row level security;

create policy of_organisation on ledger_entry using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality in (select code from municipality where province = (select organisation())));

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
