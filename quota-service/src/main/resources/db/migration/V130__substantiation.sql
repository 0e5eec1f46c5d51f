-- SPDX-License-Identifier: EUPL-1.2

-- Append-only. How the ministry arrived at a revision of a national target, in the order in which its parts were given.
create table target_component (
    half_year text not null,
    revision int not null,
    position int not null check (position >= 1),
    kind text not null check (kind in ('IN_RECEPTION', 'EXPECTED_PERMITS', 'FAMILY_MEMBERS_FOLLOWING', 'RESETTLED',
                                       'SPECIAL_GROUPS', 'EARLIER_TARGETS', 'OTHER')),
    description text check (description <> ''),
    persons int not null check (persons between -1000000 and 1000000),
    source text check (source <> ''),
    primary key (half_year, revision, position),
    foreign key (half_year, revision) references national_target_revision,
    check (kind <> 'OTHER' or description is not null)
);

create trigger target_component_append_only before update or delete on target_component
    for each statement execute function refuse_change();
