-- SPDX-License-Identifier: EUPL-1.2

alter table dwelling_change enable row level security, force row level security;
alter table neighbourhood_capacity enable row level security, force row level security;
alter table guarantee enable row level security, force row level security;
alter table guarantee_claim enable row level security, force row level security;
alter table rent_reduction enable row level security, force row level security;
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

-- That of a landlord includes the municipalities where it has dwellings.
create policy of_organisation on neighbourhood_capacity using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[])
    or exists (select from dwelling
               where dwelling.landlord = (select organisation_corporation())
                   and dwelling.municipality = neighbourhood_capacity.municipality));
create policy of_service on neighbourhood_capacity to ${worker} using (true);

create policy of_organisation on guarantee using (
    (select organisation_is_national())
    or landlord = (select organisation_corporation())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));
create policy of_service on guarantee to ${worker} using (true);

create policy of_organisation on guarantee_claim using (
    (select organisation_is_national())
    or landlord = (select organisation_corporation())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));
create policy of_service on guarantee_claim to ${worker} using (true);

create policy of_organisation on rent_reduction using (
    (select organisation_is_national())
    or landlord = (select organisation_corporation())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));
create policy of_service on rent_reduction to ${worker} using (true);
