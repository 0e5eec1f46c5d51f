-- SPDX-License-Identifier: EUPL-1.2

-- Plans of action as they stand: the order, its present deadline and how far it has come.
create table action_plan (
    id           uuid        primary key,
    municipality text        not null,
    ordered_on   date        not null,
    deadline     date        not null,
    cleared_by   text        not null check (cleared_by ~ '^[0-9]{4}-H[12]$'),
    status       text        not null check (status in ('ORDERED', 'DELIVERED', 'CONCLUSIVE', 'NOT_CONCLUSIVE')),
    actor        text        not null,
    recorded_at  timestamptz not null,
    version      bigint      not null check (version > 0),
    constraint action_plan_deadline check (deadline > ordered_on)
);

create index action_plan_by_municipality on action_plan (municipality, id);
create index action_plan_by_deadline on action_plan (deadline, id);
create index action_plan_by_deadline_of_municipality on action_plan (municipality, deadline, id);
create index action_plan_awaited on action_plan (deadline, id) where status = 'ORDERED';

-- Append-only: every move of a deadline, with its reason.
create table action_plan_move (
    plan         uuid        not null references action_plan,
    number       int         not null check (number > 0),
    municipality text        not null,
    earlier      date        not null,
    deadline     date        not null,
    reason       text        not null check (length(reason) between 1 and 500),
    moved_on     date        not null,
    actor        text        not null,
    recorded_at  timestamptz not null,
    primary key (plan, number),
    constraint action_plan_move_later check (deadline > earlier)
);

create trigger action_plan_move_append_only before update or delete on action_plan_move
    for each statement execute function refuse_change();

-- Append-only: every version of a plan that was delivered, with the deadline that held then.
create table action_plan_delivery (
    plan                 uuid        not null references action_plan,
    number               int         not null check (number > 0),
    municipality         text        not null,
    delivered_on         date        not null,
    deadline             date        not null,
    consulted            text[]      not null,
    council_consulted_on date,
    council_informed_on  date,
    actor                text        not null,
    recorded_at          timestamptz not null,
    primary key (plan, number)
);

create trigger action_plan_delivery_append_only before update or delete on action_plan_delivery
    for each statement execute function refuse_change();

-- Append-only: the measures of a delivery, with the persons who are expected to be housed in each half-year.
create table action_plan_measure (
    plan         uuid   not null,
    delivery     int    not null,
    number       int    not null check (number > 0),
    municipality text   not null,
    description  text   not null check (length(description) between 1 and 500),
    horizon      text   not null check (horizon in ('SHORT', 'MEDIUM', 'LONG')),
    form         text   not null,
    half_years   text[] not null,
    persons      int[]  not null,
    primary key (plan, delivery, number),
    foreign key (plan, delivery) references action_plan_delivery,
    constraint action_plan_measure_effects check (cardinality(half_years) = cardinality(persons) and 0 <= all (persons))
);

create trigger action_plan_measure_append_only before update or delete on action_plan_measure
    for each statement execute function refuse_change();

-- Append-only: the judgements of deliveries: one row when it is proposed and another when it is decided on.
create table action_plan_judgement (
    plan            uuid        not null,
    number          int         not null check (number > 0),
    state           text        not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED')),
    municipality    text        not null,
    delivery        int         not null,
    conclusive      boolean     not null,
    first_half_year text        not null,
    last_half_year  text        not null,
    backlog         bigint      not null,
    quota           bigint      not null,
    effect          bigint      not null check (effect >= 0),
    realised_before bigint      not null,
    known_at        timestamptz not null,
    author          text        not null,
    reason          text        not null check (length(reason) between 1 and 500),
    proposed_on     date        not null,
    decider         text,
    decided_by      text,
    decided_on      date,
    recorded_at     timestamptz not null,
    primary key (plan, number, state),
    foreign key (plan, delivery) references action_plan_delivery,
    constraint action_plan_judgement_decided check (
        (state = 'PROPOSED') = (decider is null)
        and (decider is null) = (decided_on is null) and (decider is null) = (decided_by is null)),
    constraint action_plan_judgement_four_eyes check (state <> 'APPROVED' or author <> decider),
    constraint action_plan_judgement_gap check (not conclusive or effect >= backlog + quota)
);

create unique index action_plan_judgement_once on action_plan_judgement (plan, number) where state <> 'PROPOSED';

create trigger action_plan_judgement_append_only before update or delete on action_plan_judgement
    for each statement execute function refuse_change();
