-- SPDX-License-Identifier: EUPL-1.2

alter table solidarity_search enable row level security, force row level security;
alter table solidarity_position enable row level security, force row level security;
alter table solidarity_outcome enable row level security, force row level security;
alter table solidarity_exchange enable row level security, force row level security;
alter table solidarity_suggestion enable row level security, force row level security;
alter table solidarity_suggested_exchange enable row level security, force row level security;

create policy of_organisation on solidarity_search using (
    (select organisation_is_national())
    or municipalities && (select organisation_municipalities()));

create policy of_organisation on solidarity_position using (
    exists (select from solidarity_search where id = solidarity_position.search));
create policy of_organisation on solidarity_outcome using (
    exists (select from solidarity_search where id = solidarity_outcome.search));
create policy of_organisation on solidarity_exchange using (
    exists (select from solidarity_search where id = solidarity_exchange.search));
create policy of_organisation on solidarity_suggestion using (
    exists (select from solidarity_search where id = solidarity_suggestion.search));
create policy of_organisation on solidarity_suggested_exchange using (
    exists (select from solidarity_search where id = solidarity_suggested_exchange.search));

create policy of_service on solidarity_search to ${worker} using (true);
create policy of_service on solidarity_position to ${worker} using (true);
create policy of_service on solidarity_outcome to ${worker} using (true);
create policy of_service on solidarity_exchange to ${worker} using (true);
create policy of_service on solidarity_suggestion to ${worker} using (true);
create policy of_service on solidarity_suggested_exchange to ${worker} using (true);
