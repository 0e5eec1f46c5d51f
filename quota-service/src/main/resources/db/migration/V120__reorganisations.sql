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

-- No history was kept before this table: the earlier rows count as known from the beginning.
insert into municipality_version select code, version, name, province, valid_from, valid_until, 'epoch' from municipality;

-- Append-only.
create table reorganisation (
    id uuid primary key,
    kind text not null check (kind in ('MERGER', 'DIVISION', 'BOUNDARY_CHANGE')),
    effective_on date not null,
    source text not null check (source <> ''),
    recorded_at timestamptz not null
);

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

alter table national_target_revision add foreign key (reorganisation) references reorganisation;
