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
