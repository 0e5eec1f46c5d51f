-- Append-only. Identified by its sequence, since an exchange sets quotas too, beside the revisions of the target. The
-- other figures that a quota was computed from stand in its revision of the national target.
create table municipal_quota (
    half_year text not null,
    municipality text not null references municipality,
    revision int not null,
    sequence bigint not null check (sequence >= 1),
    inhabitants int not null check (inhabitants >= 0),
    computed int not null check (computed >= 0),
    exchanges jsonb not null default '[]' check (jsonb_typeof(exchanges) = 'array'),
    persons int not null check (persons >= 0),
    cause text not null check (cause in ('FIRST', 'REVISION', 'EXCHANGE', 'REORGANISATION')),
    effective_on date not null,
    recorded_at timestamptz not null,
    primary key (half_year, municipality, sequence),
    foreign key (half_year, revision) references national_target_revision
);

create trigger municipal_quota_append_only before update or delete on municipal_quota
    for each statement execute function refuse_change();

create index municipal_quota_of_municipality on municipal_quota (municipality, half_year, sequence);

-- In the order in which quotas are listed, so that a page is read and not sorted out of all quotas.
create index municipal_quota_newest_first on municipal_quota (half_year, municipality, sequence desc);
