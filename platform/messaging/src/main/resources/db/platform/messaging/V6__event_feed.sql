-- SPDX-License-Identifier: EUPL-1.2

-- Append-only. The published events, for readers without Kafka. The relay adds them in the transaction that takes them
-- off the queue, under the one lock of all relays: so the positions have no gaps, and a reader that has seen one has seen
-- all before it. They stay when the outbox is purged. Data on households is recognised by the coupling that it names.
create table event_feed (
    position     bigint      primary key check (position > 0),
    id           uuid        not null unique,
    type         text        not null,
    subject      text        not null,
    sequence     bigint      not null check (sequence > 0),
    municipality text        not null,
    landlord     text,
    coupling_id  uuid,
    recorded_at  timestamptz not null,
    data         text        not null,
    traceparent  text
);

create index event_feed_municipality on event_feed (municipality, position);
create index event_feed_landlord on event_feed (landlord, position) where landlord is not null;

create trigger event_feed_append_only before update or delete on event_feed
    for each statement execute function refuse_change();

insert into event_feed (position, id, type, subject, sequence, municipality, landlord, coupling_id, recorded_at, data,
                        traceparent)
select row_number() over (order by seq), id, type, subject, sequence, partition_key, data::json ->> 'landlord',
       (data::json ->> 'couplingId')::uuid, recorded_at, data, traceparent
  from outbox
 where not exists (select from outbox_waiting where outbox_waiting.seq = outbox.seq);
