-- SPDX-License-Identifier: EUPL-1.2

-- Append-only: need and free homes of each municipality when a search was requested, in persons.
create table solidarity_need (
    search       uuid    not null references solidarity_search,
    municipality text    not null,
    waiting      bigint  not null check (waiting >= 0),
    free         bigint  not null check (free >= 0),
    places_given boolean not null,
    primary key (search, municipality)
);

create trigger solidarity_need_append_only before update or delete on solidarity_need
    for each statement execute function refuse_change();

alter table solidarity_need enable row level security, force row level security;

create policy of_organisation on solidarity_need using (
    exists (select from solidarity_search where id = solidarity_need.search));
create policy of_service on solidarity_need to ${worker} using (true);
