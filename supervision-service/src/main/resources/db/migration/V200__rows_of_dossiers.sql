-- SPDX-License-Identifier: EUPL-1.2

alter table dossier_entry enable row level security, force row level security;

create policy of_organisation on dossier_entry using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));

create policy of_service on dossier_entry to ${worker} using (true);
