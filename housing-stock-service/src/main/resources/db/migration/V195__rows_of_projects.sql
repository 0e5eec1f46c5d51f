-- SPDX-License-Identifier: EUPL-1.2

alter table project enable row level security, force row level security;
alter table project_change enable row level security, force row level security;
alter table project_delay enable row level security, force row level security;
alter table municipal_property enable row level security, force row level security;
alter table social_cap enable row level security, force row level security;

create policy of_organisation on project using (
    (select organisation_is_national())
    or landlord = (select organisation_corporation())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));
create policy of_service on project to ${worker} using (true);

create policy of_organisation on project_change using (
    (select organisation_is_national())
    or landlord = (select organisation_corporation())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));
create policy of_service on project_change to ${worker} using (true);

create policy of_organisation on project_delay using (
    (select organisation_is_national())
    or landlord = (select organisation_corporation())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));
create policy of_service on project_delay to ${worker} using (true);

-- A landlord sees what the municipalities it works in offer and decide.
create policy of_organisation on municipal_property using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[])
    or exists (select from landlord
               where landlord.landlord = (select organisation_corporation())
                   and municipal_property.municipality = any (landlord.municipalities)));
create policy of_service on municipal_property to ${worker} using (true);

create policy of_organisation on social_cap using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[])
    or exists (select from landlord
               where landlord.landlord = (select organisation_corporation())
                   and social_cap.municipality = any (landlord.municipalities)));
create policy of_service on social_cap to ${worker} using (true);
