-- SPDX-License-Identifier: EUPL-1.2

-- On whose behalf the transaction is, as tokens name it; null when nobody said so. For the policies of tables, which ask
-- it in a subquery of its own: once per statement, not once per row.
create function organisation() returns text language sql stable as $$
    select nullif(current_setting('onderdak.organisation', true), '')
$$;

-- The day that it is in the Netherlands for the transaction; null when it is not set.
create function organisation_today() returns date language sql stable as $$
    select nullif(current_setting('onderdak.today', true), '')::date
$$;

-- Those whose task is the whole country.
create function organisation_is_national() returns boolean language sql stable as $$
    select coalesce(organisation() in ('RIJK', 'COA', 'OPERATOR'), false)
$$;
