-- SPDX-License-Identifier: EUPL-1.2

alter table sharing enable row level security, force row level security;
alter table sharing_change enable row level security, force row level security;
alter table place enable row level security, force row level security;
alter table sharing_permit enable row level security, force row level security;
alter table sharing_permit_change enable row level security, force row level security;
alter table sharing_policy enable row level security, force row level security;

-- An organisation that sees the dwelling sees how it is shared.
create policy of_organisation on sharing using (exists (select from dwelling where dwelling.dwelling = sharing.dwelling));
create policy of_service on sharing to ${worker} using (true);

create policy of_organisation on sharing_change using (
    exists (select from dwelling where dwelling.dwelling = sharing_change.dwelling));
create policy of_service on sharing_change to ${worker} using (true);

create policy of_organisation on place using (exists (select from sharing where sharing.dwelling = place.dwelling));
create policy of_service on place to ${worker} using (true);

create policy of_organisation on sharing_permit using (
    exists (select from dwelling where dwelling.dwelling = sharing_permit.dwelling));
create policy of_service on sharing_permit to ${worker} using (true);

create policy of_organisation on sharing_permit_change using (
    exists (select from dwelling where dwelling.dwelling = sharing_permit_change.dwelling));
create policy of_service on sharing_permit_change to ${worker} using (true);

-- That of a landlord includes the policies of the municipalities where it has dwellings.
create policy of_organisation on sharing_policy using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[])
    or exists (select from dwelling
               where dwelling.landlord = (select organisation_corporation())
                   and dwelling.municipality = sharing_policy.municipality)) with check (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));
create policy of_service on sharing_policy to ${worker} using (true);

alter table sharing_consent enable row level security, force row level security;
create policy of_organisation on sharing_consent using (
    exists (select from dwelling where dwelling.dwelling = sharing_consent.dwelling));
create policy of_service on sharing_consent to ${worker} using (true);

alter table sharing_inspection enable row level security, force row level security;
create policy of_organisation on sharing_inspection using (
    exists (select from dwelling where dwelling.dwelling = sharing_inspection.dwelling));
create policy of_service on sharing_inspection to ${worker} using (true);

alter table dwelling_split enable row level security, force row level security;
create policy of_organisation on dwelling_split using (
    exists (select from dwelling where dwelling.dwelling = dwelling_split.dwelling));
create policy of_service on dwelling_split to ${worker} using (true);

alter table bona_fide_declaration enable row level security, force row level security;
create policy of_organisation on bona_fide_declaration using (
    (select organisation_is_national())
    or landlord = (select organisation_corporation())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));
create policy of_service on bona_fide_declaration to ${worker} using (true);
