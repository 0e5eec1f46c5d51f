-- SPDX-License-Identifier: EUPL-1.2

-- Unknown for what was kept before: the municipalities are read again from the topic, from its beginning.
alter table municipality add column province text collate "C";
create index municipality_by_province on municipality (province, municipality);

update inbox_position
   set rebuild_below = coalesce(rebuild_below, next_offset), next_offset = 0, last_event_at = null
 where consumer = 'housing-stock-municipalities' and next_offset > 0;
select inbox_forget('housing-stock-municipalities');

-- whether a corporation has a dwelling in the municipality of a coupling
create index dwelling_of_corporation_in_municipality on dwelling (corporation, municipality);
