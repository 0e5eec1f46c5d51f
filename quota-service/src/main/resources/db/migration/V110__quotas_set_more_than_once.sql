-- Beside a revision of the target, an exchange sets quotas too: a quota is identified by its sequence, and holds its
-- cause, its first day and its moment of recording.
alter table municipal_quota
    add column computed int,
    add column exchanges jsonb not null default '[]' check (jsonb_typeof(exchanges) = 'array'),
    add column cause text check (cause in ('FIRST', 'REVISION', 'EXCHANGE', 'REORGANISATION')),
    add column effective_on date,
    add column recorded_at timestamptz;

update municipal_quota q
   set computed = q.persons,
       cause = case q.sequence when 1 then 'FIRST' else 'REVISION' end,
       effective_on = r.effective_on,
       recorded_at = r.recorded_at
  from national_target_revision r
 where r.half_year = q.half_year and r.revision = q.revision;

alter table municipal_quota
    alter column computed set not null,
    add check (computed >= 0),
    alter column cause set not null,
    alter column effective_on set not null,
    alter column recorded_at set not null,
    drop constraint municipal_quota_check,
    add check (sequence >= 1),
    drop constraint municipal_quota_pkey,
    drop constraint municipal_quota_half_year_municipality_sequence_key,
    add primary key (half_year, municipality, sequence);

drop index municipal_quota_of_municipality;
create index municipal_quota_of_municipality on municipal_quota (municipality, half_year, sequence);
