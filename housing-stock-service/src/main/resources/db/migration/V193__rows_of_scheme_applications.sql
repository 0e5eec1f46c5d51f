-- SPDX-License-Identifier: EUPL-1.2

alter table scheme_application enable row level security, force row level security;

-- Landlords see those of the municipalities they work in.
create policy of_organisation on scheme_application using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[])
    or exists (select from landlord
               where landlord.landlord = (select organisation_corporation())
                   and scheme_application.municipality = any (landlord.municipalities)));
create policy of_service on scheme_application to ${worker} using (true);
