-- SPDX-License-Identifier: EUPL-1.2

-- The latest digest of each owner for each municipality: what it has recorded that counts for the ledger. Without row
-- security: numbers and hashes, of totals that are published, and every figure has to know which municipalities differ.
create table owner_digest (
    source       text        not null,
    municipality text        not null check (municipality ~ '^GM[0-9]{4}$'),
    known_at     timestamptz not null,
    facts        bigint      not null check (facts >= 0),
    persons      bigint      not null,
    hash         text        not null check (length(hash) = 16),
    received_at  timestamptz not null,
    primary key (source, municipality)
);

-- The latest comparison of such a digest with the ledger, as known at the same moment.
create table digest_comparison (
    source       text        not null,
    municipality text        not null check (municipality ~ '^GM[0-9]{4}$'),
    known_at     timestamptz not null,
    facts        bigint      not null check (facts >= 0),
    persons      bigint      not null,
    hash         text        not null check (length(hash) = 16),
    -- of the ledger
    own_facts    bigint      not null check (own_facts >= 0),
    own_persons  bigint      not null,
    own_hash     text        not null check (length(own_hash) = 16),
    compared_at  timestamptz not null,
    differs      boolean     not null generated always as (
        facts <> own_facts or persons <> own_persons or hash <> own_hash) stored,
    primary key (source, municipality)
);

-- By municipality, as they are listed.
create index digest_comparison_listed on digest_comparison (municipality, source);

create index digest_comparison_differing on digest_comparison (municipality) where differs;
