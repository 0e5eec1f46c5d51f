-- SPDX-License-Identifier: EUPL-1.2

-- Forgets what a consumer has taken. When nobody else keeps anything here the tables are emptied at once, in which case
-- their size costs nothing; that is what the owner may and the service itself may not.
create function inbox_forget(forgetful text) returns void language plpgsql security definer set search_path from current
as $$
begin
    if exists (select 1 from inbox_progress where consumer <> forgetful limit 1)
            or exists (select 1 from inbox where consumer <> forgetful limit 1) then
        delete from inbox where consumer = forgetful;
        delete from inbox_progress where consumer = forgetful;
    else
        truncate inbox, inbox_progress;
    end if;
    delete from inbox_parked where consumer = forgetful;
end
$$;
