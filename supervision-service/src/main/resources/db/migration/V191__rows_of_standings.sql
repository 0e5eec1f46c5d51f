-- SPDX-License-Identifier: EUPL-1.2

-- Inhabitants are published figures. The supply of couplings is a figure of the municipality and of those who supervise
-- it; as with entries, a province still sees what was known while the register showed the municipality in it.
alter table coupling_supply enable row level security, force row level security;

create policy of_organisation on coupling_supply using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[])
    or municipality in (select code from municipality_version where province = (select organisation())));

create policy of_service on coupling_supply to ${worker} using (true);
