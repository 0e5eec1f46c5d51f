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
    version        bigint not null check (version > 0)
);

create index dwelling_by_municipality on dwelling (municipality, dwelling);
create index dwelling_by_landlord on dwelling (landlord, dwelling);

-- Whether a landlord has a dwelling in the municipality of a coupling.
create index dwelling_of_landlord_in_municipality on dwelling (landlord, municipality);

create table vacancy (
    id             uuid primary key,
    dwelling       text collate "C" not null references dwelling,
    municipality   text collate "C" not null,
    landlord    text collate "C" not null references landlord,
    capacity       int not null check (capacity between 1 and 30),
    rooms          int not null check (rooms between 1 and 99),
    self_contained boolean not null,
    accessibility  text not null,
    rent_per_month int,
    neighbourhood  text,
    sharing_permitted boolean,
    available_from date not null,
    announced_on   date not null,
    state          text not null check (state in ('ANNOUNCED', 'RESERVED', 'LET', 'RETURNED')),
    coupling_id    uuid,
    expires_at     timestamptz,
    let_on         date,
    returned_on    date,
    return_reason  text check (return_reason in ('NO_COUPLED_HOUSEHOLD', 'NO_FITTING_HOUSEHOLD', 'WITHDRAWN')),
    version        bigint not null check (version > 0),
    constraint vacancy_holds_what_its_state_says check (
        (coupling_id is not null) = (state in ('RESERVED', 'LET'))
        and (expires_at is not null) = (state = 'RESERVED')
        and (let_on is not null) = (state = 'LET')
        and (returned_on is not null) = (state = 'RETURNED')
        and (return_reason is not null) = (state = 'RETURNED'))
);

create unique index vacancy_one_open_per_dwelling on vacancy (dwelling) where state in ('ANNOUNCED', 'RESERVED');
create unique index vacancy_one_reservation_per_coupling on vacancy (coupling_id) where state = 'RESERVED';
create index vacancy_let_to_coupling on vacancy (coupling_id) where state = 'LET';
create index vacancy_runs_out on vacancy (expires_at) where state = 'RESERVED';
create index vacancy_by_municipality on vacancy (municipality, id);
create index vacancy_by_landlord on vacancy (landlord, id);
create index vacancy_by_dwelling on vacancy (dwelling);
