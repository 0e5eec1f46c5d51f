-- SPDX-License-Identifier: EUPL-1.2

alter table intervention enable row level security, force row level security;
alter table intervention_change enable row level security, force row level security;

create policy of_organisation on intervention using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));
create policy of_organisation on intervention_change using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));

create policy of_service on intervention to ${worker} using (true);
create policy of_service on intervention_change to ${worker} using (true);
