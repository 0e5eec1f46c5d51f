-- SPDX-License-Identifier: EUPL-1.2

alter table letter enable row level security, force row level security;
alter table letter_content enable row level security, force row level security;
alter table letter_source enable row level security, force row level security;
alter table letter_line enable row level security, force row level security;

create policy of_organisation on letter using (
    (select organisation_is_national())
    or province = (select organisation())
    or (select organisation()) = any (addressees)
    or addressees && (select organisation_municipalities())::text[]);

-- A letter is read whole: a call to all colleges names every municipality.
create policy of_organisation on letter_content using (letter in (select id from letter));
create policy of_organisation on letter_source using (letter in (select id from letter));
create policy of_organisation on letter_line using (letter in (select id from letter));

create policy of_service on letter to ${worker} using (true);
create policy of_service on letter_content to ${worker} using (true);
create policy of_service on letter_source to ${worker} using (true);
create policy of_service on letter_line to ${worker} using (true);
