-- SPDX-License-Identifier: EUPL-1.2

-- Each successor inherits; a boundary change ends no municipality.
create view inheritance as
select part.predecessor, part.successor, reorganisation.effective_on
from reorganisation_part as part join reorganisation on reorganisation.id = part.reorganisation
where reorganisation.kind <> 'BOUNDARY_CHANGE';

-- The second fence around each organisation's rows; the first stands in the use cases.
alter table quota_exchange enable row level security, force row level security;
alter table quota_exchange_party enable row level security, force row level security;

create policy of_organisation on quota_exchange using (
    (select organisation() in ('RIJK', 'OPERATOR'))
    or municipalities && (select organisation_municipalities()));

create policy of_organisation on quota_exchange_party using (
    exists (select from quota_exchange where id = exchange));

create policy of_service on quota_exchange to ${worker} using (true);
create policy of_service on quota_exchange_party to ${worker} using (true);
