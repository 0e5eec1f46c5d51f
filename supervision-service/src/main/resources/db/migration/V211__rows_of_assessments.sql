-- SPDX-License-Identifier: EUPL-1.2

alter table assessment_round enable row level security, force row level security;
alter table assessment enable row level security, force row level security;
alter table assessment_decision enable row level security, force row level security;
alter table self_assessment enable row level security, force row level security;

create policy of_organisation on assessment using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));
create policy of_organisation on assessment_decision using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));
create policy of_organisation on self_assessment using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[]));

-- A round is shown to its province, and to organisations that see an assessment in it: the policy of that table decides.
create policy of_organisation on assessment_round using (
    (select organisation_is_national())
    or province = (select organisation())
    or exists (select from assessment where assessment.round = assessment_round.id));

create policy of_service on assessment_round to ${worker} using (true);
create policy of_service on assessment to ${worker} using (true);
create policy of_service on assessment_decision to ${worker} using (true);
create policy of_service on self_assessment to ${worker} using (true);
