-- SPDX-License-Identifier: EUPL-1.2

-- Applications of municipalities to schemes.
create table scheme_application (
    id           uuid primary key,
    municipality text collate "C" not null check (municipality ~ '^GM[0-9]{4}$'),
    scheme       text collate "C" not null check (scheme in
        ('FLEX_HOUSING', 'FLEX_SHARE', 'STATE_CONTRIBUTION', 'TRANSIT_FACILITY', 'LARGE_FAMILIES',
         'RELOCATION_GUARANTEE')),
    requested_on date not null,
    state        text not null check (state in ('REQUESTED', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
    granted_on   date check (granted_on >= requested_on),
    finished_on  date check (finished_on >= granted_on),
    homes        int check (homes >= 0),
    places       int check (places >= 0),
    persons      int check (persons >= 0),
    amount       bigint check (amount >= 0),
    version      bigint not null check (version > 0),
    constraint scheme_application_holds_what_its_state_says check (
        (granted_on is not null) = (state = 'GRANTED')
        and (finished_on is null or state = 'GRANTED'))
);

create index scheme_application_by_municipality on scheme_application (municipality, id);
