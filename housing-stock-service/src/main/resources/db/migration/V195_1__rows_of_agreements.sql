-- SPDX-License-Identifier: EUPL-1.2

alter table performance_agreement enable row level security, force row level security;

create policy of_organisation on performance_agreement using (
    (select organisation_is_national())
    or landlord = (select organisation_corporation())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));
create policy of_service on performance_agreement to ${worker} using (true);
