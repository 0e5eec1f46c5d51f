-- SPDX-License-Identifier: EUPL-1.2

alter table form_policy_version enable row level security, force row level security;

-- A landlord sees the policies of the municipalities that it works in, and decides on none.
create policy of_organisation on form_policy_version using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[])
    or exists (select from landlord
               where landlord.landlord = (select organisation_corporation())
                   and form_policy_version.municipality = any (landlord.municipalities)))
with check (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));
create policy of_service on form_policy_version to ${worker} using (true);

alter table flex_project enable row level security, force row level security;
alter table flex_dwelling enable row level security, force row level security;

create policy of_organisation on flex_project using (
    (select organisation_is_national())
    or landlord = (select organisation_corporation())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));
create policy of_service on flex_project to ${worker} using (true);

create policy of_organisation on flex_dwelling using (
    (select organisation_is_national())
    or landlord = (select organisation_corporation())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));
create policy of_service on flex_dwelling to ${worker} using (true);

alter table temporary_facility enable row level security, force row level security;
alter table temporary_stay enable row level security, force row level security;

create policy of_organisation on temporary_facility using (
    (select organisation_is_national())
    or landlord = (select organisation_corporation())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));
create policy of_service on temporary_facility to ${worker} using (true);

create policy of_organisation on temporary_stay using (
    (select organisation_is_national())
    or landlord = (select organisation_corporation())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));
create policy of_service on temporary_stay to ${worker} using (true);

alter table temporary_home enable row level security, force row level security;

create policy of_organisation on temporary_home using (
    (select organisation_is_national())
    or landlord = (select organisation_corporation())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));
create policy of_service on temporary_home to ${worker} using (true);
