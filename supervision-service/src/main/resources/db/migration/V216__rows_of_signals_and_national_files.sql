-- SPDX-License-Identifier: EUPL-1.2

alter table signal_change enable row level security, force row level security;

create policy of_organisation on signal_change using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));

create policy of_service on signal_change to ${worker} using (true);

alter table national_file_line enable row level security, force row level security;

create policy of_organisation on national_file_line using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));

create policy of_service on national_file_line to ${worker} using (true);
