-- Append-only: the versions of a municipality in the register, each with its moment of recording.
create table municipality_version (
    code text not null references municipality,
    version bigint not null check (version >= 1),
    name text not null,
    province text not null,
    valid_from date not null,
    valid_until date,
    recorded_at timestamptz not null,
    primary key (code, version)
);

create trigger municipality_version_append_only before update or delete on municipality_version
    for each statement execute function refuse_change();

-- Append-only.
create table reorganisation (
    id uuid primary key,
    kind text not null check (kind in ('MERGER', 'DIVISION', 'BOUNDARY_CHANGE')),
    effective_on date not null,
    source text not null check (source <> ''),
    recorded_at timestamptz not null
);

create trigger reorganisation_append_only before update or delete on reorganisation
    for each statement execute function refuse_change();

-- Append-only. A part without a reference date is the whole of its predecessor.
create table reorganisation_part (
    reorganisation uuid not null references reorganisation,
    predecessor text not null references municipality,
    successor text not null references municipality,
    reference_date date,
    inhabitants int check (inhabitants >= 0),
    unique nulls not distinct (reorganisation, predecessor, successor, reference_date),
    check (predecessor <> successor),
    check ((reference_date is null) = (inhabitants is null))
);

create trigger reorganisation_part_append_only before update or delete on reorganisation_part
    for each statement execute function refuse_change();

alter table national_target_revision add foreign key (reorganisation) references reorganisation;
