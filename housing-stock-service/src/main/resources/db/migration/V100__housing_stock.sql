-- SPDX-License-Identifier: EUPL-1.2

-- Own view of couplings, from placement.events.
create table coupling (
    id           uuid primary key,
    municipality text collate "C" not null,
    persons      int not null check (persons > 0),
    waiting      int not null check (waiting between 0 and persons)
) with (fillfactor = 45);

create table landlord (
    landlord    text collate "C" primary key check (landlord ~ '^[A-Za-z0-9-]{1,32}$'),
    kind           text not null check (kind in ('CORPORATION', 'PRIVATE', 'MUNICIPALITY', 'STATE')),
    name           text not null check (length(name) between 1 and 200),
    municipalities text[] not null,
    version        bigint not null check (version > 0)
);

create table dwelling (
    dwelling       text collate "C" primary key check (dwelling ~ '^[A-Za-z0-9.-]{1,64}$'),
    landlord    text collate "C" not null references landlord,
    municipality   text collate "C" not null,
    capacity       int not null check (capacity between 1 and 30),
    rooms          int not null check (rooms between 1 and 99),
    self_contained boolean not null,
    accessibility  text not null check (accessibility in ('ANY', 'STEP_FREE', 'WHEELCHAIR')),
    rent_per_month int check (rent_per_month >= 0),
    neighbourhood  text check (neighbourhood ~ '^BU[0-9]{8}$'),
    sharing_permitted boolean,
    kind           text check (kind in
        ('HOUSE', 'LARGE_FAMILY_HOUSE', 'APARTMENT', 'STUDIO', 'ROOM', 'FLEX', 'TEMPORARY')),
    complex        text collate "C" check (complex ~ '^[A-Za-z0-9.-]{1,64}$'),
    usable_until   date,
    state          text not null check (state in ('IN_USE', 'ENDED')),
    ended_on       date,
    end_reason     text check (end_reason in ('SPLIT', 'MERGED', 'DEMOLISHED', 'SOLD', 'TERM_OVER')),
    version        bigint not null check (version > 0),
    constraint dwelling_holds_what_its_state_says check (
        (ended_on is not null) = (state = 'ENDED') and (end_reason is not null) = (state = 'ENDED'))
);

create index dwelling_by_municipality on dwelling (municipality, dwelling);
create index dwelling_by_landlord on dwelling (landlord, dwelling);

-- Whether a landlord has a dwelling in the municipality of a coupling.
create index dwelling_of_landlord_in_municipality on dwelling (landlord, municipality);

-- A dwelling that is shared is let place by place. Its landlord and its municipality are those of the dwelling.
create table sharing (
    dwelling       text collate "C" primary key references dwelling,
    form           text not null check (form in ('SHARING', 'ROOM_RENTAL', 'LODGING', 'FRIENDS', 'GROUP')),
    manager        text not null check (manager in ('LANDLORD', 'CARE_ORGANISATION', 'MUNICIPALITY', 'RESIDENTS')),
    private_landlord boolean not null,
    rules          text[] not null,
    rule_limits    int[] not null,
    shared_from    date not null,
    version        bigint not null check (version > 0),
    constraint sharing_has_a_limit_per_rule check (cardinality(rules) = cardinality(rule_limits)),
    constraint sharing_rules_are_known check (rules <@ array['QUIET_FROM_HOUR', 'QUIET_UNTIL_HOUR',
        'MOST_OVERNIGHT_GUESTS', 'MOST_NIGHTS_OF_GUEST', 'CLEANING_EVERY_DAYS', 'NO_SMOKING', 'NO_PETS',
        'NO_SUBLETTING'])
);

create table place (
    place          text collate "C" primary key check (place ~ '^[A-Za-z0-9.-]{1,64}$'),
    dwelling       text collate "C" not null references sharing on delete cascade,
    capacity       int not null check (capacity between 1 and 30),
    rent_per_month int check (rent_per_month >= 0)
);

create index place_of_dwelling on place (dwelling);

-- Dwellings that were split into new ones, and ended, append-only.
create table dwelling_split (
    dwelling       text collate "C" primary key references dwelling,
    split_on       date not null,
    parts          text[] not null check (cardinality(parts) > 1),
    recorded_at    timestamptz not null
);

create trigger dwelling_split_append_only before update or delete on dwelling_split
    for each statement execute function refuse_change();

-- What can become vacant and be let: a whole dwelling that is not shared, or a place. A place is only announced while it
-- may be lived in, so that sharing is permitted in what is announced.
create view unit with (security_invoker = true) as
select dwelling as unit, dwelling, landlord, municipality, 'DWELLING' as kind, capacity, rooms, self_contained,
       accessibility, rent_per_month, neighbourhood, sharing_permitted, usable_until
  from dwelling
 where state = 'IN_USE' and not exists (select from sharing where sharing.dwelling = dwelling.dwelling)
union all
select place, dwelling, dwelling.landlord, dwelling.municipality, 'PLACE', place.capacity, rooms, false,
       accessibility, place.rent_per_month, neighbourhood, true, usable_until
  from place join dwelling using (dwelling)
 where dwelling.state = 'IN_USE';

