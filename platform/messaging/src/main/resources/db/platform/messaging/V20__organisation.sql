-- SPDX-License-Identifier: EUPL-1.2

-- The organisation of the transaction, as tokens name it; null when it has none or several. For the policies of tables,
-- which call it in a subquery of its own: once per statement, not once per row.
create function organisation() returns text language sql stable as $$
    select nullif(current_setting('onderdak.organisation', true), '')
$$;

-- The day that it is in the Netherlands for the transaction; null when it is not set.
create function organisation_today() returns date language sql stable as $$
    select nullif(current_setting('onderdak.today', true), '')::date
$$;

-- In a transaction that carries commands on behalf of several organisations: the organisation of each command, by the id
-- of the object that it is about; null in every other transaction. A policy that calls it holds each row to the
-- organisation of its own command; where no policy calls it, such a transaction finds no rows.
create function organisations() returns jsonb language sql stable as $$
    select nullif(current_setting('onderdak.organisations', true), '')::jsonb
$$;

-- Organisations with the whole country as their jurisdiction.
create function is_national(organisation text) returns boolean language sql immutable as $$
    select organisation in ('RIJK', 'COA', 'OPERATOR')
$$;

create function organisation_is_national() returns boolean language sql stable as $$
    select coalesce(is_national(organisation()), false)
$$;
