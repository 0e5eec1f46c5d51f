-- SPDX-License-Identifier: EUPL-1.2

-- From how many parts of a thousand behind the expected share an area is far behind, from a day on. A view over
-- constants: nobody can change it but a script, which replaces it as a whole. The sources name three classes and no
-- boundary between the last two; one fifth is chosen here.
create view pace_boundary as
select effective_on, per_mille
  from (values (date '1000-01-01', 200)
  ) as dated (effective_on, per_mille);

-- From which value on a signal of a kind is open, from a day on, where a province has set nothing else. A view over
-- constants. Parts of a thousand, half-years or persons; the days are those after which a household waits too long.
-- 98 days are the fourteen weeks agreed for a stay after the permit; half of the target follows Denmark, which must
-- change its target then; the other values are chosen here, as the sources name none.
create view signal_default as
select kind, effective_on, threshold, days
  from (values
      ('BEHIND_EXPECTED_SHARE', date '1000-01-01', 200, null::int),
      ('RISING_BACKLOG', date '1000-01-01', 3, null),
      ('COUPLINGS_SHORT', date '1000-01-01', 1, null),
      ('HOMES_SHORT', date '1000-01-01', 1, 98),
      ('REUNIFICATION_EXPECTED', date '1000-01-01', 1, null),
      ('INFLOW_OFF_TARGET', date '1000-01-01', 500, null)
  ) as dated (kind, effective_on, threshold, days);

-- Append-only: what a province has set instead, from a later day on.
create table signal_rule (
    province     text        not null check (province ~ '^PV[0-9]{2}$'),
    kind         text        not null check (kind in ('BEHIND_EXPECTED_SHARE', 'RISING_BACKLOG', 'COUPLINGS_SHORT',
                                 'HOMES_SHORT', 'REUNIFICATION_EXPECTED', 'INFLOW_OFF_TARGET')),
    effective_on date        not null,
    threshold    int         not null check (threshold > 0),
    days         int         check (days > 0),
    recorded_at  timestamptz not null,
    primary key (province, kind, effective_on),
    check ((kind = 'HOMES_SHORT') = (days is not null))
);

create trigger signal_rule_append_only before update or delete on signal_rule
    for each statement execute function refuse_change();

-- Append-only: version 1 opens a signal about a municipality, version 2 closes it. One that opens again is another.
create table signal_change (
    id                uuid        not null,
    version           bigint      not null check (version in (1, 2)),
    municipality      text        not null,
    kind              text        not null check (kind in ('BEHIND_EXPECTED_SHARE', 'RISING_BACKLOG', 'COUPLINGS_SHORT',
                                      'HOMES_SHORT', 'REUNIFICATION_EXPECTED', 'INFLOW_OFF_TARGET')),
    state             text        not null check (state in ('OPENED', 'CLOSED')),
    day               date        not null,
    value             bigint      not null check (value >= 0),
    threshold         bigint      not null check (threshold > 0),
    rule_effective_on date        not null,
    known_at          timestamptz not null,
    recorded_at       timestamptz not null,
    primary key (id, version),
    check ((version = 1) = (state = 'OPENED')),
    check ((state = 'OPENED') = (value >= threshold))
);

create index signal_change_by_municipality on signal_change (municipality, kind, day);

create trigger signal_change_append_only before update or delete on signal_change
    for each statement execute function refuse_change();
