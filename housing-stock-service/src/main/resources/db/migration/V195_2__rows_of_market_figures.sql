-- SPDX-License-Identifier: EUPL-1.2

alter table market_figure enable row level security, force row level security;

create policy of_organisation on market_figure using (
    (select organisation_is_national())
    or municipality = (select organisation())
    or municipality = any ((select organisation_municipalities())::text[])
    or exists (select from landlord
               where landlord.landlord = (select organisation_corporation())
                   and market_figure.municipality = any (landlord.municipalities)));
create policy of_service on market_figure to ${worker} using (true);
