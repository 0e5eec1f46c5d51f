-- SPDX-License-Identifier: EUPL-1.2

alter table supervision_policy enable row level security, force row level security;

-- A municipality reads the policies of its province; the province alone records them.
create policy of_organisation on supervision_policy using (
    (select organisation_is_national())
    or province = (select organisation())
    or (select organisation()) like 'GM%'
        and province in (select v.province from municipality_version v
                         where v.code = any ((select organisation_municipalities())::text[])))
    with check (
    (select organisation_is_national())
    or province = (select organisation()));

create policy of_service on supervision_policy to ${worker} using (true);
