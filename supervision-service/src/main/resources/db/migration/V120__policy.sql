-- SPDX-License-Identifier: EUPL-1.2

-- Append-only: how provinces judge backlogs, every version that they recorded. The rules are read as a whole and never
-- searched, hence one document. The examples that ship with the system are not here: no province recorded them.
create table supervision_policy (
    id           uuid        primary key,
    province     text        not null check (province ~ '^PV[0-9]{2}$'),
    effective_on date        not null,
    name         text        not null check (length(name) between 1 and 120),
    source       text        not null check (length(source) between 1 and 500),
    rules        jsonb       not null check (jsonb_typeof(rules) = 'object'),
    recorded_at  timestamptz not null,
    check (effective_on > (recorded_at at time zone 'Europe/Amsterdam')::date)
);

create index supervision_policy_by_province on supervision_policy (province, id);

create trigger supervision_policy_append_only before update or delete on supervision_policy
    for each statement execute function refuse_change();
