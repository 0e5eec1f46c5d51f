-- SPDX-License-Identifier: EUPL-1.2

create table coupling (
    id                uuid primary key,
    coa_reference     text not null constraint coupling_coa_reference unique,
    municipality      text not null,
    persons           int not null check (persons between 1 and 30),
    permit_on         date not null,
    coupled_on        date not null check (coupled_on >= permit_on),
    version           bigint not null check (version >= 1),
    recorded_at       timestamptz not null,
    housed_on         date check (housed_on >= permit_on),
    dwelling          text,
    kind              text,
    brp_registered_on date,
    counted_persons   int check (counted_persons in (0, persons)),
    check (
        case when housed_on is null
            then num_nonnulls(dwelling, kind, brp_registered_on, counted_persons) = 0
            else num_nulls(kind, counted_persons) = 0
        end)
) with (fillfactor = 45);

create index coupling_municipality on coupling (municipality, id);

-- Append-only: each row holds the right housing from then on, and the one recorded before.
create table housing_history (
    coupling_id              uuid not null references coupling,
    version                  bigint not null check (version > 1),
    municipality             text not null,
    recorded_at              timestamptz not null,
    reason                   text,
    before_housed_on         date,
    before_dwelling          text,
    before_kind              text,
    before_brp_registered_on date,
    before_counted_persons   int,
    housed_on                date,
    dwelling                 text,
    kind                     text,
    brp_registered_on        date,
    counted_persons          int,
    primary key (coupling_id, version),
    check ((reason is null) = (before_housed_on is null)),
    check (num_nonnulls(before_housed_on, before_kind, before_counted_persons) in (0, 3)),
    check (num_nonnulls(housed_on, kind, counted_persons) in (0, 3)),
    check (housed_on is not null or before_housed_on is not null)
);

create trigger housing_history_append_only before update or delete on housing_history
    for each statement execute function refuse_change();

create index housing_history_right on housing_history (municipality, housed_on)
    include (counted_persons, recorded_at)
    where housed_on is not null;

create index housing_history_wrong on housing_history (municipality, before_housed_on)
    include (before_counted_persons, recorded_at)
    where before_housed_on is not null;
