-- SPDX-License-Identifier: EUPL-1.2

-- Members of a household who wait for a home in a municipality, from each day on, from placement.events; append-only.
create table demand_change (
    coupling_id    uuid not null,
    municipality   text collate "C" not null,
    sequence       bigint not null check (sequence > 0),
    waiting        int not null check (waiting >= 0),
    coupled_on     date,
    effective_on   date not null,
    recorded_at    timestamptz not null,
    primary key (coupling_id, municipality, sequence, effective_on)
);

create index demand_change_by_municipality on demand_change (municipality, coupling_id);

create trigger demand_change_append_only before update or delete on demand_change
    for each statement execute function refuse_change();

-- Least size of a large family (groot gezin) from each day on, by the subsidy schemes of the State. A later scheme is
-- added by a script that replaces the view.
create view large_family_threshold (effective_on, persons, scheme) as
values (date '1900-01-01', 8, 'Financiele impuls huisvesting grote gezinnen vergunninghouders 2021'),
       (date '2023-07-03', 7, 'Financiele impuls huisvesting grote gezinnen vergunninghouders 2023'),
       (date '2024-06-03', 6, 'Financiele impuls huisvesting grote gezinnen vergunninghouders 2024-2026');
