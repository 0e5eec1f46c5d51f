create table population (
    reference_date date primary key
        check (extract(month from reference_date) = 1 and extract(day from reference_date) = 1),
    source text not null check (source <> ''),
    national_inhabitants int not null check (national_inhabitants > 0),
    complete boolean not null,
    recorded_at timestamptz not null
);

create table population_of_municipality (
    reference_date date not null references population,
    municipality text not null references municipality,
    inhabitants int not null check (inhabitants >= 0),
    primary key (reference_date, municipality)
);
