-- SPDX-License-Identifier: EUPL-1.2

-- Append-only: family members who are expected to join a household in a municipality from a day on, one line for each day
-- of arrival; one line with nobody ends what was expected before. Recorded at the moment of the fact, so that a rebuild
-- gives the same rows.
create table family_change (
    coupling_id  uuid        not null,
    municipality text        not null,
    sequence     bigint      not null check (sequence > 0),
    number       int         not null check (number > 0),
    effective_on date        not null,
    expected_on  date,
    persons      int         not null check (persons >= 0),
    recorded_at  timestamptz not null,
    primary key (coupling_id, municipality, sequence, number),
    constraint family_change_of_nobody_alone check (persons > 0 or number = 1)
);

create index family_change_by_municipality on family_change (municipality, effective_on);

create trigger family_change_append_only before update or delete on family_change
    for each statement execute function refuse_change();

-- Months after which family members arrive of whom no day is known, from a day on. A view over constants: nobody can
-- change it but a script, which replaces it as a whole. Practice: a reunion may take nine months.
create view family_term as
select effective_on, months from (values (date '1000-01-01', 9)) as dated (effective_on, months);

-- The consumer of the ledger fills it, so that a rebuild fills it again.
create or replace function ledger_tables() returns text[] language sql immutable as $$
    select array['ledger_entry', 'ledger_total', 'coupling_supply', 'inhabitant_count', 'municipality',
        'municipality_version', 'successor', 'demand_change', 'housed_change', 'family_change']
$$;

create unlogged table next.family_change (like family_change including all);
drop index next.family_change_municipality_effective_on_idx;
grant select, insert, update on next.family_change to ${worker};

-- Append-only: what a project is expected to bring, from the day on which its owner recorded it. When a project moved,
-- a line of the municipality that it left says so and nothing else: a province that sees no rows of the other
-- municipality would otherwise use an older line. The same holds for homes.
create table places_change (
    kind         text        not null check (kind in ('PROJECT', 'FLEX_PROJECT')),
    project      uuid        not null,
    municipality text        not null,
    sequence     bigint      not null check (sequence > 0),
    places       int         not null check (places >= 0),
    probability  int         not null check (probability between 0 and 10000),
    from_day     date        not null,
    until_day    date        not null,
    effective_on date        not null,
    recorded_at  timestamptz not null,
    gone         boolean     not null,
    primary key (kind, project, sequence, gone),
    constraint places_change_of_what_is_gone check (not gone or places = 0)
);

create index places_change_by_municipality on places_change (municipality);

create trigger places_change_append_only before update or delete on places_change
    for each statement execute function refuse_change();

-- Append-only: the last day of a temporary home, from the day on which its owner recorded it.
create table ending_change (
    kind         text        not null check (kind in ('UNIT', 'LOCATION')),
    home         text        not null,
    municipality text        not null,
    sequence     bigint      not null check (sequence > 0),
    last_day     date,
    places       int         check (places > 0),
    effective_on date        not null,
    recorded_at  timestamptz not null,
    gone         boolean     not null,
    primary key (kind, home, sequence, gone),
    constraint ending_change_of_what_is_gone check (not gone or (last_day is null and places is null))
);

create index ending_change_by_municipality on ending_change (municipality);

create trigger ending_change_append_only before update or delete on ending_change
    for each statement execute function refuse_change();

-- Append-only: whether a vacant home can be offered to a permit holder, from the day on which its owner recorded it; what
-- a line leaves out is as in the latest line that states it. The line by which it came from another municipality leaves
-- out nothing that an earlier one stated.
create table home_change (
    vacancy_id     uuid        not null,
    municipality   text        not null,
    sequence       bigint      not null check (sequence > 0),
    free           boolean,
    persons        int         check (persons > 0),
    available_from date,
    effective_on   date        not null,
    recorded_at    timestamptz not null,
    gone           boolean     not null,
    primary key (vacancy_id, sequence, gone),
    constraint home_change_of_what_is_gone check (
        not gone or (free is null and persons is null and available_from is null))
);

create index home_change_by_municipality on home_change (municipality);

create trigger home_change_append_only before update or delete on home_change
    for each statement execute function refuse_change();

-- What a province sees of supply: that of its municipalities, and what was stated of those that went whole to one of them,
-- also from another province: those projects and homes lie in its municipality now. Nothing in it is about persons.
create function municipalities_of_supply() returns text[] language sql stable as $$
    with recursive own (code) as (
        select code from municipality where province = organisation()
        union
        select gone.municipality from successor gone join own on own.code = gone.successor
        where gone.effective_on <= organisation_today()
            and not exists (
                select from successor other where other.municipality = gone.municipality and other.number > 1))
    select array(select code from own)
$$;

alter table family_change enable row level security, force row level security;
alter table places_change enable row level security, force row level security;
alter table ending_change enable row level security, force row level security;
alter table home_change enable row level security, force row level security;

create policy of_organisation on family_change using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));
create policy of_service on family_change to ${worker} using (true);

create policy of_organisation on places_change using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[])
    or municipality = any ((select municipalities_of_supply())::text[]));
create policy of_service on places_change to ${worker} using (true);

create policy of_organisation on ending_change using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[])
    or municipality = any ((select municipalities_of_supply())::text[]));
create policy of_service on ending_change to ${worker} using (true);

create policy of_organisation on home_change using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[])
    or municipality = any ((select municipalities_of_supply())::text[]));
create policy of_service on home_change to ${worker} using (true);
