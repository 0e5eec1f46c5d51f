-- The row that a revision locks; its revision is that of the newest row in national_target_revision.
create table national_target (
    half_year text primary key check (half_year ~ '^[0-9]{4}-H[12]$'),
    rounding text not null check (rounding in ('HALF_UP', 'CEILING')),
    revision int not null check (revision >= 1)
);

-- Append-only.
create table national_target_revision (
    half_year text not null references national_target,
    revision int not null check (revision >= 1),
    status text not null check (status in ('FORECAST', 'DEFINITIVE')),
    persons int not null check (persons between 0 and 1000000),
    published_on date not null,
    effective_on date not null,
    reason text check (reason <> ''),
    reorganisation uuid,
    -- the figures that the target was apportioned by
    reference_date date not null,
    population_version int not null,
    national_inhabitants int not null check (national_inhabitants > 0),
    complete boolean not null,
    recorded_at timestamptz not null,
    primary key (half_year, revision),
    foreign key (reference_date, population_version) references population_version,
    check (reason is null or reorganisation is null),
    check (revision = 1 or reason is not null or reorganisation is not null)
);

create trigger national_target_revision_append_only before update or delete on national_target_revision
    for each statement execute function refuse_change();
