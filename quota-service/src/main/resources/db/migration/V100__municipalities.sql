create table municipality (
    code text primary key check (code ~ '^GM[0-9]{4}$'),
    name text not null check (name <> ''),
    province text not null check (province ~ '^PV[0-9]{2}$'),
    valid_from date not null,
    valid_until date check (valid_until >= valid_from),
    version bigint not null check (version >= 1)
);

create index municipality_of_province on municipality (province, code);
