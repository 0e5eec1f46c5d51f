-- SPDX-License-Identifier: EUPL-1.2

-- Append-only: the forms of housing that a municipality excludes, from a day on.
create table form_policy_version (
    municipality text collate "C" not null,
    version      bigint not null check (version > 1),
    effective_on date not null,
    forms        text[] not null check (forms <@ array['TRANSIT_FACILITY', 'INTERMEDIATE_FACILITY',
        'GROUP_ACCOMMODATION', 'ROOM_RENTAL', 'SHARING', 'SPLITTING', 'FLEX', 'SHORTSTAY', 'HOST_FAMILY', 'HOTEL', 'HAR',
        'TRANSFORMATION', 'ADDED_FLOORS', 'NEW_BUILD']),
    from_places  int[] not null check (0 < all (from_places)),
    recorded_at  timestamptz not null,
    primary key (municipality, version),
    constraint form_policy_one_scale_per_form check (cardinality(forms) = cardinality(from_places))
);

create trigger form_policy_version_append_only before update or delete on form_policy_version
    for each statement execute function refuse_change();
