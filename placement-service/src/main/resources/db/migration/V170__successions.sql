-- SPDX-License-Identifier: EUPL-1.2

-- The principal successors of a municipality one after the other, each as its day and its code; null while it exists.
create function successions_of(code text) returns text[] language sql stable as $$
    with recursive line (successor, effective_on) as (
        select successor, effective_on from successor where municipality = code and number = 1
        union
        select next.successor, next.effective_on
        from successor next join line on next.municipality = line.successor
        where next.number = 1)
    select array_agg(to_char(effective_on, 'YYYY-MM-DD') || successor order by effective_on) from line
$$;
