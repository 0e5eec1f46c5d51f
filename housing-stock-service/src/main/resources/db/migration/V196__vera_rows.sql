-- SPDX-License-Identifier: EUPL-1.2

-- Messages belong to their landlord; who sees a landlord sees its messages.
alter table vera_message enable row level security, force row level security;
alter table vera_parked_code enable row level security, force row level security;

create policy of_organisation on vera_message using (landlord in (select own.landlord from landlord as own));
create policy of_service on vera_message to ${worker} using (true);

create policy of_organisation on vera_parked_code using (landlord in (select own.landlord from landlord as own));
create policy of_service on vera_parked_code to ${worker} using (true);
