-- SPDX-License-Identifier: EUPL-1.2

alter table action_plan enable row level security, force row level security;
alter table action_plan_move enable row level security, force row level security;
alter table action_plan_delivery enable row level security, force row level security;
alter table action_plan_measure enable row level security, force row level security;
alter table action_plan_judgement enable row level security, force row level security;
alter table housed_change enable row level security, force row level security;

create policy of_organisation on action_plan using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));
create policy of_service on action_plan to ${worker} using (true);

create policy of_organisation on action_plan_move using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));
create policy of_service on action_plan_move to ${worker} using (true);

create policy of_organisation on action_plan_delivery using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));
create policy of_service on action_plan_delivery to ${worker} using (true);

create policy of_organisation on action_plan_measure using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));
create policy of_service on action_plan_measure to ${worker} using (true);

create policy of_organisation on action_plan_judgement using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));
create policy of_service on action_plan_judgement to ${worker} using (true);

create policy of_organisation on housed_change using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));
create policy of_service on housed_change to ${worker} using (true);
