-- SPDX-License-Identifier: EUPL-1.2

-- Append-only: couplings that the successor of their municipality took over.
create table coupling_takeover (
    coupling_id  uuid        not null references coupling,
    version      bigint      not null check (version > 1),
    predecessor  text        not null,
    municipality text        not null,
    effective_on date        not null,
    recorded_at  timestamptz not null,
    primary key (coupling_id, version)
);

create trigger coupling_takeover_append_only before update or delete on coupling_takeover
    for each statement execute function refuse_change();

alter table coupling_takeover enable row level security, force row level security;

-- An organisation that may see a coupling may see its takeovers.
create policy of_organisation on coupling_takeover using (
    exists (select from coupling where coupling.id = coupling_takeover.coupling_id));

create policy of_service on coupling_takeover to ${worker} using (true);
