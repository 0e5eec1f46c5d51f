-- SPDX-License-Identifier: EUPL-1.2

-- Who wants which events, and where.
create table webhook_subscription (
    id             uuid        primary key,
    organisation   text        not null,
    url            text        not null,
    -- empty: all of them
    types          text[]      not null,
    municipalities text[]      not null,
    -- whether the subscriber could read events about households when it subscribed
    households     boolean     not null,
    state          text        not null check (state in ('ACTIVE', 'SUSPENDED')),
    version        bigint      not null check (version > 0),
    created_at     timestamptz not null
);

create index webhook_subscription_organisation on webhook_subscription (organisation, id);

-- The keys that deliveries are signed with: the newest, and until it ends the one before.
create table webhook_secret (
    subscription uuid        not null references webhook_subscription on delete cascade,
    number       int         not null check (number > 0),
    organisation text        not null,
    secret       text        not null,
    valid_until  timestamptz,
    primary key (subscription, number)
);

-- How far a subscription is, and which process serves it until when.
create table webhook_progress (
    subscription    uuid        primary key references webhook_subscription on delete cascade,
    organisation    text        not null,
    position        bigint      not null check (position >= 0),
    failures        int         not null check (failures >= 0),
    failing_since   timestamptz check ((failing_since is null) = (failures = 0)),
    next_attempt_at timestamptz not null,
    lease           uuid,
    leased_until    timestamptz not null
) with (fillfactor = 50);

-- Each attempt to deliver events; nothing of what was sent or answered. Deleted after a term.
create table webhook_delivery (
    id             uuid        primary key,
    subscription   uuid        not null,
    organisation   text        not null,
    attempted_at   timestamptz not null,
    first_position bigint      not null,
    last_position  bigint      not null check (last_position >= first_position),
    events         int         not null check (events > 0),
    outcome        text        not null,
    status         int,
    duration_ms    int         not null check (duration_ms >= 0)
);

create index webhook_delivery_subscription on webhook_delivery (subscription, id);

create index webhook_delivery_attempted on webhook_delivery (attempted_at);

alter table webhook_subscription enable row level security, force row level security;
alter table webhook_secret enable row level security, force row level security;
alter table webhook_progress enable row level security, force row level security;
alter table webhook_delivery enable row level security, force row level security;

create policy of_organisation on webhook_subscription using (organisation = (select organisation()));
create policy of_organisation on webhook_secret using (organisation = (select organisation()));
create policy of_organisation on webhook_progress using (organisation = (select organisation()));
create policy of_organisation on webhook_delivery using (organisation = (select organisation()));

create policy of_service on webhook_subscription to ${worker} using (true);
create policy of_service on webhook_secret to ${worker} using (true);
create policy of_service on webhook_progress to ${worker} using (true);
create policy of_service on webhook_delivery to ${worker} using (true);
