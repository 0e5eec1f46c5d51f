-- SPDX-License-Identifier: EUPL-1.2

alter table recorded_forecast enable row level security, force row level security;
alter table recorded_forecast_line enable row level security, force row level security;

create policy of_organisation on recorded_forecast using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));
create policy of_service on recorded_forecast to ${worker} using (true);

create policy of_organisation on recorded_forecast_line using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));
create policy of_service on recorded_forecast_line to ${worker} using (true);
