-- SPDX-License-Identifier: EUPL-1.2

-- the municipalities that end, as quota-service tells them
create table successor (
    municipality text collate "C" primary key,
    successor    text collate "C" not null check (successor <> municipality),
    effective_on date not null
);
