-- Append-only: the newest version of a regime holds its last day.
create table quota_regime (
    valid_from   date not null check (to_char(valid_from, 'MM-DD') in ('01-01', '07-01')),
    version      bigint not null check (version >= 1),
    legal_source text not null check (legal_source <> ''),
    valid_until  date check (to_char(valid_until, 'MM-DD') in ('06-30', '12-31') and valid_until > valid_from),
    end_source   text check (end_source <> ''),
    recorded_at  timestamptz not null,
    primary key (valid_from, version),
    check ((end_source is null) = (valid_until is null))
);

create trigger quota_regime_append_only before update or delete on quota_regime
    for each statement execute function refuse_change();

insert into quota_regime (valid_from, version, legal_source, recorded_at)
values ('2015-01-01', 1, 'art. 28-31 Huisvestingswet 2014', now());
