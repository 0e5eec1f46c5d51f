-- SPDX-License-Identifier: EUPL-1.2

create table idempotent_answer (
    client       text        not null,
    operation    text        not null,
    key          text        not null,
    request_hash text        not null,
    status       int         not null check (status between 200 and 399),
    location     text,
    etag         text,
    content_type text,
    body         bytea       not null,
    created_at   timestamptz not null,
    primary key (client, operation, key)
);

-- the purge reads the oldest rows only
create index idempotent_answer_created_at on idempotent_answer (created_at);

-- an erasure finds the responses that showed the erased reference
create index idempotent_answer_location on idempotent_answer (location);
