-- Append-only. The other figures that a quota was computed from stand in its revision of the national target.
create table municipal_quota (
    half_year text not null,
    municipality text not null references municipality,
    revision int not null,
    sequence bigint not null check (sequence between 1 and revision),
    inhabitants int not null check (inhabitants >= 0),
    persons int not null check (persons >= 0),
    primary key (half_year, municipality, revision),
    unique (half_year, municipality, sequence),
    foreign key (half_year, revision) references national_target_revision
);

create index municipal_quota_of_municipality on municipal_quota (municipality, half_year, revision);
