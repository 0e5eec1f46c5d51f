-- SPDX-License-Identifier: EUPL-1.2

create table coupling (
    id               uuid primary key,
    coa_reference    text not null,
    municipality     text not null,
    coupled_to       text not null,
    arrival          text not null
        check (arrival in ('ASYLUM', 'RESETTLED', 'AMV', 'EX_AMV', 'FAMILY_REUNIFICATION', 'DISPLACED')),
    permit_on        date not null,
    coupled_on       date not null check (coupled_on >= permit_on),
    split_from       uuid references coupling,
    version          bigint not null check (version >= 1),
    recorded_at      timestamptz not null,
    state            text not null check (state in (
        'COUPLED', 'OFFERED', 'ACCEPTED', 'REFUSED', 'LODGED', 'PARTLY_HOUSED', 'HOUSED', 'MOVED_ON', 'WITHDRAWN',
        'REUNITED')),
    persons          int not null check (persons between 1 and 30),
    waiting          int not null check (waiting between 0 and persons),
    settled_on       date,
    ends_on          date,
    next_home_on     date,
    arrive_by        date,
    lacking          text[] not null default '{}',
    blocked_since    date check ((blocked_since is null) = (lacking = '{}')),
    blocked_days     int not null default 0 check (blocked_days >= 0),
    offered_dwelling text,
    offered_on       date,
    answered_on      date,
    refusal          text,
    judged_on        date,
    ended_on         date,
    end_reason       text,
    check ((state in ('WITHDRAWN', 'REUNITED')) = (ended_on is not null) and num_nonnulls(ended_on, end_reason) in (0, 2)),
    check (offered_on is not null or num_nonnulls(offered_dwelling, answered_on, refusal) = 0),
    check (answered_on is not null or refusal is null),
    check (judged_on is null or offered_on is null or refusal is not null)
) with (fillfactor = 45);

-- A household has one coupling that has not ended; after a withdrawal it may be coupled again.
create unique index coupling_coa_reference on coupling (coa_reference) where ended_on is null;

create index coupling_reference on coupling (coa_reference);

create index coupling_municipality on coupling (municipality, id);

-- The orders of lists: of all municipalities, and of one.
create index coupling_by_day on coupling (coupled_on, id);
create index coupling_by_day_of_municipality on coupling (municipality, coupled_on, id);
create index coupling_by_permit on coupling (permit_on, id);
create index coupling_by_permit_of_municipality on coupling (municipality, permit_on, id);

-- The order in which households wait.
create index coupling_waiting on coupling (permit_on, coupled_on, id) where waiting > 0;

create index coupling_ends_on on coupling (ends_on, id) where ends_on is not null;

create index coupling_arrive_by on coupling (arrive_by, id) where arrive_by is not null;

-- Append-only: each row holds a member from a version of the coupling on; without a role the member left the household.
create table member_version (
    coupling_id uuid        not null references coupling,
    number      int         not null check (number >= 1),
    version     bigint      not null check (version >= 1),
    recorded_at timestamptz not null,
    role        text check (role in ('APPLICANT', 'PARTNER', 'CHILD', 'LATER_FAMILY_MEMBER')),
    age_band    text check (age_band in (
        'AGE_0_3', 'AGE_4_11', 'AGE_12_17', 'AGE_18_20', 'AGE_21_22', 'AGE_23_66', 'AGE_67_UP')),
    arrived_on  date,
    expected_on date,
    approved_on date,
    primary key (coupling_id, number, version),
    check ((role is null) = (age_band is null)),
    check (role is not null or num_nonnulls(arrived_on, expected_on, approved_on) = 0)
);

create trigger member_version_append_only before update or delete on member_version
    for each statement execute function refuse_change();

-- Append-only: each row holds the right stay from a version of the coupling on; without a day there was no such stay.
create table stay_version (
    coupling_id       uuid        not null references coupling,
    number            int         not null check (number >= 1),
    version           bigint      not null check (version > 1),
    recorded_at       timestamptz not null,
    municipality      text        not null,
    housed_on         date,
    until_on          date check (until_on >= housed_on),
    dwelling          text,
    kind              text check (kind in (
        'REGULAR', 'SELF_FOUND', 'SHARED', 'FLEX', 'TRANSIT_FACILITY', 'HAR', 'SHORTSTAY', 'HOST_FAMILY', 'COA_HOTEL',
        'NIDOS')),
    brp_registered_on date,
    members           int[]       not null,
    counted           int[]       not null check (counted <@ members),
    returned_on       date check (returned_on >= housed_on),
    primary key (coupling_id, number, version),
    check (
        case when housed_on is null
            then num_nonnulls(until_on, dwelling, kind, brp_registered_on, returned_on) = 0 and members = '{}'
            else kind is not null and members <> '{}'
        end)
);

create trigger stay_version_append_only before update or delete on stay_version
    for each statement execute function refuse_change();

