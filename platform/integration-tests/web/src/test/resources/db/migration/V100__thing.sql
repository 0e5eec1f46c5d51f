-- SPDX-License-Identifier: EUPL-1.2
create table thing (
    id       uuid primary key,
    name     text not null unique,
    version  bigint not null
);
