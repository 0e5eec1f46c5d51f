-- SPDX-License-Identifier: EUPL-1.2

-- The balance each municipality starts with, as imported. The ledger reads it from supervision.events.
create table opening_balance (
    municipality text        primary key,
    as_of        date        not null,
    balance      int         not null,
    -- the balance minus the ledger's own balance of that day
    difference   int         not null,
    source       text        not null check (source <> ''),
    version      bigint      not null check (version > 0),
    recorded_at  timestamptz not null
);
