-- SPDX-License-Identifier: EUPL-1.2

-- Append-only: members of a household that wait for a home in a municipality from a day on. Recorded at the moment of
-- the fact, so that a rebuild gives the same rows. A household that leaves a municipality gives it a line with nobody
-- waiting.
create table demand_change (
    coupling_id  uuid        not null,
    municipality text        not null,
    sequence     bigint      not null check (sequence > 0),
    effective_on date        not null,
    waiting      int         not null check (waiting >= 0),
    recorded_at  timestamptz not null,
    primary key (coupling_id, municipality, sequence, effective_on)
);

create index demand_change_by_municipality on demand_change (municipality, effective_on);

create trigger demand_change_append_only before update or delete on demand_change
    for each statement execute function refuse_change();
