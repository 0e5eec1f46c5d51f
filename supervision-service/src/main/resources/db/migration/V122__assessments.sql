-- SPDX-License-Identifier: EUPL-1.2

-- Append-only: rounds in which a province assessed all its municipalities in one go.
create table assessment_round (
    id         uuid primary key,
    province   text collate "C" not null check (province ~ '^PV[0-9]{2}$'),
    day        date not null check (extract(day from day) = 1),
    kind       text not null check (kind in ('HALF_YEARLY', 'MONITORING')),
    known_at   timestamptz not null,
    policy     uuid not null,
    sources    text[] not null,
    read_up_to timestamptz[] not null,
    lags       bigint[] not null,
    held_at    timestamptz not null,
    unique (province, day, kind),
    check (kind = 'MONITORING' or extract(month from day) in (1, 7)),
    check (cardinality(sources) = cardinality(read_up_to) and cardinality(sources) = cardinality(lags))
);

create trigger assessment_round_append_only before update or delete on assessment_round
    for each statement execute function refuse_change();

-- Append-only: where a municipality stood in a round, and what the policy proposed; each of its reasons a ground and, if it
-- has one, the code of the rule. The evidence is the text that proves it all, one term per line.
create table assessment (
    id               uuid primary key,
    round            uuid not null references assessment_round,
    municipality     text collate "C" not null check (municipality ~ '^GM[0-9]{4}$'),
    name             text,
    valid_on         date not null,
    known_at         timestamptz not null,
    quota            bigint not null,
    balance          bigint not null,
    open             bigint not null check (open >= 0),
    excusable        bigint not null check (excusable >= 0),
    culpable         bigint not null check (culpable >= 0),
    missed_in_a_row  int not null check (missed_in_a_row >= 0),
    present_step     text not null check (present_step in ('NONE', 'SIGNAL', 'INFORMATION', 'ACTIVE_SUPERVISION',
        'INTENTION', 'SUBSTITUTION', 'EXECUTION')),
    policy           uuid not null,
    category         text not null,
    step             text not null check (step in ('NONE', 'SIGNAL', 'INFORMATION', 'ACTIVE_SUPERVISION', 'INTENTION',
        'SUBSTITUTION', 'EXECUTION')),
    frozen           boolean not null,
    expected_backlog bigint check (expected_backlog >= 0),
    reasons          text[] not null check (cardinality(reasons) > 0),
    evidence         text not null,
    hash             text not null check (hash ~ '^[0-9a-f]{64}$'),
    unique (round, municipality),
    constraint assessment_excuse check (excusable + culpable = greatest(0, -balance)),
    constraint assessment_hash check (hash = encode(sha256(convert_to(evidence, 'UTF8')), 'hex'))
);

create index assessment_by_municipality on assessment (municipality, id);

create trigger assessment_append_only before update or delete on assessment
    for each statement execute function refuse_change();

-- Append-only: decisions that officials proposed on an assessment, and at most one that was approved; the last version
-- counts.
create table assessment_decision (
    assessment      uuid not null references assessment,
    municipality    text collate "C" not null,
    version         bigint not null check (version > 1),
    category        text not null,
    step            text not null check (step in ('NONE', 'SIGNAL', 'INFORMATION', 'ACTIVE_SUPERVISION', 'INTENTION',
        'SUBSTITUTION', 'EXECUTION')),
    reasons         text[] not null check (reasons <@ array['NO_NEW_BUILD', 'MISMATCH', 'LOW_TURNOVER', 'CORPORATIONS',
        'RISING_QUOTA', 'DEPENDENCY', 'TOO_FEW_COUPLINGS', 'OTHER_GROUPS', 'STAFF_SHORTAGE', 'SUPPORT',
        'VOLUNTEERS']),
    explanation     text check (length(explanation) between 1 and 1000),
    overrule_reason text check (length(overrule_reason) between 1 and 500),
    author          text not null,
    approver        text,
    decided_by      text,
    decided_on      date,
    recorded_at     timestamptz not null,
    primary key (assessment, version),
    constraint assessment_decision_four_eyes check (author <> approver),
    constraint assessment_decision_approved check (
        (approver is null) = (decided_by is null) and (approver is null) = (decided_on is null))
);

create unique index assessment_decision_approved_once on assessment_decision (assessment) where approver is not null;

create trigger assessment_decision_append_only before update or delete on assessment_decision
    for each statement execute function refuse_change();

-- Append-only: what a municipality expects of itself in a half-year; the last one counts.
create table self_assessment (
    id                    uuid primary key,
    municipality          text collate "C" not null check (municipality ~ '^GM[0-9]{4}$'),
    half_year             text collate "C" not null check (half_year ~ '^[0-9]{4}-H[12]$'),
    expects_to_meet_quota boolean not null,
    explanation           text check (length(explanation) between 1 and 500),
    recorded_at           timestamptz not null
);

create index self_assessment_by_half_year on self_assessment (half_year, municipality, id);

create trigger self_assessment_append_only before update or delete on self_assessment
    for each statement execute function refuse_change();
