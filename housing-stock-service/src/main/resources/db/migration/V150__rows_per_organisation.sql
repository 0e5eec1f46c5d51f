-- SPDX-License-Identifier: EUPL-1.2

-- Unknown for what was kept before: the municipalities are read again from the topic, from its beginning.
alter table municipality add column province text collate "C";
create index municipality_by_province on municipality (province, municipality);

update inbox_position
   set rebuild_below = coalesce(rebuild_below, next_offset), next_offset = 0, last_event_at = null
 where consumer = 'housing-stock-municipalities' and next_offset > 0;
select inbox_forget('housing-stock-municipalities');

-- whether a corporation has a dwelling in the municipality of a coupling
create index dwelling_of_corporation_in_municipality on dwelling (corporation, municipality);

create function organisation_corporation() returns text language sql stable as $$
    select substr(organisation(), length('corporation:') + 1) where organisation() like 'corporation:%'
$$;

-- The second fence around each organisation's rows; the first stands in the use cases.
alter table corporation enable row level security, force row level security;
alter table dwelling enable row level security, force row level security;
alter table vacancy enable row level security, force row level security;
alter table coupling enable row level security, force row level security;

create policy of_organisation on corporation using (
    (select organisation_is_national())
    or corporation = (select organisation_corporation())
    or (select organisation()) = any (municipalities)
    or municipalities && array(select municipality from municipality where province = (select organisation())));

create policy of_organisation on dwelling using (
    (select organisation_is_national())
    or corporation = (select organisation_corporation())
    or municipality = (select organisation())
    or municipality in (select municipality from municipality where province = (select organisation())));

create policy of_organisation on vacancy using (
    (select organisation_is_national())
    or corporation = (select organisation_corporation())
    or municipality = (select organisation())
    or municipality in (select municipality from municipality where province = (select organisation())));

-- A corporation must know the households that may come to live where it has dwellings.
create policy of_organisation on coupling using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality in (select municipality from municipality where province = (select organisation()))
    or exists (select from dwelling
               where dwelling.corporation = (select organisation_corporation())
                   and dwelling.municipality = coupling.municipality));

create policy of_service on corporation to ${worker} using (true);
create policy of_service on dwelling to ${worker} using (true);
create policy of_service on vacancy to ${worker} using (true);
create policy of_service on coupling to ${worker} using (true);
