-- SPDX-License-Identifier: EUPL-1.2

-- What a municipality requires of shared dwellings from a day on, append-only.
create table sharing_policy (
    municipality   text collate "C" not null check (municipality ~ '^GM[0-9]{4}$'),
    effective_on   date not null,
    most_places    int not null check (most_places between 1 and 30),
    permit_needed  text[] not null
        check (permit_needed <@ array['SHARING', 'ROOM_RENTAL', 'LODGING', 'FRIENDS', 'GROUP']),
    recorded_at    timestamptz not null,
    primary key (municipality, effective_on, recorded_at)
);

create trigger sharing_policy_append_only before update or delete on sharing_policy
    for each statement execute function refuse_change();

create table sharing_permit (
    id             uuid primary key,
    dwelling       text collate "C" not null references dwelling,
    valid_from     date not null,
    valid_until    date check (valid_until >= valid_from),
    most_places    int not null check (most_places between 1 and 30),
    withdrawn_on   date,
    version        bigint not null check (version > 0)
);

create index sharing_permit_of_dwelling on sharing_permit (dwelling, valid_from);

-- Every version of a permit, append-only.
create table sharing_permit_change (
    like sharing_permit,
    recorded_at    timestamptz not null,
    primary key (id, version)
);

create index sharing_permit_change_of_dwelling on sharing_permit_change (dwelling);

create trigger sharing_permit_change_append_only before update or delete on sharing_permit_change
    for each statement execute function refuse_change();

-- Declarations of municipalities that a private landlord lets in good faith.
create table bona_fide_declaration (
    id             uuid primary key,
    landlord       text collate "C" not null references landlord,
    municipality   text collate "C" not null,
    valid_from     date not null,
    valid_until    date check (valid_until >= valid_from),
    withdrawn_on   date,
    version        bigint not null check (version > 0)
);

create index bona_fide_declaration_about on bona_fide_declaration (landlord, municipality);

-- What a household stated about sharing a dwelling.
create table sharing_consent (
    id             uuid primary key,
    dwelling       text collate "C" not null references dwelling,
    coupling_id    uuid not null,
    most_others    int not null check (most_others between 1 and 29),
    given_on       date not null,
    withdrawn_on   date,
    version        bigint not null check (version > 0)
);

create unique index sharing_consent_one_per_household on sharing_consent (dwelling, coupling_id)
    where withdrawn_on is null;
create index sharing_consent_of_household on sharing_consent (coupling_id);

-- Inspections of shared dwellings, append-only.
create table sharing_inspection (
    id             uuid primary key,
    dwelling       text collate "C" not null references dwelling,
    inspected_on   date not null,
    finding        text not null check (finding in ('COMPLIANT', 'TOO_MANY_RESIDENTS', 'NO_PERMIT',
        'CONDITIONS_BROKEN', 'FIRE_SAFETY', 'MAINTENANCE', 'NUISANCE', 'ACCESS_REFUSED')),
    recorded_at    timestamptz not null
);

create index sharing_inspection_of_dwelling on sharing_inspection (dwelling, id);

create trigger sharing_inspection_append_only before update or delete on sharing_inspection
    for each statement execute function refuse_change();
