-- The row that a correction locks.
create table population (
    reference_date date primary key
        check (extract(month from reference_date) = 1 and extract(day from reference_date) = 1)
);

-- Append-only. Figures of a reference date are given once, and corrected by figures beside them, with a reason.
create table population_version (
    reference_date date not null references population,
    version int not null check (version >= 1),
    source text not null check (source <> ''),
    national_inhabitants int not null check (national_inhabitants > 0),
    complete boolean not null,
    reason text check (reason <> ''),
    recorded_at timestamptz not null,
    primary key (reference_date, version),
    check (version = 1 or reason is not null)
);

create trigger population_version_append_only before update or delete on population_version
    for each statement execute function refuse_change();

-- Append-only.
create table population_of_municipality (
    reference_date date not null,
    version int not null,
    municipality text not null references municipality,
    inhabitants int not null check (inhabitants >= 0),
    primary key (reference_date, version, municipality),
    foreign key (reference_date, version) references population_version
);

create trigger population_of_municipality_append_only before update or delete on population_of_municipality
    for each statement execute function refuse_change();
