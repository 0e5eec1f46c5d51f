-- SPDX-License-Identifier: EUPL-1.2

-- Makes a table append-only, as a trigger before update and delete. A trigger that names a setting permits deletes
-- while the setting is 'yes'; such a table revokes the right to delete from the user of the service, which could set
-- it.
create function refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and current_setting(tg_argv[0], true) = 'yes' then
        return null;
    end if;
    raise exception '% is append-only', tg_table_name;
end
$$;
