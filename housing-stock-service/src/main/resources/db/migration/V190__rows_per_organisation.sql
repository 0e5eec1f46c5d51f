-- SPDX-License-Identifier: EUPL-1.2

-- Dwellings cannot be divided: the principal successor alone inherits.
create view inheritance as
select municipality as predecessor, successor, effective_on from successor where number = 1;

create function organisation_corporation() returns text language sql stable as $$
    select substr(organisation(), length('corporation:') + 1) where organisation() like 'corporation:%'
$$;

-- The second fence around each organisation's rows; the first stands in the use cases.
alter table landlord enable row level security, force row level security;
alter table dwelling enable row level security, force row level security;
alter table vacancy enable row level security, force row level security;
alter table coupling enable row level security, force row level security;
alter table reservation enable row level security, force row level security;
alter table vacancy_change enable row level security, force row level security;
alter table reservation_change enable row level security, force row level security;

create policy of_organisation on landlord using (
    (select organisation_is_national())
    or landlord = (select organisation_corporation())
    or municipalities && (select organisation_municipalities()));

create policy of_organisation on dwelling using (
    (select organisation_is_national())
    or landlord = (select organisation_corporation())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));

create policy of_organisation on vacancy using (
    (select organisation_is_national())
    or landlord = (select organisation_corporation())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));

-- That of a landlord includes the households of the municipalities where it has dwellings.
create policy of_organisation on coupling using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[])
    or exists (select from dwelling
               where dwelling.landlord = (select organisation_corporation())
                   and dwelling.municipality = coupling.municipality));

create policy of_service on landlord to ${worker} using (true);
create policy of_service on dwelling to ${worker} using (true);
create policy of_service on vacancy to ${worker} using (true);
create policy of_service on coupling to ${worker} using (true);

create policy of_organisation on reservation using (
    (select organisation_is_national())
    or landlord = (select organisation_corporation())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));
create policy of_service on reservation to ${worker} using (true);

create policy of_organisation on vacancy_change using (
    (select organisation_is_national())
    or landlord = (select organisation_corporation())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));
create policy of_service on vacancy_change to ${worker} using (true);

create policy of_organisation on reservation_change using (
    (select organisation_is_national())
    or landlord = (select organisation_corporation())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));
create policy of_service on reservation_change to ${worker} using (true);
