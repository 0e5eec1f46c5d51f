-- SPDX-License-Identifier: EUPL-1.2

-- An organisation reads the events of its municipalities, a landlord those of what it lets, and the service adds them.
alter table event_feed enable row level security, force row level security;

create policy of_organisation on event_feed using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or 'corporation:' || landlord = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));

create policy of_service on event_feed to ${worker} using (true);
