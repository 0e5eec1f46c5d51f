-- SPDX-License-Identifier: EUPL-1.2

-- Append-only: what a province wrote down about a municipality outside assessments.
create table dossier_entry (
    id           uuid        primary key,
    municipality text        not null,
    kind         text        not null check (kind in ('OFFICIAL_TALK', 'ADMINISTRATIVE_TALK', 'SCHEME_SUPPORT',
                                 'TASK_FORCE', 'KNOWLEDGE_SESSION', 'COUNCIL_CONSULTED', 'COUNCIL_INFORMED',
                                 'PARTNERS_CONSULTED', 'NOTE')),
    happened_on  date        not null,
    text         text        not null check (length(text) between 1 and 500),
    recorded_at  timestamptz not null
);

create index dossier_entry_by_municipality on dossier_entry (municipality, id);

create trigger dossier_entry_append_only before update or delete on dossier_entry
    for each statement execute function refuse_change();
