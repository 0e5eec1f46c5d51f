-- SPDX-License-Identifier: EUPL-1.2

-- Append-only: every figure is a sum over these rows. Bitemporal: effective_date is when an entry counts, recorded_at
-- when it was known. The half-year is that of the effective date; the cohort is the half-year that the persons belong
-- to, also after a takeover moved them to another municipality on a later day.
create table ledger_entry (
    event_id       uuid        not null,
    number         int         not null check (number > 0),
    municipality   text        not null,
    half_year      text        not null check (length(half_year) = 7),
    cohort         text        not null check (length(cohort) = 7),
    kind           text        not null check (kind in ('OPENING', 'QUOTA', 'FORECAST_QUOTA', 'REALISATION', 'CORRECTION')),
    movement       text        not null check (movement in ('NONE', 'HANDED_OVER', 'TAKEN_OVER')),
    persons        int         not null check (persons <> 0),
    effective_date date        not null,
    recorded_at    timestamptz not null,
    event_source   text        not null,
    event_type     text        not null,
    subject        text        not null,
    sequence       bigint      not null,
    coupling_id    uuid,
    reason         text,
    counterpart    text check (counterpart <> municipality),
    primary key (event_id, number),
    check ((counterpart is null) = (movement = 'NONE'))
);

-- What a figure adds up of an entry is in the index: reads of many entries leave the table alone.
create index ledger_entry_by_municipality on ledger_entry (municipality, effective_date)
    include (recorded_at, half_year, cohort, kind, movement, persons);

-- Recent entries: running totals minus these are the figures as known a moment ago.
create index ledger_entry_by_recording on ledger_entry (recorded_at);
create index ledger_entry_by_municipality_and_recording on ledger_entry (municipality, recorded_at)
    include (effective_date, half_year, cohort, kind, movement, persons);

create trigger ledger_entry_append_only before update or delete on ledger_entry
    for each statement execute function refuse_change();

-- Running totals beside the ledger, for speed; always equal to it.
create table ledger_total (
    municipality text   not null,
    half_year    text   not null,
    cohort       text   not null,
    kind         text   not null,
    movement     text   not null,
    persons      bigint not null,
    entries      bigint not null check (entries > 0),
    primary key (municipality, half_year, cohort, kind, movement)
) with (fillfactor = 60);

-- Moments of the past of which totals are kept. A figure as known at a moment begins with those of the first of them at or
-- after it, so that it adds up few entries, however long the ledger is.
create table ledger_checkpoint (
    recorded_until timestamptz primary key
);

-- The sums of the entries that were recorded up to such a moment; always equal to them.
create table ledger_checkpoint_total (
    recorded_until timestamptz not null,
    municipality   text        not null,
    half_year      text        not null,
    cohort         text        not null,
    kind           text        not null,
    movement       text        not null,
    persons        bigint      not null,
    entries        bigint      not null check (entries > 0),
    primary key (recorded_until, municipality, half_year, cohort, kind, movement)
);
