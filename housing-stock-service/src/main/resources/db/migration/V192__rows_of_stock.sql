-- SPDX-License-Identifier: EUPL-1.2

alter table dwelling_change enable row level security, force row level security;
alter table complex_exclusion enable row level security, force row level security;

create policy of_organisation on dwelling_change using (
    (select organisation_is_national())
    or landlord = (select organisation_corporation())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));
create policy of_service on dwelling_change to ${worker} using (true);

create policy of_organisation on complex_exclusion using (
    (select organisation_is_national())
    or landlord = (select organisation_corporation())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));
create policy of_service on complex_exclusion to ${worker} using (true);
