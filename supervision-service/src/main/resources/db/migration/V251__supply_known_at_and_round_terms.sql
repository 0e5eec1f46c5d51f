-- SPDX-License-Identifier: EUPL-1.2

-- How far supply was read when it was used, and why it may have lacked something; nothing is known of earlier rows.
alter table recorded_forecast
    add column supply_known_at timestamptz,
    add column supply_reasons  text[] not null default '{}'
        check (supply_reasons <@ array['EVENTS_PARKED', 'SOURCE_BEHIND']);

alter table solidarity_search
    add column supply_known_at timestamptz,
    add column supply_reasons  text[] not null default '{}'
        check (supply_reasons <@ array['EVENTS_PARKED', 'SOURCE_BEHIND']);

-- Days after the first of a month on which its round of assessments is prepared, from a day on: facts about the days
-- before the round still arrive then. A view over constants: nobody can change it but a script, which replaces it as a
-- whole. The sources name no number of days.
create view round_term as
select effective_on, days from (values (date '1000-01-01', 0), (date '2026-12-01', 14)) as dated (effective_on, days);
