create table quota_exchange (
    id             uuid primary key,
    half_year      text not null references national_target,
    proposer       text not null references municipality,
    -- of the parties, for the fence around the rows
    municipalities text[] not null check (cardinality(municipalities) >= 2 and proposer = any (municipalities)),
    reason         text check (reason <> ''),
    revokes        uuid references quota_exchange,
    proposed_at    timestamptz not null,
    state          text not null
        check (state in ('OPEN', 'IN_EFFECT', 'REFUSED', 'WITHDRAWN', 'LAPSED', 'REVOKED')),
    state_at       timestamptz check ((state_at is null) = (state = 'OPEN')),
    effective_on   date check ((effective_on is not null) = (state in ('IN_EFFECT', 'REVOKED'))),
    refused_by     text check ((refused_by is not null) = (state = 'REFUSED')),
    lapse_reason   text check ((lapse_reason is not null) = (state = 'LAPSED')),
    revoked_by     uuid references quota_exchange check ((revoked_by is not null) = (state = 'REVOKED')),
    version        bigint not null check (version >= 1)
);

create index quota_exchange_of_half_year on quota_exchange (half_year, id);
create index quota_exchange_of_municipalities on quota_exchange using gin (municipalities);

create table quota_exchange_party (
    exchange     uuid not null references quota_exchange,
    municipality text not null references municipality,
    persons      int not null check (persons <> 0),
    agreed_at    timestamptz,
    primary key (exchange, municipality)
);