create table vacancy (
    id             uuid primary key,
    unit           text collate "C" not null,
    dwelling       text collate "C" not null references dwelling,
    municipality   text collate "C" not null,
    landlord       text collate "C" not null references landlord,
    capacity       int not null check (capacity between 1 and 30),
    rooms          int not null check (rooms between 1 and 99),
    self_contained boolean not null,
    accessibility  text not null,
    rent_per_month int,
    neighbourhood  text,
    sharing_permitted boolean,
    target_group   text not null check (target_group in
        ('PERMIT_HOLDERS', 'URGENT', 'OUTFLOW', 'DISPLACED', 'HOMELESS', 'REGULAR')),
    notice_on      date check (notice_on <= available_from),
    available_from date not null,
    announced_on   date not null,
    state          text not null check (state in ('OPEN', 'RESERVED', 'OFFERED', 'LET', 'RETURNED', 'WITHDRAWN')),
    reservation_id uuid,
    coupling_id    uuid,
    reservation_kind text check (reservation_kind in ('DIRECT_ALLOCATION', 'PAID_HOLD')),
    expires_at     timestamptz,
    offered_on     date,
    let_to_group   text check (let_to_group in
        ('PERMIT_HOLDERS', 'URGENT', 'OUTFLOW', 'DISPLACED', 'HOMELESS', 'REGULAR')),
    let_on         date,
    returned_on    date,
    return_reason  text check (return_reason in ('NO_COUPLED_HOUSEHOLD', 'NO_FITTING_HOUSEHOLD', 'WITHDRAWN')),
    version        bigint not null check (version > 0),
    constraint vacancy_holds_what_its_state_says check (
        (reservation_id is not null or state not in ('RESERVED', 'OFFERED'))
        and (coupling_id is not null or state not in ('RESERVED', 'OFFERED'))
        and (reservation_id is null or state in ('RESERVED', 'OFFERED', 'LET'))
        and (coupling_id is null or state in ('RESERVED', 'OFFERED', 'LET'))
        and (reservation_kind is not null) = (state in ('RESERVED', 'OFFERED'))
        and (expires_at is not null) = (state in ('RESERVED', 'OFFERED'))
        and (offered_on is not null) = (state = 'OFFERED')
        and (let_to_group is not null) = (state = 'LET')
        and (let_on is not null) = (state = 'LET')
        and (returned_on is not null) = (state in ('RETURNED', 'WITHDRAWN'))
        and (return_reason is not null) = (state in ('RETURNED', 'WITHDRAWN')))
);

create unique index vacancy_one_open_per_unit on vacancy (unit) where state in ('OPEN', 'RESERVED', 'OFFERED');
create index vacancy_kept_by on vacancy (reservation_id) where reservation_id is not null;
create index vacancy_of_coupling on vacancy (coupling_id) where coupling_id is not null;
create index vacancy_runs_out on vacancy (expires_at) where state in ('RESERVED', 'OFFERED');
create index vacancy_by_municipality on vacancy (municipality, id);
create index vacancy_by_landlord on vacancy (landlord, id);
create index vacancy_by_availability on vacancy (available_from, id);
create index vacancy_by_availability_of_municipality on vacancy (municipality, available_from, id);
create index vacancy_by_availability_of_landlord on vacancy (landlord, available_from, id);
create index vacancy_by_dwelling on vacancy (dwelling);
create index vacancy_by_unit on vacancy (unit);

create table reservation (
    id             uuid primary key,
    landlord       text collate "C" not null references landlord,
    municipality   text collate "C" not null,
    dwelling       text collate "C" not null references dwelling,
    vacancies      uuid[] not null check (cardinality(vacancies) > 0),
    coupling_id    uuid not null,
    kind           text not null check (kind in ('DIRECT_ALLOCATION', 'PAID_HOLD')),
    cost_per_month int check (cost_per_month >= 0),
    reserved_on    date not null,
    expires_at     timestamptz not null,
    state          text not null check (state in ('ACTIVE', 'ENDED', 'LET')),
    cause          text check (cause in ('EXPIRED', 'CANCELLED', 'REFUSED', 'HOUSED_ELSEWHERE', 'NO_LONGER_COUPLED')),
    ended_on       date,
    version        bigint not null check (version > 0),
    constraint reservation_holds_what_its_state_says check (
        (cause is not null) = (state = 'ENDED') and (ended_on is not null) = (state <> 'ACTIVE')
        and (kind = 'PAID_HOLD' or cost_per_month is null))
);

create unique index reservation_one_per_coupling on reservation (coupling_id) where state = 'ACTIVE';
create index reservation_by_municipality on reservation (municipality, id);
create index reservation_by_landlord on reservation (landlord, id);

-- Every version of a vacancy, append-only.
create table vacancy_change (
    like vacancy,
    effective_on   date not null,
    recorded_at    timestamptz not null,
    primary key (id, version)
);

create index vacancy_change_by_municipality on vacancy_change (municipality, id);
create index vacancy_change_by_landlord on vacancy_change (landlord, id);

-- Every version of a reservation, append-only.
create table reservation_change (
    like reservation,
    effective_on   date not null,
    recorded_at    timestamptz not null,
    primary key (id, version)
);

create index reservation_change_by_municipality on reservation_change (municipality, id);
create index reservation_change_by_landlord on reservation_change (landlord, id);

create trigger vacancy_change_append_only before update or delete on vacancy_change
    for each statement execute function refuse_change();
create trigger reservation_change_append_only before update or delete on reservation_change
    for each statement execute function refuse_change();
