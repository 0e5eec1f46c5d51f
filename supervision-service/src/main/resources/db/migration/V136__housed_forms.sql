-- SPDX-License-Identifier: EUPL-1.2

-- Append-only: persons who count for a municipality from a day of moving in, more or less than before, with the form of
-- their accommodation when the fact states it. Recorded at the moment of the fact, so that a rebuild gives the same rows.
create table housed_change (
    event_id     uuid        not null,
    number       int         not null check (number > 0),
    coupling_id  uuid        not null,
    municipality text        not null,
    housed_on    date        not null,
    persons      int         not null,
    form         text,
    sequence     bigint      not null check (sequence > 0),
    recorded_at  timestamptz not null,
    primary key (event_id, number),
    constraint housed_change_of_something check (persons <> 0 or form is not null)
);

create index housed_change_by_municipality on housed_change (municipality, housed_on);
create index housed_change_by_stay on housed_change (coupling_id, housed_on);

create trigger housed_change_append_only before update or delete on housed_change
    for each statement execute function refuse_change();

-- Empties it for a rebuild. Runs as the owner, because the role of the service may not empty it.
create function housed_reset() returns void language sql security definer set search_path from current as $$
    truncate housed_change;
$$;
