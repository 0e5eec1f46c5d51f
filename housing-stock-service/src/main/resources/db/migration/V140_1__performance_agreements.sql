-- SPDX-License-Identifier: EUPL-1.2

create table performance_agreement (
    id                      uuid primary key,
    landlord                text collate "C" not null references landlord,
    municipality            text collate "C" not null,
    year                    int not null check (year between 2000 and 2999),
    edition                 int not null check (edition > 0),
    target_groups           text[] not null,
    shares                  int[] not null,
    numbers                 int[] not null,
    direct_allocation_limit int check (direct_allocation_limit between 0 and 10000),
    rounding                text not null check (rounding in ('CEILING', 'FLOOR', 'HALF_UP')),
    mutations               int check (mutations >= 0),
    excluded_neighbourhoods text[] not null,
    landlord_agreed_on      date,
    municipality_agreed_on  date,
    version                 bigint not null check (version > 0),
    constraint performance_agreement_edition unique (landlord, municipality, year, edition),
    constraint performance_agreement_targets check (
        cardinality(target_groups) = cardinality(shares) and cardinality(target_groups) = cardinality(numbers))
);

create index performance_agreement_by_municipality on performance_agreement (municipality, id);
create index performance_agreement_by_landlord on performance_agreement (landlord, id);
