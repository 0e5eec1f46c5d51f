-- SPDX-License-Identifier: EUPL-1.2

-- The second fence around each organisation's rows; the first stands in the use cases.
alter table coupling enable row level security, force row level security;
alter table housing_history enable row level security, force row level security;

create policy of_organisation on coupling using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality in (select code from municipality where province = (select organisation())));

create policy of_organisation on housing_history using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality in (select code from municipality where province = (select organisation())));

create policy of_service on coupling to ${worker} using (true);
create policy of_service on housing_history to ${worker} using (true);
