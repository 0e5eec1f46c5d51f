-- SPDX-License-Identifier: EUPL-1.2

-- Own view of the municipalities that ended, from quota.events: the principal successor of each.
create table successor (
    municipality text collate "C" primary key,
    successor    text collate "C" not null check (successor <> municipality),
    effective_on date not null
);
