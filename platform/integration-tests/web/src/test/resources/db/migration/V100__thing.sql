-- SPDX-License-Identifier: EUPL-1.2
create table thing (
    id       uuid primary key,
    name     text not null unique,
    version  bigint not null
);

-- an empty register: V53 of the platform
create view municipality as select ''::text as code, ''::text as province where false;
create view inheritance as select ''::text as predecessor, ''::text as successor, 'epoch'::date as effective_on where false;
