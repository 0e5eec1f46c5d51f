-- SPDX-License-Identifier: EUPL-1.2

-- Own view of the municipalities that end, from quota.events.
create table successor (
    municipality text primary key,
    successor    text not null check (successor <> municipality),
    effective_on date not null
);

-- Append-only: couplings that went to the successor of their municipality.
create table coupling_transfer (
    coupling_id    uuid        not null references coupling,
    version        bigint      not null check (version > 1),
    giver          text        not null,
    municipality   text        not null,
    transferred_on date        not null,
    recorded_at    timestamptz not null,
    primary key (coupling_id, version)
);

alter table coupling_transfer enable row level security, force row level security;

-- Who may see a coupling may see where it came from.
create policy of_organisation on coupling_transfer using (
    exists (select from coupling where coupling.id = coupling_transfer.coupling_id));

create policy of_service on coupling_transfer to ${worker} using (true);
