-- SPDX-License-Identifier: EUPL-1.2

-- Households cannot be divided: the principal successor alone inherits.
create view inheritance as
select municipality as predecessor, successor, effective_on from successor where number = 1;

-- Whether a municipality's affairs are those of an organisation today. Low cost, so that the planner does not avoid it: most
-- rows match an earlier condition.
create function is_affair_of(organisation text, municipality text) returns boolean
    language plpgsql stable strict cost 1 as $$
begin
    return municipality = organisation or is_national(organisation)
        or municipality = any (municipalities_of(organisation, organisation_today()));
end
$$;

-- Whether a municipality was known to lie in a province when a fact about it was recorded, or at any time after. Low
-- cost, as above.
create function was_known_in(province text, municipality text, recorded_at timestamptz) returns boolean
    language plpgsql stable strict cost 1 as $$
begin
    return exists (
        select from municipality_version known
        where known.code = was_known_in.municipality and known.province = was_known_in.province and not exists (
            select from municipality_version later
            where later.code = known.code and later.sequence > known.sequence
                and later.recorded_at <= was_known_in.recorded_at));
end
$$;

-- The second fence around each organisation's rows; the first stands in the use cases.
alter table coupling enable row level security, force row level security;
alter table member_version enable row level security, force row level security;
alter table stay_version enable row level security, force row level security;
alter table coupling_change enable row level security, force row level security;
alter table profile_version enable row level security, force row level security;
alter table dossier_version enable row level security, force row level security;
alter table next_home_version enable row level security, force row level security;
alter table dossier_request enable row level security, force row level security;
alter table realisation enable row level security, force row level security;

create policy of_organisation on coupling using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[])
    or is_affair_of((select organisations()) ->> id::text, municipality));

-- An organisation that may see a coupling may see its members, stays and changes, also those of an earlier municipality.
create policy of_organisation on member_version using (
    exists (select from coupling where coupling.id = member_version.coupling_id));

create policy of_organisation on stay_version using (
    exists (select from coupling where coupling.id = stay_version.coupling_id));

create policy of_organisation on coupling_change using (
    exists (select from coupling where coupling.id = coupling_change.coupling_id));

create policy of_organisation on profile_version using (
    exists (select from coupling where coupling.id = profile_version.coupling_id));

create policy of_organisation on dossier_version using (
    exists (select from coupling where coupling.id = dossier_version.coupling_id));

create policy of_organisation on next_home_version using (
    exists (select from coupling where coupling.id = next_home_version.coupling_id));

create policy of_organisation on dossier_request using (
    exists (select from coupling where coupling.id = dossier_request.coupling_id));

-- A province sees the realisation of a municipality that was known to lie in it when the row was recorded, also after the
-- register was corrected, and cannot add to it; the use case decides by the requested moment.
create policy of_organisation on realisation using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[])
    or is_affair_of((select organisations()) ->> coupling_id::text, municipality)
    or was_known_in((select organisation()), municipality, recorded_at))
with check (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[])
    or is_affair_of((select organisations()) ->> coupling_id::text, municipality));

create policy of_service on coupling to ${worker} using (true);
create policy of_service on member_version to ${worker} using (true);
create policy of_service on stay_version to ${worker} using (true);
create policy of_service on coupling_change to ${worker} using (true);
create policy of_service on profile_version to ${worker} using (true);
create policy of_service on dossier_version to ${worker} using (true);
create policy of_service on next_home_version to ${worker} using (true);
create policy of_service on dossier_request to ${worker} using (true);
create policy of_service on realisation to ${worker} using (true);
