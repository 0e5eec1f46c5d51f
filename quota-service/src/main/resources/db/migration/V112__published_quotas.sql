-- Append-only: a correction is a next version.
create table published_quota (
    half_year    text not null check (half_year ~ '^[0-9]{4}-H[12]$'),
    municipality text not null references municipality,
    revision     int not null check (revision >= 1),
    version      bigint not null check (version >= 1),
    persons      int not null check (persons between 0 and 1000000),
    source       text not null check (source <> ''),
    published_on date not null,
    recorded_at  timestamptz not null,
    primary key (half_year, municipality, revision, version)
);

create trigger published_quota_append_only before update or delete on published_quota
    for each statement execute function refuse_change();
