-- SPDX-License-Identifier: EUPL-1.2

-- Steps of the intervention ladder as they stand. A scope is TOTAL or a half-year.
create table intervention (
    id                     uuid primary key,
    municipality           text collate "C" not null,
    scope                  text collate "C" not null check (scope ~ '^(TOTAL|[0-9]{4}-H[12])$'),
    step                   text not null check (step in ('SIGNAL', 'INFORMATION', 'ACTIVE_SUPERVISION', 'INTENTION',
        'SUBSTITUTION', 'EXECUTION')),
    state                  text not null check (state in ('PROPOSED', 'REJECTED', 'IN_FORCE', 'FROZEN', 'SUPERSEDED',
        'LAPSED', 'WITHDRAWN', 'ENDED')),
    assessment             uuid not null,
    round                  date not null,
    persons                int check (persons > 0),
    term                   date,
    overrule_reason        text,
    decided_on             date,
    changed_on             date not null,
    published_on           date,
    medium                 text,
    sent_to_council_on     date,
    intention_published_on date,
    intention_sent_on      date,
    author                 text,
    approver               text,
    decided_by             text,
    reason                 text,
    pending_act            text check (pending_act in ('STEP', 'FREEZE', 'THAW', 'WITHDRAW', 'END')),
    pending_author         text,
    pending_function       text,
    pending_reason         text,
    -- the municipality that ended and for which the step was taken
    taken_over_from        text collate "C" check (taken_over_from <> municipality),
    version                bigint not null check (version > 0),
    facts                  bigint not null check (facts >= 0),
    constraint intervention_four_eyes check (author <> approver),
    constraint intervention_decided check (
        (state in ('PROPOSED', 'REJECTED')) = (decided_on is null)
        and (decided_on is null) = (approver is null) and (approver is null) = (author is null)),
    constraint intervention_pending check (
        (pending_act is null) = (pending_author is null) and (pending_act is not null or state <> 'PROPOSED')),
    -- art. 124 Gemeentewet: no decision without a number and a term in the future, none without an announced intention
    constraint intervention_decision check (
        step not in ('SUBSTITUTION', 'EXECUTION')
        or (persons is not null and term is not null and intention_published_on is not null
            and intention_sent_on is not null)),
    constraint intervention_term check (step <> 'SUBSTITUTION' or decided_on is null or term > decided_on),
    constraint intervention_execution check (step <> 'EXECUTION' or decided_on is null or term < decided_on)
);

create unique index intervention_present on intervention (municipality, scope) where state in ('IN_FORCE', 'FROZEN');
create unique index intervention_proposed on intervention (municipality, scope) where state = 'PROPOSED';
create index intervention_by_municipality on intervention (municipality, id);

-- Append-only: every change of a step, with the step as it stood after it.
create table intervention_change (
    like intervention,
    act         text not null check (act in ('STEP', 'FREEZE', 'THAW', 'WITHDRAW', 'END', 'REJECT', 'SUPERSEDE', 'LAPSE',
        'PUBLISH', 'SEND_TO_COUNCIL', 'TAKE_OVER')),
    actor       text,
    recorded_at timestamptz not null,
    primary key (id, version)
);

create index intervention_change_by_municipality on intervention_change (municipality, recorded_at);

create trigger intervention_change_append_only before update or delete on intervention_change
    for each statement execute function refuse_change();
