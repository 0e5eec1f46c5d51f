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
alter table housing_history enable row level security, force row level security;

create policy of_organisation on coupling using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[])
    or is_affair_of((select organisations()) ->> id::text, municipality));

-- A province sees the history of a municipality that was known to lie in it when the row was recorded, also after the register
-- was corrected, and cannot add to it; the use case decides by the requested moment.
create policy of_organisation on housing_history using (
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
create policy of_service on housing_history to ${worker} using (true);