-- The dwellings in which one household lives at a time. Without row security: found by the dwelling alone, so that a
-- household of another municipality is found as well.
create table occupied_dwelling (
    dwelling    text primary key,
    coupling_id uuid not null references coupling,
    housed_on   date not null,
    until_on    date
);

-- Append-only: each agreement about the next home of a household in a temporary place; null when none is agreed any more.
create table next_home_version (
    coupling_id  uuid        not null references coupling,
    version      bigint      not null check (version > 1),
    next_home_on date,
    recorded_at  timestamptz not null,
    primary key (coupling_id, version)
);

create trigger next_home_version_append_only before update or delete on next_home_version
    for each statement execute function refuse_change();

-- Append-only: each change of a coupling, with its municipality and mediation from then on.
create table coupling_change (
    coupling_id      uuid        not null references coupling,
    version          bigint      not null check (version >= 1),
    recorded_at      timestamptz not null,
    kind             text        not null check (kind in (
        'COUPLED', 'TAKEN_OVER', 'RECOUPLED', 'EXPECTED', 'ARRIVED', 'AGED', 'SPLIT', 'REUNITED', 'WITHDRAWN', 'JOINED', 'OFFERED',
        'ACCEPTED', 'REFUSED', 'JUDGED', 'HOUSED', 'CORRECTED', 'RETURNED')),
    changed_on       date        not null,
    reason           text,
    stay             int,
    municipality     text        not null,
    coupled_to       text        not null,
    coupled_on       date        not null,
    offered_dwelling text,
    offered_on       date,
    answered_on      date,
    refusal          text,
    judged_on        date,
    ended_on         date,
    end_reason       text,
    primary key (coupling_id, version),
    check ((stay is not null) = (kind in ('HOUSED', 'CORRECTED', 'RETURNED')))
);

create trigger coupling_change_append_only before update or delete on coupling_change
    for each statement execute function refuse_change();

-- The refusals of a municipality.
create index coupling_change_refused on coupling_change (municipality, changed_on) where kind = 'REFUSED';

-- Append-only: the persons that each change added to the realisation of the quota or took from it, by the day of moving in.
create table realisation (
    coupling_id  uuid        not null references coupling,
    version      bigint      not null check (version > 1),
    line         int         not null check (line >= 1),
    municipality text        not null,
    housed_on    date        not null,
    persons      int         not null check (persons <> 0),
    recorded_at  timestamptz not null,
    primary key (coupling_id, version, line)
);

create trigger realisation_append_only before update or delete on realisation
    for each statement execute function refuse_change();

create index realisation_municipality on realisation (municipality, housed_on) include (persons, recorded_at);

-- Append-only: the profile of a household from a version on; a tie is its kind and municipality with a space between.
create table profile_version (
    coupling_id          uuid        not null references coupling,
    version              bigint      not null check (version > 1),
    recorded_at          timestamptz not null,
    rooms                int check (rooms between 1 and 20),
    rooms_later          int check (rooms_later between 1 and 20),
    accessibility        text check (accessibility in ('ANY', 'STEP_FREE', 'WHEELCHAIR')),
    apart                int check (apart between 1 and 29),
    preference           text,
    ties                 text[]      not null,
    reception_place      text check (reception_place ~ '^[A-Z0-9-]{1,32}$'),
    reception_region     text,
    integration_started  boolean,
    guidance             text,
    guidance_understaffed       boolean,
    portal_responsible   text,
    portal_registered_on date,
    primary key (coupling_id, version),
    check ((rooms is null) = (accessibility is null)),
    check (rooms is not null or apart is null),
    check ((guidance is null) = (guidance_understaffed is null)),
    check (portal_responsible is not null or portal_registered_on is null)
);

create trigger profile_version_append_only before update or delete on profile_version
    for each statement execute function refuse_change();

-- Append-only: the items present in the dossier of a household from a version on, the first of which comes with the coupling.
create table dossier_version (
    coupling_id uuid        not null references coupling,
    version     bigint      not null check (version >= 1),
    present     text[]      not null,
    kept_on     date        not null,
    recorded_at timestamptz not null,
    primary key (coupling_id, version)
);

create trigger dossier_version_append_only before update or delete on dossier_version
    for each statement execute function refuse_change();

-- Items that a municipality requested COA to complete or correct.
create table dossier_request (
    coupling_id  uuid        not null references coupling,
    number       int         not null check (number >= 1),
    item         text        not null,
    requested_on date        not null,
    resolved_on  date check (resolved_on >= requested_on),
    recorded_at  timestamptz not null,
    primary key (coupling_id, number)
);

-- One open request per item.
create unique index dossier_request_open on dossier_request (coupling_id, item) where resolved_on is null;

create index dossier_request_age on dossier_request (requested_on, coupling_id, item) where resolved_on is null;
