-- SPDX-License-Identifier: EUPL-1.2

-- Append-only: lines of monthly overviews that COA or the ministry published, as a province imported them. A column
-- that the file does not have is null.
create table national_file_line (
    file            uuid        not null,
    municipality    text        not null,
    reference_date  date        not null,
    opening_balance bigint,
    quota           bigint,
    exchanged       bigint,
    taken_over      bigint,
    corrected_quota bigint,
    realised        bigint,
    corrections     bigint,
    still_to_house  bigint      check (still_to_house >= 0),
    imported_by     text        not null,
    imported_at     timestamptz not null,
    primary key (file, municipality)
);

create index national_file_line_by_municipality on national_file_line (municipality, file);

create trigger national_file_line_append_only before update or delete on national_file_line
    for each statement execute function refuse_change();
