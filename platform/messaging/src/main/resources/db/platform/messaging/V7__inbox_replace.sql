-- SPDX-License-Identifier: EUPL-1.2

-- Stops a consumer until the transaction ends, and waits until its follower has read as far; then stops the follower.
create function inbox_catch_up(leader text, follower text, patience_ms int) returns boolean language plpgsql as $$
declare
    give_up timestamptz := clock_timestamp() + patience_ms * interval '1 millisecond';
begin
    perform from inbox_position p where p.consumer = leader order by p.topic, p.part for update;
    while exists (
        select from inbox_position l left join inbox_position f
            on f.consumer = follower and f.topic = l.topic and f.part = l.part
         where l.consumer = leader and l.next_offset > coalesce(f.next_offset, 0))
    loop
        if clock_timestamp() > give_up then
            return false;
        end if;
        perform pg_sleep(0.02);
    end loop;
    perform from inbox_position p where p.consumer = follower order by p.topic, p.part for update;
    return true;
end
$$;

-- Gives a consumer the positions, progress and parked events of another. Rows that are equal stay.
create function inbox_replace(replaced text, replacing text) returns void language plpgsql as $$
begin
    delete from inbox_progress o
     where o.consumer = replaced and not exists (
        select from inbox_progress n
         where n.consumer = replacing and n.source = o.source and n.subject = o.subject
           and n.last_sequence = o.last_sequence and n.parked = o.parked and n.newest_id is not distinct from o.newest_id);
    insert into inbox_progress (consumer, source, subject, last_sequence, newest_id, parked)
    select replaced, n.source, n.subject, n.last_sequence, n.newest_id, n.parked
      from inbox_progress n
     where n.consumer = replacing and not exists (
        select from inbox_progress o where o.consumer = replaced and o.source = n.source and o.subject = n.subject);
    insert into inbox_position (consumer, topic, part, next_offset)
    select replaced, n.topic, n.part, n.next_offset from inbox_position n where n.consumer = replacing
    on conflict (consumer, topic, part) do update set next_offset = excluded.next_offset, rebuild_below = null;
    delete from inbox_parked where consumer = replaced;
    update inbox_parked set consumer = replaced where consumer = replacing;
end
$$;
